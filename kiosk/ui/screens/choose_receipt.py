"""C12: the receipt; "printed" only when the printer says so."""

from __future__ import annotations

from kiosk.domain.intents import Finish
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.visit import ChooseReceipt
from kiosk.services.core import View
from kiosk.ui import formats
from kiosk.ui.icons import Icon
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.outcome_shown import proof_rows
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.scene import Scene, Thing


class ChooseReceiptScreen(Page):
    """The payment's outcome stays what it is, whatever the printer does."""

    DECLARED = Declared("slip.title", Idle.GOES_ON, step=5)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        look = kit.look
        self._state = Hero(look)
        self._facts = Facts(look)
        self.reading.addWidget(self._state)
        self.finish()
        self.done = BigButton(look, Icon.YES, "", look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self._facts)
        self.touching.addWidget(self.done)

    def show_view(self, view: View) -> None:
        step, printed = view.visit.step, view.visit.printed
        if not isinstance(step, ChooseReceipt):
            return
        tongue, payment = self._kit.tongue(view), step.payment
        self.say(tongue("slip.title"), outcome_words.sentence(self._kit, tongue, payment))
        if printed is False:
            self._state.hide()
            word = tongue("banner.not_now")
            self.news((Tone.BAD, word, failed(tongue, payment)))
        else:
            self.news(None)
            self._state.show()
            key = "slip.printed" if printed else "slip.printing"
            icon = Icon.OK if printed else Icon.PRINTER
            self._state.say(Tone.OK if printed else Tone.INFO, tongue(key), "", icon)
        self._facts.show_rows(
            proof_rows(tongue, payment), frozenset({tongue("outcome.confirmation")})
        )
        self._scene.show_things(*(() if printed is False else (Thing.RECEIPT,)))
        self.done.rename(tongue("slip.finish"))


def failed(tongue: Tongue, payment: PaymentRecord) -> str:
    """The outcome stands; what to write down instead of paper."""
    outcome = outcome_words.known(payment)
    if outcome is Outcome.PENDING and outcome_words.kept(payment):
        return tongue(
            "slip.failed_held", amount=tongue.money(payment.held), code=payment.recovery_code
        )
    return tongue(
        f"slip.failed_{outcome}",
        confirmation=formats.confirmation(payment.confirmation, tongue.language),
    )
