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
        ("error_500_after_commit", "http_500"),
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


def test_a_void_frees_what_was_authorised(stand: Stand, till: Till) -> None:
    """The money goes back at once."""
    till.approve()
    assert till.void() == [CardVoided(TENDER)]
    assert (stand.intent()["authorised"], stand.intent()["voided"]) == (4500, 4500)


def test_a_void_too_late_tells_that_it_is_captured(stand: Stand, till: Till) -> None:
    """A refund is another matter, decided by staff."""
    till.approve()
    till.capture()
    assert isinstance(till.void()[0], CardCaptured)
    assert f"{TENDER}:cancel" not in stand.seen()


@pytest.mark.parametrize("fault", ["drop_after_commit", "error_500_after_commit"])
def test_a_void_without_an_answer_is_unknown_until_asked(
    stand: Stand, till: Till, fault: str
) -> None:
    """Unverified is not voided."""
    till.approve()
    stand.do(fault, on="cancel", count=3)
    assert isinstance(till.void()[0], CardUnknown)
    assert till.ask() == [CardVoided(TENDER)]


def test_a_void_held_up_by_another_request_is_repeated(stand: Stand, till: Till) -> None:
    """Too many requests and a locked intent pass; nothing was done by those."""
    till.approve()
    stand.do("rate_limit", on="cancel", count=3)
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


def test_another_amount_than_asked_is_for_a_person(stand: Stand, till: Till) -> None:
    """wrong_amount: captured, but not what the journal says."""
    till.approve()
    till.charge = replace(till.charge, amount=Money(4600, "USD"))
    assert till.capture() == [CardAmbiguous(TENDER, "asked 4600 USD, took 4500 USD")]


def test_a_void_while_the_bank_is_asked_waits_and_voids_the_approval(
    stand: Stand, till: Till
) -> None:
    """cancel_refused: it keeps asking and says so; what is approved meanwhile is freed."""
    till.begin()
    stand.do("present_card")
    till.terminal.void(till.charge)
    assert till.run(5) == [CardShows(TENDER, CardWord.BANK), CardVoided(TENDER)]
    assert stand.intent()["voided"] == stand.intent()["authorised"] == 4500
