"""C0: what can be done here, and what to have ready."""

from __future__ import annotations

from kiosk.domain.intents import Start
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import condition
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.words import Words


class HomeScreen(Page):
    """Still, and without a name or number of anybody."""

    DECLARED = Declared("home.title", Idle.NEVER)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self._ready = Points(kit.look)
        self._billers = Words(kit.look)
        self._scan = Words(kit.look, "", Role.LEAD)
        self.pay = ChoiceCard(kit.look, Icon.CASH, "", main=True)
        self.owe = ChoiceCard(kit.look, Icon.LOOK, "")
        self.pay.clicked.connect(lambda: kit.post(Start()))
        self.owe.clicked.connect(lambda: kit.post(Start(look_only=True)))
        self.reading.addWidget(self._ready)
        self.finish()
        for widget in (self._billers, self._scan, self.pay, self.owe):
            self.touching.addWidget(widget)

    def show_view(self, view: View) -> None:
        tongue, health = self._kit.tongue(view), view.health
        self.say(tongue("home.title"), tongue("home.lead") if health.cash else "")
        reason = condition(self._kit, view, health.acceptor)
        self.news(
            None
            if health.cash
            else (Tone.WARN, tongue("banner.note"), tongue("home.cash_off", reason=reason))
        )
        rules = self._kit.rules
        notes = ", ".join(tongue.note(minor, rules.currency) for minor in rules.notes_minor)
        points = [
            (Icon.BILL, tongue("home.ready_bill")),
            (Icon.CASH, tongue("home.ready_cash", notes=notes)),
            (Icon.INFO, tongue("home.no_change")),
            (Icon.RECEIPT, self._fee(view)),
        ]
        if not health.paper:
            paper = condition(self._kit, view, health.printer)
            points.append((Icon.PRINTER, tongue("home.printer_off", reason=paper)))
        names = ", ".join(biller.name for biller in rules.billers)
        self._billers.say(f"{tongue('home.billers')}: {names}")
        self._ready.show_points(tongue("home.ready_title"), tuple(points))
        self._scan.say(tongue("home.scan"))
        self.pay.tell(tongue("home.pay"), tongue("home.pay_line"))
        self.owe.tell(tongue("home.owe"), tongue("home.owe_line"))
        self.pay.set_off(None if health.cash else reason)

    def _fee(self, view: View) -> str:
        tongue, rules = self._kit.tongue(view), self._kit.rules
        largest = max((biller.cash_fee_minor for biller in rules.billers), default=0)
        if not largest:
            return tongue("home.no_fee")
        return tongue("home.fee", fee=self._kit.fee(largest, tongue))
