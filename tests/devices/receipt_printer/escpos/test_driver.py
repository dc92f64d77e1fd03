"""The driver against bytes written by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.layout import compose
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
from kiosk.ports import Driver, Out, Printer

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


def printer_of(driver: EscposDriver) -> tuple[Driver, Printer]:
    return driver, driver


def test_it_is_a_driver_and_a_printer() -> None:
    """mypy holds it to both contracts; it wants nothing before there is a line."""
    driver, _ = printer_of(EscposDriver(STANDARD))
    assert driver.deadline() is None
    assert driver.memory() == ""
    assert driver.counters == {"resync": 0, "retries": 0, "strays": 0}


def test_a_new_line_gets_automatic_status_and_one_question_after_the_other() -> None:
    """ASB first, then 10 04 01 and 10 04 04; the condition is known before money is taken."""
    driver = EscposDriver(STANDARD)
    assert driver.line_up(0.0) == Out(b"\x1d\x61\x0e")
    assert driver.poll(0.0) == Out(ASK_1)
    assert driver.poll(0.1) == Out()
    assert driver.feed(b"\x12", 0.1) == Out(ASK_4)
    assert driver.feed(b"\x1e", 0.1).events == (DeviceStatus(Device.PRINTER, Condition.NEAR_END),)


def test_an_idle_printer_is_asked_every_two_seconds() -> None:
    """2 s after the last answer."""
    driver = EscposDriver(STANDARD)
    ready(driver, 1.0)
    assert driver.deadline() == pytest.approx(3.0)
    assert driver.poll(2.9) == Out()
    assert driver.poll(3.0) == Out(ASK_1)


def test_a_change_is_told_once() -> None:
    """The same condition twice is no event."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    assert driver.feed(bytes.fromhex("18 00 0F 00"), 1.0).events == (
        DeviceStatus(Device.PRINTER, Condition.PAPER_OUT),
    )
    assert driver.feed(bytes.fromhex("18 00 0F 00"), 1.1).events == ()
    assert driver.feed(bytes.fromhex("10 00 00 00"), 1.2).events == (FOUND,)


def test_a_silent_printer_is_offline_within_a_second() -> None:
    """Two questions, 0.3 s each, and the pause between them."""
    driver = EscposDriver(PLAIN)
    assert driver.line_up(0.0) == Out(ASK_1)
    assert driver.poll(0.3) == Out()
    assert driver.poll(0.6) == Out(ASK_1)
    assert driver.poll(0.9).events == (DeviceStatus(Device.PRINTER, Condition.OFFLINE),)
    assert driver.counters["retries"] == 1


def test_a_lost_line_is_offline_and_a_new_one_is_asked_again() -> None:
    """Nothing is known of a printer behind a line that was away."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    lost = driver.line_lost(1.0)
    assert lost.events == (DeviceStatus(Device.PRINTER, Condition.OFFLINE),)
    assert driver.deadline() is None
    ready(driver, 5.0)


def test_a_job_is_sent_when_a_question_put_for_it_was_answered() -> None:
    """Bytes of the document, then the job token, as the reference has it."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    driver.print_job("J1", SLIP, 0)
    assert driver.deadline() == 0.0
    assert driver.poll(1.0) == Out(ASK_1)
    assert driver.feed(READY, 1.0) == Out(ASK_4)
    sent = driver.feed(READY, 1.0).data
    assert sent == b"".join(compose(SLIP, STANDARD, 0).commands) + bytes.fromhex(
        "1D 28 48 06 00 30 30"
    ) + token_of("J1 0")


def test_the_token_that_comes_back_is_the_proof() -> None:
    """37 22, the four letters, 00; another token proves nothing."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    start(driver, 1.0)
    assert driver.feed(b"\x37\x22ABCD\x00", 1.2).events == ()
    assert driver.counters["strays"] == 1
    confirmed = driver.feed(b"\x37\x22" + token_of("J1 0") + b"\x00", 1.2)
    assert confirmed.events == (PrintConfirmed("J1", "token"),)


def test_without_tokens_the_paper_status_in_order_is_the_proof() -> None:
    """1D 72 01 after the cut; its answer comes when the buffer was worked through. Noise that is
    no paper status is no proof."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    assert start(driver, 1.0).endswith(bytes.fromhex("1D 56 42 18 1D 72 01"))
    assert driver.feed(b"\x41\x2c", 1.4).events == ()
    assert driver.feed(b"\x00", 1.5).events == (PrintConfirmed("J1", "status"),)


def test_a_printer_that_only_listens_is_sent_to_and_never_asked() -> None:
    """ "sent" is no confirmation; no 10 04, no token, no 1D 72."""
    driver = EscposDriver(WRITE_ONLY)
    assert driver.line_up(0.0) == Out(b"", (FOUND,))
    driver.print_job("J1", SLIP, 0)
    out = driver.poll(1.0)
    assert out.data == b"".join(compose(SLIP, WRITE_ONLY, 0).commands)
    done = 1.0 + len(out.data) * 10 / 115_200
    assert driver.deadline() == pytest.approx(done)
    assert driver.poll(done + 0.001).events == (PrintConfirmed("J1", "sent"),)


def test_the_deadline_is_bytes_and_lines_and_five_seconds() -> None:
    """DEVICES.md 6.3 number 4; then it is asked again before the word is given."""
    driver = EscposDriver(PLAIN)
    ready(driver)
    driver.print_job("J1", SLIP, 0)
    driver.poll(1.0)
    driver.feed(READY, 1.0)
    sent = driver.feed(READY, 1.0).data
    due = 1.0 + len(sent) * 10 / 115_200 + compose(SLIP, PLAIN, 0).lines * PLAIN.line_s + 5.0
    for now in (3.0, 5.1):
        settle(driver, driver.poll(now), now)
    assert driver.poll(due - 0.01).events == ()
    assert driver.poll(due).data == ASK_1
    assert driver.feed(b"\x1a", due).data == ASK_4
    assert driver.feed(b"\x7e", due).data == ASK_2
    assert driver.feed(b"\x32", due).events == (
        PrintUnknown("J1", Condition.PAPER_OUT),
        DeviceStatus(Device.PRINTER, Condition.PAPER_OUT),
    )


def test_a_real_time_answer_nobody_asked_for_is_counted_and_forgotten() -> None:
    """It changes no condition."""
    driver = EscposDriver(STANDARD)
    ready(driver)
    assert driver.feed(b"\x1a", 0.5).events == ()
    assert driver.counters["strays"] == 1
