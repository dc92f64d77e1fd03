"""C4: masked name and address, the number in groups, the amount, before anything else."""

from __future__ import annotations

from kiosk.domain.cart import MOST_BILLS
from kiosk.domain.flow.amounts import amount_fault
from kiosk.domain.intents import Accept, AddBill, Finish, Refuse
from kiosk.domain.visit import ConfirmAccount, Fault
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.news import News, news
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.banner import Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.words import Words

#: More would not fit beside everything else, nor any beside a message; the amount due stands alone
#: then.
MOST_LINES = 4


class ConfirmAccountScreen(Page):
    """Nothing of the account but what MISSION.md row 5 allows."""

    DECLARED = Declared("confirm.title", Idle.PRIVATE, step=2, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look, palette = kit.look, kit.look.palette
        self._amount = AmountDisplay(look, "")
        self._as_of = Words(look, "", colour=palette.muted)
        panel = Panel(look)
        panel.body.addWidget(self._amount)
        panel.body.addWidget(self._as_of)
        self._facts = Facts(look)
        self._lines = Facts(look, tight=True)
        side = self.reading if kit.portrait else self.touching
        side.addWidget(panel)
        self.reading.addWidget(self._facts)
        side.addWidget(self._lines)
        self.finish()
        self.yes = BigButton(look, Icon.YES, "", palette.main)
        self.no = BigButton(look, Icon.NO, "", palette.other)
        self.done = BigButton(look, Icon.LEAVE, "", palette.other)
        self.another = BigButton(look, Icon.BILL, "", palette.other)
        self.another.clicked.connect(lambda: kit.post(AddBill()))
        self.yes.clicked.connect(lambda: kit.post(Accept()))
        self.no.clicked.connect(lambda: kit.post(Refuse()))
        self.done.clicked.connect(lambda: kit.post(Finish()))
        self.touching.addWidget(self.another)
        self.touching.addLayout(side_by_side(look, self.no, self.done, self.yes))

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, ConfirmAccount):
            return
        tongue, bill = self._kit.tongue(view), step.bill
        looking = view.visit.look_only
        self.say(tongue("confirm.owe_title" if looking else "confirm.title"))
        told = self._news(view, step)
        self.news(told)
        personal = (("confirm.name", bill.name), ("confirm.address", bill.address))
        rows = [(tongue(key), tongue.masked(known)) for key, known in personal if known]
        rows.append((tongue("confirm.number"), self._kit.grouped(bill.number, tongue)))
        if bill.due:
            rows.append((tongue("confirm.due"), tongue.due(bill.due, view.now_ms)))
        if bill.past_due:
            rows.append((tongue("confirm.past_due"), tongue.money(bill.past_due)))
        self._facts.show_rows(tuple(rows))
        # Very large letters leave the header no room for whose bill it is.
        owed = self._kit.payee(bill.number) if self._kit.look.tight else tongue("confirm.amount")
        self._amount.say(owed, tongue.money(bill.amount_due))
        self._as_of.say(tongue("confirm.as_of", moment=tongue.moment(bill.as_of_ms, view.now_ms)))
        lines = bill.lines if len(bill.lines) <= MOST_LINES and not told else ()
        self._lines.show_rows(tuple((line.label, tongue.money(line.amount)) for line in lines))
        self._lines.setVisible(bool(lines))
        self.yes.rename(tongue("confirm.pay" if looking else "confirm.yes"))
        self.no.rename(tongue("confirm.no"))
        self.done.rename(tongue("confirm.finish"))
        self.no.setVisible(not looking)
        self.done.setVisible(looking)
        stuck = step.cash_refused and not view.health.card
        self.yes.set_off(tongue("fault.no_cash_no_card") if stuck else None)
        self.another.rename(tongue("confirm.another"))
        payable = not amount_fault(bill.amount_due, bill, self._kit.rules) and not stuck
        self.another.setVisible(payable and len(view.visit.cart) < MOST_BILLS - 1)

    def _news(self, view: View, step: ConfirmAccount) -> News | None:
        tongue = self._kit.tongue(view)
        if step.cash_refused:
            return news(self._kit, view, Fault.NO_CASH)
        if step.bill.stale:
            time = tongue.moment(step.bill.as_of_ms, view.now_ms)
            return Tone.INFO, tongue("banner.note"), tongue("fault.stale", time=time)
        return None
