"""Money back to a card, against the double on a socket."""

import pytest

from kiosk.domain.cards import CardAmbiguous
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.refunds import (
    Refunded,
    RefundRefused,
    RefundUnknown,
    refund,
)
from tests.gateways.stripe_terminal.conftest import TENDER, Stand, Till

TEN = Money(1000, "USD")


@pytest.fixture
def paid(till: Till) -> Till:
    till.approve()
    till.capture()
    return till


def test_a_part_goes_back_and_then_the_rest(stand: Stand, paid: Till) -> None:
    """Each number is a refund of its own."""
    calls = stand.calls()
    first = refund(calls, paid.charge, 1, TEN)
    assert isinstance(first, Refunded)
    assert (first.amount, first.pending) == (TEN, False)
    assert isinstance(refund(calls, paid.charge, 2, Money(3500, "USD")), Refunded)
    assert stand.intent()["refunded"] == 4500


def test_what_staff_gave_back_meanwhile_does_not_pay_a_bill(stand: Stand, paid: Till) -> None:
    """The answer of the capture was lost, and before it was asked for somebody refunded it."""
    refund(stand.calls(), paid.charge, 1, TEN)
    assert paid.ask() == [CardAmbiguous(TENDER, "refunded 1000")]


def test_no_answer_is_unknown_and_the_same_number_settles_it(stand: Stand, paid: Till) -> None:
    """Done or not: asked again it is done once."""
    stand.do("drop_after_commit", on="refund", count=3)
    assert refund(stand.calls(), paid.charge, 1, TEN) == RefundUnknown("no_connection")
    done = refund(stand.calls(), paid.charge, 1, TEN)
    assert isinstance(done, Refunded)
    assert refund(stand.calls(), paid.charge, 1, TEN) == done
    assert (stand.intent()["refunded"], stand.seen()[f"{TENDER}:refund:1"]) == (1000, 5)


def test_more_than_was_taken_is_refused(stand: Stand, paid: Till) -> None:
    """And twice the whole."""
    calls, other = stand.calls(), stand.calls(key="rk_test_another1")
    assert refund(other, paid.charge, 1, TEN) == RefundRefused("api_key_invalid")
    assert refund(calls, paid.charge, 1, Money(4501, "USD")) == RefundRefused("http_400")
    assert isinstance(refund(calls, paid.charge, 2, Money(4500, "USD")), Refunded)
    again = refund(calls, paid.charge, 3, Money(4500, "USD"))
    assert again == RefundRefused("charge_already_refunded")


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ({"status": "pending", "amount": 1000, "id": "re_1"}, Refunded("re_1", TEN, pending=True)),
        ({"status": "requires_action", "amount": 1000}, RefundRefused("requires_action")),
        ({"status": "failed", "amount": 1000}, RefundRefused("failed")),
        ({"status": "succeeded", "amount": 900}, RefundUnknown("garbled")),
        ({}, RefundUnknown("garbled")),
    ],
)
def test_only_a_refund_of_that_amount_is_one(
    till: Till, raw: dict[str, object], told: object
) -> None:
    """Another amount, or a word nobody knows, is not taken for done."""

    class Answer:
        def refund(self, *_: object) -> dict[str, object]:
            return raw

    assert refund(Answer(), till.charge, 1, TEN) == told
