"""Decimal text to minor units, without a float in between."""

from __future__ import annotations

import re

_AMOUNT = re.compile(r"(-?)([0-9]{1,8})\.([0-9]{2})")


def minor_units(text: str) -> int:
    """12050 for "120.50". Two decimals are obligatory; ValueError for anything else."""
    match = _AMOUNT.fullmatch(text)
    if match is None:
        raise ValueError("an amount is written like 120.50")
    minor = int(match[2]) * 100 + int(match[3])
    return -minor if match[1] else minor
