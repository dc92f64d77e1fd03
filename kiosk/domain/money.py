"""Money in integer minor units; no float ever touches it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import total_ordering


class CurrencyError(ValueError):
    """Two amounts of different currencies met in one calculation."""


@total_ordering
@dataclass(frozen=True, slots=True)
class Money:
    """An amount: `minor` units (cents for USD) of an ISO 4217 `currency` with two decimals."""

    minor: int
    currency: str

    def __post_init__(self) -> None:
        if type(self.minor) is not int:
            raise TypeError(f"minor units must be int, not {type(self.minor).__name__}")
        code = self.currency
        if not (len(code) == 3 and code.isascii() and code.isalpha() and code.isupper()):
            raise ValueError(f"not an ISO 4217 currency code: {self.currency!r}")

    def _same(self, other: Money) -> None:
        if self.currency != other.currency:
            raise CurrencyError(f"{self.currency} and {other.currency} do not mix")

    def __add__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.minor + other.minor, self.currency)

    def __sub__(self, other: Money) -> Money:
        self._same(other)
        return Money(self.minor - other.minor, self.currency)

    def __lt__(self, other: Money) -> bool:
        self._same(other)
        return self.minor < other.minor

    def __bool__(self) -> bool:
        return self.minor != 0

    def zero(self) -> Money:
        """Nothing, in the same currency."""
        return Money(0, self.currency)
