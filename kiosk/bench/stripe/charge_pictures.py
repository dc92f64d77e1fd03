"""A charge as Stripe's API reference shows it, with what a card receipt must tell."""

from __future__ import annotations

from kiosk.bench.stripe.records import Charge, Intent
from kiosk.bench.stripe.wire import Json

# An uncaptured card_present authorisation ends after two days (Stripe, Place a hold).
CAPTURE_WITHIN_S = 2 * 24 * 3600


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
        "payment_method": method_id(charge),
        "payment_method_details": {
            "type": "card_present",
            "card_present": _card_present(intent, charge, at_reader, location),
        },
        "refunded": approved and intent.refunded + intent.voided == intent.amount,
        "status": "succeeded" if approved else "failed",
    }


def method_id(charge: Charge) -> str:
    return charge.id.replace("ch_", "pm_", 1)


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
