"""What every screen is made from, and the customer's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import Enum

from kiosk.domain.bills import Biller, PayBillNumber
from kiosk.domain.intents import Intent
from kiosk.domain.money import Money
from kiosk.domain.rules import Rules
from kiosk.services.core import View
from kiosk.ui import formats
from kiosk.ui.look import Look
from kiosk.ui.messages import Catalogue


class Idle(Enum):
    """What silence does to a screen (UX.md section 7); the visit keeps the time."""

    NEVER = "stays"
    STANDARD = "asks after 90 s"
    PRIVATE = "asks after 60 s"
    MONEY = "asks after 180 s, then pays what is in"
    GOES_ON = "goes on by itself"


@dataclass(frozen=True, slots=True)
class Declared:
    """What a screen says of itself. `step` counts for the header, 0 shows no step.

    `back` and `cancel` tell whether these have an effect here.
    """

    title: str
    idle: Idle
    step: int = 0
    back: bool = False
    cancel: bool = False


@dataclass(frozen=True, slots=True)
class Tongue:
    """The catalogue in one language."""

    texts: Catalogue
    language: str

    def __call__(self, key: str, **values: object) -> str:
        """The text of `key`."""
        return self.texts.text(key, self.language, **values)

    def money(self, amount: Money) -> str:
        """Like "$42.10"."""
        return self.texts.money(amount, self.language)

    def note(self, minor: int, currency: str) -> str:
        """Like "$20"."""
        return self.texts.note(minor, currency, self.language)

    def listed(self, items: Iterable[str]) -> str:
        """Like "$1, $5, $10", with the comma of the language."""
        return formats.listed(items, self.language)

    def moment(self, utc_ms: int) -> str:
        """Like "Fri, Dec 4, 2026, 3:05 PM CST"."""
        return self.texts.moment(utc_ms, self.language)

    def soon(self, utc_ms: int) -> str:
        """Like "Fri, Dec 4, 3:05 PM"."""
        return self.texts.soon(utc_ms, self.language)

    def clock(self, utc_ms: int) -> str:
        """Like "3:05 PM"."""
        return self.texts.clock(utc_ms, self.language)

    def since(self, utc_ms: int, now_ms: int) -> str:
        """Like "3:05 PM", with the day if that is not today."""
        return self.texts.since(utc_ms, now_ms, self.language)

    def due(self, due: date, now_ms: int) -> str:
        """Like "Fri, Dec 4, 2026, in 3 days"."""
        return self.texts.due(due, now_ms, self.language)


@dataclass(frozen=True, slots=True)
class Kit:
    """Handed to each screen once. `post` sends what the customer wants to the core."""

    look: Look
    rules: Rules
    texts: Catalogue
    post: Callable[[Intent], None]
    portrait: bool

    def tongue(self, view: View) -> Tongue:
        """The customer's language."""
        return Tongue(self.texts, view.visit.language)

    def biller(self, number: PayBillNumber) -> Biller:
        """Who is owed."""
        return self.rules.biller(number.biller_id)

    def payee(self, number: PayBillNumber) -> str:
        """Who is owed, by name, even if bills of theirs are not taken any more."""
        return self.rules.name(number.biller_id)

    def grouped(self, number: PayBillNumber, tongue: Tongue) -> str:
        """A number as its biller's people read it."""
        groups = self.biller(number).rule.groups
        return formats.grouped(number.value, groups, tongue.language)

    def bill(self, number: PayBillNumber, tongue: Tongue) -> str:
        """Like "City Power 4242": one of several."""
        return tongue("cart.bill", biller=self.payee(number), last4=number.last4)

    def fee(self, minor: int, tongue: Tongue) -> str:
        """A fee of the kiosk's currency."""
        return tongue.money(Money(minor, self.rules.currency))
