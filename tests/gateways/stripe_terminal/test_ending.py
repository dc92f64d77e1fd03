"""Capture, void and the question what became of a charge, against the double on a socket."""

from dataclasses import replace

import pytest

from kiosk.domain.cards import (
    CardAmbiguous,
    CardAuthorised,
    CardCaptured,
    CardShows,
    CardUnknown,
    CardVoided,
    CardWord,
    Decline,
)
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from tests.gateways.stripe_terminal.conftest import TENDER, Stand, Till, refused

HOUR_S = 3600


def test_captured_is_succeeded_and_told_with_its_amount(stand: Stand, till: Till) -> None:
    """Paid: the acquirer's own figure comes with it."""
    till.approve()
    (report,) = till.capture()
    assert isinstance(report, CardCaptured)
    assert report.approval.amount == Money(4500, "USD")
    assert report.approval.reference == till.charge.mark
    assert (report.approval.brand, report.approval.last4) == ("Visa", "4242")
    assert stand.intent()["captured"] == 4500


@pytest.mark.parametrize(
    ("fault", "reason"),
    [
        ("drop_after_commit", "no_connection"),
        ("drop_before_commit", "no_connection"),
        ("garbage_body", "garbled"),
        ("rate_limit", "rate_limit"),
    ],
)
def test_a_capture_without_an_answer_is_unknown_until_asked(
    stand: Stand, till: Till, fault: str, reason: str
) -> None:
    """capture_failed, killed_between_calls: asked, and captured again under its key if it was not;
    charged once in the end."""
    till.approve()
    # The library does not repeat after a 429.
    stand.do(fault, on="capture", count=1 if fault == "rate_limit" else 3)
    assert till.capture() == [CardUnknown(TENDER, reason)]
    (answer,) = till.ask()
    if isinstance(answer, CardAuthorised):
        (answer,) = till.capture()
    assert isinstance(answer, CardCaptured)
    assert stand.intent()["captured"] == 4500


def test_a_500_that_stripe_keeps_does_not_hold_up_the_capture(stand: Stand, till: Till) -> None:
    """Nothing was done, and its key repeats the 500 for a day: a second key captures, once."""
    till.approve()
    stand.do("capture_fails", status=500, kept=True)
    (answer,) = till.capture()
    assert isinstance(answer, CardCaptured)
    assert stand.intent()["captured"] == 4500
    keys = stand.seen()
    assert keys[f"{TENDER}:capture"] == keys[f"{TENDER}:capture:2"] == 1


def test_a_500_after_the_capture_is_seen_through(stand: Stand, till: Till) -> None:
    """The second key is refused, for the intent is captured already: paid, once."""
    till.approve()
    stand.do("error_500_after_commit", on="capture")
    (answer,) = till.capture()
    assert isinstance(answer, CardCaptured)
    assert stand.intent()["captured"] == 4500


def test_a_500_after_a_void_is_seen_through(stand: Stand, till: Till) -> None:
    """Canceled is canceled, whoever says so."""
    till.approve()
    stand.do("error_500_after_commit", on="cancel")
    assert till.void(5.0) == [CardVoided(TENDER)]
    assert stand.intent()["voided"] == 4500


def test_a_capture_refused_for_good_is_not_paid(stand: Stand, till: Till) -> None:
    """capture_failed: the intent still only holds the money; the core will void it."""
    till.approve()
    stand.do("capture_failed")
    assert till.capture() == refused(Decline.DECLINED, "charge_expired_for_capture")
    assert till.void() == [CardVoided(TENDER)]
    assert (stand.intent()["captured"], stand.intent()["voided"]) == (0, 4500)


def test_a_capture_that_cannot_be_is_judged_by_the_intent(till: Till) -> None:
    """payment_intent_unexpected_state: it waits for a card, or is cancelled."""
    till.begin()
    assert till.capture() == refused(Decline.DECLINED, "payment_intent_unexpected_state")
    till.void()
    assert till.capture() == [CardVoided(TENDER)]


def test_a_void_clears_the_screen_first_and_proves_the_end(stand: Stand, till: Till) -> None:
    """stale_reader_screen: cancelling the intent alone would leave the reader asking."""
    till.begin()
    assert till.void(5) == [CardVoided(TENDER)]
    assert (stand.action(), stand.intent()["status"]) == ("", "canceled")
    assert stand.seen()[f"{TENDER}:cancel"] == 1


