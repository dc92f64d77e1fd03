"""Whose file it is, who may have it, and that nothing is ever begun anew by itself."""

from __future__ import annotations

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import JournalError
from kiosk.storage import queries as sql
from kiosk.storage import tables
from kiosk.storage.database import APPLICATION_ID, JournalFileError, JournalLockedError

Till = Any
Reopen = Callable[..., Till]


def test_a_commit_survives_a_power_cut_by_setting(till: Till) -> None:
    """WAL and FULL and the rest of MONEY.md section 6, as SQLite itself reads them back."""
    cursor = till.journal._database.cursor()
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "busy_timeout": 5000,
        "mmap_size": 0,
        "temp_store": 2,
        "wal_autocheckpoint": 4000,
        "journal_size_limit": 32 * 1024 * 1024,
        "application_id": APPLICATION_ID,
    }
    got = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in wanted}
    assert got == wanted


def test_only_a_first_boot_makes_a_journal(path: Path, reopen: Reopen) -> None:
    """A missing file is an error in words, and stays missing."""
    with pytest.raises(JournalFileError, match=r"There is no journal at .*first boot"):
        reopen(path)
    assert not path.exists()


def test_a_journal_that_is_there_is_opened_and_not_made_again(till: Till, reopen: Reopen) -> None:
    """Also if a first boot is repeated with `create`: its payments are still there."""
    till.open()
    till.journal.close()
    again = reopen(till.path, create=True)
    assert again.journal.payment("p1").seq == 1
    assert [body["kind"] for body in again.bodies()].count("genesis") == 1


def test_a_creation_that_never_ended_is_ended_by_the_next_first_boot(
    path: Path, reopen: Reopen
) -> None:
    """An empty file is no journal for a normal start, and a beginning for a first boot."""
    path.touch()
    with pytest.raises(JournalFileError, match="its creation never ended"):
        reopen(path)
    assert reopen(path, create=True).journal.unfinished() == ()


def damaged(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 * 2 : 4096 * 3] = os.urandom(4096)
    path.write_bytes(data)


def overwritten(path: Path) -> None:
    path.write_bytes(b"no database at all" * 500)


