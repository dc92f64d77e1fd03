"""One job after another: proof that comes late, copies, crashes. Bytes written by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.receipt_printer.escpos.driver import TORN, EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import NO_TOKEN, STANDARD, WRITE_ONLY
from kiosk.devices.receipt_printer.escpos.replies import token_of
from kiosk.domain.events import (
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
    PrintConfirmed,
    PrintUnknown,
)
from kiosk.domain.receipts import Document, Heading, Pair
from kiosk.ports import Out

SLIP = Document("en", "Slip", (Heading("Paid"), Pair("Total", "$ 84.17")))
PLAIN = replace(NO_TOKEN, baud=115_200)
ASK_1, ASK_2, ASK_4 = b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04"
READY = b"\x12"
FOUND = DeviceStatus(Device.PRINTER, Condition.READY)


def ready(driver: EscposDriver, now: float = 0.0) -> None:
    """The line comes up and the printer answers that all is well."""
    sent = driver.line_up(now).data
    if sent == b"\x1d\x61\x0e":
        sent = driver.poll(now).data
    assert sent == ASK_1
    assert driver.feed(READY, now).data == ASK_4
    assert driver.feed(READY, now).events == (FOUND,)


def settle(driver: EscposDriver, out: Out[DeviceEvent], now: float) -> Out[DeviceEvent]:
    """Answers every question with "all is well" until no more bytes come; all that was said."""
    data, events = out.data, out.events
    while out.data:
        asked = out.data[-3:-1] == b"\x10\x04"
        now += 0.03
        out = driver.feed(READY, now) if asked else driver.poll(now)
        data, events = data + out.data, events + out.events
    return Out(data, events)


def start(driver: EscposDriver, now: float, job: str = "J1", copy: int = 0) -> bytes:
    """A job that finds the printer ready; returns its bytes, all of them."""
    driver.print_job(job, SLIP, copy)
    return settle(driver, driver.poll(now), now).data


def test_proof_after_the_deadline_still_counts() -> None:
    """The printer held the job and printed it after new paper."""
    for profile, proof in ((STANDARD, b"\x37\x22" + token_of("J1 0") + b"\x00"), (PLAIN, b"\x00")):
        driver = EscposDriver(profile)
        ready(driver)
        start(driver, 1.0)
        late = settle(driver, driver.poll(10.0), 10.0)
        assert late.events == (PrintUnknown("J1", Condition.READY),)
        assert any(isinstance(event, PrintConfirmed) for event in driver.feed(proof, 60.0).events)
        assert driver.feed(proof, 60.0).events == ()


def test_an_unnamed_proof_is_not_given_to_an_older_job() -> None:
    """1D 72 01 bears no name: once another job began, an answer is that job's alone, and what the
    printer still held was cleared for it."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    start(driver, 1.0, "J1")
    settle(driver, driver.poll(10.0), 10.0)
    assert b"\x10\x05\x02" in start(driver, 15.0, "J2")
    assert driver.feed(b"\x00", 15.5).events == (PrintConfirmed("J2", "status"),)
    assert driver.feed(b"\x00", 15.6).events == ()


def test_a_copy_clears_the_printer_first_and_bears_its_number() -> None:
    """10 05 02, then the question, then the job with Copy 1."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    sent = start(driver, 1.0, "J1", copy=1)
    assert sent.startswith(b"\x10\x05\x02" + ASK_1 + ASK_4 + b"\x1b\x40")
    assert b"Copy 1\n" in sent
    assert sent.endswith(token_of("J1 1"))


def test_jobs_wait_for_each_other() -> None:
    """The second begins when the first has its proof."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    driver.print_job("J1", SLIP, 0)
    driver.print_job("J2", SLIP, 0)
    sent = settle(driver, driver.poll(1.0), 1.0).data
    assert token_of("J1 0") in sent
    assert token_of("J2 0") not in sent
    proven = driver.feed(b"\x37\x22" + token_of("J1 0") + b"\x00", 1.5)
    assert proven.events == (PrintConfirmed("J1", "token"),)
    assert token_of("J2 0") in settle(driver, proven, 1.5).data


