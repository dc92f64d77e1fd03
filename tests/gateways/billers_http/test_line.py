"""What the line lets through: certificates, sizes, connections, proxies."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from kiosk.domain.bills import BillFound, Unreachable
from kiosk.gateways.billers_http.adapter import LOOK_UPS, HttpBiller
from kiosk.gateways.billers_http.connections import CONNECTIONS, Deadline
from kiosk.gateways.billers_http.line import MOST_BYTES, Silence
from tests.gateways.billers_http.book import TOKEN, Book
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.billers_http.conftest import NUMBER, OPEN
from tests.gateways.billers_http.reference import ReferenceBiller

Connect = Callable[..., HttpBiller]
BODY = b'{"number":"1234567890"}'


def said(adapter: HttpBiller) -> Silence | int:
    """What became of one request: the status of its answer, or why there is none."""
    reply = adapter._line.ask("POST", LOOK_UPS, BODY)
    return reply if isinstance(reply, Silence) else reply.status


def test_a_server_with_a_good_certificate_is_believed(adapter: HttpBiller) -> None:
    """M-33: the counter-test to those below."""
    assert said(adapter) == 200


@pytest.mark.parametrize("why", ["expired", "another host", "another authority", "no tls"])
def test_a_server_that_cannot_prove_itself_gets_nothing(
    why: str, connect: Connect, book: Book, authority: Authority, tmp_path: Path
) -> None:
    """M-33: neither token nor number leaves; there is no way to switch the check off."""
    pair = {
        "expired": authority.pair("old", days=-1),
        "another host": authority.pair("elsewhere", "127.0.0.2"),
        "another authority": Authority(tmp_path / "x", "stranger").pair("server"),
        "no tls": None,
    }[why]
    with ReferenceBiller(book, pair) as server:
        server.url = server.url.replace("http:", "https:")
        adapter = connect(server)
        assert said(adapter) is Silence.UNTRUSTED
        assert adapter.look_up(NUMBER) == Unreachable()
        assert server.requests == []


def test_the_kiosk_proves_itself_by_a_certificate_where_one_is_asked_for(
    connect: Connect, book: Book, authority: Authority
) -> None:
    """Mutual TLS, beside the token: without its certificate the kiosk is hung up on."""
    mine = authority.pair("kiosk")
    with ReferenceBiller(book, authority.pair("server"), clients=authority.ca) as server:
        assert said(connect(server, cert_file=mine.cert, key_file=mine.key)) == 200
        assert said(connect(server)) in (Silence.UNTRUSTED, Silence.CONNECTION)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ("drop_after", Silence.CONNECTION),
        ("silent_after", Silence.TIMEOUT),
        ("drip", Silence.TIMEOUT),
        ("cut_short", Silence.CONNECTION),
        ("huge", Silence.TOO_LONG),
        ("bomb", Silence.ENCODED),
        ("redirect", 307),
    ],
)
def test_each_silence_has_its_reason(
    server: ReferenceBiller, connect: Connect, fault: str, why: Silence | int
) -> None:
    """A byte now and then does not stretch the time, a compressed answer is never unpacked, and
    nobody is followed elsewhere with a token."""
    adapter = connect(server, 0.4 if why is Silence.TIMEOUT else 5.0)
    server.faults.append(fault)
    assert said(adapter) == why
    assert len(server.requests) == 1


@pytest.mark.parametrize(("over", "why"), [(0, 200), (1, Silence.TOO_LONG)])
def test_an_answer_may_be_as_long_as_the_document_says(
    adapter: HttpBiller, book: Book, over: int, why: Silence | int
) -> None:
    """64 KiB, and not a byte more."""
    bare = len(book.handle("POST", LOOK_UPS, {"Authorization": f"Bearer {TOKEN}"}, BODY).body)
    filler = "x" * (MOST_BYTES - bare - len(', "more": ""') + over)
    book.accounts[NUMBER.value] = {**OPEN, "more": filler}
    assert said(adapter) == why


def test_one_connection_serves_request_after_request(
    server: ReferenceBiller, adapter: HttpBiller
) -> None:
    """A handshake for each would double the customer's wait."""
    for _ in range(5):
        assert isinstance(adapter.look_up(NUMBER), BillFound)
    assert server.connections == 1


def test_a_connection_the_server_closed_is_replaced_before_it_is_used(
    server: ReferenceBiller, adapter: HttpBiller
) -> None:
    """An idle connection that has gone loses no request."""
    assert said(adapter) == 200
    (peer,) = server._open
    peer.shutdown(socket.SHUT_RDWR)
    while server._open:
        server.ending.wait(0.01)
    assert said(adapter) == 200
    assert server.connections == 2


def test_many_at_once_are_all_answered(server: ReferenceBiller, adapter: HttpBiller) -> None:
    """Look-ups and postings come from several workers."""
    with ThreadPoolExecutor(2 * CONNECTIONS) as pool:
        answers = list(pool.map(lambda _: adapter.look_up(NUMBER), range(40)))
    assert all(isinstance(answer, BillFound) for answer in answers)


def test_a_silent_biller_is_asked_by_one_worker_at_a_time(
    server: ReferenceBiller, adapter: HttpBiller
) -> None:
    """MONEY.md section 8: one failing never blocks another: a hundred payments that wait for a
    dead biller must not hold every worker for the length of its time-out."""
    line = adapter._line
    server.faults.append("drop_before")
    assert said(adapter) is Silence.CONNECTION
    with line._probe:
        assert said(adapter) is Silence.PAUSED
    assert len(server.requests) == 1
    assert said(adapter) == 200
    with line._probe:
        assert said(adapter) == 200


def test_nobody_listening_is_no_connection(connect: Connect, book: Book) -> None:
    """M-38: at once, not after a time-out."""
    with ReferenceBiller(book) as server:
        adapter = connect(server, ca_file=None)
        assert said(adapter) == 200
    assert said(adapter) is Silence.CONNECTION


@pytest.fixture
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.delenv("no_proxy", raising=False)


@pytest.mark.usefixtures("environment")
def test_a_proxy_of_the_environment_is_not_used(adapter: HttpBiller) -> None:
    """A variable must not decide through whose hands the token goes."""
    assert said(adapter) == 200


def test_a_late_hang_up_does_not_meet_the_next_request() -> None:
    """The deadline of an exchange that is over lets go of its connection first: by then another
    worker may have it."""
    here, there = socket.socketpair()

    class Connected:
        sock = here

    with here, there:
        with Deadline(60) as deadline:
            deadline.watch(Connected())  # type: ignore[arg-type]  # all it looks at
        deadline._hang_up()
        here.sendall(b"still there")
        assert there.recv(20) == b"still there"
        with Deadline(60) as deadline:
            deadline.watch(Connected())  # type: ignore[arg-type]
            deadline._hang_up()
            assert deadline.over
            assert there.recv(20) == b""
    assert threading.active_count() < 50
