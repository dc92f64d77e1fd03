"""What a 04 0F says of a charge, and how a terminal's charges are named and counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Self

from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile, alphabetic
from kiosk.domain.cards import Approval
from kiosk.domain.money import Money

LAST_TRACE, LAST_RECEIPT = 999_999, 9_999


class Age(Enum):
    """How one reference stands to an earlier one. UNCLEAR: a counter began anew, or the two
    counters disagree."""

    SAME = auto()
    NEWER = auto()
    OLDER = auto()
    UNCLEAR = auto()


@dataclass(frozen=True, slots=True)
class Reference:
    """The terminal's name of a transaction: trace and receipt number, each 0 if not told."""

    trace: int
    receipt: int

    @classmethod
    def parse(cls, text: str) -> Self | None:
        """Of "000017/0007"; None if it is no reference ("", "none")."""
        found = re.fullmatch(r"([0-9]{6})/([0-9]{4})", text)
        return cls(int(found[1]), int(found[2])) if found else None

    @classmethod
    def of(cls, fields: Fields) -> Self | None:
        """None if neither number was told."""
        trace, receipt = fields.trace or 0, fields.receipt or 0
        return cls(trace, receipt) if trace or receipt else None

    def __str__(self) -> str:
        return f"{self.trace:06d}/{self.receipt:04d}"

    def shares(self, other: Reference) -> bool:
        """Whether a number that both were told is the same."""
        pairs = ((self.trace, other.trace), (self.receipt, other.receipt))
        return any(one == another != 0 for one, another in pairs)

    def age(self, before: Reference) -> Age:
        """This one, seen from `before`. Counters run from 1 and begin anew after their last."""
        ages = {
            _age(old, new, last)
            for old, new, last in (
                (before.trace, self.trace, LAST_TRACE),
                (before.receipt, self.receipt, LAST_RECEIPT),
            )
            if old and new
        }
        moved = ages - {Age.SAME}
        if len(moved) == 1:
            return moved.pop()
        return Age.SAME if ages and not moved else Age.UNCLEAR


def _age(old: int, new: int, last: int) -> Age:
    if new == old:
        return Age.SAME
    if new > old:
        return Age.NEWER
    # Shorter on the way forward than back: it passed its last number. At 1 it may have been reset.
    began_anew = new == 1 or new + last - old < old - new
    return Age.UNCLEAR if began_anew else Age.OLDER


def approval_of(fields: Fields, profile: ZvtProfile) -> Approval:
    """Everything a receipt needs. A terminal that tells no currency took the one it was asked
    for; one that tells another is believed, and a foreign number leaves the amount unknown."""
    currency = profile.currency if fields.currency is None else alphabetic(fields.currency)
    known = fields.amount is not None and currency is not None
    reference = Reference.of(fields)
    return Approval(
        amount=Money(fields.amount or 0, currency or "") if known else None,
        reference=str(reference or ""),
        auth=fields.auth,
        brand=fields.brand,
        last4=fields.last4,
        terminal=fields.terminal,
    )
