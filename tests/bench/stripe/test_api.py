"""A payment from its creation to its refund, and who is let in."""

import pytest
import stripe

from kiosk.bench.stripe.desk import VERSION
from tests.bench.stripe.conftest import KEY, READER, Raw, Till, error, read


def test_a_card_pays_and_the_money_is_taken(till: Till) -> None:
    """create, process, card, capture: each step seen by the library as documented (DEVICES 5.1,
    MONEY 4.2)."""
    intent = till.create()
    assert till.status(intent) == "requires_payment_method"
    assert till.process(intent) == "in_progress"
    assert till.do("present_card", brand="mastercard") == ["card_presented"]
    assert (till.status(intent), till.action()) == ("requires_confirmation", ("in_progress", None))
    till.clock.passes(1.5)
    assert (till.status(intent), till.action()) == ("requires_capture", ("succeeded", None))
    done = till.intents.capture(intent, options={"idempotency_key": "t1:capture"})
    assert (done.status, done.amount_received, done.amount_capturable) == ("succeeded", 1250, 0)
    assert till.server.truth()["balance"] == {"usd": 1250}


def test_the_facts_tell_the_payment_in_order(raw: Raw) -> None:
    """Whoever watches the world sees asking, card, approval and money, each once."""
    intent = raw.create()
    asked = raw.ask(
        "POST",
        f"/v1/terminal/readers/{READER}/process_payment_intent",
        f"payment_intent={intent}",
    )
    assert asked.events == ({"fact": "reader_asks", "intent": intent, "amount": 1250},)
    assert raw.do("present_card") == ["card_presented"]
    assert raw.passes(1.0) == []
    assert raw.passes(0.5) == ["card_authorised", "action_succeeded"]
    taken = raw.ask("POST", f"/v1/payment_intents/{intent}/capture")
    assert taken.events == (
        {
            "fact": "card_charged",
            "intent": intent,
            "amount": 1250,
            "currency": "usd",
            "captured": 1250,
        },
    )


def test_the_reader_goes_on_with_a_request_when_nobody_polls(raw: Raw) -> None:
    """The answer that first shows an approval tells its facts too."""
    intent = raw.create()
    raw.process(intent)
    raw.do("present_card")
    raw.now += 60.0
    seen = raw.ask("GET", f"/v1/payment_intents/{intent}")
    assert read(seen)["status"] == "requires_capture"
    assert [fact["fact"] for fact in seen.events] == ["card_authorised", "action_succeeded"]


def test_the_deadline_is_when_the_bank_answers(raw: Raw) -> None:
    """poll at the deadline, to the second, and it has happened; then there is none."""
    intent = raw.create()
    assert raw.double.deadline() is None
    raw.process(intent)
    assert raw.double.deadline() is None, "the reader asks for as long as it takes"
    raw.do("present_card", pin=True)
    assert raw.double.deadline() == 103.0
    assert raw.passes(3.0) == []
    assert raw.double.deadline() == 104.5
    assert raw.passes(1.5) == ["card_authorised", "action_succeeded"]
    assert raw.double.deadline() is None


def test_a_late_poll_catches_up(raw: Raw) -> None:
    """A PIN and the bank are both over after ten seconds, whoever looked meanwhile."""
    raw.process(raw.create())
    raw.do("present_card", pin=True)
    assert raw.passes(10.0) == ["card_authorised", "action_succeeded"]


def test_a_wrong_key_is_not_let_in(till: Till) -> None:
    """401, and nothing is created (DEVICES 5.3)."""
    stranger = stripe.StripeClient(
        "sk_test_other", base_addresses={"api": till.server.url}, max_network_retries=0
    )
    with pytest.raises(stripe.AuthenticationError) as refused:
        stranger.v1.payment_intents.create(params={"amount": 100, "currency": "usd"})
    assert refused.value.http_status == 401
    assert "sk_test" not in str(refused.value)
    assert till.server.truth()["intents"] == {}


def test_a_missing_key_is_not_let_in(raw: Raw) -> None:
    """Without the header as with a wrong one."""
    reply = raw.double.handle("GET", "/v1/refunds", {"Stripe-Version": VERSION}, b"", 0.0)
    assert error(reply) == (401, "invalid_request_error", "api_key_invalid", None)


def test_another_api_version_is_refused(raw: Raw) -> None:
    """The version decides parameter names (DEVICES 5.1), so the double speaks one only."""
    reply = raw.ask("GET", "/v1/refunds", version="2024-06-20")
    assert error(reply) == (400, "invalid_request_error", None, None)
    assert "2024-06-20" in read(reply)["error"]["message"]


def test_the_double_speaks_the_version_of_the_pinned_library() -> None:
    """stripe 16.1.0 sends 2026-10-28.endive; a new library must bring a look at this double."""
    assert stripe.api_version == VERSION == "2026-10-28.endive"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/customers"),
        ("POST", "/v1/refunds/re_1"),
        ("DELETE", f"/v1/terminal/readers/{READER}"),
        ("GET", "/"),
    ],
)
def test_what_a_kiosk_does_not_call_is_not_there(raw: Raw, method: str, path: str) -> None:
    """404 in Stripe's words; a call unknown to the double cannot pass by accident."""
    reply = raw.ask(method, path)
    assert error(reply) == (404, "invalid_request_error", None, None)
    assert f"({method}: {path})" in read(reply)["error"]["message"]


def test_every_answer_bears_its_own_request_id(raw: Raw) -> None:
    """Refusals too (API reference, Request IDs)."""
    ids = [
        raw.ask("GET", "/v1/refunds").headers["Request-Id"],
        raw.ask("GET", "/v1/nothing").headers["Request-Id"],
    ]
    assert ids == ["req_00000000000001", "req_00000000000002"]


def test_a_body_that_is_no_text_is_refused(raw: Raw) -> None:
    """A form is percent-encoded text."""
    headers = {"authorization": f"Bearer {KEY}", "stripe-version": VERSION}
    reply = raw.double.handle("POST", "/v1/payment_intents", headers, b"amount=\xff", 0.0)
    assert error(reply)[:2] == (400, "invalid_request_error")


def test_every_control_has_a_sentence_and_arguments_that_work(raw: Raw) -> None:
    """The bench's panel shows them as they are; an unknown one is a KeyError."""
    for name, control in raw.double.controls().items():
        assert control.doc.endswith("."), name
        raw = Raw()
        raw.process(raw.create(), "&process_config[enable_customer_cancellation]=true")
        if name == "connection_error":
            raw.do("present_card")
        raw.double.do(name, control.args, raw.now)
    with pytest.raises(KeyError):
        raw.double.do("no_such_control", {}, 0.0)


def test_a_lookup_changes_nothing_and_a_call_does(raw: Raw) -> None:
    """`changes` spares the disk: only what may alter the truth counts."""
    intent = raw.create()
    before = raw.double.changes
    raw.get(f"/v1/payment_intents/{intent}")
    raw.get(f"/v1/terminal/readers/{READER}")
    assert raw.double.changes == before
    raw.process(intent)
    assert raw.double.changes > before
