"""Devices of another maker on ptys of our own, written from the manuals alone."""

from __future__ import annotations

import os
import re
import select
import threading
import tty
from collections.abc import Callable, Iterator
from functools import reduce
from operator import xor
from pathlib import Path
from typing import Any

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parents[2]


class Pty:
    """A pty whose device answers in a thread of its own."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self._answer = answer
        self.master, self._slave = os.openpty()
        tty.setraw(self._slave)
        self.name = os.ttyname(self._slave)
        self._stop, self._stopped = os.pipe()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self) -> None:
        while True:
            ready, _, _ = select.select([self.master, self._stop], [], [])
            if self._stop in ready:
                return
            reply = self._answer(os.read(self.master, 4096))
            if reply:
                os.write(self.master, reply)

    def close(self) -> None:
        os.close(self._stopped)
        self._thread.join()
        for descriptor in (self._stop, self.master, self._slave):
            os.close(descriptor)


class OtherAcceptor:
    """EBDS, standard replies only: ack rule, escrow, STACK, RETURN (DEVICES.md section 2)."""

    def __init__(self) -> None:
        self.hand: list[int] = []
        self.box: list[int] = []
        self.escrow = 0
        self._event = 0x00
        self._ack = -1
        self._reply = b""
        self._rest = b""

    def answer(self, data: bytes) -> bytes:
        self._rest += data
        replies = b""
        while len(self._rest) >= 8:
            frame, self._rest = self._rest[:8], self._rest[8:]
            assert frame[:2] == b"\x02\x08"
            assert frame[7] == reduce(xor, frame[1:6])
            replies += self._poll(frame[2] & 1, frame[3], frame[4])
        return replies

    def _poll(self, ack: int, enabled: int, orders: int) -> bytes:
        if ack == self._ack:
            return self._reply
        self._ack, event, index = ack, 0x00, 0
        if self.escrow and orders & 0x20:
            index, event = self.escrow, 0x10
            self.box.append(self.escrow)
            self.escrow = 0
        elif self.escrow and orders & 0x40:
            event, self.escrow = 0x40, 0
        elif not self.escrow and self.hand and enabled:
            self.escrow = self.hand.pop(0)
        if self.escrow:
            index = self.escrow
        s0 = (0x04 if self.escrow else 0x01) | event
        body = bytes([0x0B, 0x20 | ack, s0, 0x10, index << 3, 0x00, 0x54, 0x01])
        self._reply = b"\x02" + body + b"\x03" + bytes([reduce(xor, body)])
        return self._reply


class OtherPrinter:
    """ESC/POS: real-time status and the job token, nothing else (DEVICES.md section 6)."""

    def __init__(self) -> None:
        self.paper = b""
        self._asked = re.compile(
            rb"\x10\x04[\x01-\x04]|\x1d\x28\x48\x06\x00\x30\x30(.{4})", re.DOTALL
        )
        self._seen = 0

    def answer(self, data: bytes) -> bytes:
        self.paper += data
        reply = b""
        for asked in self._asked.finditer(self.paper, self._seen):
            reply += b"\x37\x22" + asked[1] + b"\x00" if asked[1] else b"\x12"
            self._seen = asked.end()
        return reply


class Counter:
    """What a test holds in its hands: three foreign devices and the config that names them."""

    def __init__(self, folder: Path) -> None:
        self.acceptor, self.printer = OtherAcceptor(), OtherPrinter()
        self.ports = [
            Pty(self.acceptor.answer),
            Pty(self.printer.answer),
            Pty(lambda _data: b""),
        ]
        acceptor, printer, scanner = (port.name for port in self.ports)
        self.config = folder / "kiosk.toml"
        self.config.write_text(
            f'[storage]\npath = "journal.sqlite"\n'
            f'[billers]\npath = "{ROOT / "resources" / "billers"}"\n'
            f'[devices.acceptor]\nport = "{acceptor}"\n'
            f'[devices.printer]\nport = "{printer}"\n'
            f'[devices.scanner]\nport = "{scanner}"\n'
            f"[display]\nfull_screen = false\n"
        )

    def scan(self, data: bytes) -> None:
        os.write(self.ports[2].master, data)

    def close(self) -> None:
        for port in self.ports:
            port.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Any]:
    """A kiosk's counter with devices that our bench has never seen."""
    counter = Counter(tmp_path)
    yield counter
    counter.close()
