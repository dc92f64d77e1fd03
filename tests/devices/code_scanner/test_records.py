"""Bytes into records, in virtual time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.code_scanner.records import Fault, Record, RecordStream, Suffix, Torn


def run(
    chunks: list[tuple[float, bytes]], suffix: Suffix = Suffix.CR, until: float = 60.0
) -> list[Record | Torn]:
    """Feeds each chunk at its time, polling at every deadline in between."""
    stream = RecordStream(suffix)
    found: list[Record | Torn] = []
    for at, data in [*chunks, (until, b"")]:
        while (deadline := stream.deadline()) is not None and deadline < at:
            found += stream.poll(deadline)
        if data:
            found += stream.feed(data, at)
    return found


def data_of(found: list[Record | Torn]) -> list[bytes]:
    return [item.data for item in found if isinstance(item, Record)]


@pytest.mark.parametrize(
    "wire",
    [
        b"]C03161777077\r",
        b"\x02]C03161777077\r",
        b"]C03161777077\r\n",
        b"\x02]C03161777077\r\n",
        b"\r\n]C03161777077\r",
    ],
)
@given(cuts=st.lists(st.integers(0, 20)))
def test_a_record_is_the_same_in_any_fragmentation(wire: bytes, cuts: list[int]) -> None:
    """STX and the suffix are no part of it; one read is not one record."""
    edges = sorted({0, len(wire), *(cut for cut in cuts if cut < len(wire))})
    parts = [wire[a:b] for a, b in pairwise(edges)]
    chunks = [(place * 0.01, part) for place, part in enumerate(parts)]
    assert data_of(run(chunks)) == [b"]C03161777077"]


def test_the_separator_stays_in_the_record() -> None:
    """1D is data; it is all that keeps a reference apart from an amount."""
    assert run([(0.0, b"]C18020A\x1d39021\r")]) == [Record(b"]C18020A\x1d39021", 1)]


def test_without_a_suffix_fifty_milliseconds_end_a_record() -> None:
    """And forty-nine do not."""
    chunks = [(0.0, b"316177"), (0.049, b"7077"), (0.2, b"ABC123")]
    assert data_of(run(chunks, Suffix.NONE)) == [b"3161777077", b"ABC123"]


def test_without_a_suffix_a_sent_one_still_ends_the_record() -> None:
    """A scanner programmed otherwise than the settings say does no harm this way round."""
    assert data_of(run([(0.0, b"316\r\n417\r\n")], Suffix.NONE)) == [b"316", b"417"]


def test_half_a_record_is_dropped_after_200_milliseconds() -> None:
    """It is told as torn and never as a record."""
    stream = RecordStream(Suffix.CR)
    stream.feed(b"]C0316177", 1.0)
    assert stream.deadline() == 1.2
    assert stream.poll(1.199) == []
    assert stream.poll(1.2) == [Torn(Fault.HALF, 1)]
    assert stream.deadline() is None


def test_a_gap_shorter_than_that_does_not_end_a_record() -> None:
    """A busy line may stutter."""
    assert data_of(run([(0.0, b"316177"), (0.19, b"7077\r")])) == [b"3161777077"]


@pytest.mark.parametrize("polled", [True, False])
def test_the_late_rest_of_a_torn_record_is_no_record(*, polled: bool) -> None:
    """Else a shortened number would come out, even when nobody polled in time."""
    stream = RecordStream(Suffix.CR)
    found = stream.feed(b"]C03161", 0.0)
    found += stream.poll(0.2) if polled else []
    found += stream.feed(b"777077\r", 0.4)
    assert found == [Torn(Fault.HALF, 1), Torn(Fault.HALF, 2)]


@pytest.mark.parametrize(("at", "wire"), [(0.5, b"]C0ABC123\r"), (1.3, b"ABC123\r")])
def test_a_new_scan_after_a_torn_one_is_taken(at: float, wire: bytes) -> None:
    """An AIM id is certainly a beginning; without one, a second must pass."""
    found = run([(0.0, b"]C0316"), (at, wire)])
    assert data_of(found) == [wire[:-1]]


def test_512_bytes_are_a_record_and_513_are_none() -> None:
    """What is too long is told once, as soon as it is known, and its end is not a record."""
    assert data_of(run([(0.0, b"7" * 512 + b"\r")])) == [b"7" * 512]
    assert run([(0.0, b"7" * 513 + b"\r")]) == [Torn(Fault.OVERLONG, 1)]
    found = run([(0.0, b"7" * 513), (0.01, b"7" * 3000), (0.02, b"7\r"), (1.0, b"8\r")])
    assert found == [Torn(Fault.OVERLONG, 1), Record(b"8", 2)]


def test_records_without_a_quiet_moment_between_are_one_burst() -> None:
    """Glued in one read or not; 50 ms of silence begin a new burst."""
    found = run([(0.0, b"A\rB\r"), (0.03, b"C\r"), (0.08, b"D\r")])
    assert [(item.burst, data) for item, data in zip(found, data_of(found), strict=True)] == [
        (1, b"A"),
        (1, b"B"),
        (1, b"C"),
        (2, b"D"),
    ]


def test_a_new_line_begins_without_the_old_half() -> None:
    """What came before the cable was pulled is not completed by what comes after."""
    stream = RecordStream(Suffix.CR)
    stream.feed(b"]C03161", 0.0)
    stream.clear()
    assert stream.deadline() is None
    assert stream.feed(b"777077\r", 0.1) == [Record(b"777077", 2)]


@given(st.lists(st.tuples(st.floats(0, 0.3), st.binary(max_size=40)), max_size=12))
def test_no_bytes_make_it_fail_or_wait_for_ever(pieces: list[tuple[float, bytes]]) -> None:
    """Whatever comes, nothing is left after silence and no record has a suffix in it."""
    chunks, at = [], 0.0
    for gap, data in pieces:
        at += gap
        chunks.append((at, data))
    stream = RecordStream(Suffix.CR)
    for moment, data in chunks:
        for record in data_of(stream.feed(data, moment)):
            assert 0 < len(record) <= 512
            assert b"\r" not in record
    stream.poll(at + 1)
    assert stream.deadline() is None
