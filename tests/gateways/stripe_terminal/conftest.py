"""The double of Stripe on a real socket in virtual time, and a kiosk's end of it."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
import stripe

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.server import StripeServer
from kiosk.domain.cards import (
    CardPrepared,
    CardRefused,
    CardReport,
    CardShows,
    Charge,
    Decline,
)
from kiosk.domain.events import Condition, DeviceEvent, DeviceStatus
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.calls import Calls
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal

KEY, READER = "rk_test_double0001", "tmr_double"
EPOCH_S = 1_792_000_000
PAYMENT = "0199c0de-7000-7000-8000-000000000001"
TENDER = f"{PAYMENT}:1"


def refused(reason: Decline, code: str, *, over: bool = False) -> list[CardReport]:
    return [CardRefused(TENDER, reason, code, over)]


class Stand:
    """Stripe, its reader, and the time both live in."""

    def __init__(self, double: StripeDouble) -> None:
        self.now = 1000.0
        self._made: list[Calls] = []
        self.server = StripeServer(double, clock=lambda: self.now)

    def now_ms(self) -> int:
        return int((EPOCH_S + self.now) * 1000)

    def monotonic(self) -> float:
        return self.now

    def calls(self, **changed: Any) -> Calls:
        settings = StripeSettings(KEY, READER, api_base=self.server.url, timeout_s=5)
        self._made.append(Calls(replace(settings, **changed)))
        return self._made[-1]

    def do(self, name: str, **args: Any) -> None:
        self.server.do(name, args)

    def intents(self) -> list[dict[str, Any]]:
        """The acquirer's book, without another till's."""
        book = self.server.truth()["intents"].values()
        return [intent for intent in book if not intent["foreign"]]

    def intent(self) -> dict[str, Any]:
        """The only one."""
        (intent,) = self.intents()
        return intent

    def seen(self) -> dict[str, int]:
        """How often each of our keys was seen."""
        keys = self.server.truth()["keys"]
        return {key: known["seen"] for key, known in keys.items() if key.startswith(PAYMENT)}

    def action(self) -> str:
        """What the reader is doing: "" for nothing."""
        action = self.server.truth()["reader"]["action"]
        return "" if action is None else str(action["status"])

    def close(self) -> None:
        for calls in self._made:
            calls.close()
        self.server.close()


class Till:
    """A kiosk at this stand. `restart` forgets everything but the charge, as the journal has it."""

    def __init__(self, stand: Stand, **settings: Any) -> None:
        self.stand = stand
        self._settings = settings
        self.charge = Charge(TENDER, PAYMENT, Money(4500, "USD"), stand.now_ms())
        self.conditions: list[Condition] = []
        self.restart()

    def restart(self) -> None:
        self.terminal = StripeTerminal(self.stand.calls(**self._settings), self.stand)

    def run(self, seconds: float = 0.0) -> list[CardReport]:
        """What is reported in that time."""
        end, reports = self.stand.now + seconds, list[CardReport]()
        while (due := self.terminal.deadline()) is not None and due <= end:
            self.stand.now = max(self.stand.now, due)
            reports += self._sort(self.terminal.poll(self.stand.now))
        self.stand.now = end
        return reports

    def told(self, seconds: float = 0.0) -> list[CardReport]:
        """The same without the progress."""
        return [report for report in self.run(seconds) if not isinstance(report, CardShows)]

    def prepare(self) -> list[CardReport]:
        self.terminal.prepare(self.charge)
        reports = self.run()
        for report in reports:
            if isinstance(report, CardPrepared):
                self.charge = replace(self.charge, mark=report.mark)
        return reports

    def present(self) -> list[CardReport]:
        """Another attempt: the customer is asked for a card."""
        self.charge = replace(self.charge, attempt=self.charge.attempt + 1)
        self.terminal.charge(self.charge)
        return self.run()

    def begin(self) -> list[CardReport]:
        self.prepare()
        return self.present()

    def approve(self) -> list[CardReport]:
        """A card is presented and approved, and waits for its capture."""
        self.begin()
        self.stand.do("present_card")
        return self.told(5)

    def ask(self, *, wanted: bool = False, seconds: float = 0.0) -> list[CardReport]:
        self.terminal.ask(replace(self.charge, wanted=wanted))
        return self.told(seconds)

    def void(self, seconds: float = 0.0) -> list[CardReport]:
        self.terminal.void(self.charge)
        return self.told(seconds)

    def capture(self, seconds: float = 0.0) -> list[CardReport]:
        self.terminal.capture(self.charge)
        return self.told(seconds)

    def _sort(self, events: tuple[DeviceEvent, ...]) -> list[CardReport]:
        reports: list[CardReport] = []
        for event in events:
            if isinstance(event, DeviceStatus):
                self.conditions.append(event.condition)
            else:
                reports.append(event)  # type: ignore[arg-type]  # nothing else comes from a reader
        return reports


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library repeats without waiting."""
    monkeypatch.setattr(stripe.HTTPClient, "INITIAL_DELAY", 0.0)
    monkeypatch.setattr(stripe.HTTPClient, "MAX_DELAY", 0.0)


@pytest.fixture
def stand() -> Iterator[Stand]:
    stand = Stand(StripeDouble(KEY, READER, epoch_s=EPOCH_S))
    yield stand
    stand.close()


@pytest.fixture
def till(stand: Stand) -> Till:
    return Till(stand)
