"""A till: the real library on a real socket, with the double and its clock beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import stripe

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.desk import VERSION
from kiosk.bench.stripe.server import StripeServer
from kiosk.bench.stripe.wire import Reply

KEY = "sk_test_double"
READER = "tmr_double"
# The double's UTC seconds at 0 of the clock.
EPOCH_S = 1_792_000_000


class Clock:
    """Time that stands until a test moves it."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    def passes(self, seconds: float) -> None:
        self.now += seconds


class Till:
    """What a kiosk does with the library, and what a customer does at the reader."""

    def __init__(self, server: StripeServer, clock: Clock, client: stripe.StripeClient) -> None:
        self.server = server
        self.clock = clock
        self.client = client
        self.intents = client.v1.payment_intents
        self.readers = client.v1.terminal.readers

    def create(self, key: str = "t1:pi", amount: int = 1250, payment: str = "p1") -> str:
        """A PaymentIntent's id."""
        return self.intents.create(
            params={
                "amount": amount,
                "currency": "usd",
                "allowed_payment_method_types": ["card_present"],
                "capture_method": "manual",
                "metadata": {"payment": payment},
            },
            options={"idempotency_key": key},
        ).id

    def process(self, intent: str, key: str = "t1:proc:1", *, cancellable: bool = True) -> str:
        """The status of the reader's action."""
        reader = self.readers.process_payment_intent(
            READER,
            params={
                "payment_intent": intent,
                "process_config": {
                    "enable_customer_cancellation": cancellable,
                    "skip_tipping": True,
                },
            },
            options={"idempotency_key": key},
        )
        assert reader.action is not None
        return reader.action.status

    def approved(self) -> str:
        """An intent whose card was approved."""
        intent = self.create()
        self.process(intent)
        self.do("present_card")
        self.clock.passes(2.0)
        assert self.status(intent) == "requires_capture"
        return intent

    def do(self, name: str, **args: Any) -> list[str]:
        """The facts a control told, by name."""
        return [fact["fact"] for fact in self.server.do(name, args)]

    def status(self, intent: str) -> str:
        return self.intents.retrieve(intent).status

    def action(self) -> Any:
        """The reader's action: (status, failure code), or None."""
        action = self.readers.retrieve(READER).action
        return None if action is None else (action.status, action.failure_code)

    def booked(self, intent: str) -> Mapping[str, Any]:
        """The intent in the acquirer's book."""
        booked: Mapping[str, Any] = self.server.truth()["intents"][intent]
        return booked


class Raw:
    """Requests without the library, straight into a double, at a time that stands."""

    def __init__(self, **options: Any) -> None:
        self.double = StripeDouble(KEY, READER, **options)
        self.now = 100.0

    def ask(
        self,
        method: str,
        path: str,
        body: str = "",
        *,
        key: str = "",
        bearer: str = KEY,
        version: str = VERSION,
    ) -> Reply:
        headers = {"Authorization": f"Bearer {bearer}", "Stripe-Version": version}
        if key:
            headers["Idempotency-Key"] = key
        return self.double.handle(method, path, headers, body.encode(), self.now)

    def get(self, path: str) -> dict[str, Any]:
        """The object that a GET answers with 200."""
        return told(self.ask("GET", path))

    def post(self, path: str, body: str = "", *, key: str = "") -> dict[str, Any]:
        """The object that a POST answers with 200."""
        return told(self.ask("POST", path, body, key=key))

    def create(self, more: str = "") -> str:
        """A PaymentIntent's id."""
        fields = "amount=1250&currency=usd&allowed_payment_method_types[0]=card_present"
        intent = self.post("/v1/payment_intents", f"{fields}&capture_method=manual{more}")
        return str(intent["id"])

    def process(self, intent: str, more: str = "") -> dict[str, Any]:
        path = f"/v1/terminal/readers/{READER}/process_payment_intent"
        return self.post(path, f"payment_intent={intent}{more}")

    def do(self, name: str, **args: Any) -> list[str]:
        return [fact["fact"] for fact in self.double.do(name, args, self.now).events]

    def passes(self, seconds: float) -> list[str]:
        self.now += seconds
        return [fact["fact"] for fact in self.double.poll(self.now).events]


def told(reply: Reply) -> dict[str, Any]:
    assert reply.status == 200, reply.body
    return read(reply)


def read(reply: Reply) -> dict[str, Any]:
    body: dict[str, Any] = json.loads(reply.body)
    return body


def error(reply: Reply) -> tuple[int, str, str | None, str | None]:
    """(HTTP status, type, code, param) of a refusal."""
    wrong = read(reply)["error"]
    return reply.status, wrong["type"], wrong.get("code"), wrong.get("param")


def problem(refused: pytest.ExceptionInfo[stripe.StripeError]) -> dict[str, Any]:
    """The error object that came over the wire, whatever the library made of it."""
    body = refused.value.http_body
    assert isinstance(body, str)
    wrong: dict[str, Any] = json.loads(body)["error"]
    return wrong


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(clock: Clock) -> Iterator[StripeServer]:
    with StripeServer(StripeDouble(KEY, READER), clock=clock) as running:
        yield running


@pytest.fixture
def client(server: StripeServer) -> Iterator[stripe.StripeClient]:
    wire = stripe.RequestsClient(timeout=5)
    yield stripe.StripeClient(
        KEY, base_addresses={"api": server.url}, max_network_retries=0, http_client=wire
    )
    wire.close()  # type: ignore[no-untyped-call]  # stripe has no types there


@pytest.fixture
def till(server: StripeServer, clock: Clock, client: stripe.StripeClient) -> Till:
    return Till(server, clock, client)


@pytest.fixture
def raw() -> Raw:
    return Raw()
