"""The data of a ZVT message: fields one after another, each a BMP number and its content.

Card numbers, tracks, expiry dates and names end here: they are skipped, and `Fields` has no place
for them (DEVICES.md 4.5). A field that is not known has no known length, so reading stops there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# Fields by the bytes of their content (PA00P015, list of BMPs).
FIXED = {
    1: "01 02 03 05 19 27 8A 8C A0",
    2: "0D 0E 17 3A 49 87",
    3: "0B 0C 37 3D 88 AA",
    4: "29",
    5: "BA",
    6: "04",
    8: "3B",
    15: "2A",
}
# Fields that say their length in as many digits, each in a byte of its own: F0 to F9.
VARIABLE = {2: "22 23 2D 8B A7", 3: "24 2E 3C 60 92 9A AF"}
SIZES = {bmp: size for size, bmps in FIXED.items() for bmp in bytes.fromhex(bmps)}
DIGITS = {bmp: count for count, bmps in VARIABLE.items() for bmp in bytes.fromhex(bmps)}
CONTAINER = 0x06
MOST_DIGITS_IN_A_NAME = 4


@dataclass(frozen=True, slots=True)
class Fields:
    """What a message said, as far as the kiosk may know it. None or "": not said, or not valid.

    `result` is BMP 27, `amount` minor units (04), `currency` the ISO 4217 number (49), `trace`
    0B, `original` 37, `receipt` 87, `moment` the terminal's local (month, day, hour, minute,
    second) of 0D and 0C, `auth` 3B, `brand` 8B, `terminal` 29, `status` 19. `last4` is known only
    of a number that was masked.
    """

    result: int | None = None
    amount: int | None = None
    currency: int | None = None
    trace: int | None = None
    original: int | None = None
    receipt: int | None = None
    moment: tuple[int, int, int, int, int] | None = None
    auth: str = ""
    brand: str = ""
    last4: str = ""
    terminal: str = ""
    status: int | None = None


def bcd(number: int, size: int) -> bytes:
    """A number as `size` bytes of two digits each. Raises ValueError if it does not fit."""
    digits = f"{number:0{2 * size}d}"
    if number < 0 or len(digits) > 2 * size:
        raise ValueError(f"{number} does not fit {2 * size} digits")
    return bytes.fromhex(digits)


def parse(data: bytes) -> Fields:
    """The fields of `data` up to the first that is unknown or cut short. Raises nothing."""
    found: dict[int, bytes] = {}
    at = 0
    while at < len(data):
        begin, end = _extent(data, at)
        if end is None or end > len(data):
            break
        found.setdefault(data[at], data[begin:end])
        at = end
    return _known(found)


def status_of(data: bytes) -> int | None:
    """The terminal's status in the 06 0F of 05 01: a byte without a BMP before it, after the
    software version (F0, LLLVAR) and before a container if there are any; or BMP 19."""
    if re.match(rb"\xf0[\xf0-\xf9]{3}", data):
        data = data[4 + int("".join(str(digit & 0x0F) for digit in data[1:4])) :]
    alone = len(data) == 1 or data[1:2] == bytes((CONTAINER,))
    return data[0] if alone else parse(data).status


def _known(found: dict[int, bytes]) -> Fields:
    return Fields(
        result=_byte(found.get(0x27)),
        amount=_number(found.get(0x04)),
        currency=_number(found.get(0x49)),
        trace=_number(found.get(0x0B)),
        original=_number(found.get(0x37)),
        receipt=_number(found.get(0x87)),
        moment=_moment(found.get(0x0D, b"") + found.get(0x0C, b"")),
        auth=_text(found.get(0x3B, b"")),
        brand=_brand(found.get(0x8B, b"")),
        last4=_last4(found.get(0x22, b"")),
        terminal=found.get(0x29, b"").hex().upper(),
        status=_byte(found.get(0x19)),
    )


def _extent(data: bytes, at: int) -> tuple[int, int | None]:
    """Where the content of the field at `at` begins and ends; no end: its length is unknown."""
    bmp, begin = data[at], at + 1
    if bmp in SIZES:
        return begin, begin + SIZES[bmp]
    if bmp == CONTAINER:
        return _ber(data, begin)
    digits = data[begin : begin + DIGITS.get(bmp, 0)]
    if bmp not in DIGITS or len(digits) < DIGITS[bmp]:
        return begin, None
    if any(not 0xF0 <= digit <= 0xF9 for digit in digits):
        return begin, None
    begin += len(digits)
    return begin, begin + int("".join(str(digit & 0x0F) for digit in digits))


def _ber(data: bytes, at: int) -> tuple[int, int | None]:
    """The content of a BER object: a length over 7F is 81 or 82 and that many bytes, big-endian."""
    first = data[at] if at < len(data) else 0x80
    if first < 0x80:
        return at + 1, at + 1 + first
    begin = at + 1 + (first & 0x7F)
    if first not in (0x81, 0x82) or begin > len(data):
        return at, None
    return begin, begin + int.from_bytes(data[at + 1 : begin], "big")


def _byte(content: bytes | None) -> int | None:
    return content[0] if content else None


def _number(content: bytes | None) -> int | None:
    digits = (content or b"").hex()
    return int(digits) if digits.isdecimal() else None


def _moment(content: bytes) -> tuple[int, int, int, int, int] | None:
    digits = content.hex()
    if len(digits) != 10 or not digits.isdecimal():
        return None
    month, day, hour, minute, second = (int(digits[at : at + 2]) for at in range(0, 10, 2))
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60 and second < 60):
        return None
    return month, day, hour, minute, second


def _text(content: bytes) -> str:
    shown = content.split(b"\0")[0].decode("cp437")
    return "".join(letter for letter in shown if letter.isalnum() or letter in " -+.&'/").strip()


def _brand(content: bytes) -> str:
    """A name with many digits is no name of a brand, but may be a card number."""
    name = _text(content)
    return name if len(re.findall(r"\d", name)) <= MOST_DIGITS_IN_A_NAME else ""


def _last4(content: bytes) -> str:
    """The last four digits of a number with masked ones (nibble E); F pads an odd length."""
    masked = re.fullmatch(r"[0-9e]*e+([0-9]{4})f?", content.hex())
    return masked[1] if masked else ""
