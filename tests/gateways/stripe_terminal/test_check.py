"""What a technician reads."""

from dataclasses import replace
from typing import Any

from kiosk.gateways.stripe_terminal.check import Checked, check
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from tests.gateways.stripe_terminal.conftest import KEY, READER, Stand


def test_a_reader_in_order_is_told_with_its_label(stand: Stand) -> None:
    """Label, status, location and mode, in one question and without a change."""
    settings = StripeSettings(KEY, READER)
    found = check(stand.calls(), settings)
    assert isinstance(found, Checked)
    assert (found.label, found.status, found.located, found.live) == (
        "Kiosk",
        "online",
        True,
        False,
    )


def test_each_thing_wrong_has_a_sentence(stand: Stand) -> None:
    """Key, reader and network, each with what to do; the key itself is in none."""

    def words(**wrong: Any) -> str:
        settings = replace(StripeSettings(KEY, READER, api_base=stand.server.url), **wrong)
        found = check(stand.calls(**wrong), settings)
        assert isinstance(found, str)
        assert settings.key not in found
        return found

    assert words(key="rk_test_another1").startswith("Stripe refuses the key (api_key_invalid)")
    assert words(reader="tmr_none").startswith("Stripe knows no reader tmr_none in test mode")
    nowhere = words(api_base="http://127.0.0.1:9")
    assert nowhere.startswith("no answer from http://127.0.0.1:9 (no_connection)")


def test_a_silence_is_not_repeated(stand: Stand) -> None:
    """A technician waits for one time-out, not for three."""
    stand.do("drop_before_commit", on="retrieve_reader", count=1)
    settings = StripeSettings(KEY, READER)
    assert isinstance(check(stand.calls(), settings), str)
    assert isinstance(check(stand.calls(), settings), Checked)
