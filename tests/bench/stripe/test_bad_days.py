"""Each named fault as the library meets it, and what was done all the same."""

import pytest
import stripe

from kiosk.bench.stripe.bad_days import ALIASES, FAULTS
from tests.bench.stripe.conftest import READER, Raw, Till, error, problem

NAMED_IN_THE_DESIGN = {
    "busy",
    "offline",
    "timeout_but_delivered",
    "error_500_after_commit",
    "drop_after_commit",
    "drop_before_commit",
    "slow",
    "conflict_409",
    "rate_limit",
    "capture_fails",
    "cancel_refused_busy",
    "garbage_body",
    "reader_rebooted",
    "foreign_action",
    "capture_failed",
    "stale_reader_screen",
    "cancel_refused",
    "busy_reader",
}


def test_every_name_of_the_design_is_a_control(raw: Raw) -> None:
    """DEVICES 5.5 and the reader rows of 8."""
    assert set(FAULTS) | set(ALIASES) == NAMED_IN_THE_DESIGN
    assert raw.double.controls().keys() > NAMED_IN_THE_DESIGN | {"no_customer_cancel"}


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("busy", "terminal_reader_busy"),
        ("busy_reader", "terminal_reader_busy"),
        ("offline", "terminal_reader_offline"),
    ],
)
def test_a_reader_that_cannot_be_reached_does_nothing(till: Till, fault: str, code: str) -> None:
    """The next attempt has a new key and finds it well again."""
    intent = till.create()
    till.do(fault)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.process(intent)
    assert (refused.value.http_status, refused.value.code) == (400, code)
    assert till.action() is None
    assert till.process(intent, "t1:proc:2") == "in_progress"


def test_a_busy_reader_may_come_as_a_conflict(till: Till) -> None:
    """Row `busy_reader`: busy or 409; then the code is only in the body (DEVICES 5.3)."""
    intent = till.create()
    till.do("busy", status=409)
    with pytest.raises(stripe.APIError) as refused:
        till.process(intent)
    assert (refused.value.http_status, refused.value.code) == (409, None)
    assert problem(refused)["code"] == "terminal_reader_busy"


def test_a_reader_timeout_can_be_false(till: Till) -> None:
    """DEVICES 5.2 rule 5: refused in words, and the reader asks."""
    intent = till.create()
    till.do("timeout_but_delivered")
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.process(intent)
    assert refused.value.code == "terminal_reader_timeout"
    assert till.action() == ("in_progress", None)
    till.do("present_card")
    till.clock.passes(2.0)
    assert till.status(intent) == "requires_capture"


def test_a_500_hides_what_was_done_and_says_so_again(till: Till) -> None:
    """The stored answer is the 500 (API reference): the same key never tells more, and the
    library is told not to try."""
    intent = till.approved()
    till.do("error_500_after_commit", on="capture")
    for _ in range(2):
        with pytest.raises(stripe.APIError) as refused:
            till.intents.capture(intent, options={"idempotency_key": "t1:capture"})
        assert refused.value.http_status == 500
        assert refused.value.headers is not None
        assert till.status(intent) == "succeeded"
    assert till.booked(intent)["captured"] == 1250


def test_an_intent_lost_behind_a_500_is_found_by_its_metadata(till: Till) -> None:
    """The one way to its id: list it, and compare the payment (MONEY 4.3)."""
    till.do("error_500_after_commit", on="create")
    with pytest.raises(stripe.APIError):
        till.create(payment="p7")
    found = till.intents.list(params={"limit": 5}).data
    assert [intent.metadata.to_dict() for intent in found] == [{"payment": "p7"}]


def test_a_conflict_without_a_body_is_no_surprise(till: Till) -> None:
    """DEVICES 5.3: the body may be missing; stripe 16.1.0 then has the headers in json_body."""
    till.do("conflict_409", body=False)
    with pytest.raises(stripe.APIError) as refused:
        till.create()
    assert refused.value.http_status == 409
    assert "error" not in str(refused.value.json_body)
    assert till.server.truth()["intents"] == {}


def test_a_rate_limit_is_over_with_the_next_call(till: Till) -> None:
    """429, no key remembers it: the same key works."""
    till.do("rate_limit")
    with pytest.raises(stripe.RateLimitError) as refused:
        till.create()
    assert refused.value.http_status == 429
    assert till.create().startswith("pi_")


def test_a_capture_refused_for_good_leaves_the_intent(till: Till) -> None:
    """400, also for the same key; the authorisation can still be cancelled (MONEY 4.3)."""
    intent = till.approved()
    till.do("capture_fails")
    for _ in range(2):
        with pytest.raises(stripe.InvalidRequestError) as refused:
            till.intents.capture(intent, options={"idempotency_key": "t1:capture"})
        assert refused.value.code == "charge_expired_for_capture"
    assert till.status(intent) == "requires_capture"
    assert till.intents.cancel(intent).status == "canceled"


def test_a_capture_that_fails_for_now_works_with_the_same_key(till: Till) -> None:
    """Row `capture_failed`: 5xx and not captured (odoo PR#261521)."""
    intent = till.approved()
    till.do("capture_failed", status=500, count=2)
    for _ in range(2):
        with pytest.raises(stripe.APIError):
            till.intents.capture(intent, options={"idempotency_key": "t1:capture"})
        assert till.booked(intent)["captured"] == 0
    done = till.intents.capture(intent, options={"idempotency_key": "t1:capture"})
    assert done.status == "succeeded"


