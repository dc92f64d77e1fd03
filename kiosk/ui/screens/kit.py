"""What every screen is made from, and the customer's language."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum

from kiosk.domain.bills import Biller, PayBillNumber
from kiosk.domain.intents import Intent
from kiosk.domain.money import Money
from kiosk.domain.rules import Rules
from kiosk.services.core import View
from kiosk.ui.heard import Heard
from kiosk.ui.look import Look
from kiosk.ui.messages import Catalogue
from kiosk.ui.tongue import Tongue as Tongue  # noqa: PLC0414 - screens say everything with it


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
class Kit:
    """Handed to each screen once. `post` sends what the customer wants to the core."""

    look: Look
    rules: Rules
    texts: Catalogue
    post: Callable[[Intent], None]
    portrait: bool
    heard: Heard = field(default_factory=Heard)

    def tongue(self, view: View) -> Tongue:
        """The customer's language."""
        return Tongue(self.texts, view.visit.language, self.heard)

    def biller(self, number: PayBillNumber) -> Biller:
        """Who is owed."""
        return self.rules.biller(number.biller_id)

    def typed(self, shown: str, view: View) -> str:
        """What is being typed, or dots if nobody shall read along."""
        return re.sub(r"[^\W_]|[@._+-]", "•", shown) if view.visit.options.masked else shown

    def payee(self, number: PayBillNumber) -> str:
        """Who is owed, by name, even if bills of theirs are not taken any more."""
        return self.rules.name(number.biller_id)

    def grouped(self, number: PayBillNumber, tongue: Tongue) -> str:
        """A number as its biller's people read it."""
        groups = self.biller(number).rule.groups
        return tongue.number(number.value, groups)

    def bill(self, number: PayBillNumber, tongue: Tongue) -> str:
        """Like "City Power 4242": one of several."""
        return tongue("cart.bill", biller=self.payee(number), last4=number.last4)

    def fee(self, minor: int, tongue: Tongue) -> str:
        """A fee of the kiosk's currency."""
        return tongue.fee(Money(minor, self.rules.currency))
