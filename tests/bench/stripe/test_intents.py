"""PaymentIntents: what they must have, and which way they may go."""

import pytest
import stripe

from tests.bench.stripe.conftest import EPOCH_S, Raw, Till, error, problem, read

CREATE = "/v1/payment_intents"


def test_a_new_intent_has_the_fields_a_kiosk_reads(till: Till) -> None:
    """As the API reference shows the object; the response names payment_method_types although
    the request did not (DEVICES 5.1)."""
    intent = till.intents.retrieve(till.create(amount=990))
    assert intent.id.startswith("pi_")
    assert (intent.object, intent.livemode) == ("payment_intent", False)
    assert (intent.amount, intent.currency, intent.amount_capturable) == (990, "usd", 0)
    assert intent.capture_method == "manual"
    assert intent.payment_method_types == ["card_present"]
    assert intent.metadata.to_dict() == {"payment": "p1"}
    assert intent.latest_charge is None
    assert intent.last_payment_error is None
    assert intent.created == EPOCH_S + int(till.clock.now)


@pytest.mark.parametrize(
    ("fields", "code", "param"),
    [
        ("amount=49&currency=usd", "amount_too_small", "amount"),
        ("amount=100000000&currency=usd", "amount_too_large", "amount"),
        ("amount=100&currency=dollars", None, "currency"),
        ("amount=100&currency=usd&capture_method=later", None, "capture_method"),
        ("amount=1.5&currency=usd", "parameter_invalid_integer", "amount"),
        ("currency=usd", "parameter_missing", "amount"),
        ("amount=100", "parameter_missing", "currency"),
    ],
)
def test_an_intent_that_cannot_be_is_refused(
    raw: Raw, fields: str, code: str | None, param: str
) -> None:
    """Nothing is created."""
    reply = raw.ask("POST", CREATE, fields)
    assert error(reply) == (400, "invalid_request_error", code, param)
    assert raw.double.truth()["intents"] == {}


def test_the_former_parameter_name_is_refused(raw: Raw) -> None:
    """From 2026-09-30 on it is allowed_payment_method_types (DEVICES 5.1)."""
    fields = "amount=100&currency=usd&payment_method_types[0]=card_present"
    code = "payment_method_types_no_longer_supported"
    reply = raw.ask("POST", CREATE, fields)
    assert error(reply) == (400, "invalid_request_error", code, "payment_method_types")


def test_a_currency_in_capitals_is_the_same_currency(raw: Raw) -> None:
    """Stripe takes both and answers in small letters."""
    assert raw.post(CREATE, "amount=100&currency=CAD")["currency"] == "cad"


def test_an_unknown_intent_is_said_to_be_missing(till: Till) -> None:
    """404 with its code."""
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.intents.retrieve("pi_nowhere")
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


def test_a_part_can_be_captured_and_the_rest_is_released(till: Till) -> None:
    """amount_to_capture up to what was authorised; a capture is the last word."""
    intent = till.approved()
    done = till.intents.capture(intent, params={"amount_to_capture": 1000})
    assert (done.status, done.amount_received) == ("succeeded", 1000)
    booked = till.booked(intent)
    assert (booked["authorised"], booked["captured"], booked["voided"]) == (1250, 1000, 250)


@pytest.mark.parametrize("amount", [0, 1251])
def test_no_more_than_was_authorised_is_captured(till: Till, amount: int) -> None:
    """And nothing for nothing."""
    intent = till.approved()
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.intents.capture(intent, params={"amount_to_capture": amount})
    assert refused.value.code == "amount_too_large"
    assert till.booked(intent)["captured"] == 0


def test_a_capture_happens_once(till: Till) -> None:
    """A second one with another key is refused, and the error shows the intent."""
    intent = till.approved()
    till.intents.capture(intent)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.intents.capture(intent)
    assert refused.value.code == "payment_intent_unexpected_state"
    assert problem(refused)["payment_intent"]["status"] == "succeeded"
    assert till.booked(intent)["captured"] == 1250


def test_an_intent_without_a_card_cannot_be_captured(till: Till) -> None:
    """requires_payment_method is not paid."""
    intent = till.create()
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.intents.capture(intent)
    assert refused.value.code == "payment_intent_unexpected_state"


def test_cancelling_before_a_card_moves_no_money(till: Till) -> None:
    """canceled with its time and reason; no card was voided."""
    intent = till.create()
    done = till.intents.cancel(intent, params={"cancellation_reason": "abandoned"})
    assert (done.status, done.cancellation_reason) == ("canceled", "abandoned")
    assert done.canceled_at == EPOCH_S + int(till.clock.now)
    assert till.booked(intent)["voided"] == 0


def test_cancelling_an_approved_intent_releases_the_money(till: Till) -> None:
    """Authorised and voided are equal; the charge shows as refunded, never captured."""
    intent = till.approved()
    done = till.intents.cancel(intent, params={"expand": ["latest_charge"]})
    assert done.status == "canceled"
    assert isinstance(done.latest_charge, stripe.Charge)
    assert (done.latest_charge.refunded, done.latest_charge.captured) == (True, False)
    booked = till.booked(intent)
    assert (booked["authorised"], booked["voided"], booked["captured"]) == (1250, 1250, 0)


@pytest.mark.parametrize("end", ["capture", "cancel"])
def test_what_has_ended_cannot_be_cancelled(till: Till, end: str) -> None:
    """Neither a captured nor a canceled intent (row of MONEY 4.3: too late to void)."""
    intent = till.approved()
    getattr(till.intents, end)(intent)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.intents.cancel(intent)
    assert refused.value.code == "payment_intent_unexpected_state"


def test_an_intent_at_the_bank_is_locked(till: Till) -> None:
    """429 lock_timeout, which no key remembers: the same key works once the bank has answered."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    with pytest.raises(stripe.RateLimitError) as refused:
        till.intents.cancel(intent, options={"idempotency_key": "t1:cancel"})
    assert problem(refused)["code"] == "lock_timeout"
    till.clock.passes(1.5)
    done = till.intents.cancel(intent, options={"idempotency_key": "t1:cancel"})
    assert done.status == "canceled"


def test_with_automatic_capture_the_approval_is_the_payment(raw: Raw) -> None:
    """Stripe's default: there is nothing left to capture."""
    fields = "amount=700&currency=usd&allowed_payment_method_types[]=card_present"
    intent = raw.post(CREATE, fields)
    assert intent["capture_method"] == "automatic_async"
    raw.process(intent["id"])
    raw.do("present_card")
    assert raw.passes(2.0) == ["card_authorised", "card_charged", "action_succeeded"]
    assert raw.get(f"{CREATE}/{intent['id']}")["status"] == "succeeded"


def test_an_expansion_that_is_none_is_refused_before_anything_is_done(raw: Raw) -> None:
    """A create that fails for its `expand` leaves no intent behind."""
    reply = raw.ask("POST", CREATE, "amount=100&currency=usd&expand[0]=review")
    assert error(reply) == (400, "invalid_request_error", None, "expand")
    assert "(review)" in read(reply)["error"]["message"]
    assert raw.double.truth()["intents"] == {}


@pytest.mark.parametrize(("card", "fact"), [(True, "card_voided"), (False, "intent_canceled")])
def test_only_a_cancelled_approval_is_a_void(raw: Raw, card: bool, fact: str) -> None:
    """The world hears of a card only when money had been reserved on it."""
    intent = raw.create()
    if card:
        raw.process(intent)
        raw.do("present_card")
        raw.passes(2.0)
    reply = raw.ask("POST", f"{CREATE}/{intent}/cancel")
    assert [told["fact"] for told in reply.events] == [fact]
