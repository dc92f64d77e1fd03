"""One text of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Safe(StrEnum):
    """Where the customer's money is, as a message says it (UX.md section 8)."""

    NONE_TAKEN = "none_taken"
    NOT_CHARGED = "not_charged"
    RETURNED = "returned"
    INSIDE_SAFE = "inside_safe"
    PENDING = "pending"
    PAID = "paid"


@dataclass(frozen=True, slots=True)
class Message:
    """An English text with `{placeholders}`. `money` is None for labels, which tell no news."""

    text: str
    money: Safe | None = None
