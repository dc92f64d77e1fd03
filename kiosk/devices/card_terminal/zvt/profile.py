"""What must be configured for a ZVT terminal: nothing of it can be asked of the device."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

NUMERIC = {"USD": 840, "CAD": 124, "EUR": 978}
"""ISO 4217 numbers of the currencies a ZVT terminal is used with here (DEVICES.md 4)."""

DAY_S = 86_400.0


@dataclass(frozen=True, slots=True)
class ZvtProfile:
    """One terminal as it is set up. `password` is the terminal's own, six digits.

    `clock_s`: how far the terminal's clock may be from the time of a charge in UTC. It tells
    local time without a year, so the default allows for any time zone and some error besides.
    Raises ValueError.
    """

    currency: str
    password: str = field(default="000000", repr=False)
    clock_s: float = DAY_S

    def __post_init__(self) -> None:
        if self.currency not in NUMERIC:
            raise ValueError(f"a ZVT terminal takes {', '.join(NUMERIC)}, not {self.currency!r}")
        if not re.fullmatch(r"[0-9]{6}", self.password):
            raise ValueError("the password of a ZVT terminal has six digits")

    @property
    def numeric(self) -> int:
        """The ISO 4217 number of the currency."""
        return NUMERIC[self.currency]


def alphabetic(numeric: int) -> str | None:
    """The ISO 4217 code of a number, None for a currency not used here."""
    return next((code for code, number in NUMERIC.items() if number == numeric), None)
