"""The ways to pay: which work, why one does not, and what each costs, in the customer's words."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.domain.bills import Biller
from kiosk.domain.events import Condition
from kiosk.domain.money import Money
from kiosk.domain.paying import Payment
from kiosk.domain.payments import TenderRecord
from kiosk.services.core import View
from kiosk.ui.screens.kit import Kit, Tongue
from kiosk.ui.widgets.choice_card import ChoiceCard


def condition(kit: Kit, view: View, device: Condition) -> str:
    """A device's condition in words; the journal's trouble comes before any device's."""
    return kit.tongue(view)(f"condition.{device}" if view.health.books else "condition.journal")


def card_state(kit: Kit, view: View) -> str:
    """The card terminal's condition in words; an earlier charge comes before it."""
    tongue, health = kit.tongue(view), view.health
    if health.terminal is None:
        return tongue("card_off.absent")
    if health.journal and health.card_open:
        return tongue("card_off.open")
    if health.journal and health.terminal is Condition.FULL:
        return tongue("card_off.full")
    return condition(kit, view, health.terminal)


def card_off(kit: Kit, view: View) -> str | None:
    """Why no card can be used now; None if one can."""
    return None if view.health.card else card_state(kit, view)


def rest_off(kit: Kit, view: View, payment: Payment) -> str | None:
    """Why a card cannot pay the rest: also while the fate of a note is open."""
    if payment.doubt or payment.doubtful or payment.stacking:
        return kit.tongue(view)("card_off.doubt")
    return card_off(kit, view)


def cash_off(kit: Kit, view: View) -> str | None:
    """Why no notes can be used now; None if they can."""
    if view.visit.cash_refused:
        return kit.tongue(view)("cash_off.refused")
    return None if view.health.cash else condition(kit, view, view.health.acceptor)


def offer(card: ChoiceCard, tongue: Tongue, title: str, line: str, off: str | None) -> None:
    """A choice with its line, or with the reason why it is off."""
    card.tell(title, tongue("off.because", reason=off) if off else line)
    card.set_off(off)


def fees(kit: Kit, view: View, billers: Iterable[Biller]) -> str:
    """The fee of each way this kiosk has; of several billers the highest."""
    tongue, known = kit.tongue(view), tuple(billers)
    cash = max((biller.cash_fee_minor for biller in known), default=0)
    card = max((biller.card_fee_minor for biller in known), default=0)
    if view.health.terminal is None:
        return _fee(kit, tongue, "cash", cash, many=len(known) > 1)
    if not cash and not card:
        return tongue("fee.none")
    words = (
        _fee(kit, tongue, way, minor, many=len(known) > 1)
        for way, minor in (("cash", cash), ("card", card))
    )
    return ". ".join(words)


def _fee(kit: Kit, tongue: Tongue, way: str, minor: int, *, many: bool) -> str:
    if not minor:
        return tongue(f"fee.no_{way}")
    key = f"fee.{way}_up_to" if many else f"fee.{way}"
    return tongue(key, fee=kit.fee(minor, tongue))


def fee_line(tongue: Tongue, amount: Money, fee: Money) -> str:
    """Fee and total in one line, before money moves; zero reads "No fee"."""
    total = tongue.money(amount + fee)
    if fee:
        return tongue("tender.fee_line", fee=tongue.money(fee), total=total)
    return tongue("tender.no_fee_line", total=total)


def card_name(tongue: Tongue, card: TenderRecord) -> str:
    """Like "Visa ending in 4242", or just "Card" when the terminal told neither."""
    if not card.last4:
        return card.brand or tongue("card.other")
    brand = card.brand or tongue("card.other")
    return tongue("card.named", brand=brand, last4=card.last4[-4:])
