"""The rules of DEVICES.md 4.5: the last receipt of the terminal against what is committed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.recovery import Judgement, judge
from kiosk.domain.cards import (
    Approval,
    CardAmbiguous,
    CardCaptured,
    CardRefused,
    CardVoided,
    Charge,
    Decline,
)
from kiosk.domain.money import Money

# 22 November 2026, 14:29 UTC.
CHARGE = Charge(
    "t1", "p1", Money(1250, "USD"), 1_795_357_740_000, attempt=1, mark="000017/0007", wanted=False
)
HEARD = replace(CHARGE, reference="000018/0008")
RECEIPT = Fields(
    result=0, amount=1250, currency=840, trace=18, receipt=8, moment=(11, 22, 14, 30, 5)
)
APPROVAL = Approval(Money(1250, "USD"), "000018/0008")
PROFILE = ZvtProfile("USD")


def judged(last: Fields | None, charge: Charge = CHARGE) -> Judgement:
    return judge(charge, last, PROFILE)


def test_a_newer_receipt_that_is_equal_in_everything_is_this_charge() -> None:
    """Approved, amount and currency equal, in time, and newer than the mark."""
    assert judged(RECEIPT) == CardCaptured("t1", APPROVAL)


@pytest.mark.parametrize(
    "last",
    [
        replace(RECEIPT, trace=17, receipt=7),
        replace(RECEIPT, trace=16, receipt=7),
        replace(RECEIPT, trace=16, receipt=7, amount=99, moment=(1, 1, 0, 0, 0)),
        replace(RECEIPT, trace=17, receipt=7, result=5),
        replace(RECEIPT, trace=17, receipt=None),
    ],
)
def test_the_receipt_from_before_proves_that_nothing_was_charged(last: Fields) -> None:
    """The same as the mark, or older where an attempt since had no receipt, whatever it says."""
    assert judged(last) == CardRefused("t1", Decline.TIMED_OUT, "not_charged", over=True)


@pytest.mark.parametrize(
    "last", [replace(RECEIPT, result=5), Fields(result=5), replace(RECEIPT, result=5, amount=None)]
)
def test_a_refusal_as_the_last_receipt_proves_it_too(last: Fields) -> None:
    """27 not 00: a refused attempt may have no number and no amount."""
    assert judged(last) == CardRefused("t1", Decline.DECLINED, "05", over=True)


@pytest.mark.parametrize(
    ("last", "reason"),
    [
        (None, "no receipt to repeat"),
        (replace(RECEIPT, result=None), "a receipt without a result"),
        (replace(RECEIPT, amount=1251), "receipt 000018/0008 is of another amount"),
        (replace(RECEIPT, amount=None), "receipt 000018/0008 is of another amount"),
        (replace(RECEIPT, currency=978), "receipt 000018/0008 is of another amount"),
        (replace(RECEIPT, result=5, amount=99), "receipt 000018/0008 is of another amount"),
        (replace(RECEIPT, moment=(11, 20, 14, 30, 5)), "receipt 000018/0008 is of another time"),
        (replace(RECEIPT, original=17), "receipt 000018/0008 reverses another"),
        (replace(RECEIPT, trace=None, receipt=None), "a receipt without a number"),
        (
            replace(RECEIPT, trace=18, receipt=1),
            "the counters began anew: 000017/0007, then 000018/0001",
        ),
        (
            replace(RECEIPT, trace=1, receipt=1),
            "the counters began anew: 000017/0007, then 000001/0001",
        ),
    ],
)
def test_anything_else_is_for_a_person(last: Fields | None, reason: str) -> None:
    """`empty_repeat_receipt`, `wrong_amount`, `wrong_currency`, a counter that began anew."""
    assert judged(last) == CardAmbiguous("t1", reason)


def test_a_counter_that_wrapped_proves_nothing() -> None:
    """999999 and 9999 are followed by 1, and a terminal that was exchanged begins there too."""
    charge = replace(CHARGE, mark="999999/9999")
    assert isinstance(judged(replace(RECEIPT, trace=1, receipt=1), charge), CardAmbiguous)
    assert isinstance(judged(replace(RECEIPT, trace=3, receipt=3), charge), CardAmbiguous)


@pytest.mark.parametrize(
    "last",
    [
        replace(RECEIPT, trace=12, receipt=3),
        replace(RECEIPT, trace=12, receipt=3, result=5),
        replace(RECEIPT, trace=12, receipt=None),
    ],
)
def test_an_exchanged_terminal_knows_nothing_of_the_charge(last: Fields) -> None:
    """Its counters are behind those of the terminal that was asked: the money may be taken."""
    told = judged(last)
    assert isinstance(told, CardAmbiguous)
    assert told.reason.startswith("the counters went back: 000017/0007, then 000012/")


def test_an_unknown_mark_proves_nothing_either() -> None:
    """Neither an approval nor a refusal can be told from an older one."""
    charge = replace(CHARGE, mark="")
    told = CardAmbiguous("t1", "the receipt before it is not known")
    assert judged(RECEIPT, charge) == judged(replace(RECEIPT, result=5), charge) == told


def test_without_a_receipt_before_it_the_time_must_speak() -> None:
    """Mark "none": there is no number to compare."""
    charge = replace(CHARGE, mark="none")
    assert judged(RECEIPT, charge) == CardCaptured("t1", APPROVAL)
    silent = replace(RECEIPT, moment=None)
    assert isinstance(judged(silent, charge), CardAmbiguous)
    assert judged(silent) == CardCaptured("t1", APPROVAL)


@pytest.mark.parametrize(
    ("since_ms", "moment", "clock_s", "near"),
    [
        (1_795_357_740_000, (11, 22, 4, 30, 5), 86_400, True),
        (1_795_357_740_000, (11, 23, 14, 29, 0), 86_400, True),
        (1_795_357_740_000, (11, 23, 14, 29, 1), 86_400, False),
        (1_795_357_740_000, (11, 22, 14, 30, 5), 60, False),
        (1_798_761_600_000, (12, 31, 23, 59, 59), 86_400, True),
        (1_798_675_200_000, (1, 1, 0, 0, 0), 86_400, True),
        (1_795_357_740_000, (2, 29, 0, 0, 0), 86_400, False),
    ],
    ids=["another zone", "a day", "over a day", "narrow", "new year", "old year", "29 February"],
)
def test_the_terminals_clock_has_no_year_and_no_zone(
    since_ms: int, moment: tuple[int, int, int, int, int], clock_s: float, near: bool
) -> None:
    """It is compared across the turn of the year; how far it may be off is configuration."""
    charge = replace(CHARGE, since_ms=since_ms)
    found = judge(charge, replace(RECEIPT, moment=moment), ZvtProfile("USD", clock_s=clock_s))
    assert isinstance(found, CardCaptured) == near


def test_the_receipt_of_an_approval_already_heard_is_this_charge() -> None:
    """By its number alone: the amount is the terminal's, and the core compares it."""
    assert judged(RECEIPT, HEARD) == CardCaptured("t1", APPROVAL)
    assert judged(RECEIPT, replace(HEARD, mark="")) == CardCaptured("t1", APPROVAL)
    other = judged(replace(RECEIPT, amount=100), HEARD)
    assert other == CardCaptured("t1", Approval(Money(100, "USD"), "000018/0008"))


def test_a_receipt_that_was_approved_and_is_no_more_was_taken_back() -> None:
    """The terminal reversed by itself: its last word about that very number."""
    found = judged(replace(RECEIPT, result=0x6C), HEARD)
    assert found == CardRefused("t1", Decline.TIMED_OUT, "6C", over=True)


def test_a_reversal_of_what_was_heard_is_a_void() -> None:
    """A newer receipt whose original trace (37) is that of the charge."""
    reversal = replace(RECEIPT, trace=19, receipt=9, original=18)
    assert judged(reversal, HEARD) == CardVoided("t1")
    assert isinstance(judged(replace(reversal, result=5), HEARD), CardAmbiguous)
    assert isinstance(judged(replace(reversal, original=16), HEARD), CardAmbiguous)


@pytest.mark.parametrize(
    "last",
    [replace(RECEIPT, trace=17, receipt=7), replace(RECEIPT, trace=19, receipt=9), Fields(0)],
)
def test_an_approval_heard_and_not_found_again_is_for_a_person(last: Fields) -> None:
    """An older receipt does not undo what was heard, and a newer one hides it."""
    found = judged(last, HEARD)
    assert isinstance(found, CardAmbiguous)
    assert found.reason.startswith("approved as 000018/0008, the last receipt is")
