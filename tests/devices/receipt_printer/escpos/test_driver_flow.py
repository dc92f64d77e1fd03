"""The driver and flow control, against bytes written by hand."""

from __future__ import annotations

from dataclasses import replace

from kiosk.devices.receipt_printer.escpos.driver import EscposDriver
from kiosk.devices.receipt_printer.escpos.profiles import NO_TOKEN, STANDARD
from kiosk.devices.receipt_printer.escpos.replies import token_of
from kiosk.domain.events import Condition, Device, DeviceStatus, PrintConfirmed, PrintUnknown
from kiosk.domain.receipts import Document, Pair, Text

SLOW = replace(STANDARD, baud=9600)
LONG = Document("en", "Slip", tuple(Pair(f"Line {number}", "x") for number in range(20)))
DRAWN = Document("en", "Slip", (Text("Łódź"),))
ASK_1 = b"\x10\x04\x01"
READY = b"\x12"
OFFLINE = DeviceStatus(Device.PRINTER, Condition.OFFLINE)
FOUND = DeviceStatus(Device.PRINTER, Condition.READY)


def begin(document: Document) -> EscposDriver:
    """A ready printer that was sent the first chunk of a job at 1.0 s."""
    driver = EscposDriver(SLOW)
    driver.line_up(0.0)
    driver.poll(0.1)
    driver.feed(READY, 0.1)
    driver.feed(READY, 0.1)
    driver.print_job("J1", document, 0)
    driver.poll(1.0)
    driver.feed(READY, 1.0)
    assert 200 < len(driver.feed(READY, 1.0).data) <= 256 or document is DRAWN
    return driver


NO_PAPER = {1: b"\x1a", 2: b"\x32", 4: b"\x7e"}


def idle(
    driver: EscposDriver, start: float, seconds: float, answers: dict[int, bytes] | None = None
) -> bytes:
    """Polls every 50 ms; questions get their answer, if there is one, on the next poll."""
    sent, answer = b"", b""
    for step in range(int(seconds * 20)):
        now = start + step / 20
        data = (driver.feed(answer, now) if answer else driver.poll(now)).data
        asked = data[-3:-1] == b"\x10\x04"
        answer = answers.get(data[-1], b"") if asked and answers else b""
        sent += data
    return sent


def test_xoff_holds_the_rest_of_a_job_and_xon_lets_it_go() -> None:
    """Bytes after 13 are withheld until 11."""
    driver = begin(LONG)
    assert driver.feed(b"\x13", 1.1).data == b""
    assert idle(driver, 1.1, 1.9) == b""
    assert 200 < len(driver.feed(b"\x11", 3.0).data) <= 256


def test_an_old_xoff_is_asked_about_between_two_commands() -> None:
    """A full buffer still executes 10 04; after two seconds the cause is worth knowing."""
    driver = begin(LONG)
    driver.feed(b"\x13", 1.1)
    assert idle(driver, 1.1, 2.1) == ASK_1


def test_in_the_middle_of_an_image_nothing_is_asked() -> None:
    """Three bytes more would shift the dots. At the deadline the job is UNKNOWN for want of an
    answer, and its rest is never sent."""
    driver = begin(DRAWN)
    sent = idle(driver, 1.25, 0.3)
    assert b"\x1d\x76\x30" in sent
    driver.feed(b"\x13", 1.6)
    unknown = 0
    for step in range(200):
        out = driver.poll(1.6 + step / 10)
        unknown += out.events.count(PrintUnknown("J1", Condition.OFFLINE))
        assert out.data == b"" or (unknown and out.data == ASK_1)
    assert unknown == 1
    assert driver.feed(b"\x11", 30.0).data in {b"", ASK_1}


def test_a_printer_that_holds_xoff_is_offline_though_it_answers() -> None:
    """Three seconds are more than any buffer takes; XON makes it ready again."""
    driver = EscposDriver(replace(NO_TOKEN, baud=115_200))
    driver.line_up(0.0)
    driver.feed(READY + READY, 0.1)
    driver.feed(READY, 0.2)
    driver.feed(b"\x13", 1.0)
    assert driver.poll(2.9).events == ()
    assert driver.poll(4.0).events == (OFFLINE,)
    assert driver.feed(b"\x11", 5.0).events == (FOUND,)


def test_a_new_line_forgets_the_old_xoff() -> None:
    """The printer behind it has said nothing yet."""
    driver = begin(LONG)
    driver.feed(b"\x13", 1.1)
    driver.line_lost(1.2)
    assert driver.line_up(2.0).data == b"\x1d\x61\x0e"


def test_a_job_waits_for_the_rest_of_the_one_before() -> None:
    """It begins with a question of its own, not behind bytes that may be stuck for ever."""
    driver = begin(LONG)
    driver.feed(b"\x13" + bytes.fromhex("18 00 0F 00"), 1.1)
    idle(driver, 1.2, 14.0, NO_PAPER)
    driver.feed(bytes.fromhex("10 00 00 00"), 15.3)
    driver.print_job("J2", DRAWN, 0)
    all_well = dict.fromkeys((1, 4), READY)
    assert b"\x1b\x40" not in idle(driver, 16.0, 1.0, all_well)
    rest = driver.feed(b"\x11", 17.0).data + idle(driver, 17.05, 1.0)
    assert rest.partition(token_of("J1 0"))[2].startswith(ASK_1)
    proof = driver.feed(b"\x37\x22" + token_of("J1 0") + b"\x00", 19.0)
    assert PrintConfirmed("J1", "token") in proof.events


def test_automatic_status_of_a_silent_printer_is_a_reason_to_ask() -> None:
    """It may be back, or the bytes may be another device's: its answer decides."""
    driver = EscposDriver(STANDARD)
    driver.line_up(0.0)
    idle(driver, 0.0, 1.5)
    back = driver.feed(bytes.fromhex("10 00 00 00"), 1.6)
    assert back.events == ()
    assert back.data == ASK_1
    driver.feed(READY, 1.7)
    assert driver.feed(READY, 1.7).events == (FOUND,)
