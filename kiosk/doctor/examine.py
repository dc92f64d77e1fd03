"""`kiosk doctor`: could this kiosk take money now, and how? One line per thing looked at."""

from __future__ import annotations

import queue
import shutil
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, suppress
from datetime import UTC, datetime
from pathlib import Path

from kiosk.app import worker
from kiosk.config import Settings
from kiosk.config_devices import DeviceTable
from kiosk.devices.catalog import ACCEPTORS, JACKS, PRINTERS, SCANNERS, TERMINALS
from kiosk.devices.runner import Worker
from kiosk.doctor.billers import billers
from kiosk.doctor.exceptions import exceptions
from kiosk.doctor.finding import CARDS, CASH, Finding
from kiosk.doctor.mail import mail
from kiosk.doctor.reader import reader
from kiosk.doctor.records import records
from kiosk.doctor.speech import speech
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.ports import Driver
from kiosk.storage.disk import DiskGuard
from kiosk.ui.fonts import FACES, FONTS

#: A device that has not told its condition by then is not there (EBDS: offline after 5 s).
PATIENCE = 6.0
#: A clock before this has lost its battery: the product's own first year.
FIRST_YEAR = 2026
GOOD = frozenset({Condition.READY, Condition.NEAR_END, Condition.SLOW})
SILENT = frozenset({Condition.STARTING, Condition.OFFLINE})
#: What a technician does about a card terminal that cannot take cards.
REMEDIES = {
    Condition.STARTING: "no answer; check power and cable, and that its own menu has ZVT on this "
    "line at the speed and format of the config",
    Condition.OFFLINE: "no answer; check the cable, and that nothing else uses this port",
    Condition.FAILURE: "it answers and refuses the registration; check password and currency",
    Condition.BUSY: "registered, and busy with something else; look at its screen",
    Condition.END_OF_DAY: "registered, and wants its end of day: kiosk terminal end-of-day",
    Condition.FULL: "registered, and its journal is full: kiosk terminal end-of-day",
}


def examine(settings: Settings) -> Iterator[Finding]:
    """Every check, in the order a technician would make them."""
    yield from _devices(settings)
    yield from _cards(settings)
    yield from records(settings)
    yield from exceptions(settings)
    yield from billers(settings)
    yield from mail(settings)
    yield from speech(settings)
    yield _clock()
    yield _fonts()
    yield _disk(settings.storage.path)


def _devices(settings: Settings) -> Iterator[Finding]:
    """The condition each device itself tells, by the driver the kiosk would use, all at once.

    The acceptor stays disabled, and a report it still has for the kiosk is left unacknowledged.
    """
    for device, condition in _conditions(settings).items():
        table: DeviceTable = getattr(settings.devices, device)
        well = condition in GOOD
        words = "no answer" if condition in SILENT else condition.replace("_", " ")
        vital, way = False, ""
        if device is Device.ACCEPTOR:
            vital, way = True, CASH
        elif device is Device.TERMINAL:
            vital, way = True, CARDS
            words = "registered" if well else REMEDIES.get(condition, words)
        yield Finding(device, well, f"{table.model} on {table.port}: {words}", vital, way)


def _conditions(settings: Settings) -> dict[Device, Condition]:
    heard: queue.SimpleQueue[DeviceEvent] = queue.SimpleQueue()
    tables, put = settings.devices, heard.put
    with ExitStack() as open_pumps:
        pumps: list[Worker[Driver]] = [
            worker(Device.ACCEPTOR, tables.acceptor, ACCEPTORS, settings, put),
            worker(Device.PRINTER, tables.printer, PRINTERS, settings, put),
            worker(Device.SCANNER, tables.scanner, SCANNERS, settings, put),
        ]
        if tables.headphones is not None:
            pumps.append(worker(Device.HEADPHONES, tables.headphones, JACKS, settings, put))
        if tables.terminal is not None:
            pumps.insert(1, worker(Device.TERMINAL, tables.terminal, TERMINALS, settings, put))
        for pump in pumps:
            open_pumps.enter_context(closing(pump))
            pump.start()
        conditions = dict.fromkeys((pump.device for pump in pumps), Condition.STARTING)
        end = time.monotonic() + PATIENCE
        while SILENT & set(conditions.values()) and (left := end - time.monotonic()) > 0:
            with suppress(queue.Empty):
                event = heard.get(timeout=left)
                if isinstance(event, DeviceStatus):
                    conditions[event.device] = event.condition
    return conditions


def _cards(settings: Settings) -> Iterator[Finding]:
    """A reader of Stripe Terminal, as Stripe tells of it; or that there is no way by card."""
    if settings.stripe is not None:
        yield from reader(settings.stripe)
    elif settings.devices.terminal is None:
        yield Finding("cards", True, "none: the config has no terminal and no reader", vital=False)


def _clock() -> Finding:
    now = datetime.now(UTC)
    words = now.strftime("%Y-%m-%d %H:%M UTC")
    return Finding("clock", now.year >= FIRST_YEAR, words)


def _fonts() -> Finding:
    missing = [face for face in FACES if not (FONTS / face).is_file()]
    words = f"missing: {', '.join(missing)}" if missing else f"{len(FACES)} files"
    return Finding("fonts", not missing, words)


def _disk(journal: Path) -> Finding:
    folder, needed = journal.parent, DiskGuard(journal).least_free
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    words = f"{free // 2**20} MB free, {needed // 2**20} needed"
    return Finding("disk", free >= needed, words)
