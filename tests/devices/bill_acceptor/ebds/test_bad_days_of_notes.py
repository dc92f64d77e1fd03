"""Named bad days of a note and of what the acceptor says of it, judged on a virtual line."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    AcceptorQuiet,
    NoteEscrowed,
    NoteRejected,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.domain.money import Money

Rig = Any

TWENTY = Money(2000, "USD")


def test_a_good_day(rig: Rig) -> None:
    """One note: escrowed, stacked, credited once; then disabled, quiet, and it takes no more."""
    rig.do("insert", minor=2000)
    rig.run(4.0)
    assert [event.value for event in rig.seen(NoteEscrowed)] == [TWENTY]
    assert [(event.index, event.value, event.first) for event in rig.seen(NoteStacked)] == [
        (5, TWENTY, False)
    ]
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    rig.driver.disable()
    rig.run(0.5)
    assert rig.seen(AcceptorQuiet) == [AcceptorQuiet()]
    rig.do("insert", minor=2000)
    assert rig.facts[-1] == {"fact": "note_refused_at_mouth", "minor": 2000}
    assert rig.truth()["inserted"] == [2000]


def test_returned_after_escrow(rig: Rig) -> None:
    """Told to stack, the acceptor returns the note with its index still set: not credited."""
    rig.do("returned_after_escrow")
    rig.do("insert", minor=2000)
    rig.run(6.0)
    assert len(rig.seen(NoteReturned)) == 1
    assert not rig.seen(NoteStacked)
    assert not rig.seen(NoteUnresolved)
    assert [row.state for row in rig.judge.rows] == ["returned"]
    assert rig.truth()["returned"] == [2000]


def test_stacked_and_returned_together(rig: Rig) -> None:
    """RETURNED wins: nothing is credited, and the note is with the customer."""
    rig.do("stacked_and_returned_together")
    rig.do("insert", minor=2000)
    rig.run(6.0)
    assert len(rig.seen(NoteReturned)) == 1
    assert not rig.seen(NoteStacked)
    assert rig.truth()["returned"] == [2000]


@pytest.mark.parametrize("bad_day", ["idle_keeps_note_bits", "credit_read_twice"])
def test_a_credit_that_is_said_again(rig: Rig, bad_day: str) -> None:
    """idle_keeps_note_bits, credit_read_twice: an index that stays in idle replies, or a STACKED
    reply that comes twice, is one credit."""
    rig.do(bad_day)
    rig.do("insert", minor=2000)
    rig.run(6.0)
    assert len(rig.seen(NoteStacked)) == 1
    assert len(rig.seen(NoteEscrowed)) == 1
    assert rig.judge.credited == [2000]


def test_value_while_returning(rig: Rig) -> None:
    """An index in returning and idle replies is not a note."""
    rig.judge.limit = 1000
    rig.do("value_while_returning")
    rig.do("insert", minor=2000)
    rig.run(6.0)
    assert len(rig.seen(NoteEscrowed)) == len(rig.seen(NoteReturned)) == 1
    assert rig.judge.rows == []


@pytest.mark.parametrize("bad_day", ["reject_leaves_state", "reject_next"])
def test_reject_leaves_state(rig: Rig, bad_day: str) -> None:
    """A note that is rejected opens no row, and the next note is a new one."""
    rig.do(bad_day)
    rig.do("insert", minor=2000)
    rig.run(2.0)
    assert rig.seen(NoteRejected) == [NoteRejected(cheated=False)]
    rig.do("insert", minor=500)
    rig.run(4.0)
    assert [row.minor for row in rig.judge.rows] == [500]
    assert rig.truth() == rig.truth() | {"box": [500], "returned": [2000]}


def test_second_note_while_first_pending(rig: Rig) -> None:
    """The second note is in escrow before STACKED of the first. It is not reported until the
    first is proven, so that no answer to the one is taken for the fate of the other."""
    rig.do("second_note_while_first_pending", minor=500)
    rig.do("insert", minor=2000)
    rig.run(10.0)
    notes = [(type(event), event.index) for event in rig.seen(NoteEscrowed | NoteStacked)]
    assert notes == [(NoteEscrowed, 5), (NoteStacked, 5), (NoteEscrowed, 3), (NoteStacked, 3)]
    assert rig.judge.credited == rig.truth()["box"] == [2000, 500]


def test_a_second_note_that_goes_back_is_not_the_first(rig: Rig) -> None:
    """RETURNED of a note that waited behind an unproven one says nothing of the first."""
    rig.do("second_note_while_first_pending", minor=2000)
    rig.do("insert", minor=2000)
    rig.run(3.2)
    assert rig.truth()["place"] == "escrow"
    rig.simulator._mechanism.give_back(rig.now)
    rig.run(8.0)
    assert not rig.seen(NoteReturned)
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert rig.truth()["returned"] == [2000]


def test_credit_reply_lost(rig: Rig) -> None:
    """The STACKED reply is corrupted: the identical frame is sent again, and it is one credit."""
    rig.do("credit_reply_lost")
    rig.do("insert", minor=2000)
    rig.run(6.0)
    assert rig.driver.counters["bad_checksum"] == 1
    assert rig.judge.credited == [2000]
    assert len(rig.seen(NoteStacked)) == 1


def test_auto_stack(rig: Rig) -> None:
    """A STACKED that nobody asked for is reported as it is; it is nobody's credit."""
    rig.do("auto_stack", minor=2000)
    rig.run(4.0)
    assert not rig.seen(NoteEscrowed)
    assert rig.judge.filed == [5]
    assert rig.judge.credited == []
    assert rig.truth()["box"] == [2000]


