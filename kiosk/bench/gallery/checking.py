"""Frozen views of an earlier payment that is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bench.gallery.receipts import CODE
from kiosk.domain.checking import CheckPayment, Miss, PaymentChecked

if TYPE_CHECKING:
    from kiosk.bench.gallery.states import States
    from kiosk.services.core import View


def check_views(states: States, language: str) -> dict[str, View]:
    """By name."""
    of = states.of
    refused = replace(states.pending(), refused=True)
    shown = {
        "paid": states.record,
        "pending": states.pending(),
        "kept": states.kept(),
        "refused": refused,
    }
    return {
        "check": of(CheckPayment("K7"), language),
        **{f"check, {miss}": of(CheckPayment("K7F3M9", miss), language) for miss in Miss},
        **{
            f"checked, {name}": of(PaymentChecked(payment), language, code=CODE)
            for name, payment in shown.items()
        },
    }
