"""The printer's own reading of commands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.receipt_printer.escpos.simulated.decoder import Decoder, Kind


def read(hexadecimal: str) -> list[tuple[Kind, int, bytes]]:
    decoder = Decoder()
    ops = [decoder.push(byte) for byte in bytes.fromhex(hexadecimal)]
    assert decoder.partial == 0
    return [(op.kind, op.number, op.data) for op in ops if op is not None]


@pytest.mark.parametrize(
    ("command", "kind", "number", "data"),
    [
        ("41", Kind.CHARACTER, 0x41, ""),
        ("80", Kind.CHARACTER, 0x80, ""),
        ("0A", Kind.LINE_FEED, 0, ""),
        ("00", Kind.NOTHING, 0, ""),
        ("1B 40", Kind.INITIALISE, 0, ""),
        ("1C 2E", Kind.NOTHING, 0, ""),
        ("1B 74 10", Kind.PAGE, 16, ""),
        ("1B 45 01", Kind.BOLD, 1, ""),
        ("1B 2D 02", Kind.UNDERLINE, 2, ""),
        ("1B 61 01", Kind.ALIGN, 1, ""),
        ("1D 21 11", Kind.SIZE, 0x11, ""),
        ("1B 64 03", Kind.FEED_LINES, 3, ""),
        ("1B 4A 18", Kind.FEED_DOTS, 24, ""),
        ("1D 56 00", Kind.CUT, 0, ""),
        ("1D 56 01", Kind.CUT, 0, ""),
        ("1D 56 41 10", Kind.CUT, 16, ""),
        ("1D 56 42 18", Kind.CUT, 24, ""),
        ("1D 76 30 00 02 00 01 00 AA 55", Kind.RASTER, 0, "02 00 01 00 AA 55"),
        ("1D 28 6B 04 00 31 41 32 00", Kind.NOTHING, 0, ""),
        ("1D 28 6B 03 00 31 43 06", Kind.QR_MODULE, 6, ""),
        ("1D 28 6B 03 00 31 45 31", Kind.QR_LEVEL, 0x31, ""),
        ("1D 28 6B 05 00 31 50 30 48 49", Kind.QR_STORE, 0x30, "48 49"),
        ("1D 28 6B 03 00 31 51 30", Kind.QR_PRINT, 0x30, ""),
        ("1D 28 48 06 00 30 30 41 42 43 44", Kind.TOKEN, 0, "41 42 43 44"),
        ("1D 72 01", Kind.PAPER_STATUS, 1, ""),
        ("1D 61 0E", Kind.ASB, 0x0E, ""),
        ("1B 70 00 19 FA", Kind.DRAWER, 0, ""),
        ("10 04 01", Kind.NOTHING, 1, ""),
        ("10 05 02", Kind.NOTHING, 2, ""),
        ("1B 7A", Kind.UNKNOWN, 0, ""),
        ("1D 28 4C 02 00 30 32", Kind.UNKNOWN, 0, ""),
        ("1D 28 6B 01 00 31", Kind.NOTHING, 0, ""),
    ],
)
def test_each_command_of_the_table_is_one_op(
    command: str, kind: Kind, number: int, data: str
) -> None:
    """Golden bytes of DEVICES.md 6.1, read without the kiosk's encoder."""
    assert read(command) == [(kind, number, bytes.fromhex(data))]


def test_a_command_ends_where_its_length_says_and_text_goes_on() -> None:
    """Dots that look like commands are dots."""
    kinds = [kind for kind, _, _ in read("1D 76 30 00 02 00 02 00 1B 40 1D 56 41 0A")]
    assert kinds == [Kind.RASTER, Kind.CHARACTER, Kind.LINE_FEED]


def test_the_length_of_an_op_is_what_it_takes_in_the_buffer() -> None:
    """A raster's header counts."""
    decoder = Decoder()
    ops = [decoder.push(byte) for byte in bytes.fromhex("1D 76 30 00 01 00 02 00 FF FF")]
    assert ops[-1] is not None
    assert ops[-1].length == 10


def test_reset_forgets_half_a_command() -> None:
    """What follows begins anew."""
    decoder = Decoder()
    for byte in bytes.fromhex("1D 76 30 00 48"):
        decoder.push(byte)
    assert decoder.partial == 5
    decoder.reset()
    op = decoder.push(0x41)
    assert op is not None
    assert op.kind is Kind.CHARACTER


@given(st.text(alphabet=st.characters(min_codepoint=0x20, max_codepoint=0xFF), max_size=50))
def test_letters_are_letters(text: str) -> None:
    """Every byte from 20 on, one op each."""
    ops = read(text.encode("latin-1").hex())
    assert bytes(number for _, number, _ in ops) == text.encode("latin-1")
