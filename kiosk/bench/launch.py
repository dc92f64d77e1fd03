"""Starting a bench: here until told to stop, or as a process of its own."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kiosk.bench.process import Bench, BenchError, Maker
from kiosk.devices.catalog import ACCEPTORS, JACKS, PRINTERS, SCANNERS, TERMINALS, Model, Setup
from kiosk.devices.line import LineSettings
from kiosk.domain.events import Device
from kiosk.ports import Simulator

START_S = 20.0


def run_bench(
    directory: Path,
    models: Mapping[Device, str],
    currency: str,
    parent: int | None = None,
    ready: int | None = None,
    *,
    stripe: bool = False,
) -> None:
    """Runs the simulated devices `models`, and Stripe if wanted, on DIR until SIGTERM, SIGINT or
    "quit", or until the process `parent` is gone. Writes a byte to the descriptor `ready` when all
    is up. Raises BenchError or WorldError when it cannot start."""
    devices = {str(device): simulated(device, model, currency) for device, model in models.items()}
    with ExitStack() as stack:
        ends = [stack.enter_context(_signals())]
        if parent is not None:
            ends.append(stack.enter_context(_life_of(parent)))
        bench = Bench(directory, devices, _services() if stripe else None)
        bench.run(ends, lambda: None if ready is None else _say_ready(ready))


def _services() -> Mapping[str, Maker]:
    from kiosk.bench.online import OnlineStripe  # noqa: PLC0415  # heavy, and only a bench needs it

    return {"stripe": OnlineStripe}


def simulated(device: Device, model: str, currency: str) -> tuple[Simulator, LineSettings]:
    """A simulator and the line it has. Raises BenchError for a model or a currency unknown."""
    catalog: Mapping[Device, Mapping[str, Model[Any]]] = {
        Device.ACCEPTOR: ACCEPTORS,
        Device.TERMINAL: TERMINALS,
        Device.PRINTER: PRINTERS,
        Device.SCANNER: SCANNERS,
        Device.HEADPHONES: JACKS,
    }
    known = catalog[device]
    if model not in known:
        raise BenchError(f"no {device} model {model!r}; there are: {', '.join(known)}")
    line = known[model].line
    started = timedelta(seconds=time.monotonic())
    midnight = datetime.now() - started  # noqa: DTZ005  # a terminal's clock has no zone
    try:
        return known[model].simulator(Setup(currency, line, midnight=midnight)), line
    except ValueError as wrong:
        raise BenchError(str(wrong)) from wrong


def spawn_bench(directory: Path, *options: str) -> subprocess.Popen[bytes]:
    """Starts `kiosk bench DIR` as a process that ends with this one, and returns when its
    devices are up. Raises BenchError if it does not come up; its reason is on stderr."""
    listen, ready = os.pipe()
    command = [sys.executable, "-m", "kiosk", "bench", str(directory), *options]
    command += ["--parent", str(os.getpid()), "--ready-fd", str(ready)]
    process = subprocess.Popen(command, pass_fds=(ready,))  # noqa: S603  # this program again
    os.close(ready)
    try:
        heard, _, _ = select.select([listen], [], [], START_S)
        # A bench that has died closes the pipe without a byte.
        up = bool(heard) and os.read(listen, 1) != b""
    finally:
        os.close(listen)
    if not up:
        process.kill()
        process.wait()
        raise BenchError(f"the bench did not come up on {directory}")
    return process


def _say_ready(fd: int) -> None:
    os.write(fd, b"\n")
    os.close(fd)


@contextmanager
def _signals() -> Iterator[int]:
    """A descriptor that is readable once SIGTERM or SIGINT has come."""
    here, there = socket.socketpair()
    with closing(here), closing(there):
        there.setblocking(False)
        former = signal.set_wakeup_fd(there.fileno())
        handlers = {
            number: signal.signal(number, lambda *_: None)
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        try:
            yield here.fileno()
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
            signal.set_wakeup_fd(former)


@contextmanager
def _life_of(parent: int) -> Iterator[int]:
    """A descriptor that is readable once the process is gone."""
    try:
        life = os.pidfd_open(parent)
    except ProcessLookupError as gone:
        raise BenchError(f"the parent process {parent} is gone") from gone
    try:
        yield life
    finally:
        os.close(life)
