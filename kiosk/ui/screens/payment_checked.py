"""C19: what became of an earlier payment, as it stands now."""

from __future__ import annotations

from kiosk.domain.checking import PaymentChecked
from kiosk.domain.intents import Finish
from kiosk.domain.payments import PaymentRecord
from kiosk.domain.together import whole
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Role
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.bill_facts import BillFacts
from kiosk.ui.screens.choose_receipt import Phone
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.outcome_shown import proof_rows
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.words import Words


class PaymentCheckedScreen(Page):
    """No more than the slip says: no name, no address, of the number the last four."""

    DECLARED = Declared("check.title", Idle.PRIVATE, back=True)

    def __init__(self, kit: Kit) -> None:
        look = kit.look
        super().__init__(look, portrait=kit.portrait)
        self._kit = kit
        self._hero = Hero(look)
        self._sentence = Words(look, "", Role.LEAD)
        self._phone = Phone(look)
        self._facts = Facts(look)
        self._bills = BillFacts(look)
        for widget in (self._hero, self._sentence, self._phone):
            self.reading.addWidget(widget)
        self.finish()
        self.done = BigButton(look, Icon.YES, "", look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self._bills)
        self.touching.addWidget(self._facts)
        self.touching.addWidget(self.done)

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, PaymentChecked):
            return
        tongue, payment = self._kit.tongue(view), whole(step.payment)
        self.say("")
        amount = outcome_words.at_stake(payment)
        word = tongue(f"outcome.{outcome_words.known(payment)}")
        shown = tongue.money(amount) if amount else ""
        self._hero.say(outcome_words.tone(payment), word, shown)
        self._sentence.say(outcome_words.sentence(self._kit, tongue, payment))
        # Large letters leave a code no room that a camera could read it in.
        code = "" if self._kit.look.tight else view.visit.code
        self._phone.say(code, tongue("phone.title"), tongue("phone.line"))
        self._facts.show_rows(self._rows(tongue, payment), frozenset())
        self._bills.show_bills(self._kit, tongue, payment)
        self.done.rename(tongue("slip.finish"))

    def _rows(self, tongue: Tongue, payment: PaymentRecord) -> tuple[tuple[str, str], ...]:
        when = (tongue("receipt.date"), tongue.soon(payment.told_ms))
        to = (tongue("review.to"), self._kit.payee(payment.number))
        code = {tongue("outcome.code")}
        proof = (row for row in proof_rows(tongue, payment) if row[0] not in code)
        return (when, *(() if payment.lines else (to,)), *proof)
