"""What the doctor finds of billers that are reached over the network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.config import Settings, load
from kiosk.doctor.billers import billers
from kiosk.doctor.finding import Finding
from tests.gateways.billers_http.book import TOKEN, Book
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.billers_http.reference import ReferenceBiller

CONFIG = """
[storage]
path = "journal.sqlite"
[billers]
path = "billers"
[devices.acceptor]
port = "a"
[devices.printer]
port = "p"
[devices.scanner]
port = "s"
"""
POWER = """
id = "power"
name = "City Power"
currency = "USD"
adapter = "http"
[number]
pattern = "[0-9]{{10}}"
check = "none"
groups = [4, 3, 3]
[http]
url = "{url}"
token_file = "token"
ca_file = "ca.pem"
timeout = {timeout}
"""
Look = Callable[..., Finding]


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "tls")


@pytest.fixture
def server(authority: Authority) -> Iterator[ReferenceBiller]:
    with ReferenceBiller(Book(), authority.pair("server")) as running:
        yield running


@pytest.fixture
def kiosk(tmp_path: Path, authority: Authority) -> Callable[..., Settings]:
    """A kiosk whose one biller is at this address."""
    folder = tmp_path / "billers"
    folder.mkdir()
    (folder / "token").touch(mode=0o600)
    (tmp_path / "kiosk.toml").write_text(CONFIG, encoding="utf-8")

    def make(url: str, timeout: float = 5, token: str = TOKEN) -> Settings:
        (folder / "token").write_text(token, encoding="ascii")
        (folder / "ca.pem").write_bytes(authority.ca.read_bytes())
        text = POWER.format(url=url, timeout=timeout)
        (folder / "power.toml").write_text(text, encoding="utf-8")
        return load(tmp_path / "kiosk.toml")

    return make


def test_a_biller_that_is_well_is_one_line_more(
    server: ReferenceBiller, kiosk: Callable[..., Settings]
) -> None:
    """It was asked about the payment of nobody; its books are as before."""
    every, one = billers(kiosk(server.url))
    assert (every.what, every.good, every.words) == ("billers", True, "City Power")
    assert one.good
    assert f"power at {server.url}: it knows this kiosk, and answered in" in one.words
    assert (server.broken, server.book.payments) == ([], {})


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("denied", "it does not let this kiosk in; check token_file"),
        ("lost_address", "something answers, but not its API"),
        ("web_page", "something answers, but not its API"),
        ("redirect", "it sends the kiosk to another address; correct url"),
        ("out_of_order", "it is out of order (status 503)"),
        ("drop_before", "no connection; check url and network"),
        ("silent_before", "no answer in time"),
        ("huge", "its answer is too long"),
        ("bomb", "its answer is compressed"),
    ],
)
def test_a_biller_that_is_not_well_is_told_with_what_to_do(
    server: ReferenceBiller, kiosk: Callable[..., Settings], fault: str, words: str
) -> None:
    """And it is not vital: the other billers can be paid."""
    server.faults.append(fault)
    _, one = billers(kiosk(server.url, 0.4 if fault == "silent_before" else 5))
    assert (one.good, one.vital) == (False, False)
    assert words in one.words


def test_a_wrong_token_is_the_kiosks_own_fault(
    server: ReferenceBiller, kiosk: Callable[..., Settings]
) -> None:
    """The biller's 401, in words; the token is in none of them."""
    _, one = billers(kiosk(server.url, token="x" * 20))
    assert "it does not let this kiosk in" in one.words
    assert "xxx" not in one.words


def test_a_stranger_at_the_address_is_not_trusted(
    kiosk: Callable[..., Settings], tmp_path: Path
) -> None:
    """M-33: a certificate of somebody else's authority."""
    stranger = Authority(tmp_path / "x", "stranger")
    with ReferenceBiller(Book(), stranger.pair("server")) as server:
        _, one = billers(kiosk(server.url))
        assert "its certificate is not trusted" in one.words
        assert server.requests == []


def test_a_token_that_others_can_read_keeps_the_kiosk_from_starting(
    kiosk: Callable[..., Settings], tmp_path: Path
) -> None:
    """Vital: the app itself would not come up."""
    settings = kiosk("https://127.0.0.1:9")
    (tmp_path / "billers" / "token").chmod(0o644)
    _, one = billers(settings)
    assert (one.good, one.vital) == (False, True)
    assert "power.toml: http.token_file: " in one.words
    assert "others can read the token" in one.words


def test_a_wrong_file_is_told_as_before(kiosk: Callable[..., Settings]) -> None:
    """File, key and reason."""
    (only,) = billers(kiosk("ftp://127.0.0.1"))
    assert not only.good
    assert "power.toml: http.url: must be https://" in only.words
