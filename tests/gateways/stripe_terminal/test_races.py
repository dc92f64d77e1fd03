"""Answers that only fall together by bad luck, scripted."""

from dataclasses import replace

import pytest

from kiosk.domain.cards import CardAuthorised, CardReport, CardShows, CardUnknown, Charge, Decline
from kiosk.domain.events import Condition
from kiosk.gateways.stripe_terminal.seen import (
    IntentSeen,
    ReaderSeen,
    intent_seen,
    reader_seen,
)
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from kiosk.gateways.stripe_terminal.troubles import Forbidden, Refused, Trouble
from tests.gateways.stripe_terminal.conftest import TENDER, Till, refused

FIGURES = {"currency": "usd", "amount_capturable": 4500, "amount_received": 0}


class Script:
    """A reader and an intent that stay as they are; `after` is the intent's status once the reader
    was looked at. Calls not scripted are a test's failure."""

    def __init__(self, status: str, action: str = "", on: str = "pi_1") -> None:
        self.status, self.after = status, ""
        self._action = {"status": action, "process_payment_intent": {"payment_intent": on}}
        self.trouble: Trouble | None = None
        self.delivered = ""

    def reader(self, *, once: bool = False) -> ReaderSeen:
        self.status = self.after or self.status
        return reader_seen({"livemode": False, "action": self._action})

    def intent(self, name: str) -> IntentSeen:
        assert name
        if name != "pi_1":
            raise Refused("resource_missing")
        return intent_seen({"id": name, "status": self.status, **FIGURES})

    def capture(self, charge: Charge) -> IntentSeen:
        return self.intent(charge.mark)

    def process(self, charge: Charge) -> None:
        self.after = self.delivered
        if self.trouble is not None:
            raise self.trouble

    create = process


@pytest.fixture
def at(till: Till) -> Till:
    till.charge = replace(till.charge, mark="pi_1", attempt=1)
    return till


def scripted(till: Till, script: Script) -> StripeTerminal:
    till.terminal = StripeTerminal(script, till.stand)  # type: ignore[arg-type]  # a part of it
    return till.terminal


@pytest.mark.parametrize(
    ("status", "told"),
    [
        ("requires_confirmation", refused(Decline.CANCELLED, "stopped")),
        ("requires_action", refused(Decline.CANCELLED, "stopped")),
        ("processing", [CardUnknown(TENDER, "processing")]),
    ],
)
def test_an_intent_left_between_is_waited_for_ten_seconds(
    at: Till, status: str, told: list[CardReport]
) -> None:
    """Half way nothing leads on but a reader, so it is open to be voided; what Stripe still works
    on is not known."""
    scripted(at, Script(status))
    assert at.ask(seconds=8) == []
    assert at.run(2) == told


@pytest.mark.parametrize("status", ["requires_confirmation", "processing"])
def test_between_card_and_bank_nothing_is_sent_for_a_customer_who_waits(
    at: Till, status: str
) -> None:
    """The word will come; until then it only looks."""
    scripted(at, Script(status)).ask(at.charge)
    assert [type(report) for report in at.run(30)] == [CardShows]


@pytest.mark.parametrize("status", ["processing", "requires_capture"])
def test_a_capture_that_stays_under_way_is_unknown(at: Till, status: str) -> None:
    """Nothing less than `succeeded` is paid, however long it takes."""
    scripted(at, Script(status))
    assert at.capture(11) == [CardUnknown(TENDER, status)]


def test_a_void_of_what_stripe_works_on_waits(at: Till) -> None:
    """A cancel would be refused, and the refusal kept under its key."""
    scripted(at, Script("processing"))
    assert at.void(11) == [CardUnknown(TENDER, "not_canceled")]


@pytest.mark.parametrize("trouble", [Refused("terminal_reader_timeout"), Refused("http_400")])
def test_a_refused_command_after_which_the_card_is_through_counts(
    at: Till, trouble: Trouble
) -> None:
    """The reader has done already what it was said not to have got."""
    script = Script("requires_capture")
    script.trouble = trouble
    scripted(at, script).charge(at.charge)
    assert isinstance(at.told()[0], CardAuthorised)


def test_an_action_that_ends_while_it_is_looked_at_is_not_taken_for_a_refusal(at: Till) -> None:
    """Reader first: an intent read before its reader would be older than the end it shows."""
    script = Script("requires_payment_method", action="failed")
    script.delivered = "requires_capture"
    scripted(at, script).charge(at.charge)
    assert isinstance(at.told()[0], CardAuthorised)


def test_an_action_that_succeeded_before_its_intent_is_asked_on(at: Till) -> None:
    """The intent decides: neither paid nor refused yet."""
    script = Script("requires_payment_method", action="succeeded")
    scripted(at, script).charge(at.charge)
    assert at.told(30) == []
    script.status = "requires_capture"
    assert isinstance(at.told(1)[0], CardAuthorised)


def test_a_key_that_may_not_drive_the_reader_has_charged_nothing(at: Till) -> None:
    """403 for one kind of call: refused for this customer, and staff are called."""
    script = Script("requires_payment_method")
    script.trouble = Forbidden("missing_scope")
    scripted(at, script).charge(at.charge)
    assert at.told() == refused(Decline.UNAVAILABLE, "missing_scope")
    at.terminal.prepare(at.charge)
    assert at.told() == refused(Decline.UNAVAILABLE, "missing_scope", over=True)
    assert at.conditions == [Condition.FAILURE]


@pytest.mark.parametrize("on", ["pi_2", ""])
def test_what_is_not_ours_to_see_is_not_ours_to_clear(at: Till, on: str) -> None:
    """Another account's payment, or an action that is none."""
    scripted(at, Script("canceled", action="in_progress", on=on)).prepare(at.charge)
    assert at.told() == refused(Decline.UNAVAILABLE, "reader_busy", over=True)
