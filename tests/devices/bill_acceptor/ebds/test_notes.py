"""What the driver reports of a note, and what it orders, against bytes written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    AcceptorQuiet,
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
STACKED = (0x11, 0x10, 0x28)
TWENTY = Money(2000, "USD")


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


def test_returned_wins_over_stacked(bench: Bench) -> None:
    """s0 = 51"""
    bench.ordered()
    bench.turn(0x51, 0x10, 0x28)
    assert bench.news() == [NoteReturned(Evidence(0, 2))]


@pytest.mark.parametrize("replay", [[], [IDLE]])
def test_stacked_and_returned_before_anybody_listened_proves_nothing(
    bench: Bench, replay: list[tuple[int, ...]]
) -> None:
    """s0 = 51, perhaps behind the replay of an older reply, may tell of two notes: the one that
    was ordered into the box and a second one that went back while the kiosk was down (search
    seeds 230, 464, 100131)."""
    bench.lose()
    bench.regain()
    bench.news()
    for status in (*replay, (0x51, 0x10, 0x28)):
        bench.turn(*status)
    bench.turn(*IDLE)
    assert bench.news() == [NoteUnresolved("returned_unheard")]


def test_a_return_proves_nothing_to_a_driver_that_does_not_know_the_last_ack(
    bench_for: Any,
) -> None:
    """Its first frame may have thrown a STACKED away: what comes back is some note, perhaps not
    the one last ordered, until the acceptor is seen at rest (search seed 1135)."""
    bench = bench_for()
    for status in ((0x20, 0x10, 0x00), (0x41, 0x10, 0x00), IDLE, (0x41, 0x10, 0x00)):
        bench.turn(*status)
    reports = [event for event in bench.news() if not isinstance(event, AcceptorQuiet)]
    assert reports == [NoteUnresolved("returned_unheard"), NoteReturned(Evidence(0, 1))]


def test_what_is_not_known_is_not_known_to_a_successor_either(bench_for: Any) -> None:
    """A driver that never saw the acceptor at rest hands on its ack and its doubt (search seed
    71335)."""
    bench = bench_for()
    bench.turn(0x20, 0x10, 0x00)
    memory = bench.driver.memory()
    assert memory == "ack=1 blind"
    successor = bench_for(memory=memory)
    assert successor.last[2] == 0x11
    successor.turn(0x41, 0x10, 0x00)
    assert successor.news() == [NoteUnresolved("returned_unheard")]
    for _ in range(2):
        successor.turn(*IDLE)
    assert "blind" not in successor.driver.memory()


def test_a_return_is_believed_by_a_driver_that_knows_the_last_ack(bench_for: Any) -> None:
    """What the acceptor said and nobody heard is said again: nothing can be lost before it."""
    bench = bench_for(memory="ack=1")
    bench.turn(0x41, 0x10, 0x00)
    assert bench.news() == [NoteReturned(Evidence(0, 1))]


def test_an_index_in_idle_or_returning_is_not_a_note(bench: Bench) -> None:
    bench.turn(0x01, 0x10, 0x28)
    bench.turn(0x20, 0x10, 0x28)
    assert bench.news() == []


@pytest.mark.parametrize(("s1", "cheated"), [(0x11, True), (0x12, False)])
def test_a_refused_note_is_told_once(bench: Bench, s1: int, cheated: bool) -> None:
    bench.turn(0x01, s1, 0x00)
    bench.turn(*IDLE)
    assert bench.news() == [NoteRejected(cheated=cheated)]


def test_a_power_up_counts_once_while_its_bit_stands(bench: Bench) -> None:
    """And the note that is still in escrow is reported again, under the new number."""
    bench.in_escrow()
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
    bench.ordered()
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


def test_a_second_note_of_the_same_worth_is_reported_once_the_first_is_proven(
    bench: Bench,
) -> None:
    """No reply in between: only STACKED says that the note in escrow is not the ordered one."""
    bench.ordered()
    bench.answer(0x14, 0x10, 0x28)
    bench.driver.recorded()
    bench.ask()
    bench.turn(*ESCROWED)
    assert [(type(event), event.index) for event in bench.news()] == [
        (NoteStacked, 5),
        (NoteEscrowed, 5),
    ]
