"""The customer at the terminal: the card goes in, the PIN is typed, the bank is asked."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt.simulated.book import APPROVED, CANCELLED
from kiosk.devices.card_terminal.zvt.simulated.steps import For, Hand, Part, Present, Wait
from kiosk.devices.card_terminal.zvt.simulated.terminal import Terminal

LOOK_AT_PIN_PAD, BANK, INSERT, UNREADABLE, WRONG_PIN, PIN_TRIES = 0x01, 0x04, 0x0A, 0x0C, 0x15, 0x18
DO_NOT_HONOUR, PIN_TRIES_CODE, UNREADABLE_CODE, PULLED_CODE = 0x05, 0x4B, 0x64, 0x72
PIN_TRIES_MAX, READ_TRIES_MAX = 3, 3
CARD_S, READ_S, PIN_S, SLOW_PIN_S, BANK_S, REPEAT_S = 60.0, 1.0, 3.0, 90.0, 1.5, 15.0


@dataclass(frozen=True, slots=True)
class Given:
    """What the customer gave. `over`: the result code that ended it early, None if all is well;
    `asked_bank`: it was the bank that ended it, so the transaction is booked; `by_key`: the red
    key did."""

    brand: str = ""
    over: int | None = None
    asked_bank: bool = False
    by_key: bool = False


def serve(pt: Terminal, seconds: float = CARD_S) -> Part[Given]:
    """Everything up to the question to the bank."""
    pt.hands, pt.next_hands = pt.next_hands, []
    pt.attended = True
    card = yield from _card(pt, seconds)
    if isinstance(card, Given):
        pt.attended = False
        return card
    pt.tell("card_presented", brand=card.brand)
    over = yield from _attend(READ_S)
    given = over or (yield from _pin(pt, card)) or Given(card.brand)
    pt.attended = False
    return given


def _card(pt: Terminal, seconds: float) -> Part[Present | Given]:
    tries = 0
    while True:
        yield from pt.show(INSERT)
        gesture = yield Wait(seconds, For.CARD)
        if isinstance(gesture, Present):
            return gesture
        if gesture is not Hand.UNREADABLE:
            return Given(over=CANCELLED, by_key=gesture is Hand.STOP)
        tries += 1
        yield from pt.show(UNREADABLE)
        if tries == READ_TRIES_MAX:
            return Given(over=UNREADABLE_CODE)
        yield Wait(READ_S)


def _pin(pt: Terminal, card: Present) -> Part[Given | None]:
    if card.pin == "none":
        return None
    slow = pt.fault("slow_pin")
    seconds = SLOW_PIN_S if card.pin == "slow" else PIN_S
    seconds = seconds if slow is None else 60.0 * float(slow["minutes"])
    wrong = pt.fault("wrong_pin")
    tries = int(card.pin == "wrong") if wrong is None else int(wrong["tries"])
    for number in range(tries + 1):
        yield from pt.show(WRONG_PIN if number else LOOK_AT_PIN_PAD)
        if number == PIN_TRIES_MAX:
            yield from pt.show(PIN_TRIES)
            return Given(card.brand, PIN_TRIES_CODE, asked_bank=True)
        over = yield from _typed(pt, seconds)
        if over is not None:
            return over
    return None


def _typed(pt: Terminal, seconds: float) -> Part[Given | None]:
    """A PIN is being typed; the terminal repeats itself, so that nobody gives up on it."""
    while seconds > REPEAT_S:
        over = yield from _attend(REPEAT_S)
        if over is not None:
            return over
        seconds -= REPEAT_S
        yield from pt.show(LOOK_AT_PIN_PAD)
    over = yield from _attend(seconds)
    return over


def _attend(seconds: float) -> Part[Given | None]:
    gesture = yield Wait(seconds, For.PIN)
    if gesture is None:
        return None
    if gesture is Hand.LEAVE:
        gesture = yield Wait(CARD_S, For.PIN)
    if gesture is Hand.PULL:
        return Given(over=PULLED_CODE)
    return Given(over=CANCELLED, by_key=gesture is Hand.STOP)


def bank(pt: Terminal) -> Part[int]:
    """The result code of host or issuer."""
    late = pt.fault("goods_timing")
    seconds = BANK_S if late is None else float(late["seconds"])
    yield from pt.show(BANK)
    while seconds > REPEAT_S:
        yield Wait(REPEAT_S)
        seconds -= REPEAT_S
        yield from pt.show(BANK)
    yield Wait(seconds)
    declined = pt.fault("decline")
    if declined is not None:
        return int(declined["code"])
    return DO_NOT_HONOUR if "failure_then_completion" in pt.faults else APPROVED
