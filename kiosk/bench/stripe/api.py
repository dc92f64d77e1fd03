"""A stateful double of the Stripe API with one Terminal reader, without I/O.

Shapes and rules: Stripe's API reference and "Collect card payments, server-driven", API
2026-10-28.endive. It serves what a kiosk calls and refuses the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from kiosk.bench.stripe.book import Book, Intent
from kiosk.bench.stripe.device import Device
from kiosk.bench.stripe.faults import (
    Armed,
    Faults,
    fault_controls,
    refuse_after,
    refuse_at_the_door,
    refuse_inside,
)
from kiosk.bench.stripe.hands import DEEDS
from kiosk.bench.stripe.idempotency import Keys
from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.parameters import Tree, checked
from kiosk.bench.stripe.readers import Readers
from kiosk.bench.stripe.wire import Fact, Json, Refusal, Reply, Request, Served, read
from kiosk.ports import Control, Out

VERSION = "2026-10-28.endive"
GARBAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"
FOREIGN_AMOUNT = 1234

Serve = Callable[[str, Tree, float], Json]


@dataclass(frozen=True, slots=True)
class Route:
    """A call: its method, its path with one name in it or none, and who serves it."""

    call: str
    method: str
    path: re.Pattern[str]
    serve: Serve


class StripeDouble:
    """Stripe with one account, one location and one reader. `now` is monotonic seconds and
    `epoch_s` what UTC seconds are at 0 of it; `pin_s` and `bank_s` are how long a PIN and an
    authorisation take; `search_lag_s` see Intents.

    `do` raises KeyError for an unknown control, ValueError when it cannot be done now.
    `changes` counts what altered the truth.
    """

    def __init__(
        self,
        key: str,
        reader: str,
        *,
        location: str = "tml_double",
        epoch_s: int = 1_792_000_000,
        pin_s: float = 3.0,
        bank_s: float = 1.5,
        search_lag_s: float = 60.0,
    ) -> None:
        self.changes = 0
        self._key = key
        self._epoch_s = epoch_s
        self._book = Book()
        self._device = Device(self._book, pin_s, bank_s)
        self._keys = Keys()
        self._faults = Faults()
        self._requests = 0
        intents = Intents(self._book, reader, location, search_lag_s)
        self._readers = Readers(self._device, intents, reader, location)
        self._routes = _routes(intents, self._readers)

    def handle(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, now: float
    ) -> Reply:
        """Answers one request. The path may bear a query."""
        at = self._epoch_s + now
        self._device.settle(at)
        self._requests += 1
        if method == "POST":
            self.changes += 1
        try:
            request = read(method, path, headers, body, at)
            reply = self._answer(request)
        except Refusal as refused:
            reply = _reply(refused.served)
        own = {"Content-Type": "application/json", "Request-Id": f"req_{self._requests:014d}"}
        events = self._out().events
        return replace(reply, headers={**own, **reply.headers}, events=events)

    def poll(self, now: float) -> Out[Fact]:
        self._device.settle(self._epoch_s + now)
        return self._out()

    def deadline(self) -> float | None:
        return None if self._device.due is None else self._device.due - self._epoch_s

    def controls(self) -> Mapping[str, Control]:
        deeds = {name: deed.control for name, deed in DEEDS.items()}
        cleared = Control("Every fault that is armed is forgotten.", {})
        return {**deeds, **fault_controls(), "faults_clear": cleared}

    def do(self, name: str, args: Mapping[str, Any], now: float) -> Out[Fact]:
        at = self._epoch_s + now
        self._device.settle(at)
        self.changes += 1
        if name in DEEDS:
            deed = DEEDS[name]
            deed.call(self._device, self._book, {**deed.control.args, **args}, at)
        elif name == "faults_clear":
            self._faults.clear()
        elif (fault := self._faults.arm(name, args)) is not None:
            self._strike(fault, at)
        return self._out()

    def truth(self) -> dict[str, Any]:
        """The acquirer's book and all it takes to go on after a restart."""
        return {
            **self._book.truth(),
            "reader": self._device.truth(),
            "keys": self._keys.truth(),
            "faults": self._faults.truth(),
            "requests": self._requests,
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        """Stripe and the reader go on as they were at `truth`."""
        self._book.restore(dict(truth))
        self._device.restore(truth["reader"])
        self._keys.restore(truth["keys"])
        self._faults.restore(truth["faults"])
        self._requests = int(truth["requests"])

    def _answer(self, request: Request) -> Reply:
        self._admit(request)
        route, name = self._route(request)
        fault = self._faults.take(route.call)
        if fault is None:
            return self._keyed(request, route, name, None)
        self.changes += 1
        if fault.name == "drop_before_commit":
            return Reply(0, {}, b"", drop=True)
        if fault.name == "conflict_409" and not fault.args["body"]:
            return Reply(409, {}, b"")
        refuse_at_the_door(fault)
        self._strike(fault, request.at)
        reply = self._keyed(request, route, name, fault)
        if fault.name == "garbage_body":
            return replace(reply, body=GARBAGE)
        delay_s = float(fault.args["seconds"]) if fault.name == "slow" else 0.0
        return replace(reply, drop=fault.name == "drop_after_commit", delay_s=delay_s)

    def _admit(self, request: Request) -> None:
        if request.headers.get("authorization") != f"Bearer {self._key}":
            raise Refusal(401, "api_key_invalid", "Invalid API Key provided", kept=False)
        version = request.headers.get("stripe-version")
        if version != VERSION:
            message = f"Invalid Stripe API version: {version}; this double speaks {VERSION}."
            raise Refusal(400, None, message, kept=False)

    def _route(self, request: Request) -> tuple[Route, str]:
        for route in self._routes:
            found = route.path.fullmatch(request.path)
            if found is not None and route.method == request.method:
                return route, found[1] if found.groups() else ""
        message = f"Unrecognized request URL ({request.method}: {request.path})."
        raise Refusal(404, None, message, kept=False)

    def _keyed(self, request: Request, route: Route, name: str, fault: Armed | None) -> Reply:
        if not request.key:
            return _reply(self._served(request, route, name, fault))
        known = self._keys.meet(request)
        if known.status:
            replayed = {"Idempotency-Key": request.key, "Idempotent-Replayed": "true"}
            return Reply(known.status, replayed, known.body.encode())
        if fault is not None and fault.name == "slow":
            known.until = request.at + float(fault.args["seconds"])
        served = self._served(request, route, name, fault)
        known.status, known.body = served.status, served.text()
        return _reply(served, {"Idempotency-Key": request.key})

    def _served(self, request: Request, route: Route, name: str, fault: Armed | None) -> Served:
        """Raises Refusal when no key is to remember it."""
        try:
            given = checked(route.call, request.form)
            if fault is None:
                return Served(200, route.serve(name, given, request.at))
            refuse_inside(fault)
            stale = fault.name == "stale_reader_screen"
            serve = self._readers.retrieve if stale else route.serve
            served = Served(200, serve(name, given, request.at))
            refuse_after(fault)
        except Refusal as refused:
            if not refused.kept:
                raise
            return refused.served
        return served

    def _strike(self, fault: Armed, at: float) -> None:
        if fault.name == "reader_rebooted":
            self._device.reboot()
        elif fault.name == "foreign_action":
            foreign = Intent(self._book.new_id("pi"), FOREIGN_AMOUNT, "usd", int(at), foreign=True)
            self._book.intents[foreign.id] = foreign
            self._device.ask(foreign, {})

    def _out(self) -> Out[Fact]:
        facts, self._book.facts = self._book.facts, []
        self.changes += bool(facts)
        return Out(events=tuple(facts))


def _reply(served: Served, headers: Mapping[str, str] | None = None) -> Reply:
    # The library would send a kept 500 again only to hear it again.
    never = {"Stripe-Should-Retry": "false"} if served.status >= 500 else {}
    return Reply(served.status, {**never, **(headers or {})}, served.text().encode())


def _routes(intents: Intents, readers: Readers) -> tuple[Route, ...]:
    pi, tmr = "/v1/payment_intents", "/v1/terminal/readers"
    test = "/v1/test_helpers/terminal/readers"
    calls: tuple[tuple[str, str, str, Serve], ...] = (
        ("create", "POST", pi, intents.create),
        ("list", "GET", pi, intents.list),
        ("search", "GET", f"{pi}/search", intents.search),
        ("retrieve_intent", "GET", f"{pi}/NAME", intents.retrieve),
        ("capture", "POST", f"{pi}/NAME/capture", intents.capture),
        ("cancel", "POST", f"{pi}/NAME/cancel", intents.cancel),
        ("retrieve_reader", "GET", f"{tmr}/NAME", readers.retrieve),
        ("process", "POST", f"{tmr}/NAME/process_payment_intent", readers.process),
        ("cancel_action", "POST", f"{tmr}/NAME/cancel_action", readers.cancel_action),
        ("present", "POST", f"{test}/NAME/present_payment_method", readers.present),
        ("location", "GET", "/v1/terminal/locations/NAME", readers.location),
        ("refund", "POST", "/v1/refunds", intents.refund),
        ("list_refunds", "GET", "/v1/refunds", intents.list_refunds),
        ("retrieve_refund", "GET", "/v1/refunds/NAME", intents.retrieve_refund),
    )
    return tuple(
        Route(call, method, re.compile(path.replace("NAME", r"([^/]+)")), serve)
        for call, method, path, serve in calls
    )
