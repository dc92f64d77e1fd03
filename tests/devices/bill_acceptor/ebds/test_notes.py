"""What the driver reports of a note, and what it orders, against bytes written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    Evidence,
    NoteEscrowed,
    NoteRejected,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.domain.money import Money

Bench = Any

IDLE = (0x01, 0x10, 0x00)
ACCEPTING = (0x02, 0x10, 0x00)
ESCROWED = (0x04, 0x10, 0x28)
STACKING = (0x08, 0x10, 0x00)
STACKED = (0x11, 0x10, 0x28)
RETURNED = (0x41, 0x10, 0x28)
TWENTY = Money(2000, "USD")


def in_escrow(bench: Bench) -> None:
    bench.turn(*ESCROWED)
    assert [type(event) for event in bench.news()] == [NoteEscrowed]


def ordered(bench: Bench) -> bytes:
    """STACK has been sent and waits for its answer."""
    in_escrow(bench)
    bench.driver.stack()
    frame: bytes = bench.turn(*ESCROWED)
    assert frame[4] == 0x38
    return frame


def test_a_note_is_reported_once_for_each_stay_in_escrow(bench: Bench) -> None:
    """Note, value and evidence; the next polls hold it and say nothing more."""
    bench.turn(*ACCEPTING)
    bench.turn(*ESCROWED)
    assert bench.news() == [NoteEscrowed(5, TWENTY, Evidence(0, 1))]
    assert bench.turn(*ESCROWED)[4] == 0x18
    assert bench.news() == []


@pytest.mark.parametrize("index", [0, 6])
def test_a_note_without_index_or_value_has_none(bench_for: Any, index: int) -> None:
    """Index 0, and an index the configuration does not know."""
    bench = bench_for(values=(100, 200, 500, 1000, 2000))
    bench.turn(*IDLE)
    bench.turn(0x04, 0x10, index << 3)
    assert bench.news()[-1] == NoteEscrowed(index, None, Evidence(0, 1))


@pytest.mark.parametrize(("currency", "value"), [(b"USD", TWENTY), (b"CAD", None)])
def test_an_extended_note_counts_in_the_kiosks_currency(
    bench_for: Any, currency: bytes, value: Money | None
) -> None:
    bench = bench_for(extended_reports=True)
    bench.turn(*IDLE)
    note = b"\x09" + currency + b"020+00" + bytes(8)
    bench.turn(0x04, 0x10, 0x00, note=note)
    assert bench.news()[-1] == NoteEscrowed(9, value, Evidence(0, 1))
    bench.turn(0x11, 0x10, 0x00, note=note)
    assert bench.news() == [NoteStacked(9, value, Evidence(0, 2), first=False)]


def test_a_blank_note_is_never_worth_anything(bench_for: Any) -> None:
    """Zeros with STACKED are told without index and value; zeros alone are nothing."""
    bench = bench_for(extended_reports=True)
    bench.turn(*IDLE)
    bench.turn(0x01, 0x10, 0x28, note=bytes(18))
    assert [type(event).__name__ for event in bench.news()] == ["AcceptorQuiet"]
    bench.turn(0x11, 0x10, 0x28, note=bytes(18))
    assert bench.news() == [NoteStacked(0, None, Evidence(0, 1), first=False)]


def test_stack_goes_out_once_and_then_the_poll_holds(bench: Bench) -> None:
    """Repeated identically on silence; after its answer no frame bears it again."""
    stack = ordered(bench)
    assert bench.ask() == bench.ask() == stack
    assert bench.turn(*STACKING)[4] == 0x18
    assert bench.turn(*ESCROWED)[4] == 0x18


def test_a_note_that_will_not_be_stacked_is_reported_again(bench: Bench) -> None:
    """The acceptor ignored STACK and holds the note. There is no second STACK on the old word;
    after 5 s the core hears of the note anew and can give it back."""
    ordered(bench)
    bench.driver.stack()
    assert bench.turn(*ESCROWED)[4] == 0x18
    while not bench.events:
        bench.turn(*ESCROWED)
    assert bench.last[4] == 0x18
    bench.turn(*ESCROWED)
    assert bench.news() == [
        NoteUnresolved("silence"),
        NoteEscrowed(5, TWENTY, Evidence(0, 2)),
    ]


def test_return_goes_out_once(bench: Bench) -> None:
    in_escrow(bench)
    bench.driver.return_note()
    assert bench.turn(*ESCROWED)[4] == 0x58
    assert bench.turn(0x20, 0x10, 0x28)[4] == 0x18
    bench.turn(*RETURNED)
    assert bench.news() == [NoteReturned(Evidence(0, 2))]


def test_a_disabled_acceptor_still_stacks_the_note_in_escrow(bench: Bench) -> None:
    """d0 = 00 and STACK in one frame."""
    in_escrow(bench)
    bench.driver.disable()
    bench.driver.stack()
    assert bench.turn(*ESCROWED) == bytes.fromhex("02 08 11 00 38 04 03 25")


def test_no_stack_on_the_word_of_an_old_reply(bench: Bench) -> None:
    """A reply that took a second may be of another note: first one more look."""
    bench.wait(1.0)
    bench.answer(*ESCROWED)
    bench.driver.stack()
    assert bench.ask()[4] == 0x18
    assert bench.turn(*ESCROWED)[4] == 0x38


def test_an_acceptor_that_is_always_late_leaves_no_order_open(bench: Bench) -> None:
    """Each reply takes more than a second: STACK never goes out, and after 5 s that is said."""
    bench.wait(1.1)
    bench.answer(*ESCROWED)
    bench.driver.stack()
    while NoteUnresolved("silence") not in bench.events:
        assert bench.ask()[4] == 0x18
        bench.wait(1.1)
        bench.answer(*ESCROWED)


def test_a_wish_for_a_note_that_left_escrow_is_never_sent(bench: Bench) -> None:
    """The next note is another one; the core hears that its order has come to nothing."""
    in_escrow(bench)
    bench.driver.stack()
    assert bench.turn(*IDLE)[4] == 0x18
    assert bench.news() == [NoteUnresolved("vanished")]
    in_escrow(bench)
    assert bench.last[4] == 0x18


def test_a_note_that_went_back_before_the_wish_is_told_as_returned(bench: Bench) -> None:
    in_escrow(bench)
    bench.driver.stack()
    bench.answer(*RETURNED)
    bench.driver.recorded()
    assert bench.ask()[4] == 0x18
    assert bench.news() == [NoteReturned(Evidence(0, 2))]


def test_stack_without_a_note_answers_that_it_vanished(bench: Bench) -> None:
    """So that an intent in the journal never waits for ever. A return needs no answer."""
    bench.driver.return_note()
    bench.wait(0.0)
    assert bench.news() == []
    bench.driver.stack()
    bench.wait(0.0)
    assert bench.news() == [NoteUnresolved("vanished")]


def test_stack_after_the_note_was_reported_stacked_is_dropped(bench: Bench) -> None:
    """The events are on their way to the core; they answer the order."""
    in_escrow(bench)
    bench.answer(*STACKED)
    bench.driver.stack()
    bench.driver.recorded()
    assert bench.turn(*IDLE)[4] == 0x18
    assert [type(event) for event in bench.news()] == [NoteStacked]


def test_another_index_is_another_note(bench: Bench) -> None:
    """No gap seen between two notes: the wish for the first dies with it."""
    in_escrow(bench)
    bench.driver.stack()
    assert bench.turn(0x04, 0x10, 0x18)[4] == 0x18
    assert bench.news() == [
        NoteUnresolved("vanished"),
        NoteEscrowed(3, Money(500, "USD"), Evidence(0, 2)),
    ]


def test_returned_wins_over_stacked(bench: Bench) -> None:
    """s0 = 51"""
    ordered(bench)
    bench.turn(0x51, 0x10, 0x28)
    assert bench.news() == [NoteReturned(Evidence(0, 2))]


def test_an_index_in_idle_or_returning_is_not_a_note(bench: Bench) -> None:
    bench.turn(0x01, 0x10, 0x28)
    bench.turn(0x20, 0x10, 0x28)
    assert bench.news() == []


@pytest.mark.parametrize(("s1", "cheated"), [(0x11, True), (0x12, False)])
def test_a_refused_note_is_told_once(bench: Bench, s1: int, cheated: bool) -> None:
    bench.turn(0x01, s1, 0x00)
    bench.turn(*IDLE)
    assert bench.news() == [NoteRejected(cheated=cheated)]


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        ((0x01, 0x10, 0x01), "power_up"),
        ((0x00, 0x00, 0x00), "box_removed"),
        ((0x00, 0x14, 0x00), "jammed"),
        ((0x00, 0x10, 0x04), "failure"),
    ],
)
def test_a_stack_that_cannot_be_proven_is_unresolved_once(
    bench: Bench, trouble: tuple[int, ...], reason: str
) -> None:
    """And a later STACKED is reported all the same."""
    ordered(bench)
    bench.turn(*STACKING)
    bench.turn(*trouble)
    bench.turn(*trouble)
    assert bench.news() == [NoteUnresolved(reason)]
    bench.turn(*STACKED)
    assert [type(event) for event in bench.news()] == [NoteStacked]


@pytest.mark.parametrize("trouble", [(0x11, 0x10, 0x29), (0x10, 0x00, 0x28), (0x10, 0x14, 0x28)])
def test_stacked_in_the_reply_that_tells_the_trouble_is_proof(
    bench: Bench, trouble: tuple[int, ...]
) -> None:
    ordered(bench)
    bench.turn(*trouble)
    assert [type(event) for event in bench.news()] == [NoteStacked]


def test_five_seconds_without_stacked_are_unresolved(bench: Bench) -> None:
    """The acceptor answers all the while and does not say it."""
    ordered(bench)
    began = bench.now
    while not bench.events:
        bench.turn(*IDLE)
    assert bench.news() == [NoteUnresolved("silence")]
    assert 5.0 <= bench.now - began < 5.3


def test_a_lost_line_leaves_an_order_unresolved_sent_or_not(bench: Bench) -> None:
    in_escrow(bench)
    bench.driver.stack()
    bench.lose()
    assert bench.news() == [NoteUnresolved("line_lost")]
    bench.lose()
    assert bench.news() == []


def test_a_power_up_counts_once_while_its_bit_stands(bench: Bench) -> None:
    """And the note that is still in escrow is reported again, under the new number."""
    in_escrow(bench)
    bench.turn(0x04, 0x10, 0x29)
    bench.turn(0x04, 0x10, 0x29)
    bench.turn(*ESCROWED)
    assert bench.news() == [NoteEscrowed(5, TWENTY, Evidence(1, 2))]


def test_a_power_up_behind_an_unrecorded_credit_is_seen(bench: Bench) -> None:
    """The acceptor forgot its store and says STACKED again: no second report."""
    bench.turn(*STACKED)
    bench.turn(0x11, 0x10, 0x29)
    assert len(bench.news()) == 1
    bench.answer(*IDLE)
    bench.driver.recorded()
    bench.ask()
    bench.turn(*ESCROWED)
    assert bench.news() == [NoteEscrowed(5, TWENTY, Evidence(1, 2))]


def test_a_replay_after_line_up_does_not_name_a_note_in_escrow(bench: Bench) -> None:
    """The first reply may tell of an escrow that is long empty; the second is fresh."""
    bench.lose()
    bench.regain()
    bench.turn(*ESCROWED)
    assert bench.news() == []
    bench.turn(*ESCROWED)
    assert [type(event) for event in bench.news()] == [NoteEscrowed]


def test_stacked_with_a_second_note_in_escrow_names_the_first(bench: Bench) -> None:
    """One index for two notes: it is the stacked one's; the next reply names the other."""
    ordered(bench)
    bench.turn(*ACCEPTING)
    bench.turn(0x04, 0x10, 0x18)
    assert bench.news() == []
    bench.answer(0x14, 0x10, 0x28)
    bench.driver.recorded()
    bench.ask()
    bench.turn(0x04, 0x10, 0x18)
    assert [(type(event), event.index) for event in bench.news()] == [
        (NoteStacked, 5),
        (NoteEscrowed, 3),
    ]
