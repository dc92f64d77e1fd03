"""The receipt of a payment with a card: what was charged, asked, declined or taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.payments import (
    CloseReason,
    Outcome,
    PaymentRecord,
    PaymentState,
    Tender,
    TenderRecord,
    TenderState,
)
from kiosk.domain.receipts import Document, Heading, Pair, Text, Tone
from kiosk.domain.rules import Rules
from kiosk.services.proof import Proof
from tests.services.test_proof import KEY, PAID, TEXTS, pairs, qr, usd, words

CARD = TenderRecord(
    id=f"{PAID.id}:2",
    payment_id=PAID.id,
    kind=Tender.CARD,
    state=TenderState.CAPTURED,
    amount=usd(4000),
    captured=usd(4000),
    attempt=1,
    mark="none",
    reference="000042/0007",
    auth="A1B2C3",
    brand="Visa",
    last4="4242",
    terminal="52500041",
)
CASH = TenderRecord(
    f"{PAID.id}:1", PAID.id, Tender.CASH, TenderState.CLOSED, usd(0), captured=usd(0)
)
ONLY = replace(PAID, tenders=(CARD,))
PART = replace(CARD, amount=usd(3000), captured=usd(3000))
MIXED = replace(PAID, tenders=(CASH, PART))
ASKED = replace(PART, state=TenderState.AUTH_INTENT, captured=usd(0), auth="", reference="")
PENDING = replace(
    PAID,
    state=PaymentState.CLOSING,
    outcome=Outcome.PENDING,
    held=usd(1000),
    posted_amount=usd(0),
    posted_fee=usd(0),
    approval_ref="",
    tenders=(CASH, ASKED),
)
NOTHING = replace(
    PENDING,
    state=PaymentState.NOT_TAKEN,
    outcome=Outcome.NOT_TAKEN,
    held=usd(0),
    tenders=(replace(ASKED, state=TenderState.DECLINED, reason="05"),),
)
BACK = replace(NOTHING, tenders=(replace(CARD, state=TenderState.VOIDED, captured=usd(0)),))
SLIPS = [ONLY, MIXED, PENDING, NOTHING, BACK]


def compose(rules: Rules, payment: PaymentRecord, language: str = "en") -> Document:
    return Proof(rules, TEXTS, KEY.sign).receipt(replace(payment, language=language))


def test_what_the_biller_gets_is_told_without_our_fee(rules: Rules) -> None:
    """As on the screen: $40.00 was charged, $38.50 of it is the payment to the biller."""
    assert "Your payment of $38.50 to City Power is Paid." in words(compose(rules, ONLY))


def test_a_card_receipt_names_the_card_and_how_its_bank_finds_it(rules: Rules) -> None:
    """M-26, UX.md section 12: brand and last four, amount, fee, approval and reference."""
    document = compose(rules, ONLY)
    told = pairs(document)
    assert document.blocks[0] == Heading("Paid")
    assert told["Amount"] == "$38.50"
    assert told["Fee"] == "$1.50"
    assert told["Total"] == "$40.00"
    assert told["Card"] == "Visa ending in 4242"
    assert told["Charged to your card"] == "$40.00"
    assert told["Card approval"] == "A1B2C3"
    assert told["Card terminal"] == "52500041"
    assert told["Card reference"] == "000042/0007"
    assert told["Approval reference"] == "REF-1"
    assert "Cash put in" not in told


def test_a_mixed_payment_prints_each_part(rules: Rules) -> None:
    """M-26: cash put in and the rest on the card; together they are the total."""
    told = pairs(compose(rules, MIXED))
    assert told["Cash put in"] == "$10.00"
    assert told["Charged to your card"] == "$30.00"
    assert told["Total"] == "$40.00"


def test_extra_cash_beside_a_card_is_still_a_credit(rules: Rules) -> None:
    """M-11."""
    more = replace(MIXED, held=usd(4500), posted_amount=usd(4350))
    told = pairs(compose(rules, more))
    assert told["Cash put in"] == "$15.00"
    assert told["Credited to your account"] == "$5.00"


@pytest.mark.parametrize(
    ("changed", "present"),
    [
        ({"brand": ""}, {"Card": "Card ending in 4242"}),
        ({"last4": ""}, {"Card": "Visa"}),
        ({"auth": "", "terminal": ""}, {"Card reference": "000042/0007"}),
        (
            {"reference": "pi_3QaB1cD2eF3gH4iJ5kL6mN7o"},
            {"Card reference": "pi_3QaB1cD2eF3gH4iJ5kL6mN7o"},
        ),
    ],
)
def test_what_a_terminal_does_not_tell_is_left_out(
    rules: Rules, changed: dict[str, str], present: dict[str, str]
) -> None:
    told = pairs(compose(rules, replace(ONLY, tenders=(replace(CARD, **changed),))))  # type: ignore[arg-type]  # text fields of TenderRecord
    assert present.items() <= told.items()
    assert all(told.values())


def test_a_nameless_card_has_no_line_of_its_own(rules: Rules) -> None:
    told = pairs(compose(rules, replace(ONLY, tenders=(replace(CARD, brand="", last4=""),))))
    assert "Card" not in told
    assert told["Charged to your card"] == "$40.00"


@pytest.mark.parametrize("payment", SLIPS)
@pytest.mark.parametrize("language", ["en", "es"])
def test_never_more_than_the_last_four_of_a_card(
    rules: Rules, payment: PaymentRecord, language: str
) -> None:
    """M-19: even if a terminal told more."""
    longer = tuple(replace(tender, last4="123456784242") for tender in payment.tenders)
    everything = repr(compose(rules, replace(payment, tenders=longer), language))
    assert "84242" not in everything
    assert "1234567842" not in everything


def test_an_unanswered_card_prints_what_was_asked_and_not_to_pay_again(rules: Rules) -> None:
    """UX.md section 8, text 15; MONEY.md section 2: reference, amount, why, do not pay again."""
    document = compose(rules, replace(PENDING, recovery_code="4821"))
    told = pairs(document)
    assert document.blocks[0] == Heading("Pending")
    assert Pair("Asked on your card", "$30.00", Tone.STRONG) in document.blocks
    assert told["Cash put in"] == "$10.00"
    assert told["Confirmation number"] == "K7F-3M9"
    assert told["Code for the attendant"] == "4821"
    assert "We are still asking your bank. Your payment is Pending." in words(document)
    assert "Your $10.00 in cash is recorded and safe." in words(document)
    assert Text("Do not pay this bill again.", Tone.STRONG) in document.blocks
    assert "Charged to your card" not in told
    assert not {"Amount", "Total", "Balance left"} & set(told)


def test_a_card_alone_without_an_answer_says_nothing_of_cash(rules: Rules) -> None:
    alone = replace(PENDING, held=usd(0), tenders=(ASKED,))
    document = compose(rules, alone)
    assert "Cash put in" not in pairs(document)
    assert "in cash" not in words(document)
    assert qr(document).startswith("PENDING 0.00 USD/"), "nothing is certain yet"


def test_a_charge_on_its_way_back_is_still_asked_about(rules: Rules) -> None:
    """VOID_INTENT is an unknown state: neither charged nor taken back."""
    leaving = replace(PART, state=TenderState.VOID_INTENT)
    cut = replace(PENDING, held=usd(4000), close_reason=CloseReason.RESTART)
    document = compose(rules, replace(cut, tenders=(CASH, leaving)))
    told = pairs(document)
    assert told["Asked on your card"] == "$30.00"
    assert told["Cash put in"] == "$10.00"
    assert "Charged to your card" not in told
    assert "$10.00 was inside, and it is recorded." in words(document)
    assert qr(document).startswith("PENDING 10.00 USD/"), "no more than that is certain"


def test_a_declined_card_was_not_charged(rules: Rules) -> None:
    """Not taken, proven; the terminal's code is for staff alone (M-30)."""
    document = compose(rules, NOTHING)
    assert document.blocks[0] == Heading("Not taken")
    assert "Your card was not charged. No money was taken." in words(document)
    assert not {"Card", "Cash put in", "Charged to your card"} & set(pairs(document))
    assert "05" not in pairs(document).values()


