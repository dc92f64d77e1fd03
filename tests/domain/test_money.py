"""Money: whole minor units of one currency."""

from __future__ import annotations

import operator
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import CurrencyError, Money

MINOR = st.integers(-(10**12), 10**12)


@given(MINOR, MINOR)
def test_sums_and_differences_are_exact(a: int, b: int) -> None:
    """Adding and taking away are integer arithmetic on minor units."""
    total = Money(a, "USD") + Money(b, "USD")
    assert total == Money(a + b, "USD")
    assert total - Money(b, "USD") == Money(a, "USD")


@given(MINOR, MINOR)
def test_amounts_order_like_their_minor_units(a: int, b: int) -> None:
    """All six comparisons agree with the integers."""
    for compare in (operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne):
        assert compare(Money(a, "USD"), Money(b, "USD")) == compare(a, b)


@pytest.mark.parametrize(
    "combine", [operator.add, operator.sub, operator.lt, operator.le, operator.gt, operator.ge]
)
def test_two_currencies_never_mix(combine: Callable[[Any, Any], Any]) -> None:
    """A dollar and a Canadian dollar meet only by mistake."""
    with pytest.raises(CurrencyError, match="USD and CAD do not mix"):
        combine(Money(1, "USD"), Money(1, "CAD"))


def test_amounts_of_two_currencies_are_not_equal() -> None:
    """Equality answers no rather than raising, so that sets and dictionaries work."""
    assert Money(1, "USD") != Money(1, "CAD")


@pytest.mark.parametrize("minor", [1.0, True, "1", None])
def test_anything_but_an_integer_is_refused(minor: Any) -> None:
    """No float touches money; a bool is a mistake, too."""
    with pytest.raises(TypeError, match="minor units must be int"):
        Money(minor, "USD")


@pytest.mark.parametrize("currency", ["usd", "US", "USDX", "U1D", "U$D", "", "ÜSD"])
def test_a_currency_is_three_capital_letters(currency: str) -> None:
    """ISO 4217 codes only."""
    with pytest.raises(ValueError, match="not an ISO 4217 currency code"):
        Money(1, currency)


def test_nothing_is_false_and_keeps_its_currency() -> None:
    """Zero of a currency is still of that currency; a debt is not nothing."""
    assert not Money(0, "USD")
    assert Money(-1, "USD")
    assert Money(500, "CAD").zero() == Money(0, "CAD")
