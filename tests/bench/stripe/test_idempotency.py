"""The same key is the same deed: once done, answered alike, and never mixed up."""

import pytest
import stripe

from tests.bench.stripe.conftest import READER, Raw, Till, error, problem, read

CREATE = "/v1/payment_intents"
FORM = "amount=100&currency=usd"
PROCESS = f"/v1/terminal/readers/{READER}/process_payment_intent"


def test_the_same_request_is_answered_from_memory(raw: Raw) -> None:
    """Byte by byte, with the header that says so, and one intent only."""
    first = raw.ask("POST", CREATE, FORM, key="k")
    again = raw.ask("POST", CREATE, FORM, key="k")
    assert (again.status, again.body) == (200, first.body)
    assert "Idempotent-Replayed" not in first.headers
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.headers["Idempotency-Key"] == first.headers["Idempotency-Key"] == "k"
    truth = raw.double.truth()
    assert (len(truth["intents"]), truth["keys"]["k"]["seen"]) == (1, 2)


def test_the_order_of_the_pairs_does_not_matter(raw: Raw) -> None:
    """Parameters are compared, not bytes."""
    first = raw.ask("POST", CREATE, "amount=100&currency=usd", key="k")
    again = raw.ask("POST", CREATE, "currency=usd&amount=100", key="k")
    assert again.body == first.body


@pytest.mark.parametrize(
    ("path", "form"), [(CREATE, "amount=200&currency=usd"), ("/v1/refunds", FORM)]
)
def test_another_request_with_the_same_key_is_an_error(raw: Raw, path: str, form: str) -> None:
    """Other parameters or another call: 400 idempotency_error, nothing done (DEVICES 5.5)."""
    raw.ask("POST", CREATE, FORM, key="k")
    reply = raw.ask("POST", path, form, key="k")
    assert error(reply) == (400, "idempotency_error", None, None)
    assert [kept["amount"] for kept in raw.double.truth()["intents"].values()] == [100]


def test_the_library_calls_it_an_idempotency_error(till: Till) -> None:
    """Its own class, so that a gateway can tell its own bug from Stripe's word."""
    till.create("t1:pi", amount=100)
    with pytest.raises(stripe.IdempotencyError):
        till.create("t1:pi", amount=200)


def test_a_key_at_work_is_a_conflict(raw: Raw) -> None:
    """409 idempotency_key_in_use until the first answer is through; then it is replayed."""
    raw.do("slow", on="create", seconds=30.0)
    first = raw.ask("POST", CREATE, FORM, key="k")
    assert first.delay_s == 30.0
    raw.now += 29.9
    busy = raw.ask("POST", CREATE, FORM, key="k")
    assert error(busy) == (409, "invalid_request_error", "idempotency_key_in_use", None)
    raw.now += 0.2
    assert raw.ask("POST", CREATE, FORM, key="k").body == first.body
    assert raw.double.truth()["keys"]["k"]["seen"] == 3


def test_a_refusal_of_the_work_is_remembered(raw: Raw) -> None:
    """Stripe saves what the endpoint said, errors included: trying again needs a new key."""
    raw.process(raw.create())
    raw.do("present_card")
    waiting = raw.create()
    first = raw.ask("POST", PROCESS, f"payment_intent={waiting}", key="p:1")
    assert error(first)[2] == "terminal_reader_busy"
    raw.passes(60.0)
    again = raw.ask("POST", PROCESS, f"payment_intent={waiting}", key="p:1")
    assert (again.status, again.body) == (400, first.body)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert raw.ask("POST", PROCESS, f"payment_intent={waiting}", key="p:2").status == 200


def test_a_refusal_before_the_work_binds_nothing(raw: Raw) -> None:
    """Wrong parameters are corrected with the same key (API reference, Idempotent requests)."""
    wrong = raw.ask("POST", CREATE, "amount=100", key="k")
    assert error(wrong)[2] == "parameter_missing"
    right = raw.ask("POST", CREATE, FORM, key="k")
    assert right.status == 200
    assert "Idempotent-Replayed" not in right.headers


def test_a_key_is_forgotten_after_a_day(raw: Raw) -> None:
    """At 24 hours it is new, and a second intent is made: the kiosk repeats only what is younger
    than 20 hours (MONEY 4.3)."""
    first = read(raw.ask("POST", CREATE, FORM, key="k"))["id"]
    raw.now += 24 * 3600 - 1
    assert read(raw.ask("POST", CREATE, FORM, key="k"))["id"] == first
    raw.now += 1
    assert read(raw.ask("POST", CREATE, FORM, key="k"))["id"] != first
    assert raw.double.truth()["keys"]["k"]["seen"] == 3


def test_a_lookup_needs_no_key_and_heeds_none(raw: Raw) -> None:
    """A GET is answered afresh."""
    intent = raw.create()
    path = f"{CREATE}/{intent}"
    raw.ask("GET", path, key="g")
    raw.post(f"{path}/cancel")
    assert read(raw.ask("GET", path, key="g"))["status"] == "canceled"
    assert raw.double.truth()["keys"] == {}


def test_without_a_key_each_request_is_a_deed(raw: Raw) -> None:
    """Two creates are two intents."""
    assert raw.create() != raw.create()


def test_the_librarys_own_retry_is_harmless(till: Till, monkeypatch: pytest.MonkeyPatch) -> None:
    """The answer is lost once; the library repeats with the same key and one intent exists."""
    monkeypatch.setattr(stripe.HTTPClient, "INITIAL_DELAY", 0)
    monkeypatch.setattr(stripe.HTTPClient, "MAX_DELAY", 0)
    till.do("drop_after_commit", on="create")
    patient = stripe.StripeClient(
        "sk_test_double", base_addresses={"api": till.server.url}, max_network_retries=2
    )
    made = patient.v1.payment_intents.create(params={"amount": 100, "currency": "usd"})
    truth = till.server.truth()
    assert list(truth["intents"]) == [made.id]
    assert [known["seen"] for known in truth["keys"].values()] == [2]


def test_a_conflict_reaches_the_library_as_a_plain_api_error(till: Till) -> None:
    """DEVICES 5.3: .code is None and the code is in the body."""
    till.do("conflict_409")
    with pytest.raises(stripe.APIError) as refused:
        till.create()
    assert type(refused.value) is stripe.APIError
    assert (refused.value.http_status, refused.value.code) == (409, None)
    assert problem(refused)["code"] == "idempotency_key_in_use"
