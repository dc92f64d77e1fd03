"""C6: how to pay; fee and total of each way are told before money moves."""

from __future__ import annotations

from kiosk.domain.flow.tenders import fee_of
from kiosk.domain.intents import CardPicked, CashPicked
from kiosk.domain.payments import Tender
from kiosk.domain.visit import ChooseTender
from kiosk.services.core import View
from kiosk.ui import formats
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import card_off, cash_off, fee_line, offer
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words


class ChooseTenderScreen(Page):
    """A way that is off is shown off, with its reason in words."""

    DECLARED = Declared("tender.title", Idle.PRIVATE, step=3, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        self._scene = Scene(look)
        super().__init__(look, portrait=kit.portrait, filling=self._scene if kit.portrait else None)
        self._kit = kit
        self._amount = AmountDisplay(look, "")
        panel, self._taken = Panel(look), Panel(look)
        panel.body.addWidget(self._amount)
        self._labels = (Words(look, "", Role.STRONG), Words(look, "", Role.STRONG))
        self._chips = (NoteChips(look), NoteChips(look))
        for label, chips in zip(self._labels, self._chips, strict=True):
            label.setBuddy(chips)
            self._taken.body.addWidget(label)
            self._taken.body.addWidget(chips)
        self._change = Words(look)
        self._taken.body.addWidget(self._change)
        self.reading.addWidget(panel)
        if kit.portrait:
            self.reading.addWidget(self._taken)
        else:
            self.reading.addWidget(self._scene, 1)
            self.touching.addWidget(self._taken)
        self.card = ChoiceCard(look, Icon.CARD, "", main=True)
        self.cash = ChoiceCard(look, Icon.CASH, "", main=True)
        self.card.clicked.connect(lambda: kit.post(CardPicked()))
        self.cash.clicked.connect(lambda: kit.post(CashPicked()))
        self.touching.addWidget(self.card)
        self.touching.addWidget(self.cash)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ChooseTender):
            return
        tongue, rules = self._kit.tongue(view), self._kit.rules
        bills = tuple(one.bill for one in view.visit.cart) or (step.bill,)
        self.say(tongue("tender.title"))
        self.news(news(self._kit, view, step.fault))
        self._amount.say(tongue("tender.amount"), tongue.money(step.amount))
        line = fee_line(tongue, step.amount, fee_of(bills, rules, Tender.CARD))
        no_card, no_cash = card_off(self._kit, view), cash_off(self._kit, view)
        offer(self.card, tongue, tongue("tender.card"), line, no_card)
        line = fee_line(tongue, step.amount, fee_of(bills, rules, Tender.CASH))
        offer(self.cash, tongue, tongue("tender.cash"), line, no_cash)
        self._show_taken(view, card=not no_card, cash=not no_cash)

    def _show_taken(self, view: View, *, card: bool, cash: bool) -> None:
        """Cards and notes in words; nothing of a way that is off."""
        tongue, rules = self._kit.tongue(view), self._kit.rules
        notes = tongue.notes(rules.notes_minor, rules.currency)
        taken = (
            (tongue("tender.cards"), formats.parted(tongue("card.brands"))),
            (tongue("cash.notes"), notes),
        )
        for at, ((words, names), works) in enumerate(zip(taken, (card, cash), strict=True)):
            self._labels[at].say(words)
            self._chips[at].say(words, names)
            self._labels[at].setVisible(works)
            self._chips[at].setVisible(works)
        self._change.say(tongue("home.no_change"))
        self._change.setVisible(cash)
        self._taken.setVisible(card or cash)
        things = ((Thing.CARD, card), (Thing.NOTE, cash))
        self._scene.show_things(*(thing for thing, works in things if works))
