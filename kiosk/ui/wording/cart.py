"""Several bills in one payment: C4c, and what is told of each afterwards."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "cart.title": Message("Your bills"),
    "cart.lead": Message("You pay all of them together."),
    "cart.add": Message("Add another bill"),
    "cart.full": Message("No more bills fit on this list"),
    "cart.change": Message("Change amount"),
    "cart.remove": Message("Remove"),
    "cart.bill": Message("{biller} {last4}"),
    "cart.sum": Message("All together"),
    "cart.go_on": Message("Pay these bills"),
    "find.next_bill": Message("Bills on your list: {count}. Find the next one."),
    "cart.count": Message("Bills: {count}"),
    "cart.kept": Message("Kept for you"),
    "cart.each": Message("{state}: {amount}"),
    "posting.recording_bills": Message(
        "We are telling your billers. Your {held} is recorded and safe.", Safe.INSIDE_SAFE
    ),
    "confirm.another": Message("Yes, and add another bill"),
    "fault.in_cart": Message(
        "This bill is on your list already. No money was taken.", Safe.NONE_TAKEN
    ),
    "outcome.paid_bills_lead": Message("Your payment of {amount} is Paid.", Safe.PAID),
    "outcome.paid_part_lead": Message(
        "Your payment of {amount} is Paid. One bill or more got nothing.", Safe.PAID
    ),
    "outcome.pending_bills_lead": Message(
        "Your {amount} is Pending until each biller answers. Keep this slip; do not pay again.",
        Safe.PENDING,
    ),
    "outcome.kept_bills_lead": Message(
        "Not every bill was paid. Your {amount} is kept for you. "
        "Take the slip and see an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.paid_bills_note": Message(
        "Your payment of {amount} is Paid. Keep this receipt.", Safe.PAID
    ),
    "receipt.pending_bills_note": Message(
        "{amount} is Pending until each biller answers. Do not pay these bills again.",
        Safe.PENDING,
    ),
    "receipt.kept_bills_note": Message(
        "Your {amount} is kept for you. Show this slip to an attendant.", Safe.INSIDE_SAFE
    ),
    "receipt.abandoned_bills_note": Message(
        "Time ran out, so we paid {amount} to your bills. It is recorded.", Safe.INSIDE_SAFE
    ),
    "receipt.left_bills_note": Message("A bill marked Not taken got no money."),
}
