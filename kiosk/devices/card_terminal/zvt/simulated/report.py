"""How a terminal tells what became of a transaction: 04 0F, slips, card out, 06 0F or 06 1E."""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.devices.card_terminal.zvt.simulated.book import APPROVED, Booking, Kind, State
from kiosk.devices.card_terminal.zvt.simulated.cards import (
    CARDS,
    TEST_EXPIRY,
    TEST_HOLDER,
    TEST_PAN,
    track2,
)
from kiosk.devices.card_terminal.zvt.simulated.messages import (
    TERMINAL_ID,
    Extras,
    abort,
    completion,
    llvar,
    print_block,
    print_lines,
    status_information,
    tlv,
)
from kiosk.devices.card_terminal.zvt.simulated.outbox import Letter
from kiosk.devices.card_terminal.zvt.simulated.slips import Slip, slips
from kiosk.devices.card_terminal.zvt.simulated.steps import Part, Script, Wait
from kiosk.devices.card_terminal.zvt.simulated.terminal import (
    NOT_REGISTERED,
    PAYMENT_SLIPS,
    Terminal,
)

REMOVE, SAYS_APPROVED, SAYS_DECLINED = 0x0B, 0x1C, 0x1D
SYSTEM_ERROR = 0xFF
CARD_OUT_S = 1.0
LONG = 1400


def conclude(pt: Terminal, booking: Booking) -> Script:
    """Tells of a transaction that has just been booked."""
    dies = pt.fault("approved_no_answer") or {"where": ""}
    yield from pt.show(SAYS_APPROVED if booking.code == APPROVED else SAYS_DECLINED)
    if dies["where"] == "before_04_0f":
        pt.dead_for = float(dies["seconds"])
        return
    extras = _extras(pt, booking)
    message = status_information(booking, CARDS[booking.brand], extras)
    if dies["where"] == "after_04_0f":
        yield Letter(message, asks=False)
        pt.dead_for = float(dies["seconds"])
        return
    lost = 0 if pt.fault("ack_lost") is None else 2
    if not (yield from pt.say(message, lost=lost, pieces=extras.long > 0)):
        _unanswered(pt, booking)
        return
    aborted = pt.fault("approved_then_abort")
    if aborted is not None and booking.code == APPROVED:
        if not aborted["charged"]:
            take_back(pt, booking)
        yield from pt.say(abort(SYSTEM_ERROR))
        return
    if not (yield from hand_out(pt, _slips(booking, extras), PAYMENT_SLIPS)):
        return
    yield from pt.show(REMOVE)
    yield Wait(CARD_OUT_S)
    if dies["where"] == "before_06_0f":
        pt.dead_for = float(dies["seconds"])
        return
    plain = pt.fault("failure_then_completion") is not None
    made = booking.code == APPROVED or plain
    yield from pt.say(completion() if made else abort(booking.code))


def repeat(pt: Terminal) -> Script:
    """06 20: the last transaction once more, however it ended, even with a full journal."""
    booking = pt.book.last()
    if pt.config is None:
        yield from pt.say(abort(NOT_REGISTERED))
        return
    if booking is not None and pt.fault("empty_repeat_receipt") is None:
        extras = _extras(pt, booking)
        message = status_information(booking, CARDS[booking.brand], extras)
        if not (yield from pt.say(message, pieces=extras.long > 0)):
            return
        if not (yield from hand_out(pt, _slips(booking, extras), PAYMENT_SLIPS)):
            return
    yield from pt.say(completion())


def hand_out(pt: Terminal, slips_: Iterable[Slip], kind: int) -> Part[bool]:
    """Prints through the cash register, if registration asked for it."""
    if not pt.prints(kind):
        return True
    for slip in slips_:
        for message in (print_block(slip),) if pt.text_blocks else print_lines(slip):
            if not (yield from pt.say(message)):
                return False
    return True


def take_back(pt: Terminal, booking: Booking) -> None:
    """The terminal reverses a sale by itself."""
    pt.book.drop(booking)
    pt.tell(
        "card_reversed",
        trace=booking.trace,
        receipt=booking.receipt,
        amount=booking.amount,
        currency=booking.currency,
        by="terminal",
    )


def _unanswered(pt: Terminal, booking: Booking) -> None:
    sale = booking.kind is Kind.SALE and booking.state is State.APPROVED
    if sale and pt.switches["reverses_unanswered"]:
        take_back(pt, booking)


def _slips(booking: Booking, extras: Extras) -> tuple[Slip, Slip]:
    clear = (TEST_PAN, TEST_HOLDER, f"EXP {TEST_EXPIRY}") if extras.clear else ()
    return slips(booking, TERMINAL_ID, CARDS[booking.brand].name, clear)


def _extras(pt: Terminal, booking: Booking) -> Extras:
    long = 0 if pt.fault("fragmented_long_apdu") is None else LONG
    if pt.fault("unmasked_pan") is None:
        return Extras(booking.pan, text=f"AUTH {booking.auth}" if booking.auth else "", long=long)
    stripe = track2(TEST_PAN, TEST_EXPIRY)
    clear = b"\x0e" + bytes.fromhex(TEST_EXPIRY)
    clear += b"\x23" + llvar(bytes.fromhex(stripe))
    clear += b"\x24" + llvar(bytes.fromhex(stripe), 3)
    holder = tlv(0x5F20, TEST_HOLDER.encode("ascii"))
    clear += tlv(0x06, tlv(0x5A, bytes.fromhex(TEST_PAN)) + holder)
    return Extras(TEST_PAN, clear, f"{TEST_HOLDER} {TEST_PAN}", long)
