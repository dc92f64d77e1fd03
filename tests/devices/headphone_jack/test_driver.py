"""The kiosk's end of the headphone jack."""

from __future__ import annotations

import os
import queue
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.devices import runner
from kiosk.devices.headphone_jack.driver import HeadphoneJackDriver
from kiosk.devices.headphone_jack.records import Packet
from kiosk.devices.line import LineSettings, open_input
from kiosk.domain.events import (
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
    HeadphonesPlugged,
)
from kiosk.ports import Driver, Out

READY = DeviceStatus(Device.HEADPHONES, Condition.READY)
OFFLINE = DeviceStatus(Device.HEADPHONES, Condition.OFFLINE)
IN, OUT = HeadphonesPlugged(True), HeadphonesPlugged(False)


def made() -> Driver:
    driver = HeadphoneJackDriver()
    assert driver.line_up(0.0) == Out(events=(READY,))
    return driver


def test_a_plug_is_told_once_however_often_the_jack_tells_it() -> None:
    """The first state, and each change."""
    driver = made()
    told = [
        driver.feed(Packet(plugged).wire(now), now).events
        for now, plugged in enumerate((False, False, True, True, False), start=1)
    ]
    assert told == [(OUT,), (), (IN,), (), (OUT,)]


def test_a_bounce_within_one_read_is_told_in_order() -> None:
    """A plug that scratches: the last word is the state."""
    wire = Packet(True).wire(1.0) + Packet(False).wire(1.1) + Packet(True).wire(1.2)
    assert made().feed(wire, 2.0).events == (IN, OUT, IN)


def test_a_jack_that_is_gone_has_no_headphones_in_it() -> None:
    """UX.md 9.2: what is private is not said on; a jack that comes back is told anew."""
    driver = made()
    driver.feed(Packet(True).wire(1.0), 1.0)
    assert driver.line_lost(2.0) == Out(events=(OFFLINE, OUT))
    assert driver.line_lost(3.0) == Out()
    assert driver.line_up(4.0) == Out(events=(READY,))
    assert driver.feed(Packet(True).wire(4.0), 4.0).events == (IN,)


def test_a_jack_that_was_never_there_is_known_to_be_empty() -> None:
    """The first known state is told."""
    driver = HeadphoneJackDriver("anything")
    assert driver.line_lost(0.0) == Out(events=(OFFLINE, OUT))


def test_half_a_packet_does_not_outlive_its_line() -> None:
    """Nor is it told before it is whole."""
    driver = made()
    wire = Packet(True).wire(1.0)
    assert driver.feed(wire[:30], 1.0) == Out()
    driver.line_lost(1.01)
    driver.line_up(1.02)
    assert driver.feed(wire[30:], 1.03) == Out()


def test_it_waits_for_nothing_and_remembers_nothing() -> None:
    """A switch is silent for days."""
    driver = made()
    assert (driver.deadline(), driver.poll(100.0), driver.memory()) == (None, Out(), "")
    assert set(driver.counters) == {"torn", "garbage", "foreign"}


def test_headphones_that_are_in_when_the_kiosk_starts_are_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A real switch tells changes only: it is asked when it is opened, and answers first."""

    def kernel(_fd: int, _request: int, switches: bytearray) -> int:
        switches[0] = 0b100
        return len(switches)

    os.mkfifo(tmp_path / "event0")
    monkeypatch.setattr("fcntl.ioctl", kernel)
    monkeypatch.setattr(runner, "open_line", lambda port, _settings: open_input(port))
    told: queue.Queue[DeviceEvent] = queue.Queue()
    bugs: list[Exception] = []
    worker = runner.Worker(
        Device.HEADPHONES,
        str(tmp_path / "event0"),
        LineSettings(),
        HeadphoneJackDriver,
        tmp_path / "memory",
        told.put,
        lambda _device, bug: bugs.append(bug),
    )
    far = os.open(tmp_path / "event0", os.O_RDWR)
    with closing(worker):
        worker.start()
        assert [told.get(timeout=10), told.get(timeout=10)] == [READY, IN]
        os.write(far, Packet(False).wire(5.0))
        assert told.get(timeout=10) == OUT
    os.close(far)
    assert bugs == []
