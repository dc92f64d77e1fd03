"""Every request as it leaves, byte for byte: a repeat after an update must be the same one."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
import stripe

from kiosk.domain.cards import Charge
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.calls import Calls
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.troubles import Silent

CHARGE = Charge("p1:2", "p1", Money(4500, "USD"), 1_795_000_000_000, attempt=3, mark="pi_9")
TOP = "https://api.stripe.com/v1"
ABOUT = "metadata[payment]=p1&metadata[tender]=p1%3A2&metadata[amount]=4500"


class Recorder(stripe.HTTPClient):
    """An HTTP client without a network: keeps what is sent, answers with nothing useful."""

    name = "recorder"

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[str] = []
        self.headers: Mapping[str, str] = {}

    def request(  # type: ignore[override]  # the library's has options nobody gives
        self, method: str, url: str, headers: Mapping[str, str] | None, post_data: Any = None
    ) -> tuple[str, int, dict[str, str]]:
        self.headers = headers or {}
        key = self.headers.get("Idempotency-Key", "-")
        self.sent.append(f"{method} {url.removeprefix(TOP)} {key} {post_data or '-'}")
        return "{}", 200, {}

    def close(self) -> None:
        """Nothing is open."""


CREATE = "post /payment_intents p1:2:pi amount=4500&currency={}&{}&capture_method=manual&" + ABOUT
CARD = "allowed_payment_method_types[0]=card_present"
INTERAC = "allowed_payment_method_types[1]=interac_present"
CONFIG = "process_config[enable_customer_cancellation]=true&process_config[skip_tipping]=true"
PROCESS = "post /terminal/readers/tmr_1/process_payment_intent p1:2:proc:3 payment_intent=pi_9&"
REFUND = "post /refunds p1:2:refund:1 payment_intent=pi_9&amount=100&" + ABOUT
SEARCH = "get /payment_intents/search?query=metadata[%22payment%22]%3A%22p1%22&limit=100 - -"
SENT: dict[str, tuple[Callable[[Calls], object], str]] = {
    "create": (lambda calls: calls.create(CHARGE), CREATE.format("usd", CARD)),
    "interac": (
        lambda calls: calls.create(replace(CHARGE, amount=Money(4500, "CAD"))),
        CREATE.format("cad", f"{CARD}&{INTERAC}"),
    ),
    "process": (lambda calls: calls.process(CHARGE), PROCESS + CONFIG),
    "capture": (
        lambda calls: calls.capture(CHARGE),
        "post /payment_intents/pi_9/capture p1:2:capture expand[0]=latest_charge",
    ),
    "cancel": (
        lambda calls: calls.cancel(CHARGE),
        "post /payment_intents/pi_9/cancel p1:2:cancel expand[0]=latest_charge",
    ),
    "refund": (lambda calls: calls.refund(CHARGE, 1, Money(100, "USD")), REFUND),
    "intent": (
        lambda calls: calls.intent("pi_9"),
        "get /payment_intents/pi_9?expand[0]=latest_charge - -",
    ),
    "reader": (lambda calls: calls.reader(), "get /terminal/readers/tmr_1 - -"),
    "listed": (
        lambda calls: calls.listed(CHARGE),
        "get /payment_intents?created[gte]=1794996400&limit=100 - -",
    ),
    "searched": (lambda calls: calls.searched(CHARGE), SEARCH),
}


@pytest.mark.parametrize("name", SENT)
def test_a_request_is_a_function_of_the_charge(name: str) -> None:
    """Keys of MONEY.md 1; metadata without any customer's data; no description; Canada pays by
    Interac too."""
    recorder, (call, sent) = Recorder(), SENT[name]
    for _ in range(2):
        # What "{}" means for an answer is tested elsewhere.
        with suppress(Silent):
            call(Calls(StripeSettings("rk_test_1234", "tmr_1", retries=0), recorder))
    assert recorder.sent == [sent, sent]


def test_every_request_pins_the_version_and_tells_nothing_of_the_machine() -> None:
    """The version decides the names of parameters; telemetry is off."""
    recorder = Recorder()
    settings = StripeSettings("rk_test_1234", "tmr_1", stripe_version="2026-10-28.other")
    Calls(settings, recorder).searched(CHARGE)
    assert recorder.headers["Stripe-Version"] == "2026-10-28.other"
    assert recorder.headers["Authorization"] == "Bearer rk_test_1234"
    assert not stripe.enable_telemetry
    assert "telemetry" not in repr(recorder.headers).lower()
    assert "platform" not in recorder.headers["X-Stripe-Client-User-Agent"]
