"""Reads a whole journal and says whether it is as it was written. Needs no key, writes nothing.

The tables are rendered by SQLite as the JSON that the audit bodies hold, and looked up there as
text: parsing the bodies would take five times as long. That is sound because a row begins with
`["table",` and an unescaped quote cannot stand inside a JSON string. Chain and fixed rows are read
here; meanwhile, on a second connection to the same commits, SQLite alone compares the moving rows.
"""

# ruff: noqa: S608 - the only names in these queries are those of our own tables

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from urllib.parse import quote

from kiosk.storage import audit, tables
from kiosk.storage.moving import Moving, compare, json_of
from kiosk.storage.naming import first_difference, first_unaccounted, row_name

#: A row of a stream: the audit row it belongs to, and its JSON.
Item = tuple[int, bytes]
_END: Item = (1 << 63, b"")
_MENTION = re.compile(rb'\["(?:%s)",' % b"|".join(t.name.encode() for t in tables.MOVING))


@dataclass(frozen=True, slots=True)
class Verdict:
    """`rows` audit rows were read; `problem` names the first bad row, "" if there is none."""

    ok: bool
    rows: int
    problem: str = ""


class _Found(Exception):  # noqa: N818 - ends the reading; never leaves this module
    """The first bad row."""


def verify(path: Path) -> Verdict:
    """Chain, every row of every table, sums and counters of the journal at `path`."""
    try:
        with closing(_open(path)) as database, closing(_open(path)) as other:
            _at_one_commit(database, other)
            with ThreadPoolExecutor(1) as pool:
                return _judge(_Reader(database), other, pool.submit(compare, other))
    except sqlite3.Error as error:
        return Verdict(ok=False, rows=0, problem=f"the journal cannot be read: {error}")


def _judge(reader: _Reader, other: sqlite3.Connection, moving: Future[Moving]) -> Verdict:
    try:
        for _ in reader.walk():
            pass
        reader.check_ends()
        problem = reader.agree(moving.result())
    except _Found as found:
        problem = str(found)
    except (sqlite3.Error, ValueError) as error:
        problem = f"after audit {reader.rows}: unreadable ({error})"
    finally:
        other.interrupt()
    return Verdict(ok=not problem, rows=reader.rows, problem=problem)


def _open(path: Path) -> sqlite3.Connection:
    uri = f"file:{quote(str(path.absolute()))}?mode=ro"
    database = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    _stand_in(database)
    return database


def _at_one_commit(*databases: sqlite3.Connection) -> None:
    """Each commit adds one audit row: with the same newest one they see the same journal."""
    seen: set[int] = set()
    while len(seen) != 1:
        for database in databases:
            if database.in_transaction:
                database.execute("ROLLBACK")
            database.execute("BEGIN")
        newest = "SELECT max(seq) FROM audit"
        seen = {database.execute(newest).fetchone()[0] for database in databases}


def verify_tail(cursor: sqlite3.Cursor, count: int) -> Verdict:
    """The chain alone, over the newest `count` audit rows; at boot, before anything is offered."""
    newest = cursor.execute("SELECT max(seq) FROM audit").fetchone()[0] or 0
    first = max(1, newest - count + 1)
    found = cursor.execute("SELECT hash FROM audit WHERE seq = ?", (first - 1,)).fetchone()
    previous = found[0] if found else audit.ZERO_HASH
    rows = 0
    body = "SELECT seq, CAST(body AS BLOB), hash FROM audit WHERE seq >= ? ORDER BY seq"
    for seq, text, digest in cursor.execute(body, (first,)):
        if seq != first + rows or audit.chain(previous, text) != digest:
            return Verdict(ok=False, rows=rows, problem=f"audit {first + rows} breaks the chain")
        previous = digest
        rows += 1
    return Verdict(ok=rows > 0, rows=rows, problem="" if rows else "audit 1 is missing")


def _stand_in(database: sqlite3.Connection) -> None:
    """A table that an older program did not know has no rows: an empty one in memory says so."""
    database.execute("PRAGMA temp_store = 2")
    there = {name for (name,) in database.execute("SELECT name FROM sqlite_schema")}
    for table in tables.MOVING:
        if table.name not in there:
            database.execute(f"CREATE TEMP TABLE {table.name} ({', '.join(table.columns.keys())})")


class _Reader:
    """The audit rows in order, each against the fixed rows that it accounts for."""

    def __init__(self, database: sqlite3.Connection) -> None:
        self.rows = 0
        self._database = database
        self._database.text_factory = bytes
        self._mentions = 0
        self._events = _stream(database, _events())
        self._entries = _stream(database, _entries())
        self._event, self._entry = next(self._events), next(self._entries)

    def walk(self) -> Iterator[int]:
        """Each good audit row's sequence number. Raises _Found at the first bad one."""
        previous, expected = audit.ZERO_HASH, 1
        rows = self._database.execute("SELECT seq, body, hash FROM audit ORDER BY seq")
        for seq, body, digest in rows:
            if seq != expected:
                raise _Found(f"audit {expected} is missing")
            if audit.chain(previous, body) != digest:
                raise _Found(f"audit {seq} breaks the chain")
            if not body.endswith(b',"seq":%d,"v":%d}' % (seq, audit.BODY_VERSION)):
                raise _Found(f"audit {seq} tells another number")
            self._check_fixed(seq, body)
            self._mentions += _moved(body)
            previous = digest
            expected += 1
            self.rows += 1
            yield seq
        if expected == 1:
            raise _Found("audit 1 is missing")

    def check_ends(self) -> None:
        """No fixed row may belong to an audit row that is not there."""
        for _, text in (self._event, self._entry):
            if text:
                raise _Found(f"{row_name(text)} is in no audit row")

    def agree(self, moving: Moving) -> str:
        """What is wrong with the moving rows, of which each must have been written as often as all
        bodies together say; or else with the sums; or ""."""
        if not moving.stray and moving.written != self._mentions:
            self._database.text_factory = str
            return first_unaccounted(self._database)
        return moving.stray or moving.wrong_sum

    def _check_fixed(self, seq: int, body: bytes) -> None:
        texts = []
        while self._event[0] <= seq:
            texts.append(self._event[1])
            self._event = next(self._events)
        while self._entry[0] <= seq:
            texts.append(self._entry[1])
            self._entry = next(self._entries)
        if b'"fixed":[%s],"kind":' % b",".join(texts) not in body:
            raise _Found(first_difference(seq, body, texts))


def _moved(body: bytes) -> int:
    """How many moving rows the body tells."""
    return len(_MENTION.findall(body, body.rfind(b'"rows":[')))


def _stream(database: sqlite3.Connection, query: str) -> Iterator[Item]:
    return chain(database.execute(query), iter((_END,)))


def _events() -> str:
    """Events, and the meta rows that came with the first."""
    return (
        f"SELECT audit, {json_of(tables.event)} FROM event "
        "WHERE audit <= 1 "
        f"UNION ALL SELECT * FROM (SELECT 1, {json_of(tables.meta)} FROM meta ORDER BY name) "
        "UNION ALL SELECT * FROM "
        f"(SELECT audit, {json_of(tables.event)} FROM event WHERE audit > 1 ORDER BY audit)"
    )


def _entries() -> str:
    """Each entry followed by its legs, as one text."""
    legs = (
        f"SELECT group_concat(',' || {json_of(tables.leg)}, '') FROM "
        "(SELECT * FROM leg WHERE entry_id = entry.id ORDER BY n) AS leg"
    )
    return f"SELECT audit, {json_of(tables.entry)} || coalesce(({legs}), '') FROM entry ORDER BY id"
