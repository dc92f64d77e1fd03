"""C9c: stop paying in cash, go on, or pay what is in."""

from __future__ import annotations

from kiosk.domain.intents import GoOn, Pay
from kiosk.domain.visit import StopCash
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import condition, news
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.panel import Panel


class StopCashScreen(Page):
    """What is in stays counted, whatever is chosen."""

    DECLARED = Declared("stop.title", Idle.MONEY, step=4, back=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look = kit.look
        self._held = AmountDisplay(look, "")
        panel = Panel(look)
        panel.body.addWidget(self._held)
        self.reading.addWidget(panel)
        self.finish()
        self.go_on = ChoiceCard(look, Icon.CASH, "", main=True)
        self.pay = ChoiceCard(look, Icon.YES, "")
        self.leave = ChoiceCard(look, Icon.LEAVE, "")
        self.go_on.clicked.connect(lambda: kit.post(GoOn()))
        self.pay.clicked.connect(lambda: kit.post(Pay()))
        self.leave.clicked.connect(lambda: kit.post(Pay()))
        for card in (self.go_on, self.pay, self.leave):
            self.touching.addWidget(card)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, StopCash) or payment is None:
            return
        tongue = self._kit.tongue(view)
        held, to_pay = tongue.money(payment.held), tongue.money(payment.to_pay)
        lead = tongue("stop.inside", held=held) if payment.held else tongue("stop.nothing")
        self.say(tongue("stop.title"), lead)
        self.news(news(self._kit, view, step.fault))
        self._held.say(tongue("stop.held"), held)
        off = None if view.health.cash else condition(self._kit, view, view.health.acceptor)
        line = tongue("stop.go_on_line", to_pay=to_pay)
        self.go_on.tell(tongue("stop.go_on"), tongue("off.because", reason=off) if off else line)
        self.go_on.set_off(off)
        self.pay.tell(tongue("stop.pay"), tongue("stop.pay_line", held=held))
        self.leave.tell(tongue("stop.leave"))
        self.pay.setVisible(bool(payment.held))
        self.leave.setVisible(not payment.held)
