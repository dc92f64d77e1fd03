"""What an intent and an action prove, without a call."""

from dataclasses import replace

import pytest

from kiosk.domain.cards import (
    Approval,
    CardAmbiguous,
    CardAuthorised,
    CardCaptured,
    CardRefused,
    CardVoided,
    CardWord,
    Charge,
    Decline,
)
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.judge import attempt_over, settled, shown
from kiosk.gateways.stripe_terminal.seen import IntentSeen, ReaderSeen

ASKED = Money(4500, "USD")
NONE = Money(0, "USD")
CHARGE = Charge("t:1", "t", ASKED, 0, 1, "pi_1")
APPROVAL = Approval(ASKED, "pi_1")
INTENT = IntentSeen("pi_1", "requires_payment_method", NONE, NONE, 0, "", "t:1", APPROVAL)
READER = ReaderSeen(
    "Kiosk", "online", "tml_1", live=False, action="", intent="", failure="", decline=""
)


def with_status(status: str, received: Money = NONE) -> IntentSeen:
    return replace(INTENT, status=status, received=received)


@pytest.mark.parametrize(
    "status",
    ["requires_payment_method", "requires_confirmation", "requires_action", "processing", "new"],
)
def test_an_intent_between_proves_nothing(status: str) -> None:
    """A word Stripe may add one day neither."""
    assert settled(with_status(status), CHARGE) is None


def test_each_final_intent_proves_its_end() -> None:
    """The intent decides; only the whole amount, captured, is paid."""
    assert settled(with_status("requires_capture"), CHARGE) == CardAuthorised("t:1", APPROVAL)
    assert settled(with_status("succeeded", ASKED), CHARGE) == CardCaptured("t:1", APPROVAL)
    assert settled(with_status("canceled"), CHARGE) == CardVoided("t:1")


@pytest.mark.parametrize("took", [Money(4499, "USD"), Money(4500, "CAD"), NONE])
def test_another_amount_or_currency_captured_is_for_a_person(took: Money) -> None:
    """wrong_amount, wrong_currency: never credited as asked."""
    verdict = settled(with_status("succeeded", took), CHARGE)
    assert verdict == CardAmbiguous("t:1", f"asked 4500 USD, took {took.minor} {took.currency}")


@pytest.mark.parametrize(
    ("failure", "api", "last", "reason", "code"),
    [
        ("card_declined", "", "card_velocity_exceeded", Decline.LIMIT, "card_velocity_exceeded"),
        ("card_declined", "pin_try_exceeded", "", Decline.PIN_TRIES, "pin_try_exceeded"),
        ("card_declined", "", "", Decline.DECLINED, "card_declined"),
        ("card_declined", "", "amount_too_large", Decline.LIMIT, "amount_too_large"),
        ("card_declined", "", "card_not_supported", Decline.BRAND, "card_not_supported"),
        ("card_declined", "", "incorrect_pin", Decline.DECLINED, "incorrect_pin"),
        ("expired_card", "", "expired_card", Decline.EXPIRED, "expired_card"),
        ("customer_canceled", "", "expired_card", Decline.CANCELLED, "customer_canceled"),
        ("card_removed", "", "", Decline.PULLED_EARLY, "card_removed"),
        ("card_swipe_not_read", "", "", Decline.UNREADABLE, "card_swipe_not_read"),
        ("timed_out", "", "", Decline.TIMED_OUT, "timed_out"),
        ("connection_error", "", "", Decline.UNAVAILABLE, "connection_error"),
        ("something_new", "", "", Decline.UNAVAILABLE, "something_new"),
    ],
)
def test_a_failed_action_tells_why(
    failure: str, api: str, last: str, reason: Decline, code: str
) -> None:
    """The action's own word first, its bank's code where there is one; open for another card."""
    reader = replace(READER, action="failed", intent="pi_1", failure=failure, decline=api)
    verdict = attempt_over(reader, replace(INTENT, decline=last), CHARGE, stopped=False)
    assert verdict == CardRefused("t:1", reason, code, over=False)


def test_an_action_that_is_gone_is_the_customers_wish_only_if_it_was() -> None:
    """A restarted reader, or another's payment on it, is nobody's decision."""
    other = replace(READER, action="failed", intent="pi_2", failure="expired_card")
    for reader in (READER, other):
        gone = attempt_over(reader, INTENT, CHARGE, stopped=False)
        assert (gone.reason, gone.code) == (Decline.UNAVAILABLE, "action_gone")
        wished = attempt_over(reader, INTENT, CHARGE, stopped=True)
        assert (wished.reason, wished.code) == (Decline.CANCELLED, "stopped")


def test_a_failure_after_our_wish_keeps_a_decline_and_drops_an_excuse() -> None:
    """Declined while stopping is declined; a broken connection is then what was wished."""
    reader = replace(READER, action="failed", intent="pi_1", failure="connection_error")
    assert attempt_over(reader, INTENT, CHARGE, stopped=True).reason is Decline.CANCELLED
    reader = replace(reader, failure="expired_card")
    assert attempt_over(reader, INTENT, CHARGE, stopped=True).reason is Decline.EXPIRED


def test_the_screen_is_told_as_far_as_it_is_known() -> None:
    """Server-driven readers tell neither PIN nor removal."""
    assert shown(INTENT) is CardWord.PRESENT
    assert shown(with_status("requires_confirmation")) is CardWord.BANK
    assert shown(with_status("processing")) is CardWord.BANK
