"""Several bills on one receipt (MISSION.md rows 13 and 26)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
)
from kiosk.domain.payments import TenderState as State
from kiosk.domain.receipts import Document, Heading, Pair, Qr, Text
from kiosk.domain.rules import Rules
from kiosk.services.proof import Proof
from tests.services.test_proof import KEY, PAID, PENDING, TEXTS

Compose = Callable[[PaymentRecord], Document]
CASH = TenderRecord("t:1", "t", Tender.CASH, State.CLOSED, Money(0, "USD"), Money(0, "USD"))


def usd(minor: int) -> Money:
    return Money(minor, "USD")


@pytest.fixture
def compose(rules: Rules) -> Compose:
    return Proof(rules, TEXTS, KEY.sign).receipt


def line(n: int, one: PaymentRecord, last4: str) -> PaymentRecord:
    number = PayBillNumber("power", f"123456{last4}")
    return replace(one, id=f"p{n}", line=n, seq=40 + n, number=number, confirmation=f"CODE{n}{n}")


def together(*bills: PaymentRecord) -> PaymentRecord:
    """The first took the cash for all, and gave the others their part."""
    given = sum((one.held for one in bills[1:]), usd(0))
    others = tuple(replace(one, brought=one.held) for one in bills[1:])
    return replace(bills[0], tenders=(CASH,), shared=given, lines=others)


KEPT = replace(
    PENDING,
    state=PaymentState.CREDITED,
    held=usd(500),
    posted_amount=usd(0),
    posted_fee=usd(0),
)
NOTHING = replace(
    KEPT, state=PaymentState.NOT_TAKEN, outcome=Outcome.NOT_TAKEN, held=usd(0), recovery_code=""
)


def pairs(document: Document, label: str) -> list[str]:
    return [one.value for one in document.blocks if isinstance(one, Pair) and one.label == label]


def texts(document: Document) -> list[str]:
    return [one.text for one in document.blocks if isinstance(one, Text)]


def test_each_bill_has_its_lines_and_the_sum_is_to_the_cent(compose: Compose) -> None:
    """M-13: allocation per bill, its own confirmation, approval and trace number."""
    told = compose(together(line(1, PAID, "0001"), line(2, PAID, "0002")))
    assert told.blocks[0] == Heading("Paid")
    assert pairs(told, "Pay-bill number") == ["ending in 0001", "ending in 0002"]
    assert pairs(told, "Paid") == ["$40.00", "$40.00"]
    assert pairs(told, "Confirmation number")[:2] == ["COD-E11", "COD-E22"]
    assert pairs(told, "Trace number")[:2] == ["000041", "000042"]
    assert pairs(told, "Amount") == ["$38.50", "$38.50", "$77.00"]
    assert pairs(told, "Fee") == ["$1.50", "$1.50", "$3.00"]
    assert pairs(told, "Balance left") == ["$0.00", "$0.00"]
    assert pairs(told, "Total") == ["$80.00"]
    assert pairs(told, "Cash put in") == ["$80.00"]
    assert "Your payment of $80.00 is Paid. Keep this receipt." in texts(told)


def test_partial_success_is_told_for_each_bill(compose: Compose) -> None:
    """M-13: Paid, Pending, kept, and nothing, with what to do about each."""
    bills = (PAID, PENDING, KEPT, NOTHING)
    told = compose(together(*(line(n, one, f"000{n}") for n, one in enumerate(bills, 1))))
    assert told.blocks[0] == Heading("Pending")
    assert pairs(told, "Paid") == pairs(told, "Pending") == ["$40.00"]
    assert pairs(told, "Kept for you") == ["$5.00"]
    assert pairs(told, "Not taken") == ["$0.00"]
    assert pairs(told, "Code for the attendant")[:2] == ["4821", "4821"]
    said = texts(told)
    assert "Your payment of $40.00 is Paid. Keep this receipt." in said
    assert any(one.startswith("$40.00 is Pending") for one in said)
    assert "Your $5.00 is kept for you. Show this slip to an attendant." in said
    assert "A bill marked Not taken got no money." in said
    assert "Do not pay this bill again." not in said


def test_money_that_a_biller_refused_after_all_is_told_once(compose: Compose) -> None:
    """M-13: a bill that the posting itself made Paid, and its biller would not take; its money is
    kept, and no part of what is Paid."""
    refused = replace(PAID, refused=True, recovery_code="4821")
    told = compose(together(line(1, PAID, "0001"), line(2, refused, "0002")))
    assert pairs(told, "Paid") == pairs(told, "Kept for you") == ["$40.00"]
    said = texts(told)
    assert "Your payment of $40.00 is Paid. Keep this receipt." in said
    assert "Your $40.00 is kept for you. Show this slip to an attendant." in said
    assert pairs(told, "Code for the attendant") == ["4821"]


def test_a_slip_still_to_be_sent_does_not_need_the_file_of_every_biller(compose: Compose) -> None:
    """The second was paid long ago and its biller is not served any more: told by its id."""
    gone = replace(line(2, PAID, "0002"), number=PayBillNumber("gas-works", "5551234567"))
    told = compose(together(line(1, PAID, "0001"), gone))
    assert "gas-works" in texts(told)


def test_a_bill_paid_in_part_says_what_is_left_of_it(compose: Compose) -> None:
    """UX.md section 12: of each bill; "No fee" where there is none."""
    part = replace(PAID, held=usd(2000), posted_amount=usd(2000), posted_fee=usd(0))
    told = compose(together(line(1, PAID, "0001"), line(2, part, "0002")))
    assert pairs(told, "Balance left") == ["$0.00", "$18.50"]
    assert pairs(told, "Fee")[:2] == ["$1.50", "No fee"]
    assert "Remaining $18.50. Please pay it by the due date." in texts(told)


def test_the_signed_code_is_about_all_of_them(rules: Rules) -> None:
    """It must not prove the sum of all to be one biller's; screen and paper bear the same code."""
    proof = Proof(rules, TEXTS, KEY.sign)
    payment = together(line(1, PAID, "0001"), line(2, KEPT, "0002"))
    (data,) = (one.data for one in proof.receipt(payment).blocks if isinstance(one, Qr))
    begin = "PENDING 45.00 USD/fee 1.50/2 bills/ending 0001 0002/"
    assert data.startswith(begin)
    assert proof.code(payment) == data
    six = together(*(line(n, PAID, f"000{n}") for n in range(1, 7)))
    assert len(proof.code(six)) <= 210


def test_after_a_walk_away_or_a_restart_the_slip_speaks_of_all_of_them(compose: Compose) -> None:
    """What one of them became is not said of the others."""
    gone, cut = CloseReason.ABANDONED, CloseReason.RESTART
    bills = (line(1, PAID, "0001"), line(2, KEPT, "0002"))
    left = texts(compose(together(*(replace(one, close_reason=gone) for one in bills))))
    assert "Time ran out, so we paid $38.50 to your bills. It is recorded." in left
    assert not any("recorded as" in one for one in left)
    back = texts(compose(together(*(replace(one, close_reason=cut) for one in bills))))
    assert "This payment was interrupted. $45.00 was inside, and it is recorded." in back


def test_one_bill_is_told_as_before(compose: Compose) -> None:
    told = compose(PAID)
    assert pairs(told, "Confirmation number") == ["K7F-3M9"]
    assert pairs(told, "Paid") == []
