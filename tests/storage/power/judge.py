"""Whether an image is the journal as one of its commits left it, none acknowledged missing."""

from __future__ import annotations

import hashlib
import sqlite3
from pathlib import Path

from kiosk.domain.errors import KioskError
from kiosk.storage.database import SCHEMA_VERSION, _set_pragmas
from kiosk.storage.verify import verify
from tests.storage.conftest import Till
from tests.storage.power.disk import Files, Image

FILE = "journal.db"


class Judge:
    """Opens images in `folder`: all with SQLite and the product's settings, each `boots`-th with
    the journal itself, which must then go on. `lost` and `damaged` count the bad ones."""

    def __init__(self, folder: Path, boots: int) -> None:
        self._folder, self._boots = folder, boots
        self._as_committed: dict[int, bytes] = {}
        self.images = self.lost = self.booted = 0
        self.damaged: list[str] = []

    def see(self, image: Image) -> None:
        """Judge one image. An image without a journal in it is one of zero commits."""
        self.images += 1
        self._lay(image.files)
        try:
            commits, problem = self._read()
        except sqlite3.DatabaseError as error:
            commits, problem = 0, str(error)
        self.lost += commits < image.acknowledged
        if problem:
            self.damaged.append(f"image {self.images}, commit {commits}: {problem}")
        elif self.images % self._boots == 0:
            try:
                self._boot(commits)
            except KioskError as error:
                self.damaged.append(f"image {self.images}, commit {commits}: {error}")

    def _lay(self, files: Files) -> None:
        for old in self._folder.iterdir():
            if old.name not in files:
                old.unlink()
        for name, content in files.items():
            path = self._folder / name
            path.write_bytes(content)
            path.chmod(0o600)

    def _read(self) -> tuple[int, str]:
        path = self._folder / FILE
        if not path.exists():
            return 0, ""
        database = sqlite3.connect(path, isolation_level=None)
        try:
            _set_pragmas(database)
            whole = database.execute("PRAGMA quick_check(1)").fetchone()[0]
            (version,) = database.execute("PRAGMA user_version").fetchone()
            if whole != "ok" or version not in {0, SCHEMA_VERSION}:
                return 0, f"{whole}, schema {version}"
            if version == 0:
                return 0, ""
            commits, digest = _content(database)
        finally:
            database.close()
        return commits, self._compare(path, commits, digest)

    def _compare(self, path: Path, commits: int, digest: bytes) -> str:
        """The first image of a commit is verified row by row; all others must equal it."""
        if commits not in self._as_committed:
            verdict = verify(path)
            if not verdict.ok or verdict.rows != commits:
                return f"{verdict.rows} rows verified: {verdict.problem}"
            self._as_committed[commits] = digest
        return "" if digest == self._as_committed[commits] else "not what that commit left"

    def _boot(self, commits: int) -> None:
        """The first boot ends where the ballast lies; until then it begins anew."""
        path = self._folder / FILE
        first = not path.with_name(f"{FILE}.ballast").exists()
        till = Till(path, create=first)
        try:
            till.journal.boot(till.now_ms, 0.0)
            till.now_ms += 10**9
            till.pay("after the power cut")
        finally:
            till.journal.close()
        verdict = verify(path)
        if not verdict.ok or verdict.rows != max(commits, 1) + 8:
            self.damaged.append(f"booted at commit {commits}: {verdict}")
        self.booted += 1


def _content(database: sqlite3.Connection) -> tuple[int, bytes]:
    names = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
    digest = hashlib.blake2b()
    for (name,) in database.execute(names).fetchall():
        digest.update(repr(database.execute(f'SELECT * FROM "{name}"').fetchall()).encode())
    (commits,) = database.execute("SELECT count(*) FROM audit").fetchone()
    return commits, digest.digest()
