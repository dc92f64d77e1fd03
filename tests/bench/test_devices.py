"""The real drivers on their workers, over real ptys, against the bench."""

from __future__ import annotations

import json
import queue
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.launch import simulated
from kiosk.bench.process import Bench
from kiosk.devices.catalog import ACCEPTORS, JACKS, PRINTERS, SCANNERS, TERMINALS, Setup
from kiosk.devices.runner import RunningAcceptor, RunningPrinter, RunningTerminal, Worker
from kiosk.domain.cards import (
    CardCaptured,
    CardHeard,
    CardPrepared,
    CardShows,
    CardWord,
    Charge,
)
from kiosk.domain.events import (
    AcceptorQuiet,
    CodeScanned,
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
    HeadphonesPlugged,
    NoteEscrowed,
    NoteStacked,
    PrintConfirmed,
)
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document, Heading, Pair

E = TypeVar("E")
MODELS = {
    Device.ACCEPTOR: "ebds",
    Device.TERMINAL: "zvt",
    Device.PRINTER: "escpos",
    Device.SCANNER: "serial",
    Device.HEADPHONES: "evdev",
}
CATALOG: dict[Device, Any] = {
    Device.ACCEPTOR: ACCEPTORS["ebds"],
    Device.TERMINAL: TERMINALS["zvt"],
    Device.PRINTER: PRINTERS["escpos"],
    Device.SCANNER: SCANNERS["serial"],
    Device.HEADPHONES: JACKS["evdev"],
}


