"""Stripe's answers, as its API reference shows them, and what is left of them."""

from typing import Any

import pytest

from kiosk.domain.cards import Approval
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.seen import intent_seen, reader_seen
from kiosk.gateways.stripe_terminal.troubles import Silent


def raw(kind: str = "card_present", **changed: Any) -> dict[str, Any]:
    receipt = {"application_cryptogram": "FE2C5D2A6E5F8A1B", "authorization_code": "123456"}
    secret = {"cardholder_name": "DOE/JANE", "exp_year": 2034, "fingerprint": "mZlz5Yv0VJFHbDtB"}
    card = {"brand": "visa", "last4": "9969", "reader": "tmr_P400", "receipt": receipt, **secret}
    return {
        "id": "pi_3Hello",
        "amount_capturable": 4500,
        "amount_received": 0,
        "currency": "usd",
        "status": "requires_capture",
        "metadata": {"tender": "p:1", "payment": "p"},
        "last_payment_error": None,
        "latest_charge": {
            "authorization_code": None,
            "payment_method_details": {"type": kind, kind: card | changed},
        },
    }


def test_an_approval_keeps_what_a_slip_needs_and_nothing_else() -> None:
    """M-19: reference, approval, brand, last four, reader, and the acquirer's own amount. Name,
    expiry, fingerprint and cryptogram end in the parser."""
    seen = intent_seen(raw())
    assert seen.approval == Approval(
        Money(4500, "USD"), "pi_3Hello", "123456", "Visa", "9969", "tmr_P400"
    )
    assert (seen.tender, seen.unpaid) == ("p:1", False)
    for secret in ("DOE", "2034", "mZlz5Yv0VJFHbDtB", "FE2C5D2A6E5F8A1B"):
        assert secret not in repr(seen)


@pytest.mark.parametrize("last4", ["41111111" + "11111111", "12", "", None, 4242])
def test_last_four_is_four_digits_or_nothing(last4: object) -> None:
    """unmasked_pan: a whole number there would end here."""
    assert intent_seen(raw(last4=last4)).approval.last4 == ""


@pytest.mark.parametrize(
    ("brand", "name"),
    [
        ("amex", "American Express"),
        ("mastercard", "Mastercard"),
        ("unionpay", "UnionPay"),
        ("new_brand", "New Brand"),
        (None, ""),
    ],
)
def test_brands_are_named_as_printed_on_cards(brand: str | None, name: str) -> None:
    """One Stripe adds later still has a name; in Canada an Interac card is read alike."""
    for kind in ("card_present", "interac_present"):
        assert intent_seen(raw(kind, brand=brand)).approval.brand == name


def test_captured_tells_what_was_received() -> None:
    """The capturable amount is nothing by then."""
    taken = {"status": "succeeded", "amount_capturable": 0, "amount_received": 4400}
    assert intent_seen({**raw(), **taken}).approval.amount == Money(4400, "USD")


@pytest.mark.parametrize("charge", [None, "ch_3Hello"])
def test_a_charge_not_expanded_leaves_its_details_out(charge: str | None) -> None:
    """Amount and reference are the intent's own."""
    approval = intent_seen({**raw(), "latest_charge": charge}).approval
    assert approval == Approval(Money(4500, "USD"), "pi_3Hello")


def test_a_decline_code_goes_before_the_error_code() -> None:
    """card_declined says nothing by itself; expired_card has no decline code."""
    error = {"code": "card_declined", "decline_code": "insufficient_funds"}
    assert intent_seen({**raw(), "last_payment_error": error}).decline == "insufficient_funds"
    error = {"code": "expired_card"}
    assert intent_seen({**raw(), "last_payment_error": error}).decline == "expired_card"


@pytest.mark.parametrize("wrong", [{"currency": "?"}, {"amount_received": "1"}])
def test_an_answer_of_another_shape_is_no_answer(wrong: dict[str, Any]) -> None:
    """JSON that is no PaymentIntent, or no reader, proves nothing."""
    for parse in (
        lambda: intent_seen({**raw(), **wrong}),
        lambda: intent_seen({}),
        lambda: reader_seen({}),
        lambda: reader_seen({"livemode": False, "action": "none"}),
    ):
        with pytest.raises(Silent, match="garbled"):
            parse()


def test_a_reader_is_seen_with_its_action() -> None:
    """An expanded intent and location are their ids."""
    seen = reader_seen(
        {
            "label": "Kiosk",
            "status": "online",
            "livemode": True,
            "location": {"id": "tml_1"},
            "action": {
                "type": "process_payment_intent",
                "status": "failed",
                "failure_code": "card_declined",
                "api_error": {"code": "card_declined", "decline_code": "lost_card"},
                "process_payment_intent": {"payment_intent": {"id": "pi_1"}},
            },
        }
    )
    assert (seen.label, seen.location, seen.live) == ("Kiosk", "tml_1", True)
    assert (seen.intent, seen.failure, seen.decline) == ("pi_1", "card_declined", "lost_card")
    assert not seen.acts


def test_an_action_that_is_no_payment_is_somebody_elses() -> None:
    """A refund or a basket on the screen, started from a dashboard."""
    seen = reader_seen(
        {"livemode": False, "action": {"status": "in_progress", "refund_payment": {}}}
    )
    assert seen.acts
    assert not seen.asks_for("pi_1")
