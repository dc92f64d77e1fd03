"""C13b: nothing is left in a slot."""

from __future__ import annotations

from kiosk.domain.intents import Finish
from kiosk.domain.visit import TakeYourThings
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Points


class TakeYourThingsScreen(Page):
    """The end of the visit; the next one starts with defaults."""

    DECLARED = Declared("things.title", Idle.GOES_ON, step=5)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self._things = Points(kit.look)
        self.reading.addWidget(self._things)
        self.finish()
        self.done = BigButton(kit.look, Icon.YES, "", kit.look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self.done)

    def show_view(self, view: View) -> None:
        if not isinstance(view.visit.step, TakeYourThings):
            return
        tongue = self._kit.tongue(view)
        self.say(tongue("things.title"), tongue("things.lead"))
        points = [(Icon.CASH, tongue("things.notes"))]
        if view.visit.printed is not False:
            points.insert(0, (Icon.RECEIPT, tongue("things.receipt")))
        self._things.show_points(tongue("things.thanks"), tuple(points))
        self.done.rename(tongue("things.finish"))
