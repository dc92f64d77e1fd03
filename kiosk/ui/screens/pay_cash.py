"""C9: what is in, what is still to pay, what became of the last note."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.flow.cash import fitting
from kiosk.domain.intents import Finish
from kiosk.domain.paying import Payment
from kiosk.domain.visit import PayCash
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words


class PayCashScreen(Page):
    """The only screen on which notes can enter."""

    DECLARED = Declared("cash.title", Idle.MONEY, step=4, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        scene = Scene(kit.look, Thing.NOTE, Thing.ARROW, Thing.BILL)
        super().__init__(kit.look, portrait=kit.portrait, filling=scene)
        self._kit = kit
        look, palette = kit.look, kit.look.palette
        self._to_pay = AmountDisplay(
            look, "", cap_mm=look.amount_mm() * 1.4, ink=palette.figure.label
        )
        self._held = AmountDisplay(look, "", aside=True)
        self._last = AmountDisplay(look, "", aside=True)
        top, bottom = Panel(look, pad_mm=11, ground=palette.figure.ground), Panel(look)
        top.body.addWidget(self._to_pay)
        row = QHBoxLayout()
        row.addWidget(self._held)
        row.addWidget(self._last)
        bottom.body.addLayout(row)
        self.reading.addWidget(top)
        (self.reading if kit.portrait else self.touching).addWidget(bottom)
        self.finish()
        self._label = Words(look, "", Role.STRONG)
        self._notes = NoteChips(look)
        self._label.setBuddy(self._notes)
        self.done = BigButton(look, Icon.YES, "", palette.other)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        for widget in (self._label, self._notes, self.done):
            self.touching.addWidget(widget)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, PayCash) or payment is None:
            return
        tongue = self._kit.tongue(view)
        rules = self._kit.rules
        fits = fitting(payment, rules)
        self.say(tongue("cash.title"), self._lead(payment, tongue, fits=bool(fits)))
        self.news(news(self._kit, view, step.fault))
        self._to_pay.say(tongue("cash.to_pay"), tongue.money(payment.to_pay))
        self._held.say(tongue("cash.held"), tongue.money(payment.held))
        last = payment.last_stacked
        self._last.say(tongue("cash.last"), tongue.money(last)) if last else None
        self._last.setVisible(last is not None)
        notes = tongue.notes(fits, rules.currency)
        self._label.say(tongue("cash.notes"))
        self._notes.say(tongue("cash.notes"), notes)
        self._label.setVisible(bool(notes))
        self._notes.setVisible(bool(notes))
        self.done.rename(tongue("cash.finish", held=tongue.money(payment.held)))
        self.done.set_off(None if payment.held else tongue("cash.finish_off"))

    def _lead(self, payment: Payment, tongue: Tongue, *, fits: bool) -> str:
        if payment.stacking:
            return tongue("cash.reading")
        if not payment.held:
            return tongue("cash.lead_empty" if fits else "cash.none_fits")
        key = "cash.lead_inside" if fits else "cash.rest_fits_none"
        return tongue(key, held=tongue.money(payment.held))
