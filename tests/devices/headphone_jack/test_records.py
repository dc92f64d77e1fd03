"""Records of an input device: whole, torn, foreign, and no records at all."""

from __future__ import annotations

from random import Random

import pytest

from kiosk.devices.headphone_jack.records import SIZE, Packet, RecordStream

# struct input_event of x86-64 and arm64, by hand: 1764000000 s, 250000 us, EV_SW,
# SW_HEADPHONE_INSERT, 1; and the SYN_REPORT after it (linux/input-event-codes.h).
AT = bytes.fromhex("00812469 00000000 90d00300 00000000".replace(" ", ""))
IN = AT + bytes.fromhex("0500 0200 01000000".replace(" ", ""))
OUT = AT + bytes.fromhex("0500 0200 00000000".replace(" ", ""))
REPORT = AT + bytes.fromhex("0000 0000 00000000".replace(" ", ""))
LATER = bytes([AT[0] + 1]) + AT[1:]
#: A line-out plug (SW_LINEOUT_INSERT), and a key of a headset (KEY_VOLUMEUP).
LINE_OUT = AT + bytes.fromhex("0500 0600 01000000".replace(" ", ""))
KEY = AT + bytes.fromhex("0100 7300 01000000".replace(" ", ""))


def fed(*parts: bytes, apart: float = 0.0) -> tuple[list[bool], dict[str, int]]:
    """What these bytes say, and what was counted."""
    stream, found = RecordStream(), []
    for number, part in enumerate(parts):
        found += stream.feed(part, 1.0 + number * apart)
    return [packet.plugged for packet in found], stream.counters


CLEAN = {"torn": 0, "garbage": 0, "foreign": 0}


def test_the_kernels_records_are_read() -> None:
    """In, and out."""
    assert SIZE == 24
    assert fed(IN + REPORT + OUT + REPORT) == ([True, False], CLEAN)


def test_a_packet_looks_like_the_kernels() -> None:
    """What a simulated jack sends is what a real one does, byte for byte."""
    assert Packet(True).wire(1_764_000_000.25) == IN + REPORT
    assert Packet(False).wire(1_764_000_000.25) == OUT + REPORT


@pytest.mark.parametrize("size", [1, 5, 24, 47])
def test_fragments_are_put_together(size: int) -> None:
    """A pty gives what it has."""
    wire = IN + REPORT + OUT + REPORT
    parts = [wire[at : at + size] for at in range(0, len(wire), size)]
    assert fed(*parts, apart=0.01) == ([True, False], CLEAN)


def test_a_switch_counts_with_its_report() -> None:
    """Without it, or with one of another time, it is half a packet."""
    assert fed(IN) == ([], CLEAN)
    assert fed(IN + LATER + REPORT[16:]) == ([], CLEAN)
    assert fed(REPORT + IN + OUT + REPORT) == ([False], CLEAN)


def test_other_switches_and_keys_of_the_same_device_are_foreign() -> None:
    """A jack for line-out and a headset's buttons may share its file; so may a value of nothing."""
    assert fed(LINE_OUT + KEY + IN + REPORT) == ([True], {**CLEAN, "foreign": 2})
    odd = IN[:20] + b"\x02\0\0\0"
    assert fed(odd + REPORT) == ([], {**CLEAN, "foreign": 1})


def test_half_a_record_ends_in_silence() -> None:
    """Its rest never comes; the next packet is whole."""
    assert fed(IN[:11], OUT + REPORT, apart=0.05) == ([False], {**CLEAN, "torn": 1})
    assert fed(IN + REPORT[:5], OUT + REPORT, apart=1.0) == ([False], {**CLEAN, "torn": 1})


def test_bytes_of_nothing_are_passed_over() -> None:
    """And what comes right after them is read."""
    found, counters = fed(b"\xff" * 40 + IN + REPORT)
    assert found == [True]
    assert counters == {**CLEAN, "garbage": 40}


def test_a_new_line_knows_nothing_of_the_old() -> None:
    """What was torn off with it is not joined to what comes."""
    stream = RecordStream()
    stream.feed(IN + REPORT[:7], 1.0)
    stream.clear()
    assert stream.feed(REPORT, 1.01) == []
    assert stream.feed(OUT + REPORT, 1.02) == [Packet(False)]


def test_noise_says_nothing_of_headphones() -> None:
    """A thousand bursts: private speech does not hang on luck."""
    stream, random = RecordStream(), Random(7)
    for burst in range(1000):
        assert stream.feed(random.randbytes(200), float(burst)) == []
    assert stream.counters["garbage"] > 0
