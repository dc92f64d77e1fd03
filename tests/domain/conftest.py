"""Two billers that differ in every rule that decides about money, and one kiosk's rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.domain.bills import Bill, Biller, Finality, NumberRule, PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.rules import Rules
from tests.domain.rows import Rows


@pytest.fixture(scope="session")
def power() -> Biller:
    """Real-time, takes part payments, a fee for cash, over-payment up to $20."""
    return Biller(
        id="power",
        name="City Power",
        currency="USD",
        adapter="sandbox",
        rule=NumberRule(r"\d{10}", 10),
        cash_fee_minor=150,
        card_fee_minor=200,
        overpay_max_minor=2000,
        gln="0614141000012",
        help_phone="555 0100",
    )


@pytest.fixture(scope="session")
def water() -> Biller:
    """A file biller: the journal decides, all or nothing, no fee, exact sums only."""
    return Biller(
        id="water",
        name="Water Works",
        currency="USD",
        adapter="file",
        rule=NumberRule(r"W\d{6}", 7, letters=True),
        finality=Finality.JOURNAL,
        partial=False,
    )


@pytest.fixture(scope="session")
def rules(power: Biller, water: Biller) -> Rules:
    """A kiosk that takes all US notes but the two-dollar note."""
    return Rules(
        kiosk_id="K-7",
        place="Main Street",
        currency="USD",
        languages=("en", "es"),
        billers=(power, water),
        notes_minor=(100, 500, 1000, 2000, 5000, 10_000),
    )


@pytest.fixture(scope="session")
def power_bill() -> Bill:
    """$38.50: with the fee, two notes of $20."""
    return Bill(
        number=PayBillNumber("power", "1234567890"),
        name="J*** S****",
        address="*** Elm St",
        amount_due=Money(3850, "USD"),
        past_due=Money(1500, "USD"),
        minimum=Money(1000, "USD"),
        due=date(2026, 12, 4),
        as_of_ms=1_764_000_000_000,
    )


@pytest.fixture(scope="session")
def water_bill() -> Bill:
    """$25.00, exactly."""
    return Bill(
        number=PayBillNumber("water", "W123456"),
        name="J*** S****",
        address="",
        amount_due=Money(2500, "USD"),
        past_due=Money(0, "USD"),
        minimum=Money(0, "USD"),
        due=None,
        as_of_ms=1_764_000_000_000,
    )


@pytest.fixture(scope="session")
def new_rows() -> Callable[[], Rows]:
    """An empty journal."""
    return Rows


@pytest.fixture
def small(power_bill: Bill) -> Bill:
    """$9.00 and the fee, at the biller that takes parts."""
    number, due = PayBillNumber("power", "7777777777"), Money(900, "USD")
    return replace(power_bill, number=number, amount_due=due, past_due=due.zero())
