"""What a driver wants back after a restart of the process."""

from __future__ import annotations

import os
from pathlib import Path

LONGEST = 4096
#: A new one at each start of the machine (Linux, random(4)).
BOOT_ID = Path("/proc/sys/kernel/random/boot_id")


class Memory:
    """One line of ASCII in a small file without fsync: it outlives the process, not the machine.

    `text` is what was kept last, "" at first. After a power cut or a crash of the machine the disk
    may hold an older line: nothing is remembered then, for an old ack is worse than none.
    """

    def __init__(self, path: Path) -> None:
        self._boot = BOOT_ID.read_text(encoding="ascii").strip() if BOOT_ID.exists() else "-"
        path.parent.mkdir(parents=True, exist_ok=True)
        self._fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        line = os.pread(self._fd, LONGEST, 0).partition(b"\n")[0].decode("ascii", "replace")
        boot, _, text = line.partition(" ")
        self.text = text if boot == self._boot else ""

    def keep(self, text: str) -> None:
        if text != self.text:
            # One pwrite: a killed process leaves the old line or the new one, never a mixture.
            os.pwrite(self._fd, f"{self._boot} {text}\n".encode("ascii"), 0)
            self.text = text

    def close(self) -> None:
        os.close(self._fd)