def foreign(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("CREATE TABLE photo (id)")
    database.close()


def newer(path: Path) -> None:
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA user_version = 99")
    database.close()


@pytest.mark.parametrize(
    ("spoil", "sentence"),
    [
        (damaged, "cannot be read|is damaged"),
        (overwritten, "cannot be read"),
        (foreign, "another program"),
        (newer, "newer program"),
    ],
)
@pytest.mark.parametrize("create", [False, True])
def test_a_file_that_is_not_a_good_journal_is_refused_in_words(
    till: Till, reopen: Reopen, spoil: Callable[[Path], None], sentence: str, create: bool
) -> None:
    """Damaged, overwritten, foreign, newer: never replaced by an empty one, not even at a first
    boot, and not a byte of it is changed."""
    till.pay()
    till.journal.tidy()
    till.journal.close()
    spoil(till.path)
    before = till.path.read_bytes()
    with pytest.raises(JournalFileError, match=sentence):
        reopen(till.path, create=create)
    assert till.path.read_bytes() == before


def test_a_second_process_is_refused(till: Till, elsewhere: dict[str, str]) -> None:
    """One writer: flock for the life of the process, whoever comes second stops with a
    sentence."""
    code = (
        "import sys; from pathlib import Path; from tests.storage.conftest import Till\n"
        "from kiosk.storage.database import JournalLockedError\n"
        "try: Till(Path(sys.argv[1]), create=False)\n"
        "except JournalLockedError as error: sys.exit(str(error))\n"
    )
    second = subprocess.run(
        [sys.executable, "-c", code, str(till.path)],
        env=elsewhere,
        capture_output=True,
        text=True,
        check=False,
    )
    assert second.returncode == 1
    assert second.stderr.strip() == f"Another kiosk is already running on {till.path}."


def test_a_second_journal_in_one_process_is_refused_until_the_first_is_closed(
    till: Till, reopen: Reopen
) -> None:
    """The lock belongs to the open journal."""
    with pytest.raises(JournalLockedError):
        reopen(till.path)
    till.journal.close()
    assert reopen(till.path).journal.unfinished() == ()


def test_a_closed_journal_neither_reads_nor_writes(till: Till) -> None:
    """And does not open itself again without its lock."""
    till.journal.close()
    with pytest.raises(JournalError):
        till.open()
    with pytest.raises(JournalError):
        till.journal.unfinished()


def test_nobody_else_may_read_the_file(till: Till) -> None:
    """Journal, log and lock are the kiosk's own: mode 0600."""
    till.open()
    for name in ("journal.db", "journal.db-wal", "journal.db.lock", "journal.db.keys"):
        mode = stat.S_IMODE(till.path.with_name(name).stat().st_mode)
        assert (name, oct(mode)) == (name, "0o600")


def test_errors_carry_no_values(till: Till) -> None:
    """SQLAlchemy would quote parameters in its messages; it is told not to."""
    assert till.journal._database._engine.hide_parameters


def test_a_transaction_has_the_write_lock_from_its_begin(till: Till) -> None:
    """BEGIN IMMEDIATE: nobody can come between. What raises inside leaves nothing behind."""
    database = till.journal._database
    with (
        closing(sqlite3.connect(till.path, isolation_level=None, timeout=0)) as other,
        suppress(KeyError),
        database.begin(),
    ):
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            other.execute("BEGIN IMMEDIATE")
        database.cursor().execute("INSERT INTO counter VALUES ('x', 1, 1, 1)")
        raise KeyError
    assert till.rows("SELECT 1 FROM counter WHERE name = 'x'") == []
    assert not database.cursor().connection.in_transaction


def test_tidying_empties_the_log(till: Till) -> None:
    """On Home, when nobody waits, the write-ahead log is brought into the file."""
    till.pay()
    log = till.path.with_name("journal.db-wal")
    assert log.stat().st_size > 0
    till.journal.tidy()
    assert log.stat().st_size == 0


def test_lists_have_indexes(till: Till) -> None:
    """What is asked while a customer waits never scans a table of a million rows."""
    for prepared in (sql.PAYMENT, sql.UNFINISHED_PAYMENTS, sql.BY_CONFIRMATION, sql.BY_NUMBER):
        plan = _plan(till, prepared.sql)
        assert "SCAN payment USING INDEX payment_unfinished" in plan or "SCAN" not in plan, plan
    for prepared in (sql.TENDERS, sql.NOTES, sql.LAST_CREDITED, sql.DOUBTS, sql.DUE, sql.NEXT_DUE):
        assert "SCAN" not in _plan(till, prepared.sql)


def _plan(till: Till, query: str) -> str:
    cursor = till.journal._database.cursor()
    found = cursor.execute(f"EXPLAIN QUERY PLAN {query}", [""] * query.count("?")).fetchall()
    return "; ".join(row[3] for row in found)


def test_all_tables_are_strict(till: Till) -> None:
    """An amount can only be a whole number."""
    strict = {
        name for name, kind in till.rows("SELECT name, strict FROM pragma_table_list") if kind
    }
    assert strict == {table.name for table in tables.metadata.sorted_tables}


def test_a_journal_whose_end_breaks_the_chain_is_refused(
    till: Till, reopen: Reopen, monkeypatch: pytest.MonkeyPatch
) -> None:
    """M-33: no payment is written after a row that was edited. Only the newest rows are read."""
    till.pay()
    till.journal.close()
    with closing(sqlite3.connect(till.path)) as database:
        database.execute("DROP TRIGGER audit_no_update")
        database.execute("UPDATE audit SET body = body || ' ' WHERE seq = 6")
        database.commit()
    with pytest.raises(JournalFileError, match="is damaged: audit 6 breaks the chain"):
        reopen(till.path)
    monkeypatch.setattr("kiosk.storage.database.TAIL", 2)
    reopen(till.path)