def test_a_reversed_charge_can_be_found_at_the_bank(rules: Rules) -> None:
    """It was approved before: the slip names it, and that it was taken back."""
    document = compose(rules, BACK)
    assert "The charge on your card was taken back. No money was taken." in words(document)
    assert pairs(document)["Card reference"] == "000042/0007"
    assert pairs(document)["Card approval"] == "A1B2C3"


def test_a_declined_card_before_cash_leaves_no_trace_on_the_receipt(rules: Rules) -> None:
    """Paid in cash in the end: the receipt is that of the cash."""
    first = replace(ASKED, state=TenderState.DECLINED)
    told = pairs(compose(rules, replace(PAID, tenders=(first, CASH))))
    assert told["Cash put in"] == "$40.00"
    assert not {"Card", "Card terminal", "Asked on your card"} & set(told)


def test_an_interrupted_card_payment_says_paid_and_not_inside(rules: Rules) -> None:
    """UX.md section 8, text 25, for money that never lay in the box."""
    told = words(compose(rules, replace(MIXED, close_reason=CloseReason.RESTART)))
    assert "$40.00 was paid, and it is recorded." in told
    assert "inside" not in told


@pytest.mark.parametrize("payment", SLIPS)
def test_both_languages_have_the_same_blocks(rules: Rules, payment: PaymentRecord) -> None:
    """M-42."""
    english, spanish = compose(rules, payment), compose(rules, payment, "es")
    assert [type(b) for b in english.blocks] == [type(b) for b in spanish.blocks]
    assert {*pairs(english)} & {*pairs(spanish)} <= {"Total"}
