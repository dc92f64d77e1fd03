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
    """An English text with `{placeholders}`. `money` is None for labels, which tell no news.
    `one` is the text when what is counted is a single one."""

    text: str
    money: Safe | None = None
    one: str | None = None

    @property
    def forms(self) -> tuple[str, ...]:
        """Singular and plural if something is counted, else the one text."""
        return (self.text,) if self.one is None else (self.one, self.text)
