"""C17: staff were told; where the money is, and that nothing has to wait for them."""

from __future__ import annotations

from kiosk.domain.flow.steps import calm
from kiosk.domain.intents import ClosePanel, StopCalling
from kiosk.domain.letters import TypeAddress
from kiosk.domain.visit import (
    ChooseReceipt,
    OutcomeShown,
    PayCard,
    Recovery,
    TakeYourThings,
)
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens import help_answers
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Points
from kiosk.ui.widgets.scene import Scene, Thing

_TOLD = OutcomeShown | ChooseReceipt | TypeAddress | TakeYourThings | Recovery


class AttendantCalledScreen(Page):
    """Over any step; what lies beneath goes on."""

    DECLARED = Declared("calling.title", Idle.STANDARD, back=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        scene = Scene(look, Thing.BELL)
        scene.setHidden(look.tight)
        super().__init__(look, portrait=kit.portrait, filling=scene)
        self._kit = kit
        self._told = Points(look, Role.LEAD)
        self.reading.addWidget(self._told)
        self.finish()
        self.stop = BigButton(look, Icon.NO, "", look.palette.other)
        self.stop.clicked.connect(lambda: kit.post(StopCalling()))
        self.go_on = BigButton(look, Icon.NEXT, "", look.palette.main)
        self.go_on.clicked.connect(lambda: kit.post(ClosePanel()))
        self.touching.addLayout(side_by_side(look, self.stop, self.go_on))

    def show_view(self, view: View) -> None:
        tongue = self._kit.tongue(view)
        self.say(tongue("calling.title"), tongue("calling.lead"))
        points = ((Icon.CASH, self._money(view)), *help_answers.phone(self._kit, view))
        self._told.show_points("", points)
        self.stop.rename(tongue("calling.stop"))
        self.go_on.rename(tongue("calling.go_on"))

    def _money(self, view: View) -> str:
        tongue, step, payment = self._kit.tongue(view), calm(view.visit.step), view.visit.payment
        if isinstance(step, _TOLD):
            return tongue("calling.told")
        if isinstance(step, PayCard):
            return tongue("calling.card")
        if payment and payment.held:
            return tongue("calling.inside", amount=tongue.money(payment.held))
        return tongue("calling.nothing")
