"""Each named bad day of the note acceptor: driver and simulator on a virtual line, judged."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    AcceptorQuiet,
    Condition,
    NoteEscrowed,
    NoteRejected,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.domain.money import Money

Rig = Any

TWENTY = Money(2000, "USD")


def escrowed(rig: Rig, minor: int = 2000) -> None:
    """A note lies in escrow and the judge has not decided."""
    rig.judge.decides = False
    rig.do("insert", minor=minor)
    rig.run(1.5)
    assert rig.truth()["place"] == "escrow"
    rig.judge.decides = True


def stacking(rig: Rig, minor: int = 2000) -> None:
    """A note has left escrow for the box and is not there yet."""
    rig.do("insert", minor=minor)
    while rig.truth()["place"] != "stacker":
        rig.run(0.05)


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


def test_weak_stacker(rig: Rig) -> None:
    """STACK, a long silence, a jam and no STACKED: unresolved once, nothing credited."""
    rig.do("weak_stacker")
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("jammed")]
    assert rig.conditions()[-1] is Condition.JAMMED
    assert rig.judge.in_doubt == [2000]
    assert rig.truth()["in_transit"] == 2000


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


def test_power_cut_at_escrow(rig: Rig) -> None:
    """Policy B holds the note; it is reported again after power-up and the core decides."""
    rig.judge.decides = False
    rig.do("power_cut_at_escrow")
    rig.do("insert", minor=2000)
    rig.run(4.0)
    rig.judge.decides = True
    assert rig.truth()["place"] == "escrow"
    rig.run(0.1)
    assert [event.evidence.power_up for event in rig.seen(NoteEscrowed)] == [1]
    rig.driver.return_note()
    rig.run(2.0)
    assert rig.truth()["returned"] == [2000]


def test_power_cut_at_escrow_on_pyramid(pyramid: Rig) -> None:
    """Pyramid keeps nothing: the note comes out and no reply ever mentions it."""
    escrowed(pyramid)
    pyramid.driver.stack()
    pyramid.do("power_cut_at_escrow")
    pyramid.run(6.0)
    assert len(pyramid.seen(NoteUnresolved)) == 1
    assert not pyramid.seen(NoteReturned)
    assert pyramid.truth()["returned"] == [2000]


def test_power_cut_while_stacking(rig: Rig) -> None:
    """Policy B: unresolved at power-up, then the value comes late and resolves the row."""
    rig.do("power_cut_while_stacking")
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("power_up")]
    assert [event.evidence.power_up for event in rig.seen(NoteStacked)] == [1]
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_power_cut_while_stacking_on_pyramid(pyramid: Rig) -> None:
    """Pyramid never says it: the note is in the box, and the row stays in doubt for staff."""
    pyramid.do("power_cut_while_stacking")
    pyramid.do("insert", minor=2000)
    pyramid.run(12.0)
    assert len(pyramid.seen(NoteUnresolved)) == 1
    assert pyramid.judge.in_doubt == pyramid.truth()["box"] == [2000]


def test_replay_on_reopen(rig_for: Any) -> None:
    """Yesterday's STACKED in the first reply is marked as the first, and is not credited."""
    rig = rig_for()
    rig.do("replay_on_reopen", minor=2000)
    rig.start()
    assert [(event.index, event.first) for event in rig.seen(NoteStacked)] == [(5, True)]
    assert rig.judge.credited == []
    assert rig.judge.filed == [5]


def test_blank_note_report(extended: Rig) -> None:
    """An extended report of zeros says nothing of notes; the next note is as good as ever."""
    extended.do("blank_note_report")
    extended.run(1.0)
    assert not extended.seen(NoteEscrowed)
    assert not extended.seen(NoteStacked)
    extended.do("insert", minor=2000)
    extended.run(4.0)
    assert [event.value for event in extended.seen(NoteStacked)] == [TWENTY]


