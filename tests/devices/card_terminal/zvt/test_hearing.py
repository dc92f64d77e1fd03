"""The verdict on a charge, from what was said and how it ended."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.hearing import Hearing
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import (
    Approval,
    CardCaptured,
    CardHeard,
    CardRefused,
    CardReport,
    CardUnknown,
    Decline,
)
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.far_end import CHARGE

APPROVED = Fields(result=0, amount=1250, currency=840, trace=18, receipt=8)
APPROVAL = Approval(Money(1250, "USD"), "000018/0008")
COMPLETED, ABORTED = Ended(How.COMPLETED), Ended(How.ABORTED, code=0x6C)
GARBLED = replace(ABORTED, garbled=True)


@pytest.fixture
def told() -> list[CardReport]:
    return []


@pytest.fixture
def hearing(told: list[CardReport]) -> Hearing:
    return Hearing(CHARGE, ZvtProfile("USD"), told.append)


def test_an_approval_is_told_once_and_waits_for_the_journal(
    hearing: Hearing, told: list[CardReport]
) -> None:
    """Its answer is held until then, and not after."""
    assert [hearing.said(APPROVED), hearing.said(APPROVED)] == [True, True]
    assert [hearing.recorded(), hearing.recorded()] == [True, False]
    assert hearing.said(APPROVED) is False
    assert told == [CardHeard("t1", APPROVAL)]


@pytest.mark.parametrize(
    ("said", "ended", "verdict"),
    [
        ([APPROVED], COMPLETED, CardCaptured("t1", APPROVAL)),
        ([APPROVED, APPROVED], COMPLETED, CardCaptured("t1", APPROVAL)),
        ([APPROVED], ABORTED, CardUnknown("t1", "approved_then_aborted")),
        ([APPROVED], Ended(How.LOST, reason="no_ack"), CardUnknown("t1", "no_ack")),
        ([APPROVED, replace(APPROVED, receipt=9)], COMPLETED, CardUnknown("t1", "two_approvals")),
        ([APPROVED, Fields(result=5)], COMPLETED, CardUnknown("t1", "contradiction")),
        ([Fields(result=5)], COMPLETED, CardRefused("t1", Decline.DECLINED, "05", over=True)),
        ([Fields(result=5)], ABORTED, CardRefused("t1", Decline.DECLINED, "05", over=True)),
        ([], ABORTED, CardRefused("t1", Decline.TIMED_OUT, "6C", over=True)),
        ([], GARBLED, CardUnknown("t1", "garbled")),
        ([Fields(result=5)], GARBLED, CardRefused("t1", Decline.DECLINED, "05", over=True)),
        ([], COMPLETED, CardUnknown("t1", "no_result")),
        ([Fields()], ABORTED, CardUnknown("t1", "no_result")),
        ([], Ended(How.ABORTED), CardUnknown("t1", "no_result")),
        (
            [],
            Ended(How.REFUSED, code=0x83),
            CardRefused("t1", Decline.UNAVAILABLE, "83", over=True),
        ),
        ([], Ended(How.REFUSED, code=0x83, sends=2), CardUnknown("t1", "refused_repeat")),
        (
            [],
            Ended(How.LOST, reason="line", sends=0),
            CardRefused("t1", Decline.UNAVAILABLE, "line", over=True),
        ),
    ],
)
def test_the_result_decides_and_doubt_is_unknown(
    hearing: Hearing, said: list[Fields], ended: Ended, verdict: CardReport
) -> None:
    """BMP 27 of 04 0F; 06 0F only means "finished"."""
    for fields in said:
        hearing.said(fields)
    assert hearing.verdict(ended) == verdict


def test_an_abort_after_the_display_said_approved_is_not_believed(hearing: Hearing) -> None:
    """Its 04 0F may be lost, and the abort another sale's: 06 20 has to tell."""
    hearing.shows(0x1C)
    assert hearing.verdict(ABORTED) == CardUnknown("t1", "approved_shown")


def test_the_receipt_from_before_is_no_approval(hearing: Hearing, told: list[CardReport]) -> None:
    """The terminal repeats its last 04 0F: the mark says that it is old."""
    assert hearing.said(replace(APPROVED, trace=17, receipt=7)) is False
    assert told == []
    assert hearing.verdict(COMPLETED) == CardUnknown("t1", "old_receipt")
