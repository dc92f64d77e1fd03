"""Several bills told as one."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import OpenPayment
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentRecord, PaymentState
from kiosk.domain.together import whole
from tests.domain.opened import opened

PAID, PENDING, NOTHING = Outcome.PAID, Outcome.PENDING, Outcome.NOT_TAKEN


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def bill(line: int, outcome: Outcome | None, **more: object) -> PaymentRecord:
    number = PayBillNumber("power", f"123456789{line}")
    change = OpenPayment(f"p{line}", "v", number, "", usd(1000), usd(50), usd(1000), 5, "en")
    row = replace(opened(change, line), line=line, outcome=outcome, recovery_code=f"000{line}")
    return replace(row, **more)  # type: ignore[arg-type]  # fields of the record


def together(*bills: PaymentRecord) -> PaymentRecord:
    return replace(bills[0], lines=bills[1:])


def test_one_bill_is_itself() -> None:
    one = bill(1, PAID)
    assert whole(one) is one
    assert one.bills == (one,)


def test_sums_are_those_of_all_and_a_refused_bill_is_posted_no_more() -> None:
    """To the cent: what is told as one is what its bills have."""
    posted = {"state": PaymentState.POSTED, "posted_amount": usd(1000), "posted_fee": usd(50)}
    held = {"held": usd(1050)}
    first, second = bill(1, PAID, **posted, **held), bill(2, PAID, **posted, **held)
    one = whole(together(first, replace(second, refused=True)))
    assert (one.amount, one.fee, one.held) == (usd(2000), usd(100), usd(2100))
    assert (one.posted_amount, one.posted_fee) == (usd(1000), usd(50))
    assert [told.id for told in one.bills] == ["p1", "p2"]
    assert whole(one) == one


@pytest.mark.parametrize(("one", "other"), [*product((PAID, PENDING, NOTHING, None), repeat=2)])
def test_it_is_as_certain_as_the_least_certain(one: Outcome | None, other: Outcome | None) -> None:
    """R6: Paid only if nothing of it is open; Not taken only if none was."""
    told = whole(together(bill(1, one), bill(2, other))).outcome
    both = {one, other}
    if None in both:
        assert told is None
    elif PENDING in both:
        assert told is PENDING
    else:
        assert told is (PAID if PAID in both else NOTHING)


def test_the_code_is_that_of_the_first_bill_that_has_one() -> None:
    """A bill that got nothing has none."""
    first = bill(1, NOTHING, recovery_code="")
    assert whole(together(first, bill(2, PENDING))).recovery_code == "0002"


def test_whichever_of_them_is_asked_for_the_sums_are_the_same() -> None:
    """The first has the notes and the cards; found by another's number it is told as well."""
    first, second = bill(1, PAID, shared=usd(1050)), bill(2, PAID, brought=usd(1050))
    found = replace(second, lines=(first,))
    one, other = whole(found), whole(together(first, second))
    assert (one.id, other.id) == ("p1", "p1")
    assert (one.by_cash, one.held) == (other.by_cash, other.held) == (usd(0), usd(0))
