"""The rows of the acquirer's book, and a card at the reader."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Charge:
    """One try of a card on an intent. `code` and `decline` are empty when it was approved."""

    id: str
    created: int
    brand: str
    last4: str
    auth: str
    code: str = ""
    decline: str = ""
    message: str = ""


@dataclass(slots=True)
class Intent:
    """A PaymentIntent and its money in minor units: `authorised` is what a card approved, of
    which `captured` was taken and `voided` released; `refunded` went back. `foreign`: another
    till's."""

    id: str
    amount: int
    currency: str
    created: int
    capture_method: str = "manual"
    types: list[str] = field(default_factory=list)
    metadata: dict[str, str] = field(default_factory=dict)
    description: str | None = None
    status: str = "requires_payment_method"
    authorised: int = 0
    captured: int = 0
    voided: int = 0
    refunded: int = 0
    canceled_at: int | None = None
    cancellation_reason: str | None = None
    foreign: bool = False
    charges: list[Charge] = field(default_factory=list)

    @property
    def latest(self) -> Charge | None:
        return self.charges[-1] if self.charges else None


@dataclass(slots=True)
class Refund:
    """Money given back, in minor units."""

    id: str
    intent: str
    amount: int
    created: int
    reason: str | None
    metadata: dict[str, str]


@dataclass(slots=True)
class Card:
    """A card at the reader. `code` and `decline` are empty when its issuer will approve."""

    brand: str
    last4: str
    code: str = ""
    decline: str = ""
    message: str = ""
