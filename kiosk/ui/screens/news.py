"""Faults and machine states in the customer's words."""

from __future__ import annotations

import math

from kiosk.domain.bills import Bill
from kiosk.domain.events import Condition
from kiosk.domain.flow.amounts import limits
from kiosk.domain.visit import Fault
from kiosk.services.core import View
from kiosk.ui.screens.kit import Kit
from kiosk.ui.widgets.banner import Tone

_RETURNED = {Fault.NOTE_REFUSED, Fault.NOTE_TOO_LARGE, Fault.NOTE_GIVEN_BACK}
_STOPPED = {Fault.NOTE_STUCK, Fault.BOX_FULL}
_NOT_NOW = {
    Fault.CODE_FOREIGN,
    Fault.TOO_MANY_TRIES,
    Fault.CLOSED,
    Fault.BLOCKED,
    Fault.NO_CASH,
    Fault.UNREACHABLE,
    Fault.CASH_OFF,
    Fault.JOURNAL,
}
News = tuple[Tone, str, str]


def news(kit: Kit, view: View, fault: Fault | None, bill: Bill | None = None) -> News | None:
    """Tone, word and sentence for the banner; None without a fault."""
    if fault is None:
        return None
    tone, word = _tone(fault)
    tongue = kit.tongue(view)
    values: dict[str, object] = {
        "minutes": math.ceil(max(view.visit.locked_until - view.mono, 1.0) / 60),
        "reason": condition(kit, view, view.health.acceptor),
    }
    payment = view.visit.payment
    if payment:
        values["amount"] = tongue.money(payment.held)
    if bill:
        least, most = limits(bill, kit.rules)
        values |= {"minimum": tongue.money(least), "maximum": tongue.money(most)}
    inside = fault is Fault.JOURNAL and payment is not None and bool(payment.held)
    key = "fault.journal_inside" if inside else f"fault.{fault}"
    return tone, tongue(word), tongue(key, **values)


def _tone(fault: Fault) -> tuple[Tone, str]:
    if fault in _RETURNED:
        return Tone.WARN, "banner.returned"
    if fault in _STOPPED:
        return Tone.BAD, "banner.stopped"
    return (Tone.BAD, "banner.not_now") if fault in _NOT_NOW else (Tone.WARN, "banner.check")


def condition(kit: Kit, view: View, device: Condition) -> str:
    """A device's condition in words; the journal's trouble comes before any device's."""
    return kit.tongue(view)(
        "condition.journal" if not view.health.journal else f"condition.{device}"
    )
