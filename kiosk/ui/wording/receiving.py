"""The receipt on the phone and by e-mail: C12."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "mail.choose": Message("Send e-mail"),
    "mail.title": Message("Type your e-mail address"),
    "mail.lead": Message("We use it for this receipt only. Paper comes as well."),
    "mail.entry": Message("E-mail address"),
    "mail.empty": Message("name@example.com"),
    "mail.clear": Message("Clear"),
    "mail.enter": Message("Next"),
    "mail.short": Message("This address is not complete"),
    "mail.wrong": Message(
        "This address is not complete. Check it. Your payment is recorded.",
        Safe.INSIDE_SAFE,
    ),
    "mail.ask": Message("Send it to this address?"),
    "mail.ask_lead": Message("Please read it letter by letter."),
    "mail.yes": Message("Yes, send it"),
    "mail.no": Message("No, change it"),
    "mail.wanted": Message("Your e-mail is being sent."),
    "mail.sent": Message("Your e-mail was sent."),
    "mail.later": Message(
        "Your e-mail has to wait. We keep trying. Your payment is recorded.", Safe.INSIDE_SAFE
    ),
    "mail.refused": Message("Your e-mail was not sent."),
    "phone.title": Message("Keep it on your phone"),
    "phone.line": Message("Scan this code with your phone."),
    "slip.unsent_paid": Message(
        "Your payment is Paid. The message was not sent. Take your printed receipt instead.",
        Safe.PAID,
    ),
    "slip.unsent_pending": Message(
        "Your payment is Pending. The message was not sent. "
        "Take your printed slip; do not pay again.",
        Safe.PENDING,
    ),
    "slip.unsent_not_taken": Message(
        "No money was taken. The message was not sent. Take your printed slip instead.",
        Safe.NONE_TAKEN,
    ),
    "slip.unsent_held": Message(
        "Your {amount} is kept for you. The message was not sent. "
        "Show code {code} to an attendant.",
        Safe.INSIDE_SAFE,
    ),
}
