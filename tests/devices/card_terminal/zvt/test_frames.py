"""The ZVT block against the golden ones of DEVICES.md 4.1 and 4.6."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.frames import LONGEST, Block, BlockReader, Sign, crc, encode

GOLDEN = {
    "06 01 0A 04 00 00 00 00 12 50 49 08 40": (
        "10 02 06 01 0A 04 00 00 00 00 12 50 49 08 40 10 03 AD 3F"
    ),
    "06 01 0A 04 00 00 00 00 10 10 49 08 40": (
        "10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 08 40 10 03 D9 F6"
    ),
    "06 01 0A 04 00 00 00 00 02 67 49 08 40": (
        "10 02 06 01 0A 04 00 00 00 00 02 67 49 08 40 10 03 10 99"
    ),
    "06 01 0A 04 00 00 00 00 12 50 49 01 24": (
        "10 02 06 01 0A 04 00 00 00 00 12 50 49 01 24 10 03 86 A1"
    ),
    "06 00 06 12 34 56 BA 08 40": "10 02 06 00 06 12 34 56 BA 08 40 10 03 9A E1",
    "06 20 03 00 00 00": "10 02 06 20 03 00 00 00 10 03 FA F2",
    "05 01 03 00 00 00": "10 02 05 01 03 00 00 00 10 03 DF DB",
    "06 30 06 00 00 00 87 00 01": "10 02 06 30 06 00 00 00 87 00 01 10 03 C2 AC",
    "06 50 03 00 00 00": "10 02 06 50 03 00 00 00 10 03 FB 37",
    "06 B0 00": "10 02 06 B0 00 10 03 43 F3",
    "06 0F 00": "10 02 06 0F 00 10 03 C6 33",
    "80 00 00": "10 02 80 00 00 10 03 F5 1F",
    "06 1E 01 6C": "10 02 06 1E 01 6C 10 03 C9 F2",
    "04 FF 01 0A": "10 02 04 FF 01 0A 10 03 F5 7D",
}
BLOCKS = {bytes.fromhex(apdu): bytes.fromhex(block) for apdu, block in GOLDEN.items()}
OK = bytes.fromhex("10 02 80 00 00 10 03 F5 1F")


@pytest.fixture
def reader() -> BlockReader:
    return BlockReader({})


@pytest.mark.parametrize("apdu", BLOCKS, ids=lambda apdu: apdu.hex())
def test_the_golden_blocks_are_written_and_read(reader: BlockReader, apdu: bytes) -> None:
    """Doubled 10 in the amount, and a CRC that contains 10 and is not doubled, are among them."""
    assert encode(apdu) == BLOCKS[apdu]
    assert reader.feed(BLOCKS[apdu], 0.0) == [Block(apdu)]


def test_the_crc_is_kermit() -> None:
    """The check value of CRC-16/KERMIT."""
    assert crc(b"123456789") == 0x2189


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_fragments_make_the_same_blocks(reader: BlockReader, size: int) -> None:
    """One read is never one block."""
    stream = b"\x06" + b"".join(BLOCKS.values()) + b"\x15"
    heard = [
        one
        for at in range(0, len(stream), size)
        for one in reader.feed(stream[at : at + size], at / 1000)
    ]
    assert heard == [Sign.ACK, *map(Block, BLOCKS), Sign.NAK]


def test_noise_before_a_block_is_dropped_and_counted() -> None:
    """A greeting of the terminal, and a 10 that begins nothing."""
    counters: dict[str, int] = {}
    reader = BlockReader(counters)
    assert reader.feed(b"BOOT 1.2\r\n\x10\x41\x10\x10\x02" + OK[2:], 0.0) == [Block(OK[2:5])]
    assert counters == {"resync": 13, "gap": 0, "bad_crc": 0}


def test_a_stray_nak_before_a_block_is_a_nak_and_noise(reader: BlockReader) -> None:
    """15 03 69 before an APDU (Portalum.Zvt #33)."""
    assert reader.feed(b"\x15\x03\x69" + OK, 0.0) == [Sign.NAK, Block(OK[2:5])]


def test_a_block_that_stops_for_t1_is_given_up() -> None:
    """0.2 s between two bytes are allowed and no more; the next block is whole."""
    counters: dict[str, int] = {}
    reader = BlockReader(counters)
    reader.feed(OK[:4], 1.0)
    assert reader.gap_at() == 1.2
    assert reader.feed(OK[4:], 1.19) == [Block(OK[2:5])]
    assert reader.gap_at() is None
    reader.feed(OK[:8], 2.0)
    reader.expire(2.2)
    assert reader.feed(OK, 2.2) == [Block(OK[2:5])]
    assert counters == {"resync": 8, "gap": 1, "bad_crc": 0}


@pytest.mark.parametrize("at", range(2, 9))
def test_a_flipped_bit_anywhere_is_a_bad_crc_or_noise(reader: BlockReader, at: int) -> None:
    """Never a block, whatever byte it hits; the next block is read again."""
    broken = bytearray(OK)
    broken[at] ^= 0x40
    heard = reader.feed(bytes(broken), 0.0)
    assert not any(isinstance(one, Block) for one in heard)
    assert reader.feed(OK, 1.0)[-1] == Block(OK[2:5])


def test_the_bytes_of_a_torn_block_are_no_signs(reader: BlockReader) -> None:
    """A 10 that is not doubled tears a block; the 06 behind it acknowledges nothing."""
    torn = bytes.fromhex("10 02 04 10 41 06 15 06 10 03 12 34")
    assert reader.feed(torn, 0.0) == [Sign.BAD_CRC]


def test_a_new_beginning_inside_a_block_ends_the_old(reader: BlockReader) -> None:
    """10 02 cannot be content: 10 would be doubled."""
    assert reader.feed(OK[:5] + OK, 0.0) == [Block(OK[2:5])]


def test_a_line_that_babbles_fills_no_memory(reader: BlockReader) -> None:
    """A block longer than any APDU is given up."""
    reader.feed(b"\x10\x02" + bytes(LONGEST), 0.0)
    reader.feed(b"\x00", 0.0)
    assert reader.gap_at() is None


def test_no_repr_shows_what_a_block_carries() -> None:
    """It may be a card number."""
    assert repr(Block(b"4111")) == "Block()"
