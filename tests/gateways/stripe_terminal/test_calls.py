"""What each error of Stripe means, and what of a call is written anywhere."""

import logging
from dataclasses import replace

import pytest
import stripe

from kiosk.gateways.stripe_terminal.calls import trouble
from kiosk.gateways.stripe_terminal.troubles import Forbidden, Later, Refused, Silent, Trouble
from tests.gateways.stripe_terminal.conftest import Stand, Till

BODY = {"error": {"type": "invalid_request_error", "code": "terminal_reader_busy"}}


def of(kind: type[stripe.StripeError], status: int | None, body: object = None) -> Trouble:
    error = kind.__new__(kind)
    stripe.StripeError.__init__(error, "the card of JANE DOE", None, status, body)
    return trouble(error)


@pytest.mark.parametrize(
    ("error", "kind", "code"),
    [
        (of(stripe.InvalidRequestError, 400, BODY), Refused, "terminal_reader_busy"),
        (of(stripe.InvalidRequestError, 404), Refused, "http_404"),
        (of(stripe.CardError, 402, {"error": {"code": "card_declined"}}), Refused, "card_declined"),
        (of(stripe.APIError, 409, BODY), Refused, "terminal_reader_busy"),
        (of(stripe.APIError, 409), Later, "http_409"),
        (of(stripe.APIError, 409, {"error": {"code": "lock_timeout"}}), Later, "lock_timeout"),
        (of(stripe.RateLimitError, 429), Later, "rate_limit"),
        (of(stripe.AuthenticationError, 401), Forbidden, "http_401"),
        (of(stripe.PermissionError, 403), Forbidden, "http_403"),
        (of(stripe.APIError, 500), Silent, "http_500"),
        (of(stripe.APIError, 503, "no JSON"), Silent, "http_503"),
        (of(stripe.APIError, 200, {"Content-Type": "text/html"}), Silent, "garbled"),
        (of(stripe.APIError, 302), Silent, "http_302"),
        (of(stripe.APIConnectionError, None), Silent, "no_connection"),
        (
            of(stripe.IdempotencyError, 400, {"error": {"type": "idempotency_error"}}),
            Refused,
            "idempotency_error",
        ),
    ],
)
def test_an_error_is_a_refusal_only_where_stripe_has_looked(
    error: Trouble, kind: type[Trouble], code: str
) -> None:
    """DEVICES.md 5.3. Of its text nothing is kept."""
    assert type(error) is kind
    assert error.code == code
    assert "JANE" not in repr(error)


def test_no_call_writes_what_it_says(
    stand: Stand, till: Till, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    """M-19: with every log wide open neither key, parameters nor answers are in one."""
    caplog.set_level(logging.DEBUG)
    till.approve()
    till.capture()
    stand.do("error_500_after_commit", on="refund")
    calls = stand.calls()
    with pytest.raises(Silent):
        calls.refund(till.charge, 1, till.charge.amount)
    written = caplog.text + "".join(capfd.readouterr())
    for secret in ("rk_test_", "4242", "amount=", "metadata", "latest_charge=", "Bearer"):
        assert secret not in written


def test_an_error_carries_no_text_of_stripes_in_its_traceback(stand: Stand, till: Till) -> None:
    """A bug report would quote it."""
    with pytest.raises(Refused) as caught:
        stand.calls().intent("pi_none")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert str(caught.value) == "resource_missing"


def test_a_list_is_read_to_its_end(stand: Stand, till: Till) -> None:
    """The tender's intent may be pages away; one that is not there is not found."""
    calls = stand.calls()
    first = calls.create(till.charge)
    for other in range(101):
        calls.create(replace(till.charge, tender_id=f"other:{other}"))
    assert calls.listed(till.charge) == first.id
    assert calls.listed(replace(till.charge, tender_id="none:1")) == ""
