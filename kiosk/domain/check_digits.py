"""Check digit schemes. Which one holds is a setting per biller, never global."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

from stdnum import ean, luhn
from stdnum.iso7064 import mod_11_10, mod_37_36, mod_97_10

from kiosk.domain.bills import CheckDigit

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DIGITS = "0123456789"


def append(scheme: CheckDigit, base: str) -> str:
    """`base` followed by its check characters.

    Raises ValueError for an empty base, for a character the scheme cannot take, and for a MOD11
    base whose digit would be 10, which no one-digit scheme can write and no biller issues.
    """
    if not base or set(base) - set(alphabet(scheme)):
        raise ValueError(f"{scheme} cannot take this base")
    return base + _calculation(scheme)(base)


def check(scheme: CheckDigit, number: str) -> bool:
    """Whether `number` ends in exactly the check characters its base asks for."""
    base = number[: len(number) - width(scheme)]
    try:
        return append(scheme, base) == number
    except ValueError:
        return False


def width(scheme: CheckDigit) -> int:
    """How many characters at the end of a number are its check."""
    match scheme:
        case CheckDigit.NONE:
            return 0
        case CheckDigit.MOD97:
            return 2
        case (
            CheckDigit.LUHN
            | CheckDigit.MOD10_31
            | CheckDigit.MOD11
            | CheckDigit.ISO7064_11_10
            | CheckDigit.ISO7064_37_36
        ):
            return 1
        case _:
            assert_never(scheme)


def alphabet(scheme: CheckDigit) -> str:
    """The characters a base may have."""
    match scheme:
        case CheckDigit.NONE | CheckDigit.MOD97 | CheckDigit.ISO7064_37_36:
            return _DIGITS + _LETTERS
        case CheckDigit.LUHN | CheckDigit.MOD10_31 | CheckDigit.MOD11 | CheckDigit.ISO7064_11_10:
            return _DIGITS
        case _:
            assert_never(scheme)


def _calculation(scheme: CheckDigit) -> Callable[[str], str]:
    match scheme:
        case CheckDigit.NONE:
            return _nothing
        case CheckDigit.LUHN:
            return luhn.calc_check_digit
        case CheckDigit.MOD10_31:
            return ean.calc_check_digit
        case CheckDigit.MOD11:
            return _mod11
        case CheckDigit.MOD97:
            return mod_97_10.calc_check_digits
        case CheckDigit.ISO7064_11_10:
            return mod_11_10.calc_check_digit
        case CheckDigit.ISO7064_37_36:
            return mod_37_36.calc_check_digit
        case _:
            assert_never(scheme)


def _nothing(_base: str) -> str:
    return ""


def _mod11(base: str) -> str:
    """Weights 2 to 7 from the right, 11 - r, with 11 written as 0."""
    total = sum((2 + place % 6) * int(digit) for place, digit in enumerate(reversed(base)))
    digit = (11 - total % 11) % 11
    if digit == 10:
        raise ValueError("a MOD11 check digit of 10 cannot be written")
    return str(digit)
