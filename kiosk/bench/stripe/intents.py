"""PaymentIntents and refunds: what each call does to the book."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from kiosk.bench.stripe.book import Book, Intent, Refund
from kiosk.bench.stripe.parameters import Tree
from kiosk.bench.stripe.pictures import intent_picture, page, refund_picture
from kiosk.bench.stripe.wire import Json, Refusal

# USD and CAD (Stripe, Minimum and maximum charge amounts).
LEAST, MOST = 50, 99_999_999
TERM = re.compile(r"""(metadata\[["']([^"']+)["']\]|status):["']([^"']*)["']""")

T = TypeVar("T", Intent, Refund)


class Intents:
    """The calls below /v1/payment_intents and /v1/refunds. `lag_s`: a new intent is found by
    search only after so long (Stripe, Search: under a minute); retrieve and list see it at once.
    """

    def __init__(self, book: Book, reader: str, location: str, lag_s: float) -> None:
        self._book = book
        self._reader = reader
        self._location = location
        self._lag_s = lag_s

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
            raise self._wrong_state(intent, "captured")
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
            raise self._wrong_state(intent, "canceled")
        self._book.cancel(intent, given.get("cancellation_reason"), at)
        return self.picture(intent, given)

    def list(self, _: str, given: Tree, __: float) -> Json:
        found = list(reversed(self._book.intents.values()))
        created = given.get("created", {})
        bounds = created if isinstance(created, dict) else {"gte": created, "lte": created}
        found = [intent for intent in found if _within(intent.created, bounds)]
        shown, more = _cut(found, given)
        return page("/v1/payment_intents", [self.picture(i, given) for i in shown], more=more)

    def search(self, _: str, given: Tree, at: float) -> Json:
        terms = TERM.findall(given["query"])
        if not terms or TERM.sub("", given["query"]).replace("AND", "").strip():
            raise Refusal(400, None, "We were unable to parse your search query.", param="query")
        found = [
            intent
            for intent in reversed(self._book.intents.values())
            if intent.created + self._lag_s <= at
            and all((intent.metadata.get(k) if k else intent.status) == v for _, k, v in terms)
        ]
        shown, more = _cut(found, given)
        pictures = [self.picture(intent, given) for intent in shown]
        return page("/v1/payment_intents/search", pictures, more=more, kind="search_result")

    def refund(self, _: str, given: Tree, at: float) -> Json:
        intent = self._refunded(given)
        left = intent.captured - intent.refunded
        amount = int(given.get("amount", left))
        if intent.captured == 0:
            raise self._wrong_state(intent, "refunded")
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

    def retrieve_refund(self, name: str, _: Tree, __: float) -> Json:
        if name not in self._book.refunds:
            raise missing("refund", name)
        return refund_picture(self._book, self._book.refunds[name])

    def list_refunds(self, _: str, given: Tree, __: float) -> Json:
        wanted = given.get("payment_intent")
        found = [
            refund
            for refund in reversed(self._book.refunds.values())
            if wanted in {None, refund.intent}
        ]
        shown, more = _cut(found, given)
        return page("/v1/refunds", [refund_picture(self._book, r) for r in shown], more=more)

    def picture(self, intent: Intent, given: Tree) -> Json:
        wanted = set(given.get("expand", {}).values())
        for name in wanted - {"latest_charge", "data.latest_charge"}:
            message = f"This property cannot be expanded ({name})."
            raise Refusal(400, None, message, param="expand", kept=False)
        expand = {name.removeprefix("data.") for name in wanted}
        return intent_picture(intent, self._reader, self._location, expand)

    def known(self, name: str, param: str = "intent") -> Intent:
        """Raises Refusal."""
        if name not in self._book.intents:
            raise missing("payment_intent", name, param)
        return self._book.intents[name]

    def _refunded(self, given: Tree) -> Intent:
        if "payment_intent" in given:
            return self.known(given["payment_intent"], "payment_intent")
        for intent in self._book.intents.values():
            if any(charge.id == given.get("charge") for charge in intent.charges):
                return intent
        message = "One of the following params should be provided: payment_intent or charge."
        raise Refusal(400, "parameter_missing", message)

    def _wrong_state(self, intent: Intent, done: str) -> Refusal:
        return Refusal(
            400,
            "payment_intent_unexpected_state",
            f"This PaymentIntent could not be {done} because it has a status of {intent.status}.",
            payment_intent=self.picture(intent, {}),
        )


def missing(what: str, name: str, param: str = "id") -> Refusal:
    status = 400 if param == "payment_intent" else 404
    return Refusal(status, "resource_missing", f"No such {what}: '{name}'", param=param)


def _within(created: int, bounds: Tree) -> bool:
    tests: dict[str, Callable[[int], bool]] = {
        "gt": created.__gt__,
        "gte": created.__ge__,
        "lt": created.__lt__,
        "lte": created.__le__,
    }
    return all(tests[name](int(bound)) for name, bound in bounds.items())


def _cut(found: Sequence[T], given: dict[str, Any]) -> tuple[Sequence[T], bool]:
    """One page, and whether more follow."""
    names = [item.id for item in found]
    after = given.get("starting_after")
    if after in names:
        found = found[names.index(after) + 1 :]
    limit = int(given.get("limit", 10))
    return found[:limit], len(found) > limit
