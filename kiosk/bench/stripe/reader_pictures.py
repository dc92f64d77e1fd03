"""A reader and its location as Stripe's API reference shows them."""

from __future__ import annotations

from kiosk.bench.stripe.action import Action
from kiosk.bench.stripe.device import Device
from kiosk.bench.stripe.wire import Json


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
