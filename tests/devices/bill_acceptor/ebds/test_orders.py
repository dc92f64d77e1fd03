"""STACK and RETURN: when they go out, and how each order ends; bytes written by hand."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.events import (
    Evidence,
    NoteEscrowed,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.domain.money import Money

Bench = Any

IDLE = (0x01, 0x10, 0x00)
ESCROWED = (0x04, 0x10, 0x28)
STACKING = (0x08, 0x10, 0x00)
STACKED = (0x11, 0x10, 0x28)
RETURNED = (0x41, 0x10, 0x28)
TWENTY = Money(2000, "USD")


def test_stack_goes_out_once_and_then_the_poll_holds(bench: Bench) -> None:
    """Repeated identically on silence; after its answer no frame bears it again."""
    stack = bench.ordered()
    assert bench.ask() == bench.ask() == stack
    assert bench.turn(*STACKING)[4] == 0x18
    assert bench.turn(*ESCROWED)[4] == 0x18


def test_a_note_that_will_not_be_stacked_is_reported_again(bench: Bench) -> None:
    """The acceptor ignored STACK and holds the note. There is no second STACK on the old word;
    after 5 s the core hears of the note anew and can give it back."""
    bench.ordered()
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
    bench.in_escrow()
    bench.driver.return_note()
    assert bench.turn(*ESCROWED)[4] == 0x58
    assert bench.turn(0x20, 0x10, 0x28)[4] == 0x18
    bench.turn(*RETURNED)
    assert bench.news() == [NoteReturned(Evidence(0, 2))]


def test_a_disabled_acceptor_still_stacks_the_note_in_escrow(bench: Bench) -> None:
    """d0 = 00 and STACK in one frame."""
    bench.in_escrow()
    bench.driver.disable()
    bench.driver.stack()
    assert bench.turn(*ESCROWED) == bytes.fromhex("02 08 11 00 38 04 03 25")


def test_no_note_is_let_in_while_one_is_on_its_way_to_the_box(bench: Bench) -> None:
    """d0 = 00 from STACK until STACKED is recorded: behind a report that is not acknowledged, for
    the journal failed or the kiosk died, another note would lie in escrow unseen."""
    masks = [bench.ordered()[3], bench.turn(*IDLE)[3]]
    bench.answer(0x11, 0x10, 0x28)
    masks += [bench.ask()[3], bench.turn(*IDLE)[3]]
    assert masks == [0x00] * 4
    bench.driver.recorded()
    assert bench.ask()[3] == 0x7F


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
    bench.in_escrow()
    bench.driver.stack()
    assert bench.turn(*IDLE)[4] == 0x18
    assert bench.news() == [NoteUnresolved("vanished")]
    bench.in_escrow()
    assert bench.last[4] == 0x18


def test_a_note_that_went_back_before_the_wish_is_told_as_returned(bench: Bench) -> None:
    bench.in_escrow()
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
    bench.in_escrow()
    bench.answer(*STACKED)
    bench.driver.stack()
    bench.driver.recorded()
    assert bench.turn(*IDLE)[4] == 0x18
    assert [type(event) for event in bench.news()] == [NoteStacked]


def test_another_index_is_another_note(bench: Bench) -> None:
    """No gap seen between two notes: the wish for the first dies with it."""
    bench.in_escrow()
    bench.driver.stack()
    assert bench.turn(0x04, 0x10, 0x18)[4] == 0x18
    assert bench.news() == [
        NoteUnresolved("vanished"),
        NoteEscrowed(3, Money(500, "USD"), Evidence(0, 2)),
    ]


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
    bench.ordered()
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
    bench.ordered()
    bench.turn(*trouble)
    assert [type(event) for event in bench.news()] == [NoteStacked]


def test_five_seconds_without_stacked_are_unresolved(bench: Bench) -> None:
    """The acceptor answers all the while and does not say it."""
    bench.ordered()
    began = bench.now
    while not bench.events:
        bench.turn(*IDLE)
    assert bench.news() == [NoteUnresolved("silence")]
    assert 5.0 <= bench.now - began < 5.3


def test_an_order_that_never_went_out_ends_with_the_acceptors_absence(bench: Bench) -> None:
    """The poll before it got no answer; when the acceptor is back the note is reported anew."""
    bench.in_escrow()
    bench.driver.stack()
    bench.wait(5.1)
    assert bench.news() == [NoteUnresolved("silence")]
    assert bench.turn(*ESCROWED)[4] == 0x18
    assert bench.news() == [NoteEscrowed(5, TWENTY, Evidence(0, 2))]


def test_a_lost_line_leaves_an_order_unresolved_sent_or_not(bench: Bench) -> None:
    bench.in_escrow()
    bench.driver.stack()
    bench.lose()
    assert bench.news() == [NoteUnresolved("line_lost")]
    bench.lose()
    assert bench.news() == []