@pytest.mark.parametrize("fault", ["drop_after_commit", "garbage_body"])
def test_a_void_without_an_answer_is_unknown_until_asked(
    stand: Stand, till: Till, fault: str
) -> None:
    """Unverified is not voided."""
    till.approve()
    stand.do(fault, on="cancel", count=3)
    assert isinstance(till.void()[0], CardUnknown)
    assert till.ask() == [CardVoided(TENDER)]


@pytest.mark.parametrize("held_up", ["cancel", "cancel_action"])
def test_a_void_held_up_by_other_requests_is_repeated(
    stand: Stand, till: Till, held_up: str
) -> None:
    """Too many requests and a locked intent pass; nothing was done by those."""
    till.begin()
    stand.do("rate_limit", on=held_up, count=2)
    assert till.void(5) == [CardVoided(TENDER)]


def test_a_reader_out_of_reach_does_not_keep_an_intent_open(stand: Stand, till: Till) -> None:
    """cancel_action is refused as offline: the intent is cancelled all the same, so that no card
    can pay it when the reader is back."""
    till.begin()
    stand.do("offline", on="cancel_action", count=9)
    assert till.void(10) == [CardVoided(TENDER)]


def test_a_reader_busy_for_ever_leaves_the_void_unknown(stand: Stand, till: Till) -> None:
    """Bounded: a minute, then it is asked again later."""
    till.begin()
    stand.do("cancel_refused", count=99)
    assert till.void(61) == [CardUnknown(TENDER, "terminal_reader_busy")]
    assert stand.intent()["status"] == "requires_payment_method"


def test_a_void_while_the_bank_is_asked_waits_and_voids_the_approval(
    stand: Stand, till: Till
) -> None:
    """cancel_refused: it keeps asking and says so; what is approved meanwhile is freed."""
    till.begin()
    stand.do("present_card")
    till.terminal.void(till.charge)
    assert till.run(5) == [CardShows(TENDER, CardWord.BANK), CardVoided(TENDER)]
    assert stand.intent()["voided"] == stand.intent()["authorised"] == 4500


def test_asked_of_an_open_attempt_nobody_wants_it_is_stopped(stand: Stand, till: Till) -> None:
    """After a restart the reader may still ask for a card: no more."""
    till.begin()
    till.restart()
    assert till.ask(seconds=5) == refused(Decline.CANCELLED, "stopped")
    assert stand.action() == ""
    assert till.void() == [CardVoided(TENDER)]


def test_asked_of_each_end_it_tells_that_end(stand: Stand, till: Till) -> None:
    """requires_capture, succeeded: as often as it is asked. A void is too late then, and nothing
    is sent for it: a refund is another matter, decided by staff."""
    till.approve()
    assert isinstance(till.ask()[0], CardAuthorised)
    till.capture()
    for answer in (till.ask(), till.ask(), till.void()):
        assert isinstance(answer[0], CardCaptured)
    assert f"{TENDER}:cancel" not in stand.seen()


def test_asked_for_a_customer_who_waits_it_goes_on_as_the_charge_did(
    stand: Stand, till: Till
) -> None:
    """Process was lost before it was delivered: sent again under the same key."""
    till.prepare()
    stand.do("drop_before_commit", on="process", count=3)
    till.present()
    till.terminal.ask(till.charge)
    assert till.run() == [CardShows(TENDER, CardWord.PRESENT)]
    stand.do("present_card")
    assert isinstance(till.told(5)[0], CardAuthorised)
    assert stand.seen()[f"{TENDER}:proc:1"] == 1


def test_asked_for_a_customer_whose_attempt_ended_unseen_it_tells_its_end(
    stand: Stand, till: Till
) -> None:
    """The repeat of process is answered from Stripe's memory and asks for no second card."""
    till.prepare()
    stand.do("drop_after_commit", on="process", count=3)
    till.present()
    stand.do("decline", code="pin_try_exceeded")
    stand.now += 5
    assert till.ask(wanted=True) == refused(Decline.PIN_TRIES, "pin_try_exceeded")
    assert stand.action() == "failed"


