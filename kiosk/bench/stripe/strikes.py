"""When a fault strikes: before the keys, once the work has begun, or after it."""

from __future__ import annotations

from kiosk.bench.stripe.faults import Armed
from kiosk.bench.stripe.refusals import busy, in_use
from kiosk.bench.stripe.wire import Refusal


def refuse_at_the_door(fault: Armed) -> None:
    """Raises the Refusal of a fault that strikes before any key is looked at."""
    if fault.name == "rate_limit":
        raise Refusal(429, "rate_limit", "Too many requests hit the API too quickly.")
    if fault.name == "conflict_409":
        raise in_use()


def refuse_inside(fault: Armed) -> None:
    """Raises the Refusal of a fault that strikes once the work has begun."""
    status = int(fault.args.get("status", 400))
    if fault.name in {"busy", "cancel_refused_busy"}:
        raise busy(status)
    if fault.name == "offline":
        raise Refusal(
            400,
            "terminal_reader_offline",
            "Reader is currently offline, please ensure the reader is powered on and connected "
            "to the internet before retrying your request.",
        )
    if fault.name == "capture_fails" and status < 500:
        raise Refusal(
            status,
            "charge_expired_for_capture",
            "The charge cannot be captured as the authorization has expired.",
        )
    if fault.name == "capture_fails":
        kept = bool(fault.args.get("kept", False))
        raise Refusal(status, None, "An unknown error occurred", kind="api_error", kept=kept)


def refuse_after(fault: Armed) -> None:
    """Raises the Refusal that hides what was done."""
    if fault.name == "timeout_but_delivered":
        raise Refusal(
            400,
            "terminal_reader_timeout",
            "There was a timeout when sending this command to the reader.",
        )
    if fault.name == "error_500_after_commit":
        raise Refusal(500, None, "An unknown error occurred", kind="api_error")
