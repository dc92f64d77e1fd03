"""The acquirer's book: what is true whatever was answered, and after a restart."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.bench.stripe.api import StripeDouble
from tests.bench.stripe.conftest import KEY, READER, Raw, read

INTENTS = "/v1/payment_intents"
PROCESS = f"/v1/terminal/readers/{READER}/process_payment_intent"
FORM = "amount=1250&currency=usd&allowed_payment_method_types[]=card_present&capture_method=manual"


def restarted(raw: Raw) -> Raw:
    """Another double from what a file would hold of this one."""
    again = Raw()
    again.now = raw.now
    again.double.restore(json.loads(json.dumps(raw.double.truth())))
    assert again.double.truth() == raw.double.truth()
    return again


def test_an_empty_book() -> None:
    """Nothing, in JSON."""
    truth = StripeDouble(KEY, READER).truth()
    assert json.loads(json.dumps(truth)) == truth
    assert (truth["intents"], truth["refunds"], truth["balance"]) == ({}, {}, {})
    assert truth["reader"] == {"action": None, "phase": "idle", "due": None, "card": None}


def test_the_book_tells_each_amount_apart(raw: Raw) -> None:
    """Authorised = captured + voided once all has ended (I6, I7 of MONEY 10.1)."""
    intent = raw.create()
    raw.process(intent)
    raw.do("present_card")
    raw.passes(2.0)
    raw.post(f"{INTENTS}/{intent}/capture")
    raw.post("/v1/refunds", f"payment_intent={intent}&amount=250")
    booked = raw.double.truth()["intents"][intent]
    assert {name: booked[name] for name in ("authorised", "captured", "voided", "refunded")} == {
        "authorised": 1250,
        "captured": 1250,
        "voided": 0,
        "refunded": 250,
    }
    assert raw.double.truth()["balance"] == {"usd": 1000}


def test_the_book_keeps_currencies_apart(raw: Raw) -> None:
    """Cents of two kinds are never added."""
    for currency in ("usd", "cad"):
        form = FORM.replace("usd", currency)
        intent = raw.post(INTENTS, form)["id"]
        raw.process(intent)
        raw.do("present_card")
        raw.passes(2.0)
        raw.post(f"{INTENTS}/{intent}/capture")
    assert raw.double.truth()["balance"] == {"usd": 1250, "cad": 1250}


def test_a_restart_forgets_no_key(raw: Raw) -> None:
    """The same key is answered as before and counted on."""
    first = raw.ask("POST", INTENTS, FORM, key="t1:pi")
    again = restarted(raw)
    replayed = again.ask("POST", INTENTS, FORM, key="t1:pi")
    assert replayed.body == first.body
    assert replayed.headers["Idempotent-Replayed"] == "true"
    assert again.double.truth()["keys"]["t1:pi"]["seen"] == 2


def test_a_restart_gives_no_id_twice(raw: Raw) -> None:
    """A later intent is another one."""
    first = raw.create()
    again = restarted(raw)
    assert again.create() != first


def test_a_restart_in_the_middle_of_an_authorisation_ends_it(raw: Raw) -> None:
    """The bank's answer is due when it was due."""
    intent = raw.create()
    raw.process(intent)
    raw.do("present_card", pin=True)
    raw.passes(1.0)
    again = restarted(raw)
    assert again.double.deadline() == raw.double.deadline() == 103.0
    assert again.passes(10.0) == ["card_authorised", "action_succeeded"]
    assert again.get(f"{INTENTS}/{intent}")["status"] == "requires_capture"


def test_a_restart_keeps_a_declined_card_and_its_reason(raw: Raw) -> None:
    """Charges and the action's failure come back as they were."""
    intent = raw.create()
    raw.process(intent)
    raw.do("decline", code="lost_card")
    raw.passes(2.0)
    before = raw.get(f"{INTENTS}/{intent}?expand[]=latest_charge")
    reader = raw.get(f"/v1/terminal/readers/{READER}")["action"]
    again = restarted(raw)
    assert again.get(f"{INTENTS}/{intent}?expand[]=latest_charge") == before
    assert again.get(f"/v1/terminal/readers/{READER}")["action"] == reader


def test_a_restart_keeps_refunds_and_what_is_armed(raw: Raw) -> None:
    """A tester's trap is still set."""
    intent = raw.create()
    raw.process(intent)
    raw.do("present_card")
    raw.passes(2.0)
    raw.post(f"{INTENTS}/{intent}/capture")
    refund = raw.post("/v1/refunds", f"payment_intent={intent}")
    raw.do("rate_limit", on="create")
    again = restarted(raw)
    assert again.get(f"/v1/refunds/{refund['id']}") == refund
    assert again.ask("POST", INTENTS, FORM).status == 429


Step = Callable[[Raw, str], Any]
STEPS: tuple[Step, ...] = (
    lambda raw, _: raw.ask("POST", INTENTS, FORM, key="t1:pi"),
    lambda raw, pi: raw.ask("POST", PROCESS, f"payment_intent={pi}", key="t1:proc:1"),
    lambda raw, _: raw.do("present_card"),
    lambda raw, _: raw.passes(2.0),
    lambda raw, pi: raw.ask("POST", f"{INTENTS}/{pi}/capture", key="t1:capture"),
)


@pytest.mark.parametrize("killed_after", range(len(STEPS)))
@pytest.mark.parametrize("answered", [True, False])
def test_killed_between_calls_there_is_one_charge(killed_after: int, answered: bool) -> None:
    """Rows `killed_between_calls` and `drop_after_commit` of DEVICES 8: Stripe restarts as well,
    the kiosk repeats its last call with the stored key, and the same key was seen twice."""
    raw, intent = Raw(), f"pi_{1:024d}"
    for number, step in enumerate(STEPS):
        if number == killed_after and not answered:
            raw.do("drop_after_commit", on="post")
        step(raw, intent)
        if number == killed_after:
            raw.do("faults_clear")
            raw = restarted(raw)
            repeat = "present_card" if number == 2 else ""
            if not repeat:
                step(raw, intent)
    truth = raw.double.truth()
    assert list(truth["intents"]) == [intent]
    assert truth["balance"] == {"usd": 1250}
    assert len(truth["intents"][intent]["charges"]) == 1
    calls = {0: "t1:pi", 1: "t1:proc:1", 4: "t1:capture"}
    expected = {key: 2 if number == killed_after else 1 for number, key in calls.items()}
    assert {key: known["seen"] for key, known in truth["keys"].items()} == expected


def test_two_doubles_with_the_same_story_are_equal() -> None:
    """No chance and no clock inside: a seed replays a search."""

    def story() -> tuple[dict[str, Any], bytes]:
        raw = Raw()
        intent = raw.create()
        raw.process(intent)
        raw.do("decline")
        raw.passes(2.0)
        raw.process(intent)
        raw.do("present_card", brand="amex")
        raw.passes(2.0)
        return raw.double.truth(), raw.ask("GET", f"{INTENTS}/{intent}").body

    assert story() == story()


def test_time_can_begin_anywhere() -> None:
    """On the bench: UTC now less the monotonic clock."""
    raw = Raw(epoch_s=1_800_000_000)
    assert read(raw.ask("POST", INTENTS, FORM))["created"] == 1_800_000_100
