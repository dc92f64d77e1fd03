"""What is known of the terminal between two commands."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.standing import Standing, busy, code_of, idle
from kiosk.domain.events import Condition


def test_each_04_0f_moves_the_mark() -> None:
    """A number not told stays; one without any moves nothing."""
    standing = Standing()
    for fields in (Fields(trace=17, receipt=7), Fields(trace=18), Fields(result=0x6C)):
        standing.note(fields)
    assert standing.last == "000018/0007"


@pytest.mark.parametrize(
    ("ended", "last"),
    [
        (Ended(How.COMPLETED), "none"),
        (Ended(How.ABORTED, code=0x83), "none"),
        (Ended(How.REFUSED, code=0x83), "none"),
        (Ended(How.ABORTED, code=0xCC), ""),
        (Ended(How.LOST, reason="silence"), ""),
        (Ended(How.COMPLETED, said=Fields(result=0)), ""),
    ],
)
def test_there_is_no_receipt_only_if_the_terminal_says_so(ended: Ended, last: str) -> None:
    """A receipt without numbers is not none."""
    standing = Standing()
    standing.learn(ended)
    assert standing.last == last


def test_a_known_receipt_is_not_unlearnt() -> None:
    """A bare 06 0F after a number was told proves nothing."""
    standing = Standing(last="000017/0007")
    standing.learn(Ended(How.COMPLETED))
    assert standing.last == "000017/0007"


def test_a_lost_command_leaves_nothing_sure() -> None:
    """A receipt may have been written meanwhile."""
    standing = Standing(last="000017/0007", ready=True, again=False)
    standing.unsure()
    assert standing == Standing(last="", ready=False, again=True)


@pytest.mark.parametrize(
    ("code", "condition", "again"),
    [
        (None, Condition.READY, False),
        (0x05, Condition.READY, False),
        (0x6B, Condition.READY, True),
        (0xF0, Condition.END_OF_DAY, False),
        (0xB2, Condition.FULL, False),
    ],
)
def test_some_codes_are_about_the_terminal(
    code: int | None, condition: Condition, again: bool
) -> None:
    """The others are about the card."""
    standing = Standing(again=False)
    standing.heed(code)
    assert (standing.condition, standing.again) == (condition, again)


@pytest.mark.parametrize(
    ("ended", "is_idle", "is_busy"),
    [
        (Ended(How.COMPLETED, status=0), True, False),
        (Ended(How.COMPLETED), True, False),
        (Ended(How.COMPLETED, status=0x9C), False, False),
        (Ended(How.COMPLETED, status=0xDC), False, False),
        (Ended(How.REFUSED, code=0x9C), False, True),
        (Ended(How.ABORTED, code=0x9C), False, True),
        (Ended(How.ABORTED, code=0x83), False, False),
        (Ended(How.LOST), False, False),
    ],
)
def test_idle_is_a_status_enquiry_that_completes_without_a_complaint(
    ended: Ended, is_idle: bool, is_busy: bool
) -> None:
    """A card left in the slot (DC) is one."""
    assert (idle(ended), busy(ended)) == (is_idle, is_busy)


def test_the_code_of_an_end_is_its_status_or_its_reason() -> None:
    """06 0F has the one, 06 1E and 84 the other."""
    assert code_of(Ended(How.COMPLETED, status=0x9C)) == 0x9C
    assert code_of(Ended(How.ABORTED, code=0xF0)) == 0xF0
