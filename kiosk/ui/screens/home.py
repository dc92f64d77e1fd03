"""C0: what can be done here, what works now, and what to have ready."""

from __future__ import annotations

from kiosk.domain.intents import Start, StartCheck
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import card_state, condition, fees
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words


class HomeScreen(Page):
    """Still, and without a name or number of anybody."""

    DECLARED = Declared("home.title", Idle.NEVER)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        self._ready = Points(kit.look)
        self._fee = Words(kit.look)
        self._billers = Words(kit.look)
        self._scan = Words(kit.look, "", Role.LEAD)
        self.pay = ChoiceCard(kit.look, Icon.CASH, "", main=True)
        self.owe = ChoiceCard(kit.look, Icon.LOOK, "")
        self.check = ChoiceCard(kit.look, Icon.RECEIPT, "")
        self.check.clicked.connect(lambda: kit.post(StartCheck()))
        self.pay.clicked.connect(lambda: kit.post(Start()))
        self.owe.clicked.connect(lambda: kit.post(Start(look_only=True)))
        self.reading.addWidget(self._ready)
        # On its side the screen has its room beside, not below.
        told = self.touching if kit.portrait else self.reading
        self.touching.addWidget(self._fee)
        told.addWidget(self._billers)
        self.finish()
        self.touching.addWidget(self._scan)
        for card in (self.pay, self.owe, self.check):
            self.touching.addWidget(card)

    def show_view(self, view: View) -> None:
        tongue, health = self._kit.tongue(view), view.health
        works = health.cash or health.card
        limited = limits(self._kit, view)
        # What is off takes their room, or large letters do; the choices say the same.
        crowded = limited or self._kit.look.tight
        self.say(tongue("home.title"), "" if crowded else tongue("home.lead"))
        self.news((Tone.WARN, tongue("banner.note"), limited) if limited else None)
        self._ready.show_points(tongue("home.ready_title"), self._points(view))
        cash, card = self._takes(view)
        ways = ((Thing.NOTE, cash), (Thing.CARD, card))
        self._scene.show_things(Thing.BILL, *(thing for thing, works in ways if works))
        self._fee.say(fees(self._kit, view, self._kit.rules.billers))
        names = tongue.listed(biller.name for biller in self._kit.rules.billers)
        self._billers.say("" if crowded else f"{tongue('home.billers')}: {names}")
        self._scan.say("" if crowded else tongue("home.scan"))
        self.pay.tell(tongue("home.pay"), tongue("home.pay_line"))
        self.owe.tell(tongue("home.owe"), tongue("home.owe_line"))
        self.check.tell(tongue("home.check"))
        self.check.set_off(None if health.journal else limited)
        self.pay.set_off(None if works else limited)

    def _takes(self, view: View) -> tuple[bool, bool]:
        """Cash, cards: what works, and what is about to while nothing is said to be off."""
        health, limited = view.health, limits(self._kit, view)
        return health.cash or not limited, health.card if limited else health.terminal is not None

    def _points(self, view: View) -> tuple[tuple[Icon, str], ...]:
        tongue, health, rules = self._kit.tongue(view), view.health, self._kit.rules
        notes = tongue.listed(tongue.notes(rules.notes_minor, rules.currency))
        points = [(Icon.BILL, tongue("home.ready_bill"))]
        cash, card = self._takes(view)
        if cash:
            points.append((Icon.CASH, tongue("home.ready_cash", notes=notes)))
        if card:
            words = tongue("home.ready_card" if cash else "tender.cards")
            brands = f": {tongue('card.brands')}" if self._kit.portrait or not cash else ""
            points.append((Icon.CARD, words + brands))
        if cash:
            points.append((Icon.INFO, tongue("home.no_change")))
        if not health.paper:
            paper = condition(self._kit, view, health.printer)
            points.append((Icon.PRINTER, tongue("home.printer_off", reason=paper)))
        return tuple(points)


def limits(kit: Kit, view: View) -> str:
    """What does not work now and what still does, in one sentence or two; empty: all is well."""
    tongue, health = kit.tongue(view), view.health
    cash = condition(kit, view, health.acceptor)
    if health.cash:
        needless = health.card or health.terminal is None
        return "" if needless else tongue("home.card_off", reason=card_state(kit, view))
    if health.card:
        return tongue("home.cash_off", reason=cash)
    if health.terminal is None or not health.journal:
        return tongue("home.only_cash_off", reason=cash)
    return tongue("home.both_off", cash=cash, card=card_state(kit, view))
