"""What the doctor finds of a reader of Stripe Terminal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.stage import Card
from kiosk.config import Settings, StripeTable
from kiosk.doctor import reader as under_test
from kiosk.doctor.finding import CARDS, Finding
from kiosk.doctor.reader import reader
from kiosk.gateways.stripe_terminal.check import Checked


@pytest.fixture
def table(settings: Callable[[Card], Settings]) -> StripeTable:
    """The reader of the bench."""
    stripe = settings("stripe").stripe
    assert stripe is not None
    return stripe


def found(table: StripeTable) -> dict[str, Finding]:
    return {finding.what: finding for finding in reader(table)}


def key_file(folder: Path, key: str) -> Path:
    path = folder / "key"
    path.write_text(key)
    path.chmod(0o600)
    return path


def test_a_reader_that_is_well_has_key_status_and_location(table: StripeTable) -> None:
    """Asked of Stripe itself, over HTTP."""
    told = found(table)
    assert [finding.good for finding in told.values()] == [True] * 4
    assert told["reader"].words.startswith(table.reader)
    assert told["status"].words == "online"
    assert told["location"].way == CARDS


def test_a_key_file_that_others_can_read_ends_the_examination(
    table: StripeTable, tmp_path: Path
) -> None:
    """Nothing is sent with it, and the remedy is a command."""
    path = key_file(tmp_path, "rk_test_0123456789")
    path.chmod(0o640)
    told = found(table.model_copy(update={"key_file": path}))
    assert list(told) == ["key"]
    assert not told["key"].good
    assert "chmod 600" in told["key"].words
    assert "0123456789" not in told["key"].words


def test_a_key_that_stripe_refuses_is_told_by_its_words(table: StripeTable, tmp_path: Path) -> None:
    """401: the way by card is off."""
    other = key_file(tmp_path, "rk_test_0123456789")
    told = found(table.model_copy(update={"key_file": other}))
    assert list(told) == ["key", "reader"]
    assert not told["reader"].good
    assert "refuses the key" in told["reader"].words


def test_a_reader_that_stripe_does_not_know_is_named(table: StripeTable) -> None:
    """404: a slip of the pen, or the key of the other mode."""
    told = found(table.model_copy(update={"reader": "tmr_other"}))
    assert "knows no reader tmr_other in test mode" in told["reader"].words
    assert (told["reader"].good, told["reader"].way) == (False, CARDS)


def test_no_network_is_told_as_such(table: StripeTable, client: BenchClient) -> None:
    """The address is named: it may be a proxy's."""
    client.do("stripe", "network_down")
    told = found(table)
    client.do("stripe", "network_up")
    assert f"no answer from {table.api_base}" in told["reader"].words


@pytest.mark.parametrize(
    ("key", "base", "good", "words"),
    [
        ("rk_test_0123456789", "https://api.stripe.com", False, "no card is really charged"),
        ("rk_live_0123456789", "https://api.stripe.com", True, "live: cards are really charged"),
        ("rk_live_0123456789", "http://127.0.0.1:9", False, "sent to http://127.0.0.1:9"),
        ("rk_test_0123456789", "http://127.0.0.1:9", True, "test, for http://127.0.0.1:9"),
    ],
)
def test_test_and_live_are_told_apart(
    table: StripeTable,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
    base: str,
    good: bool,
    words: str,
) -> None:
    """A test key at Stripe charges nobody, and a live one has no business elsewhere: either is
    worth a second look, and neither is vital."""
    monkeypatch.setattr(under_test, "_asked", lambda _: Checked("Desk", "online", True, True))
    changed = {"key_file": key_file(tmp_path, key), "api_base": base}
    mode = found(table.model_copy(update=changed))["key"]
    assert (mode.good, mode.vital) == (good, False)
    assert words in mode.words


def test_offline_is_a_warning_and_no_location_is_a_fault(
    table: StripeTable, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DEVICES.md 5.1: sales are not kept back for `status` alone; without a location there is
    no payment."""
    monkeypatch.setattr(under_test, "_asked", lambda _: Checked("Desk", "offline", False, False))
    told = found(table)
    assert (told["status"].good, told["status"].vital) == (False, False)
    assert (told["location"].good, told["location"].vital) == (False, True)
