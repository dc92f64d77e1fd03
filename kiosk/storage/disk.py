"""Room on the disk: a reserve that recovery can spend when nothing else is left."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from kiosk.storage.keys import sync_folder

_MEGABYTE = 1 << 20
_IO_ERROR, _FULL = 10, 13  # SQLite's primary codes
# SQLITE_IOERR_FSYNC and _DIR_FSYNC: however full the disk is, what it took may be gone.
_SYNC_FAILED = {1034, 1290}


@dataclass(frozen=True, slots=True)
class DiskGuard:
    """The ballast beside the journal, and the free space below which no payment opens (bytes)."""

    journal: Path
    ballast: int = 64 * _MEGABYTE
    least_free: int = 200 * _MEGABYTE

    @property
    def ballast_file(self) -> Path:
        """Holds nothing; its size is its use. Once there it stays, spent or not: where it lies, a
        journal was made."""
        return self.journal.with_name(self.journal.name + ".ballast")

    @property
    def laid(self) -> bool:
        """Whether the reserve is there, whole."""
        return self.ballast_file.exists() and self.ballast_file.stat().st_size >= self.ballast

    def lay(self) -> None:
        """Reserve the ballast, really allocated. Raises OSError if there is no room, and then
        takes none."""
        descriptor = os.open(self.ballast_file, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            os.posix_fallocate(descriptor, 0, self.ballast)
        except OSError:
            os.ftruncate(descriptor, 0)
            raise
        finally:
            os.close(descriptor)
        sync_folder(self.journal.parent)

    def drop(self) -> None:
        """Spend the ballast, so that what was begun can be finished. Never raises."""
        with suppress(OSError):
            os.truncate(self.ballast_file, 0)

    def relieve(self) -> None:
        """Before a start: where nothing is left, not even what is to be finished can be opened."""
        if self.exhausted():
            self.drop()

    def roomy(self) -> bool:
        """Whether a payment may open. A spent ballast comes back first, once staff made room."""
        try:
            if not self.laid and self._free() >= self.least_free + self.ballast:
                self.lay()
            return self.laid and self._free() >= self.least_free
        except OSError:
            return False

    def suffered(self, error: BaseException) -> bool:
        """An error of SQLite's: a full disk spends the ballast. Says whether the disk failed in
        another way, which is not to be trusted with money before a new start."""
        code: int = getattr(error, "sqlite_errorcode", 0)
        full = code & 0xFF == _FULL or self.exhausted()
        if full:
            self.drop()
        return code in _SYNC_FAILED or (code & 0xFF == _IO_ERROR and not full)

    def exhausted(self) -> bool:
        """Less than a megabyte is left. A folder that cannot be asked is no full one."""
        try:
            return self._free() < _MEGABYTE
        except OSError:
            return False

    def _free(self) -> int:
        return shutil.disk_usage(self.journal.parent).free
