"""How it ended: C11, C12, C13b, C20."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "outcome.paid": Message("Paid"),
    "outcome.pending": Message("Pending"),
    "outcome.not_taken": Message("Not taken"),
    "outcome.paid_lead": Message("Your payment of {amount} to {biller} is Paid.", Safe.PAID),
    "outcome.pending_lead": Message(
        "We have your {amount}. It is Pending until {biller} answers, by {time}. "
        "Keep this slip; do not pay again.",
        Safe.PENDING,
    ),
    "outcome.not_taken_lead": Message(
        "No money was taken. You can start again when you like.", Safe.NONE_TAKEN
    ),
    "outcome.not_charged_lead": Message(
        "Your card was not charged. You can start again when you like.", Safe.NOT_CHARGED
    ),
    "outcome.taken_back_lead": Message(
        "The charge on your card was taken back. No money was taken. You can start again.",
        Safe.NONE_TAKEN,
    ),
    "outcome.card_lead": Message(
        "We are still asking your bank. Your payment is Pending. Do not pay again; keep this slip.",
        Safe.PENDING,
    ),
    "outcome.card_cash_lead": Message(
        "We are still asking your bank. Your payment is Pending; your {cash} is safe. "
        "Do not pay again; keep this slip.",
        Safe.PENDING,
    ),
    "outcome.refused_lead": Message(
        "{biller} did not take this payment. Your {amount} is kept for you. "
        "Take the slip and see an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "outcome.kept_lead": Message(
        "This payment to {biller} was not made. Your {amount} is kept for you. "
        "Take the slip and see an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "outcome.doubt_lead": Message(
        "One note is being checked. Your {amount} is recorded and safe. "
        "Take the slip and see an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "outcome.only_doubt_lead": Message(
        "Your {amount} note is being checked. It is recorded. Take the slip and see an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "outcome.abandoned_lead": Message(
        "Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}. "
        "Take your slip.",
        Safe.INSIDE_SAFE,
    ),
    "outcome.confirmation": Message("Confirmation number"),
    "outcome.code": Message("Code for the attendant"),
    "outcome.cash": Message("Cash put in"),
    "outcome.asked": Message("Asked on your card"),
    "outcome.credited": Message("To your account"),
    "outcome.next": Message("Get my receipt"),
    "slip.title": Message("Your receipt"),
    "slip.printing": Message("Your receipt is printing."),
    "slip.printed": Message("Your receipt is printed. Please take it."),
    "slip.failed_paid": Message(
        "Your payment is Paid. The printer is not working. "
        "Scan this code or write down {confirmation}.",
        Safe.PAID,
    ),
    "slip.failed_pending": Message(
        "Your payment is Pending. The printer is not working. "
        "Scan this code or write down {confirmation}; do not pay again.",
        Safe.PENDING,
    ),
    "slip.failed_not_taken": Message(
        "No money was taken. The printer is not working. You need no receipt.", Safe.NONE_TAKEN
    ),
    "slip.failed_held": Message(
        "Your {amount} is kept for you. The printer is not working. "
        "Show code {code} to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "slip.finish": Message("Finish"),
    "things.title": Message("Take your receipt and notes"),
    "things.title_card": Message("Take your card and receipt"),
    "things.title_all": Message("Take your card, receipt and notes"),
    "things.title_paperless": Message("Leave nothing behind"),
    "things.lead": Message("Please look in the slots before you go."),
    "things.receipt": Message("Your receipt"),
    "things.card": Message("Your card, in the card terminal"),
    "things.notes": Message("Notes that were returned"),
    "things.thanks": Message("Thank you"),
    "things.another": Message("Pay another bill"),
    "things.finish": Message("I have everything"),
    "recovery.title": Message("A payment was interrupted"),
    "recovery.lead": Message(
        "A payment was interrupted. {amount} was inside, and it is recorded. "
        "Show code {code} to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "recovery.doubt": Message(
        "A payment was interrupted. Your {amount} note is being checked, and it is recorded. "
        "Show code {code} to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "recovery.card": Message(
        "A card payment was interrupted. It is Pending; do not pay again. "
        "Show code {code} to an attendant.",
        Safe.PENDING,
    ),
    "recovery.charged": Message(
        "A payment was interrupted. {amount} was paid, and it is recorded. "
        "Show code {code} to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "recovery.not_charged": Message(
        "A payment was interrupted. Your card was not charged. You can start again.",
        Safe.NOT_CHARGED,
    ),
    "recovery.nothing": Message(
        "A payment was interrupted. No money was inside. You can start again.", Safe.NONE_TAKEN
    ),
    "recovery.code": Message("Code {code}"),
    "recovery.finish": Message("Go on"),
}
