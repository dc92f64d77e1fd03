"""The acquirer's book: what was asked for, approved, taken, released and given back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from kiosk.bench.stripe.records import Card, Charge, Intent, Refund
from kiosk.bench.stripe.wire import Fact, Json


class Book:
    """Every intent and refund by its id. `facts` collects what happened since it was last read."""

    def __init__(self) -> None:
        self.intents: dict[str, Intent] = {}
        self.refunds: dict[str, Refund] = {}
        self.facts: list[Fact] = []
        self._count = 0

    def new_id(self, prefix: str) -> str:
        """An id that no restart repeats."""
        self._count += 1
        return f"{prefix}_{self._count:024d}"

    def tell(self, fact: str, **more: Any) -> None:
        self.facts.append({"fact": fact, **more})

    def try_card(self, intent: Intent, card: Card, at: float) -> Charge:
        """The issuer's word on a card; with automatic capture the money is taken at once."""
        auth = "" if card.code else f"{100000 + self._count % 900000}"
        charge = Charge(self.new_id("ch"), int(at), auth=auth, **asdict(card))
        intent.charges.append(charge)
        if card.code:
            intent.status = "requires_payment_method"
            self._tell("card_declined", intent, code=card.decline or card.code)
            return charge
        intent.authorised = intent.amount
        intent.status = "requires_capture"
        self._tell("card_authorised", intent)
        if intent.capture_method != "manual":
            self.capture(intent, intent.amount)
        return charge

    def capture(self, intent: Intent, amount: int) -> None:
        intent.captured, intent.voided = amount, intent.authorised - amount
        intent.status = "succeeded"
        self._tell("card_charged", intent, captured=amount)

    def cancel(self, intent: Intent, reason: str | None, at: float) -> None:
        released = intent.authorised > intent.voided
        intent.voided = intent.authorised
        intent.status, intent.canceled_at, intent.cancellation_reason = "canceled", int(at), reason
        self._tell("card_voided" if released else "intent_canceled", intent)

    def refund(self, intent: Intent, amount: int, refund: Refund) -> None:
        intent.refunded += amount
        self.refunds[refund.id] = refund
        self._tell("card_refunded", intent, refunded=amount)

    def balance(self) -> dict[str, int]:
        """Captured less refunded, by currency."""
        sums: dict[str, int] = {}
        for intent in self.intents.values():
            kept = intent.captured - intent.refunded
            sums[intent.currency] = sums.get(intent.currency, 0) + kept
        return sums

    def truth(self) -> Json:
        return {
            "intents": {name: asdict(intent) for name, intent in self.intents.items()},
            "refunds": {name: asdict(refund) for name, refund in self.refunds.items()},
            "balance": self.balance(),
            "ids": self._count,
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        self.intents = {
            name: Intent(**{**kept, "charges": [Charge(**charge) for charge in kept["charges"]]})
            for name, kept in truth["intents"].items()
        }
        self.refunds = {name: Refund(**kept) for name, kept in truth["refunds"].items()}
        self._count = int(truth["ids"])

    def _tell(self, fact: str, intent: Intent, **more: Any) -> None:
        amounts = {"amount": intent.amount, "currency": intent.currency}
        self.tell(fact, intent=intent.id, **amounts, **more)
