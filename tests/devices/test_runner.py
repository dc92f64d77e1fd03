"""The worker: pumping, commands, lost lines, memory, bugs, an orderly end."""

from __future__ import annotations

import queue
import socket
import threading
import time
from pathlib import Path
from typing import Any

import pytest

from kiosk.devices.runner import MIN_WAIT_S, RunningAcceptor, RunningPrinter, RunningTerminal
from kiosk.domain.cards import Charge
from kiosk.domain.events import CodeScanned, Condition, Device, DeviceStatus
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document, Heading

READY = DeviceStatus(Device.SCANNER, Condition.READY)
OFFLINE = DeviceStatus(Device.SCANNER, Condition.OFFLINE)


def test_bytes_in_any_pieces_become_events(far_end: Any, start: Any, events: Any) -> None:
    """What the driver reports is posted in order."""
    start(far_end.path)
    assert events.next() == READY
    far_end.send(b"one\rtw")
    assert events.next() == CodeScanned("one")
    far_end.send(b"o\r")
    assert events.next() == CodeScanned("two")


def test_a_command_is_on_the_line_at_once(far_end: Any, start: Any) -> None:
    """call returns at once; the driver is polled right after its command."""
    worker = start(far_end.path)
    worker.call(lambda driver: driver.say(b"\x02\x08"))
    worker.call(lambda driver: driver.say(b"\x10\x7f"))
    assert far_end.receive(4) == b"\x02\x08\x10\x7f"


def test_an_idle_worker_does_not_wake_up(far_end: Any, start: Any, events: Any) -> None:
    """Without bytes, commands or a deadline the thread sleeps: one turn per thing that happens."""
    worker = start(far_end.path)
    events.next()
    worker.call(lambda driver: driver.say(b"x"))
    assert far_end.receive(1) == b"x"
    before = worker.turns
    for number in range(10):
        far_end.send(b"%d\r" % number)
        assert events.next() == CodeScanned(str(number))
    assert worker.turns - before <= 11


def test_a_poll_comes_at_its_deadline_and_not_before(far_end: Any, start: Any) -> None:
    """The driver's deadline is the only clock of an idle line."""
    worker = start(far_end.path)
    polled: queue.Queue[float] = queue.Queue()

    def wish(driver: Any) -> None:
        due = time.monotonic() + 0.05
        original = driver.poll

        def poll(now: float) -> Any:
            if now >= due:
                driver.due = None
                polled.put(now - due)
            return original(now)

        driver.due, driver.poll = due, poll

    worker.call(wish)
    assert polled.get(timeout=10) >= 0
    # One poll for the command, one for the deadline.
    assert worker._driver.polls == 2


def test_a_deadline_stuck_in_the_past_does_not_spin(far_end: Any, start: Any, events: Any) -> None:
    """A driver's mistake costs a poll every two milliseconds, not a processor."""
    worker = start(far_end.path)
    events.next()
    since = time.monotonic()
    worker.call(lambda driver: setattr(driver, "due", 0.0))
    for _ in range(3):
        far_end.send(b"x\r")
        events.next()
    most = 5 + (time.monotonic() - since) / MIN_WAIT_S
    assert worker._driver.polls <= most
    assert worker.turns <= 3 * most


def test_a_plug_pulled_inside_a_record_and_put_back(far_end: Any, start: Any, events: Any) -> None:
    """line_lost, then line_up on the tty the name leads to now; the halves are never glued.

    DEVICES.md 8, `unplugged` and `replugged_other_name`."""
    worker = start(far_end.path)
    assert events.next() == READY
    far_end.send(b"half")
    far_end.unplug()
    assert events.next() == OFFLINE
    far_end.plug()
    assert events.next() == READY
    far_end.send(b"other\r")
    assert events.next() == CodeScanned("other")
    far_end.unplug()
    assert events.next() == OFFLINE
    assert worker.counters() == {"line_lost": 2}


def test_a_device_that_is_not_there_at_the_start(
    tmp_path: Path, far_end: Any, start: Any, events: Any
) -> None:
    """It is told as offline once, not at each try, and found when it comes."""
    late = tmp_path / "late"
    start(late)
    assert events.next() == OFFLINE
    with pytest.raises(queue.Empty):
        events.get(timeout=0.5)
    late.symlink_to(far_end.path)
    assert events.next() == READY


def test_a_peer_that_reads_nothing_costs_the_line_and_not_the_thread(
    far_end: Any, start: Any, events: Any
) -> None:
    """After the write time-out the line is lost; commands are served meanwhile."""
    worker = start(far_end.path, write_timeout=0.3)
    events.next()
    served: queue.Queue[bool] = queue.Queue()
    worker.call(lambda driver: driver.say(bytes(200_000)))
    worker.call(lambda driver: served.put(True))
    assert served.get(timeout=10)
    assert events.next() == OFFLINE


def test_a_long_write_to_a_slow_reader_arrives_whole(far_end: Any, start: Any, events: Any) -> None:
    """The write time-out runs anew with each byte taken: a long receipt is no stuck peer."""
    worker = start(far_end.path, write_timeout=0.4)
    assert events.next() == READY
    receipt = bytes(range(256)) * 400
    worker.call(lambda driver: driver.say(receipt))
    got = b""
    for _ in range(6):
        got += far_end.receive(8192)
        with pytest.raises(queue.Empty):
            events.get(timeout=0.1)
    assert got + far_end.receive(len(receipt) - len(got)) == receipt
    far_end.send(b"done\r")
    assert events.next() == CodeScanned("done")


