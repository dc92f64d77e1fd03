"""What a terminal says and understands: the data of its APDUs (PA00P015), as the device has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt.apdu import (
    ABORTED,
    COMPLETION,
    OK,
    PRINT_BLOCK,
    PRINT_LINE,
    REFUSED_CLASS,
    SHOWS,
    STATUS,
    Apdu,
)
from kiosk.devices.card_terminal.zvt.fields import bcd
from kiosk.devices.card_terminal.zvt.simulated.book import Booking
from kiosk.devices.card_terminal.zvt.simulated.cards import Card
from kiosk.devices.card_terminal.zvt.simulated.slips import Line, Slip

NUMERIC = {"USD": 840, "CAD": 124, "EUR": 978}
CODES = {number: code for code, number in NUMERIC.items()}
TERMINAL_ID = "28004869"
CONTRACT = b"100461763      "
ACCEPTED = OK.encode()
CHIP, ONLINE = 0x60, 0x10
TEXT_BLOCKS = b"\x0a\x02\x06\xd3"


def message(control: int, data: bytes = b"") -> bytes:
    return Apdu(control, data).encode()


def llvar(data: bytes, digits: int = 2) -> bytes:
    """LLVAR, or LLLVAR with 3 digits: the length in bytes, one digit in each of F0 to F9."""
    return bytes(0xF0 + int(digit) for digit in f"{len(data):0{digits}d}") + data


def tlv(tag: int, data: bytes) -> bytes:
    """A BER object; lengths over 127 as 81 or 82, big-endian."""
    size = len(data)
    if size < 0x80:
        length = bytes((size,))
    else:
        wide = (size.bit_length() + 7) // 8
        length = bytes((0x80 + wide,)) + size.to_bytes(wide, "big")
    return tag.to_bytes((tag.bit_length() + 7) // 8, "big") + length + data


@dataclass(frozen=True, slots=True)
class Extras:
    """What some terminals add to a 04 0F: `clear` card data in fields of their own, and `long`
    bytes of a TLV container. `number` is BMP 22, masked or not."""

    number: str
    clear: bytes = b""
    text: str = ""
    long: int = 0


def status_information(booking: Booking, card: Card, extras: Extras) -> bytes:
    """04 0F of a booked transaction. Fields that Wireshark does not know come last."""
    data = b"\x27" + bytes((booking.code,))
    data += b"\x04" + bcd(booking.amount, 6) + b"\x0b" + bcd(booking.trace, 3)
    digits = booking.time.replace("-", "").replace(":", "").replace("T", "")
    data += b"\x0c" + bytes.fromhex(digits[8:14]) + b"\x0d" + bytes.fromhex(digits[4:8])
    data += b"\x19" + bytes((CHIP | ONLINE,))
    data += b"\x22" + llvar(bytes.fromhex(extras.number + "F" * (len(extras.number) % 2)))
    data += b"\x29" + bytes.fromhex(TERMINAL_ID) + b"\x2a" + CONTRACT
    data += b"\x3b" + booking.auth.encode("ascii").ljust(8, b"\0")
    data += b"\x3c" + llvar(extras.text.encode("cp437"), 3)
    data += b"\x49" + bcd(NUMERIC[booking.currency], 2) + b"\x87" + bcd(booking.receipt, 2)
    data += b"\x8a" + bytes((card.type,)) + b"\x8b" + llvar(card.name.encode("cp437") + b"\0")
    data += extras.clear
    if extras.long:
        data += tlv(0x06, tlv(0x24, tlv(0x07, b"." * extras.long)))
    if booking.original:
        data += b"\x37" + bcd(booking.original, 3)
    return message(STATUS, data + b"\x88" + bcd(booking.trace, 3))


def cancelled(code: int, text: str) -> bytes:
    """04 0F of a transaction that was never made: no amount, no numbers."""
    data = b"\x27" + bytes((code,)) + b"\x29" + bytes.fromhex(TERMINAL_ID)
    return message(STATUS, data + b"\x3c" + llvar(text.encode("cp437"), 3))


def abort(code: int) -> bytes:
    return message(ABORTED, bytes((code,)))


def completion(data: bytes = b"") -> bytes:
    return message(COMPLETION, data)


def registered(status: int, currency: str) -> bytes:
    """06 0F after 06 00: status byte, terminal id, currency."""
    data = b"\x19" + bytes((status,)) + b"\x29" + bytes.fromhex(TERMINAL_ID)
    return completion(data + b"\x49" + bcd(NUMERIC[currency], 2))


def display(word: int) -> bytes:
    return message(SHOWS, bytes((word,)))


def refusal(code: int) -> bytes:
    return message(REFUSED_CLASS << 8 | code)


def print_lines(slip: Slip) -> Iterator[bytes]:
    """06 D1: attribute (40 centred, 81 last line and feed), text."""
    for line in slip.lines:
        yield message(PRINT_LINE, _attribute(line) + line.text.encode("cp437"))
    yield message(PRINT_LINE, b"\x81")


def print_block(slip: Slip) -> bytes:
    """06 D3: one TLV container with the receipt type (1F07) and the print texts (25)."""
    texts = b"".join(
        tlv(0x09, _attribute(line)) + tlv(0x07, line.text.encode("cp437")) for line in slip.lines
    )
    inside = tlv(0x1F07, bytes((slip.copy,))) + tlv(0x25, texts)
    return message(PRINT_BLOCK, tlv(0x06, inside))


def _attribute(line: Line) -> bytes:
    return b"\x40" if line.centred else b"\x00"


def totals(rows: Sequence[tuple[int, int]], first: int, last: int) -> bytes:
    """BMP 60: first and last receipt, then a count and an amount for each group of cards."""
    data = bcd(first, 2) + bcd(last, 2)
    data += b"".join(bytes((min(count, 0xFF),)) + bcd(minor, 6) for count, minor in rows)
    return b"\x60" + llvar(data, 3)
