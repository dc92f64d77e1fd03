"""What became of a charge, asked of the double on a socket."""

from dataclasses import replace

from kiosk.domain.cards import (
    CardAmbiguous,
    CardAuthorised,
    CardCaptured,
    CardReport,
    CardShows,
    CardUnknown,
    CardVoided,
    CardWord,
    Decline,
)
from kiosk.domain.events import Condition
from kiosk.gateways.stripe_terminal.seen import (
    IntentSeen,
    ReaderSeen,
    intent_seen,
    reader_seen,
)
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from tests.gateways.stripe_terminal.conftest import TENDER, Stand, Till, refused

HOUR_S = 3600


def test_asked_of_an_open_attempt_nobody_wants_it_is_stopped(stand: Stand, till: Till) -> None:
    """After a restart the reader may still ask for a card: no more."""
    till.begin()
    till.restart()
    assert till.ask(seconds=5) == refused(Decline.CANCELLED, "stopped")
    assert stand.action() == ""
    assert till.void() == [CardVoided(TENDER)]


def test_asked_of_each_end_it_tells_that_end(till: Till) -> None:
    """requires_capture, succeeded, canceled: as often as it is asked."""
    till.approve()
    assert isinstance(till.ask()[0], CardAuthorised)
    till.capture()
    assert isinstance(till.ask()[0], CardCaptured)
    assert isinstance(till.ask()[0], CardCaptured)


def test_asked_of_a_decline_nobody_waits_for_it_is_open_still(stand: Stand, till: Till) -> None:
    """The tender is then voided by the core."""
    till.begin()
    stand.do("decline", code="expired_card")
    till.restart()
    assert till.ask(seconds=5) == refused(Decline.EXPIRED, "expired_card")


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


def test_asked_while_the_approval_is_on_its_way_it_watches(stand: Stand, till: Till) -> None:
    """Between card and bank nothing is sent to the reader."""
    till.begin()
    stand.do("present_card")
    assert isinstance(till.ask(wanted=True, seconds=5)[0], CardAuthorised)
    assert stand.seen()[f"{TENDER}:proc:1"] == 1


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


class Between:
    """A reader at rest, and an intent that stays where it is."""

    def __init__(self, status: str) -> None:
        self._intent = intent_seen(
            {"id": "pi_1", "status": status, "currency": "usd"}
            | {"amount_capturable": 0, "amount_received": 0}
        )

    def reader(self, *, once: bool = False) -> ReaderSeen:
        return reader_seen({"livemode": False})

    def intent(self, name: str) -> IntentSeen:
        return self._intent

    capture = intent


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("requires_confirmation", refused(Decline.CANCELLED, "stopped")),
        ("requires_action", refused(Decline.CANCELLED, "stopped")),
        ("processing", [CardUnknown(TENDER, "processing")]),
    ],
)
def test_an_intent_left_between_is_waited_for_ten_seconds(
    till: Till, status: str, told: list[CardReport]
) -> None:
    """Half way nothing leads on but a reader, so it is open to be voided; what Stripe still works
    on is not known."""
    till.charge = replace(till.charge, mark="pi_1", attempt=1)
    till.terminal = StripeTerminal(Between(status), till.stand)  # type: ignore[arg-type]  # enough
    assert till.ask(seconds=8) == []
    assert till.run(2) == told


def test_a_capture_that_stays_under_way_is_unknown(till: Till) -> None:
    """Nothing less than `succeeded` is paid, however long it takes."""
    till.terminal = StripeTerminal(Between("processing"), till.stand)  # type: ignore[arg-type]  # enough
    assert till.capture(11) == [CardUnknown(TENDER, "processing")]