def test_memory_comes_back_to_the_next_driver(far_end: Any, start: Any, tmp_path: Path) -> None:
    """What a driver wants back is handed to its successor, also when it grew shorter."""
    worker = start(far_end.path)
    worker.call(lambda driver: driver.say(b"1", memory="ack=1 long"))
    far_end.receive(1)
    assert (tmp_path / "memory" / "scanner").read_bytes().endswith(b" ack=1 long\n")
    worker.call(lambda driver: driver.say(b"2", memory="ack=0"))
    far_end.receive(1)
    worker.close()
    assert start(far_end.path)._driver.remembered == "ack=0"


def test_bytes_never_leave_before_their_memory_is_kept(
    far_end: Any, start: Any, events: Any, bugs: queue.Queue[Exception]
) -> None:
    """If the memory cannot be stored, the step's bytes are not sent; its events still count."""
    worker = start(far_end.path)
    assert events.next() == READY
    worker.call(lambda driver: driver.say(b"too early", memory="\N{SNOWMAN}"))
    assert isinstance(bugs.get(timeout=10), UnicodeEncodeError)
    worker.call(lambda driver: setattr(driver, "remembered", "1"))
    assert [events.next(), events.next()] == [OFFLINE, READY]
    worker.call(lambda driver: driver.say(b"in time", memory="0"))
    assert far_end.receive(7) == b"in time"


def test_a_bug_is_reported_and_the_device_comes_back(
    far_end: Any, start: Any, events: Any, bugs: queue.Queue[Exception]
) -> None:
    """An exception out of a driver reopens the line and never ends the thread."""
    start(far_end.path)
    assert events.next() == READY
    far_end.send(b"bug\r")
    assert str(bugs.get(timeout=10)) == "a bug in the driver"
    assert [events.next(), events.next()] == [OFFLINE, READY]
    far_end.send(b"well\r")
    assert events.next() == CodeScanned("well")


def test_a_command_behind_a_failing_one_is_still_done(
    far_end: Any, start: Any, bugs: queue.Queue[Exception]
) -> None:
    """A bug in one command loses that command only, and the next does not wait for the line."""
    worker = start(far_end.path)
    gate, turns = threading.Event(), queue.SimpleQueue[int]()

    def nonsense(driver: Any) -> None:
        turns.put(worker.turns)
        driver.nonsense()

    worker.call(lambda driver: gate.wait(10))
    worker.call(nonsense)
    worker.call(lambda driver: turns.put(worker.turns))
    gate.set()
    assert isinstance(bugs.get(timeout=10), AttributeError)
    assert turns.get(timeout=10) == turns.get(timeout=10)


def test_closing_is_quick_and_final(far_end: Any, start: Any, events: Any) -> None:
    """Within a second, as often as one likes; a late command is harmless."""
    worker = start(far_end.path)
    events.next()
    since = time.monotonic()
    worker.close()
    worker.close()
    assert time.monotonic() - since < 1
    worker.call(lambda driver: driver.say(b"late"))
    assert not worker._thread.is_alive()
    start(far_end.path)
    assert events.next() == READY


def test_a_socket_is_pumped_and_found_again(start: Any, events: Any) -> None:
    """socket://host:port: a hang-up is line_lost, the next connection line_up."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        worker = start(f"socket://127.0.0.1:{server.getsockname()[1]}")
        peer, _ = server.accept()
        assert events.next() == READY
        worker.call(lambda driver: driver.say(b"hello"))
        assert peer.recv(5) == b"hello"
        peer.close()
        assert events.next() == OFFLINE
        peer, _ = server.accept()
        assert events.next() == READY
        peer.sendall(b"again\r")
        assert events.next() == CodeScanned("again")
        peer.close()


class Recorder:
    """Stands for a worker and its driver: notes what is called on the driver."""

    def __init__(self) -> None:
        self.heard: list[tuple[object, ...]] = []

    def call(self, command: Any) -> None:
        command(self)

    def __getattr__(self, name: str) -> Any:
        return lambda *args: self.heard.append((name, *args))


def test_the_acceptor_the_core_sees_is_its_driver_on_the_worker() -> None:
    """Each call becomes the command of the same name."""
    recorder: Any = Recorder()
    acceptor = RunningAcceptor(recorder)
    for command in ("enable", "disable", "stack", "return_note", "recorded"):
        getattr(acceptor, command)()
    assert recorder.heard == [
        ("enable",),
        ("disable",),
        ("stack",),
        ("return_note",),
        ("recorded",),
    ]


def test_the_terminal_the_core_sees_is_its_driver_on_the_worker() -> None:
    """Each call becomes the command of the same name, with the charge as it is."""
    recorder: Any = Recorder()
    terminal = RunningTerminal(recorder)
    charge = Charge("t1", "p1", Money(1250, "USD"), 0)
    commands = ("prepare", "charge", "cancel", "capture", "void", "ask")
    for command in commands:
        getattr(terminal, command)(charge)
    terminal.recorded()
    assert recorder.heard == [*((command, charge) for command in commands), ("recorded",)]


def test_the_printer_the_core_sees_is_its_driver_on_the_worker() -> None:
    """The job goes through whole."""
    recorder: Any = Recorder()
    document = Document("en", "receipt", (Heading("PAID"),))
    RunningPrinter(recorder).print_job("j1", document, 1)
    assert recorder.heard == [("print_job", "j1", document, 1)]
