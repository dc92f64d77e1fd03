"""A lost answer and a lost request look alike; the stored key tells them apart."""

import pytest
import stripe

from tests.bench.stripe.conftest import Till


@pytest.mark.parametrize("call", ["create", "process", "capture", "cancel", "refund"])
def test_a_lost_answer_is_found_by_the_same_key(till: Till, call: str) -> None:
    """`drop_after_commit` on each call: no connection, then the stored answer; done once."""
    deeds = Deeds(till)
    deeds.before(call)
    till.do("drop_after_commit", on=call)
    with pytest.raises(stripe.APIConnectionError):
        deeds.do(call)
    deeds.do(call)
    assert till.server.truth()["keys"]["the key"]["seen"] == 2
    assert deeds.times(call) == 1


@pytest.mark.parametrize("call", ["create", "process", "capture", "cancel", "refund"])
def test_a_lost_request_did_nothing(till: Till, call: str) -> None:
    """`drop_before_commit` looks the same from here, and the same key does it then."""
    deeds = Deeds(till)
    deeds.before(call)
    till.do("drop_before_commit", on=call)
    with pytest.raises(stripe.APIConnectionError):
        deeds.do(call)
    assert deeds.times(call) == 0
    deeds.do(call)
    assert deeds.times(call) == 1


class Deeds:
    """One call of each kind with one key, and how often the book shows it."""

    def __init__(self, till: Till) -> None:
        self.till = till
        self.intent = ""

    def before(self, call: str) -> None:
        till = self.till
        if call in {"process", "cancel"}:
            self.intent = till.create()
        elif call != "create":
            self.intent = till.approved()
        if call == "refund":
            till.intents.capture(self.intent)

    def do(self, call: str) -> None:
        till, key = self.till, "the key"
        if call == "create":
            till.create(key)
        elif call == "process":
            till.process(self.intent, key)
        elif call == "capture":
            till.intents.capture(self.intent, options={"idempotency_key": key})
        elif call == "cancel":
            till.intents.cancel(self.intent, options={"idempotency_key": key})
        else:
            options: stripe.RequestOptions = {"idempotency_key": key}
            till.client.v1.refunds.create(params={"payment_intent": self.intent}, options=options)

    def times(self, call: str) -> int:
        truth = self.till.server.truth()
        if call == "create":
            return len(truth["intents"])
        if call == "process":
            return int(truth["reader"]["phase"] == "asks")
        if call == "refund":
            return len(truth["refunds"])
        ended = {"capture": "succeeded", "cancel": "canceled"}[call]
        return int(truth["intents"][self.intent]["status"] == ended)
