"""What a scanner puts on the wire: good scans, and each named bad day of DEVICES.md section 8."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping
from typing import NamedTuple

from kiosk.ports import Control

SEPARATOR = "<GS>"
_SUFFIXES = {"cr": b"\r", "crlf": b"\r\n", "none": b""}
_NUMBER = "3161777077"
_PLAIN = {"data": _NUMBER, "aim": "]C0"}
_SLIP = f"41506141410000128020{_NUMBER}<GS>39024500<GS>12261228"
_FOREIGN = {
    "url": f"]Q1https://pay.example/{_NUMBER}",
    "epc": f"]Q1BCD\n002\n1\nSCT\n\nA. Payee\nDE89370400440532013000\nEUR45.00\n\n\n{_NUMBER}",
    "swiss": f"]Q1SPC\r\n0200\r\n1\r\nCH4431999123000889012\r\n{_NUMBER}",
    "boleto": "]I000190500954014481606906809350314337370000000100",
    "product": "]E04006381333931",
}


class Sending(NamedTuple):
    """Bytes at once, and bytes `after` seconds (none if it is zero)."""

    data: bytes
    rest: bytes = b""
    after: float = 0.0


def _scan(data: str, aim: str, suffix: str) -> Sending:
    return Sending(_wire(aim + data) + _SUFFIXES[suffix])


def _gs_dropped(data: str) -> Sending:
    return Sending(_wire("]C1" + data.replace(SEPARATOR, "")) + b"\r")


def _half_record(data: str, aim: str, rest_after: float) -> Sending:
    whole = _wire(aim + data) + b"\r"
    middle = len(whole) // 2
    return Sending(whole[:middle], whole[middle:], rest_after)


def _two_records_glued(data: str, aim: str, second: str) -> Sending:
    return Sending(_wire(aim + data) + b"\r" + _wire(aim + second) + b"\r")


def _no_suffix(data: str, aim: str) -> Sending:
    return Sending(_wire(aim + data))


def _huge_record(length: int) -> Sending:
    return Sending(b"]Q1" + b"7" * length + b"\r")


def _wrong_check_digit(data: str, aim: str) -> Sending:
    misread = str((int(data[-1], 36) + 1) % 10)
    return Sending(_wire(aim + data[:-1] + misread) + b"\r")


def _foreign_code(kind: str) -> Sending:
    return Sending(_wire(_FOREIGN[kind]) + b"\r")


def _caps_lock(data: str, aim: str) -> Sending:
    return Sending(_wire((aim + data).swapcase()) + b"\r")


def _noise(length: int, seed: int) -> Sending:
    return Sending(random.Random(seed).randbytes(length))  # noqa: S311 (a replay, not a secret)


def _wire(text: str) -> bytes:
    return text.replace(SEPARATOR, "\x1d").encode("utf-8")


ACTS: Mapping[str, tuple[Control, Callable[..., Sending]]] = {
    "scan": (
        Control(
            "A code is held under the scanner. <GS> is the separator.", _PLAIN | {"suffix": "cr"}
        ),
        _scan,
    ),
    "gs_dropped": (Control("A payment slip loses its separators.", {"data": _SLIP}), _gs_dropped),
    "half_record": (
        Control(
            "Half of a record; the rest comes after some seconds, or never (0).",
            _PLAIN | {"rest_after": 0.0},
        ),
        _half_record,
    ),
    "two_records_glued": (
        Control("Two scans in one burst.", _PLAIN | {"second": "SB20260001"}),
        _two_records_glued,
    ),
    "no_suffix": (Control("Nothing ends the record.", _PLAIN), _no_suffix),
    "huge_record": (Control("A record beyond the limit.", {"length": 600}), _huge_record),
    "wrong_check_digit": (Control("The last digit is misread.", _PLAIN), _wrong_check_digit),
    "foreign_code": (
        Control(f"A code of something else: {', '.join(_FOREIGN)}.", {"kind": "url"}),
        _foreign_code,
    ),
    "caps_lock": (
        Control("A keyboard wedge with Caps Lock on.", {"data": "SB20260001", "aim": ""}),
        _caps_lock,
    ),
    "noise": (Control("Bytes of nothing.", {"length": 64, "seed": 1}), _noise),
}
