"""Refusals said in more than one place."""

from __future__ import annotations

from kiosk.bench.stripe.wire import Refusal


def busy(status: int = 400) -> Refusal:
    return Refusal(
        status,
        "terminal_reader_busy",
        "Reader is currently busy processing another request.",
    )


def in_use() -> Refusal:
    return Refusal(
        409,
        "idempotency_key_in_use",
        "There is currently another in-progress request using this idempotency key.",
    )


def missing(what: str, name: str, param: str = "id") -> Refusal:
    status = 400 if param == "payment_intent" else 404
    return Refusal(status, "resource_missing", f"No such {what}: '{name}'", param=param)
