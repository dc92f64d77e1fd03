"""While the terminal is in charge: C8, and why a card was not charged."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "card.brands": Message("Visa, Mastercard, American Express, Discover, debit"),
    "card.named": Message("{brand} ending in {last4}"),
    "card.other": Message("Card"),
    "card.amount": Message("On your card"),
    "card.fresh": Message("Nothing was taken from your card so far.", Safe.NOT_CHARGED),
    "card.under_way": Message(
        "Your payment is Pending until the card terminal has finished.", Safe.PENDING
    ),
    "card.asking": Message(
        "We are asking your bank. Your payment is Pending. Do not pay again.", Safe.PENDING
    ),
    "card.inside": Message("Your {held} in cash is inside and safe.", Safe.INSIDE_SAFE),
    "terminal.stop": Message("Stop the card payment"),
    "terminal.stops": Message("Stopping. Wait for the terminal."),
    "terminal.closing": Message("One moment"),
    "terminal.closing_line": Message("The note slot closes. Then your card is next."),
    "terminal.starting": Message("One moment"),
    "terminal.starting_line": Message("The card terminal is getting ready."),
    "terminal.checking": Message("We are asking your bank"),
    "terminal.checking_line": Message("Please wait here. You get a slip whatever happens."),
    "terminal.stopping": Message("One moment"),
    "terminal.stopping_line": Message("Take your card when the terminal says so."),
    "terminal.present": Message("Use the card terminal"),
    "terminal.present_line": Message("Hold your card to it, put it in, or swipe it."),
    "terminal.wait": Message("The terminal is working"),
    "terminal.wait_line": Message("Please wait. Leave your card where it is."),
    "terminal.pin": Message("Type your PIN"),
    "terminal.pin_line": Message("Use the keys of the card terminal. Cover them with your hand."),
    "terminal.wrong_pin": Message("This PIN was not right"),
    "terminal.wrong_pin_line": Message("Type it again on the card terminal."),
    "terminal.bank": Message("The terminal is asking your bank"),
    "terminal.bank_line": Message("Please wait. Leave your card where it is."),
    "terminal.remove": Message("Take your card"),
    "terminal.remove_line": Message("Then wait here for the result."),
    "terminal.unreadable": Message("Your card was not read"),
    "terminal.unreadable_line": Message("Try again: hold it, put it in, or swipe it."),
    "terminal.reversing": Message("The charge is being taken back"),
    "terminal.reversing_line": Message("Please wait for the terminal."),
    "terminal.approved": Message("The terminal has an answer"),
    "terminal.approved_line": Message("One moment: we are recording it."),
    "terminal.declined": Message("The terminal has an answer"),
    "terminal.declined_line": Message("One moment: we are checking it."),
    "declined.title": Message("Your card was not charged"),
    "declined.declined": Message(
        "Your bank did not approve this card. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.brand": Message(
        "We cannot take this kind of card. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.pulled_early": Message(
        "The card came out too soon. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.unreadable": Message(
        "The terminal could not read your card. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.expired": Message(
        "This card is out of date. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.pin_tries": Message(
        "The PIN was not right too many times. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.limit": Message(
        "This is more than your card allows now. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.cancelled": Message(
        "The card payment was stopped. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.timed_out": Message(
        "The payment was stopped, or no card came in time. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.unavailable": Message(
        "Cards cannot be taken just now. You were not charged.", Safe.NOT_CHARGED
    ),
    "declined.use_card_or_cash": Message("Use another card or cash."),
    "declined.use_brands_or_cash": Message("Use {brands} or cash."),
    "declined.put_in_again": Message("Put it in again and leave it."),
    "declined.try_card": Message("Try again, or use another card."),
    "declined.try_cash": Message("Try again, or use cash."),
    "declined.use_cash": Message("Use cash, or ask an attendant."),
    "declined.use_card": Message("Use another card."),
    "declined.use_brands": Message("Use {brands}."),
    "declined.try": Message("Try again, or stop here."),
    "declined.ask": Message("Ask an attendant."),
    "declined.again": Message("Try again"),
    "declined.other_card": Message("Try another card"),
    "declined.again_line": Message("{to_pay} on your card."),
    "declined.cash": Message("Pay with cash"),
    "declined.cash_rest": Message("Pay the rest with cash"),
    "declined.cash_line": Message("You see the fee and the total first."),
    "declined.stop": Message("Stop here"),
    "declined.stop_line": Message("You leave without paying."),
}
