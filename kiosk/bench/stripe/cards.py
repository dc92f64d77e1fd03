"""Cards a tester can present. Only what a receipt shows of them is kept."""

from __future__ import annotations

from kiosk.bench.stripe.records import Card

DECLINED = "Your card was declined."
# Decline codes that are error codes of their own; all others come with card_declined.
OWN_CODES = {
    "expired_card": "Your card has expired.",
    "processing_error": "An error occurred while processing the card. Try again.",
}
# Stripe, Terminal, Simulated test cards: all begin with 4000 0000 0000.
TEST_ENDINGS = {
    "0002": "generic_decline",
    "9995": "insufficient_funds",
    "9987": "lost_card",
    "9979": "stolen_card",
    "0069": "expired_card",
    "0119": "processing_error",
}
BRANDS = {"2": "mastercard", "3": "amex", "4": "visa", "5": "mastercard", "6": "discover"}
ENDINGS = {"visa": "4242", "mastercard": "4444", "amex": "0005", "discover": "1117"}


def card(brand: str, decline: str = "", last4: str = "") -> Card:
    """A card whose issuer approves, or declines with a decline code."""
    last4 = last4 or ENDINGS.get(brand, "0000")
    if decline in OWN_CODES:
        return Card(brand, last4, decline, "", OWN_CODES[decline])
    return Card(brand, last4, "card_declined" if decline else "", decline, DECLINED * bool(decline))


def card_by_number(number: str) -> Card:
    """A simulated card; Stripe's default is a Visa that is approved. Only its last four digits
    are kept."""
    brand = BRANDS.get(number[:1], "visa")
    decline = TEST_ENDINGS.get(number[-4:], "") if number[:12] == "4" + "0" * 11 else ""
    return card(brand, decline, number[-4:])
