"""The journal's file: one process, one connection, durable commits (MONEY.md section 6)."""

from __future__ import annotations

import fcntl
import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import StaticPool

from kiosk.domain.errors import KioskError
from kiosk.storage.keys import sync_folder
from kiosk.storage.verify import verify_tail

#: "KIOS" in the header of the file, so that `file` and we know whose it is.
APPLICATION_ID = 0x4B494F53
SCHEMA_VERSION = 4
#: So many audit rows are checked at every start; `kiosk journal verify` reads them all.
TAIL = 10_000
_DISK_ILL = {10, 13, 14}  # SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN
_SHORT_READ = 522  # SQLITE_IOERR_SHORT_READ: the file is cut short
_MIGRATIONS = Path(__file__).with_name("migrations")
_PRAGMAS = {
    "synchronous": 2,  # FULL: a commit survives a power cut
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "busy_timeout": 5000,
    "temp_store": 2,
    "wal_autocheckpoint": 4000,
    "journal_size_limit": 32 * 1024 * 1024,
    # An I/O error must arrive as an error, not as a signal.
    "mmap_size": 0,
}
if sys.platform == "darwin":
    # A plain fsync does not reach the disk there.
    _PRAGMAS |= {"fullfsync": 1, "checkpoint_fullfsync": 1}


class JournalFileError(KioskError):
    """The file is missing, damaged, foreign or newer than this program; the message says which."""

    code = "journal_file"


class JournalDamagedError(JournalFileError):
    """It is gone or not whole: a backup can take its place, and nothing else does."""

    code = "journal_damaged"


class JournalLockedError(KioskError):
    """Another process has the journal."""

    code = "journal_locked"


class JournalDialect(SQLiteDialect_pysqlite):
    """How SQLAlchemy begins here, where it makes or migrates the tables."""

    supports_statement_cache = True

    def do_begin(self, dbapi_connection: Any) -> None:
        """The write lock comes first: a transaction that began never fails for want of it."""
        dbapi_connection.dbapi_connection.execute("BEGIN IMMEDIATE")


class _Durable:
    """A transaction on the driver's connection; SQLAlchemy's takes a twentieth of a commit."""

    __slots__ = ("_cursor", "_driver")

    def __init__(self, driver: sqlite3.Connection) -> None:
        self._cursor, self._driver = driver.cursor(), driver

    def __enter__(self) -> sqlite3.Cursor:
        self._cursor.execute("BEGIN IMMEDIATE")
        return self._cursor

    def __exit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                self._cursor.execute("COMMIT")
        finally:
            # Also where COMMIT failed: it may leave the transaction open.
            if self._driver.in_transaction:
                self._driver.execute("ROLLBACK")


registry.register("sqlite.journal", __name__, JournalDialect.__name__)


