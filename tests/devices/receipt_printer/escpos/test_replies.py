"""One input stream, several kinds of replies (DEVICES.md 6.2)."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.receipt_printer.escpos.replies import (
    BLOCK_LIMIT,
    Asb,
    Block,
    Flow,
    InOrder,
    RealTime,
    Replies,
    Reply,
    Token,
    token_of,
)


def read(hexadecimal: str) -> list[Reply]:
    return Replies().feed(bytes.fromhex(hexadecimal), 0.0)


@pytest.mark.parametrize(
    ("stream", "replies"),
    [
        ("12", [RealTime(0x12)]),
        ("1A", [RealTime(0x1A)]),
        ("32", [RealTime(0x32)]),
        ("7E", [RealTime(0x7E)]),
        ("10 00 03 00", [Asb(bytes.fromhex("10 00 03 00"))]),
        ("38 00 00 00", [Asb(bytes.fromhex("38 00 00 00"))]),
        ("18 08 00 00", [Asb(bytes.fromhex("18 08 00 00"))]),
        ("00", [InOrder(0x00)]),
        ("03", [InOrder(0x03)]),
        ("11", [Flow(go=True)]),
        ("13", [Flow(go=False)]),
        ("37 22 41 42 43 44 00", [Token(b"ABCD")]),
        ("37 23 30 31 32 00", [Block()]),
    ],
)
def test_the_first_byte_tells_what_follows(stream: str, replies: list[Reply]) -> None:
    """Each kind alone."""
    assert read(stream) == replies


@pytest.mark.parametrize(
    ("stream", "replies"),
    [
        ("37 22 13 41 42 11 43 44 00", [Flow(go=False), Flow(go=True), Token(b"ABCD")]),
        ("10 13 00 03 11 00", [Flow(go=False), Flow(go=True), Asb(bytes.fromhex("10000300"))]),
        ("37 23 30 13 31 00", [Flow(go=False), Block()]),
        ("37 22 41 18 00 0F 00 42 43 44 00", [Asb(bytes.fromhex("18000F00")), Token(b"ABCD")]),
        ("37 22 41 38 00 00 00 42 43 44 00", [Asb(bytes.fromhex("38000000")), Token(b"ABCD")]),
        ("37 22 41 32 42 43 44 00", [RealTime(0x32), Token(b"ABCD")]),
        ("10 00 1A 00 00", [RealTime(0x1A), Asb(bytes.fromhex("10000000"))]),
        ("37 13 22 41 42 43 44 00", [Flow(go=False), Token(b"ABCD")]),
    ],
)
def test_a_reply_may_stand_inside_another(stream: str, replies: list[Reply]) -> None:
    """asb_inside_reply, xoff_mid_block: nothing is lost and nothing misread."""
    assert read(stream) == replies


def test_another_block_may_hold_any_letter() -> None:
    """Only in the token's block, whose letters are ours, can status bytes be told apart."""
    assert read("37 23 32 38 7E 00 12") == [Block(), RealTime(0x12)]


@pytest.mark.parametrize(
    ("stream", "replies", "dropped"),
    [
        ("FF 80 12", [RealTime(0x12)], 2),
        ("01 12", [InOrder(0x01), RealTime(0x12)], 0),
        ("10 00 10 00 00 00", [Asb(bytes.fromhex("10000000"))], 2),
        ("10 00 37 22 41 42 43 44 00", [Token(b"ABCD")], 2),
        ("37 22 41 37 22 41 42 43 44 00", [Token(b"ABCD")], 3),
        ("10 00 FF 00 00", [Asb(bytes.fromhex("10000000"))], 1),
    ],
)
def test_after_noise_the_next_reply_is_read(
    stream: str, replies: list[Reply], dropped: int
) -> None:
    """What belongs to no reply is dropped and counted."""
    parser = Replies()
    assert parser.feed(bytes.fromhex(stream), 0.0) == replies
    assert parser.dropped == dropped


def test_a_block_without_end_does_not_swallow_the_rest() -> None:
    """A lost 00 costs one block."""
    parser = Replies()
    assert parser.feed(b"\x37\x23" + b"x" * BLOCK_LIMIT, 0.0) == []
    assert parser.feed(b"\x12", 0.1) == [RealTime(0x12)]


def test_half_a_reply_is_forgotten_after_half_a_second() -> None:
    """The rest was lost; the byte that comes later begins anew."""
    parser = Replies()
    assert parser.feed(b"\x10\x00", 1.0) == []
    assert parser.feed(b"\x00", 1.6) == [InOrder(0x00)]
    assert parser.dropped == 2


def test_a_slow_line_does_not_tear_a_reply() -> None:
    """Bytes 0.4 s apart still belong together."""
    parser = Replies()
    pieces = [parser.feed(bytes((byte,)), 1 + 0.4 * at) for at, byte in enumerate(b"7\x22ABCD\0")]
    assert pieces[-1] == [Token(b"ABCD")]


def test_a_new_line_begins_with_no_half_reply() -> None:
    """The old line's half block does not eat the new line's token."""
    parser = Replies()
    parser.feed(b"\x37\x22AB", 0.0)
    parser.reset()
    assert parser.feed(b"\x12", 0.0) == [RealTime(0x12)]


WHOLE = st.sampled_from(
    [
        (b"\x12", RealTime(0x12)),
        (b"\x7e", RealTime(0x7E)),
        (b"\x18\x00\x0f\x00", Asb(b"\x18\x00\x0f\x00")),
        (b"\x38\x00\x00\x00", Asb(b"\x38\x00\x00\x00")),
        (b"\x00", InOrder(0x00)),
        (b"\x37\x22AOao\x00", Token(b"AOao")),
        (b"\x37\x23\x31\x38\x00", Block()),
        (b"\x13", Flow(go=False)),
    ]
)


@given(st.lists(WHOLE, max_size=12), st.lists(st.integers(0, 80), max_size=20))
def test_fragments_change_nothing(parts: list[tuple[bytes, Reply]], cuts: list[int]) -> None:
    """One byte, half a block, three replies at once: the same replies come out."""
    stream = b"".join(data for data, _ in parts)
    edges = [0, *sorted(cut for cut in cuts if cut < len(stream)), len(stream)]
    parser = Replies()
    seen: list[Reply] = []
    for start, end in pairwise(edges):
        seen += parser.feed(stream[start:end], 0.0)
    assert seen == [reply for _, reply in parts]
    assert parser.dropped == 0


@given(st.binary(max_size=300))
def test_any_noise_is_survived(noise: bytes) -> None:
    """After noise and a pause a token is read."""
    parser = Replies()
    parser.feed(noise, 0.0)
    assert parser.feed(b"\x37\x22ABCD\x00", 1.0) == [Token(b"ABCD")]


@given(st.text(max_size=30))
def test_a_jobs_token_is_four_letters_no_status_resembles(name: str) -> None:
    """Bit 4 is clear in each, as in no status's first byte; the same job has the same token."""
    token = token_of(name)
    assert len(token) == 4
    assert all(0x20 <= letter <= 0x7E and not letter & 0x10 for letter in token)
    assert token == token_of(name)


def test_jobs_and_copies_have_different_tokens() -> None:
    """A copy's proof is not the first print's."""
    names = [f"job{job} {copy}" for job in range(30) for copy in range(3)]
    assert len({token_of(name) for name in names}) == len(names)
