"""One request from the door to its answer: key, version, faults, idempotency, the work."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from kiosk.bench.stripe.faults import Armed, Faults
from kiosk.bench.stripe.forms import checked
from kiosk.bench.stripe.idempotency import Keys
from kiosk.bench.stripe.routes import Route
from kiosk.bench.stripe.strikes import refuse_after, refuse_at_the_door, refuse_inside
from kiosk.bench.stripe.wire import Refusal, Reply, Request, Served

VERSION = "2026-10-28.endive"
GARBAGE = b"<html><body><h1>502 Bad Gateway</h1></body></html>"


class Desk:
    """Serves `routes` to whoever bears the secret `key`. `strike` does what a fault does to the
    reader."""

    def __init__(
        self,
        key: str,
        routes: Sequence[Route],
        keys: Keys,
        faults: Faults,
        strike: Callable[[Armed, float], None],
    ) -> None:
        self._bearer = f"Bearer {key}"
        self._routes = {route.call: route for route in routes}
        self._keys = keys
        self._faults = faults
        self._strike = strike

    def answer(self, request: Request) -> Reply:
        self._admit(request)
        route, name = self._route(request)
        fault = self._faults.take(route.call)
        if fault is None:
            return self._keyed(request, route, name, None)
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
        if request.headers.get("authorization") != self._bearer:
            raise Refusal(401, "api_key_invalid", "Invalid API Key provided")
        version = request.headers.get("stripe-version")
        if version != VERSION:
            message = f"Invalid Stripe API version: {version}; this double speaks {VERSION}."
            raise Refusal(400, None, message)

    def _route(self, request: Request) -> tuple[Route, str]:
        for route in self._routes.values():
            found = route.path.fullmatch(request.path)
            if found is not None and route.method == request.method:
                return route, found[1] if found.groups() else ""
        message = f"Unrecognized request URL ({request.method}: {request.path})."
        raise Refusal(404, None, message)

    def _keyed(self, request: Request, route: Route, name: str, fault: Armed | None) -> Reply:
        if not request.key:
            return reply_with(self._served(request, route, name, fault))
        known = self._keys.meet(request)
        if known.status:
            replayed = {"Idempotency-Key": request.key, "Idempotent-Replayed": "true"}
            return Reply(known.status, replayed, known.body.encode())
        if fault is not None and fault.name == "slow":
            known.until = request.at + float(fault.args["seconds"])
        served = self._served(request, route, name, fault)
        known.status, known.body = served.status, served.text()
        return reply_with(served, {"Idempotency-Key": request.key})

    def _served(self, request: Request, route: Route, name: str, fault: Armed | None) -> Served:
        """Raises Refusal when no key is to remember it."""
        try:
            given = checked(route.call, request.form)
            if fault is None:
                return Served(200, route.serve(name, given, request.at))
            refuse_inside(fault)
            stale = fault.name == "stale_reader_screen"
            serve = self._routes["retrieve_reader"].serve if stale else route.serve
            served = Served(200, serve(name, given, request.at))
            refuse_after(fault)
        except Refusal as refused:
            if not refused.kept:
                raise
            return refused.served
        return served


def reply_with(served: Served, headers: Mapping[str, str] | None = None) -> Reply:
    # The library would send a kept 500 again only to hear it again.
    never = {"Stripe-Should-Retry": "false"} if served.status >= 500 else {}
    return Reply(served.status, {**never, **(headers or {})}, served.text().encode())
