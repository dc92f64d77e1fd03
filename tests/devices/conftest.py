"""A tiny machine and the far end of a line, for the tests of what pumps machines."""

from __future__ import annotations

import os
import queue
import select
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.devices.line import LineSettings
from kiosk.devices.runner import Worker
from kiosk.domain.events import (
    CodeScanned,
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
)
from kiosk.ports import Out

PATIENCE_S = 10.0


class Talker:
    """A driver that reports each record ended by CR and says what it is told to say."""

    def __init__(self, memory: str = "") -> None:
        self.counters: dict[str, int] = {}
        self.remembered = memory
        self.polls = 0
        self.due: float | None = None
        self._half = b""
        self._words = b""

    def line_up(self, now: float) -> Out[DeviceEvent]:
        return Out(events=(DeviceStatus(Device.SCANNER, Condition.READY),))

    def line_lost(self, now: float) -> Out[DeviceEvent]:
        self._half = b""
        return Out(events=(DeviceStatus(Device.SCANNER, Condition.OFFLINE),))

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        *records, self._half = (self._half + data).split(b"\r")
        if b"bug" in records:
            raise RuntimeError("a bug in the driver")
        return Out(events=tuple(CodeScanned(record.decode()) for record in records))

    def poll(self, now: float) -> Out[DeviceEvent]:
        self.polls += 1
        words, self._words = self._words, b""
        return Out(words)

    def deadline(self) -> float | None:
        return 0.0 if self._words else self.due

    def memory(self) -> str:
        return self.remembered

    def say(self, words: bytes, memory: str | None = None) -> None:
        self._words += words
        self.remembered = self.remembered if memory is None else memory


class FarEnd:
    """The device's end of a pty, in the hands of a test; `path` is the symlink to it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.master, self._slave = -1, -1
        self.plug()

    def plug(self) -> None:
        self.master, self._slave = os.openpty()
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._slave))

    def unplug(self) -> None:
        if self.master >= 0:
            os.close(self._slave)
            os.close(self.master)
        self.master = -1

    def send(self, data: bytes) -> None:
        os.write(self.master, data)

    def receive(self, count: int) -> bytes:
        got = b""
        while len(got) < count:
            ready, _, _ = select.select([self.master], [], [], PATIENCE_S)
            assert ready, f"only {len(got)} of {count} bytes came"
            got += os.read(self.master, count - len(got))
        return got


class Mailbox(queue.Queue[DeviceEvent]):
    """Events in the order they were posted."""

    def next(self) -> DeviceEvent:
        return self.get(timeout=PATIENCE_S)


@pytest.fixture
def far_end(tmp_path: Path) -> Iterator[FarEnd]:
    far_end = FarEnd(tmp_path / "device")
    yield far_end
    far_end.unplug()


@pytest.fixture
def events() -> Mailbox:
    return Mailbox()


@pytest.fixture
def bugs() -> queue.Queue[Exception]:
    return queue.Queue()


Start = Callable[..., Worker[Talker]]


@pytest.fixture
def start(tmp_path: Path, events: Mailbox, bugs: queue.Queue[Exception]) -> Iterator[Start]:
    """Starts a worker on a port; all are closed at the end."""
    workers: list[Worker[Talker]] = []

    def start(port: Path | str, write_timeout: float = 5.0) -> Worker[Talker]:
        worker = Worker(
            Device.SCANNER,
            str(port),
            LineSettings(write_timeout=write_timeout),
            Talker,
            tmp_path / "memory" / "scanner",
            events.put,
            lambda _device, bug: bugs.put(bug),
        )
        workers.append(worker)
        worker.start()
        return worker

    yield start
    for worker in workers:
        worker.close()
