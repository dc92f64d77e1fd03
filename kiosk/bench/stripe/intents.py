"""PaymentIntents: what each call does to the book."""

from __future__ import annotations

import re

from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.pictures import intent_picture
from kiosk.bench.stripe.records import Intent
from kiosk.bench.stripe.refusals import missing
from kiosk.bench.stripe.wire import Json, Refusal, Tree

# USD and CAD (Stripe, Minimum and maximum charge amounts).
LEAST, MOST = 50, 99_999_999


class Intents:
    """The calls on one intent below /v1/payment_intents."""

    def __init__(self, book: Book, reader: str, location: str) -> None:
        self._book = book
        self._reader = reader
        self._location = location

    def create(self, _: str, given: Tree, at: float) -> Json:
        amount, currency = int(given["amount"]), str(given["currency"]).lower()
        if not LEAST <= amount <= MOST:
            size = "small" if amount < LEAST else "large"
            raise Refusal(400, f"amount_too_{size}", f"Amount is too {size}.", param="amount")
        if not re.fullmatch("[a-z]{3}", currency):
            raise Refusal(400, None, f"Invalid currency: {currency}", param="currency")
        method = given.get("capture_method", "automatic_async")
        if method not in {"manual", "automatic", "automatic_async"}:
            raise Refusal(400, None, f"Invalid capture_method: {method}", param="capture_method")
        intent = Intent(self._book.new_id("pi"), amount, currency, int(at), method)
        intent.types = list(given.get("allowed_payment_method_types", {"0": "card"}).values())
        intent.metadata = dict(given.get("metadata", {}))
        intent.description = given.get("description")
        self._book.intents[intent.id] = intent
        self._book.tell("intent_created", intent=intent.id, amount=amount, currency=currency)
        return self.picture(intent, given)

    def retrieve(self, name: str, given: Tree, _: float) -> Json:
        return self.picture(self.known(name), given)

    def capture(self, name: str, given: Tree, _: float) -> Json:
        intent = self.known(name)
        if intent.status != "requires_capture":
            raise self.wrong_state(intent, "captured")
        amount = int(given.get("amount_to_capture", intent.amount))
        if not 0 < amount <= intent.amount:
            message = "Amount to capture is more than what was authorized."
            raise Refusal(400, "amount_too_large", message, param="amount_to_capture")
        self._book.capture(intent, amount)
        return self.picture(intent, given)

    def cancel(self, name: str, given: Tree, at: float) -> Json:
        intent = self.known(name)
        if intent.status == "requires_confirmation":
            message = "This object cannot be accessed right now: another process is accessing it."
            raise Refusal(429, "lock_timeout", message, kept=False)
        if intent.status not in {"requires_payment_method", "requires_capture"}:
            raise self.wrong_state(intent, "canceled")
        self._book.cancel(intent, given.get("cancellation_reason"), at)
        return self.picture(intent, given)

    def picture(self, intent: Intent, given: Tree) -> Json:
        expand = {name.removeprefix("data.") for name in given.get("expand", {}).values()}
        return intent_picture(intent, self._reader, self._location, expand)

    def known(self, name: str, param: str = "intent") -> Intent:
        """Raises Refusal."""
        if name not in self._book.intents:
            raise missing("payment_intent", name, param)
        return self._book.intents[name]

    def wrong_state(self, intent: Intent, done: str) -> Refusal:
        return Refusal(
            400,
            "payment_intent_unexpected_state",
            f"This PaymentIntent could not be {done} because it has a status of {intent.status}.",
            payment_intent=self.picture(intent, {}),
        )
