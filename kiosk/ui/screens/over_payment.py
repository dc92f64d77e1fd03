"""C9b: the note in escrow is more than is owed."""

from __future__ import annotations

import math

from PySide6.QtWidgets import QHBoxLayout

from kiosk.domain.intents import Accept, Refuse
from kiosk.domain.visit import OverPayment
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.countdown import CountdownRing
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.words import Words


class OverPaymentScreen(Page):
    """No answer gives the note back; the visit keeps the time."""

    DECLARED = Declared("over.title", Idle.GOES_ON, step=4, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look = kit.look
        self._facts = Facts(look)
        self._ring = CountdownRing(look, 34)
        self._silence = Words(look, "", Role.LEAD)
        self.reading.addWidget(self._facts)
        self.finish()
        waiting = QHBoxLayout()
        waiting.setSpacing(look.gap(8))
        waiting.addWidget(self._ring)
        waiting.addWidget(self._silence, 1)
        self.touching.addLayout(waiting)
        self.credit = ChoiceCard(look, Icon.ACCOUNT, "", main=True)
        self.give_back = ChoiceCard(look, Icon.RETURN, "")
        self.credit.clicked.connect(lambda: kit.post(Accept()))
        self.give_back.clicked.connect(lambda: kit.post(Refuse()))
        self.touching.addWidget(self.credit)
        self.touching.addWidget(self.give_back)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, OverPayment):
            return
        tongue = self._kit.tongue(view)
        note, extra = tongue.money(step.note), tongue.money(step.extra)
        self.say(tongue("over.title"), tongue("over.lead", note=note))
        rows = ((tongue("over.note"), note), (tongue("over.extra"), extra))
        self._facts.show_rows(rows, frozenset({tongue("over.extra")}))
        left = math.ceil(step.until - view.mono)
        words = tongue("still.seconds", seconds=max(left, 0))
        self._ring.say(left, self._kit.rules.times.escrow, words)
        self._silence.say(tongue("over.silence"))
        self.credit.tell(tongue("over.credit"), tongue("over.credit_line", extra=extra))
        self.give_back.tell(tongue("over.return"), tongue("over.return_line"))
