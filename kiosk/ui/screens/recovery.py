"""C20: after a restart, the payment that was interrupted."""

from __future__ import annotations

from kiosk.domain.intents import Finish
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.together import whole
from kiosk.domain.visit import Recovery
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.bill_facts import BillFacts
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.outcome_shown import proof_rows
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.scene import Scene, Thing


class RecoveryScreen(Page):
    """Its code joins the customer to the money."""

    DECLARED = Declared("recovery.title", Idle.NEVER)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        self._hero = Hero(kit.look)
        self._facts = Facts(kit.look)
        self._bills = BillFacts(kit.look)
        self.reading.addWidget(self._hero)
        self.finish()
        self.done = BigButton(kit.look, Icon.YES, "", kit.look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self._bills)
        self.touching.addWidget(self._facts)
        self.touching.addWidget(self.done)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, Recovery):
            return
        tongue, payment = self._kit.tongue(view), whole(step.payment)
        amount, code = tongue.money(payment.held or payment.in_doubt), payment.recovery_code
        inside = outcome_words.known(payment) is not Outcome.NOT_TAKEN
        self.say(tongue("recovery.title"), tongue(_lead(payment), amount=amount, code=code))
        word = tongue(f"outcome.{outcome_words.known(payment)}")
        shown = tongue("recovery.code", code=code) if inside and code else ""
        self._hero.say(outcome_words.tone(payment), word, shown)
        self._facts.show_rows(
            proof_rows(tongue, payment), frozenset({tongue("outcome.confirmation")})
        )
        self._bills.show_bills(self._kit, tongue, payment)
        self._facts.setVisible(inside)
        self._scene.show_things(Thing.BILL, *((Thing.RECEIPT,) if inside else ()))
        self.done.rename(tongue("recovery.finish"))


def _lead(payment: PaymentRecord) -> str:
    """Nothing taken, a card that is still asked about, or money that is recorded."""
    card = outcome_words.card_used(payment)
    if outcome_words.known(payment) is Outcome.NOT_TAKEN:
        return "recovery.not_charged" if card else "recovery.nothing"
    if payment.open_card:
        return "recovery.card"
    if outcome_words.only_doubt(payment):
        return "recovery.doubt"
    return "recovery.charged" if payment.by_card else "recovery.lead"