def test_an_intent_never_heard_of_is_found_by_its_key(stand: Stand, till: Till) -> None:
    """AUTH_INTENT, no pi id: the create is repeated; one intent, seen twice."""
    stand.do("drop_after_commit", on="create", count=3)
    till.prepare()
    till.restart()
    assert till.ask() == refused(Decline.CANCELLED, "stopped")
    assert till.void() == [CardVoided(TENDER)]
    assert stand.intent()["status"] == "canceled"
    assert stand.seen()[f"{TENDER}:pi"] == 5


def test_a_customer_whose_intent_was_not_heard_of_may_try_again(stand: Stand, till: Till) -> None:
    """No attempt was begun, so none is: the tender stays open for another prepare."""
    stand.do("drop_after_commit", on="create", count=3)
    till.prepare()
    assert till.ask(wanted=True) == refused(Decline.UNAVAILABLE, "not_begun")
    till.prepare()
    assert till.charge.mark == stand.intent()["id"]


def test_an_intent_older_than_its_key_is_searched_for(stand: Stand, till: Till) -> None:
    """After 20 hours the key may be forgotten: no second intent is made."""
    stand.do("drop_after_commit", on="create", count=3)
    till.prepare()
    stand.now += 20 * HOUR_S
    assert till.ask() == refused(Decline.CANCELLED, "stopped")
    assert till.void() == [CardVoided(TENDER)]
    assert len(stand.intents()) == 1
    assert stand.seen()[f"{TENDER}:pi"] == 3


def test_an_old_tender_without_an_intent_is_over(stand: Stand, till: Till) -> None:
    """Searched and not found: nothing was made, and nothing is."""
    stand.now += 20 * HOUR_S
    assert till.ask() == refused(Decline.UNAVAILABLE, "no_intent", over=True)
    assert till.void() == [CardVoided(TENDER)]
    assert stand.intents() == []


def test_an_intent_behind_a_kept_error_is_found_in_the_list(stand: Stand, till: Till) -> None:
    """Stripe repeats a 500 under its key for a day; the list knows what was made."""
    stand.do("error_500_after_commit", on="create")
    assert till.prepare() == [CardUnknown(TENDER, "http_500")]
    assert till.ask() == refused(Decline.CANCELLED, "stopped")
    assert till.void() == [CardVoided(TENDER)]
    assert stand.intents()[0]["status"] == "canceled"


def test_stripe_out_of_reach_leaves_everything_unknown(stand: Stand, till: Till) -> None:
    """Nothing is decided without an answer."""
    till.approve()
    stand.do("drop_before_commit", on="any", count=9)
    assert till.ask() == [CardUnknown(TENDER, "no_connection")]
    assert till.void() == [CardUnknown(TENDER, "no_connection")]
    assert till.capture() == [CardUnknown(TENDER, "no_connection")]
    assert till.conditions[-1] is Condition.OFFLINE
    assert stand.intent()["status"] == "requires_capture"


def test_a_wrong_key_leaves_everything_unknown_and_calls_staff(till: Till, stand: Stand) -> None:
    """401: no card is taken, and an open charge waits for the key."""
    till.approve()
    other = Till(stand, key="rk_test_another1")
    other.charge = till.charge
    assert other.ask() == [CardUnknown(TENDER, "api_key_invalid")]
    assert other.conditions == [Condition.FAILURE]


def test_an_intent_this_account_does_not_know_is_for_a_person(till: Till) -> None:
    """Asking again will not bring it: the key is another account's or mode's."""
    till.charge = replace(till.charge, mark="pi_of_another_account", attempt=1)
    assert till.ask() == [CardAmbiguous(TENDER, "resource_missing")]


def test_an_intent_that_stripe_will_not_make_is_not_there(till: Till) -> None:
    """The create is refused as it was, and the list knows nothing of it: over."""
    till.charge = replace(till.charge, amount=Money(49, "USD"))
    assert till.ask() == refused(Decline.UNAVAILABLE, "no_intent", over=True)


def test_too_many_requests_leave_the_intent_unknown(stand: Stand, till: Till) -> None:
    """It may be made, and not be heard of."""
    stand.do("rate_limit", on="create")
    assert till.ask() == [CardUnknown(TENDER, "rate_limit")]
