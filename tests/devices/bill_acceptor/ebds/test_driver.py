"""The poll cycle and the ack rule, against bytes written by hand."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from kiosk.domain.events import AcceptorQuiet, Condition, NoteStacked

Bench = Any

IDLE = (0x01, 0x10, 0x00)
STACKED = (0x11, 0x10, 0x28)


def test_the_first_frame_asks_and_allows_nothing(bench_for: Any) -> None:
    """Ack 0, no notes, escrow on, policy B; enabling comes with the second frame."""
    bench = bench_for()
    bench.driver.enable()
    assert bench.last == bytes.fromhex("02 08 10 00 18 04 03 04")
    assert bench.turn(*IDLE) == bytes.fromhex("02 08 11 7F 18 04 03 7A")


def test_pyramid_sends_no_options(bench_for: Any) -> None:
    """The golden poll: all notes, escrow, d2 = 00."""
    bench = bench_for(name="pyramid")
    bench.driver.enable()
    bench.turn(*IDLE)
    assert bench.turn(*IDLE) == bytes.fromhex("02 08 10 7F 18 00 03 7F")


def test_the_ack_flips_with_each_good_reply(bench: Bench) -> None:
    acks = [bench.turn(*IDLE)[2] & 1 for _ in range(4)]
    assert acks == [acks[0], 1 - acks[0]] * 2


def test_silence_repeats_the_identical_frame_whatever_is_wished(bench: Bench) -> None:
    """The new wish goes into the next frame, with the next ack."""
    out = bench.last
    bench.driver.disable()
    assert bench.ask() == bench.ask() == out
    assert bench.driver.counters["retries"] == 2
    assert bench.turn(*IDLE)[3] == 0x00


@pytest.mark.parametrize("spoilt", ["wrong ack", "bad checksum", "two states", "nothing"])
def test_what_is_not_a_good_reply_flips_nothing(bench: Bench, frame: Any, spoilt: str) -> None:
    """A wrong ack, a bad checksum and an impossible frame are all like silence."""
    out, ack = bench.last, bench.last[2] & 1
    replies = {
        "wrong ack": frame(1 - ack, *STACKED),
        "bad checksum": frame(ack, *STACKED)[:-1] + b"\x00",
        "two states": frame(ack, 0x15, 0x10, 0x28),
        "nothing": b"",
    }
    bench.now += 0.02
    bench.feed(replies[spoilt])
    assert bench.ask() == out
    assert bench.news() == []


def test_tries_back_off_by_50_ms_and_report_slow_then_offline(bench: Bench) -> None:
    """The poll period, then 50 ms more each time; slow after four tries, offline after 5 s."""
    bench.events.clear()
    sent_at = [bench.now]
    for _ in range(4):
        bench.ask()
        sent_at.append(bench.now)
    steps = [round(b - a, 3) for a, b in pairwise(sent_at)]
    assert steps == [0.2, 0.25, 0.3, 0.35]
    assert bench.conditions() == [Condition.SLOW]
    bench.wait(4.81 - (bench.now - sent_at[0]))
    assert bench.conditions() == [Condition.SLOW]
    bench.wait(0.02)
    assert bench.conditions() == [Condition.SLOW, Condition.OFFLINE]


def test_one_good_reply_ends_slow(bench: Bench) -> None:
    bench.wait(1.2)
    bench.events.clear()
    bench.answer(*IDLE)
    assert bench.conditions() == [Condition.READY]


def test_two_good_replies_in_a_row_make_it_present(bench_for: Any) -> None:
    """After the start, and after an absence; a silence between them starts the count again."""
    bench = bench_for()
    assert bench.conditions() == [Condition.STARTING]
    bench.turn(*IDLE)
    bench.ask()
    bench.turn(*IDLE)
    assert bench.conditions() == [Condition.STARTING]
    bench.turn(*IDLE)
    assert bench.conditions() == [Condition.STARTING, Condition.READY]
    bench.wait(6.0)
    bench.events.clear()
    bench.turn(*IDLE)
    assert bench.conditions() == []
    bench.turn(*IDLE)
    assert bench.conditions() == [Condition.READY]


def test_polls_keep_their_period_and_a_wish_hurries_one(bench: Bench) -> None:
    """200 ms between polls; after a wish the next comes 100 ms after the last, not sooner."""
    began = bench.now
    bench.turn(*IDLE)
    assert round(bench.now - began, 3) == 0.2
    began = bench.now
    bench.answer(*IDLE)
    bench.driver.disable()
    bench.ask()
    assert round(bench.now - began, 3) == 0.1


def test_a_reply_that_is_still_arriving_is_not_cut_short(bench: Bench, frame: Any) -> None:
    """Bytes 40 ms apart take longer than a poll period; the retry waits for them."""
    reply = frame(bench.last[2] & 1, *IDLE)
    for i in range(len(reply)):
        bench.wait(0.04)
        bench.feed(reply[i : i + 1])
    assert bench.driver.counters["retries"] == 0
    assert bench.ask()[2] & 1 == 1 - reply[2] & 1


def test_a_line_that_babbles_does_not_stop_the_retries(bench: Bench) -> None:
    """Starts of frames for ever: the poll goes out all the same."""
    for _ in range(200):
        bench.wait(0.01)
        bench.feed(b"\x02")
    assert bench.driver.counters["retries"] == 1


def test_until_it_is_recorded_the_same_frame_goes_out(bench: Bench) -> None:
    """The flipped ack makes the device forget the credit, so it waits for the commit."""
    out = bench.last
    assert bench.turn(*STACKED) == out
    assert len(bench.news()) == 1
    assert bench.turn(*STACKED) == bench.turn(*STACKED) == out
    assert bench.news() == []
    bench.answer(*STACKED)
    bench.driver.recorded()
    assert bench.ask()[2] & 1 == 1 - out[2] & 1


def test_polling_goes_on_at_its_period_while_nothing_is_recorded(bench: Bench) -> None:
    bench.answer(*STACKED)
    began = bench.now - 0.02
    bench.ask()
    bench.turn(*STACKED)
    assert round(bench.now - began, 3) == 0.4


def test_a_reply_nobody_waits_for_is_dropped(bench: Bench) -> None:
    """The STACKED reply twice: the second is counted and reported to nobody."""
    bench.answer(*STACKED)
    bench.answer(*STACKED)
    assert len(bench.news()) == 1
    assert bench.driver.counters["unasked"] == 1


@pytest.mark.parametrize(("memory", "ack"), [("ack=0", 0), ("ack=1", 1)])
def test_a_new_process_repeats_the_last_ack(bench_for: Any, memory: str, ack: int) -> None:
    """The device then answers from its store, and an unacknowledged STACKED is not lost."""
    bench = bench_for(memory=memory)
    assert bench.last[2] == 0x10 | ack
    bench.turn(*STACKED)
    assert [event.first for event in bench.news()] == [True]


@pytest.mark.parametrize("garbage", ["", "ack=2", "ack=1 ", "\x00", "ack=11", "x" * 5000])
def test_garbage_in_memory_is_ignored(bench_for: Any, garbage: str) -> None:
    assert bench_for(memory=garbage).last[2] == 0x10


def test_memory_is_the_ack_of_the_frame_that_is_out(bench: Bench) -> None:
    for _ in range(3):
        bench.turn(*IDLE)
        assert bench.driver.memory() == f"ack={bench.last[2] & 1}"


def test_after_a_line_loss_an_unanswered_frame_keeps_its_ack_but_not_its_order(
    bench: Bench,
) -> None:
    """The device may have heard it, so the ack stays; another note may be in escrow by now."""
    bench.turn(0x04, 0x10, 0x28)
    bench.driver.stack()
    stack = bench.turn(0x04, 0x10, 0x28)
    assert stack[4] == 0x38
    bench.lose()
    assert bench.driver.deadline() is None
    again = bench.regain()
    assert (again[2], again[3], again[4]) == (stack[2], 0x00, 0x18)


def test_after_a_line_loss_an_answered_frame_is_done(bench: Bench) -> None:
    """Nothing is repeated that was heard and answered, so nothing is reported twice."""
    out = bench.last
    bench.answer(*IDLE)
    bench.lose()
    assert bench.regain()[2] & 1 == 1 - out[2] & 1


def test_a_lost_line_neither_hears_nor_speaks(bench: Bench) -> None:
    bench.lose()
    bench.events.clear()
    bench.answer(*STACKED)
    assert bench.news() == []
    assert bench.driver.poll(bench.now + 10).data == b""


def test_half_a_reply_from_before_a_line_loss_is_forgotten(bench: Bench, frame: Any) -> None:
    """Its other half, on the new line, is not the end of it."""
    reply = frame(bench.last[2] & 1, *STACKED)
    bench.feed(reply[:5])
    bench.lose()
    bench.regain()
    bench.feed(reply[5:])
    assert bench.news() == []


def test_the_first_reply_is_marked_and_the_second_is_not(bench: Bench) -> None:
    bench.lose()
    bench.regain()
    bench.answer(*IDLE)
    bench.ask()
    bench.answer(*STACKED)
    stacked = [event for event in bench.news() if isinstance(event, NoteStacked)]
    assert [event.first for event in stacked] == [False]


def test_quiet_once_after_each_disable_and_after_line_up(bench: Bench) -> None:
    """Only a frame with all notes off, that the device has executed, can be its proof."""
    bench.driver.disable()
    bench.turn(*IDLE)
    assert bench.news() == []
    bench.turn(0x00, 0x10, 0x00)
    bench.turn(*IDLE)
    assert bench.news() == [AcceptorQuiet()]
    bench.driver.disable()
    bench.turn(*IDLE)
    bench.turn(*IDLE)
    assert bench.news() == [AcceptorQuiet()]
    bench.lose()
    bench.regain()
    bench.turn(*IDLE)
    assert bench.news() == []
    bench.turn(*IDLE)
    assert bench.news() == [AcceptorQuiet()]


@pytest.mark.parametrize(
    "busy",
    [(0x02, 0x10, 0), (0x08, 0x10, 0), (0x20, 0x10, 0), (0x01, 0x30, 0), (0, 0x14, 0), (1, 16, 1)],
)
def test_not_quiet_while_a_note_may_be_inside(bench: Bench, busy: tuple[int, ...]) -> None:
    """accepting, stacking, returning, paused, jammed, powering up"""
    bench.driver.disable()
    bench.turn(*IDLE)
    bench.turn(*busy)
    assert bench.news() == []


def test_enabling_again_takes_back_the_question(bench: Bench) -> None:
    bench.driver.disable()
    bench.driver.enable()
    bench.turn(*IDLE)
    bench.turn(*IDLE)
    assert bench.news() == []


def test_statuses_come_once_per_change(bench: Bench) -> None:
    """The gravest word wins: power-up before failure before jam before box."""
    bench.events.clear()
    for status in (
        (0x00, 0x14, 0x00),
        (0x00, 0x14, 0x00),
        (0x00, 0x04, 0x00),
        (0x00, 0x00, 0x00),
        (0x00, 0x18, 0x00),
        (0x00, 0x10, 0x40),
        (0x00, 0x10, 0x04),
        (0x01, 0x10, 0x00, 0x01),
        (0x00, 0x14, 0x01),
        IDLE,
    ):
        bench.turn(*status)
    assert bench.conditions() == [
        Condition.JAMMED,
        Condition.BOX_REMOVED,
        Condition.FULL,
        Condition.TRANSPORT_OPEN,
        Condition.FAILURE,
        Condition.STARTING,
        Condition.READY,
    ]
