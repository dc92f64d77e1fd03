"""Several bills that were paid together: what became of each."""

from __future__ import annotations

from kiosk.domain.payments import PaymentRecord
from kiosk.domain.together import kept
from kiosk.ui.look import Look
from kiosk.ui.screens import outcome_words
from kiosk.ui.screens.kit import Kit, Tongue
from kiosk.ui.widgets.facts import Facts


class BillFacts(Facts):
    """A row for each; nothing with one bill."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, tight=True)
        self.hide()

    def show_bills(self, kit: Kit, tongue: Tongue, payment: PaymentRecord) -> None:
        """Whose bill, and how it ended with how much."""
        bills = payment.bills if payment.lines else ()
        self.show_rows(tuple(_row(kit, tongue, bill) for bill in bills))
        self.setVisible(bool(bills))


def _row(kit: Kit, tongue: Tongue, bill: PaymentRecord) -> tuple[str, str]:
    safe = kept(bill) and bill.held
    state = tongue("cart.kept" if safe else f"outcome.{outcome_words.known(bill)}")
    amount = bill.held if safe else bill.posted_amount + bill.posted_fee
    told = tongue("cart.each", state=state, amount=tongue.money(amount)) if amount else state
    return kit.bill(bill.number, tongue), told
