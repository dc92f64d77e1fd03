"""What became of a charge nobody heard the end of: judged from 06 20 alone (DEVICES.md 4.5).

Pure: the terminal's last receipt against what is committed. What it cannot prove it leaves to a
person; it never guesses.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from kiosk.devices.card_terminal.zvt import results
from kiosk.devices.card_terminal.zvt.approval import Age, Reference, approval_of
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import (
    CardAmbiguous,
    CardCaptured,
    CardRefused,
    CardVoided,
    Charge,
    Decline,
)

NONE = "none"
"""The mark of a terminal without a receipt."""

Judgement = CardCaptured | CardRefused | CardVoided | CardAmbiguous


def judge(charge: Charge, last: Fields | None, profile: ZvtProfile) -> Judgement:
    """`last` is the 04 0F of 06 20, None if there was none."""
    if last is None:
        return _unclear(charge, "no receipt to repeat")
    if last.result is None:
        return _unclear(charge, "a receipt without a result")
    heard = Reference.parse(charge.reference)
    if heard is not None:
        return _after_hearing(charge, heard, last, profile)
    if charge.mark != NONE and Reference.parse(charge.mark) is None:
        return _unclear(charge, "the receipt before it is not known")
    return _by_mark(charge, last, profile)


def _after_hearing(
    charge: Charge, heard: Reference, last: Fields, profile: ZvtProfile
) -> Judgement:
    """Its approval was heard, or it was being reversed: only its own number speaks of it."""
    now = Reference.of(last)
    approved = last.result == results.APPROVED
    if approved and now != heard and last.original and last.original == heard.trace:
        return CardVoided(charge.tender_id)
    if now != heard:
        return _unclear(charge, f"approved as {heard}, the last receipt is {now or 'unnumbered'}")
    if approved:
        return CardCaptured(charge.tender_id, approval_of(last, profile))
    return _not_charged(charge, last)


def _by_mark(charge: Charge, last: Fields, profile: ZvtProfile) -> Judgement:
    """Nothing was heard of it: a receipt is its own if it is newer than the one before, and as it
    was asked in everything else."""
    now, mark = Reference.of(last), Reference.parse(charge.mark)
    age = Age.NEWER if mark is None else Age.UNCLEAR if now is None else now.age(mark)
    if age is Age.OLDER and not (now and mark and now.shares(mark)):
        # An attempt without a receipt moves one counter. Both went back: this is another terminal,
        # or one that forgot, and it knows nothing of the charge.
        return _unclear(charge, f"the counters went back: {charge.mark}, then {now}")
    if age in (Age.SAME, Age.OLDER):
        return CardRefused(charge.tender_id, Decline.TIMED_OUT, "not_charged", over=True)
    approval = approval_of(last, profile)
    if last.result != results.APPROVED:
        # A refusal of another amount is not of this charge, and hides what came before it.
        if last.amount not in (None, charge.amount.minor):
            return _unclear(charge, f"receipt {now} is of another amount")
        return _not_charged(charge, last)
    if now is None:
        return _unclear(charge, "a receipt without a number")
    if age is Age.UNCLEAR:
        return _unclear(charge, f"the counters began anew: {charge.mark}, then {now}")
    if last.original:
        return _unclear(charge, f"receipt {now} reverses another")
    if approval.amount != charge.amount:
        return _unclear(charge, f"receipt {now} is of another amount")
    # Without numbers to compare, the time is all that tells it from an old receipt.
    if not _in_time(charge, last, profile, silent_is_well=mark is not None):
        return _unclear(charge, f"receipt {now} is of another time")
    return CardCaptured(charge.tender_id, approval)


def _in_time(charge: Charge, last: Fields, profile: ZvtProfile, *, silent_is_well: bool) -> bool:
    """The terminal's clock knows no year and no zone: it is near enough in any of three years."""
    if last.moment is None:
        return silent_is_well
    since = datetime.fromtimestamp(charge.since_ms / 1000, UTC)
    month, day, hour, minute, second = last.moment
    for year in (since.year - 1, since.year, since.year + 1):
        try:
            told = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        except ValueError:  # 29 February, in a year without one
            continue
        if abs(told - since) <= timedelta(seconds=profile.clock_s):
            return True
    return False


def _not_charged(charge: Charge, last: Fields) -> CardRefused:
    code = last.result or 0
    return CardRefused(charge.tender_id, results.decline_of(code), results.told(code), over=True)


def _unclear(charge: Charge, reason: str) -> CardAmbiguous:
    return CardAmbiguous(charge.tender_id, reason)