def test_unknown_note(rig: Rig) -> None:
    """A note without index has no value, and goes back."""
    rig.do("unknown_note", minor=2000)
    rig.run(4.0)
    assert [(event.index, event.value) for event in rig.seen(NoteEscrowed)] == [(0, None)]
    assert rig.truth()["returned"] == [2000]


@pytest.mark.parametrize("model", ["rig", "extended"])
def test_a_foreign_note(model: str, request: pytest.FixtureRequest) -> None:
    """A note of another currency has no value here, and goes back."""
    rig = request.getfixturevalue(model)
    rig.do("foreign_note", currency="CAD", face=2000)
    rig.run(4.0)
    assert [event.value for event in rig.seen(NoteEscrowed)] == [None]
    assert rig.truth()["returned"] == [0]


def test_over_limit_note(rig: Rig) -> None:
    """The driver never stacks by itself: the judge returns a note above its limit."""
    rig.do("over_limit_note")
    rig.run(4.0)
    assert [event.value for event in rig.seen(NoteEscrowed)] == [Money(10000, "USD")]
    assert rig.truth()["returned"] == [10000]
    assert rig.judge.rows == []


def test_blank_note_report(extended: Rig) -> None:
    """An extended report of zeros says nothing of notes; the next note is as good as ever."""
    extended.do("blank_note_report")
    extended.run(1.0)
    assert not extended.seen(NoteEscrowed)
    assert not extended.seen(NoteStacked)
    extended.do("insert", minor=2000)
    extended.run(4.0)
    assert [event.value for event in extended.seen(NoteStacked)] == [TWENTY]


def test_the_customer_pulls_the_note_back(rig: Rig) -> None:
    """Pulled at the mouth: rejected, and no row. From escrow nothing can be pulled."""
    rig.do("insert", minor=2000)
    rig.run(0.1)
    rig.do("customer_pulls_note_back")
    rig.run(1.0)
    assert rig.seen(NoteRejected) == [NoteRejected()]
    assert rig.truth()["returned"] == [2000]
    rig.escrowed()
    rig.do("customer_pulls_note_back")
    assert rig.facts[-1] == {"fact": "nothing_to_pull"}
