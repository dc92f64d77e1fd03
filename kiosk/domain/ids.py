"""Ids that name payments (UUIDv7) and codes that people read."""

from __future__ import annotations

import hashlib
from uuid import UUID

#: No 0 O 1 I L: read aloud and written down without mistakes (UX.md section 11).
CODE_ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_RANDOM_BITS = 74
_LOW = (1 << 62) - 1


def uuid7(now_ms: int, random_bits: int, previous: str = "") -> str:
    """A UUIDv7 (RFC 9562, 5.7) from UTC milliseconds and 74 random bits.

    Never below `previous`, so ids of one process do not fall when the clock jumps back.
    """
    number = (now_ms & ((1 << 48) - 1)) << _RANDOM_BITS | random_bits & ((1 << _RANDOM_BITS) - 1)
    if previous:
        number = max(number, _number(UUID(previous).int) + 1)
    high, low = number >> 62, number & _LOW
    value = high >> 12 << 80 | 0x7 << 76 | (high & 0xFFF) << 64 | 0x2 << 62 | low
    return str(UUID(int=value))


def _number(value: int) -> int:
    """Time and randomness in one piece, without version and variant."""
    return (value >> 80) << _RANDOM_BITS | (value >> 64 & 0xFFF) << 62 | value & _LOW


def confirmation(payment_id: str, attempt: int = 0) -> str:
    """A six-character confirmation number, "K7F3M9"; `attempt` picks another if one is taken."""
    digest = hashlib.sha256(f"{payment_id}/{attempt}".encode()).digest()
    number = int.from_bytes(digest[:8], "big")
    letters = []
    for _ in range(6):
        number, remainder = divmod(number, len(CODE_ALPHABET))
        letters.append(CODE_ALPHABET[remainder])
    return "".join(letters)


def recovery_code(payment_id: str) -> str:
    """Four digits that join a customer to an interrupted payment."""
    digest = hashlib.sha256(f"recovery/{payment_id}".encode()).digest()
    return f"{int.from_bytes(digest[:4], 'big') % 10_000:04d}"
