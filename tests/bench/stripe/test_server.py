"""The double on a socket: dropped connections, slow answers, truth kept before the answer."""

import socket
import threading
from collections.abc import Mapping
from typing import Any

import pytest
import stripe

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.desk import VERSION
from kiosk.bench.stripe.server import StripeServer
from tests.bench.stripe.conftest import KEY, READER, Clock, Till

REQUEST = (
    f"GET /v1/terminal/readers/{READER} HTTP/1.1\r\nHost: x\r\n"
    f"Authorization: Bearer {KEY}\r\nStripe-Version: {VERSION}\r\n\r\n"
).encode()


def said(server: StripeServer, request: bytes) -> bytes:
    """All that comes back until the connection ends."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=5) as peer:
        peer.sendall(request)
        answer = b""
        while piece := peer.recv(65536):
            answer += piece
    return answer


def test_an_answer_is_plain_http(server: StripeServer) -> None:
    """Status, type, length, request id; the connection ends with it."""
    head, _, body = said(server, REQUEST).partition(b"\r\n\r\n")
    lines = head.decode().split("\r\n")
    assert lines[0] == "HTTP/1.0 200 OK"
    assert "Content-Type: application/json" in lines
    assert "Request-Id: req_00000000000001" in lines
    assert f"Content-Length: {len(body)}" in lines


def test_it_listens_on_this_machine_only(server: StripeServer) -> None:
    """A free port of the loopback; nothing in a test is reachable from outside."""
    assert server.url == f"http://127.0.0.1:{server.port}"
    assert server.port != 0


def test_a_port_can_be_given_and_taken_again(clock: Clock) -> None:
    """The kiosk's config stays when the bench starts anew."""
    with StripeServer(StripeDouble(KEY, READER), clock=clock) as first:
        port = first.port
    with StripeServer(StripeDouble(KEY, READER), port=port, clock=clock) as second:
        assert said(second, REQUEST).startswith(b"HTTP/1.0 200")


def test_a_dropped_connection_has_not_one_byte(server: StripeServer) -> None:
    """drop_before_commit, on a GET for once."""
    server.do("drop_before_commit", {"on": "retrieve_reader"})
    assert said(server, REQUEST) == b""
    assert said(server, REQUEST) != b""


def test_the_truth_is_kept_before_the_answer_leaves(clock: Clock) -> None:
    """What the kiosk was told survives a power cut of the bench: when a fact is told, the truth
    with it was kept already."""
    kept: list[Mapping[str, Any]] = []
    order: list[tuple[str, int]] = []
    double = StripeDouble(KEY, READER)
    with StripeServer(
        double,
        kept.append,
        lambda facts: order.extend((fact["fact"], len(kept)) for fact in facts),
        clock=clock,
    ) as server:
        till = Till(server, clock, one_shot(server))
        intent = till.create()
        assert list(kept[-1]["intents"]) == [intent]
        till.process(intent)
        till.status(intent)
        assert len(kept) == 2, "a lookup changes nothing"
        till.do("present_card")
        clock.passes(1.5)
        assert server.deadline() == clock.now
        server.poll()
        server.poll()
    assert [fact for fact, _ in order] == [
        "intent_created",
        "reader_asks",
        "card_presented",
        "card_authorised",
        "action_succeeded",
    ]
    assert [before for _, before in order] == [1, 2, 3, 4, 4]
    assert kept[-1]["intents"][intent]["status"] == "requires_capture"


def test_a_lookup_that_shows_an_approval_keeps_it(clock: Clock) -> None:
    """The reader goes on by itself; whoever looks first makes it a fact, on the disk too."""
    kept: list[Mapping[str, Any]] = []
    with StripeServer(StripeDouble(KEY, READER), kept.append, clock=clock) as server:
        till = Till(server, clock, one_shot(server))
        intent = till.create()
        till.process(intent)
        till.do("present_card")
        clock.passes(2.0)
        assert till.status(intent) == "requires_capture"
    assert kept[-1]["intents"][intent]["status"] == "requires_capture"


def test_a_slow_answer_is_a_timeout_for_the_library(server: StripeServer) -> None:
    """The client gives up first; the intent exists, and the end does not wait for the answer."""
    server.do("slow", {"on": "create", "seconds": 3600.0})
    hasty = one_shot(server, timeout=0.05)
    with pytest.raises(stripe.APIConnectionError):
        hasty.v1.payment_intents.create(
            params={"amount": 100, "currency": "usd"}, options={"idempotency_key": "k"}
        )
    assert len(server.truth()["intents"]) == 1
    with pytest.raises(stripe.APIError) as refused:
        one_shot(server).v1.payment_intents.create(
            params={"amount": 100, "currency": "usd"}, options={"idempotency_key": "k"}
        )
    assert refused.value.http_status == 409


def test_closing_ends_every_connection_and_thread(clock: Clock) -> None:
    """One that says nothing, and one that waits for a slow answer, in no time."""
    before = threading.active_count()
    served = threading.Event()
    server = StripeServer(StripeDouble(KEY, READER), lambda _: served.set(), clock=clock)
    server.do("slow", {"on": "retrieve_reader", "seconds": 3600.0})
    served.clear()
    silent = socket.create_connection(("127.0.0.1", server.port), timeout=5)
    waiting = socket.create_connection(("127.0.0.1", server.port), timeout=5)
    with silent, waiting:
        waiting.sendall(REQUEST)
        assert served.wait(5), "the request was taken up, and used up the fault"
        server.close()
        assert (silent.recv(1), waiting.recv(1)) == (b"", b"")
    assert threading.active_count() == before


def test_two_calls_at_once_are_served_one_by_one(server: StripeServer) -> None:
    """Ten threads with one key: one intent, and each gets its id."""
    made: list[str] = []

    def create() -> None:
        intent = one_shot(server).v1.payment_intents.create(
            params={"amount": 100, "currency": "usd"}, options={"idempotency_key": "k"}
        )
        made.append(intent.id)

    threads = [threading.Thread(target=create) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    truth = server.truth()
    assert made == list(truth["intents"]) * 10
    assert truth["keys"]["k"]["seen"] == 10


def test_controls_are_those_of_the_double(server: StripeServer) -> None:
    """The bench shows them; one that cannot be done raises its sentence."""
    assert server.controls().keys() == StripeDouble(KEY, READER).controls().keys()
    with pytest.raises(ValueError, match="the reader asks for no card now"):
        server.do("present_card", {})


def one_shot(server: StripeServer, timeout: float = 5) -> stripe.StripeClient:
    """A client without retries. HTTP/1.0 leaves it no socket to close."""
    return stripe.StripeClient(
        KEY,
        base_addresses={"api": server.url},
        max_network_retries=0,
        http_client=stripe.RequestsClient(timeout=timeout),
    )
