"""A ZVT terminal in the sweep: the real driver, and its simulator at the end of a bad line."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from random import Random
from typing import Any

from kiosk.bench.link import CLEAN, Plan
from kiosk.bench.sweep.cuts import Dead
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.line import Line
from kiosk.bench.sweep.site import BORN_MS
from kiosk.bench.sweep.till import Order, Sale
from kiosk.devices.card_terminal.zvt.driver import ZvtDriver
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator
from kiosk.devices.catalog import LINE_8N1, LINE_8N2
from kiosk.devices.line import LineSettings
from kiosk.domain.intents import Event
from kiosk.domain.payments import TenderRecord

PROFILE = ZvtProfile("USD")
LINES = (LINE_8N2, LINE_8N1, LineSettings(115_200))
MIDNIGHT = datetime.fromtimestamp(BORN_MS / 1000, UTC).replace(tzinfo=None)
HANDS = ("present_card", "decline", "wrong_pin", "pull_card_early", "unreadable_card")
LEAVES = ("walk_away", "press_stop")
#: Each with the arguments it is done with.
BAD_DAYS: dict[str, tuple[dict[str, Any], ...]] = {
    "approved_no_answer": tuple(
        {"where": where, "seconds": seconds}
        for where in ("before_04_0f", "after_04_0f", "before_06_0f")
        for seconds in (8.0, 40.0, 170.0)
    ),
    "ack_lost": ({},),
    "slow_pin": ({"minutes": 4.0}, {"minutes": 0.7}),
    "fragmented_long_apdu": ({},),
    "greeting_noise": ({},),
    "stray_nak": ({},),
    "only_last_reversible": ({},),
    "empty_repeat_receipt": ({},),
    "failure_then_completion": ({},),
    "approved_then_abort": ({"charged": True}, {"charged": False}),
    "abort_too_late": ({},),
    "goods_timing": ({"seconds": 12.0}, {"seconds": 40.0}, {"seconds": 90.0}),
    "still_on_previous_sale": (
        {"says_so": True, "seconds": 60.0},
        {"says_so": False, "seconds": 20.0},
    ),
    "wrong_amount": ({"minor": 100},),
    "wrong_currency": ({"currency": "EUR"}, {"currency": ""}),
    "not_registered": ({},),
    "end_of_day_open": ({},),
    "journal_full": ({},),
    "unmasked_pan": ({},),
    "mute": ({"seconds": 3.0}, {"seconds": 30.0}, {"seconds": 150.0}),
    "restart": ({},),
    "reverses_unanswered": ({"on": True}, {"on": False}),
    "reverses_any": ({"on": True}, {"on": False}),
    "set_clock": ({"moment": "1970-01-01T00:00:00"},),
    "set_counters": ({"trace": 999_998, "receipt": 9_998},),
}
#: What the terminal has done before: somebody's purchase.
YESTERDAY = {
    "trace": 41,
    "receipt": 17,
    "bookings": [
        {
            "kind": "sale",
            "amount": 2500,
            "currency": "USD",
            "brand": "visa",
            "pan": "EEEEEEEEEEEE1111",
            "time": "2026-11-29T17:20:00",
            "original": 0,
            "trace": 41,
            "receipt": 17,
            "state": "approved",
            "code": 0,
            "auth": "429408",
            "batch": 1,
        }
    ],
}
#: After these not even the terminal can say what became of a charge, and why.
DOUBTFUL = {
    "empty_repeat_receipt": ("no receipt",),
    "wrong_amount": ("of another amount", "asked "),
    "wrong_currency": ("of another amount", "asked "),
    "set_counters": ("the counters began anew",),
    "approved_then_abort": ("the last receipt is",),
    "failure_then_completion": ("the last receipt is",),
    "set_clock": ("of another time",),
    "clock": ("of another time",),
}


class ZvtTill:
    """Implements till.Till."""

    def __init__(self, random: Random, log: Callable[..., None], faults: Faults) -> None:
        self.log = log
        self.asks: Callable[[], None] = lambda: None
        self.doubtful: list[str] = []
        device = ZvtSimulator(PROFILE, midnight=MIDNIGHT)
        line, seed = random.choice(LINES), random.getrandbits(32)
        self.link: Line[Any, ZvtSimulator] = Line(
            Dead(), device, line, faults, Source.TERMINAL, seed
        )
        self.plugged = True
        self.forgotten = False
        self.charging = ""
        self.tenders: dict[int, str] = {}
        if random.random() < 0.9:
            device.restore({**device.truth(), **YESTERDAY})
        self.first = len(self._bookings())
        self.link.plug()

    # Time.

    def due(self) -> float | None:
        return self.link.due()

    def run(self, now: float) -> list[Event]:
        due = self.link.due()
        if due is None or due > now:
            self.link.now = max(self.link.now, now)
        else:
            self.link.run(now - self.link.now)
        self._facts()
        events, self.link.events = self.link.events, []
        return list(events)

    def _facts(self) -> None:
        facts, self.link.facts = self.link.facts, []
        for fact in facts:
            self.log("terminal ", dict(fact))
            if fact["fact"] == "asks_for_card":
                self.asks()
            elif fact["fact"] == "card_charged":
                number = (fact["trace"], fact["receipt"])
                rows = self._bookings()
                made = [n for n, row in enumerate(rows) if (row["trace"], row["receipt"]) == number]
                self.tenders[made[-1]] = self.charging

    @property
    def rests(self) -> bool:
        return not self.link.simulator.busy

    # The kiosk's worker.

    def obey(self, order: Order, now: float) -> None:
        self.run(now)
        name, charges = order
        if name == "charge":
            self.charging = charges[0].tender_id
        self.link.call(lambda driver: getattr(driver, name)(*charges))

    def start(self, now: float) -> None:  # noqa: ARG002  # the protocol's shape
        driver = ZvtDriver(PROFILE)
        if self.plugged:
            self.link.restart(driver)
        else:
            self.link.seat(driver)

    def die(self) -> None:
        self.link.seat(Dead())

    # Hands and misfortunes.

    def do(self, name: str, **args: Any) -> None:
        self.log(f"terminal: do {name} {args}")
        with suppress(ValueError):
            self.link.do(name, **args)
        self._facts()

    def unplug(self) -> None:
        if self.plugged:
            self.plugged = False
            self.log("terminal unplugged")
            self.link.unplug()

    def serve(self, random: Random) -> None:
        """The customer does something at the terminal."""
        name = random.choice((*7 * HANDS[:1], *HANDS, *LEAVES, ""))
        if name == "decline":
            self.do(name, code=random.choice((5, 0x33, 0x64, 0x78, 0xC3, 0x6F)))
        if name == "wrong_pin":
            self.do(name, tries=random.choice((1, 3)))
        if name in ("decline", "wrong_pin", "present_card"):
            pin = random.choice(("right", "right", "none", "wrong", "slow"))
            self.do("present_card", brand=random.choice(("visa", "girocard")), pin=pin)
        elif name:
            self.do(name)

    def lose(self, chance: float) -> None:
        self.link.chance = chance

    def strike(self, random: Random) -> float:
        """A bad day. How long until staff come."""
        name = random.choice(list(BAD_DAYS))
        args = random.choice(BAD_DAYS[name])
        if name in DOUBTFUL:
            self.doubtful.append(name)
        self.do(name, **args)
        return random.uniform(5.0, 60.0)

    def cut(self, random: Random) -> float:
        """The line goes bad, or away."""
        if random.random() < 0.4:
            self.unplug()
            return random.choice((0.3, 5.0, 40.0))
        bad = random.choice((0.0005, 0.002, 0.01))
        self.link.plan = Plan(bad, bad, bad, 10 * bad, random.choice((0.0, 0.3)))
        self.log(f"terminal line {self.link.plan}")
        return random.choice((0.5, 5.0, 40.0))

    def mend(self) -> None:
        """The line is good; staff make an end of day where one is open."""
        self.link.plan = CLEAN
        if not self.plugged:
            self.plugged = True
            self.log("terminal plugged")
            self.link.plug()
        if self.link.simulator.truth()["troubles"] and not isinstance(self.link.driver, Dead):
            self.link.call(lambda driver: driver.end_of_day())

    # The acquirer.

    def unknowable(self, tender: TenderRecord) -> bool:
        """By a bad day of this seed, or at a terminal that never had a receipt to repeat."""
        words = [word for name in self.doubtful for word in DOUBTFUL[name]]
        words += ["no receipt"] if tender.mark == "none" else []
        return any(word in tender.reason for word in words)

    def finished(self, tender: TenderRecord) -> bool:  # noqa: ARG002  # the protocol's shape
        """A sale ends by itself; `rests` says that none runs."""
        return True

    def sales(self) -> list[Sale]:
        return [
            Sale(
                tender=self.tenders[number],
                minor=row["amount"],
                currency=row["currency"],
                reference=f"{row['trace']:06d}/{row['receipt']:04d}",
                stands=row["state"] == "approved",
            )
            for number, row in enumerate(self._bookings())
            if number >= self.first and row["kind"] == "sale" and row["state"] != "declined"
        ]

    def _bookings(self) -> list[dict[str, Any]]:
        bookings: list[dict[str, Any]] = self.link.simulator.truth()["bookings"]
        return bookings
