"""The reader as the API shows it, and what process and cancel_action may do to it."""

import pytest
import stripe

from kiosk.bench.stripe.parameters import ACTION_INTENT
from tests.bench.stripe.conftest import READER, Raw, Till, error, problem

PATH = f"/v1/terminal/readers/{READER}"


def test_a_reader_at_rest(till: Till) -> None:
    """The fields of the API reference; no action yet."""
    reader = till.readers.retrieve(READER)
    assert (reader.id, reader.object, reader.livemode) == (READER, "terminal.reader", False)
    assert (reader.status, reader.device_type) == ("online", "stripe_s710")
    assert reader.location == "tml_double"
    assert reader.action is None


def test_a_location_says_where_the_reader_is(till: Till) -> None:
    """Country decides what can be charged; only the reader's own location is known."""
    locations = till.client.v1.terminal.locations
    found = locations.retrieve("tml_double")
    assert isinstance(found, stripe.terminal.Location)
    assert (found.object, found.address.country) == ("terminal.location", "US")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        locations.retrieve("tml_other")
    assert refused.value.code == "resource_missing"


def test_an_unknown_reader_is_missing(till: Till) -> None:
    """A wrong id in the config is seen at once."""
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.readers.retrieve("tmr_other")
    assert (refused.value.http_status, refused.value.code) == (404, "resource_missing")


def test_an_action_shows_its_intent_and_its_configuration(raw: Raw) -> None:
    """As documented, with api_error null as on older readers (DEVICES 5.1)."""
    intent = raw.create()
    action = raw.process(intent, "&process_config[skip_tipping]=true")["action"]
    assert action == {
        "type": "process_payment_intent",
        "status": "in_progress",
        "failure_code": None,
        "failure_message": None,
        "api_error": None,
        "process_payment_intent": {
            "payment_intent": intent,
            "process_config": {"skip_tipping": True},
        },
    }


def test_the_intent_and_the_location_of_a_reader_can_be_expanded(raw: Raw) -> None:
    """Both in one request."""
    intent = raw.create()
    raw.process(intent)
    shown = raw.get(f"{PATH}?expand[0]={ACTION_INTENT}&expand[1]=location")
    assert shown["action"]["process_payment_intent"]["payment_intent"]["id"] == intent
    assert shown["location"]["id"] == "tml_double"


def test_the_last_action_stays_until_it_is_cleared(till: Till) -> None:
    """A success is still to be read after the fact; cancel_action takes it away."""
    till.approved()
    assert till.action() == ("succeeded", None)
    till.readers.cancel_action(READER)
    assert till.action() is None


def test_clearing_a_reader_at_rest_is_no_error(till: Till) -> None:
    """A kiosk clears first and looks then."""
    assert till.readers.cancel_action(READER).action is None


def test_cancel_action_stops_the_asking_and_leaves_the_intent_open(till: Till) -> None:
    """The reader's screen rests; the intent is cancelled apart (DEVICES 5.2 rule 4)."""
    intent = till.create()
    till.process(intent)
    till.readers.cancel_action(READER)
    assert (till.action(), till.status(intent)) == (None, "requires_payment_method")
    with pytest.raises(ValueError, match="asks for no card"):
        till.do("present_card")


def test_cancel_action_during_a_pin_still_works(till: Till) -> None:
    """Only the authorisation itself is out of reach."""
    till.process(till.create())
    till.do("present_card", pin=True)
    till.readers.cancel_action(READER)
    assert till.action() is None


