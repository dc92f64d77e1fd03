"""The objects as Stripe's API reference shows them, as far as a kiosk reads them."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from kiosk.bench.stripe.book import Book, Charge, Intent, Refund
from kiosk.bench.stripe.device import Action, Device
from kiosk.bench.stripe.wire import Json

# An uncaptured card_present authorisation ends after two days (Stripe, Place a hold).
CAPTURE_WITHIN_S = 2 * 24 * 3600


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


def charge_picture(intent: Intent, charge: Charge, at_reader: str, location: str) -> Json:
    approved = not charge.code
    taken = approved and intent.captured > 0
    return {
        "id": charge.id,
        "object": "charge",
        "amount": intent.amount,
        "amount_captured": intent.captured if taken else 0,
        "amount_refunded": (intent.refunded + intent.voided) if approved else 0,
        "authorization_code": charge.auth or None,
        "captured": taken,
        "created": charge.created,
        "currency": intent.currency,
        "failure_code": charge.code or None,
        "failure_message": charge.message or None,
        "livemode": False,
        "metadata": intent.metadata,
        "outcome": _outcome(charge),
        "paid": approved,
        "payment_intent": intent.id,
        "payment_method": _method_id(charge),
        "payment_method_details": {
            "type": "card_present",
            "card_present": _card_present(intent, charge, at_reader, location),
        },
        "refunded": approved and intent.refunded + intent.voided == intent.amount,
        "status": "succeeded" if approved else "failed",
    }


def reader_picture(
    device: Device, reader: str, location: str | Json, at: float, intent: Json | None
) -> Json:
    """`intent` replaces the action's PaymentIntent id when it was asked to be expanded."""
    return {
        "id": reader,
        "object": "terminal.reader",
        "action": None if device.action is None else _action(device.action, intent),
        "device_sw_version": "2.30.0.0",
        "device_type": "stripe_s710",
        "ip_address": "192.0.2.10",
        "label": "Kiosk",
        "last_seen_at": int(at * 1000),
        "livemode": False,
        "location": location,
        "metadata": {},
        "serial_number": "STRS710DOUBLE",
        "status": "online",
    }


def location_picture(location: str) -> Json:
    return {
        "id": location,
        "object": "terminal.location",
        "address": {
            "city": "Denver",
            "country": "US",
            "line1": "1 Market Street",
            "line2": None,
            "postal_code": "80202",
            "state": "CO",
        },
        "display_name": "Kiosk",
        "livemode": False,
        "metadata": {},
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
            "id": _method_id(latest),
            "object": "payment_method",
            "type": "card_present",
        },
        "type": "card_error",
    }


def _outcome(charge: Charge) -> Json:
    if not charge.code:
        return {"network_status": "approved_by_network", "reason": None, "type": "authorized"}
    return {
        "network_status": "declined_by_network",
        "reason": charge.decline or charge.code,
        "type": "issuer_declined",
    }


def _card_present(intent: Intent, charge: Charge, at_reader: str, location: str) -> Json:
    approved = not charge.code
    return {
        "amount_authorized": intent.amount if approved else None,
        "brand": charge.brand,
        "capture_before": charge.created + CAPTURE_WITHIN_S if approved else None,
        "country": "US",
        "description": None,
        "emv_auth_data": None,
        "exp_month": 12,
        "exp_year": 2034,
        "fingerprint": None,
        "funding": "credit",
        "generated_card": None,
        "incremental_authorization_supported": False,
        "last4": charge.last4,
        "location": location,
        "network": charge.brand,
        "overcapture_supported": False,
        "read_method": "contact_emv",
        "reader": at_reader,
        "receipt": {
            "account_type": "credit",
            "application_cryptogram": "FE2C5D2A6E5F8A1B",
            "application_preferred_name": charge.brand.title(),
            "authorization_code": charge.auth or None,
            "authorization_response_code": "3030" if approved else "3035",
            "cardholder_verification_method": "none",
            "dedicated_file_name": "A0000000031010",
            "terminal_verification_results": "0000000000",
            "transaction_status_information": "E800",
        },
    }


def _action(action: Action, intent: Json | None) -> Json:
    flags = {
        name: value == "true" if value in {"true", "false"} else value
        for name, value in action.config.items()
    }
    return {
        "type": "process_payment_intent",
        "status": action.status,
        "failure_code": action.failure_code,
        "failure_message": action.failure_message,
        # Null on the software of many readers in the field.
        "api_error": None,
        "process_payment_intent": {
            "payment_intent": action.intent if intent is None else intent,
            "process_config": flags,
        },
    }


def _method_id(charge: Charge) -> str:
    return charge.id.replace("ch_", "pm_", 1)
