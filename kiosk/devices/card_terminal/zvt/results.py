"""Result codes and display codes of ZVT in the domain's words (PA00P015, lists of codes)."""

from __future__ import annotations

from kiosk.domain.cards import CardWord, Decline
from kiosk.domain.events import Condition

APPROVED = 0x00
NOT_REGISTERED = 0x6B
CANCELLED = 0x6C
BUSY = 0x9C
ALREADY_REVERSED = 0xB4
PIN_USED_UP = 0x18
SHOWS_APPROVED = 0x1C
LAST_OF_ISSUER = 0x63
REMOVE_TOO = 0x40

DECLINES = {
    0x64: Decline.UNREADABLE,
    0x65: Decline.UNREADABLE,
    0x67: Decline.BRAND,
    0x68: Decline.BRAND,
    CANCELLED: Decline.TIMED_OUT,
    # "Chip error": what a terminal sees of a card that is pulled in mid-dialogue [verify].
    0x72: Decline.PULLED_EARLY,
    0x78: Decline.EXPIRED,
    0xC3: Decline.LIMIT,
}
WORDS = {
    0x01: CardWord.PIN,
    0x04: CardWord.BANK,
    0x05: CardWord.REVERSING,
    0x0A: CardWord.PRESENT,
    0x0B: CardWord.REMOVE,
    0x0C: CardWord.UNREADABLE,
    0x15: CardWord.WRONG_PIN,
    PIN_USED_UP: CardWord.WRONG_PIN,
    SHOWS_APPROVED: CardWord.APPROVED,
    0x1D: CardWord.DECLINED,
    0xF2: CardWord.BANK,
}
CONDITIONS = {
    0xB2: Condition.FULL,
    0xF0: Condition.END_OF_DAY,
}
"""Codes after which no card can be taken until the terminal's end of day."""

FOR_NOW = (NOT_REGISTERED, CANCELLED, BUSY, 0xA0, 0xA1, 0xA3, 0xB2, 0xCC, 0xF0, 0xFF)
"""Refusals of 06 20 that may be another answer later."""


def decline_of(code: int, *, stopped: bool = False, pin_used_up: bool = False) -> Decline:
    """Why a charge was refused. `stopped`: we sent 06 B0, which has the code of a time-out.

    01 to 63 is the issuer, whose own code means nothing to a customer; a code that is not listed
    is "not possible".
    """
    if code == CANCELLED and stopped:
        return Decline.CANCELLED
    if APPROVED < code <= LAST_OF_ISSUER:
        return Decline.PIN_TRIES if pin_used_up else Decline.DECLINED
    return DECLINES.get(code, Decline.UNAVAILABLE)


def word_of(code: int) -> CardWord:
    """What a 04 FF shows. Bit 40 asks to remove the card besides; an unknown code is a wait."""
    if REMOVE_TOO <= code < 2 * REMOVE_TOO:
        return CardWord.REMOVE
    return WORDS.get(code, CardWord.WAIT)


def told(code: int | None) -> str:
    """A code for staff."""
    return "none" if code is None else f"{code:02X}"
