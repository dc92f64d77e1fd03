"""C4b: the number changed; both are shown, last four each."""

from __future__ import annotations

from kiosk.domain.intents import Accept, Refuse
from kiosk.domain.visit import ConfirmMoved
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.panel import Panel


class ConfirmMovedScreen(Page):
    """The customer says yes to the new number before anything is paid to it."""

    DECLARED = Declared("moved.title", Idle.PRIVATE, step=2, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look, palette = kit.look, kit.look.palette
        self._facts = Facts(look)
        self._amount = AmountDisplay(look, "")
        panel = Panel(look)
        panel.body.addWidget(self._amount)
        (self.reading if kit.portrait else self.touching).addWidget(self._facts)
        self.finish()
        self.use = BigButton(look, Icon.YES, "", palette.main)
        self.stop = BigButton(look, Icon.NO, "", palette.other)
        self.use.clicked.connect(lambda: kit.post(Accept()))
        self.stop.clicked.connect(lambda: kit.post(Refuse()))
        self.touching.addWidget(panel)
        self.touching.addLayout(side_by_side(look, self.stop, self.use))

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ConfirmMoved):
            return
        tongue, bill = self._kit.tongue(view), step.bill
        self.say(tongue("moved.title"), tongue("fault.moved", last4=bill.number.last4))
        self.news((Tone.INFO, tongue("banner.note"), tongue("moved.autopay")))
        old = tongue("number.ending", last4=step.old.last4)
        new = tongue("number.ending", last4=bill.number.last4)
        rows = [
            (tongue("moved.old"), old),
            (tongue("moved.new"), new),
            (tongue("confirm.name"), bill.name),
        ]
        if bill.due:
            rows.append((tongue("confirm.due"), tongue.due(bill.due, view.now_ms)))
        self._facts.show_rows(tuple(rows), frozenset({tongue("moved.new")}))
        self._amount.say(tongue("confirm.amount"), tongue.money(bill.amount_due))
        self.use.rename(tongue("moved.use"))
        self.stop.rename(tongue("moved.stop"))