class Database:
    """An open journal file. Raises JournalFileError and JournalLockedError.

    The lock is held until `close`, through every `reopen`. `born` writes the first rows, in the
    transaction that makes the tables.
    """

    def __init__(self, path: Path, *, create: bool, born: Callable[[sqlite3.Cursor], None]) -> None:
        self.path = path
        self._born = born
        self._driver: sqlite3.Connection | None = None
        self._durable: _Durable | None = None
        self._lock = lock(path)
        self._engine = create_engine(
            "sqlite+journal://",
            creator=self._connect,
            poolclass=StaticPool,
            pool_reset_on_return=None,
            hide_parameters=True,
        )
        try:
            _require_file(path, create=create)
            self._open(create=create)
        except BaseException:
            self.close()
            raise

    def begin(self) -> AbstractContextManager[sqlite3.Cursor]:
        """One transaction: commits at the end, rolls back if anything raises."""
        if self._durable is None:
            raise sqlite3.OperationalError("the journal is not open")
        return self._durable

    def cursor(self) -> sqlite3.Cursor:
        """The driver's cursor, for prepared statements. Raises sqlite3.Error once closed."""
        if self._driver is None:
            raise sqlite3.OperationalError("the journal is not open")
        return self._driver.cursor()

    def reopen(self) -> None:
        """A new connection. After a failed write or sync nothing is tried on the old one."""
        self._disconnect()
        self._open(create=False)

    def probe(self) -> None:
        """Write one page that says what it said before: whether a commit would work."""
        self.cursor().execute(f"PRAGMA user_version={SCHEMA_VERSION}")

    def tidy(self) -> None:
        """Empty the write-ahead log into the file: for moments when nobody waits. While somebody
        reads (a backup, a report) it is left for later, at once: a customer may come."""
        cursor = self.cursor()
        cursor.execute("PRAGMA busy_timeout=0")
        try:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            cursor.execute(f"PRAGMA busy_timeout={_PRAGMAS['busy_timeout']}")

    def close(self) -> None:
        """Give the file and its lock back."""
        self._disconnect()
        if self._lock >= 0:
            os.close(self._lock)
            self._lock = -1

    def _disconnect(self) -> None:
        driver, self._driver, self._durable = self._driver, None, None
        self._engine.dispose(close=False)
        if driver is not None:
            driver.close()

    def _connect(self) -> sqlite3.Connection:
        if self._lock < 0:
            raise sqlite3.OperationalError("the journal is closed")
        uri = f"file:{quote(str(self.path.absolute()))}?mode=rw"
        # Opened at boot on one thread, owned by the core's thread ever after.
        driver = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        self._driver = driver
        self._durable = _Durable(driver)
        require_ours(driver, self.path)
        _set_pragmas(driver)
        _keep_older(driver, self.path)
        return driver

    def _open(self, *, create: bool) -> None:
        try:
            with self._engine.begin() as connection:
                self._bring_up(connection, create=create)
                self._require_whole()
        except (sqlite3.Error, SQLAlchemyError) as error:
            cause = getattr(error, "orig", error)
            code = getattr(cause, "sqlite_errorcode", 0)
            # A full or failing disk says nothing about the file, and is mended without a copy.
            ill = code & 0xFF in _DISK_ILL and code != _SHORT_READ
            kind = JournalFileError if ill else JournalDamagedError
            raise kind(f"The journal {self.path} cannot be read: {cause}.") from None

    def _require_whole(self) -> None:
        cursor = self.cursor()
        (damage,) = cursor.execute("PRAGMA quick_check(1)").fetchone()
        if damage == "ok":
            damage = verify_tail(cursor, TAIL).problem
        if damage:
            # SQLite says which database first, on a line of its own.
            found = damage.splitlines()[-1]
            raise JournalDamagedError(f"The journal {self.path} is damaged: {found}.")

    def _bring_up(self, connection: Connection, *, create: bool) -> None:
        cursor = self.cursor()
        version = cursor.execute("PRAGMA user_version").fetchone()[0]
        if version == SCHEMA_VERSION:
            return
        if version == 0 and not create:
            raise JournalFileError(f"The journal {self.path} is empty: its creation never ended.")
        _upgrade(connection)
        cursor.execute(f"PRAGMA application_id={APPLICATION_ID}")
        cursor.execute(f"PRAGMA user_version={SCHEMA_VERSION}")
        if version == 0:
            self._born(cursor)
        elif problem := verify_tail(cursor, sys.maxsize).problem:
            raise JournalDamagedError(f"The journal {self.path} is damaged: {problem}.")


def _keep_older(driver: sqlite3.Connection, path: Path) -> None:
    """Before a migration, the journal as the older program left it: `<journal>.v<schema>`."""
    (version,) = driver.execute("PRAGMA user_version").fetchone()
    if version in {0, SCHEMA_VERSION}:
        return
    kept = path.with_name(f"{path.name}.v{version}")
    try:
        descriptor = os.open(kept, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError as error:
        raise JournalFileError(f"No copy can be kept at {kept}: {error.strerror}") from None
    try:
        driver.execute("VACUUM INTO ?", (str(kept),))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)


def _upgrade(connection: Connection) -> None:
    """Alembic, inside the caller's transaction: killed anywhere, the old schema is still whole."""
    from alembic import command, config  # noqa: PLC0415 - a tenth of the start, for what runs once

    settings = config.Config()
    settings.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


def lock(path: Path) -> int:
    """One writer: the lock lasts as long as the process, whatever ends it."""
    try:
        descriptor = os.open(path.with_name(path.name + ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise JournalFileError(f"No journal can be kept at {path}: {error.strerror}") from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        raise JournalLockedError(f"Another kiosk is already running on {path}.") from None
    return descriptor


def _require_file(path: Path, *, create: bool) -> None:
    if path.is_file():
        return
    if not create:
        raise JournalDamagedError(f"There is no journal at {path}. Only the first boot makes one.")
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    sync_folder(path.parent)


def require_ours(driver: sqlite3.Connection, path: Path) -> None:
    """Ask before any pragma that would write into a file that is not ours."""
    (owner,) = driver.execute("PRAGMA application_id").fetchone()
    (version,) = driver.execute("PRAGMA user_version").fetchone()
    (names,) = driver.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if owner != APPLICATION_ID and (owner or version or names):
        raise JournalFileError(f"{path} is a database of another program, not a journal.")
    if version > SCHEMA_VERSION:
        raise JournalFileError(
            f"The journal {path} was written by a newer program (schema {version}, "
            f"this one knows {SCHEMA_VERSION})."
        )


def _set_pragmas(driver: sqlite3.Connection) -> None:
    (mode,) = driver.execute("PRAGMA journal_mode=WAL").fetchone()
    if mode != "wal":
        raise JournalFileError(f"SQLite keeps the journal in mode {mode}, not WAL.")
    for name, value in _PRAGMAS.items():
        driver.execute(f"PRAGMA {name}={value}").fetchall()
    (level,) = driver.execute("PRAGMA synchronous").fetchone()
    (linked,) = driver.execute("PRAGMA foreign_keys").fetchone()
    if (level, linked) != (2, 1):
        raise JournalFileError("SQLite did not take the settings that keep the journal safe.")
