"""A reference biller over TLS, and the kiosk's adapter for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from kiosk.domain.bills import Biller, NumberRule, PayBillNumber
from kiosk.domain.ids import uuid7
from kiosk.gateways.billers_http.adapter import HttpBiller
from kiosk.gateways.billers_http.settings import HttpTable, settings_of
from tests.gateways.billers_http.book import TOKEN, Book
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.billers_http.reference import ReferenceBiller

NOW_MS = 1_796_000_000_000
NUMBER = PayBillNumber("power", "1234567890")
BILLER = Biller("power", "City Power", "USD", "http", NumberRule(r"\d{10}", 10))
OPEN = {
    "status": "open",
    "number": NUMBER.value,
    "name": "Jane Smith",
    "address": "12 Elm Street",
    "currency": "USD",
    "amount_due": 3850,
    "past_due": 0,
    "minimum": 1000,
    "due": "2026-12-28",
    "as_of": "2026-11-30T00:53:20Z",
    "lines": [{"label": "Energy", "amount": 4000}, {"label": "Discount", "amount": -150}],
}


class Clock:
    ms = NOW_MS

    def now_ms(self) -> int:
        return self.ms

    def monotonic(self) -> float:
        return self.ms / 1000


def key(n: int) -> str:
    return uuid7(NOW_MS, n)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def book() -> Book:
    return Book({NUMBER.value: dict(OPEN)})


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def token_file(tmp_path: Path) -> Path:
    path = tmp_path / "token"
    path.touch(mode=0o600)
    path.write_text(TOKEN + "\n", encoding="ascii")
    return path


@pytest.fixture
def server(book: Book, authority: Authority) -> Iterator[ReferenceBiller]:
    """Whatever a test does to it, no request and no good answer may break the document."""
    with ReferenceBiller(book, authority.pair("server")) as running:
        yield running
    assert running.broken == []


@pytest.fixture
def connect(
    clock: Clock, authority: Authority, token_file: Path
) -> Iterator[Callable[..., HttpBiller]]:
    """An adapter for a server, with the token and the authority of this run."""
    with ExitStack() as made:

        def make(server: ReferenceBiller, timeout: float = 5.0, **more: object) -> HttpBiller:
            files = {"token_file": token_file, "ca_file": authority.ca, **more}
            table = HttpTable.model_validate({"url": server.url, "timeout": timeout, **files})
            adapter = HttpBiller(BILLER, settings_of(table, Path()), clock)
            made.callback(adapter.close)
            return adapter

        yield make


@pytest.fixture
def adapter(connect: Callable[..., HttpBiller], server: ReferenceBiller) -> HttpBiller:
    return connect(server)
