"""Several bills in one visit, in a real journal: rows, records, what waits for what, and verify."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain import ledger
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import (
    SHARED,
    AddDelivery,
    AddResolution,
    AddTender,
    Book,
    CloseTender,
    MovePayment,
    OpenPayment,
    SetFee,
    SetOutcome,
)
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.money import Money
from kiosk.domain.payments import DeliveryKind, Outcome, PaymentState, Tender
from kiosk.storage.verify import verify

Till = Any
OPEN, CLOSING, POSTED = PaymentState.OPEN, PaymentState.CLOSING, PaymentState.POSTED
ALL = 1 << 62


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def two(till: Till) -> None:
    """Bills of $14.00 and $5.00 with a fee of $0.50 each, and a note of $20 for both."""
    opened = [
        OpenPayment(name, "v", PayBillNumber("water", number), "", amount, usd(50), amount, 5, "en")
        for name, number, amount in (("p1", "4021", usd(1400)), ("p2", "4022", usd(500)))
    ]
    tender = AddTender("p1:1", "p1", Tender.CASH, usd(0), usd(50))
    till.write("payment_opened", "p1", *opened, tender)
    till.intent()
    till.stacked()
    till.move(OPEN, CLOSING)


def settled(till: Till) -> None:
    """One commit: the second one's part leaves the first, and both are posted."""
    given = AddResolution("line:p2", SHARED, "p1", "USD", "p2", moved_out=550, moved_in=550)
    posted: list[Any] = [CloseTender("p1:1"), given, Book(ledger.shared("p2", 550, "USD"))]
    for name, before, amount in (("p1", CLOSING, 1400), ("p2", OPEN, 500)):
        posted += [
            MovePayment(name, before, POSTED, None, amount, 50, "0417"),
            Book(ledger.posting(name, amount, 50, "USD", "water")),
            AddDelivery(name, DeliveryKind.BILLER, 0),
        ]
    till.write("payment_posted", "p1", *posted, AddDelivery("p1", DeliveryKind.PRINT, 0))


def test_one_that_takes_the_money_knows_the_others_and_they_it(till: Till) -> None:
    """In their order, each with its own seq and confirmation number; a stranger has none."""
    two(till)
    till.open("p9")
    lead, other = till.journal.payment("p1"), till.journal.payment("p2")
    assert [bill.id for bill in lead.bills] == [bill.id for bill in other.bills] == ["p1", "p2"]
    assert (lead.lead_id, other.lead_id) == ("p1", "p1")
    assert [bill.line for bill in lead.bills] == [1, 2]
    assert len({bill.confirmation for bill in lead.bills}) == 2
    assert [bill.seq for bill in lead.bills] == [1, 2]
    assert [bill.amount for bill in other.bills] == [usd(1400), usd(500)]
    assert till.journal.payment("p9").lines == ()
    assert verify(till.path).ok


def test_what_is_shared_out_leaves_one_and_comes_to_the_other(till: Till) -> None:
    """I1, I4, I5: to the cent, and the sums of the journal know it."""
    two(till)
    settled(till)
    lead, other = till.journal.payment("p1"), till.journal.payment("p2")
    assert (lead.held, lead.shared, lead.by_cash) == (usd(1450), usd(550), usd(2000))
    assert (other.held, other.brought, other.by_cash) == (usd(550), usd(550), usd(0))
    assert not other.fee_taken
    assert verify(till.path).ok
    (held,) = till.rows("SELECT sum(minor) FROM leg WHERE account = 2100")
    assert held == (0,)


def test_the_slip_waits_for_the_outcome_of_each_bill(till: Till) -> None:
    """One paper tells of all; the billers' rows wait for nothing."""
    two(till)
    settled(till)
    biller = {("p1", DeliveryKind.BILLER), ("p2", DeliveryKind.BILLER)}
    assert {(row.payment_id, row.kind) for row in till.journal.deliveries(ALL)} == biller
    till.write("told", "p1", SetOutcome("p1", Outcome.PAID))
    assert len(till.journal.deliveries(ALL)) == 2
    till.write("told", "p2", SetOutcome("p2", Outcome.PENDING))
    assert ("p1", DeliveryKind.PRINT) in {
        (row.payment_id, row.kind) for row in till.journal.deliveries(ALL)
    }


def test_a_payment_made_of_their_money_later_is_none_of_them(till: Till) -> None:
    """A supplement has the same visit, and is told by itself."""
    two(till)
    settled(till)
    number = PayBillNumber("water", "4021")
    made = OpenPayment("p3", "v", number, "", usd(10), usd(0), usd(10), 5, "en")
    decided = AddResolution("credit:p1", "applied", "p1", "USD", "p3", by="ana")
    till.write("resolved", "p1", made, decided, SetOutcome("p3", Outcome.PENDING))
    assert [bill.id for bill in till.journal.payment("p1").bills] == ["p1", "p2"]
    assert till.journal.payment("p3").lines == ()


def test_the_fee_of_another_bill_follows_the_tender(till: Till) -> None:
    """Only while it is open, and no row is written for a fee that stays."""
    two(till)
    (before,) = till.rows("SELECT rev FROM payment WHERE id = 'p2'")
    till.write("same", "p1", SetFee("p2", usd(50)))
    assert till.rows("SELECT rev FROM payment WHERE id = 'p2'") == [before]
    till.write("other", "p1", SetFee("p2", usd(75)))
    assert till.journal.payment("p2").fee == usd(75)
    with pytest.raises(IllegalTransitionError, match="fee"):
        till.write("late", "p1", SetFee("p1", usd(75)))
    assert verify(till.path).ok


def test_money_that_is_shared_out_twice_is_refused(till: Till) -> None:
    """The key of a part is its bill's, once for good."""
    two(till)
    settled(till)
    given = AddResolution("line:p2", SHARED, "p1", "USD", "p2", moved_out=1, moved_in=1)
    with pytest.raises(Exception, match="refused"):
        till.write("again", "p1", given)
