"""The answers of Help; what can be computed from the kiosk's rules is never written by hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.domain.cart import MOST_BILLS
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens import help_topics
from kiosk.ui.screens.kit import Kit
from kiosk.ui.screens.ways import fees

Points = tuple[tuple[Icon, str], ...]
#: More billers than this and one line tells of all.
_NAMED = 4


def answer(kit: Kit, view: View, topic: str) -> tuple[str, Points]:
    """The question and the points of its answer."""
    tongue = kit.tongue(view)
    mine = help_topics.own(kit, view).get(topic)
    if mine is not None:
        return mine.question(tongue.language), ((Icon.INFO, mine.answer(tongue.language)),)
    return tongue(f"help.ask_{topic}"), (_COMPUTED.get(topic) or _told(topic))(kit, view)


def _told(topic: str) -> Callable[[Kit, View], Points]:
    icon = help_topics.ICONS[
        next(group for group, topics in help_topics.GROUPS.items() if topic in topics)
    ]
    return lambda kit, view: ((icon, kit.tongue(view)(f"help.tell_{topic}")),)


def _how(kit: Kit, view: View) -> Points:
    tongue = kit.tongue(view)
    points = [(Icon.CASH, tongue("help.tell_how_cash"))]
    if view.health.terminal is not None:
        brands = tongue("card.brands")
        points.append((Icon.CARD, tongue("help.tell_how_card", brands=brands)))
    return (*points, (Icon.ACCOUNT, tongue("help.tell_how_else")))


def _notes(kit: Kit, view: View) -> Points:
    tongue, rules = kit.tongue(view), kit.rules
    notes = tongue.listed(tongue.notes(rules.notes_minor, rules.currency))
    points = ((Icon.CASH, tongue("help.tell_notes", notes=notes)),)
    if any(rules.overpay_max(biller) for biller in rules.billers):
        return (*points, (Icon.ACCOUNT, tongue("help.tell_notes_extra")))
    return points


def _fee(kit: Kit, view: View) -> Points:
    tongue, billers = kit.tongue(view), kit.rules.billers
    first = (Icon.INFO, tongue("help.tell_fee"))
    if len({(biller.cash_fee_minor, biller.card_fee_minor) for biller in billers}) == 1:
        return (first, (Icon.CASH, fees(kit, view, billers[:1])))
    if len(billers) > _NAMED:
        return (first, (Icon.CASH, fees(kit, view, billers)))
    of = (
        tongue("help.tell_fee_of", biller=biller.name, fees=fees(kit, view, (biller,)))
        for biller in billers
    )
    return (first, *((Icon.BILL, words) for words in of))


def _keys(kit: Kit, view: View) -> Points:
    tongue = kit.tongue(view)
    told = ("help.tell_keys", "say.keys_move", "say.keys_again")
    further = ("help.tell_keys_clear", "help.tell_keys_pace")
    return tuple((Icon.INFO, tongue(key)) for key in (*told, *further))


def _several(kit: Kit, view: View) -> Points:
    return ((Icon.BILL, kit.tongue(view)("help.tell_several", most=MOST_BILLS)),)


def _safe(kit: Kit, view: View) -> Points:
    tongue = kit.tongue(view)
    cash = (Icon.CASH, tongue("help.tell_safe_cash"))
    card = (Icon.CARD, tongue("help.tell_safe_card"))
    return (cash, card) if view.health.terminal is not None else (cash,)


def _who(kit: Kit, view: View) -> Points:
    tongue = kit.tongue(view)
    here = tongue("help.tell_who_here", button=tongue("footer.attendant"))
    billers = (
        (Icon.PHONE, tongue("help.tell_who_biller", biller=biller.name, phone=biller.help_phone))
        for biller in kit.rules.billers[:_NAMED]
        if biller.help_phone
    )
    return ((Icon.ATTENDANT, here), *phone(kit, view), *billers)


def phone(kit: Kit, view: View) -> Points:
    """The kiosk's own help line, with its hours; nothing where none is configured."""
    tongue, line = kit.tongue(view), kit.rules.help_line
    if not line.phone:
        return ()
    hours = line.hours(tongue.language)
    told = tongue("help.tell_who_hours", phone=line.phone, hours=hours) if hours else line.phone
    return ((Icon.PHONE, tongue("help.tell_who_phone", phone=told)),)


_COMPUTED: Mapping[str, Callable[[Kit, View], Points]] = {
    "how": _how,
    "notes": _notes,
    "fee": _fee,
    "safe": _safe,
    "several": _several,
    "keys": _keys,
    "who": _who,
}
