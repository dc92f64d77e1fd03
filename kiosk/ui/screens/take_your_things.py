"""C13b: nothing is left in a slot."""

from __future__ import annotations

from kiosk.domain.intents import Finish, Start
from kiosk.domain.visit import TakeYourThings
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.scene import Scene, Thing

_WORDS = {
    Thing.CARD: (Icon.CARD, "things.card"),
    Thing.RECEIPT: (Icon.RECEIPT, "things.receipt"),
    Thing.NOTE: (Icon.CASH, "things.notes"),
}


class TakeYourThingsScreen(Page):
    """The end of the visit; the next one starts with defaults."""

    DECLARED = Declared("things.title", Idle.GOES_ON, step=5)

    def __init__(self, kit: Kit) -> None:
        tight = kit.look.tight
        self._scene = Scene(kit.look)
        self._scene.setHidden(tight)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        self._things = Points(kit.look)
        self.reading.addWidget(self._things)
        self.finish()
        self.done = BigButton(kit.look, Icon.YES, "", kit.look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.another = BigButton(kit.look, Icon.BILL, "", kit.look.palette.other)
        self.another.clicked.connect(lambda: kit.post(Start()))
        self.touching.addLayout(side_by_side(kit.look, self.another, self.done))

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, TakeYourThings):
            return
        tongue = self._kit.tongue(view)
        card, cash = outcome_words.card_used(step.payment), outcome_words.cash_used(step.payment)
        paper = view.visit.printed is not False
        title = ("things.title_all" if cash else "things.title_card") if card else "things.title"
        # Large letters leave room for what is to take, which says the same.
        lead = "" if self._kit.look.tight else tongue("things.lead")
        self.say(tongue(title if paper else "things.title_paperless"), lead)
        there = {
            Thing.CARD: card,
            Thing.RECEIPT: paper,
            Thing.NOTE: cash or not card,
        }
        things = tuple(thing for thing, left in there.items() if left)
        points = tuple((icon, tongue(key)) for icon, key in (_WORDS[thing] for thing in things))
        self._things.show_points(tongue("things.thanks"), points)
        self._scene.show_things(*things)
        self.another.rename(tongue("things.another"))
        self.another.setVisible(view.health.books and (view.health.cash or view.health.card))
        self.done.rename(tongue("things.finish"))