class Room:
    """A bench with all the devices on a thread of this process, and workers on its ports."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.events: queue.Queue[DeviceEvent] = queue.Queue()
        self.workers: list[Worker[Any]] = []
        self._bench = Bench(
            directory,
            {str(device): simulated(device, model, "USD") for device, model in MODELS.items()},
        )
        up = threading.Event()
        self._thread = threading.Thread(target=self._bench.run, kwargs={"ready": up.set})
        self._thread.start()
        assert up.wait(10)
        self.client = BenchClient(directory)

    def worker(self, device: Device) -> Worker[Any]:
        line, make = CATALOG[device].line, CATALOG[device].driver

        def driver(memory: str) -> Any:
            return make(Setup("USD", line), memory)

        port, memory = self.directory / device, self.directory / f"{device}.memory"
        worker = Worker(device, str(port), line, driver, memory, self.events.put, _raise)
        self.workers.append(worker)
        worker.start()
        return worker

    def insert(self, minor: int) -> None:
        """Holds the note to the mouth until it is drawn in: enabling takes a poll."""
        for _ in range(1000):
            facts = self.client.do("acceptor", "insert", minor=minor)
            if facts[0]["fact"] == "note_inserted":
                return
        raise AssertionError(f"the acceptor never took the note: {facts}")

    def next(self, kind: type[E], fits: Callable[[E], bool] = lambda _: True) -> E:
        """The next event of a kind that fits; others are passed over."""
        while True:
            event = self.events.get(timeout=15)
            if isinstance(event, kind) and fits(event):
                return event

    def until(self, condition: Condition) -> None:
        self.next(DeviceStatus, lambda status: status.condition is condition)

    def close(self) -> None:
        for worker in self.workers:
            worker.close()
        self.client.quit()
        self.client.close()
        self._thread.join(10)


def _raise(_device: Device, bug: Exception) -> None:
    raise bug


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with closing(Room(tmp_path)) as room:
        yield room


def test_a_note_goes_from_hand_to_box(room: Room) -> None:
    """Insert, escrow, stack, credit: the driver's report and the world agree (M-01's cash)."""
    acceptor = RunningAcceptor(room.worker(Device.ACCEPTOR))
    room.until(Condition.READY)
    acceptor.enable()
    room.insert(2000)
    assert room.next(NoteEscrowed).value == Money(2000, "USD")
    acceptor.stack()
    assert room.next(NoteStacked).value == Money(2000, "USD")
    acceptor.recorded()
    world = json.loads((room.directory / "world.json").read_text())
    assert world["acceptor"]["box"] == [2000]


def test_a_restart_of_both_neither_loses_nor_credits_a_note(tmp_path: Path) -> None:
    """Kiosk and bench end after the credit was acknowledged; the note stays in the box and the
    acceptor that powers up again does not report it a second time."""
    with closing(Room(tmp_path)) as room:
        acceptor = RunningAcceptor(room.worker(Device.ACCEPTOR))
        room.until(Condition.READY)
        acceptor.enable()
        room.insert(1000)
        room.next(NoteEscrowed)
        acceptor.stack()
        room.next(NoteStacked)
        acceptor.recorded()
        acceptor.disable()
        room.next(AcceptorQuiet)
    with closing(Room(tmp_path)) as room:
        assert room.client.truth()["acceptor"]["box"] == [1000]
        room.worker(Device.ACCEPTOR)
        room.until(Condition.READY)
        seen = [room.events.get_nowait() for _ in range(room.events.qsize())]
        assert not [event for event in seen if isinstance(event, NoteStacked)]


def test_a_plug_pulled_with_a_note_in_escrow(room: Room) -> None:
    """The kiosk is told, finds the device under the other name, and the note is not lost."""
    acceptor = RunningAcceptor(room.worker(Device.ACCEPTOR))
    room.until(Condition.READY)
    acceptor.enable()
    room.insert(500)
    room.next(NoteEscrowed)
    room.client.do("acceptor", "unplug")
    room.until(Condition.OFFLINE)
    room.client.do("acceptor", "replug_other_name")
    room.until(Condition.READY)
    truth = room.client.truth()["acceptor"]
    assert truth["inserted"] == [500]
    assert truth["box"] == []


def charged(room: Room, terminal: RunningTerminal) -> tuple[Charge, CardHeard]:
    """A card that was presented, up to the terminal's word that it is approved."""
    room.until(Condition.READY)
    charge = Charge("t", "p", Money(1250, "USD"), time.time_ns() // 1_000_000)
    terminal.prepare(charge)
    charge = replace(charge, mark=room.next(CardPrepared).mark, attempt=1)
    terminal.charge(charge)
    room.next(CardShows, lambda shows: shows.word is CardWord.PRESENT)
    room.client.do("terminal", "present_card", brand="mastercard")
    return charge, room.next(CardHeard)


def test_a_card_goes_from_hand_to_the_acquirers_book(room: Room) -> None:
    """M-16: asked for, presented, heard, recorded, captured; once in the book, with what the
    receipt needs and no number."""
    terminal = RunningTerminal(room.worker(Device.TERMINAL))
    charge, heard = charged(room, terminal)
    terminal.recorded()
    captured = room.next(CardCaptured)
    assert captured == CardCaptured(charge.tender_id, heard.approval)
    assert captured.approval.amount == Money(1250, "USD")
    assert len(captured.approval.last4) == 4
    world = json.loads((room.directory / "world.json").read_text())
    (booking,) = world["terminal"]["bookings"]
    assert (booking["amount"], booking["currency"]) == (1250, "USD")


def test_a_charge_that_was_heard_and_not_recorded_is_found_again(tmp_path: Path) -> None:
    """Kiosk and bench are gone before the answer; the next kiosk asks, and the book has it."""
    with closing(Room(tmp_path)) as room:
        charge, _ = charged(room, RunningTerminal(room.worker(Device.TERMINAL)))
    with closing(Room(tmp_path)) as room:
        terminal = RunningTerminal(room.worker(Device.TERMINAL))
        room.until(Condition.READY)
        terminal.ask(replace(charge, wanted=False))
        assert room.next(CardCaptured).approval.amount == Money(1250, "USD")
        assert len(room.client.truth()["terminal"]["bookings"]) == 1


def test_a_receipt_is_printed_proven_and_drawn(room: Room) -> None:
    """The printer's own token confirms it, and the paper lies in the tray as PNG and text."""
    printer = RunningPrinter(room.worker(Device.PRINTER))
    room.until(Condition.READY)
    printer.print_job("j1", Document("en", "r", (Heading("PAID"), Pair("Paid", "$45.00"))), 0)
    assert room.next(PrintConfirmed) == PrintConfirmed("j1", "token")
    assert room.client.wait("printer", "receipt_printed")["number"] == 1
    assert (room.directory / "receipts/001.png").read_bytes().startswith(b"\x89PNG\r\n\x1a\n")
    text = (room.directory / "receipts/001.txt").read_text(encoding="utf-8")
    assert "PAID" in text
    assert "$45.00" in text


def test_a_scan_arrives_as_a_code(room: Room) -> None:
    """From the simulated scanner to the event."""
    room.worker(Device.SCANNER)
    room.until(Condition.READY)
    room.client.do("scanner", "scan", data="3161777077")
    assert room.next(CodeScanned).reference == "3161777077"


def test_a_printer_on_the_acceptors_port_is_never_money(room: Room) -> None:
    """DEVICES.md 8, `wrong_device_on_port`: not ready, noise, and well again afterwards."""
    acceptor = RunningAcceptor(room.worker(Device.ACCEPTOR))
    room.until(Condition.READY)
    acceptor.enable()
    room.client.do("acceptor", "wrong_device_on_port", other="printer")
    room.until(Condition.OFFLINE)
    room.client.do("acceptor", "wrong_device_on_port", other="printer")
    room.until(Condition.READY)
    assert room.client.truth()["acceptor"]["inserted"] == []
    assert room.client.truth()["printer"]["receipts"] == []


def test_headphones_are_told_by_their_jack(room: Room) -> None:
    """In and out by hand; the world knows, and a kiosk that comes later does, too."""
    first = room.worker(Device.HEADPHONES)
    assert room.next(HeadphonesPlugged) == HeadphonesPlugged(False)
    room.client.do("headphones", "plug")
    assert room.next(HeadphonesPlugged) == HeadphonesPlugged(True)
    first.close()
    room.worker(Device.HEADPHONES)
    assert room.next(HeadphonesPlugged) == HeadphonesPlugged(True)
    assert room.client.truth()["headphones"] == {"plugged": True}
    room.client.do("headphones", "unplug")
    assert room.next(HeadphonesPlugged) == HeadphonesPlugged(False)
