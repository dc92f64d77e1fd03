"""C4c: the bills that are paid together, each with its amount, and the sum."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cart import MOST_BILLS, Cart, due
from kiosk.domain.intents import AddBill, ChangeAmount, ChooseBill, GoOn, RemoveBill
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.metrics import TARGET_GAP
from kiosk.ui.screens.kit import Declared, Idle, Kit
from kiosk.ui.screens.page import Page, side_by_side
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.bill_row import BillRow
from kiosk.ui.widgets.panel import Panel


class CartScreen(Page):
    """A touch on a bill marks it; then it can have another amount, or go."""

    DECLARED = Declared("cart.title", Idle.PRIVATE, step=2, cancel=True)

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.look, portrait=kit.portrait)
        self._kit = kit
        look, palette = kit.look, kit.look.palette
        self._marked: PayBillNumber | None = None
        self._numbers: list[PayBillNumber] = []
        self.rows = [BillRow(look) for _ in range(MOST_BILLS)]
        lines = QVBoxLayout()
        lines.setSpacing(look.px(TARGET_GAP) + 1)
        for at, row in enumerate(self.rows):
            row.clicked.connect(lambda _=False, at=at: kit.post(ChooseBill(self._numbers[at])))
            lines.addWidget(row)
        self._sum = AmountDisplay(look, "")
        panel = Panel(look)
        panel.body.addWidget(self._sum)
        # What is touched is within reach; on a low screen it alone fills the lower half.
        low = look.low_reach and (look.tight or not kit.portrait)
        (self.touching if look.low_reach else self.reading).addLayout(lines)
        if low:
            self.reading.addWidget(panel)
        self.finish()
        self.change = BigButton(look, Icon.EDIT, "", palette.other)
        self.remove = BigButton(look, Icon.NO, "", palette.other)
        self.another = BigButton(look, Icon.BILL, "", palette.other)
        self.go_on = BigButton(look, Icon.NEXT, "", palette.main)
        self.change.clicked.connect(lambda: self._about(ChangeAmount))
        self.remove.clicked.connect(lambda: self._about(RemoveBill))
        self.another.clicked.connect(lambda: kit.post(AddBill()))
        self.go_on.clicked.connect(lambda: kit.post(GoOn()))
        if low:
            # Each may wait on a page of its own.
            for button in (self.change, self.remove, self.another, self.go_on):
                self.touching.addWidget(button)
            return
        self.touching.addLayout(side_by_side(look, self.change, self.remove))
        for widget in (self.another, panel, self.go_on):
            self.touching.addWidget(widget)

    def _about(self, intent: type[ChangeAmount | RemoveBill]) -> None:
        if self._marked is not None:
            self._kit.post(intent(self._marked))

    def show_view(self, view: View) -> None:
        step, bills = view.visit.step, view.visit.cart
        if not isinstance(step, Cart) or not bills:
            return
        tongue = self._kit.tongue(view)
        self.say(tongue("cart.title"), tongue("cart.lead"))
        self._numbers = [one.bill.number for one in bills]
        self._marked = step.marked if step.marked in self._numbers else self._numbers[-1]
        for at, row in enumerate(self.rows):
            row.setVisible(at < len(bills))
            if at < len(bills):
                number = bills[at].bill.number
                row.tell(self._kit.bill(number, tongue), tongue.money(bills[at].amount))
                row.setChecked(number == self._marked)
        self._sum.say(tongue("cart.sum"), tongue.money(due(bills)))
        self.change.rename(tongue("cart.change"))
        self.remove.rename(tongue("cart.remove"))
        self.another.rename(tongue("cart.add"))
        self.another.set_off(tongue("cart.full") if len(bills) == MOST_BILLS else None)
        self.go_on.rename(tongue("cart.go_on"))
