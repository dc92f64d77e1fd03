"""Prepare, charge and cancel, through the real library against the double on a socket."""

import pytest

from kiosk.domain.cards import (
    Approval,
    CardAuthorised,
    CardPrepared,
    CardShows,
    CardUnknown,
    CardVoided,
    CardWord,
    Decline,
)
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from tests.gateways.stripe_terminal.conftest import PAYMENT, READER, TENDER, Stand, Till, refused


def test_preparing_makes_one_intent_and_asks_for_no_card(stand: Stand, till: Till) -> None:
    """The mark is the intent's id; the customer sees nothing before the charge."""
    assert till.prepare() == [CardPrepared(TENDER, stand.intent()["id"])]
    assert stand.intent()["amount"] == 4500
    assert stand.intent()["currency"] == "usd"
    assert stand.intent()["capture_method"] == "manual"
    assert stand.intent()["types"] == ["card_present"]
    assert stand.action() == ""
    assert stand.seen() == {f"{TENDER}:pi": 1}


def test_a_card_is_authorised_and_nothing_is_taken_by_that(stand: Stand, till: Till) -> None:
    """Only our capture makes it paid. What is told of the card is brand, last four and approval."""
    assert till.begin() == [CardShows(TENDER, CardWord.PRESENT)]
    stand.do("present_card", brand="mastercard", pin=True)
    approval = Approval(
        Money(4500, "USD"), till.charge.mark, "100001", "Mastercard", "4444", READER
    )
    assert till.run(10) == [CardShows(TENDER, CardWord.BANK), CardAuthorised(TENDER, approval)]
    assert stand.intent()["captured"] == 0
    assert stand.seen() == {f"{TENDER}:pi": 1, f"{TENDER}:proc:1": 1}


def test_it_looks_once_a_second_and_tells_each_word_once(till: Till) -> None:
    """Neither faster, nor at all while a second lasts; a hundred looks are one word."""
    assert till.begin() == [CardShows(TENDER, CardWord.PRESENT)]
    due = till.stand.now + 1
    assert till.terminal.deadline() == due
    assert till.terminal.poll(due - 0.1) == ()
    assert till.terminal.deadline() == due
    assert till.run(100) == []


def test_another_tills_payment_on_the_reader_is_left_alone(stand: Stand, till: Till) -> None:
    """Busy is told before any intent is made, and nothing of the other's is cancelled."""
    stand.do("foreign_action")
    assert till.prepare() == refused(Decline.UNAVAILABLE, "reader_busy", over=True)
    assert (stand.intents(), stand.action()) == ([], "in_progress")
    assert till.conditions == [Condition.BUSY]


def test_another_tills_payment_between_prepare_and_charge_is_left_alone(
    stand: Stand, till: Till
) -> None:
    """The intent is there already, so the tender stays open."""
    till.prepare()
    stand.do("foreign_action")
    assert till.present() == refused(Decline.UNAVAILABLE, "reader_busy")
    assert f"{TENDER}:proc:1" not in stand.seen()


def test_a_screen_of_a_cancelled_intent_is_cleared_before_the_next_payment(
    stand: Stand, till: Till
) -> None:
    """Stale reader screen: it can never be paid, so clearing it harms nobody."""
    till.begin()
    stand.do("stale_reader_screen", count=9)
    assert till.void(20) == [CardVoided(TENDER)]
    stand.do("faults_clear")
    assert stand.action() == "in_progress"
    following = Till(stand)
    assert isinstance(following.prepare()[0], CardPrepared)
    assert stand.action() == ""


def test_an_amount_stripe_will_not_take_is_refused_for_good(stand: Stand, till: Till) -> None:
    """Less than fifty cents: nothing was made."""
    till.charge = type(till.charge)(TENDER, PAYMENT, Money(49, "USD"), stand.now_ms())
    assert till.prepare() == refused(Decline.UNAVAILABLE, "amount_too_small", over=True)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("insufficient_funds", Decline.DECLINED),
        ("expired_card", Decline.EXPIRED),
        ("card_not_supported", Decline.BRAND),
    ],
)
def test_a_decline_tells_what_the_customer_can_do(
    stand: Stand, till: Till, code: str, reason: Decline
) -> None:
    """M-30, M-17: Stripe's code is for staff; the tender stays open for another card."""
    till.begin()
    stand.do("decline", code=code)
    assert till.told(5) == refused(reason, code)
    assert stand.intent()["captured"] == stand.intent()["authorised"] == 0


def test_another_card_is_another_attempt_on_the_same_intent(stand: Stand, till: Till) -> None:
    """A new key, never a new intent."""
    till.begin()
    stand.do("decline")
    till.told(5)
    assert till.present() == [CardShows(TENDER, CardWord.PRESENT)]
    stand.do("present_card")
    assert isinstance(till.told(5)[0], CardAuthorised)
    assert stand.seen() == {f"{TENDER}:pi": 1, f"{TENDER}:proc:1": 1, f"{TENDER}:proc:2": 1}


def test_the_customers_cancel_after_a_decline_is_not_told_as_that_decline(
    stand: Stand, till: Till
) -> None:
    """no_customer_cancel: the button is asked for with each attempt. The intent still bears the
    first card's error; the action's failure is the newer word."""
    till.begin()
    stand.do("decline", code="expired_card")
    till.told(5)
    till.present()
    stand.do("no_customer_cancel")
    assert till.told(5) == refused(Decline.CANCELLED, "customer_canceled")


def test_a_card_pulled_out_early_may_be_put_in_again(stand: Stand, till: Till) -> None:
    """The reader's own failure, without a word of the bank."""
    till.begin()
    stand.do("present_card", pin=True)
    stand.do("remove_card_early")
    assert till.told(2) == refused(Decline.PULLED_EARLY, "card_removed")


def test_our_cancel_ends_the_attempt_by_the_readers_word(stand: Stand, till: Till) -> None:
    """The screen is cleared and the intent stays open for another attempt or a void."""
    till.begin()
    till.terminal.cancel(till.charge)
    assert till.told() == refused(Decline.CANCELLED, "stopped")
    assert (stand.action(), stand.intent()["status"]) == ("", "requires_payment_method")


def test_a_cancel_while_the_bank_is_asked_waits_for_the_bank(stand: Stand, till: Till) -> None:
    """Cancel refused: it is only a wish; the approval counts."""
    till.begin()
    stand.do("present_card")
    till.terminal.cancel(till.charge)
    reports = till.run(5)
    assert reports[0] == CardShows(TENDER, CardWord.BANK)
    assert [type(report) for report in reports[1:]] == [CardAuthorised]


def test_a_cancel_before_the_reader_was_asked_asks_for_nothing(stand: Stand, till: Till) -> None:
    """The customer was faster than the network: nothing is made, or nothing asked for."""
    till.terminal.prepare(till.charge)
    till.terminal.cancel(till.charge)
    assert till.told() == refused(Decline.CANCELLED, "stopped", over=True)
    assert stand.intents() == []
    till.prepare()
    till.terminal.charge(till.charge)
    till.terminal.cancel(till.charge)
    assert till.told() == refused(Decline.CANCELLED, "stopped")
    assert stand.seen() == {f"{TENDER}:pi": 1}


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
