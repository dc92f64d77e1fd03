"""C9c: stop paying in cash, go on, pay the rest by card, or pay what is in."""

from __future__ import annotations

from kiosk.domain.flow.tenders import bills_of, fee_of
from kiosk.domain.intents import CardPicked, GoOn, Pay
from kiosk.domain.paying import Payment
from kiosk.domain.payments import Tender
from kiosk.domain.visit import StopCash
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import cash_off, offer, rest_off
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.scene import Scene, Thing


class StopCashScreen(Page):
    """What is in stays counted, whatever is chosen."""

    DECLARED = Declared("stop.title", Idle.MONEY, step=4, back=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        scene = Scene(look, Thing.NOTE, Thing.ARROW, Thing.BILL)
        super().__init__(look, portrait=kit.portrait, filling=scene if kit.portrait else None)
        self._kit = kit
        self._held = AmountDisplay(look, "")
        panel = Panel(look)
        panel.body.addWidget(self._held)
        self.reading.addWidget(panel)
        if kit.portrait:
            self.finish()
        else:
            self.reading.addWidget(scene, 1)
        self.go_on = ChoiceCard(look, Icon.CASH, "", main=True)
        self.rest = ChoiceCard(look, Icon.CARD, "")
        self.pay = ChoiceCard(look, Icon.YES, "")
        self.leave = ChoiceCard(look, Icon.LEAVE, "")
        self.go_on.clicked.connect(lambda: kit.post(GoOn()))
        self.rest.clicked.connect(lambda: kit.post(CardPicked()))
        self.pay.clicked.connect(lambda: kit.post(Pay()))
        self.leave.clicked.connect(lambda: kit.post(Pay()))
        for card in (self.go_on, self.rest, self.pay, self.leave):
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
        line = tongue("stop.go_on_line", to_pay=to_pay)
        offer(self.go_on, tongue, tongue("stop.go_on"), line, cash_off(self._kit, view))
        title = tongue("stop.rest" if payment.held else "stop.card")
        off = rest_off(self._kit, view, payment)
        offer(self.rest, tongue, title, self._rest_line(tongue, payment), off)
        self.pay.tell(tongue("stop.pay"), tongue("stop.pay_line", held=held))
        self.leave.tell(tongue("stop.leave"))
        self.pay.setVisible(bool(payment.held))
        self.leave.setVisible(not payment.held)

    def _rest_line(self, tongue: Tongue, payment: Payment) -> str:
        """What the card would be charged; the fee is the one that Review will tell."""
        used = (Tender.CASH, Tender.CARD) if payment.held else (Tender.CARD,)
        cost = fee_of(bills_of(payment), self._kit.rules, *used)
        rest = tongue.money(payment.to_pay + cost - payment.fee)
        key = "stop.rest_fee_line" if cost else "stop.rest_line"
        return tongue(key, to_pay=rest)
