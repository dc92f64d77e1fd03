"""C14: a countdown, what will happen, and one simple action to stay."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt

from kiosk.domain.intents import Finish, GoOn
from kiosk.domain.letters import TypeAddress
from kiosk.domain.visit import StillThere
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.countdown import CountdownRing


class StillThereScreen(Page):
    """Any touch extends; the visit keeps the time."""

    DECLARED = Declared("still.title", Idle.GOES_ON)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        scarce = not kit.portrait and (kit.look.tight or kit.look.low_reach)
        self._ring = CountdownRing(kit.look, 32 if scarce else 80)
        self.finish()
        self.touching.addWidget(self._ring, alignment=Qt.AlignmentFlag.AlignHCenter)
        self.touching.addSpacing(0 if scarce else kit.look.gap(30))
        self.here = BigButton(kit.look, Icon.HAND, "", kit.look.palette.main)
        self.done = BigButton(kit.look, Icon.LEAVE, "", kit.look.palette.other)
        self.here.clicked.connect(lambda: kit.post(GoOn()))
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addLayout(side_by_side(kit.look, self.done, self.here))

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, StillThere):
            return
        tongue, times = self._kit.tongue(view), self._kit.rules.times
        told = isinstance(step.under, TypeAddress)
        held = payment.held if payment and not told else None
        self.say(
            tongue("still.title"),
            tongue("still.inside", held=tongue.money(held)) if held else tongue("still.nothing"),
        )
        seconds = max(math.ceil(step.until - view.mono), 0)
        whole = times.warning_money if held else times.warning
        whole *= view.visit.options.patience
        self._ring.say(seconds, whole, tongue("still.seconds", seconds=seconds))
        self.here.rename(tongue("still.here"))
        self.done.rename(tongue("still.finish"))
