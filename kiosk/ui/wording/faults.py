"""What went wrong, whether the money is safe, what to do (UX.md section 8)."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "fault.code_unreadable": Message(
        "We could not read this bill. No money was taken. Try again or type the number.",
        Safe.NONE_TAKEN,
    ),
    "fault.code_foreign": Message(
        "This code is not from a bill we take. No money was taken. "
        "Ask an attendant where to pay it.",
        Safe.NONE_TAKEN,
    ),
    "fault.code_foreign_named": Message(
        "This bill is from {biller}, and we cannot take it here. No money was taken. "
        "Ask an attendant where to pay it.",
        Safe.NONE_TAKEN,
    ),
    "fault.number_incomplete": Message(
        "This number does not look complete. No money was taken. Check it against your bill.",
        Safe.NONE_TAKEN,
    ),
    "fault.number_character": Message(
        "This number has a letter or sign we do not expect. No money was taken. "
        "Check it against your bill.",
        Safe.NONE_TAKEN,
    ),
    "fault.number_check_digit": Message(
        "One character of this number seems wrong. No money was taken. Check it against your bill.",
        Safe.NONE_TAKEN,
    ),
    "fault.no_such_account": Message(
        "We did not find this number. No money was taken. Check the number against your bill.",
        Safe.NONE_TAKEN,
    ),
    "fault.too_many_tries": Message(
        "That is too many tries for now. No money was taken. "
        "Wait {minutes} minutes or call an attendant.",
        Safe.NONE_TAKEN,
        one="That is too many tries for now. No money was taken. "
        "Wait {minutes} minute or call an attendant.",
    ),
    "fault.closed": Message(
        "This account is closed. No money was taken. Ask {biller} or an attendant what to pay.",
        Safe.NONE_TAKEN,
    ),
    "fault.moved": Message(
        "Your number now ends in {last4}. Your payment will reach the same account. "
        "Check it and say yes.",
        Safe.NONE_TAKEN,
    ),
    "fault.blocked": Message(
        "We cannot take this payment here. No money was taken. Please see an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.no_cash": Message(
        "This account cannot be paid in cash. No money was taken. You can use a card.",
        Safe.NONE_TAKEN,
    ),
    "fault.no_cash_no_card": Message(
        "This account cannot be paid in cash. No money was taken. Please see an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.unreachable": Message(
        "We cannot reach {biller} now. No money was taken. Wait a little, then look again.",
        Safe.NONE_TAKEN,
    ),
    "fault.unreachable_until": Message(
        "We cannot reach {biller} now. No money was taken. Wait, or come back after {time}.",
        Safe.NONE_TAKEN,
    ),
    "fault.unreachable_any": Message(
        "We cannot reach the biller now. No money was taken. Wait a little, then look again.",
        Safe.NONE_TAKEN,
    ),
    "fault.stale": Message(
        "This amount is from {time}. It may have changed. Your payment is still recorded today."
    ),
    "fault.not_mine": Message(
        "Then this is another account. No money was taken. Check the number and type it again.",
        Safe.NONE_TAKEN,
    ),
    "fault.amount_too_small": Message(
        "The least you can pay is {minimum}. No money was taken. Type a larger amount.",
        Safe.NONE_TAKEN,
    ),
    "fault.amount_too_large": Message(
        "The most you can pay is {maximum}. No money was taken. Type a smaller amount.",
        Safe.NONE_TAKEN,
    ),
    "fault.cash_off": Message(
        "Cash is off now: {reason}. No money was taken. Wait, or call an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.card_off": Message(
        "Cards are off now: {card}. No money was taken. Wait, or use cash.",
        Safe.NONE_TAKEN,
    ),
    "fault.card_off_inside": Message(
        "Cards are off now: {card}. The {amount} you put in is safe. Go on with cash, or wait.",
        Safe.INSIDE_SAFE,
    ),
    "fault.no_tender": Message(
        "We cannot take cash or cards now. No money was taken. Come back, or ask an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.note_refused": Message(
        "This note was returned. It was not counted. Take it and try another note.",
        Safe.RETURNED,
    ),
    "fault.note_too_large": Message(
        "This note is more than we can credit. It was returned. Use a smaller note.",
        Safe.RETURNED,
    ),
    "fault.note_given_back": Message(
        "Your note was returned. It was not counted. Take it and use a smaller note.",
        Safe.RETURNED,
    ),
    "fault.note_stuck": Message(
        "A note is stuck. We have counted {amount}, and it is recorded. "
        "Stay here and ask an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "fault.box_full": Message(
        "The cash box is full. The {amount} you put in is safe. "
        "Pay what is in, or call an attendant.",
        Safe.INSIDE_SAFE,
    ),
    "fault.journal": Message(
        "We cannot record payments now. No money is taken. Please see an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.key_lost": Message(
        "The keys of this kiosk are missing. No money was taken. "
        "You can look up a bill; to pay, please see an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.restored": Message(
        "The records of this kiosk are being checked by staff. No money was taken. "
        "You can look up a bill; to pay, please see an attendant.",
        Safe.NONE_TAKEN,
    ),
    "fault.journal_unknown": Message(
        "We must stop here, and your payment is Pending. Do not pay again. "
        "Please see an attendant.",
        Safe.PENDING,
    ),
    "fault.journal_inside": Message(
        "We must stop here. The {amount} you put in is recorded. Please see an attendant.",
        Safe.INSIDE_SAFE,
    ),
}
