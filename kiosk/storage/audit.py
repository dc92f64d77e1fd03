"""The audit chain: each commit's row holds the hash of all before it (MONEY.md section 7).

hash = sha256(previous hash || body). Body, version 1, canonical JSON (sorted keys, no spaces,
integers, null and NFC text): at = [UTC ms, boot, monotonic us], fixed = rows never to change (the
event first, then each entry with its legs), kind, payment, rows = the moving rows as this commit
leaves them, seq, v. A row is [table, value, value ...] in column order, ciphertext where encrypted.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from orjson import dumps

BODY_VERSION = 1
#: Before the first row.
ZERO_HASH = bytes(32)
# Copied, it spares OpenSSL the search for SHA-256.
_fresh = hashlib.sha256()
Row = Sequence[str | int | None]


class Head(NamedTuple):
    """The newest audit row."""

    seq: int
    digest: bytes


class Stamp(NamedTuple):
    """When a commit was made: UTC milliseconds, boot number, monotonic microseconds."""

    now_ms: int
    boot: int
    monotonic_us: int


def text(value: Sequence[Row] | Row | str | None) -> str:
    """Values as the body tells them: no spaces, letters as they are."""
    return dumps(value).decode()


def nfc(value: str) -> str:
    """Text from outside in the one form that the body allows."""
    return value if value.isascii() else unicodedata.normalize("NFC", value)


def body(
    seq: int,
    stamp: Stamp,
    kind: str,
    payment_id: str | None,
    fixed: Sequence[Row],
    rows: Iterable[str],
) -> str:
    """The canonical text of one audit row; `rows` are JSON already."""
    at = (stamp.now_ms, stamp.boot, stamp.monotonic_us)
    told = {"at": at, "fixed": fixed, "kind": kind, "payment": payment_id}
    begun = dumps(told).decode().removesuffix("}")
    return f'{begun},"rows":[{",".join(rows)}],"seq":{seq},"v":{BODY_VERSION}}}'


def chain(previous: bytes, text: bytes) -> bytes:
    """The hash of a row whose predecessor has the hash `previous`."""
    digest = _fresh.copy()
    digest.update(previous)
    digest.update(text)
    return digest.digest()
