"""What stands on receipts and slips (UX.md section 12)."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "receipt.paid": Message("Paid"),
    "receipt.pending": Message("Pending"),
    "receipt.not_taken": Message("Not taken"),
    "receipt.title": Message("Receipt {confirmation}"),
    "receipt.reprint": Message("Copy"),
    "receipt.date": Message("Date"),
    "receipt.kiosk": Message("Kiosk"),
    "receipt.place": Message("Place"),
    "receipt.number": Message("Pay-bill number"),
    "receipt.former_number": Message("Former number"),
    "receipt.ending_in": Message("ending in {last4}"),
    "receipt.amount": Message("Amount"),
    "receipt.fee": Message("Fee"),
    "receipt.no_fee": Message("No fee"),
    "receipt.total": Message("Total"),
    "receipt.cash_in": Message("Cash put in"),
    "receipt.brought": Message("From an earlier payment"),
    "receipt.supplement_of": Message("Confirmation of that payment"),
    "receipt.card": Message("Card"),
    "receipt.card_charged": Message("Charged to your card"),
    "receipt.card_asked": Message("Asked on your card"),
    "receipt.card_approval": Message("Card approval"),
    "receipt.card_reference": Message("Card reference"),
    "receipt.card_terminal": Message("Card terminal"),
    "receipt.credited": Message("Credited to your account"),
    "receipt.held": Message("Kept for you"),
    "receipt.in_doubt": Message("Being checked"),
    "receipt.balance": Message("Balance left"),
    "receipt.balance_credit": Message("Credit on your account"),
    "receipt.as_of": Message("Balance as of"),
    "receipt.remaining": Message("Remaining {amount}. Please pay it by the due date."),
    "receipt.confirmation": Message("Confirmation number"),
    "receipt.approval": Message("Approval reference"),
    "receipt.trace": Message("Trace number"),
    "receipt.recovery_code": Message("Code for the attendant"),
    "receipt.paid_note": Message(
        "Your payment of {amount} to {biller} is Paid. Keep this receipt.", Safe.PAID
    ),
    "receipt.pending_note": Message(
        "We have your {amount}. It is Pending until {biller} answers. "
        "Keep this slip; do not pay again.",
        Safe.PENDING,
    ),
    "receipt.do_not_pay_again": Message("Do not pay this bill again."),
    "receipt.by_when": Message("We will know by {moment}. If not, show this slip to an attendant."),
    "receipt.not_taken_note": Message("No money was taken.", Safe.NONE_TAKEN),
    "receipt.not_charged_note": Message(
        "Your card was not charged. No money was taken.", Safe.NOT_CHARGED
    ),
    "receipt.taken_back_note": Message(
        "The charge on your card was taken back. No money was taken. Keep this slip.",
        Safe.NONE_TAKEN,
    ),
    "receipt.card_note": Message(
        "We are still asking your bank. Your payment is Pending. Keep this slip.", Safe.PENDING
    ),
    "receipt.cash_safe_note": Message(
        "Your {amount} in cash is recorded and safe.", Safe.INSIDE_SAFE
    ),
    "receipt.refused_note": Message(
        "This payment to {biller} was not made. Your {amount} is kept for you. "
        "Show this slip to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.doubt_note": Message(
        "One note is being checked. It may be counted later. Show this slip to an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.abandoned_note": Message(
        "Time ran out, so we paid {amount} to your bill. It is recorded as {outcome}.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.restart_note": Message(
        "This payment was interrupted. {amount} was inside, and it is recorded.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.restart_card_note": Message(
        "This payment was interrupted. {amount} was paid, and it is recorded.",
        Safe.INSIDE_SAFE,
    ),
    "receipt.wrong": Message(
        "Something wrong? Keep this paper. Show it to an attendant with the confirmation number."
    ),
    "receipt.help_line": Message("Help line: {phone}"),
    "receipt.verify": Message("Scan to check this receipt."),
    "receipt.thanks": Message("Thank you."),
}
