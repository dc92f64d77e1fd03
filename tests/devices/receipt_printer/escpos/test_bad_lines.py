"""The line itself has a bad day: unplugged, noisy, slow, in pieces, or the kiosk is killed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.bench.link import Link, Plan
from kiosk.devices.line import LineSettings
from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import NO_TOKEN, STANDARD
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.events import Condition, DeviceEvent, PrintConfirmed, PrintUnknown
from kiosk.domain.receipts import Document, Text

Wired = Link[EscposDriver, EscposSimulator]
Connect = Callable[..., Wired]
Verdicts = Callable[[Wired], list[DeviceEvent]]
Papers = Callable[[Wired], list[str]]
Conditions = Callable[[Wired], list[Condition]]

SLOW = replace(STANDARD, baud=9600)
DRAWN = Document("en", "Slip", tuple(Text(f"Łódź {number}") for number in range(6)))


def print_it(link: Wired, document: Document, job: str = "J1", copy: int = 0) -> None:
    link.call(lambda driver: driver.print_job(job, document, copy))


@pytest.mark.parametrize("seed", range(6))
def test_pieces_and_delays_change_nothing(
    verdicts: Verdicts, papers: Papers, receipt: Document, seed: int
) -> None:
    """split_frames, slow_bytes: one receipt, confirmed."""
    simulator = EscposSimulator(STANDARD)
    plan = Plan(split=0.5, delay=0.02)
    link = Link(EscposDriver(STANDARD), simulator, LineSettings(baud=115200), plan, seed)
    link.plug()
    print_it(link, receipt)
    link.run(8.0)
    assert verdicts(link) == [PrintConfirmed("J1", "token")]
    assert len(papers(link)) == 1


@pytest.mark.parametrize("profile", [STANDARD, NO_TOKEN])
@pytest.mark.parametrize("seed", range(8))
def test_on_a_noisy_line_each_job_gets_one_word_and_nobody_hangs(
    verdicts: Verdicts, slip: Document, seed: int, profile: object
) -> None:
    """Lost, changed and doubled bytes: a verdict for every job, in order, in bounded time."""
    chosen = NO_TOKEN if profile is NO_TOKEN else STANDARD
    plan = Plan(lose=0.01, corrupt=0.01, duplicate=0.02, split=0.3, delay=0.01)
    settings = LineSettings(baud=chosen.baud)
    link = Link(EscposDriver(chosen), EscposSimulator(chosen), settings, plan, seed)
    link.plug()
    for number in range(4):
        print_it(link, slip, job=f"J{number}")
    link.run(120.0)
    first = [
        event.job for event in verdicts(link) if isinstance(event, PrintConfirmed | PrintUnknown)
    ]
    assert list(dict.fromkeys(first)) == ["J0", "J1", "J2", "J3"]


def test_wrong_device_on_port(conditions: Conditions, slip: Document) -> None:
    """An acceptor's frames are no printer's words: offline, no proof."""
    driver = EscposDriver(STANDARD)
    events = [*driver.line_up(0.0).events]
    driver.print_job("J1", slip, 0)
    frame = bytes.fromhex("02 0B 21 04 10 28 00 4A 17 03 4B")
    for step in range(60):
        events += driver.poll(step * 0.5).events
        events += driver.feed(frame, step * 0.5 + 0.1).events
    assert not any(isinstance(event, PrintConfirmed) for event in events)
    assert PrintUnknown("J1", Condition.OFFLINE) in events


def test_unplugged_in_the_middle(
    connect: Connect, verdicts: Verdicts, papers: Papers, conditions: Conditions, slip: Document
) -> None:
    """line_lost is UNKNOWN at once. The next job finds half a slip in the printer's mouth, clears
    the buffer and cuts it off."""
    link = connect(SLOW)
    print_it(link, slip)
    link.run(0.5)
    link.unplug()
    assert verdicts(link) == [PrintUnknown("J1", Condition.OFFLINE)]
    link.run(2.0)
    link.plug()
    link.run(2.0)
    assert conditions(link) == [Condition.OFFLINE, Condition.READY]
    print_it(link, slip, copy=1)
    link.run(8.0)
    assert verdicts(link)[1:] == [PrintConfirmed("J1", "token")]
    piece, copy = papers(link)
    assert piece.startswith("Paid\nLine 1")
    assert "Line 19" not in piece
    assert copy.startswith("Copy 1\nPaid\nLine 1 ")


def test_unplugged_after_the_last_byte_and_the_token_lost(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document
) -> None:
    """It printed and nobody heard: UNKNOWN, one receipt."""
    link = connect()
    print_it(link, slip)
    link.run(0.15)
    link.unplug()
    link.run(2.0)
    link.plug()
    link.run(5.0)
    assert verdicts(link) == [PrintUnknown("J1", Condition.OFFLINE)]
    assert len(papers(link)) == 1


@pytest.mark.parametrize("after", [0.15, 0.4, 0.9])
def test_a_crash_of_the_kiosk_in_an_image_leaves_a_printer_that_prints_the_copy_whole(
    connect: Connect, verdicts: Verdicts, papers: Papers, slip: Document, after: float
) -> None:
    """M-27: the new driver starts clean. The printer waits for the rest of a band: without 10 05 02
    it would swallow the copy's first lines as dots."""
    link = connect(SLOW)
    print_it(link, DRAWN)
    link.run(after)
    link.restart(EscposDriver(SLOW, link.memory))
    link.run(1.0)
    print_it(link, slip, copy=1)
    link.run(9.0)
    assert verdicts(link) == [PrintConfirmed("J1", "token")]
    assert papers(link)[-1].startswith("Copy 1\nPaid\nLine 1 ")
    assert papers(link)[-1].endswith("19.00")


def test_after_a_proven_job_a_new_driver_has_nothing_to_clear(
    connect: Connect, papers: Papers, slip: Document
) -> None:
    """No memory, no cut before the next customer's slip."""
    link = connect()
    print_it(link, slip)
    link.run(3.0)
    assert link.memory == ""
    link.restart(EscposDriver(STANDARD, link.memory))
    print_it(link, slip, job="J2")
    link.run(3.0)
    assert len(papers(link)) == 2


def test_no_step_hands_over_more_than_a_chunk(receipt: Document) -> None:
    """256 bytes and one question at most, whatever is printed: the worker can never block long."""
    link = Link(EscposDriver(SLOW), EscposSimulator(SLOW), LineSettings(baud=9600))
    link.plug()
    sizes = []
    print_it(link, DRAWN)
    print_it(link, receipt, job="J2", copy=1)
    for step in range(4000):
        out = link.driver.poll(link.now + step * 0.005)
        sizes.append(len(out.data))
        for byte in out.data[-3:-2]:
            if byte == 0x10:
                link.driver.feed(b"\x12", link.now + step * 0.005)
    assert 200 < max(sizes) <= 256 + 6
