"""One direction of a line in virtual time."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.bench.wire import Wire, misread
from kiosk.devices.line import LineSettings

SLOW = LineSettings(9600, 7, "E", 1)
CHARACTER_S = 10 / 9600


def test_a_frame_arrives_when_its_last_byte_does() -> None:
    """Eight bytes at 9600 7E1 take 8.33 ms; not one is there before."""
    wire = Wire(SLOW)
    wire.put(b"\x02\x08\x10\x7f\x18\x00\x03\x7f", 1.0)
    assert wire.deadline() == pytest.approx(1.0 + 8 * CHARACTER_S)
    assert wire.take(1.0 + 7.9 * CHARACTER_S) == b""
    assert wire.take(1.0 + 8 * CHARACTER_S) == b"\x02\x08\x10\x7f\x18\x00\x03\x7f"
    assert wire.deadline() is None


def test_bytes_queue_up_behind_one_another() -> None:
    """A long text comes sixteen at a time, each lot in its own time, none lost."""
    wire = Wire(SLOW)
    text = bytes(range(40))
    wire.put(text[:30], 0.0)
    wire.put(text[30:], 0.001)
    assert wire.take(16 * CHARACTER_S) == text[:16]
    assert wire.take(31 * CHARACTER_S) == b""
    assert wire.take(60 * CHARACTER_S) == text[16:]


def test_a_fast_line_is_pumped_a_hundred_times_a_second() -> None:
    """At 115200 baud a lot holds ten milliseconds' worth."""
    wire = Wire(LineSettings(115200))
    assert wire.room == 115
    wire.put(bytes(230), 0.0)
    assert wire.deadline() == pytest.approx(115 * 10 / 115200)


def test_a_split_line_brings_each_byte_alone() -> None:
    """Same speed, smallest pieces; and whole again."""
    wire = Wire(SLOW)
    wire.split()
    wire.put(b"abc", 0.0)
    assert [wire.take(number * CHARACTER_S) for number in (1, 2, 3)] == [b"a", b"b", b"c"]
    wire.whole()
    wire.put(b"abc", 1.0)
    assert wire.take(1.0 + 3 * CHARACTER_S) == b"abc"


def test_slow_bytes_have_their_gap() -> None:
    """So many seconds a byte."""
    wire = Wire(SLOW)
    wire.slow(0.04)
    wire.put(b"ab", 0.0)
    assert (wire.take(0.039), wire.take(0.041), wire.take(0.08)) == (b"", b"a", b"b")


def test_what_was_under_way_on_a_pulled_line_is_gone() -> None:
    """And the next bytes start afresh."""
    wire = Wire(SLOW)
    wire.put(b"old", 0.0)
    wire.clear()
    assert wire.deadline() is None
    wire.put(b"new", 1.0)
    assert wire.take(2.0) == b"new"


def test_a_receiver_at_the_wrong_speed_sees_fewer_and_other_bytes() -> None:
    """The same seed misreads the same way."""
    garbled = misread(Random(7))(b"12345678")
    assert len(garbled) == 4
    assert garbled == misread(Random(7))(b"12345678")
    assert misread(Random(7))(b"") == b""
