"""The kiosk's disk: the real journal, with kills inside its commits and errors of its file.

A run begins with a copy of a journal that this process made once: what a first boot does has tests
of its own, and takes longer than a run.
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from kiosk.bench.sweep.cuts import Gap
from kiosk.bench.sweep.faults import Faults, Source, stream
from kiosk.bench.sweep.site import BORN_MS, KIOSK
from kiosk.domain.changes import Commit
from kiosk.domain.errors import JournalError
from kiosk.ports import Entropy
from kiosk.storage.audit import Stamp
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from kiosk.storage.transaction import Transaction

#: ENOSPC and EIO strike while the rows are written; "unsaid": the commit is on the disk, and the
#: kiosk is told that it cannot be read any more.
ERRORS = ("ENOSPC", "EIO", "unsaid")
_CODES = {"ENOSPC": sqlite3.SQLITE_FULL, "EIO": sqlite3.SQLITE_IOERR}


def scratch() -> str | None:
    """Memory, where there is some: the search is about logic, and fsync has its own tests."""
    return "/dev/shm" if Path("/dev/shm").is_dir() else None  # noqa: S108  # not a secret


class CutJournal(SqliteJournal):
    """The journal with a ballast of one page, a gap inside each commit, and the disk's faults."""

    def __init__(self, path: Path, entropy: Entropy, now_ms: int, cut: Cut) -> None:
        self._cut = cut
        super().__init__(
            path,
            KIOSK,
            entropy,
            now_ms=now_ms,
            create=not path.exists(),
            environ={},
            guard=DiskGuard(path, 4096, 0),
        )

    def commit(self, commit: Commit, now_ms: int, monotonic: float) -> None:
        super().commit(commit, now_ms, monotonic)
        self._cut.note(f"commit {commit.kind} {commit.payment_id}")

    def works(self) -> bool:
        return "for good" not in self._cut.breaks and super().works()

    def _write(
        self,
        kind: str,
        payment_id: str | None,
        detail: str,
        stamp: Stamp,
        work: Callable[[Transaction], object],
    ) -> None:
        name = f"Record {kind}"
        self._cut.gap(f"before {name}")
        fails = self._cut.fails(kind)

        def cut(tx: Transaction) -> None:
            work(tx)
            self._cut.gap(f"inside commit {kind}")
            if fails in _CODES:
                raise _error(fails)

        super()._write(kind, payment_id, detail, stamp, cut)
        if fails == "unsaid":
            raise JournalError("the disk does not say whether it happened")
        self._cut.gap(f"after {name}")


def _error(name: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError(name)
    error.sqlite_errorcode = _CODES[name]
    return error


class Cut:
    """What may go wrong at a commit. `breaks`, set by hand: "before" or "after" the next commit is
    on the disk, or "... for good"."""

    def __init__(self, faults: Faults, gap: Gap, note: Callable[[str], None]) -> None:
        self.gap, self.note = gap, note
        self.breaks = ""
        self.chance = 0.0
        self._faults = faults

    def fails(self, kind: str) -> str:
        """How this commit fails, "" if it does not."""
        strike = self._faults.strikes(Source.COMMIT, ERRORS, self.chance, kind)
        if strike:
            self.note(f"commit {kind}: {strike.kind}")
            return strike.kind
        breaks = self.breaks
        if not breaks:
            return ""
        if "for good" not in breaks:
            self.breaks = ""
        self.note(f"commit {kind}: the disk fails {breaks}")
        return "ENOSPC" if "before" in breaks else "unsaid"


class _Bits:
    """Entropy of the template: every run begins with the same file."""

    def __init__(self) -> None:
        self._random = stream("template")

    def bits(self, count: int) -> int:
        return self._random.getrandbits(count)


@cache
def _template() -> dict[str, bytes]:
    """The files of a journal right after its first opening, by their names."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        path = Path(folder) / "journal.db"
        quiet: Any = Cut(Faults(0), lambda _: None, lambda _: None)
        CutJournal(path, _Bits(), BORN_MS, quiet).close()
        return {file.name: file.read_bytes() for file in sorted(Path(folder).iterdir())}


def lay(path: Path) -> None:
    """A fresh journal at `path`, unless there is one."""
    if path.exists():
        return
    for name, content in _template().items():
        file = path.with_name(name.replace("journal.db", path.name))
        descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "wb") as out:
            out.write(content)


def copy(path: Path) -> bytes:
    """The journal's file, while nobody has it open."""
    return path.read_bytes()


def put_back(path: Path, image: bytes) -> None:
    """An older copy in its place, as somebody with a backup would."""
    for suffix in ("-wal", "-shm"):
        with suppress(FileNotFoundError):
            path.with_name(path.name + suffix).unlink()
    path.write_bytes(image)
