"""One thread per device: pumps a driver over its line and opens the line again when it is lost."""

from __future__ import annotations

import os
import select
import threading
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from kiosk.devices.line import Line, LineLost, LineSettings, open_line
from kiosk.devices.memory import Memory
from kiosk.domain.cards import Charge
from kiosk.domain.events import Device, DeviceEvent
from kiosk.domain.receipts import Document
from kiosk.ports import Acceptor, CardTerminal, Driver, Out, Printer

BACK_OFF_S = 0.2
BACK_OFF_MAX_S = 5.0
# A driver whose deadline stays in the past is polled no faster than this.
MIN_WAIT_S = 0.002


class AcceptorDriver(Driver, Acceptor, Protocol):
    """A driver of a note acceptor."""


class TerminalDriver(Driver, CardTerminal, Protocol):
    """A driver of a card terminal."""


class PrinterDriver(Driver, Printer, Protocol):
    """A driver of a receipt printer."""


D_co = TypeVar("D_co", bound=Driver, covariant=True)


class Worker(Generic[D_co]):
    """Runs one driver on a thread of its own until `close`.

    `make` builds the driver from what its predecessor remembered. `post` takes each event and
    `on_bug` each exception out of the driver; both are called on the worker's thread.
    `turns` counts the wake-ups and `losses` the lost lines so far.
    """

    def __init__(
        self,
        device: Device,
        port: str,
        settings: LineSettings,
        make: Callable[[str], D_co],
        memory: Path,
        post: Callable[[DeviceEvent], None],
        on_bug: Callable[[Device, Exception], None],
    ) -> None:
        self.device = device
        self.turns = 0
        self.losses = 0
        self._port = port
        self._settings = settings
        self._post = post
        self._on_bug = on_bug
        self._memory = Memory(memory)
        self._driver = make(self._memory.text)
        self._line: Line | None = None
        self._told_lost = False
        self._unsent = b""
        self._unsent_until = 0.0
        self._back_off = BACK_OFF_S
        self._open_at = 0.0
        self._poll_after = 0.0
        self._commands: deque[Callable[[D_co], None]] = deque()
        self._closing = False
        # Guards the pipe's number, which may be another file's after close.
        self._waking = threading.Lock()
        self._wake_read, self._wake_write = os.pipe()
        os.set_blocking(self._wake_read, False)
        os.set_blocking(self._wake_write, False)
        self._thread = threading.Thread(target=self._run, name=f"device-{device}", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def call(self, command: Callable[[D_co], None]) -> None:
        """Has `command` done to the driver on its own thread, soon; returns at once."""
        self._commands.append(command)
        with self._waking:
            if not self._closing:
                self._wake()

    def counters(self) -> dict[str, int]:
        """The driver's line statistics, and how often the line was lost."""
        return {**self._driver.counters, "line_lost": self.losses}

    def close(self) -> None:
        """Ends the thread and closes the line; waits a second at most. May be called again."""
        with self._waking:
            if self._closing:
                return
            self._closing = True
            self._wake()
        if self._thread.ident is not None:
            self._thread.join(1.0)
        if not self._thread.is_alive():
            os.close(self._wake_read)
            os.close(self._wake_write)
            self._memory.close()

    def _wake(self) -> None:
        with suppress(BlockingIOError):  # a full pipe wakes as well
            os.write(self._wake_write, b"\0")

    def _run(self) -> None:
        while not self._closing:
            self.turns += 1
            self._guarded(self._turn)
        if self._line is not None:
            self._line.close()

    def _guarded(self, step: Callable[[], None]) -> None:
        try:
            step()
        except LineLost:
            self._lose()
        except Exception as bug:  # noqa: BLE001  # a driver's bug must not stop its device
            self._on_bug(self.device, bug)
            self._lose()

    def _turn(self) -> None:
        now = time.monotonic()
        if self._line is None and now >= self._open_at:
            self._line = open_line(self._port, self._settings)
            self._told_lost = False
            self._step(self._driver.line_up(now))
            if self._line.first:
                self._step(self._driver.feed(self._line.first, now))
        readable = self._wait()
        while self._commands:
            self._guarded(partial(self._obey, self._commands.popleft()))
        if readable and self._line is not None:
            data = self._line.read()
            if data:
                self._back_off = BACK_OFF_S
                self._step(self._driver.feed(data, time.monotonic()))
        self._flush()
        due = self._due()
        if due is not None and time.monotonic() >= due:
            self._poll()

    def _obey(self, command: Callable[[D_co], None]) -> None:
        command(self._driver)
        self._poll()

    def _poll(self) -> None:
        now = time.monotonic()
        self._poll_after = now + (BACK_OFF_S if self._line is None else MIN_WAIT_S)
        self._step(self._driver.poll(now))

    def _wait(self) -> bool:
        """Sleeps until bytes, a command or the next deadline; says whether bytes are there."""
        read: list[int] = [self._wake_read]
        write: list[int] = []
        if self._line is not None:
            read.append(self._line.fileno())
            if self._unsent:
                write.append(self._line.fileno())
        until = self._next()
        timeout = None if until is None else max(0.0, until - time.monotonic())
        readable, _, _ = select.select(read, write, [], timeout)
        if self._wake_read in readable:
            os.read(self._wake_read, 4096)
            readable.remove(self._wake_read)
        return bool(readable)

    def _next(self) -> float | None:
        times = [self._due()]
        if self._line is None:
            times.append(self._open_at)
        elif self._unsent:
            times.append(self._unsent_until)
        return min((at for at in times if at is not None), default=None)

    def _due(self) -> float | None:
        """When the driver is to be polled."""
        deadline = self._driver.deadline()
        return None if deadline is None else max(deadline, self._poll_after)

    def _step(self, out: Out[DeviceEvent]) -> None:
        # The memory first: a reply to bytes that left must find the driver that sent them.
        try:
            self._memory.keep(self._driver.memory())
        finally:
            for event in out.events:
                self._post(event)
        if out.data and self._line is not None:
            if not self._unsent:
                self._unsent_until = time.monotonic() + self._settings.write_timeout
            self._unsent += out.data
            self._flush()

    def _flush(self) -> None:
        if not self._unsent or self._line is None:
            return
        taken = self._line.write(self._unsent)
        now = time.monotonic()
        if taken:
            self._unsent = self._unsent[taken:]
            self._unsent_until = now + self._settings.write_timeout
        elif now >= self._unsent_until:
            raise LineLost("the other end takes no bytes")

    def _lose(self) -> None:
        now = time.monotonic()
        if self._line is not None:
            self._line.close(drop=True)
            self._line = None
            self.losses += 1
        self._unsent = b""
        self._open_at = self._poll_after = now + self._back_off
        self._back_off = min(self._back_off * 2, BACK_OFF_MAX_S)
        if not self._told_lost:
            self._told_lost = True
            try:
                self._step(self._driver.line_lost(now))
            except Exception as bug:  # noqa: BLE001  # as in _guarded
                self._on_bug(self.device, bug)


class RunningAcceptor:
    """The acceptor as the core sees it, on its worker's thread."""

    def __init__(self, worker: Worker[AcceptorDriver]) -> None:
        self._worker = worker

    def enable(self) -> None:
        self._worker.call(lambda driver: driver.enable())

    def disable(self) -> None:
        self._worker.call(lambda driver: driver.disable())

    def stack(self) -> None:
        self._worker.call(lambda driver: driver.stack())

    def return_note(self) -> None:
        self._worker.call(lambda driver: driver.return_note())

    def recorded(self) -> None:
        self._worker.call(lambda driver: driver.recorded())


class RunningTerminal:
    """The card terminal as the core sees it, on its worker's thread."""

    def __init__(self, worker: Worker[TerminalDriver]) -> None:
        self._worker = worker

    def prepare(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.prepare(charge))

    def charge(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.charge(charge))

    def cancel(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.cancel(charge))

    def capture(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.capture(charge))

    def void(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.void(charge))

    def ask(self, charge: Charge) -> None:
        self._worker.call(lambda driver: driver.ask(charge))

    def recorded(self) -> None:
        self._worker.call(lambda driver: driver.recorded())


class RunningPrinter:
    """The printer as the core sees it, on its worker's thread."""

    def __init__(self, worker: Worker[PrinterDriver]) -> None:
        self._worker = worker

    def print_job(self, job: str, document: Document, copy: int) -> None:
        self._worker.call(lambda driver: driver.print_job(job, document, copy))
