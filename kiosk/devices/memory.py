"""What a driver wants back after a restart of the process."""

from __future__ import annotations

import os
from pathlib import Path

LONGEST = 4096


class Memory:
    """One line of ASCII in a small file without fsync: it outlives the process, not a power cut.
    `text` is what was kept last, "" at first."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        self.text = os.pread(self._fd, LONGEST, 0).partition(b"\n")[0].decode("ascii", "replace")

    def keep(self, text: str) -> None:
        if text != self.text:
            # One pwrite: a killed process leaves the old line or the new one, never a mixture.
            os.pwrite(self._fd, text.encode("ascii") + b"\n", 0)
            self.text = text

    def close(self) -> None:
        os.close(self._fd)