def test_box_pulled_mid_note(rig: Rig) -> None:
    """The box goes while a note is stacked: in doubt; when it is back the late STACKED counts."""
    rig.do("box_pulled_mid_note")
    rig.do("insert", minor=2000)
    rig.run(4.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("box_removed")]
    assert rig.conditions()[-1] is Condition.BOX_REMOVED
    rig.do("attach_box", box_id="box-2")
    rig.run(2.0)
    assert rig.conditions()[-1] is Condition.READY
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert rig.truth()["box_id"] == "box-2"


@pytest.mark.parametrize(
    ("bad_day", "condition", "end"),
    [
        ("jam", Condition.JAMMED, "clear_jam"),
        ("full", Condition.FULL, "empty_box"),
        ("failure", Condition.FAILURE, "repair"),
        ("transport_open", Condition.TRANSPORT_OPEN, "transport_close"),
        ("remove_box", Condition.BOX_REMOVED, "attach_box"),
    ],
)
def test_troubles_have_a_word_and_end(
    rig: Rig, bad_day: str, condition: Condition, end: str
) -> None:
    """jam, full, failure, transport_open: one word each, no note taken, READY when mended."""
    rig.do(bad_day)
    rig.run(1.0)
    assert rig.conditions()[-1] is condition
    rig.do("insert", minor=500)
    assert rig.truth()["inserted"] == []
    rig.do(end)
    rig.run(1.0)
    assert rig.conditions()[-2:] == [condition, Condition.READY]


@pytest.mark.parametrize(("bad_day", "reason"), [("jam", "jammed"), ("failure", "failure")])
def test_a_jam_or_failure_while_stacking(rig: Rig, bad_day: str, reason: str) -> None:
    """jam, failure: the note sticks under way and stays in doubt, whatever staff find later."""
    stacking(rig)
    rig.do(bad_day)
    rig.run(6.0)
    assert rig.seen(NoteUnresolved) == [NoteUnresolved(reason)]
    rig.do("clear_jam" if bad_day == "jam" else "repair", into="box")
    rig.run(2.0)
    assert rig.judge.in_doubt == rig.truth()["box"] == [2000]


def test_cheated(rig: Rig) -> None:
    """A note on a string, pulled out while it is stacked: told as cheated, never credited."""
    rig.do("insert", minor=2000)
    rig.run(1.4)
    rig.do("cheated")
    rig.run(7.0)
    assert rig.seen(NoteRejected) == [NoteRejected(cheated=True)]
    assert rig.judge.credited == []
    assert rig.truth()["returned"] == [2000]


