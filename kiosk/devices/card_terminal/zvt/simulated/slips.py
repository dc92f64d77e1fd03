"""The paper a terminal would print, line by line, for the cash register to print instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from kiosk.devices.card_terminal.zvt.simulated.book import APPROVED, Booking, Kind, State

WIDTH = 24


class Copy(IntEnum):
    """Whose slip it is: the receipt type of TLV tag 1F07 (PA00P015)."""

    MERCHANT = 1
    CUSTOMER = 2
    ADMIN = 3


@dataclass(frozen=True, slots=True)
class Line:
    """At most 24 characters of code page 437."""

    text: str = ""
    centred: bool = False


@dataclass(frozen=True, slots=True)
class Slip:
    """One slip, top to bottom."""

    copy: Copy
    lines: tuple[Line, ...]


TITLES = {Kind.SALE: "PAYMENT", Kind.REVERSAL: "REVERSAL", Kind.REFUND: "REFUND"}


def slips(
    booking: Booking, terminal_id: str, name: str, clear: Sequence[str] = ()
) -> tuple[Slip, Slip]:
    """The merchant's and the customer's. `name` is the card's; `clear` are lines of card data
    that no terminal should print, and some do."""
    body = (*_body(booking, terminal_id, name), *(Line(text) for text in clear))
    return (
        Slip(Copy.MERCHANT, (Line("** MERCHANT COPY **", centred=True), *body)),
        Slip(Copy.CUSTOMER, (Line("** CUSTOMER COPY **", centred=True), *body)),
    )


def _body(booking: Booking, terminal_id: str, name: str) -> tuple[Line, ...]:
    date, _, time = booking.time.partition("T")
    lines = [
        _pair(date, time),
        _pair("Terminal", terminal_id),
        _pair("Receipt", f"{booking.receipt:04d}"),
        _pair("Trace", f"{booking.trace:06d}"),
        Line(name, centred=True),
        _pair("Card", "*" * 8 + booking.pan[-4:]),
        Line(TITLES[booking.kind], centred=True),
    ]
    if booking.original:
        lines.append(_pair("Original trace", f"{booking.original:06d}"))
    if booking.auth:
        lines.append(_pair("Auth", booking.auth))
    lines += [
        _pair(booking.currency, amount(booking.amount)),
        Line(_verdict(booking), centred=True),
    ]
    return tuple(lines)


def _verdict(booking: Booking) -> str:
    if booking.state is State.REVERSED:
        return "REVERSED"
    return "APPROVED" if booking.code == APPROVED else f"DECLINED {booking.code:02X}"


def totals(
    rows: Sequence[tuple[str, int, int]], currency: str, terminal_id: str, time: str
) -> Slip:
    """The slip of an end of day: (card name, transactions, minor units) each."""
    date, _, clock = time.partition("T")
    lines = [
        Line("** END OF DAY **", centred=True),
        _pair(date, clock),
        _pair("Terminal", terminal_id),
    ]
    lines += [_pair(f"{name} {count}", amount(minor)) for name, count, minor in rows]
    lines.append(_pair("Total " + currency, amount(sum(minor for _, _, minor in rows))))
    return Slip(Copy.ADMIN, tuple(lines))


def amount(minor: int) -> str:
    sign = "-" if minor < 0 else ""
    return f"{sign}{abs(minor) // 100}.{abs(minor) % 100:02d}"


def _pair(left: str, right: str) -> Line:
    return Line(left + right.rjust(WIDTH - len(left)))