def test_during_an_authorisation_the_reader_is_busy(till: Till) -> None:
    """cancel_action and process are refused alike; the answer comes by waiting (DEVICES 5.2)."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.readers.cancel_action(READER)
    assert refused.value.code == "terminal_reader_busy"
    other = till.create("t2:pi")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.process(other, "t2:proc:1")
    assert refused.value.code == "terminal_reader_busy"
    till.clock.passes(1.5)
    assert till.status(intent) == "requires_capture"


def test_a_payment_without_a_card_yet_is_replaced(till: Till) -> None:
    """Stripe does not protect the payment on the screen: the kiosk must look first (DEVICES 5.2
    rule 3). The world sees who replaced whom."""
    first, second = till.create("t1:pi"), till.create("t2:pi")
    till.process(first)
    asked = till.server.truth()["reader"]["action"]["intent"]
    till.process(second, "t2:proc:1")
    assert (asked, till.server.truth()["reader"]["action"]["intent"]) == (first, second)
    till.do("present_card")
    till.clock.passes(2.0)
    assert (till.status(first), till.status(second)) == (
        "requires_payment_method",
        "requires_capture",
    )


def test_replacing_is_a_fact(raw: Raw) -> None:
    """So that a search can forbid it."""
    first, second = raw.create(), raw.create()
    raw.process(first)
    reply = raw.ask("POST", f"{PATH}/process_payment_intent", f"payment_intent={second}")
    assert reply.events[0] == {"fact": "action_replaced", "intent": first, "by": second}


@pytest.mark.parametrize("end", ["capture", "cancel"])
def test_an_intent_that_has_ended_is_not_processed(till: Till, end: str) -> None:
    """intent_invalid_state, with the intent in the error."""
    intent = till.approved()
    getattr(till.intents, end)(intent)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.process(intent, "t1:proc:2")
    assert refused.value.code == "intent_invalid_state"
    assert problem(refused)["payment_intent"]["id"] == intent


def test_an_approved_intent_is_not_processed_again(till: Till) -> None:
    """This alone keeps a second card from being charged for the same payment."""
    intent = till.approved()
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.process(intent, "t1:proc:2")
    assert refused.value.code == "intent_invalid_state"
    assert till.booked(intent)["authorised"] == 1250


def test_an_unknown_intent_is_not_processed(raw: Raw) -> None:
    """400 with the parameter's name."""
    reply = raw.ask("POST", f"{PATH}/process_payment_intent", "payment_intent=pi_nowhere")
    assert error(reply) == (400, "invalid_request_error", "resource_missing", "payment_intent")


def test_an_intent_for_typed_cards_is_not_processed(raw: Raw) -> None:
    """The kiosk forgot allowed_payment_method_types."""
    typed = raw.post("/v1/payment_intents", "amount=100&currency=usd")["id"]
    reply = raw.ask("POST", f"{PATH}/process_payment_intent", f"payment_intent={typed}")
    assert error(reply)[2] == "payment_intent_incompatible_payment_method"


def test_a_cancelled_intent_does_not_clear_the_screen(till: Till) -> None:
    """`stale_reader_screen`: the reader asks on, and a card then fails without a charge
    (DEVICES 8)."""
    intent = till.create()
    till.process(intent)
    till.intents.cancel(intent)
    assert till.action() == ("in_progress", None)
    till.do("present_card")
    till.clock.passes(2.0)
    assert till.action() == ("failed", "intent_invalid_state")
    assert till.booked(intent)["authorised"] == 0
    assert till.booked(intent)["charges"] == []


def test_the_test_helper_presents_a_card_at_once(till: Till) -> None:
    """Stripe's own way to simulate a card (DEVICES 5.1, test mode)."""
    intent = till.create()
    till.process(intent)
    present = till.client.v1.test_helpers.terminal.readers.present_payment_method
    reader = present(READER, params={"type": "card_present"})
    assert reader.action is not None
    assert (reader.action.status, till.status(intent)) == ("succeeded", "requires_capture")


@pytest.mark.parametrize(
    ("ending", "code", "decline"),
    [
        ("0002", "card_declined", "generic_decline"),
        ("9995", "card_declined", "insufficient_funds"),
        ("0069", "expired_card", None),
        ("0119", "processing_error", None),
    ],
)
def test_the_test_helper_knows_the_declined_cards(
    till: Till, ending: str, code: str, decline: str | None
) -> None:
    """Stripe's simulated cards, of which only the last four digits stay."""
    intent = till.create()
    till.process(intent)
    number = "4" + "0" * 11 + ending
    till.client.v1.test_helpers.terminal.readers.present_payment_method(
        READER, params={"type": "card_present", "card_present": {"number": number}}
    )
    wrong = till.intents.retrieve(intent).last_payment_error
    assert wrong is not None
    assert (wrong.code, wrong.to_dict().get("decline_code")) == (code, decline)
    assert till.action() == ("failed", code)
    charges = till.booked(intent)["charges"]
    assert charges[0]["last4"] == ending
    assert number not in str(till.server.truth()["intents"])


def test_the_test_helper_needs_a_reader_that_asks(till: Till) -> None:
    """400 when there is nothing to pay."""
    present = till.client.v1.test_helpers.terminal.readers.present_payment_method
    with pytest.raises(stripe.InvalidRequestError) as refused:
        present(READER)
    assert "asks for no card" in str(refused.value)
