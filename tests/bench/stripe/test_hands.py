"""What customers do at the reader, and what the kiosk can learn of it."""

import pytest

from tests.bench.stripe.conftest import READER, Raw, Till


def test_a_declined_card_leaves_the_intent_for_another_try(till: Till) -> None:
    """The same intent is processed again with a new key; one charge in the end (DEVICES 5.2 rule
    1)."""
    intent = till.create()
    till.process(intent)
    till.do("decline", code="insufficient_funds")
    till.clock.passes(1.5)
    assert till.action() == ("failed", "card_declined")
    wrong = till.intents.retrieve(intent).last_payment_error
    assert wrong is not None
    assert (wrong.type, wrong.code, wrong.decline_code) == (
        "card_error",
        "card_declined",
        "insufficient_funds",
    )
    assert wrong.message == "Your card was declined."
    assert till.process(intent, "t1:proc:2") == "in_progress"
    till.do("present_card")
    till.clock.passes(1.5)
    after = till.intents.retrieve(intent)
    assert (after.status, after.last_payment_error) == ("requires_capture", None)
    assert [charge["code"] for charge in till.booked(intent)["charges"]] == ["card_declined", ""]


def test_the_failed_try_is_told_by_the_action_too(raw: Raw) -> None:
    """failure_code and failure_message (Stripe, server-driven, Payment failures)."""
    raw.process(raw.create())
    raw.do("decline")
    assert raw.passes(1.5) == ["card_declined", "action_failed"]
    action = raw.get(f"/v1/terminal/readers/{READER}")["action"]
    assert action["failure_code"] == "card_declined"
    assert action["failure_message"] == "Your card was declined."


def test_an_expired_card_has_an_error_code_of_its_own(till: Till) -> None:
    """As in Stripe's table of test cards: no decline code."""
    intent = till.create()
    till.process(intent)
    till.do("decline", code="expired_card")
    till.clock.passes(1.5)
    wrong = till.intents.retrieve(intent).last_payment_error
    assert wrong is not None
    assert (wrong.code, till.action()) == ("expired_card", ("failed", "expired_card"))


def test_a_wrong_pin_is_declined_once_the_bank_has_seen_it(till: Till) -> None:
    """After the PIN's own time and the bank's: decline code incorrect_pin."""
    intent = till.create()
    till.process(intent)
    till.do("wrong_pin")
    till.clock.passes(3.0)
    assert till.action() == ("in_progress", None)
    till.clock.passes(1.5)
    wrong = till.intents.retrieve(intent).last_payment_error
    assert wrong is not None
    assert (wrong.code, wrong.decline_code) == ("card_declined", "incorrect_pin")


@pytest.mark.parametrize("control", ["press_cancel", "no_customer_cancel"])
def test_cancel_on_the_reader_ends_the_action(till: Till, control: str) -> None:
    """Row `no_customer_cancel` of DEVICES 8: failed, customer_canceled, the intent still open."""
    intent = till.create()
    till.process(intent)
    assert till.do(control) == ["cancel_pressed", "action_failed"]
    assert till.action() == ("failed", "customer_canceled")
    assert till.status(intent) == "requires_payment_method"


def test_there_is_no_cancel_button_unless_asked_for(till: Till) -> None:
    """enable_customer_cancellation decides (odoo PR#264270)."""
    till.process(till.create(), cancellable=False)
    with pytest.raises(ValueError, match="no cancel button"):
        till.do("press_cancel")
    assert till.action() == ("in_progress", None)


def test_cancel_during_a_pin_forgets_the_card(till: Till) -> None:
    """Nothing reaches the bank later."""
    intent = till.create()
    till.process(intent)
    till.do("present_card", pin=True)
    till.do("press_cancel")
    till.clock.passes(60.0)
    assert till.status(intent) == "requires_payment_method"
    assert till.booked(intent)["charges"] == []


def test_there_is_no_cancel_button_while_the_bank_decides(till: Till) -> None:
    """And the payment goes through."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    with pytest.raises(ValueError, match="asks the bank"):
        till.do("press_cancel")
    till.clock.passes(1.5)
    assert till.status(intent) == "requires_capture"


def test_a_reader_that_was_left_asks_on(till: Till) -> None:
    """Nothing ends by itself: the kiosk must cancel."""
    till.process(till.create())
    assert till.do("walk_away") == ["customer_left"]
    till.clock.passes(3600.0)
    assert till.action() == ("in_progress", None)
    assert till.server.deadline() is None


def test_a_card_pulled_out_unread_is_asked_for_again(till: Till) -> None:
    """The reader prompts again without a word to the kiosk (Stripe, server-driven, Payment
    failures)."""
    intent = till.create()
    till.process(intent)
    assert till.do("remove_card_early") == ["card_removed_early"]
    assert till.action() == ("in_progress", None)
    till.do("present_card")
    till.clock.passes(1.5)
    assert till.status(intent) == "requires_capture"


@pytest.mark.parametrize("pin", [True, False])
def test_a_card_pulled_out_later_fails_the_payment(till: Till, pin: bool) -> None:
    """Nothing is charged, and the same intent can be tried again."""
    intent = till.create()
    till.process(intent)
    till.do("present_card", pin=pin)
    assert till.do("remove_card_early") == ["card_removed_early", "action_failed"]
    till.clock.passes(60.0)
    assert till.action() == ("failed", "card_removed")
    assert till.status(intent) == "requires_payment_method"
    assert till.booked(intent)["authorised"] == 0
    assert till.process(intent, "t1:proc:2") == "in_progress"


def test_a_lost_answer_of_the_bank_may_hide_an_approval(till: Till) -> None:
    """The action fails with connection_error and the intent is approved all the same: the intent
    decides (DEVICES 5.2 rule 2)."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    assert till.do("connection_error") == ["card_authorised", "action_failed"]
    assert till.action() == ("failed", "connection_error")
    assert till.status(intent) == "requires_capture"


def test_a_reader_cut_off_leaves_its_action_in_progress(till: Till) -> None:
    """Stripe never hears of the end; only cancel_action resets it, and the money is reserved."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    till.do("connection_error", told=False)
    till.clock.passes(3600.0)
    assert till.action() == ("in_progress", None)
    assert till.status(intent) == "requires_capture"
    till.readers.cancel_action(READER)
    assert till.action() is None


@pytest.mark.parametrize(
    "control", ["present_card", "decline", "wrong_pin", "press_cancel", "walk_away"]
)
def test_nobody_can_do_anything_at_a_reader_at_rest(raw: Raw, control: str) -> None:
    """A sentence for the tester, and nothing has changed."""
    with pytest.raises(ValueError, match="the reader asks for no card now"):
        raw.do(control)
    assert raw.passes(60.0) == []


def test_one_card_at_a_time(raw: Raw) -> None:
    """A second card finds the slot taken."""
    raw.process(raw.create())
    raw.do("present_card", pin=True)
    with pytest.raises(ValueError, match="a card is in the reader already"):
        raw.do("decline")


def test_no_answer_is_lost_without_a_card(raw: Raw) -> None:
    """connection_error is a trouble of the authorisation."""
    raw.process(raw.create())
    with pytest.raises(ValueError, match="no card is in the reader"):
        raw.do("connection_error")
