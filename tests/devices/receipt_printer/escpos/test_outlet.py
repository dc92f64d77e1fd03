"""Bytes on their way: chunks, pace, XOFF."""

from __future__ import annotations

import pytest

from kiosk.devices.receipt_printer.escpos.outlet import CHUNK, Outlet


def test_a_step_hands_over_256_bytes_at_most_and_the_next_waits_for_the_line() -> None:
    """256 bytes of 10 bits at 9600 take 0.267 s: whoever pumps can never block for long."""
    outlet = Outlet(9600)
    outlet.put((b"a" * 300,))
    assert outlet.take(0.0) == b"a" * 256
    assert outlet.deadline() == pytest.approx(256 * 10 / 9600)
    assert outlet.take(0.26) == b""
    assert outlet.take(0.267) == b"a" * 44
    assert outlet.empty
    assert outlet.deadline() is None


def test_a_chunk_ends_where_a_command_ends() -> None:
    """So that XOFF seldom finds one half sent."""
    outlet = Outlet(9600)
    outlet.put((b"a" * 200, b"b" * 56, b"c"))
    assert outlet.take(0.0) == b"a" * 200 + b"b" * 56
    outlet.put((b"d" * 256,))
    assert outlet.take(1.0) == b"c"


def test_the_last_byte_has_crossed_the_line_a_moment_after_it_was_handed_over() -> None:
    """Only then is the job with the printer."""
    outlet = Outlet(9600)
    outlet.put((b"x" * 96,))
    assert outlet.drained_at is None
    outlet.take(5.0)
    assert outlet.drained_at == pytest.approx(5.1)


def test_between_is_true_only_where_no_command_is_half_sent() -> None:
    """In the middle of an image a question would shift the dots."""
    outlet = Outlet(115200)
    outlet.put((b"a" * CHUNK, b"b" * (CHUNK + 1)))
    between = [(len(outlet.take(now)), outlet.between) for now in (0.0, 1.0, 2.0)]
    assert between == [(CHUNK, True), (CHUNK, False), (1, True)]


def test_after_xoff_nothing_leaves_until_xon() -> None:
    """Bytes after 13 are withheld until 11."""
    outlet = Outlet(115200)
    outlet.put((b"abc",))
    outlet.pause(1.0)
    outlet.pause(2.0)
    assert outlet.take(9.0) == b""
    assert outlet.deadline() is None
    assert outlet.paused
    assert outlet.paused_for(9.0) == pytest.approx(8.0)
    assert outlet.paused_until(2.0) == pytest.approx(3.0)
    outlet.resume()
    assert outlet.paused_for(9.0) == 0.0
    assert outlet.paused_until(2.0) is None
    assert outlet.take(9.0) == b"abc"


def test_clearing_says_whether_something_was_lost() -> None:
    """Half a command is lost as well, and the next begins anew."""
    outlet = Outlet(115200)
    assert not outlet.clear()
    outlet.put((b"x" * 300,))
    outlet.take(0.0)
    assert outlet.clear()
    assert outlet.between
    assert outlet.empty
