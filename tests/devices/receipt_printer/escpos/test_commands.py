"""The bytes of DEVICES.md 6.1, as the Epson reference prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.receipt_printer.escpos import commands


@pytest.mark.parametrize(
    ("command", "golden"),
    [
        (commands.INITIALISE, "1B 40"),
        (commands.KANJI_OFF, "1C 2E"),
        (commands.code_page(16), "1B 74 10"),
        (commands.code_page(19), "1B 74 13"),
        (commands.bold(True), "1B 45 01"),
        (commands.bold(False), "1B 45 00"),
        (commands.underline(2), "1B 2D 02"),
        (commands.underline(0), "1B 2D 00"),
        (commands.ALIGN_LEFT, "1B 61 00"),
        (commands.ALIGN_CENTRE, "1B 61 01"),
        (commands.size(1, 1), "1D 21 00"),
        (commands.size(2, 2), "1D 21 11"),
        (commands.size(1, 2), "1D 21 01"),
        (commands.size(8, 8), "1D 21 77"),
        (commands.LINE_FEED, "0A"),
        (commands.feed_dots(24), "1B 4A 18"),
        (commands.feed_and_cut(24), "1D 56 42 18"),
        (commands.real_time_status(1), "10 04 01"),
        (commands.real_time_status(4), "10 04 04"),
        (commands.CLEAR_BUFFER, "10 05 02"),
        (commands.PAPER_STATUS, "1D 72 01"),
        (commands.ASB_ON, "1D 61 0E"),
        (commands.job_token(b"ABCD"), "1D 28 48 06 00 30 30 41 42 43 44"),
    ],
)
def test_each_command_is_as_the_reference_prints_it(command: bytes, golden: str) -> None:
    """Bytes from the manual, not from the encoder."""
    assert command == bytes.fromhex(golden)


def test_a_qr_code_is_model_size_level_store_print() -> None:
    """Stored data is counted with the three bytes before it: "HI" is 5."""
    assert commands.qr_code(b"HI", 6) == (
        bytes.fromhex("1D 28 6B 04 00 31 41 32 00"),
        bytes.fromhex("1D 28 6B 03 00 31 43 06"),
        bytes.fromhex("1D 28 6B 03 00 31 45 31"),
        bytes.fromhex("1D 28 6B 05 00 31 50 30 48 49"),
        bytes.fromhex("1D 28 6B 03 00 31 51 30"),
    )


def test_a_long_qr_code_has_its_length_low_byte_first() -> None:
    """300 + 3 = 012F."""
    store = commands.qr_code(b"x" * 300, 4)[3]
    assert store.startswith(bytes.fromhex("1D 28 6B 2F 01 31 50 30"))


def test_a_raster_band_tells_its_width_in_bytes_and_its_height_in_dots() -> None:
    """Two lines of 16 dots: x = 2, y = 2."""
    golden = bytes.fromhex("1D 76 30 00 02 00 02 00 FF 00 00 FF")
    assert commands.raster(bytes.fromhex("FF 00 00 FF"), 2) == golden


@pytest.mark.parametrize("second", [0x04, 0x05, 0x14])
def test_a_real_time_command_in_an_image_gets_one_more_dot(second: int) -> None:
    """raster_contains_dle: 10 04, 10 05 and 10 14 act wherever they stand, even in dots."""
    image = bytes((0x00, 0x10, second, 0x01))
    assert commands.raster(image, 4)[8:] == bytes((0x00, 0x18, second, 0x01))


def test_other_dots_stay_as_they_are() -> None:
    """A 10 before anything else is only dots."""
    image = bytes.fromhex("10 10 06 10 00 04 05 14")
    assert commands.raster(image, 8)[8:] == image


@given(st.binary(max_size=400).map(lambda data: data + b"\x10" * (-len(data) % 8)))
def test_no_image_holds_a_real_time_command(data: bytes) -> None:
    """Whatever is drawn, nothing in it can be obeyed."""
    dots = commands.without_real_time(data)
    assert len(dots) == len(data)
    assert not any(bytes((0x10, second)) in dots for second in (0x04, 0x05, 0x14))
