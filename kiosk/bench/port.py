"""A pty under a stable name, as a USB adapter has under /dev/serial/by-id."""

from __future__ import annotations

import os
import termios
import tty
from pathlib import Path


class Port:
    """The bench's end of one serial line. `link` is the name the kiosk opens.

    The slave stays open here too: a kiosk that closes it and comes back is no hang-up.
    """

    def __init__(self, link: Path) -> None:
        self.link = link
        self.master: int | None = None
        self._slave = -1
        self._tty = ""

    def plug(self, *, other_name: bool = False) -> None:
        """Makes a new pty under the same link; with `other_name` it is surely another tty."""
        self.unplug()
        former, self._tty = self._tty, ""
        spares = []
        while self.master is None:
            master, slave = os.openpty()
            if other_name and os.ttyname(slave) == former:
                spares += [master, slave]
                continue
            self.master, self._slave, self._tty = master, slave, os.ttyname(slave)
        for spare in spares:
            os.close(spare)
        tty.setraw(self._slave, termios.TCSANOW)
        os.set_blocking(self.master, False)
        fresh = self.link.with_name(f".{self.link.name}.new")
        fresh.unlink(missing_ok=True)
        fresh.symlink_to(self._tty)
        fresh.replace(self.link)

    def unplug(self) -> None:
        """The pty and its name vanish; whoever has it open gets EIO."""
        if self.master is None:
            return
        self.link.unlink(missing_ok=True)
        os.close(self._slave)
        os.close(self.master)
        self.master = None

    def read(self, limit: int) -> bytes:
        if self.master is None:
            return b""
        try:
            return os.read(self.master, limit)
        except BlockingIOError:
            return b""

    def write(self, data: bytes) -> None:
        """Bytes nobody reads are lost once the system's buffer is full, as on a real line."""
        if self.master is not None and data:
            try:
                os.write(self.master, data)
            except BlockingIOError:
                return
