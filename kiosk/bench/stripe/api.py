"""A stateful double of the Stripe API with one Terminal reader, without I/O.

Shapes and rules: Stripe's API reference and "Collect card payments, server-driven", API
2026-10-28.endive. It serves what a kiosk calls and refuses the rest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kiosk.bench.stripe.action import Phase
from kiosk.bench.stripe.bad_days import fault_controls
from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.desk import Desk, reply_with
from kiosk.bench.stripe.device import Device
from kiosk.bench.stripe.faults import Armed, Faults
from kiosk.bench.stripe.hands import DEEDS
from kiosk.bench.stripe.idempotency import Keys
from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.listings import Listings
from kiosk.bench.stripe.readers import Readers
from kiosk.bench.stripe.records import Intent
from kiosk.bench.stripe.refunds import Refunds
from kiosk.bench.stripe.routes import routes
from kiosk.bench.stripe.wire import Fact, Refusal, Reply, read
from kiosk.ports import Control, Out

FOREIGN_AMOUNT = 1234


class StripeDouble:
    """Stripe with one account, one location and one reader. `now` is monotonic seconds and
    `epoch_s` what UTC seconds are at 0 of it; `pin_s` and `bank_s` are how long a PIN and an
    authorisation take; `search_lag_s` see Listings.

    `do` raises KeyError for an unknown control, ValueError when it cannot be done now.
    `changes` counts what may have altered the truth.
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
        self._epoch_s = epoch_s
        self._book = Book()
        self._device = Device(self._book, pin_s, bank_s)
        self._keys = Keys()
        self._faults = Faults()
        self._requests = 0
        intents = Intents(self._book, reader, location)
        served = routes(
            intents,
            Readers(self._device, intents, reader, location),
            Refunds(self._book, intents),
            Listings(self._book, intents, search_lag_s),
        )
        self._desk = Desk(key, served, self._keys, self._faults, self._strike)

    def handle(
        self, method: str, path: str, headers: Mapping[str, str], body: bytes, now: float
    ) -> Reply:
        """Answers one request. The path may bear a query."""
        at = self._epoch_s + now
        self._device.settle(at)
        self._requests += 1
        self.changes += method != "GET" or self._faults.armed
        try:
            reply = self._desk.answer(read(method, path, headers, body, at))
        except Refusal as refused:
            reply = reply_with(refused.served)
        own = {"Content-Type": "application/json", "Request-Id": f"req_{self._requests:014d}"}
        return replace(reply, headers={**own, **reply.headers}, events=self._out().events)

    def poll(self, now: float) -> Out[Fact]:
        self._device.settle(self._epoch_s + now)
        return self._out()

    def deadline(self) -> float | None:
        """When the reader goes on by itself."""
        return None if self._device.due is None else self._device.due - self._epoch_s

    @property
    def busy(self) -> bool:
        """The reader's action is in progress."""
        action = self._device.action
        return action is not None and action.status == "in_progress"

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
        """The acquirer's book, and all it takes to go on after a restart."""
        return {
            **self._book.truth(),
            "reader": self._device.truth(),
            "keys": self._keys.truth(),
            "faults": self._faults.truth(),
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        """Stripe and the reader go on as they were at `truth`."""
        self._book.restore(truth)
        self._device.restore(truth["reader"])
        self._keys.restore(truth["keys"])
        self._faults.restore(truth["faults"])

    def _strike(self, fault: Armed, at: float) -> None:
        if fault.name == "reader_rebooted":
            self._device.reboot()
        elif fault.name == "foreign_action":
            self._put_foreign(at)

    def _put_foreign(self, at: float) -> None:
        if self._device.phase is Phase.BANK:
            self._book.tell("foreign_refused")
            return
        foreign = Intent(self._book.new_id("pi"), FOREIGN_AMOUNT, "usd", int(at), foreign=True)
        self._book.intents[foreign.id] = foreign
        self._device.ask(foreign, {})

    def _out(self) -> Out[Fact]:
        facts, self._book.facts = self._book.facts, []
        self.changes += bool(facts)
        return Out(events=tuple(facts))
