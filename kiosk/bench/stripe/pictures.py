"""PaymentIntents, refunds and lists as Stripe's API reference shows them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.charge_pictures import charge_picture, method_id
from kiosk.bench.stripe.records import Intent, Refund
from kiosk.bench.stripe.wire import Json


def intent_picture(intent: Intent, at_reader: str, location: str, expand: Collection[str]) -> Json:
    latest = intent.latest
    charge: str | Json | None = None if latest is None else latest.id
    if latest is not None and "latest_charge" in expand:
        charge = charge_picture(intent, latest, at_reader, location)
    held = intent.amount if intent.status == "requires_capture" else 0
    return {
        "id": intent.id,
        "object": "payment_intent",
        "amount": intent.amount,
        "amount_capturable": held,
        "amount_received": intent.captured,
        "allowed_payment_method_types": intent.types,
        "canceled_at": intent.canceled_at,
        "cancellation_reason": intent.cancellation_reason,
        "capture_method": intent.capture_method,
        "client_secret": f"{intent.id}_secret_double",
        "confirmation_method": "automatic",
        "created": intent.created,
        "currency": intent.currency,
        "customer": None,
        "description": intent.description,
        "last_payment_error": _last_error(intent),
        "latest_charge": charge,
        "livemode": False,
        "metadata": intent.metadata,
        "next_action": None,
        "payment_method": None,
        "payment_method_options": {},
        "payment_method_types": intent.types,
        "processing": None,
        "receipt_email": None,
        "status": intent.status,
    }


def refund_picture(book: Book, refund: Refund) -> Json:
    intent = book.intents[refund.intent]
    latest = intent.latest
    return {
        "id": refund.id,
        "object": "refund",
        "amount": refund.amount,
        "balance_transaction": None,
        "charge": None if latest is None else latest.id,
        "created": refund.created,
        "currency": intent.currency,
        "metadata": refund.metadata,
        "payment_intent": intent.id,
        "reason": refund.reason,
        "status": "succeeded",
    }


def page(url: str, data: Sequence[Json], *, more: bool, kind: str = "list") -> Json:
    """A list, or a search result."""
    next_page = {"next_page": None} if kind == "search_result" else {}
    return {"object": kind, "url": url, "has_more": more, "data": list(data), **next_page}


def _last_error(intent: Intent) -> Json | None:
    latest = intent.latest
    if latest is None or not latest.code:
        return None
    decline = {"decline_code": latest.decline} if latest.decline else {}
    return {
        "charge": latest.id,
        "code": latest.code,
        **decline,
        "message": latest.message,
        "payment_method": {
            "id": method_id(latest),
            "object": "payment_method",
            "type": "card_present",
        },
        "type": "card_error",
    }
