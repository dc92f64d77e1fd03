"""The journal read by others while its kiosk writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.storage.database import JournalFileError
from kiosk.storage.reader import reading
from kiosk.storage.totals import newest
from tests.storage.conftest import Till
from tests.storage.older import older


def test_a_reader_sees_one_moment_and_holds_nobody_up(till: Till) -> None:
    """Commits go on, and emptying the write-ahead log is put off at once: whoever comes to the
    screen does not wait for a report (five seconds, SQLite's usual patience)."""
    till.pay("p1")
    with reading(till.path) as database:
        before = newest(database)
        till.pay("p2")
        till.journal.tidy()
        log = till.path.with_name("journal.db-wal")
        assert log.stat().st_size > 0
        assert newest(database) == before
        busy = till.journal._database.cursor().execute("PRAGMA busy_timeout").fetchone()[0]
        assert busy == 5000
    till.journal.tidy()
    assert log.stat().st_size == 0


def test_a_reader_cannot_write(till: Till) -> None:
    """Whatever the command line does by mistake."""
    with pytest.raises(JournalFileError, match="readonly"), reading(till.path) as database:
        database.execute("UPDATE payment SET amount = 0")


@pytest.mark.parametrize("make", [Path.touch, lambda path: sqlite3.connect(path).close()])
def test_what_is_no_journal_is_a_sentence(tmp_path: Path, make: Callable[[Path], object]) -> None:
    """An empty file, and none at all."""
    with pytest.raises(JournalFileError, match="cannot be read"), reading(tmp_path / "none"):
        pass
    make(tmp_path / "empty")
    with pytest.raises(JournalFileError, match="has schema 0"), reading(tmp_path / "empty"):
        pass


def test_an_older_journal_is_first_brought_up_by_its_kiosk(tmp_path: Path) -> None:
    """A reader changes nothing, and does not guess."""
    path = older(tmp_path / "state" / "journal.db", 1)
    again = "start this program's kiosk on it once"
    with pytest.raises(JournalFileError, match=again), reading(path):
        pass
