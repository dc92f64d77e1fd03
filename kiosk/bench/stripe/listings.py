"""Lists and searches: of intents and of refunds, the newest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.pictures import page, refund_picture
from kiosk.bench.stripe.records import Intent, Refund
from kiosk.bench.stripe.wire import Json, Refusal, Tree

TERM = re.compile(r"""(metadata\[["']([^"']+)["']\]|status):["']([^"']*)["']""")

T = TypeVar("T", Intent, Refund)


class Listings:
    """`lag_s`: a new intent is found by search only after so long (Stripe, Search: under a
    minute as a rule); retrieve and list see it at once."""

    def __init__(self, book: Book, intents: Intents, lag_s: float) -> None:
        self._book = book
        self._intents = intents
        self._lag_s = lag_s

    def intents(self, _: str, given: Tree, __: float) -> Json:
        found = list(reversed(self._book.intents.values()))
        created = given.get("created", {})
        bounds = created if isinstance(created, dict) else {"gte": created, "lte": created}
        found = [intent for intent in found if _within(intent.created, bounds)]
        shown, more = _cut(found, given)
        return page(
            "/v1/payment_intents", [self._intents.picture(i, given) for i in shown], more=more
        )

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
        pictures = [self._intents.picture(intent, given) for intent in shown]
        return page("/v1/payment_intents/search", pictures, more=more, kind="search_result")

    def refunds(self, _: str, given: Tree, __: float) -> Json:
        wanted = given.get("payment_intent")
        found = [
            refund
            for refund in reversed(self._book.refunds.values())
            if wanted in {None, refund.intent}
        ]
        shown, more = _cut(found, given)
        return page("/v1/refunds", [refund_picture(self._book, r) for r in shown], more=more)


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
