"""A biller's account file (CSV) into its SQLite file: whole or not at all."""

from __future__ import annotations

import csv
import hashlib
import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import insert, select
from sqlalchemy.schema import CreateTable

from kiosk.domain.bills import Biller
from kiosk.gateways.billers_file.rows import COLUMNS, RowError, parse
from kiosk.gateways.billers_file.tables import (
    account,
    compiled,
    connect,
    metadata,
    payment,
    remittance,
    source,
)

_INSERT_ACCOUNT = compiled(insert(account))
_APPLY_REMITTANCE = (
    "UPDATE account SET paid = paid + (SELECT sum(amount) FROM remittance r"
    " WHERE r.number = account.number) WHERE number IN (SELECT number FROM remittance)"
)


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that cannot be taken. `line` counts from 1, the header's; 0 is the file as a whole."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did: all rows, or none and every reason why."""

    accounts: int
    refused: tuple[RefusedRow, ...] = ()


def import_csv(csv_path: Path, database_path: Path, biller: Biller, as_of_ms: int) -> ImportReport:
    """Replace the biller's accounts by those of the file; payments taken here are kept.

    `as_of_ms` (UTC) is when the biller told these figures. A payment it has not been told of
    yet is taken off the new amounts again. A file in use by a FileBiller is refused.
    """
    fresh = database_path.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    try:
        report = _build(csv_path, fresh, biller, as_of_ms)
        return _replace(fresh, database_path, report) if not report.refused else report
    finally:
        fresh.unlink(missing_ok=True)


def fingerprint(path: Path) -> str:
    """Names the content of an account file."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def imported(database_path: Path) -> str | None:
    """The fingerprint of the account file that the database was made from."""
    if not database_path.exists():
        return None
    db, pooled = connect(database_path)
    with closing(pooled):
        row = db.execute(compiled(select(source.c.fingerprint))).fetchone()
    return str(row[0]) if row else None


def _build(csv_path: Path, fresh: Path, biller: Biller, as_of_ms: int) -> ImportReport:
    db, pooled = connect(fresh)
    with closing(pooled):
        # Until it is renamed the file is nobody's: one fsync at the end is enough.
        db.execute("PRAGMA synchronous=OFF")
        db.execute("PRAGMA journal_mode=MEMORY")
        db.execute("BEGIN")
        for table in metadata.sorted_tables:
            db.execute(compiled(CreateTable(table)))
        count, refused = _fill(db, csv_path, biller)
        db.execute(
            compiled(insert(source)),
            {"fingerprint": fingerprint(csv_path), "as_of_ms": as_of_ms},
        )
        db.execute("COMMIT")
    return ImportReport(0 if refused else count, tuple(refused))


def _fill(db: sqlite3.Connection, csv_path: Path, biller: Biller) -> tuple[int, list[RefusedRow]]:
    refused: list[RefusedRow] = []
    moved: dict[int, str] = {}
    count = 0
    for line, row in _rows(csv_path):
        if isinstance(row, str):
            refused.append(RefusedRow(line, row))
            continue
        try:
            parsed = parse(row, biller)
            db.execute(_INSERT_ACCOUNT, parsed._asdict())
        except RowError as error:
            refused.append(RefusedRow(line, str(error)))
        except sqlite3.IntegrityError:
            refused.append(RefusedRow(line, "number: in this file twice"))
        else:
            count += 1
            if parsed.moved_to:
                moved[line] = parsed.moved_to
    for line, target in moved.items():
        if not db.execute("SELECT 1 FROM account WHERE number = ?", (target,)).fetchone():
            refused.append(RefusedRow(line, "moved_to: not in this file"))
    return count, sorted(refused, key=lambda row: row.line)


def _rows(csv_path: Path) -> Iterator[tuple[int, Mapping[str, str] | str]]:
    """Every row with its line, or the reason why it is none."""
    try:
        with csv_path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            if tuple(next(reader, ())) != COLUMNS:
                yield 1, "the header is not " + ",".join(COLUMNS)
                return
            for cells in reader:
                if len(cells) == len(COLUMNS):
                    yield reader.line_num, dict(zip(COLUMNS, cells, strict=True))
                elif cells:
                    yield reader.line_num, f"{len(cells)} cells instead of {len(COLUMNS)}"
    except (UnicodeDecodeError, csv.Error):
        yield 0, "not a CSV file in UTF-8"


def _replace(fresh: Path, database_path: Path, report: ImportReport) -> ImportReport:
    if not database_path.exists():
        _rename(fresh, database_path)
        return report
    old, pooled = connect(database_path)
    with closing(pooled):
        try:
            # Leaving WAL needs every other user gone, and takes the old -wal file along: beside
            # the new file it would be replayed into it.
            old.execute("PRAGMA journal_mode=DELETE")
            old.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            return ImportReport(0, (RefusedRow(0, "the accounts are in use"),))
        _carry_over(old, fresh)
        _rename(fresh, database_path)
    return report


def _carry_over(old: sqlite3.Connection, fresh: Path) -> None:
    db, pooled = connect(fresh)
    with closing(pooled):
        db.execute("BEGIN")
        for table in (payment, remittance):
            names = [column.name for column in table.columns]
            for row in old.execute(compiled(select(table))):
                db.execute(compiled(insert(table)), dict(zip(names, row, strict=True)))
        db.execute(_APPLY_REMITTANCE)
        db.execute("COMMIT")


def _rename(fresh: Path, database_path: Path) -> None:
    """Durable at every moment: the content first, then the name."""
    _fsync(fresh)
    fresh.replace(database_path)
    _fsync(database_path.parent)


def _fsync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
