"""The host's frames against the golden ones, and its parser against every kind of line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.bill_acceptor.ebds.checksum import checksum
from kiosk.devices.bill_acceptor.ebds.driver import COUNTERS
from kiosk.devices.bill_acceptor.ebds.frames import FrameStream, Move, encode_poll
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile

PYRAMID = EbdsProfile(name="pyramid")
EBDS = EbdsProfile(extended_reports=True)
ESCROWED = bytes.fromhex("02 0B 21 04 10 28 00 4A 17 03 4B")
STACKED = bytes.fromhex("02 0B 20 11 10 28 00 4A 17 03 5F")
CANADIAN = bytes.fromhex(
    "02 1E 70 02 04 10 00 00 01 02 02 43 41 44 30 32 30 2B 30 30 00 41 41 41 41 41 00 00 03 67"
)


def stream() -> tuple[FrameStream, dict[str, int]]:
    counters = dict.fromkeys(COUNTERS, 0)
    return FrameStream(counters), counters


@pytest.mark.parametrize(
    ("profile", "ack", "enabled", "move", "golden"),
    [
        (PYRAMID, 0, True, Move.HOLD, "02 08 10 7F 18 00 03 7F"),
        (EBDS, 1, True, Move.STACK, "02 08 11 7F 38 14 03 4A"),
        (EBDS, 1, True, Move.RETURN, "02 08 11 7F 58 14 03 2A"),
        (EBDS, 0, False, Move.HOLD, "02 08 10 00 18 14 03 14"),
    ],
)
def test_polls_are_the_golden_frames(
    profile: EbdsProfile, ack: int, enabled: bool, move: Move, golden: str
) -> None:
    """DEVICES.md 2.1, byte for byte."""
    assert encode_poll(ack, profile, enabled=enabled, move=move) == bytes.fromhex(golden)


def test_standard_reports_ask_for_policy_b_alone() -> None:
    """d2 without bit 4: power-up policy B, no extended reports."""
    assert encode_poll(0, EbdsProfile(), enabled=True, move=Move.HOLD)[5] == 0x04


@pytest.mark.parametrize("golden", [ESCROWED, STACKED, CANADIAN])
def test_the_checksum_is_that_of_the_golden_frames(golden: bytes) -> None:
    """XOR of LEN through the last data byte."""
    assert checksum(golden) == golden[-1]
    assert checksum(golden[:-1]) == golden[-1]


def test_a_frame_in_single_bytes_is_one_frame() -> None:
    """One read is not one frame."""
    parser, _ = stream()
    frames = [parser.feed(CANADIAN[i : i + 1], i / 1000) for i in range(len(CANADIAN))]
    assert [frame for frame in frames if frame] == [[CANADIAN]]


def test_three_frames_in_one_read_are_three() -> None:
    parser, counters = stream()
    assert parser.feed(ESCROWED + CANADIAN + STACKED, 0.0) == [ESCROWED, CANADIAN, STACKED]
    assert counters["resync"] == 0


def test_a_checksum_that_looks_like_an_end_is_read_by_length() -> None:
    """CHK may be 02 or 03 and data may be 03: only LEN says where a frame ends."""
    for frame in ("02 0B 20 03 10 00 00 03 35 03 0E", "02 0B 20 01 10 00 00 02 3A 03 02"):
        raw = bytes.fromhex(frame)
        parser, _ = stream()
        assert parser.feed(raw + ESCROWED, 0.0) == [raw, ESCROWED]


def test_a_bad_checksum_is_counted_and_costs_one_frame() -> None:
    parser, counters = stream()
    assert parser.feed(ESCROWED[:-1] + b"\x4c" + STACKED, 0.0) == [STACKED]
    assert counters["bad_checksum"] == 1


def test_a_missing_end_is_not_a_frame() -> None:
    parser, _ = stream()
    broken = bytes.fromhex("02 0B 21 04 10 28 00 4A 17 04 4B")
    assert parser.feed(broken + STACKED, 0.0) == [STACKED]


def test_a_byte_over_7f_breaks_the_frame_it_is_in() -> None:
    """A pty passes eight bits; the protocol has seven."""
    parser, counters = stream()
    assert parser.feed(ESCROWED[:5] + b"\xff" + ESCROWED[5:] + STACKED, 0.0) == [STACKED]
    assert counters["high_bit"] == 1


def test_a_gap_of_50_ms_ends_a_half_frame() -> None:
    """The rest, when it comes, is noise; 49 ms are still one frame."""
    parser, counters = stream()
    assert parser.feed(ESCROWED[:5], 0.0) == []
    assert parser.feed(ESCROWED[5:], 0.049) == [ESCROWED]
    assert parser.feed(ESCROWED[:5], 1.0) == []
    assert parser.feed(ESCROWED[5:] + STACKED, 1.05) == [STACKED]
    assert counters["gap"] == 1


def test_a_frame_behind_a_false_start_is_found_after_the_gap() -> None:
    """Noise that promises 1E bytes hides a good frame until the line is silent."""
    parser, _ = stream()
    assert parser.feed(b"\x02\x1e" + STACKED, 0.0) == []
    assert parser.gap_at() == 0.05
    assert parser.expire(0.05) == [STACKED]
    assert parser.gap_at() is None


def test_clear_forgets_a_half_frame() -> None:
    """Bytes from before a line loss are not the start of what comes after it."""
    parser, _ = stream()
    parser.feed(ESCROWED[:5], 0.0)
    parser.clear()
    assert parser.feed(ESCROWED[5:] + STACKED, 0.01) == [STACKED]


NOISE = st.binary(max_size=6).filter(lambda noise: b"\x02" not in noise)


@given(
    st.lists(st.tuples(NOISE, st.sampled_from([ESCROWED, STACKED, CANADIAN])), max_size=6),
    st.lists(st.integers(1, 40), max_size=60),
)
def test_any_fragmentation_and_noise_leave_the_frames_whole(
    parts: list[tuple[bytes, bytes]], cuts: list[int]
) -> None:
    """Each frame comes out once, in order, however the bytes are cut and whatever lies between."""
    parser, _ = stream()
    line = b"".join(noise + frame for noise, frame in parts)
    found: list[bytes] = []
    now = 0.0
    for cut in [*cuts, len(line)]:
        found += parser.feed(line[:cut], now)
        line, now = line[cut:], now + 0.001
    assert found == [frame for _, frame in parts]


@given(st.binary(max_size=80), st.sampled_from([ESCROWED, STACKED, CANADIAN]))
def test_no_garbage_swallows_the_next_frame_for_good(garbage: bytes, frame: bytes) -> None:
    """Even noise that looks like a start costs 50 ms at most, and never a byte of memory."""
    parser, _ = stream()
    parser.feed(garbage, 0.0)
    parser.expire(0.05)
    assert parser.feed(frame, 0.06) == [frame]
    assert parser.gap_at() is None
