"""One block at a time: acknowledged, answered, sent again, given up."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.simulated.mouth import PIECE, PIECE_S, Mouth
from kiosk.devices.card_terminal.zvt.simulated.outbox import SENDS, T2_S, T3_S, Letter, Outbox

OK = bytes.fromhex("80 00 00")
WORD, WORD_BLOCK = bytes.fromhex("04 FF 01 0A"), bytes.fromhex("10 02 04 FF 01 0A 10 03 F5 7D")
DONE, DONE_BLOCK = bytes.fromhex("06 0F 00"), bytes.fromhex("10 02 06 0F 00 10 03 C6 33")


@pytest.fixture
def mouth() -> Mouth:
    return Mouth()


@pytest.fixture
def outbox(mouth: Mouth) -> Outbox:
    return Outbox(mouth)


def test_a_letter_waits_for_its_ack_and_its_answer(outbox: Outbox, mouth: Mouth) -> None:
    """Only then the next one leaves."""
    outbox.put(Letter(WORD), 1.0)
    outbox.put(Letter(DONE), 1.0)
    assert mouth.due(1.0) == WORD_BLOCK
    outbox.acknowledged(1.1)
    assert (mouth.due(1.1), outbox.deadline()) == (b"", 1.1 + T3_S)
    outbox.answered(1.2)
    assert mouth.due(1.2) == DONE_BLOCK
    assert list(outbox.results) == [True]


def test_an_answer_of_ours_needs_its_ack_alone(outbox: Outbox, mouth: Mouth) -> None:
    """80 00 00 is not answered, and has no result."""
    outbox.answer(OK, 1.0)
    outbox.put(Letter(WORD), 1.0)
    mouth.due(1.0)
    outbox.acknowledged(1.1)
    assert mouth.due(1.1) == WORD_BLOCK
    assert not outbox.results


def test_silence_is_three_sends_and_a_result(outbox: Outbox, mouth: Mouth) -> None:
    """T2 apart; an ACK without an answer is silence too."""
    outbox.put(Letter(WORD), 0.0)
    sent, times = mouth.due(0.0), []
    while (due := outbox.deadline()) is not None:
        times.append(due)
        outbox.poll(due)
        outbox.acknowledged(due)
        sent += mouth.due(due)
    assert sent == WORD_BLOCK * SENDS
    assert times == [T2_S, T2_S + T3_S, T2_S + 2 * T3_S]
    assert list(outbox.results) == [False]


def test_the_ack_of_another_block_gives_a_letter_no_more_time(outbox: Outbox) -> None:
    """A cash register that was started anew acknowledges the refusals of its commands."""
    outbox.put(Letter(WORD), 0.0)
    outbox.acknowledged(1.0)
    outbox.acknowledged(1.0 + T3_S / 2)
    assert outbox.deadline() == 1.0 + T3_S


def test_a_nak_is_the_same_at_once(outbox: Outbox, mouth: Mouth) -> None:
    for _ in range(5):
        outbox.put(Letter(WORD), 0.0)
        for _ in range(SENDS):
            outbox.not_acknowledged(0.0)
    assert mouth.due(0.0) == WORD_BLOCK * SENDS * 5
    assert list(outbox.results) == [False] * 5


def test_signs_for_nothing_mean_nothing(outbox: Outbox, mouth: Mouth) -> None:
    """An idle terminal hears 06, 15 and 80 00 00."""
    outbox.acknowledged(0.0)
    outbox.not_acknowledged(0.0)
    outbox.answered(0.0)
    outbox.poll(9.0)
    assert (mouth.due(9.0), outbox.deadline(), list(outbox.results)) == (b"", None, [])


def test_an_answer_overtakes_a_letter_that_nobody_answers(outbox: Outbox, mouth: Mouth) -> None:
    """A cash register that was started anew is not kept waiting."""
    outbox.put(Letter(WORD), 0.0)
    outbox.put(Letter(DONE), 0.0)
    outbox.answer(OK, 1.0)
    assert mouth.due(1.0) == WORD_BLOCK + bytes.fromhex("10 02 80 00 00 10 03 F5 1F")


def test_what_was_forgotten_is_not_sent(outbox: Outbox, mouth: Mouth) -> None:
    """A restart."""
    outbox.put(Letter(WORD), 0.0)
    outbox.put(Letter(DONE), 0.0)
    outbox.clear()
    assert outbox.deadline() is None
    outbox.put(Letter(DONE), 1.0)
    assert mouth.due(1.0) == WORD_BLOCK + DONE_BLOCK


def test_sends_whose_ack_is_lost_are_repeated_though_answered(outbox: Outbox, mouth: Mouth) -> None:
    """The bad day `ack_lost`: two of three."""
    outbox.put(Letter(WORD, lost=2), 0.0)
    for now in (0.0, T2_S):
        outbox.acknowledged(now + 1)
        outbox.answered(now + 1)
        assert outbox.deadline() == now + T2_S
        outbox.poll(now + T2_S)
    outbox.answered(2 * T2_S)
    assert list(outbox.results) == [True]
    assert mouth.due(2 * T2_S) == WORD_BLOCK * 3


def test_bytes_leave_in_pieces_and_in_order(mouth: Mouth) -> None:
    """What is said meanwhile comes behind them."""
    mouth.say(b"x" * (2 * PIECE + 1), 0.0, pieces=True)
    mouth.say(b"y", 0.0)
    assert mouth.due(0.0) == b"x" * PIECE
    assert mouth.next() == PIECE_S
    assert mouth.due(PIECE_S) == b"x" * PIECE
    assert mouth.due(2 * PIECE_S) == b"xy"
    assert mouth.next() is None


def test_a_mute_mouth_forgets_what_it_should_say(mouth: Mouth) -> None:
    """What was on its way still leaves."""
    mouth.say(b"x", 0.0)
    mouth.mute_until = 5.0
    mouth.say(b"y", 1.0)
    mouth.sign(0x06, 4.9)
    mouth.sign(0x06, 5.0)
    assert mouth.due(5.0) == b"x\x06"
