"""Refunds: money that was captured goes back, never more of it."""

import pytest
import stripe

from tests.bench.stripe.conftest import EPOCH_S, Till, problem


def paid(till: Till) -> str:
    intent = till.approved()
    till.intents.capture(intent)
    return intent


def test_a_refund_gives_all_back(till: Till) -> None:
    """The object of the API reference; the balance is even again (I7 of MONEY 10.1)."""
    intent = paid(till)
    refund = till.client.v1.refunds.create(
        params={"payment_intent": intent, "metadata": {"payment": "p1"}},
        options={"idempotency_key": "t1:refund:1"},
    )
    assert refund.id.startswith("re_")
    assert (refund.object, refund.status) == ("refund", "succeeded")
    assert (refund.amount, refund.currency, refund.payment_intent) == (1250, "usd", intent)
    assert refund.charge == till.intents.retrieve(intent).latest_charge
    assert refund.created == EPOCH_S + int(till.clock.now)
    truth = till.server.truth()
    assert truth["balance"] == {"usd": 0}
    assert truth["intents"][intent]["refunded"] == 1250
    assert truth["intents"][intent]["status"] == "succeeded"


def test_parts_add_up_and_not_beyond(till: Till) -> None:
    """450 and 800 of 1250; then there is nothing left."""
    intent = paid(till)
    refunds = till.client.v1.refunds
    refunds.create(params={"payment_intent": intent, "amount": 450})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refunds.create(params={"payment_intent": intent, "amount": 801})
    assert problem(refused)["param"] == "amount"
    refunds.create(params={"payment_intent": intent, "reason": "requested_by_customer"})
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refunds.create(params={"payment_intent": intent})
    assert refused.value.code == "charge_already_refunded"
    assert till.server.truth()["balance"] == {"usd": 0}


def test_a_charge_shows_what_was_refunded(till: Till) -> None:
    """amount_refunded grows; refunded only when all is back."""
    intent = paid(till)
    till.client.v1.refunds.create(params={"payment_intent": intent, "amount": 450})
    shown = till.intents.retrieve(intent, params={"expand": ["latest_charge"]}).latest_charge
    assert isinstance(shown, stripe.Charge)
    assert (shown.amount_refunded, shown.refunded) == (450, False)


def test_a_refund_may_name_the_charge(till: Till) -> None:
    """Instead of the intent."""
    intent = paid(till)
    charge = till.intents.retrieve(intent).latest_charge
    assert isinstance(charge, str)
    refund = till.client.v1.refunds.create(params={"charge": charge})
    assert refund.payment_intent == intent


def test_a_refund_of_nothing_known_is_refused(till: Till) -> None:
    """Neither intent nor charge, or an unknown one."""
    refunds = till.client.v1.refunds
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refunds.create(params={"amount": 100})
    assert refused.value.code == "parameter_missing"
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refunds.create(params={"payment_intent": "pi_nowhere"})
    assert refused.value.code == "resource_missing"


def test_what_was_not_captured_is_cancelled_and_not_refunded(till: Till) -> None:
    """requires_capture: the void is a cancel."""
    intent = till.approved()
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.client.v1.refunds.create(params={"payment_intent": intent})
    assert refused.value.code == "payment_intent_unexpected_state"


def test_refunds_can_be_looked_up(till: Till) -> None:
    """By id and by intent, to ask after a lost answer."""
    intent = paid(till)
    refunds = till.client.v1.refunds
    first = refunds.create(params={"payment_intent": intent, "amount": 100}).id
    second = refunds.create(params={"payment_intent": intent, "amount": 200}).id
    assert refunds.retrieve(first).amount == 100
    found = refunds.list(params={"payment_intent": intent})
    assert [refund.id for refund in found.data] == [second, first]
    assert refunds.list(params={"payment_intent": "pi_other"}).data == []
    with pytest.raises(stripe.InvalidRequestError) as refused:
        refunds.retrieve("re_nowhere")
    assert refused.value.code == "resource_missing"
