"""The money path's statements are compiled once, and their parameters are where they belong."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from sqlalchemy import bindparam, select

from kiosk.storage import audit, queries, statements, tables
from kiosk.storage.statements import INSERT, STORED, Prepared, prepare

ALL = {
    name: one
    for module in (statements, queries)
    for name, one in vars(module).items()
    if isinstance(one, Prepared)
}


class Everything(dict[str, str]):
    """Has a value for every name: the name."""

    def __missing__(self, name: str) -> str:
        return name


@pytest.mark.parametrize("name", ALL)
def test_a_statement_has_a_value_for_each_place(till: Any, name: str) -> None:
    """And SQLite can prepare it against the schema as it is."""
    prepared = ALL[name]
    values = prepared.ordered(Everything())
    assert len(values) == prepared.sql.count("?")
    till.journal._database.cursor().execute(f"EXPLAIN {prepared.sql}", values)


#: A partial index over the few rows that a statement is about is read from end to end.
FEW = (
    "payment_unfinished",
    "payment_kept",
    "payment_unattended",
    "tender_unsettled",
    "event_contradiction",
)
#: The first row that is read is the answer, or there are few rows.
WHOLE = {
    "HEAD": ["SCAN audit"],
    "NEWEST_BOX": ["SCAN box"],
    "NEWEST_NUMBER": ["SCAN payment USING INDEX sqlite_autoindex_payment_2"],
}


@pytest.mark.parametrize("name", ALL)
def test_no_statement_reads_a_whole_table(till: Any, name: str) -> None:
    """With a million payments a start, a look-up and a note take the time they take with ten."""
    prepared = ALL[name]
    values = prepared.ordered(Everything())
    steps = till.journal._database.cursor().execute(f"EXPLAIN QUERY PLAN {prepared.sql}", values)
    scans = [plan for *_, plan in steps if plan.startswith("SCAN") and not plan.endswith(FEW)]
    assert scans == WHOLE.get(name, [])


@pytest.mark.parametrize("name", INSERT)
def test_the_parameters_of_an_insert_are_the_row(name: str) -> None:
    """The audit body is made from them, so their order is the order of the columns."""
    columns = tuple(tables.metadata.tables[name].columns.keys())
    assert INSERT[name].ordered(Everything()) == columns


@pytest.mark.parametrize("name", STORED)
def test_a_row_is_read_back_by_its_key_as_the_body_tells_it(till: Any, name: str) -> None:
    """Table, then every column in order, as JSON; one row for one key."""
    till.split()
    till.resolve("abandoned:p1")
    width = len(tables.metadata.tables[name].primary_key.columns)
    found = till.rows(f"SELECT * FROM {name}")
    assert found
    for row in found:
        (again,) = till.rows(STORED[name].sql, *row[:width])
        assert json.loads(again[0]) == [name, *row]


def test_sqlite_and_we_write_the_same_json() -> None:
    """Rows that moved are rendered by SQLite, new ones here, and verify compares the text."""
    odd = "".join(map(chr, range(1, 0x80))) + '\u00e9\u2028\U0001f600"\\/'
    row = ("note", odd, None, 0, -(1 << 62))
    with closing(sqlite3.connect(":memory:")) as database:
        (text,) = database.execute("SELECT json_array(?, ?, ?, ?, ?)", row).fetchone()
    assert text == audit.text(row)


def test_values_go_by_name_and_never_into_the_text() -> None:
    """One name used twice fills both places; a quote in a value stays a value."""
    this = tables.meta.c
    prepared = prepare(
        select(this.value).where(this.name == bindparam("a"), this.value != bindparam("a"))
    )
    assert prepared.sql.count("?") == 2
    assert prepared.ordered({"a": "x'; --"}) == ("x'; --", "x'; --")
    database = sqlite3.connect(":memory:")
    database.execute("CREATE TABLE meta (name, value)")
    database.execute("INSERT INTO meta VALUES ('x''; --', 'found')")
    assert prepared.run(database.cursor(), a="x'; --").fetchall() == [("found",)]
    database.close()