@pytest.mark.parametrize("fault", ["cancel_refused_busy", "cancel_refused"])
def test_a_refused_cancel_leaves_the_reader_asking(till: Till, fault: str) -> None:
    """Row `cancel_refused`: keep polling, then cancel again."""
    till.process(till.create())
    till.do(fault)
    with pytest.raises(stripe.InvalidRequestError) as refused:
        till.readers.cancel_action(READER)
    assert refused.value.code == "terminal_reader_busy"
    assert till.action() == ("in_progress", None)
    assert till.readers.cancel_action(READER).action is None


def test_a_cancel_may_say_yes_and_the_reader_asks_on(till: Till) -> None:
    """Row `stale_reader_screen`: only a look at the action proves that it is gone."""
    intent = till.create()
    till.process(intent)
    till.do("stale_reader_screen")
    reader = till.readers.cancel_action(READER)
    assert reader.action is not None
    assert reader.action.status == "in_progress"
    till.do("present_card")
    till.clock.passes(2.0)
    assert till.status(intent) == "requires_capture"


def test_garbage_is_an_api_error_and_the_deed_is_done(till: Till) -> None:
    """200 with a proxy's page; the same key gives the answer that was meant."""
    till.do("garbage_body", on="create")
    with pytest.raises(stripe.APIError) as refused:
        till.create()
    assert refused.value.http_status == 200
    assert till.create() == next(iter(till.server.truth()["intents"]))


def test_a_reader_that_reboots_forgets_its_action(till: Till) -> None:
    """At once: the intent stays open and can be processed again."""
    intent = till.create()
    till.process(intent)
    assert till.do("reader_rebooted") == ["reader_rebooted"]
    assert (till.action(), till.status(intent)) == (None, "requires_payment_method")
    assert till.process(intent, "t1:proc:2") == "in_progress"


def test_a_reboot_during_the_authorisation_may_hide_an_approval(till: Till) -> None:
    """No action is left to ask, and the money is reserved: the intent decides."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    assert till.do("reader_rebooted") == ["card_authorised", "reader_rebooted"]
    assert (till.action(), till.status(intent)) == (None, "requires_capture")


def test_a_reboot_can_wait_for_a_call(till: Till) -> None:
    """It strikes just before the call is served."""
    till.process(till.create())
    till.do("reader_rebooted", on="retrieve_reader")
    assert till.server.truth()["reader"]["phase"] == "asks"
    assert till.action() is None


def test_another_till_takes_the_reader(till: Till) -> None:
    """`foreign_action`: its intent is not ours, and what we asked for is gone from the screen."""
    intent = till.create()
    till.process(intent)
    assert till.do("foreign_action") == ["action_replaced", "reader_asks"]
    action = till.readers.retrieve(READER).action
    assert action is not None
    assert action.process_payment_intent is not None
    foreign = action.process_payment_intent.payment_intent
    assert isinstance(foreign, str)
    assert foreign != intent
    assert till.booked(foreign)["foreign"] is True
    assert till.booked(intent)["foreign"] is False


def test_another_till_is_refused_while_the_bank_decides(till: Till) -> None:
    """As we would be."""
    intent = till.create()
    till.process(intent)
    till.do("present_card")
    assert till.do("foreign_action") == ["foreign_refused"]
    till.clock.passes(2.0)
    assert till.status(intent) == "requires_capture"


def test_a_fault_waits_for_the_call_it_is_meant_for(raw: Raw) -> None:
    """`on` names a call or a group; others pass by it."""
    raw.do("rate_limit", on="retrieve", count=2)
    intent = raw.create()
    raw.process(intent)
    assert raw.ask("GET", f"/v1/payment_intents/{intent}").status == 429
    assert raw.ask("GET", f"/v1/terminal/readers/{READER}").status == 429
    assert raw.ask("GET", f"/v1/payment_intents/{intent}").status == 200


def test_faults_fall_in_the_order_they_were_armed(raw: Raw) -> None:
    """One at a time."""
    raw.do("rate_limit", on="create")
    raw.do("conflict_409", on="create")
    form = "amount=100&currency=usd"
    seen = [raw.ask("POST", "/v1/payment_intents", form, key="k").status for _ in range(3)]
    assert seen == [429, 409, 200]


def test_what_is_armed_can_be_forgotten(raw: Raw) -> None:
    """For the next scene of a tester."""
    raw.do("rate_limit", count=5)
    raw.do("faults_clear")
    assert raw.create().startswith("pi_")


def test_a_fault_for_no_call_is_refused(raw: Raw) -> None:
    """With the calls there are; and a count of nothing is none."""
    with pytest.raises(ValueError, match="there is no call 'pay'; the calls are: any, cancel"):
        raw.do("slow", on="pay")
    with pytest.raises(ValueError, match="count is at least 1"):
        raw.do("slow", count=0)


def test_a_slow_answer_tells_how_long_it_is_held(raw: Raw) -> None:
    """Without a socket the caller does the waiting; the deed is done at once."""
    raw.do("slow", on="create", seconds=12.0)
    reply = raw.ask("POST", "/v1/payment_intents", "amount=100&currency=usd")
    assert (reply.status, reply.delay_s, reply.drop) == (200, 12.0, False)
    assert len(raw.double.truth()["intents"]) == 1


def test_a_fault_on_a_wrong_call_does_not_hide_the_mistake(raw: Raw) -> None:
    """Parameters are looked at before the reader is."""
    raw.do("busy")
    reply = raw.ask("POST", f"/v1/terminal/readers/{READER}/process_payment_intent", "tip=1")
    assert error(reply)[2] == "parameter_unknown"
