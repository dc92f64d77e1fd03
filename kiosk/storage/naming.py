"""Names the bad row once something is wrong: slow and exact, where `verify` is quick."""

# ruff: noqa: S608 - the only names in these queries are those of our own tables

from __future__ import annotations

import json
import sqlite3
from typing import Any

from kiosk.storage import tables

_KEYS = {table.name: len(table.primary_key.columns) for table in (*tables.FIXED, *tables.MOVING)}


def row_name(text: bytes) -> str:
    """Table and key of a row rendered as JSON, e.g. note 018f...:1 2; the first, if it is many."""
    return _name(json.loads(b"[%s]" % text)[0])


def first_difference(seq: int, body: bytes, texts: list[bytes]) -> str:
    """The first fixed row in which the tables and audit row `seq` differ."""
    written = json.loads(body)["fixed"]
    stored = json.loads(b"[%s]" % b",".join(texts))
    for there, here in zip(written, stored, strict=False):
        if there == here:
            continue
        if here not in written:
            return f"{_name(here)} is not as audit {seq} wrote it"
        return f"{_name(there)} of audit {seq} is missing"
    if len(stored) > len(written):
        return f"{_name(stored[len(written)])} is in no audit row"
    if len(stored) < len(written):
        return f"{_name(written[len(stored)])} of audit {seq} is missing"
    return f"audit {seq} is not in canonical form"


def first_unaccounted(database: sqlite3.Connection) -> str:
    """The first moving row that is older than its last audit row says, or gone."""
    last: dict[tuple[Any, ...], list[Any]] = {}
    for (body,) in database.execute("SELECT body FROM audit ORDER BY seq"):
        for row in json.loads(body)["rows"]:
            last[_key(row)] = row
    for table in tables.MOVING:
        for row in database.execute(f"SELECT * FROM {table.name}"):
            if last.get(_key([table.name, *row])) == [table.name, *row]:
                del last[_key([table.name, *row])]
    if not last:
        return "a moving row was written more often than it says"
    row = min(last.values(), key=lambda row: int(row[-1]))
    return f"{_name(row)} is not as audit {row[-1]} left it"


def _key(row: list[Any]) -> tuple[Any, ...]:
    return tuple(row[: 1 + _KEYS[row[0]]])


def _name(row: list[Any]) -> str:
    return " ".join(str(part) for part in _key(row))
