"""C15: what is lost, before it is."""

from __future__ import annotations

from kiosk.domain.intents import Accept, GoOn
from kiosk.domain.visit import ConfirmCancel
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.big_button import BigButton


class ConfirmCancelScreen(Page):
    """Only before money: with notes inside, C9c asks instead."""

    DECLARED = Declared("cancel.title", Idle.PRIVATE, back=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self.finish()
        self.go_on = BigButton(kit.look, Icon.NEXT, "", kit.look.palette.main)
        self.stop = BigButton(kit.look, Icon.CANCEL, "", kit.look.palette.loss)
        self.go_on.clicked.connect(lambda: kit.post(GoOn()))
        self.stop.clicked.connect(lambda: kit.post(Accept()))
        self.touching.addLayout(side_by_side(kit.look, self.stop, self.go_on))

    def show_view(self, view: View) -> None:
        if not isinstance(view.visit.step, ConfirmCancel):
            return
        tongue = self._kit.tongue(view)
        self.say(tongue("cancel.title"), tongue("cancel.nothing"))
        self.go_on.rename(tongue("cancel.go_on"))
        self.stop.rename(tongue("cancel.stop"))