@pytest.mark.parametrize("bad_day", ["noise", "split_frames", "slow_bytes", "mute_2s"])
@pytest.mark.parametrize("model", ["rig", "extended", "pyramid"])
def test_a_bad_line_loses_and_doubles_nothing(
    model: str, bad_day: str, request: pytest.FixtureRequest
) -> None:
    """noise, split_frames, slow_bytes, mute_2s: the note is credited once, none in doubt."""
    rig = request.getfixturevalue(model)
    rig.do(bad_day)
    rig.do("insert", minor=2000)
    rig.run(8.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert len(rig.judge.rows) == len(rig.seen(NoteStacked)) == 1
    assert rig.conditions()[-1] is Condition.READY


@pytest.mark.parametrize("bad_day", ["noise", "split_frames", "slow_bytes", "mute_2s"])
def test_a_line_that_goes_bad_while_stacking(rig: Rig, bad_day: str) -> None:
    """The same faults between STACK and STACKED."""
    stacking(rig)
    rig.do(bad_day)
    rig.run(8.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_mute_forever(rig: Rig) -> None:
    """SLOW after four tries, OFFLINE and in doubt within 5 s; the reply that was never heard is
    still in the acceptor's store and resolves the row when it speaks again."""
    stacking(rig)
    rig.do("mute_forever")
    rig.run(5.0)
    assert rig.conditions()[-2:] == [Condition.SLOW, Condition.OFFLINE]
    assert rig.seen(NoteUnresolved) == [NoteUnresolved("silence")]
    assert rig.judge.in_doubt == rig.truth()["box"] == [2000]
    rig.do("speak")
    rig.run(2.0)
    assert rig.conditions()[-1] is Condition.READY
    assert rig.judge.credited == [2000]


def test_line_cut(rig: Rig) -> None:
    """The line goes while a note is stacked: in doubt at once, and resolved by the first reply
    after the line is back."""
    stacking(rig)
    rig.unplug()
    assert rig.judge.in_doubt == [2000]
    assert rig.conditions()[-1] is Condition.OFFLINE
    rig.run(2.0)
    rig.plug()
    rig.run(2.0)
    assert rig.judge.credited == rig.truth()["box"] == [2000]
    assert rig.conditions()[-2:] == [Condition.STARTING, Condition.READY]


def test_a_note_in_escrow_is_reported_again_when_the_line_is_back(rig: Rig) -> None:
    """A short cut: the note still lies there, and the core decides anew."""
    escrowed(rig)
    rig.unplug()
    rig.run(1.0)
    rig.plug()
    rig.run(4.0)
    assert len(rig.seen(NoteEscrowed)) == 2
    assert rig.judge.credited == [2000]


def test_an_acceptor_without_a_host_gives_the_note_back(rig: Rig) -> None:
    """Five seconds without a poll: the note is the customer's, and all notes are off."""
    escrowed(rig)
    rig.unplug()
    rig.run(7.0)
    assert rig.truth()["returned"] == [2000]
    rig.do("insert", minor=2000)
    assert rig.facts[-1]["fact"] == "note_refused_at_mouth"
    rig.plug()
    rig.run(2.0)
    assert len(rig.seen(NoteReturned)) == 1


def test_a_kiosk_killed_before_it_recorded_the_credit(rig: Rig) -> None:
    """The new process repeats the same ack, the acceptor repeats STACKED, the row is credited."""
    rig.judge.records = False
    rig.do("insert", minor=2000)
    rig.run(3.0)
    assert len(rig.seen(NoteStacked)) == 1
    rig.judge.rows[0].state = "intent"
    rig.judge.records = True
    rig.kill_kiosk()
    rig.run(1.0)
    assert [event.first for event in rig.seen(NoteStacked)] == [False, True]
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_a_kiosk_killed_after_it_recorded_the_credit(rig: Rig) -> None:
    """The replay finds no open row: it is filed, and never a second credit."""
    rig.do("insert", minor=2000)
    while not rig.judge.credited:
        rig.run(0.01)
    rig.kill_kiosk()
    rig.run(1.0)
    assert rig.judge.filed in ([], [5])
    assert rig.judge.credited == rig.truth()["box"] == [2000]


def test_an_acceptor_restored_from_its_truth_knows_what_it_holds(rig: Rig, rig_for: Any) -> None:
    """The bench was without power: the note past escrow is in the box and is told, policy B."""
    stacking(rig)
    other = rig_for(judge=rig.judge)
    other.judge.boot += 1
    other.simulator.restore(rig.truth())
    other.start()
    other.run(2.0)
    assert other.truth()["power_ups"] == 1
    assert other.judge.credited == other.truth()["box"] == [2000]
    other.audit()
    rig.simulator.restore(other.truth())


def test_the_customer_pulls_the_note_back(rig: Rig) -> None:
    """Pulled at the mouth: rejected, and no row. From escrow nothing can be pulled."""
    rig.do("insert", minor=2000)
    rig.run(0.1)
    rig.do("customer_pulls_note_back")
    rig.run(1.0)
    assert rig.seen(NoteRejected) == [NoteRejected()]
    assert rig.truth()["returned"] == [2000]
    escrowed(rig)
    rig.do("customer_pulls_note_back")
    assert rig.facts[-1] == {"fact": "nothing_to_pull"}


def test_every_control_can_be_done_with_its_example_arguments(rig: Rig) -> None:
    """The bench's panel knows no device: it does what `controls()` names."""
    for name, control in rig.simulator.controls().items():
        rig.do(name, **control.args)
        assert control.doc.endswith(".")
        rig.audit()
