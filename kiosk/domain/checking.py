"""An earlier payment, asked for by the confirmation number on its slip (MISSION.md row 46)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.ids import CODE_ALPHABET
from kiosk.domain.payments import PaymentRecord

LENGTH = 6


class Miss(StrEnum):
    """Why there is no payment to show."""

    SHORT = "short"
    NOT_FOUND = "not_found"
    LOCKED = "locked"


@dataclass(frozen=True, slots=True)
class CheckPayment:
    """C19: the number is typed."""

    entry: str = ""
    miss: Miss | None = None


@dataclass(frozen=True, slots=True)
class PaymentChecked:
    """C19: what became of it, as the journal has it now."""

    payment: PaymentRecord


CheckStep = CheckPayment | PaymentChecked


@dataclass(frozen=True, slots=True)
class PaymentFound:
    """The answer to FindPayment: as the journal has it now, or None; and what its code says to a
    camera."""

    confirmation: str
    payment: PaymentRecord | None
    code: str = ""


def typed(entry: str, char: str) -> str:
    """The entry after one key; what no confirmation number has leaves it as it was."""
    char = char.upper()
    fits = len(char) == 1 and char in CODE_ALPHABET and len(entry) < LENGTH
    return entry + char if fits else entry
