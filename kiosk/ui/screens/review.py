"""C7: everything once more, before money moves."""

from __future__ import annotations

from kiosk.domain.flow.cash import overpay_left
from kiosk.domain.intents import Back, Pay
from kiosk.domain.visit import Review
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.words import Words


class ReviewScreen(Page):
    """Payee, number, amount, fee, total, tender, and what happens to extra cash."""

    DECLARED = Declared("review.title", Idle.PRIVATE, step=3, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look, palette = kit.look, kit.look.palette
        self._facts = Facts(look)
        self.reading.addWidget(self._facts)
        self.finish()
        self._total = AmountDisplay(look, "")
        self._extra = Words(look)
        panel = Panel(look)
        panel.body.addWidget(self._total)
        panel.body.addWidget(self._extra)
        self.pay = BigButton(look, Icon.CASH, "", palette.main)
        self.change = BigButton(look, Icon.EDIT, "", palette.other)
        self.pay.clicked.connect(lambda: kit.post(Pay()))
        self.change.clicked.connect(lambda: kit.post(Back()))
        self.touching.addWidget(panel)
        self.touching.addLayout(side_by_side(look, self.change, self.pay))

    def show_view(self, view: View) -> None:
        step = view.visit.step
        if not isinstance(step, Review):
            return
        tongue = self._kit.tongue(view)
        biller = self._kit.biller(step.bill.number)
        self.say(tongue("review.title"))
        rows = [
            (tongue("review.to"), biller.name),
            (tongue("review.number"), self._kit.grouped(step.bill.number)),
        ]
        if step.former:
            ending = tongue("number.ending", last4=step.former.last4)
            rows.append((tongue("review.former"), ending))
        fee = tongue.money(step.fee) if step.fee else tongue("review.no_fee")
        rows += [
            (tongue("review.tender"), tongue("review.cash")),
            (tongue("review.amount"), tongue.money(step.amount)),
            (tongue("review.fee"), fee),
        ]
        self._facts.show_rows(tuple(rows))
        total = tongue.money(step.amount + step.fee)
        self._total.say(tongue("review.total"), total)
        limit = overpay_left(step.bill, step.amount, self._kit.rules)
        self._extra.say(
            tongue("review.extra_credit", limit=tongue.money(limit))
            if limit
            else tongue("review.extra_returned")
        )
        self.pay.rename(tongue("review.pay", total=total))
        self.change.rename(tongue("review.change"))
