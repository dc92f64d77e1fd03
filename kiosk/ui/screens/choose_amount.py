"""C5: full, past due, minimum, or another amount; what less and more mean."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.domain.flow.amounts import Offer, limits, offers
from kiosk.domain.intents import AmountPicked, Enter, Erase, KeyTyped, OtherAmount
from kiosk.domain.money import Money
from kiosk.domain.visit import ChooseAmount
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import TARGET_GAP
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import fees
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.keypad import Keypad, KeyWords
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.words import Words

_ICONS = {Offer.FULL: Icon.YES, Offer.PAST_DUE: Icon.CALENDAR, Offer.MINIMUM: Icon.BILL}


class ChooseAmountScreen(Page):
    """At most four cards; typing shows the keypad instead of them."""

    DECLARED = Declared("amount.title", Idle.PRIVATE, step=3, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait, shares=(5, 7))
        self._kit = kit
        look = kit.look
        self._due = AmountDisplay(look, "")
        self._consequence = Words(look)
        self._fee = Words(look)
        panel = Panel(look)
        for widget in (self._due, self._consequence, self._fee):
            panel.body.addWidget(widget)
        self.reading.addWidget(panel)
        self.finish()
        self._cards = QWidget()
        self._column = QVBoxLayout(self._cards)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(max(look.gap(6), look.px(TARGET_GAP)))
        self.cards: dict[Offer | None, ChoiceCard] = {}
        self._typed = Panel(look)
        self._entry = AmountDisplay(look, "")
        self._typed.body.addWidget(self._entry)
        self._keys: Keypad | None = None
        self._language = ""
        self.touching.addWidget(self._cards)
        self.touching.addWidget(self._typed)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ChooseAmount):
            return
        tongue, bill = self._kit.tongue(view), step.bill
        biller = self._kit.biller(bill.number)
        self.say(tongue("amount.title"))
        self.news(news(self._kit, view, step.fault, bill))
        self._due.say(tongue("confirm.amount"), tongue.money(bill.amount_due))
        more = self._kit.rules.overpay_max(biller)
        self._consequence.say(tongue("amount.consequence" if more else "amount.consequence_less"))
        self._fee.say(fees(self._kit, view, (biller,)))
        self._consequence.setVisible(not step.typing)
        self._fee.setVisible(not step.typing)
        self._show_cards(step, tongue)
        self._show_entry(step, tongue)

    def _show_cards(self, step: ChooseAmount, tongue: Tongue) -> None:
        offered = {o.offer: o.amount for o in offers(step.bill, self._kit.biller(step.bill.number))}
        if set(self.cards) != {*offered, None}:
            self._make_cards(tuple(offered))
        for offer, amount in offered.items():
            card = self.cards[offer]
            line = tongue(f"amount.{offer}_line")
            card.tell(tongue(f"amount.{offer}"), line, tongue.money(amount))
            card.setProperty("minor", amount.minor)
        least, most = limits(step.bill, self._kit.rules)
        span = {"minimum": tongue.money(least), "maximum": tongue.money(most)}
        self.cards[None].tell(tongue("amount.other"), tongue("amount.other_line", **span))
        self._cards.setVisible(not step.typing)

    def _make_cards(self, offered: tuple[Offer, ...]) -> None:
        for old in self.cards.values():
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.cards = {}
        for offer in (*offered, None):
            icon = _ICONS[offer] if offer else Icon.EDIT
            card = ChoiceCard(self._kit.look, icon, "", main=offer is Offer.FULL)
            card.clicked.connect(lambda _=False, offer=offer: self._chosen(offer))
            self._column.addWidget(card)
            card.show()
            self.cards[offer] = card

    def _chosen(self, offer: Offer | None) -> None:
        if offer is None:
            self._kit.post(OtherAmount())
            return
        minor = self.cards[offer].property("minor")
        self._kit.post(AmountPicked(Money(minor, self._kit.rules.currency)))

    def _show_entry(self, step: ChooseAmount, tongue: Tongue) -> None:
        self._typed.setVisible(step.typing)
        typed = Money(int(step.entry or "0"), self._kit.rules.currency)
        self._entry.say(tongue("amount.entry"), tongue.money(typed))
        if tongue.language != self._language:
            self._language = tongue.language
            self._make_keys(tongue)
        if self._keys is not None:
            self._keys.setVisible(step.typing)

    def _make_keys(self, tongue: Tongue) -> None:
        if self._keys is not None:
            self.touching.removeWidget(self._keys)
            self._keys.hide()
            self._keys.deleteLater()
        words = KeyWords(
            tongue("key.erase"),
            tongue("key.clear"),
            tongue("amount.enter_short" if self._kit.look.tight else "amount.enter"),
        )
        keys, post = Keypad(self._kit.look, words), self._kit.post
        keys.typed.connect(lambda char: post(KeyTyped(char)))
        keys.erase.connect(lambda: post(Erase()))
        keys.clear.connect(lambda: post(Erase(everything=True)))
        keys.enter.connect(lambda: post(Enter()))
        self.touching.addWidget(keys, alignment=Qt.AlignmentFlag.AlignHCenter)
        self._keys = keys
