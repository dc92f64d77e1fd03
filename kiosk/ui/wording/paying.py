"""While money can be inside: C9 to C10."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "cash.title": Message("Put in your notes"),
    "cash.lead_empty": Message(
        "Put in one note at a time. No money is inside yet.", Safe.NONE_TAKEN
    ),
    "cash.lead_inside": Message(
        "Your {held} is inside and recorded. Put in the next note.", Safe.INSIDE_SAFE
    ),
    "cash.none_fits": Message(
        "No note is small enough for this bill. No money is inside. "
        "Touch Cancel, then pay another way.",
        Safe.NONE_TAKEN,
    ),
    "cash.rest_fits_none": Message(
        "Your {held} is inside and recorded. No note is small enough for the rest. Touch Finish.",
        Safe.INSIDE_SAFE,
    ),
    "cash.reading": Message("Taking in your note. What is inside is safe.", Safe.INSIDE_SAFE),
    "cash.held": Message("Paid in"),
    "cash.to_pay": Message("Still to pay"),
    "cash.last": Message("Last note"),
    "cash.notes": Message("Notes we take"),
    "cash.finish": Message("Finish with {held}"),
    "cash.finish_off": Message("no note is in yet"),
    "over.title": Message("This note is more than needed"),
    "over.lead": Message(
        "Your {note} is held for you. No change is given. Choose what to do with it.",
        Safe.INSIDE_SAFE,
    ),
    "over.note": Message("Your note"),
    "over.extra": Message("Extra"),
    "over.credit": Message("Credit my account"),
    "over.credit_line": Message("{extra} more goes to your account."),
    "over.return": Message("Give my note back"),
    "over.return_line": Message("Then use a smaller note."),
    "over.silence": Message("Without an answer, your note is returned.", Safe.RETURNED),
    "stop.title": Message("Stop paying in cash?"),
    "stop.nothing": Message("No money is inside. You can leave, or go on.", Safe.NONE_TAKEN),
    "stop.inside": Message(
        "Your {held} is inside and recorded. Pay it to your bill, or go on.", Safe.INSIDE_SAFE
    ),
    "stop.held": Message("Paid in"),
    "stop.pay": Message("Pay what is in"),
    "stop.pay_line": Message("{held} goes to your bill."),
    "stop.go_on": Message("Go on with cash"),
    "stop.go_on_line": Message("{to_pay} is still to pay."),
    "stop.rest": Message("Pay the rest by card"),
    "stop.rest_line": Message("{to_pay} on your card."),
    "stop.rest_fee_line": Message("{to_pay} on your card, fee included."),
    "stop.card": Message("Pay by card instead"),
    "stop.leave": Message("Leave without paying"),
    "posting.title": Message("Recording your payment"),
    "posting.closing": Message(
        "We are closing the note slot. Your {held} is recorded and safe.", Safe.INSIDE_SAFE
    ),
    "posting.recording": Message(
        "We are telling {biller}. Your {held} is recorded and safe.", Safe.INSIDE_SAFE
    ),
    "posting.nothing": Message(
        "We are closing the note slot. No money is inside.", Safe.NONE_TAKEN
    ),
    "posting.amount": Message("Your payment"),
    "posting.wait": Message("Please wait for your slip. You get one whatever happens."),
}
