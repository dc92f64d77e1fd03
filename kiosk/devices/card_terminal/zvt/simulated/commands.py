"""Which command begins which dialogue, and what is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kiosk.devices.card_terminal.zvt.apdu import (
    ABORT,
    AUTHORISE,
    DIAGNOSE,
    END_OF_DAY,
    REGISTER,
    REPEAT_RECEIPT,
    REVERSE,
    STATUS_ENQUIRY,
    Apdu,
)
from kiosk.devices.card_terminal.zvt.fields import parse
from kiosk.devices.card_terminal.zvt.simulated import admin, payments, report
from kiosk.devices.card_terminal.zvt.simulated.book import Kind
from kiosk.devices.card_terminal.zvt.simulated.messages import (
    ACCEPTED,
    abort,
    completion,
    refusal,
)
from kiosk.devices.card_terminal.zvt.simulated.steps import Gesture, Hand, Present, Script
from kiosk.devices.card_terminal.zvt.simulated.terminal import Terminal

LOG_OFF, RESET, REFUND, INITIALISE = 0x0602, 0x0618, 0x0631, 0x0693
UNKNOWN, BUSY, PROTOCOL_ERROR, WRONG_PASSWORD = 0x83, 0x9C, 0x9A, 0x83

Begin = Callable[[Terminal, bytes], Script]

# Those that begin with a password of three bytes; `data` is what follows it.
WITH_PASSWORD: Mapping[int, Begin] = {
    STATUS_ENQUIRY: lambda pt, _data: admin.enquire(pt),
    REGISTER: admin.register,
    RESET: lambda pt, _data: admin.reset(pt),
    REPEAT_RECEIPT: lambda pt, _data: report.repeat(pt),
    REVERSE: lambda pt, data: payments.reverse(pt, parse(data)),
    REFUND: lambda pt, data: payments.pay(pt, parse(data), Kind.REFUND),
    END_OF_DAY: lambda pt, _data: admin.end_of_day(pt),
    INITIALISE: lambda pt, _data: admin.talk(pt),
}
OPEN: Mapping[int, Begin] = {
    AUTHORISE: lambda pt, data: payments.pay(pt, parse(data), Kind.SALE),
    LOG_OFF: lambda pt, _data: admin.log_off(pt),
    DIAGNOSE: lambda pt, _data: admin.talk(pt),
}


def script(pt: Terminal, command: Apdu) -> Script | bytes:
    """The dialogue that a command begins, or the 84 xx 00 that refuses it."""
    control, data = command.control, command.data
    if control not in WITH_PASSWORD.keys() | OPEN.keys():
        return refusal(UNKNOWN)
    if control in OPEN:
        return OPEN[control](pt, data)
    if data[:3].hex() != pt.profile.password:
        return _only(pt, WRONG_PASSWORD)
    if control == REGISTER and len(data) < 4:
        return _only(pt, PROTOCOL_ERROR)
    return WITH_PASSWORD[control](pt, data[3:])


def _only(pt: Terminal, code: int) -> Script:
    yield from pt.say(abort(code))


def while_busy(pt: Terminal, command: Apdu) -> tuple[tuple[bytes, ...], Gesture | None]:
    """The answer to a command while another runs, and what it does to that one. Only an abort
    does anything, and only while the terminal waits for the customer."""
    if command.control == STATUS_ENQUIRY and pt.says_busy:
        return (ACCEPTED, completion(bytes((BUSY,)))), None
    if command.control != ABORT or not pt.attended:
        return (refusal(BUSY),), None
    late = pt.fault("abort_too_late") is not None
    return (ACCEPTED,), Present("visa", "none") if late else Hand.ABORT