def test_a_lost_line_makes_the_job_unknown_at_once_and_the_next_begins_clean() -> None:
    """The printer may wait for the rest of a command, with half a slip in its mouth."""
    driver = EscposDriver(replace(STANDARD, baud=9600))
    ready(driver)
    driver.print_job("J1", Document("en", "Slip", SLIP.blocks * 9), 0)
    driver.poll(1.0)
    driver.feed(READY, 1.0)
    assert driver.feed(READY, 1.0).data
    assert driver.memory() == TORN
    lost = driver.line_lost(1.1)
    assert lost.events[0] == PrintUnknown("J1", Condition.OFFLINE)
    driver.line_up(5.0)
    driver.poll(5.1)
    driver.print_job("J2", SLIP, 0)
    assert b"\x10\x05\x02" in driver.poll(5.1).data


def test_a_new_driver_after_a_crash_clears_and_cuts_before_it_prints() -> None:
    """`memory` says that a slip was under way when the kiosk stopped."""
    driver = EscposDriver(STANDARD, TORN)
    ready(driver)
    first = b"\x10\x05\x02" + ASK_1 + ASK_4 + bytes.fromhex("1B 40 1D 56 42 18 1B 40")
    assert start(driver, 1.0, "J2").startswith(first)
    driver.feed(b"\x37\x22" + token_of("J2 0") + b"\x00", 1.5)
    assert driver.memory() == ""


def test_a_job_without_a_line_is_unknown_after_a_while() -> None:
    """The kiosk was switched on a moment ago: 20 s; later: 5 s."""
    driver = EscposDriver(STANDARD)
    driver.print_job("J1", SLIP, 0)
    driver.poll(0.0)
    assert driver.deadline() == pytest.approx(20.0)
    assert driver.poll(20.0).events == (PrintUnknown("J1", Condition.OFFLINE),)
    driver.line_lost(21.0)
    driver.print_job("J2", SLIP, 0)
    driver.poll(22.0)
    assert driver.poll(27.0).events == (PrintUnknown("J2", Condition.OFFLINE),)


def test_a_job_that_comes_during_a_round_waits_for_the_next_one() -> None:
    """What was answered before the job came may be two seconds old."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    assert driver.poll(2.0) == Out(ASK_1)
    driver.print_job("J1", SLIP, 0)
    assert driver.poll(2.0) == Out()
    assert driver.feed(READY, 2.1) == Out(ASK_4)
    assert driver.feed(READY, 2.1) == Out(ASK_1)


def test_a_slip_that_was_sent_and_not_proven_is_remembered() -> None:
    """Killed now, the next driver must not trust the printer's mouth to be empty."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    assert driver.memory() == ""
    start(driver, 1.0)
    assert driver.memory() == TORN


def test_sixteen_unproven_jobs_are_remembered() -> None:
    """A printer holds three slips at most; older tokens are nobody's."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    for number in range(17):
        start(driver, 20.0 * number + 2.0, f"J{number}")
        settle(driver, driver.poll(20.0 * number + 15.0), 20.0 * number + 15.0)
    tokens = [b"\x37\x22" + token_of(f"J{number} 0") + b"\x00" for number in (0, 1)]
    assert driver.feed(tokens[0], 400.0).events == ()
    assert driver.feed(tokens[1], 400.0).events == (PrintConfirmed("J1", "token"),)


def test_after_a_job_was_sent_the_next_is_not_kept_waiting() -> None:
    """The driver asks to be polled at once."""
    driver = EscposDriver(WRITE_ONLY)
    driver.line_up(0.0)
    driver.print_job("J1", SLIP, 0)
    driver.print_job("J2", SLIP, 0)
    driver.poll(1.0)
    assert driver.poll(2.0).events == (PrintConfirmed("J1", "sent"),)
    assert driver.deadline() == 0.0
    assert driver.poll(2.0).data


def test_a_copy_that_waited_through_a_lost_line_clears_again() -> None:
    """There may be another printer now."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    driver.print_job("J1", SLIP, 1)
    assert driver.poll(1.0).data == b"\x10\x05\x02" + ASK_1
    driver.line_lost(1.1)
    assert driver.line_up(2.0).data == b"\x10\x05\x02" + ASK_1
