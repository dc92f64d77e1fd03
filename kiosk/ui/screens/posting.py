"""C10: recording; nothing to press, and no Cancel."""

from __future__ import annotations

from kiosk.domain.visit import Posting, Stage
from kiosk.services.core import View
from kiosk.ui.look import Role
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words


class PostingScreen(Page):
    """The money sentence stays on the screen all the while."""

    DECLARED = Declared("posting.title", Idle.GOES_ON, step=4)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, middle=True, filling=self._scene)
        self._kit = kit
        look = kit.look
        self._held = AmountDisplay(look, "", cap_mm=look.amount_mm() * 1.25)
        self._progress = Progress(look)
        panel = Panel(look)
        panel.body.addWidget(self._held)
        self._wait = Words(look, "", Role.LEAD)
        self.finish()
        for widget in (panel, self._progress, self._wait):
            self.touching.addWidget(widget)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, Posting) or payment is None:
            return
        tongue, times = self._kit.tongue(view), self._kit.rules.times
        held = tongue.money(payment.held)
        closing = step.stage is Stage.CLOSING
        biller = self._kit.biller(payment.bill.number).name
        if payment.held:
            key = "posting.recording_bills" if payment.lines else "posting.recording"
            key = "posting.closing" if closing else key
            lead = tongue(key, held=held, biller=biller)
        else:
            lead = tongue("posting.nothing")
        self.say(tongue("posting.title"), lead)
        caption = "cash.held" if payment.tender_id else "posting.amount"
        self._held.say(tongue(caption), held)
        paid = (Thing.NOTE,) if payment.tender_id else (Thing.CARD,)
        self._scene.show_things(*paid, Thing.ARROW, Thing.BILL)
        whole = times.acceptor_close if closing else times.biller_answer
        self._progress.say("", 1 - (step.until - view.mono) / whole)
        self._wait.say(tongue("posting.wait"))
