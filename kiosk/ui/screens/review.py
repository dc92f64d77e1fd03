"""C7: everything once more, before money moves; with money inside, its next tender."""

from __future__ import annotations

from kiosk.domain.flow.cash import overpay_left
from kiosk.domain.intents import Back, Pay
from kiosk.domain.paying import Payment
from kiosk.domain.payments import Tender
from kiosk.domain.visit import Review
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Declared, Idle, Kit, Tongue
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.facts import Facts
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words

Rows = list[tuple[str, str]]


class ReviewScreen(Page):
    """Payee, number, amount, fee, total, tender, what is in, and what happens to extra cash."""

    DECLARED = Declared("review.title", Idle.PRIVATE, step=3, back=True, cancel=True)

    def __init__(self, kit: Kit) -> None:
        self._scene = Scene(kit.look)
        super().__init__(kit.look, portrait=kit.portrait, filling=self._scene)
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
        self._pay = {
            Tender.CASH: BigButton(look, Icon.CASH, "", palette.main),
            Tender.CARD: BigButton(look, Icon.CARD, "", palette.main),
        }
        self.change = BigButton(look, Icon.EDIT, "", palette.other)
        for button in self._pay.values():
            button.clicked.connect(lambda: kit.post(Pay()))
        self.change.clicked.connect(lambda: kit.post(Back()))
        self.touching.addWidget(panel)
        row = side_by_side(look, self.change, *self._pay.values())
        for button in self._pay.values():
            row.setStretchFactor(button, 2)
        self.touching.addLayout(row)

    def show_view(self, view: View) -> None:
        step, payment = view.visit.step, view.visit.payment
        if not isinstance(step, Review):
            return
        tongue = self._kit.tongue(view)
        rows = self._payees(view, step, tongue)
        total = step.amount + step.fee
        if payment:
            held = tongue.money(payment.held)
            inside = tongue("review.inside", held=held) if payment.held else ""
            self.say(tongue("review.rest_title" if inside else "review.title"), inside)
            rows += _rest(step, payment, tongue)
            total -= payment.held
            rest = f"review.rest_{step.tender}" if inside else "review.total"
            self._total.say(tongue(rest), tongue.money(total))
        else:
            self.say(tongue("review.title"), self._only(view, step))
            rows += [
                (tongue("review.tender"), tongue(f"review.{step.tender}")),
                (tongue("review.amount"), tongue.money(step.amount)),
                (tongue("review.fee"), _fee(step, tongue)),
            ]
            self._total.say(tongue("review.total"), tongue.money(total))
        self._facts.show_rows(tuple(rows))
        self._extra.say(self._extra_words(view, step, tongue))
        way = Thing.CARD if step.tender is Tender.CARD else Thing.NOTE
        self._scene.show_things(way, Thing.ARROW, Thing.BILL)
        for tender, button in self._pay.items():
            button.rename(tongue("review.pay", total=tongue.money(total)))
            button.setVisible(tender is step.tender)
        self.change.rename(tongue("review.change"))

    def _only(self, view: View, step: Review) -> str:
        """Why nothing was asked before."""
        one_amount = not self._kit.biller(step.bill.number).partial
        alone = one_amount and view.health.terminal is None and not view.visit.cart
        return self._kit.tongue(view)("review.only") if alone else ""

    def _payees(self, view: View, step: Review, tongue: Tongue) -> Rows:
        """Of several bills each with its amount; with money inside their number only."""
        bills, paying = view.visit.cart, view.visit.payment
        if len(bills) < 2:
            return self._payee(step, tongue)
        if paying:
            return [(tongue("review.to"), tongue("cart.count", count=len(bills)))]
        return [
            (self._kit.bill(one.bill.number, tongue), tongue.money(one.amount)) for one in bills
        ]

    def _payee(self, step: Review, tongue: Tongue) -> Rows:
        rows = [
            (tongue("review.to"), self._kit.biller(step.bill.number).name),
            (tongue("review.number"), self._kit.grouped(step.bill.number, tongue)),
        ]
        if step.former:
            ending = tongue("number.ending", last4=step.former.last4)
            rows.append((tongue("review.former"), ending))
        return rows

    def _extra_words(self, view: View, step: Review, tongue: Tongue) -> str:
        if step.tender is Tender.CARD:
            return tongue("review.exact")
        amount = view.visit.cart[0].amount if view.visit.cart else step.amount
        limit = overpay_left(step.bill, amount, self._kit.rules)
        if limit:
            return tongue("review.extra_credit", limit=tongue.money(limit))
        return tongue("review.extra_returned")


def _rest(step: Review, payment: Payment, tongue: Tongue) -> Rows:
    """A fee that another tender changes stands beside the one agreed before."""
    rows = [(tongue("review.amount"), tongue.money(step.amount))]
    if step.fee == payment.fee:
        rows.append((tongue("review.fee"), _fee(step, tongue)))
    else:
        before = tongue.money(payment.fee) if payment.fee else tongue("review.no_fee")
        rows.append((tongue("review.fee_before"), before))
        rows.append((tongue("review.fee_now"), _fee(step, tongue)))
    if payment.held:
        changed = "review.total" if step.fee == payment.fee else "review.all"
        rows.append((tongue(changed), tongue.money(step.amount + step.fee)))
        rows.append((tongue("review.held"), tongue.money(payment.held)))
    else:
        rows.insert(0, (tongue("review.tender"), tongue(f"review.{step.tender}")))
    return rows


def _fee(step: Review, tongue: Tongue) -> str:
    return tongue.money(step.fee) if step.fee else tongue("review.no_fee")
