"""C6: how to pay; fee and total are told before money goes in."""

from __future__ import annotations

from kiosk.domain.intents import CashPicked
from kiosk.domain.money import Money
from kiosk.domain.visit import ChooseTender
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import condition, news
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.panel import Panel


class ChooseTenderScreen(Page):
    """A way that is off is shown off, with its reason in words."""

    DECLARED = Declared("tender.title", Idle.PRIVATE, step=3, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self._amount = AmountDisplay(kit.look, "")
        panel = Panel(kit.look)
        panel.body.addWidget(self._amount)
        self._ready = Points(kit.look)
        self.reading.addWidget(panel)
        (self.reading if kit.portrait else self.touching).addWidget(self._ready)
        self.finish()
        self.cash = ChoiceCard(kit.look, Icon.CASH, "", main=True)
        self.cash.clicked.connect(lambda: kit.post(CashPicked()))
        self.touching.addWidget(self.cash)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ChooseTender):
            return
        tongue = self._kit.tongue(view)
        self.say(tongue("tender.title"))
        self.news(news(self._kit, view, step.fault))
        self._amount.say(tongue("tender.amount"), tongue.money(step.amount))
        rules = self._kit.rules
        notes = ", ".join(tongue.note(minor, rules.currency) for minor in rules.notes_minor)
        self._ready.show_points(
            tongue("home.ready_title"),
            (
                (Icon.CASH, tongue("home.ready_cash", notes=notes)),
                (Icon.INFO, tongue("home.no_change")),
            ),
        )
        fee = Money(self._kit.biller(step.bill.number).cash_fee_minor, rules.currency)
        total = tongue.money(step.amount + fee)
        line = (
            tongue("tender.fee_line", fee=tongue.money(fee), total=total)
            if fee
            else tongue("tender.no_fee_line", total=total)
        )
        off = None if view.health.cash else condition(self._kit, view, view.health.acceptor)
        line = tongue("off.because", reason=off) if off else line
        self.cash.tell(tongue("tender.cash"), line)
        self.cash.set_off(off)
