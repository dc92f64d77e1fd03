"""C18: no way to pay; why, what still works, and what else can be done."""

from __future__ import annotations

from kiosk.domain.intents import Start, StartCheck
from kiosk.domain.visit import Fault, OutOfService
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.help_answers import phone
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import news
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import card_state, condition
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.scene import Scene, Thing


class OutOfServiceScreen(Page):
    """A look-up is offered as long as the journal works."""

    DECLARED = Declared("out.title", Idle.NEVER)

    def __init__(self, kit: Kit) -> None:
        scene = Scene(kit.look, Thing.BILL)
        super().__init__(kit.look, portrait=kit.portrait, filling=scene if kit.portrait else None)
        self._kit = kit
        self._why, self._instead = Points(kit.look), Points(kit.look)
        self.reading.addWidget(self._why)
        if kit.portrait:
            self.reading.addWidget(self._instead)
            self.finish()
        else:
            self.reading.addWidget(scene, 1)
            self.touching.addWidget(self._instead)
        self.owe = ChoiceCard(kit.look, Icon.LOOK, "", main=True)
        self.owe.clicked.connect(lambda: kit.post(Start(look_only=True)))
        self.check = ChoiceCard(kit.look, Icon.RECEIPT, "")
        self.check.clicked.connect(lambda: kit.post(StartCheck()))
        self.touching.addWidget(self.owe)
        self.touching.addWidget(self.check)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, OutOfService):
            return
        tongue, works = self._kit.tongue(view), step.fault is not Fault.JOURNAL
        since = tongue.since(view.off_ms, view.now_ms) if view.off_ms else ""
        self.say(tongue("out.title"), tongue("out.since", time=since) if since else "")
        self.news(news(self._kit, view, step.fault))
        cash = condition(self._kit, view, view.health.acceptor)
        points = [(Icon.CASH, tongue("out.cash", reason=cash))]
        if view.health.terminal is not None:
            card = card_state(self._kit, view)
            points.append((Icon.CARD, tongue("out.card", reason=card)))
        self._why.show_points(tongue("out.why"), tuple(points))
        self._why.setVisible(step.fault is Fault.NO_TENDER)
        place = self._kit.rules.help_line.elsewhere(tongue.language)
        elsewhere = ((Icon.PLACE, tongue("out.elsewhere", place=place)),) if place else ()
        instead = (*elsewhere, *phone(self._kit, view))
        self._instead.show_points(tongue("out.instead"), instead)
        self._instead.setVisible(bool(instead))
        self.owe.tell(tongue("home.owe"), tongue("home.owe_line"))
        self.owe.setVisible(works)
        self.check.tell(tongue("home.check"))
        self.check.setVisible(works)
