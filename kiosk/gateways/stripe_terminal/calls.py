"""The calls to Stripe, each answered with what was seen or ended by a Trouble."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, ParamSpec

import stripe

from kiosk.domain.cards import Charge
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal import requests as rq
from kiosk.gateways.stripe_terminal.seen import IntentSeen, ReaderSeen, intent_seen, reader_seen
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.troubles import (
    NO_CONNECTION,
    Forbidden,
    Later,
    Refused,
    Silent,
    Trouble,
)

P = ParamSpec("P")

#: The machine's clock may be that far ahead of Stripe's when intents are listed by their time.
CLOCK_SLACK_S = 3600


class Calls:
    """Stripe's API for one reader. Every call blocks, as long as the settings let it.

    `http` replaces the library's client. The library sleeps before it repeats a request: without
    `retries` in the settings it never does.
    """

    def __init__(self, settings: StripeSettings, http: stripe.HTTPClient | None = None) -> None:
        # The library would log parameters and answers, send figures about itself, and keep a
        # file for that in the home directory.
        logging.getLogger("stripe").setLevel(logging.CRITICAL)
        stripe.enable_telemetry = False
        self._reader = settings.reader
        self._http = http or stripe.RequestsClient(timeout=settings.timeout_s)
        api = stripe.StripeClient(
            settings.key,
            base_addresses={"api": settings.api_base},
            max_network_retries=settings.retries,
            stripe_version=settings.stripe_version,
            http_client=self._http,
        ).v1
        self._intents = api.payment_intents
        self._readers = api.terminal.readers
        self._refunds = api.refunds

    def close(self) -> None:
        """Ends the connections of this thread."""
        self._http.close()  # type: ignore[no-untyped-call]  # the library's own

    def reader(self, *, once: bool = False) -> ReaderSeen:
        """`once`: without the library's own repeats."""
        options: stripe.RequestOptions = {"max_network_retries": 0} if once else {}
        return reader_seen(_answer(self._readers.retrieve, self._reader, options=options))

    def intent(self, name: str) -> IntentSeen:
        return intent_seen(_answer(self._intents.retrieve, name, {"expand": rq.EXPAND}))

    def create(self, charge: Charge) -> IntentSeen:
        params, key = rq.create_params(charge), rq.create_key(charge)
        return intent_seen(_answer(self._intents.create, params, {"idempotency_key": key}))

    def process(self, charge: Charge) -> None:
        """Has the reader ask for a card."""
        params, key = rq.process_params(charge.mark), rq.process_key(charge)
        process = self._readers.process_payment_intent
        _answer(process, self._reader, params, {"idempotency_key": key})

    def cancel_action(self) -> None:
        """Ends whatever the reader is doing; it is refused while the bank is asked."""
        _answer(self._readers.cancel_action, self._reader)

    def capture(self, charge: Charge) -> IntentSeen:
        params, capture = rq.capture_params(), self._intents.capture

        def once(key: str) -> dict[str, Any]:
            return _answer(capture, charge.mark, params, {"idempotency_key": key})

        return intent_seen(_past_5xx(once, rq.capture_key(charge)))

    def cancel(self, charge: Charge) -> IntentSeen:
        params, cancel = rq.cancel_params(), self._intents.cancel

        def once(key: str) -> dict[str, Any]:
            return _answer(cancel, charge.mark, params, {"idempotency_key": key})

        return intent_seen(_past_5xx(once, rq.cancel_key(charge)))

    def refund(self, charge: Charge, n: int, amount: Money) -> dict[str, Any]:
        params, key = rq.refund_params(charge, amount), rq.refund_key(charge, n)
        return _answer(self._refunds.create, params, {"idempotency_key": key})

    def listed(self, charge: Charge) -> str:
        """The id of the tender's intent among those made since the charge began, or ""."""
        since, after = charge.since_ms // 1000 - CLOCK_SLACK_S, ""
        while True:
            page = _answer(self._intents.list, rq.list_params(since, after))
            found, last = _of_tender(page, charge)
            if found or not page.get("has_more"):
                return found
            after = last

    def searched(self, charge: Charge) -> str:
        """The id of the tender's intent by the payment's id in its metadata, or "". An intent is
        found a minute or more after it was made (Stripe, Search)."""
        page = _answer(self._intents.search, rq.search_params(charge))
        return _of_tender(page, charge)[0]


def _past_5xx(call: Callable[[str], dict[str, Any]], key: str) -> dict[str, Any]:
    """Stripe keeps a 5xx under its key for a day and repeats it, done or not. An intent is captured
    or cancelled once whatever the key is, so a second key gets past that answer and charges
    nothing twice. (A create has no such guard: there only the first key is ever used.)"""
    try:
        return call(key)
    except Silent as silent:
        if not silent.code.startswith("http_5"):
            raise
        return call(f"{key}:2")


def _of_tender(page: dict[str, Any], charge: Charge) -> tuple[str, str]:
    """The id of the tender's intent on this page or "", and the last id of the page."""
    intents = [intent_seen(raw) for raw in page.get("data") or ()]
    found = next((one.id for one in intents if one.tender == charge.tender_id), "")
    return found, intents[-1].id if intents else ""


def _answer(
    call: Callable[P, stripe.StripeObject], *args: P.args, **options: P.kwargs
) -> dict[str, Any]:
    """The answer as plain data. Stripe's own error ends here: its text may quote content."""
    try:
        return call(*args, **options).to_dict()
    except stripe.StripeError as error:
        raise trouble(error) from None


def trouble(error: stripe.StripeError) -> Trouble:
    """DEVICES.md 5.3. A refusal counts as one only where Stripe has looked at the request."""
    status, code = error.http_status, _code(error)
    match status:
        case 401 | 403:
            return Forbidden(code or f"http_{status}")
        case 429:
            return Later(code or "rate_limit")
        case 409 if not code.startswith("terminal_"):
            return Later(code or "http_409")
        case 400 | 402 | 404 | 409:
            return Refused(code or f"http_{status}")
        case None:
            return Silent(NO_CONNECTION)
        case 200:
            return Silent("garbled")
        case _:
            return Silent(f"http_{status}")


def _code(error: stripe.StripeError) -> str:
    """Stripe's word. The library leaves `code` out of a 409, and of a key used for something else
    it tells only the type."""
    body = error.json_body
    told = body.get("error") if isinstance(body, dict) else None
    if not isinstance(told, dict):
        return error.code or ""
    kind = told.get("type")
    return str(told.get("code") or (kind if kind == "idempotency_error" else ""))
