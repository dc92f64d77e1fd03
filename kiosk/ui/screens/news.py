"""Faults and machine states in the customer's words."""

from __future__ import annotations

import math

from kiosk.domain.bills import Bill
from kiosk.domain.flow.amounts import limits
from kiosk.domain.visit import Fault, FindBill
from kiosk.services.core import View
from kiosk.ui.screens import tones
from kiosk.ui.screens.kit import Kit
from kiosk.ui.screens.ways import card_state, condition
from kiosk.ui.widgets.banner import Tone

News = tuple[Tone, str, str]


def news(kit: Kit, view: View, fault: Fault | None, bill: Bill | None = None) -> News | None:
    """Tone, word and sentence for the banner; None without a fault, or when it is over."""
    if fault is None or _over(fault, view):
        return None
    tone, word = tones.tone(fault)
    tongue = kit.tongue(view)
    values: dict[str, object] = {
        "minutes": math.ceil(max(view.visit.locked_until - view.mono, 1.0) / 60),
        "reason": condition(kit, view, view.health.acceptor),
        "card": card_state(kit, view),
    }
    step = view.visit.step
    if isinstance(step, FindBill):
        values |= {"biller": step.payee, "time": tongue.clock(_whole_minute(step.until_ms))}
    payment = view.visit.payment
    if payment:
        values["amount"] = tongue.money(payment.held)
    if bill:
        least, most = limits(bill, kit.rules)
        values |= {"minimum": tongue.money(least), "maximum": tongue.money(most)}
    return tone, tongue(word), tongue(_key(fault, view), **values)


def _key(fault: Fault, view: View) -> str:
    payment = view.visit.payment
    if fault is Fault.JOURNAL and payment and (payment.card or payment.stacking):
        return "fault.journal_unknown"
    if payment and payment.held and fault in {Fault.JOURNAL, Fault.CARD_OFF}:
        return f"fault.{fault}_inside"
    if fault is Fault.NO_CASH and not view.health.card:
        return "fault.no_cash_no_card"
    return f"fault.{fault}{_known(fault, view)}"


def _known(fault: Fault, view: View) -> str:
    """Which sentence, by what is known of the payee."""
    step = view.visit.step
    if not isinstance(step, FindBill):
        return ""
    if fault is Fault.CODE_FOREIGN and step.payee:
        return "_named"
    if fault is Fault.UNREACHABLE and not step.payee:
        return "_any"
    later = fault is Fault.UNREACHABLE and step.until_ms > view.now_ms
    return "_until" if later else ""


def _whole_minute(utc_ms: int) -> int:
    """No clock here shows seconds, and who comes back then must not come too early."""
    return -(-utc_ms // 60_000) * 60_000


def _over(fault: Fault, view: View) -> bool:
    """What was off works again, or the wait is over."""
    back = {
        Fault.CASH_OFF: view.health.cash,
        Fault.CARD_OFF: view.health.card,
        Fault.TOO_MANY_TRIES: view.mono >= view.visit.locked_until,
    }
    return back.get(fault, False)
