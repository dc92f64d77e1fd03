"""Charges and errors as a receipt and a staff screen read them."""

import pytest
import stripe

from tests.bench.stripe.conftest import READER, Raw, Till


def charge_of(till: Till, intent: str) -> stripe.Charge:
    shown = till.intents.retrieve(intent, params={"expand": ["latest_charge"]})
    assert isinstance(shown.latest_charge, stripe.Charge)
    return shown.latest_charge


@pytest.mark.parametrize(
    ("brand", "last4"), [("visa", "4242"), ("mastercard", "4444"), ("amex", "0005")]
)
def test_an_approved_charge_has_what_a_card_receipt_must_tell(
    till: Till, brand: str, last4: str
) -> None:
    """Brand, last four digits, approval code, application, reader (Stripe, Provide receipts)."""
    intent = till.create()
    till.process(intent)
    till.do("present_card", brand=brand)
    till.clock.passes(2.0)
    charge = charge_of(till, intent)
    assert charge.id.startswith("ch_")
    assert (charge.object, charge.status, charge.paid) == ("charge", "succeeded", True)
    assert (charge.payment_intent, charge.amount) == (intent, 1250)
    assert charge.payment_method_details is not None
    card = charge.payment_method_details.card_present
    assert card is not None
    assert (card.brand, card.last4, card.reader) == (brand, last4, READER)
    assert card.location == "tml_double"
    assert (card.amount_authorized, card.funding) == (1250, "credit")
    receipt = card.receipt
    assert receipt is not None
    assert (receipt.authorization_code, receipt.account_type) == ("100001", "credit")
    assert receipt.application_preferred_name == brand.title()
    assert receipt.dedicated_file_name == "A0000000031010"


def test_an_authorisation_says_until_when_it_can_be_captured(till: Till) -> None:
    """Two days for a card that was present (MONEY 4.3: about two days)."""
    charge = charge_of(till, till.approved())
    assert charge.payment_method_details is not None
    card = charge.payment_method_details.card_present
    assert card is not None
    assert card.capture_before == charge.created + 172_800


def test_a_captured_charge_says_so(till: Till) -> None:
    """captured and amount_captured; nothing refunded."""
    intent = till.approved()
    before = charge_of(till, intent)
    assert (before.captured, before.amount_captured) == (False, 0)
    till.intents.capture(intent)
    after = charge_of(till, intent)
    assert (after.captured, after.amount_captured, after.amount_refunded) == (True, 1250, 0)
    assert after.refunded is False


def test_a_failed_charge_tells_why(till: Till) -> None:
    """No approval code, no amount; the outcome bears the decline code."""
    intent = till.create()
    till.process(intent)
    till.do("decline", code="lost_card")
    till.clock.passes(2.0)
    charge = charge_of(till, intent)
    assert (charge.status, charge.paid, charge.captured) == ("failed", False, False)
    assert (charge.failure_code, charge.failure_message) == (
        "card_declined",
        "Your card was declined.",
    )
    assert charge.outcome is not None
    assert (charge.outcome.type, charge.outcome.reason) == ("issuer_declined", "lost_card")
    assert charge.payment_method_details is not None
    card = charge.payment_method_details.card_present
    assert card is not None
    assert card.amount_authorized is None
    assert card.receipt is not None
    assert card.receipt.authorization_code is None


def test_without_expansion_a_charge_is_an_id(till: Till) -> None:
    """The same id that the expanded one has."""
    intent = till.approved()
    assert till.intents.retrieve(intent).latest_charge == charge_of(till, intent).id


def test_no_picture_has_a_whole_card_number(raw: Raw) -> None:
    """Not even a simulated one that came through the test helper."""
    number = "4" + "0" * 11 + "0077"
    intent = raw.create()
    raw.process(intent)
    present = f"/v1/test_helpers/terminal/readers/{READER}/present_payment_method"
    raw.post(present, f"type=card_present&card_present[number]={number}")
    seen = raw.ask("GET", f"/v1/payment_intents/{intent}?expand[]=latest_charge")
    assert number.encode() not in seen.body
    assert b'"last4": "0077"' in seen.body
