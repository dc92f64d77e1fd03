"""What Stripe's answers say, reduced to what a kiosk may know.

A card's number never reaches the API's answers. Of what does, expiry, name, fingerprint and
cryptograms end here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.cards import Approval
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.troubles import Silent

Json = Mapping[str, Any]

_BRANDS = {
    "amex": "American Express",
    "cartes_bancaires": "Cartes Bancaires",
    "diners": "Diners Club",
    "discover": "Discover",
    "eftpos_au": "eftpos",
    "interac": "Interac",
    "jcb": "JCB",
    "mastercard": "Mastercard",
    "unionpay": "UnionPay",
    "visa": "Visa",
}


@dataclass(frozen=True, slots=True)
class ReaderSeen:
    """The reader and the last thing it was told to do. `intent` is "" for an action that is not a
    payment; `decline` is what the API told of it (readers from software 2.42 on)."""

    label: str
    status: str
    location: str
    live: bool
    action: str
    intent: str
    failure: str
    decline: str

    @property
    def acts(self) -> bool:
        """An action is in progress."""
        return self.action == "in_progress"

    def asks_for(self, intent: str) -> bool:
        """The action in progress is this payment."""
        return self.acts and self.intent == intent


@dataclass(frozen=True, slots=True)
class IntentSeen:
    """A PaymentIntent. `capturable` and `received` are its own figures, `refunded` what was given
    back of it in minor units; `decline` is why its last card was declined, or ""."""

    id: str
    status: str
    capturable: Money
    received: Money
    refunded: int
    decline: str
    tender: str
    approval: Approval

    @property
    def unpaid(self) -> bool:
        """It waits for a card."""
        return self.status == "requires_payment_method"


def reader_seen(raw: Json) -> ReaderSeen:
    """Raises Silent for an answer that is no reader."""
    try:
        action = raw.get("action") or {}
        process = action.get("process_payment_intent") or {}
        error = action.get("api_error") or {}
        return ReaderSeen(
            label=_text(raw.get("label")),
            status=_text(raw.get("status")),
            location=_id(raw.get("location")),
            live=bool(raw["livemode"]),
            action=_text(action.get("status")),
            intent=_id(process.get("payment_intent")),
            failure=_text(action.get("failure_code")),
            decline=_text(error.get("decline_code") or error.get("code")),
        )
    except (AttributeError, KeyError, TypeError):
        raise Silent("garbled") from None


def intent_seen(raw: Json) -> IntentSeen:
    """Raises Silent for an answer that is no PaymentIntent."""
    try:
        currency = str(raw["currency"]).upper()
        capturable = Money(raw["amount_capturable"], currency)
        received = Money(raw["amount_received"], currency)
        error = raw.get("last_payment_error") or {}
        amount = received if raw["status"] == "succeeded" else capturable
        return IntentSeen(
            id=str(raw["id"]),
            status=str(raw["status"]),
            capturable=capturable,
            received=received,
            refunded=_refunded(raw.get("latest_charge")),
            decline=_text(error.get("decline_code") or error.get("code")),
            tender=_text((raw.get("metadata") or {}).get("tender")),
            approval=_approval(str(raw["id"]), amount, raw.get("latest_charge")),
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        raise Silent("garbled") from None


def _refunded(charge: Any) -> int:
    told = charge.get("amount_refunded") if isinstance(charge, Mapping) else 0
    return told if isinstance(told, int) else 0


def _approval(reference: str, amount: Money, charge: Any) -> Approval:
    """`charge` is the latest charge, its id alone, or None."""
    if not isinstance(charge, Mapping):
        return Approval(amount, reference)
    details = charge.get("payment_method_details") or {}
    card = details.get("card_present") or details.get("interac_present") or {}
    receipt = card.get("receipt") or {}
    brand, last4 = _text(card.get("brand")), _text(card.get("last4"))
    return Approval(
        amount=amount,
        reference=reference,
        auth=_text(charge.get("authorization_code") or receipt.get("authorization_code")),
        brand=_BRANDS.get(brand, brand.replace("_", " ").title()),
        last4=last4 if re.fullmatch("[0-9]{4}", last4) else "",
        terminal=_text(card.get("reader")),
    )


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _id(value: object) -> str:
    """An object's id, whether or not it was expanded."""
    return _text(value.get("id")) if isinstance(value, Mapping) else _text(value)
