"""Status bytes into words: the second table of DEVICES.md 6.2."""

from __future__ import annotations

import pytest

from kiosk.devices.receipt_printer.escpos.simulated.mechanism import Mechanism
from kiosk.devices.receipt_printer.escpos.status import from_answers, from_asb
from kiosk.domain.events import Condition

TABLE = [
    ("12 12 12 12", "10 00 00 00", Condition.READY),
    ("12 12 12 1E", "10 00 03 00", Condition.NEAR_END),
    ("1A 32 12 7E", "18 00 0F 00", Condition.PAPER_OUT),
    ("1A 16 12 12", "38 00 00 00", Condition.COVER_OPEN),
    ("1A 12 12 12", "18 00 00 00", Condition.OFFLINE),
    ("1A 52 1A 12", "18 08 00 00", Condition.CUTTER),
    ("1A 52 32 12", "18 20 00 00", Condition.FAILURE),
]


@pytest.mark.parametrize(("answers", "asb", "condition"), TABLE)
def test_each_state_is_understood_from_answers_and_from_asb(
    answers: str, asb: str, condition: Condition
) -> None:
    """Both ways of telling lead to the same word."""
    asked = dict(enumerate(bytes.fromhex(answers), start=1))
    assert from_answers(asked).condition is condition
    assert from_asb(bytes.fromhex(asb)).condition is condition


@pytest.mark.parametrize(
    ("answers", "condition"),
    [
        ({1: 0x1A, 2: 0x36, 4: 0x7E}, Condition.COVER_OPEN),
        ({1: 0x1A, 2: 0x52, 3: 0x3A, 4: 0x12}, Condition.FAILURE),
        ({1: 0x1A, 2: 0x52, 3: 0x16, 4: 0x12}, Condition.FAILURE),
        ({1: 0x1A, 2: 0x52, 4: 0x12}, Condition.FAILURE),
        ({1: 0x32, 2: 0x12, 4: 0x12}, Condition.OFFLINE),
        ({1: 0x12, 4: 0x7E}, Condition.PAPER_OUT),
        ({1: 0x12, 4: 0x16}, Condition.READY),
        ({1: 0x16, 4: 0x12}, Condition.READY),
        ({1: 0x52, 4: 0x12}, Condition.READY),
        ({1: 0x12}, Condition.READY),
    ],
)
def test_mixed_and_partial_answers_give_the_worst_that_was_said(
    answers: dict[int, int], condition: Condition
) -> None:
    """An open cover explains missing paper; an unanswered question tells nothing; the drawer
    and the feed button are nobody's trouble."""
    assert from_answers(answers).condition is condition


@pytest.mark.parametrize(
    ("asb", "condition"),
    [
        ("38 00 0F 00", Condition.COVER_OPEN),
        ("18 04 00 00", Condition.FAILURE),
        ("18 40 00 00", Condition.FAILURE),
        ("14 00 00 00", Condition.READY),
        ("50 02 00 00", Condition.READY),
    ],
)
def test_asb_of_several_troubles_gives_the_worst(asb: str, condition: Condition) -> None:
    """As with the answers."""
    assert from_asb(bytes.fromhex(asb)).condition is condition


STATES = [
    Mechanism(),
    Mechanism(paper="near_end"),
    Mechanism(paper="out"),
    Mechanism(cover_open=True),
    None,
    Mechanism(cutter_stuck=True),
    Mechanism(fatal=True),
]


@pytest.mark.parametrize(
    ("mechanism", "row"),
    [(state, row) for state, row in zip(STATES, TABLE, strict=True) if state is not None],
)
def test_the_simulated_mechanism_says_the_bytes_of_the_table(
    mechanism: Mechanism, row: tuple[str, str, Condition]
) -> None:
    """Held to the same golden bytes, not to the driver's reading of them."""
    answers = [mechanism.real_time(question) for question in (1, 2, 3, 4)]
    assert answers == list(bytes.fromhex(row[0]))
    assert mechanism.asb() == bytes.fromhex(row[1])


@pytest.mark.parametrize(("paper", "byte"), [("ok", 0x00), ("near_end", 0x03)])
def test_the_paper_status_in_order_tells_the_near_end(paper: str, byte: int) -> None:
    """1D 72 01; a printer without paper does not reach it."""
    assert Mechanism(paper=paper).paper_status() == byte


def test_a_question_that_does_not_exist_has_no_answer() -> None:
    """10 04 09 is nothing."""
    assert Mechanism().real_time(9) is None
