"""C11: one of three outcomes, drawn from the journal."""

from __future__ import annotations

from kiosk.domain.intents import Finish
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.together import whole
from kiosk.domain.visit import OutcomeShown
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.bill_facts import BillFacts
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.page import Page
from kiosk.ui.screens.ways import card_name
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words


class OutcomeShownScreen(Page):
    """Icon, word, amount, sentence, and the numbers that prove it."""

    DECLARED = Declared("outcome.paid", Idle.GOES_ON, step=5)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
        self._kit = kit
        look = kit.look
        self._hero = Hero(look)
        self._sentence = Words(look, "", Role.LEAD)
        self._facts = Facts(look)
        self._bills = BillFacts(look)
        for widget in (self._hero, self._sentence):
            self.reading.addWidget(widget)
        self.finish()
        self.next = BigButton(look, Icon.NEXT, "", look.palette.main)
        self.next.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self._bills)
        self.touching.addWidget(self._facts)
        self.touching.addWidget(self.next)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, OutcomeShown):
            return
        tongue, payment = self._kit.tongue(view), whole(step.payment)
        outcome = outcome_words.known(payment)
        self.say("")
        amount = outcome_words.at_stake(payment)
        shown = tongue.money(amount) if amount else ""
        self._hero.say(outcome_words.tone(payment), tongue(f"outcome.{outcome}"), shown)
        self._sentence.say(outcome_words.sentence(self._kit, tongue, payment))
        self._facts.show_rows(
            proof_rows(tongue, payment), frozenset({tongue("outcome.confirmation")})
        )
        self._bills.show_bills(self._kit, tongue, payment)
        self._facts.setVisible(outcome is not Outcome.NOT_TAKEN)
        has_slip = outcome is not Outcome.NOT_TAKEN
        self._scene.show_things(*((Thing.BILL, Thing.RECEIPT) if has_slip else (Thing.BILL,)))
        self.next.rename(tongue("outcome.next" if has_slip else "slip.finish"))


def proof_rows(tongue: Tongue, payment: PaymentRecord) -> tuple[tuple[str, str], ...]:
    """What a person can write down when no paper comes; several bills need their room."""
    rows, asked = [], payment.open_card
    if payment.confirmation:
        rows.append((tongue("outcome.confirmation"), tongue.confirmation(payment.confirmation)))
    if payment.lines:
        return tuple(rows)
    if payment.by_cash:
        rows.append((tongue("outcome.cash"), tongue.money(payment.by_cash)))
    charged = (tender for tender in payment.tenders if tender.captured and tender is not asked)
    rows += [(card_name(tongue, card), tongue.money(card.captured)) for card in charged]
    if asked:
        rows.append((tongue("outcome.asked"), tongue.money(asked.amount)))
    if payment.posted_amount and outcome_words.known(payment) is Outcome.PAID:
        if payment.posted_fee:
            rows.append((tongue("review.fee"), tongue.money(payment.posted_fee)))
        rows.append((tongue("outcome.credited"), tongue.money(payment.posted_amount)))
    if outcome_words.known(payment) is Outcome.PENDING and payment.recovery_code:
        rows.append((tongue("outcome.code"), tongue.code(payment.recovery_code)))
    return tuple(rows)
