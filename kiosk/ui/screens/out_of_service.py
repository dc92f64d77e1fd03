"""C18: no way to pay; what still works."""

from __future__ import annotations

from kiosk.domain.intents import Start
from kiosk.domain.visit import OutOfService
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.choice_card import ChoiceCard


class OutOfServiceScreen(Page):
    """A look-up is offered as long as the journal works."""

    DECLARED = Declared("out.title", Idle.NEVER)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        self.finish()
        self.owe = ChoiceCard(kit.look, Icon.LOOK, "")
        self.owe.clicked.connect(lambda: kit.post(Start(look_only=True)))
        self.touching.addWidget(self.owe)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, OutOfService):
            return
        tongue, works = self._kit.tongue(view), view.health.journal
        self.say(tongue("out.title"), tongue("out.works") if works else "")
        self.news(news(self._kit, view, step.fault))
        self.owe.tell(tongue("home.owe"), tongue("home.owe_line"))
        self.owe.setVisible(works)
