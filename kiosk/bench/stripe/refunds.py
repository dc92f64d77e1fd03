"""Refunds: money that goes back to a card."""

from __future__ import annotations

from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.pictures import refund_picture
from kiosk.bench.stripe.records import Intent, Refund
from kiosk.bench.stripe.refusals import missing
from kiosk.bench.stripe.wire import Json, Refusal, Tree


class Refunds:
    """The calls below /v1/refunds."""

    def __init__(self, book: Book, intents: Intents) -> None:
        self._book = book
        self._intents = intents

    def create(self, _: str, given: Tree, at: float) -> Json:
        intent = self._refunded(given)
        left = intent.captured - intent.refunded
        amount = int(given.get("amount", left))
        if intent.captured == 0:
            raise self._intents.wrong_state(intent, "refunded")
        if left == 0:
            raise Refusal(400, "charge_already_refunded", "The charge was refunded already.")
        if not 0 < amount <= left:
            message = f"Refund amount is not within the unrefunded amount ({left})."
            raise Refusal(400, None, message, param="amount")
        metadata = dict(given.get("metadata", {}))
        name = self._book.new_id("re")
        refund = Refund(name, intent.id, amount, int(at), given.get("reason"), metadata)
        self._book.refund(intent, amount, refund)
        return refund_picture(self._book, refund)

    def retrieve(self, name: str, _: Tree, __: float) -> Json:
        if name not in self._book.refunds:
            raise missing("refund", name)
        return refund_picture(self._book, self._book.refunds[name])

    def _refunded(self, given: Tree) -> Intent:
        if "payment_intent" in given:
            return self._intents.known(given["payment_intent"], "payment_intent")
        for intent in self._book.intents.values():
            if any(charge.id == given.get("charge") for charge in intent.charges):
                return intent
        message = "One of the following params should be provided: payment_intent or charge."
        raise Refusal(400, "parameter_missing", message)
