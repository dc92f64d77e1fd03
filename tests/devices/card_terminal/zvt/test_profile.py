"""What can be configured, and what is refused with a sentence."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.profile import ZvtProfile, alphabetic


@pytest.mark.parametrize(("currency", "number"), [("USD", 840), ("CAD", 124), ("EUR", 978)])
def test_a_currency_has_its_iso_number(currency: str, number: int) -> None:
    """ISO 4217, both ways."""
    assert ZvtProfile(currency).numeric == number
    assert alphabetic(number) == currency


def test_a_number_not_used_here_has_no_currency() -> None:
    """392 is the yen."""
    assert alphabetic(392) is None


def test_another_currency_is_refused_with_a_sentence() -> None:
    """The config's error names what a terminal takes."""
    with pytest.raises(ValueError, match="a ZVT terminal takes USD, CAD, EUR, not 'JPY'"):
        ZvtProfile("JPY")


@pytest.mark.parametrize("password", ["", "12345", "1234567", "12345a", "١٢٣٤٥٦"])
def test_a_password_has_six_digits(password: str) -> None:
    """It goes out as three bytes of BCD."""
    with pytest.raises(ValueError, match="six digits"):
        ZvtProfile("USD", password)


def test_the_password_is_not_shown() -> None:
    """Whoever knows it can reverse payments."""
    assert "123456" not in repr(ZvtProfile("USD", "123456"))
