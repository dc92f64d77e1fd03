"""What the configuration and the devices' conditions mean for a decision."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.bills import Biller, PayBillNumber
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from kiosk.domain.rules import Health, Rules


@pytest.mark.parametrize(
    ("kiosk", "biller", "limit"), [(2000, 500, 500), (500, 2000, 500), (0, 2000, 0)]
)
def test_the_lower_over_payment_limit_wins(
    rules: Rules, power: Biller, kiosk: int, biller: int, limit: int
) -> None:
    """MONEY.md section 2: the lower of kiosk and biller; 0 is exact only."""
    both = replace(rules, overpay_max_minor=kiosk)
    assert both.overpay_max(replace(power, overpay_max_minor=biller)) == Money(limit, "USD")


def test_a_biller_is_found_by_id_and_a_stranger_is_not(rules: Rules, water: Biller) -> None:
    """An unknown id is a bug, not a default."""
    assert rules.biller("water") == water
    with pytest.raises(KeyError):
        rules.biller("gas")


@pytest.mark.parametrize("condition", Condition)
def test_cash_needs_an_acceptor_that_works(condition: Condition) -> None:
    """READY, or READY but slow to answer; anything else takes no note."""
    works = condition in {Condition.READY, Condition.SLOW}
    assert Health(acceptor=condition).cash is works
    assert Health(acceptor=condition, journal=False).cash is False


@pytest.mark.parametrize("condition", Condition)
def test_paper_is_expected_until_it_is_out(condition: Condition) -> None:
    """NEAR_END still prints."""
    works = condition in {Condition.READY, Condition.NEAR_END}
    assert Health(printer=condition).paper is works


def test_a_number_shows_its_last_four_and_nothing_else() -> None:
    """M-05: the repr is what ends up in logs."""
    number = PayBillNumber("power", "1234567890")
    assert number.last4 == "7890"
    assert "1234567890" not in repr(number)
    assert "123456" not in repr(number)
