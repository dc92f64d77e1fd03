"""The kiosk's end of the scanner."""

from kiosk.devices.code_scanner.driver import SerialScannerDriver
from kiosk.devices.code_scanner.records import Suffix
from kiosk.domain.events import CodeRefused, CodeScanned, Condition, Device, DeviceStatus
from kiosk.ports import Driver, Out

READY = DeviceStatus(Device.SCANNER, Condition.READY)
OFFLINE = DeviceStatus(Device.SCANNER, Condition.OFFLINE)


def made(suffix: Suffix = Suffix.CR) -> Driver:
    driver = SerialScannerDriver("USD", "", suffix)
    assert driver.line_up(0.0) == Out(events=(READY,))
    return driver


def test_it_is_ready_while_its_line_is_open_and_says_so_once() -> None:
    """A scanner cannot be asked; each change is told once."""
    driver = made()
    assert driver.line_up(1.0) == Out()
    assert driver.line_lost(2.0) == Out(events=(OFFLINE,))
    assert driver.line_lost(3.0) == Out()
    assert driver.line_up(4.0) == Out(events=(READY,))


def test_a_line_lost_before_it_was_ever_there_is_offline() -> None:
    """The first known condition is told."""
    driver = SerialScannerDriver("USD")
    assert driver.line_lost(0.0) == Out(events=(OFFLINE,))


def test_a_scan_is_an_event_and_never_a_byte() -> None:
    """M-03: nothing is sent to the scanner, whatever it says."""
    driver = made()
    assert driver.feed(b"]C03161777077\r", 1.0) == Out(events=(CodeScanned("3161777077"),))
    assert driver.feed(b"\x1b]0;exit\r", 2.0) == Out(events=(CodeRefused("unreadable"),))
    assert driver.memory() == ""


def test_what_follows_a_refused_record_in_one_burst_is_dropped() -> None:
    """The lines of a foreign code may look like numbers: one refusal, no number."""
    driver = made()
    lines = b"]Q1SPC\r\n0200\r\n3161777077\r"
    assert driver.feed(lines, 1.0).events == (CodeRefused("foreign"),)
    assert driver.feed(b"3161777077\r", 1.03).events == ()
    assert driver.feed(b"3161777077\r", 1.08).events == (CodeScanned("3161777077"),)
    assert driver.counters["dropped"] == 3


def test_a_half_record_is_told_when_its_time_is_over() -> None:
    """The customer reads that the bill was not read, and is not left waiting."""
    driver = made()
    assert driver.feed(b"]C0316177", 1.0) == Out()
    assert driver.deadline() == 1.2
    assert driver.poll(1.1) == Out()
    assert driver.poll(1.2).events == (CodeRefused("unreadable"),)
    assert driver.deadline() is None


def test_a_half_record_does_not_outlive_its_line() -> None:
    """What was torn off with the cable is not joined to the next scan."""
    driver = made()
    driver.feed(b"]C03161", 1.0)
    driver.line_lost(1.05)
    assert driver.deadline() is None
    driver.line_up(1.1)
    assert driver.feed(b"]C0ABC123\r", 1.15).events == (CodeScanned("ABC123"),)


def test_its_counters_tell_staff_how_the_line_is() -> None:
    """Counts by kind, no content."""
    driver = made()
    driver.feed(b"]C03161777077\r", 1.0)
    driver.feed(b"]E04006381333931\r", 2.0)
    driver.feed(b"7" * 600, 3.0)
    driver.poll(3.3)
    driver.feed(b"31", 5.0)
    driver.poll(5.3)
    assert driver.counters == {
        "scanned": 1,
        "refused": 3,
        "half": 1,
        "overlong": 1,
        "dropped": 0,
    }


def test_a_scanner_without_a_suffix_is_read_by_its_silence() -> None:
    """Where the settings say so, 50 ms end a record."""
    driver = made(Suffix.NONE)
    assert driver.feed(b"]C03161777077", 1.0) == Out()
    assert driver.deadline() == 1.05
    assert driver.poll(1.05).events == (CodeScanned("3161777077"),)
