"""A Stripe reader in the sweep: the real gateway and library, and the double without a socket."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from random import Random
from typing import Any
from urllib.parse import urlsplit

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.direct import Direct, no_answer
from kiosk.bench.sweep.cuts import Gap
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.must import must
from kiosk.bench.sweep.site import BORN_MS
from kiosk.bench.sweep.till import Order, Sale
from kiosk.domain.intents import Event
from kiosk.domain.payments import TenderRecord
from kiosk.gateways.stripe_terminal.calls import Calls
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from kiosk.ports import Clock

SETTINGS = StripeSettings("sk_test_search", "tmr_search", api_base="https://double.invalid")
#: How long an answer of the API takes.
TRIP_S = 0.08
POSTS = ("create", "process", "capture", "cancel", "cancel_action")
GETS = ("retrieve_intent", "retrieve_reader", "list")
#: Which calls each bad day falls on; "" is its own.
BAD_DAYS: dict[str, tuple[str, ...]] = {
    "busy": ("",),
    "offline": ("",),
    "timeout_but_delivered": ("",),
    "error_500_after_commit": POSTS,
    "drop_after_commit": POSTS,
    "drop_before_commit": (*POSTS, *GETS),
    "slow": (*POSTS, *GETS),
    "conflict_409": POSTS,
    "rate_limit": (*POSTS, *GETS),
    "capture_fails": ("",),
    "cancel_refused_busy": ("",),
    "stale_reader_screen": ("",),
    "garbage_body": (*POSTS, *GETS),
    "reader_rebooted": ("", "process", "retrieve_reader"),
    "foreign_action": ("", "process", "retrieve_reader"),
}
#: How a request goes wrong.
ASTRAY = ("lost", "answer lost", "too late", "sent twice")
CODES = ("generic_decline", "expired_card", "pin_try_exceeded", "processing_error")


class StripeTill:
    """Implements till.Till. `gap` is called before and after each request; `chance` is how often
    an answer goes wrong, 0 to 1."""

    def __init__(
        self,
        random: Random,
        log: Callable[..., None],
        clock: Clock,
        gap: Gap,
        faults: Faults,
    ) -> None:
        self.log, self.clock, self.gap, self.faults = log, clock, gap, faults
        self.random = random
        self.asks: Callable[[], None] = lambda: None
        self.double = StripeDouble(
            SETTINGS.key, SETTINGS.reader, epoch_s=BORN_MS // 1000, search_lag_s=5.0
        )
        self.doubtful: list[str] = []
        self.forgotten = False
        self.terminal: StripeTerminal | None = None
        self.now = 0.0
        self.down = False
        self.loses = self.chance = 0.0
        self._busy_until = 0.0
        self._said: list[Event] = []

    # Time.

    def due(self) -> float | None:
        reader = self.double.deadline()
        return min((at for at in (reader, self._next()) if at is not None), default=None)

    def _next(self) -> float | None:
        """When the gateway's thread has something to do, or to say."""
        due = self.terminal.deadline() if self.terminal else None
        if self._said:
            return self._busy_until
        return None if due is None else max(due, self._busy_until)

    def run(self, now: float) -> list[Event]:
        self.now = max(now, self.now)
        self._tell(self.double.poll(self.now).events)
        due = self._next()
        if self.terminal is None or due is None or due > now:
            return []
        said, self._said = self._said, []
        if said:
            return said
        self._busy_until = now
        self._said = list(self.terminal.poll(now))
        return []

    def spend(self, seconds: float) -> None:
        """A blocking call takes its time."""
        self._busy_until += seconds
        self.now = max(self.now, self._busy_until)

    def request(
        self, method: str, url: str, headers: Mapping[str, str], body: str
    ) -> tuple[str, int, Mapping[str, str]]:
        """What the network makes of a request."""
        parts = urlsplit(url)
        point = f"request {method} {_kind(parts.path)}"
        self.gap(f"before {point}")
        strike = self.faults.strikes(Source.REQUEST, ASTRAY, max(self.chance, self.loses), point)
        kind = strike.kind if strike else ""
        if self.down or kind == "lost":
            self._fails(f"{method} {parts.path} does not arrive", TRIP_S)
        target = f"{parts.path}?{parts.query}" if parts.query else parts.path
        if kind == "sent twice":
            self._tell(
                self.double.handle(method.upper(), target, headers, body.encode(), self.now).events
            )
        reply = self.double.handle(method.upper(), target, headers, body.encode(), self.now)
        lost = reply.drop or reply.status >= 500
        self.log(f"stripe {method} {target} {body} {reply.status}{' lost' * lost} {kind}")
        self._tell(reply.events)
        self.gap(f"after {point}")
        late = SETTINGS.timeout_s + 1.0 if kind == "too late" else reply.delay_s
        if late > SETTINGS.timeout_s:
            self._fails("no answer in time", SETTINGS.timeout_s)
        if reply.drop or kind == "answer lost":
            self._fails("the answer is lost", TRIP_S)
        self.spend(TRIP_S + reply.delay_s)
        small = {name.lower(): value for name, value in reply.headers.items()}
        return reply.body.decode(), reply.status, {**small, **reply.headers}

    def _fails(self, why: str, seconds: float) -> None:
        self.spend(seconds)
        self.log(f"stripe: {why}")
        raise no_answer(why)

    def _tell(self, facts: tuple[Mapping[str, Any], ...]) -> None:
        for fact in facts:
            self.log("reader ", dict(fact))
            if fact["fact"] == "reader_asks":
                self.asks()

    @property
    def rests(self) -> bool:
        return not self.double.busy

    # The kiosk's worker.

    def obey(self, order: Order, now: float) -> None:  # noqa: ARG002  # the protocol's shape
        name, charges = order
        getattr(self.terminal, name)(*charges)

    def start(self, now: float) -> None:
        self._busy_until = now
        self.terminal = StripeTerminal(Calls(SETTINGS, Direct(self)), self.clock)

    def die(self) -> None:
        self.terminal, self._said = None, []

    # Hands and misfortunes.

    def do(self, name: str, **args: Any) -> None:
        self.log(f"reader: do {name} {args}")
        with suppress(ValueError):
            self._tell(self.double.do(name, args, self.now).events)

    def unplug(self) -> None:
        """The kiosk has no network."""
        self.down = True
        self.log("the network is down")

    def serve(self, random: Random) -> None:
        """The customer does something at the reader."""
        wishes = ("present_card", "decline", "wrong_pin", "press_cancel", "walk_away", "", "early")
        name = random.choice((*7 * wishes[:1], *wishes))
        if name == "present_card":
            self.do(name, brand="visa", pin=random.random() < 0.6)
            if random.random() < 0.1:
                self.do("connection_error", told=random.random() < 0.5)
        elif name == "decline":
            self.do(name, code=random.choice(CODES))
        elif name == "early":
            self.do("present_card", pin=True)
            self.do("remove_card_early")
        elif name:
            self.do(name)

    def lose(self, chance: float) -> None:
        self.chance = chance

    def strike(self, random: Random) -> float:
        """A bad day. How long until it is over."""
        name = random.choice(list(BAD_DAYS))
        args: dict[str, Any] = {"count": random.choice((1, 1, 3, 9))}
        if name == "capture_fails":
            args["status"] = random.choice((400, 500))
        if name == "slow":
            args["seconds"] = random.choice((2.0, 9.0, 90.0))
        if name == "conflict_409":
            args["body"] = random.random() < 0.5
        self.do(name, on=random.choice(BAD_DAYS[name]), **args)
        return random.uniform(5.0, 60.0)

    def cut(self, random: Random) -> float:
        """The network goes bad, or away."""
        if random.random() < 0.5:
            self.unplug()
        else:
            self.loses = random.choice((0.05, 0.2, 0.5))
            self.log(f"the network loses {self.loses}")
        return random.choice((0.5, 5.0, 40.0))

    def mend(self) -> None:
        """The network is good; another till ends what it was at."""
        self.down, self.loses = False, 0.0
        self.do("faults_clear")
        if self.rests:
            return
        truth = self.double.truth()
        reader = truth["reader"]
        if self.forgotten or truth["intents"][reader["action"]["intent"]]["foreign"]:
            self.do("reader_rebooted" if reader["phase"] == "idle" else "present_card")

    # The acquirer.

    def _intents(self) -> dict[str, dict[str, Any]]:
        intents: dict[str, dict[str, Any]] = self.double.truth()["intents"]
        return intents

    def unknowable(self, tender: TenderRecord) -> bool:  # noqa: ARG002  # the protocol's shape
        """Stripe always knows."""
        return False

    def finished(self, tender: TenderRecord) -> bool:
        """Its intent is cancelled, if there is one that a reader was told of."""
        intent = self._intents().get(tender.mark)
        return intent is None or not tender.attempt or intent["status"] == "canceled"

    def sales(self) -> list[Sale]:
        intents = self._intents().values()
        untouched = {"requires_payment_method", "requires_confirmation", "requires_capture"}
        theirs = [one for one in intents if one["foreign"]]
        must(all(one["status"] in untouched for one in theirs), "not ours")
        ours = [one for one in intents if not one["foreign"]]
        names = [one["metadata"]["tender"] for one in ours]
        must(len(set(names)) == len(names), "one tender, two intents")
        return [
            Sale(
                tender=one["metadata"]["tender"],
                minor=one["captured"] - one["refunded"] or one["authorised"],
                currency=one["currency"].upper(),
                reference=one["id"],
                stands=one["captured"] > one["refunded"],
                held=one["authorised"] > one["captured"] + one["voided"],
            )
            for one in ours
            if one["authorised"]
        ]


def _kind(path: str) -> str:
    """The path without version and names."""
    parts = path.split("/")[2:]
    return "/".join(part for part in parts if not part.startswith(("pi_", "tmr_", "re_")))
