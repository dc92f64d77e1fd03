"""Which call is served by what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.listings import Listings
from kiosk.bench.stripe.readers import Readers
from kiosk.bench.stripe.refunds import Refunds
from kiosk.bench.stripe.wire import Json, Tree

Serve = Callable[[str, Tree, float], Json]


@dataclass(frozen=True, slots=True)
class Route:
    """A call: its method, its path with one name in it or none, and who serves it."""

    call: str
    method: str
    path: re.Pattern[str]
    serve: Serve


def routes(
    intents: Intents, readers: Readers, refunds: Refunds, listings: Listings
) -> tuple[Route, ...]:
    pi, tmr = "/v1/payment_intents", "/v1/terminal/readers"
    test = "/v1/test_helpers/terminal/readers"
    calls: tuple[tuple[str, str, str, Serve], ...] = (
        ("create", "POST", pi, intents.create),
        ("list", "GET", pi, listings.intents),
        ("search", "GET", f"{pi}/search", listings.search),
        ("retrieve_intent", "GET", f"{pi}/NAME", intents.retrieve),
        ("capture", "POST", f"{pi}/NAME/capture", intents.capture),
        ("cancel", "POST", f"{pi}/NAME/cancel", intents.cancel),
        ("retrieve_reader", "GET", f"{tmr}/NAME", readers.retrieve),
        ("process", "POST", f"{tmr}/NAME/process_payment_intent", readers.process),
        ("cancel_action", "POST", f"{tmr}/NAME/cancel_action", readers.cancel_action),
        ("present", "POST", f"{test}/NAME/present_payment_method", readers.present),
        ("location", "GET", "/v1/terminal/locations/NAME", readers.location),
        ("refund", "POST", "/v1/refunds", refunds.create),
        ("list_refunds", "GET", "/v1/refunds", listings.refunds),
        ("retrieve_refund", "GET", "/v1/refunds/NAME", refunds.retrieve),
    )
    return tuple(
        Route(call, method, re.compile(path.replace("NAME", r"([^/]+)")), serve)
        for call, method, path, serve in calls
    )
