"""Frozen views of Help and of a call for an attendant over steps of the visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain.panels import AttendantCalled, Help
from kiosk.domain.visit import CardStage, FindBill, Home, OutcomeShown, PayCard, PayCash

if TYPE_CHECKING:
    from kiosk.bench.gallery.states import States
    from kiosk.services.core import View

#: The longest answers, and the computed ones.
_TOPICS = ("how", "notes", "fee", "safe")


def help_views(states: States, language: str) -> dict[str, View]:
    """By name."""
    of, some = states.of, states.payment(6000, notes=3)
    answers = {
        f"help, {topic}": of(Home(), language, health=WITH_CARD, panel=Help(("paying", topic)))
        for topic in _TOPICS
    }
    return {
        "help": of(Home(), language, panel=Help()),
        "help, more": of(Home(), language, panel=Help(turned=1)),
        "help, find": of(FindBill("3161"), language, panel=Help()),
        "help, cash": of(PayCash(), language, payment=some, panel=Help()),
        "help, number": of(FindBill(), language, panel=Help(("number",))),
        "help, paying": of(Home(), language, panel=Help(("paying",))),
        "help, where": of(FindBill(), language, panel=Help(("number", "where"))),
        "help, not found": of(FindBill(), language, panel=Help(("trouble", "not_found"))),
        "help, who": of(Home(), language, health=WITH_CARD, panel=Help(("after", "who"))),
        "help, own": of(Home(), language, panel=Help(("own", "own 0"))),
        **answers,
        "called": of(Home(), language, panel=AttendantCalled()),
        "called, cash": of(PayCash(), language, payment=some, panel=AttendantCalled()),
        "called, card": of(PayCard(CardStage.PRESENT, 1e9), language, panel=AttendantCalled()),
        "called, told": of(OutcomeShown(states.record), language, panel=AttendantCalled()),
    }
