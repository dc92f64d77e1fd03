"""Commands onto paper."""

from __future__ import annotations

import pytest

from kiosk.devices.receipt_printer.escpos.simulated.decoder import Decoder
from kiosk.devices.receipt_printer.escpos.simulated.press import PAGES, Press


def work(press: Press, data: bytes) -> float:
    """Obeys everything and returns the seconds it took."""
    decoder = Decoder()
    ops = [decoder.push(byte) for byte in data]
    return sum(press.obey(op) for op in ops if op is not None)


@pytest.fixture
def press() -> Press:
    return Press(576, line_s=0.01, cut_s=0.2)


@pytest.mark.parametrize(
    ("page", "data", "letters"),
    [
        (0, b"\xa4\xe1", "ñß"),
        (2, b"\xa4\xe0", "ñÓ"),
        (16, b"\xf1\x80", "ñ€"),
        (17, b"\x80", "А"),
        (18, b"\x9d", "Ł"),
        (19, b"\xa4\xd5", "ñ€"),
        (50, b"\xc7", "ا"),
    ],
)
def test_bytes_are_letters_of_the_page(press: Press, page: int, data: bytes, letters: str) -> None:
    """Epson's numbers: 16 is WPC1252, 19 is PC858 with the euro at D5."""
    work(press, bytes((0x1B, 0x74, page)) + data + b"\n")
    assert press.canvas.text == letters


def test_every_page_of_the_list_is_one_python_knows() -> None:
    """A misspelt codec would only be found on that printer."""
    assert all(" ".encode(codec) == b" " for codec in PAGES.values())


def test_initialise_goes_back_to_page_0(press: Press) -> None:
    """Which is why the page is sent after every 1B 40."""
    work(press, bytes.fromhex("1B 74 10 1B 40 F1 0A"))
    assert press.canvas.text == "±"


def test_a_clone_reads_page_437_whatever_it_is_told(press: Press) -> None:
    """clone_code_page."""
    press.clone = True
    work(press, bytes.fromhex("1B 74 10 F1 0A"))
    assert press.canvas.text == "±"


@pytest.mark.parametrize(
    ("data", "seconds"),
    [
        (b"text", 0.0),
        (b"text\n", 0.01),
        (bytes.fromhex("1B 64 03"), 0.01),
        (bytes.fromhex("1B 4A 18"), 0.01),
        (bytes.fromhex("1D 76 30 00 01 00 30 00") + b"\xff" * 48, 0.02),
        (bytes.fromhex("1D 56 00"), 0.2),
    ],
)
def test_each_command_takes_its_time(press: Press, data: bytes, seconds: float) -> None:
    """A line of 24 dots is the unit; a cut has its own."""
    assert work(press, data) == pytest.approx(seconds)


def test_modes_are_those_of_the_canvas(press: Press) -> None:
    """Bold, underline, alignment, size."""
    work(press, bytes.fromhex("1B 45 01 1B 2D 02 1B 61 01 1D 21 12"))
    style = press.canvas.style
    assert (style.bold, style.underline, style.align) == (True, 2, 1)
    assert (style.wide, style.tall) == (2, 3)
    work(press, bytes.fromhex("1B 45 30 1B 2D 30 1B 61 32"))
    assert (style.bold, style.underline, style.align) == (False, 0, 2)


def test_a_cut_of_blank_paper_is_no_receipt(press: Press) -> None:
    """A strip that was fed and cut off to be sure."""
    work(press, bytes.fromhex("1B 40 1D 56 42 18"))
    assert press.receipts == []


def test_a_stored_qr_code_is_printed_once_per_print_command(press: Press) -> None:
    """Stored data stays until ESC @."""
    store = bytes.fromhex("1D 28 6B 05 00 31 50 30 48 49")
    work(press, store + bytes.fromhex("1D 28 6B 03 00 31 51 30") * 2)
    assert press.canvas.text == "[QR HI]\n[QR HI]"


def test_a_qr_code_of_nothing_or_of_too_much_prints_nothing(press: Press) -> None:
    """The printer ignores it; too much is told by the truth."""
    print_it = bytes.fromhex("1D 28 6B 03 00 31 51 30")
    work(press, print_it)
    work(press, bytes.fromhex("1D 28 6B BB 0B 31 50 30") + b"x" * 3000 + print_it)
    assert press.canvas.text == ""
    assert press.unknown == 1


def test_drawer_kicks_and_unknown_commands_are_counted(press: Press) -> None:
    """What must never happen can be seen in the truth."""
    work(press, bytes.fromhex("1B 70 00 19 FA 1B 7A"))
    assert (press.drawer, press.unknown) == (1, 1)
