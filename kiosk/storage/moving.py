"""Moving rows against the audit rows that wrote them last, by SQLite alone, beside Python."""

# ruff: noqa: S608 - the only names in these queries are those of our own tables

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from sqlalchemy import Table

from kiosk.storage import tables
from kiosk.storage.naming import row_name
from kiosk.storage.sums import first_wrong_sum


@dataclass(frozen=True, slots=True)
class Moving:
    """`stray` names the first row that is not as its audit row left it, `wrong_sum` what is out of
    balance, "" if nothing is; `written` is how often all rows together were written."""

    stray: str
    written: int
    wrong_sum: str


def compare(database: sqlite3.Connection) -> Moving:
    """Every row of the tables that may change. Raises sqlite3.Error."""
    found = [row for table in tables.MOVING for row in database.execute(_stray(table))]
    stray = ""
    if found:
        seq, text = min(found)
        stray = f"{row_name(text.encode())} is not as audit {seq} left it"
    counts = (
        database.execute(f"SELECT total(rev) FROM {table.name}").fetchone()[0]
        for table in tables.MOVING
    )
    return Moving(stray, int(sum(counts)), first_wrong_sum(database))


def json_of(table: Table) -> str:
    """SQL for a row of the table as an audit body tells it."""
    columns = ", ".join(f"{table.name}.{column.name}" for column in table.columns)
    return f"json_array('{table.name}', {columns})"


def _stray(table: Table) -> str:
    """The first row whose JSON is not in the body of its audit row."""
    name, text = table.name, json_of(table)
    return (
        f"SELECT {name}.audit, {text} FROM {name} "
        f"LEFT JOIN audit AS told ON told.seq = {name}.audit "
        f"WHERE coalesce(instr(told.body, {text}), 0) = 0 ORDER BY 1 LIMIT 1"
    )
