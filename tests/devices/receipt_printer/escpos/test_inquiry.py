"""Questions to a printer, one at a time."""

from __future__ import annotations

import pytest

from kiosk.devices.receipt_printer.escpos.inquiry import Inquiry
from kiosk.domain.events import Condition


def ask(answers: dict[int, int]) -> tuple[Inquiry, list[int]]:
    """One round against a printer that answers at once what the table says."""
    inquiry = Inquiry()
    inquiry.begin()
    asked = []
    now = 0.0
    while inquiry.asking:
        if inquiry.ready():
            number = inquiry.question(now)[2]
            asked.append(number)
            if number in answers:
                assert inquiry.answer(answers[number])
        else:
            now += 0.1
            inquiry.expire(now)
    return inquiry, asked


def test_a_ready_printer_is_asked_about_itself_and_its_paper() -> None:
    """10 04 01, then 10 04 04."""
    inquiry, asked = ask({1: 0x12, 4: 0x12})
    assert asked == [1, 4]
    assert inquiry.status is not None
    assert inquiry.status.condition is Condition.READY


@pytest.mark.parametrize(
    ("answers", "asked"),
    [
        ({1: 0x1A, 2: 0x32, 4: 0x7E}, [1, 4, 2]),
        ({1: 0x1A, 2: 0x52, 3: 0x1A, 4: 0x12}, [1, 4, 2, 3]),
    ],
)
def test_a_printer_in_trouble_is_asked_why(answers: dict[int, int], asked: list[int]) -> None:
    """10 04 02 when it is offline, 10 04 03 when that has an error."""
    assert ask(answers)[1] == asked


def test_an_unanswered_question_is_put_once_more() -> None:
    """0.3 s for the answer, 0.3 s for a late one to pass, then again."""
    inquiry = Inquiry()
    inquiry.begin()
    assert inquiry.question(1.0) == bytes.fromhex("10 04 01")
    assert inquiry.deadline() == pytest.approx(1.3)
    inquiry.expire(1.29)
    assert not inquiry.ready()
    inquiry.expire(1.3)
    assert not inquiry.ready()
    assert inquiry.deadline() == pytest.approx(1.6)
    inquiry.expire(1.6)
    assert inquiry.ready()
    assert inquiry.question(1.6) == bytes.fromhex("10 04 01")
    assert inquiry.retries == 1


def test_a_late_answer_is_not_taken_for_the_next_one() -> None:
    """In the pause nobody asked."""
    inquiry = Inquiry()
    inquiry.begin()
    inquiry.question(1.0)
    inquiry.expire(1.3)
    assert not inquiry.answer(0x1A)


def test_two_unanswered_questions_are_silence() -> None:
    """The printer is not there."""
    inquiry, asked = ask({})
    assert asked == [1, 1]
    assert inquiry.silent
    assert inquiry.status is None


def test_a_clone_that_does_not_know_a_question_is_not_silent() -> None:
    """It answers 1 and not 4: what it said counts."""
    inquiry, asked = ask({1: 0x1A, 2: 0x16})
    assert asked == [1, 4, 4, 2]
    assert inquiry.status is not None
    assert inquiry.status.condition is Condition.COVER_OPEN


def test_begin_does_not_disturb_a_round_under_way() -> None:
    """One question at a time."""
    inquiry = Inquiry()
    inquiry.begin()
    inquiry.question(0.0)
    inquiry.begin()
    assert not inquiry.ready()
    assert inquiry.answer(0x12)


def test_an_answer_nobody_asked_for_is_refused() -> None:
    """Before any question, and after the round."""
    inquiry, _ = ask({1: 0x12, 4: 0x12})
    assert not inquiry.answer(0x12)
    assert not Inquiry().answer(0x12)
