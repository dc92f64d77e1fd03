"""Decimal text to minor units."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.gateways.amounts import minor_units


@given(st.integers(-9_999_999_999, 9_999_999_999))
def test_every_amount_survives_to_the_cent(minor: int) -> None:
    """M-12: no float in between, so no cent is lost at any size."""
    sign, whole = "-" if minor < 0 else "", abs(minor)
    assert minor_units(f"{sign}{whole // 100}.{whole % 100:02d}") == minor


@pytest.mark.parametrize(
    "text",
    ["", "12", "12.5", "12.505", "1,200.00", "$5.00", "+1.00", "1e3", "NaN", " 1.00", "٣.00"],
)
def test_anything_but_two_decimals_is_refused(text: str) -> None:
    """A guess at what was meant could be wrong by a factor of a hundred."""
    with pytest.raises(ValueError, match=r"120\.50"):
        minor_units(text)
