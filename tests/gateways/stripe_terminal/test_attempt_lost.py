"""Attempts whose answers are refused, late, lost or wrong, against the double on a socket."""

import pytest

from kiosk.domain.cards import (
    CardAuthorised,
    CardPrepared,
    CardShows,
    CardUnknown,
    CardWord,
    Decline,
)
from kiosk.domain.events import Condition
from tests.gateways.stripe_terminal.conftest import TENDER, Stand, Till, refused


@pytest.mark.parametrize(
    ("fault", "args", "code", "condition"),
    [
        ("busy_reader", {}, "terminal_reader_busy", Condition.READY),
        ("busy_reader", {"status": 409, "count": 3}, "terminal_reader_busy", Condition.READY),
        ("offline", {}, "terminal_reader_offline", Condition.OFFLINE),
    ],
)
def test_a_refused_command_is_proven_undelivered_first(
    stand: Stand, till: Till, fault: str, args: dict[str, int], code: str, condition: Condition
) -> None:
    """Reader and intent were looked at before the customer is told that cards do not work now. A
    409 comes as an error whose code the library leaves out."""
    till.prepare()
    stand.do(fault, **args)
    assert till.present() == refused(Decline.UNAVAILABLE, code)
    assert till.conditions[-1] is condition
    assert till.present() == [CardShows(TENDER, CardWord.PRESENT)]


def test_a_time_out_that_was_delivered_goes_on(stand: Stand, till: Till) -> None:
    """terminal_reader_timeout may be a false negative: the reader asks, so the customer pays."""
    till.prepare()
    stand.do("timeout_but_delivered")
    assert till.present() == [CardShows(TENDER, CardWord.PRESENT)]
    stand.do("present_card")
    assert isinstance(till.told(5)[0], CardAuthorised)
    assert stand.seen()[f"{TENDER}:proc:1"] == 1


def test_a_time_out_that_was_not_delivered_is_watched_for_a_while(stand: Stand, till: Till) -> None:
    """Ten looks before it is believed; a late delivery would still be this same intent."""
    till.prepare()
    stand.do("timeout_but_delivered")
    stand.do("reader_rebooted", on="retrieve_reader", count=2)
    assert till.present() == []
    assert till.told(8) == []
    assert till.told(2) == refused(Decline.UNAVAILABLE, "terminal_reader_timeout")


def test_a_reader_that_restarts_has_charged_nothing(stand: Stand, till: Till) -> None:
    """Its action is gone and the intent waits for a card."""
    till.begin()
    stand.do("reader_rebooted")
    assert till.told(2) == refused(Decline.UNAVAILABLE, "action_gone")


def test_a_reader_that_restarts_at_the_bank_has_charged(stand: Stand, till: Till) -> None:
    """The intent decides, not the action."""
    till.begin()
    stand.do("present_card")
    stand.do("reader_rebooted")
    assert isinstance(till.told(2)[0], CardAuthorised)


@pytest.mark.parametrize("told", [True, False])
def test_an_approval_the_reader_did_not_hear_counts(stand: Stand, till: Till, told: bool) -> None:
    """The action failed, or goes on for ever; the intent says requires_capture."""
    till.begin()
    stand.do("present_card")
    stand.do("connection_error", told=told)
    assert isinstance(till.told(2)[0], CardAuthorised)


def test_no_answer_while_preparing_is_unknown(stand: Stand, till: Till) -> None:
    """Thrice no answer, the library's repeats included."""
    stand.do("drop_after_commit", on="create", count=3)
    assert till.prepare() == [CardUnknown(TENDER, "no_connection")]
    assert len(stand.intents()) == 1


def test_an_answer_lost_once_is_repeated_under_its_key(stand: Stand, till: Till) -> None:
    """The library repeats; the same key is seen twice and one intent is made."""
    stand.do("drop_after_commit", on="create")
    assert isinstance(till.prepare()[0], CardPrepared)
    stand.do("drop_after_commit", on="process")
    assert till.present() == [CardShows(TENDER, CardWord.PRESENT)]
    assert stand.seen() == {f"{TENDER}:pi": 2, f"{TENDER}:proc:1": 2}
    assert len(stand.intents()) == 1


@pytest.mark.parametrize(
    ("fault", "args", "reason"),
    [
        ("drop_before_commit", {}, "no_connection"),
        ("error_500_after_commit", {}, "http_500"),
        ("conflict_409", {}, "idempotency_key_in_use"),
        ("conflict_409", {"body": False}, "http_409"),
        ("rate_limit", {}, "rate_limit"),
        ("garbage_body", {}, "garbled"),
    ],
)
def test_no_usable_answer_while_charging_is_unknown(
    stand: Stand, till: Till, fault: str, args: dict[str, bool], reason: str
) -> None:
    """Whether the reader asks or not is then asked, never guessed."""
    till.prepare()
    stand.do(fault, on="process", count=3, **args)
    assert till.present() == [CardUnknown(TENDER, reason)]


def test_a_slow_answer_is_cut_off_and_unknown(stand: Stand) -> None:
    """Every request has its time-out."""
    till = Till(stand, timeout_s=0.05, retries=0)
    till.prepare()
    stand.do("slow", on="process", seconds=0.3)
    assert till.present() == [CardUnknown(TENDER, "no_connection")]


def test_a_lost_look_is_unknown_and_the_question_goes_on_from_there(
    stand: Stand, till: Till
) -> None:
    """The customer is still wanted: the same charge is watched again, and not asked for anew."""
    till.begin()
    stand.do("drop_before_commit", on="retrieve", count=3)
    assert till.told(1) == [CardUnknown(TENDER, "no_connection")]
    assert till.ask(wanted=True) == []
    assert till.conditions == [Condition.READY, Condition.OFFLINE, Condition.READY]
    stand.do("present_card")
    assert isinstance(till.told(5)[0], CardAuthorised)
    assert stand.seen()[f"{TENDER}:proc:1"] == 1
