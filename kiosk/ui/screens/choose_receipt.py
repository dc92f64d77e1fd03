"""C12: the receipt on paper, on the phone, by e-mail; "printed" only when the printer says so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from kiosk.domain.intents import ByMail, Finish
from kiosk.domain.letters import Mail
from kiosk.domain.payments import Outcome, PaymentRecord
from kiosk.domain.together import kept, whole
from kiosk.domain.visit import ChooseReceipt, Visit
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.bill_facts import BillFacts
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.outcome_shown import proof_rows
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.qr_code import QrCode
from kiosk.ui.widgets.words import Words

_MAIL = {
    Mail.WANTED: "mail.wanted",
    Mail.SENT: "mail.sent",
    Mail.LATER: "mail.later",
    Mail.REFUSED: "mail.refused",
}


class ChooseReceiptScreen(Page):
    """The payment's outcome stays what it is, whatever printer and mail server do."""

    DECLARED = Declared("slip.title", Idle.GOES_ON, step=5)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look = kit.look
        self._state = Hero(look)
        self._phone = Phone(look)
        self._facts = Facts(look)
        self._bills = BillFacts(look)
        self._mail = Words(look, "", Role.STRONG)
        self.reading.addWidget(self._state)
        # On its side the screen has its room beside, not below.
        above, below = (self._phone, self._facts) if kit.portrait else (self._facts, self._phone)
        self.reading.addWidget(above)
        self.finish()
        self.touching.addWidget(below)
        self.by_mail = BigButton(look, Icon.MAIL, "", look.palette.other)
        self.by_mail.clicked.connect(lambda: kit.post(ByMail()))
        self.done = BigButton(look, Icon.YES, "", look.palette.main)
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self._bills)
        self.touching.addWidget(self._mail)
        self.touching.addLayout(side_by_side(look, self.by_mail, self.done))

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ChooseReceipt):
            return
        tongue, payment = self._kit.tongue(view), whole(step.payment)
        # What did not come is told with the outcome: once is enough.
        lost = self._say_paper(view.visit, tongue, payment)
        told = "" if lost else outcome_words.sentence(self._kit, tongue, payment)
        self.say(tongue("slip.title"), told)
        self._phone.say(view.visit.code, tongue("phone.title"), tongue("phone.line"))
        self._facts.show_rows(
            proof_rows(tongue, payment), frozenset({tongue("outcome.confirmation")})
        )
        self._bills.show_bills(self._kit, tongue, payment)
        mail, above = view.visit.mail, view.visit.printed is not False
        beside = mail in _MAIL and not (mail is Mail.REFUSED and above)
        self._mail.say(tongue(_MAIL[mail]) if beside else "")
        self.by_mail.setVisible(self._kit.rules.mail and mail is Mail.NONE)
        self.by_mail.rename(tongue("mail.choose"))
        self.done.rename(tongue("slip.finish"))

    def _say_paper(self, visit: Visit, tongue: Tongue, payment: PaymentRecord) -> bool:
        """Where the paper is, or what did not come, paper first. Whether something did not."""
        lost = visit.printed is False or visit.mail is Mail.REFUSED
        self._state.setVisible(not lost)
        tone, channel = (Tone.BAD, "failed") if visit.printed is False else (Tone.WARN, "unsent")
        word, told = tongue("banner.not_now"), failed(tongue, payment, channel)
        self.news((tone, word, told) if lost else None)
        key = "slip.printed" if visit.printed else "slip.printing"
        icon = Icon.OK if visit.printed else Icon.PRINTER
        self._state.say(Tone.OK if visit.printed else Tone.INFO, tongue(key), "", icon)
        return lost


class Phone(Panel):
    """The code, and what a phone does with it."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        row = QHBoxLayout()
        row.setSpacing(look.gap(8))
        self.code = QrCode(look)
        self._title = Words(look, "", Role.HEAD)
        self._line = Words(look)
        beside = QVBoxLayout()
        beside.setSpacing(look.gap(3))
        beside.addStretch(1)
        beside.addWidget(self._title)
        beside.addWidget(self._line)
        beside.addStretch(1)
        row.addWidget(self.code, alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(beside, 1)
        self.body.addLayout(row)

    def say(self, data: str, title: str, line: str) -> None:
        """Show this code; without data there is none."""
        self.code.say(data, title)
        self._title.say(title)
        self._line.say(line)
        self.setVisible(bool(data))


def failed(tongue: Tongue, payment: PaymentRecord, channel: str) -> str:
    """The outcome stands; what there is instead of paper ("failed") or an e-mail ("unsent")."""
    outcome = outcome_words.known(payment)
    if outcome is Outcome.PENDING and kept(payment):
        key = "slip.failed_held" if channel == "failed" else "slip.unsent_held"
        return tongue(key, amount=tongue.money(payment.held), code=payment.recovery_code)
    confirmation = tongue.confirmation(payment.confirmation)
    return tongue(f"slip.{channel}_{outcome}", confirmation=confirmation)
