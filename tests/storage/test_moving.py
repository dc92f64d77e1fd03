"""Rows that may change, compared with the bodies by SQLite alone."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import Any

from kiosk.storage.moving import Moving, compare

Till = Any


def compared(till: Till) -> Moving:
    with closing(sqlite3.connect(till.path)) as database:
        return compare(database)


def edit(till: Till, query: str) -> None:
    with closing(sqlite3.connect(till.path)) as database:
        database.execute(query)
        database.commit()


def test_every_writing_of_a_row_is_counted(till: Till) -> None:
    """As often as the bodies tell moving rows; cash and card, sums and all."""
    till.split()
    told = sum(len(body["rows"]) for body in till.bodies())
    assert compared(till) == Moving("", told, "")


def test_the_row_that_was_written_first_is_named(till: Till) -> None:
    """Of two bad rows the one of the older commit, whatever its table."""
    till.pay()
    edit(till, "UPDATE payment SET amount = 1")
    assert compared(till).stray == "payment p1 is not as audit 8 left it"
    edit(till, "UPDATE note SET value = 1")
    assert compared(till).stray == "note p1:1 1 is not as audit 4 left it"


def test_a_row_of_no_commit_is_a_stray(till: Till) -> None:
    """An audit number that was never written, and one that is still to come."""
    till.pay()
    edit(till, "UPDATE outbox SET audit = 99 WHERE kind = 'pdf'")
    assert compared(till).stray == "outbox p1 pdf is not as audit 99 left it"
