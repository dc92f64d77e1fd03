"""What a reply says, from golden frames and from frames written by hand."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.bill_acceptor.ebds.replies import ReportedNote, State, decode_reply
from kiosk.domain.money import Money

Frame = Callable[..., bytes]

ESCROWED = bytes.fromhex("02 0B 21 04 10 28 00 4A 17 03 4B")
STACKED = bytes.fromhex("02 0B 20 11 10 28 00 4A 17 03 5F")
CANADIAN = bytes.fromhex(
    "02 1E 70 02 04 10 00 00 01 02 02 43 41 44 30 32 30 2B 30 30 00 41 41 41 41 41 00 00 03 67"
)


def test_note_5_in_escrow() -> None:
    reply = decode_reply(ESCROWED)
    assert reply
    assert (reply.ack, reply.state, reply.index) == (1, State.ESCROWED, 5)
    assert (reply.stacked, reply.returned, reply.box_attached) == (False, False, True)


def test_note_5_stacked() -> None:
    reply = decode_reply(STACKED)
    assert reply
    assert (reply.ack, reply.state, reply.stacked, reply.index) == (0, State.IDLING, True, 5)


def test_an_extended_report_names_currency_and_value() -> None:
    reply = decode_reply(CANADIAN)
    assert reply
    assert (reply.ack, reply.state, reply.index) == (0, State.ESCROWED, 2)
    assert reply.note == ReportedNote(2, Money(2000, "CAD"))


@pytest.mark.parametrize(
    ("s0", "s1", "s2", "state"),
    [
        (0x01, 0x10, 0x00, State.IDLING),
        (0x02, 0x10, 0x00, State.ACCEPTING),
        (0x04, 0x10, 0x08, State.ESCROWED),
        (0x08, 0x10, 0x00, State.STACKING),
        (0x20, 0x10, 0x00, State.RETURNING),
        (0x00, 0x14, 0x00, State.JAMMED),
        (0x00, 0x18, 0x00, State.FULL),
        (0x00, 0x10, 0x04, State.FAILURE),
        (0x00, 0x10, 0x00, State.OUT),
    ],
)
def test_each_state_has_its_bit(frame: Frame, s0: int, s1: int, s2: int, state: State) -> None:
    reply = decode_reply(frame(0, s0, s1, s2))
    assert reply
    assert reply.state is state


@pytest.mark.parametrize(
    ("s0", "s1", "s2"), [(0x05, 0x10, 0), (0x0C, 0x10, 0), (0x01, 0x14, 0), (0x02, 0x10, 0x04)]
)
def test_two_states_at_once_are_a_bad_frame(frame: Frame, s0: int, s1: int, s2: int) -> None:
    """A valid frame carries one of the eight; a jammed acceptor does not idle."""
    assert decode_reply(frame(0, s0, s1, s2)) is None


@pytest.mark.parametrize(
    ("field", "status"),
    [
        ("cheated", (0x01, 0x11, 0x00)),
        ("rejected", (0x01, 0x12, 0x00)),
        ("paused", (0x01, 0x30, 0x00)),
        ("calibrating", (0x01, 0x50, 0x00)),
        ("power_up", (0x01, 0x10, 0x01)),
        ("invalid_command", (0x01, 0x10, 0x02)),
        ("transport_open", (0x00, 0x10, 0x40)),
        ("stalled", (0x01, 0x10, 0x00, 0x01)),
        ("returned", (0x41, 0x10, 0x00)),
    ],
)
def test_each_bit_is_one_word(frame: Frame, field: str, status: tuple[int, ...]) -> None:
    """DEVICES.md 2.1. Bit 6 of s2 is the open transport, not a fourth bit of the index."""
    words = ["cheated", "rejected", "paused", "calibrating", "power_up", "invalid_command"]
    words += ["transport_open", "stalled", "returned", "stacked"]
    reply = decode_reply(frame(0, *status))
    assert reply
    assert [word for word in words if getattr(reply, word)] == [field]
    assert reply.index == 0


def test_a_removed_box_is_a_bit_that_is_missing(frame: Frame) -> None:
    reply = decode_reply(frame(0, 0x00, 0x00, 0x00))
    assert reply
    assert not reply.box_attached


def test_another_message_or_device_is_a_bad_frame(frame: Frame) -> None:
    """Type 6, device 1, and an extended message of another subtype."""
    standard = bytearray(frame(0, 0x01, 0x10, 0x00))
    for control in (0x60, 0x22, 0x10, 0x70):
        standard[2] = control
        assert decode_reply(bytes(standard)) is None
    assert decode_reply(CANADIAN[:3] + b"\x04" + CANADIAN[4:]) is None


def test_a_blank_note_field_is_no_note(frame: Frame) -> None:
    """It comes at power-up and when the box is put back, even with an index in the status."""
    reply = decode_reply(frame(0, 0x11, 0x10, 0x28, note=bytes(18)))
    assert reply
    assert (reply.note, reply.index) == (None, 0)


@pytest.mark.parametrize(
    ("amount", "value"),
    [
        (b"USD100+00", Money(10000, "USD")),
        (b"USD002+01", Money(2000, "USD")),
        (b"USD500-02", Money(500, "USD")),
        (b"USD005-03", None),
        (b"USD0x5+00", None),
        (b"USD005 00", None),
        (b"usd005+00", None),
        (b"USD005+0x", None),
    ],
)
def test_a_value_is_base_times_ten_to_the_exponent(
    frame: Frame, amount: bytes, value: Money | None
) -> None:
    """Half a cent and anything that is not digits have no value."""
    reply = decode_reply(frame(0, 0x04, 0x10, 0x00, note=b"\x07" + amount + bytes(8)))
    assert reply
    assert reply.note == ReportedNote(7, value)
