"""The simulated printer against bytes written by hand."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from kiosk.devices.receipt_printer.escpos.profiles import STANDARD, WRITE_ONLY
from kiosk.devices.receipt_printer.escpos.simulator import BUFFER, EscposSimulator
from kiosk.ports import Simulator

CUT = bytes.fromhex("1D 56 42 18")
TOKEN = bytes.fromhex("1D 28 48 06 00 30 30 41 42 43 44")
ASB = bytes.fromhex("1D 61 0E")


def machine_of(printer: EscposSimulator) -> Simulator:
    return printer


def texts(printer: EscposSimulator) -> list[str]:
    return [row["text"] for row in printer.truth()["receipts"]]


def test_a_cut_lays_a_receipt_into_the_tray_and_makes_a_fact() -> None:
    """Numbered from 1; the truth is JSON-able and mypy holds it to the contract."""
    printer = EscposSimulator(STANDARD)
    assert machine_of(printer).line_up(0.0).data == b""
    printer.feed(b"\x1b\x40Paid\n$ 84.17\n" + CUT, 0.0)
    out = printer.poll(1.0)
    assert out.events == ({"fact": "receipt_printed", "number": 1, "text": "Paid\n$ 84.17"},)
    assert printer.truth() == {
        "receipts": [{"number": 1, "text": "Paid\n$ 84.17", "cut": True}],
        "hanging": "",
        "paper": "ok",
        "cover": "closed",
        "cutter": "ok",
        "fatal": False,
        "powered": True,
        "drawer_opened": 0,
        "unknown_commands": 0,
        "lost_bytes": 0,
    }


def test_printing_takes_its_time() -> None:
    """5 ms a line: the token comes back after the lines and the cut, not before."""
    printer = EscposSimulator(STANDARD, line_s=0.005, cut_s=0.2)
    out = printer.feed(b"one\ntwo\n" + CUT + TOKEN, 1.0)
    assert out.data == b""
    assert printer.poll(1.009).data == b""
    assert printer.truth()["hanging"] == "one\ntwo"
    assert printer.poll(1.011).events != ()
    assert printer.deadline() == pytest.approx(1.21)
    assert printer.poll(1.22).data == bytes.fromhex("37 22 41 42 43 44 00")


@pytest.mark.parametrize(
    ("control", "answers", "asb"),
    [
        ("load_paper", "12 12 12 12", "10 00 00 00"),
        ("paper_near_end", "12 12 12 1E", "10 00 03 00"),
        ("paper_out", "1A 32 12 7E", "18 00 0F 00"),
        ("open_cover", "1A 16 12 12", "38 00 00 00"),
        ("cutter_stuck", "1A 52 1A 12", "18 08 00 00"),
        ("fatal_error", "1A 52 32 12", "18 20 00 00"),
    ],
)
def test_real_time_questions_are_answered_in_every_state(
    control: str, answers: str, asb: str
) -> None:
    """The table of DEVICES.md 6.2; a change is told by ASB once it was asked for."""
    printer = EscposSimulator(STANDARD)
    assert printer.feed(ASB, 0.0).data == bytes.fromhex("10 00 00 00")
    told = printer.do(control, {}, 0.1).data
    assert told in (b"", bytes.fromhex(asb))
    assert bool(told) == (control != "load_paper")
    questions = bytes.fromhex("10 04 01 10 04 02 10 04 03 10 04 04")
    assert printer.feed(questions, 0.2).data == bytes.fromhex(answers)


@pytest.mark.parametrize("control", ["paper_out", "open_cover", "cutter_stuck", "fatal_error"])
def test_offline_it_holds_its_jobs_and_answers_nothing_in_order(control: str) -> None:
    """1D 72 01 and the token wait, and what they wait behind comes out afterwards."""
    printer = EscposSimulator(STANDARD)
    printer.do(control, {}, 0.0)
    assert printer.feed(b"held\n" + CUT + bytes.fromhex("1D 72 01") + TOKEN, 0.0).data == b""
    assert printer.poll(60.0).data == b""
    assert texts(printer) == []
    printer.do("reset", {}, 61.0)
    assert printer.poll(62.0).data == b"\x00" + bytes.fromhex("37 22 41 42 43 44 00")
    assert texts(printer) == ["held"]


def test_the_buffer_says_xoff_before_it_is_full_and_xon_when_it_has_room() -> None:
    """4 KiB; 13 with 512 bytes left, 11 at half."""
    printer = EscposSimulator(STANDARD)
    printer.do("paper_out", {}, 0.0)
    said = b"".join(printer.feed(b"x" * 31 + b"\n", 0.0).data for _ in range(111))
    assert said == b""
    assert printer.feed(b"x" * 32, 0.0).data == b"\x13"
    printer.do("load_paper", {}, 1.0)
    assert b"\x11" in b"".join(printer.poll(1.0 + step / 10).data for step in range(20))
    assert printer.truth()["lost_bytes"] == 0


def test_bytes_beyond_the_buffer_are_lost_and_questions_are_still_answered() -> None:
    """A kiosk that does not heed XOFF loses text, never status."""
    printer = EscposSimulator(STANDARD)
    printer.do("paper_out", {}, 0.0)
    printer.feed(b"x" * (BUFFER + 100), 0.0)
    assert printer.truth()["lost_bytes"] == 100
    assert printer.feed(b"\x10\x04\x01", 0.0).data == b"\x1a"


def test_clearing_forgets_jobs_and_half_commands() -> None:
    """10 05 02 works even where an image's dots are awaited; no token comes."""
    printer = EscposSimulator(STANDARD)
    printer.do("paper_out", {}, 0.0)
    printer.feed(b"old\n" + CUT + TOKEN + bytes.fromhex("1D 76 30 00 48 00 18 00 FF FF"), 0.0)
    printer.feed(b"\x10\x05\x02", 0.1)
    printer.do("load_paper", {}, 0.2)
    printer.feed(b"new\n" + CUT, 0.3)
    assert printer.poll(2.0).data == b""
    assert texts(printer) == ["new"]


def test_a_real_time_command_in_an_image_is_obeyed() -> None:
    """10 14 01 in the dots kicks the drawer: what the kiosk must never send."""
    printer = EscposSimulator(STANDARD)
    printer.feed(bytes.fromhex("1D 76 30 00 01 00 05 00 10 14 01 00 01"), 0.0)
    assert printer.truth()["drawer_opened"] == 1
    printer.feed(bytes.fromhex("1B 70 00 19 FA"), 1.0)
    assert printer.truth()["drawer_opened"] == 2


def test_a_real_time_command_in_pieces_and_after_a_stray_dle_is_obeyed() -> None:
    """10 10 04 01 asks once; 10 41 asks nothing."""
    printer = EscposSimulator(STANDARD)
    assert [printer.feed(bytes((byte,)), 0.0).data for byte in b"\x10\x10\x04\x01"][-1] == b"\x12"
    assert printer.feed(b"\x10A\x04\x01", 0.0).data == b""


def test_a_printer_without_power_is_silent_and_forgets() -> None:
    """Back on, it says XON; automatic status must be asked for again."""
    printer = EscposSimulator(STANDARD)
    printer.feed(ASB, 0.0)
    printer.feed(b"half a line", 0.0)
    assert printer.do("power_cut", {}, 0.1).data == b""
    assert printer.feed(b"\x10\x04\x01lost\n", 0.2).data == b""
    assert printer.do("power_on", {}, 1.0).data == b"\x11"
    assert printer.do("paper_out", {}, 1.1).data == b""
    assert printer.truth()["hanging"] == ""


def test_controls_that_cannot_be_done_now_say_so() -> None:
    """A sentence for whoever asked."""
    printer = EscposSimulator(STANDARD)
    with pytest.raises(ValueError, match="on already"):
        printer.do("power_on", {}, 0.0)
    with pytest.raises(ValueError, match="before the first line"):
        printer.do("paper_out_mid_receipt", {"lines": 0}, 0.0)


def test_every_bad_day_of_the_list_is_a_control() -> None:
    """DEVICES.md section 8, and the hand's everyday."""
    names = set(EscposSimulator(STANDARD).controls())
    assert names == {
        "paper_out", "paper_near_end", "load_paper", "open_cover", "close_cover",
        "cutter_stuck", "clear_cutter", "fatal_error", "power_cut", "power_on",
        "paper_out_mid_receipt", "token_never_comes", "asb_inside_reply", "xoff_mid_block",
        "xoff_forever", "mute", "clone_code_page", "reset",
    }  # fmt: skip


def test_what_was_done_by_hand_is_a_fact() -> None:
    """With its arguments, for whoever replays the day."""
    printer = EscposSimulator(STANDARD)
    done = printer.do("paper_out_mid_receipt", {"lines": 3}, 0.0)
    assert done.events == ({"fact": "paper_out_mid_receipt", "lines": 3},)


def test_a_write_only_printer_prints_and_says_nothing() -> None:
    """Not even to a real-time question."""
    printer = EscposSimulator(WRITE_ONLY)
    printer.feed(b"\x10\x04\x01x\n" + CUT + TOKEN, 0.0)
    assert printer.poll(1.0).data == b""
    assert texts(printer) == ["x"]


def test_one_that_is_busy_when_offline_says_xoff_at_once() -> None:
    """A setting of real printers; XON when it is online again."""
    printer = EscposSimulator(replace(STANDARD, xoff_offline=True))
    assert printer.do("open_cover", {}, 0.0).data == b"\x13"
    assert printer.do("close_cover", {}, 0.0).data == b"\x11"


def test_the_truth_survives_a_restart_of_the_bench() -> None:
    """Receipts, sensors, power and drawer; a receipt's picture is typed again from its text."""
    printer = EscposSimulator(STANDARD)
    printer.feed(b"Paid\n" + CUT + bytes.fromhex("1B 70 00 19 FA"), 0.0)
    printer.poll(1.0)
    printer.do("open_cover", {}, 1.0)
    again = EscposSimulator(STANDARD)
    again.restore(printer.truth())
    assert again.truth() == printer.truth()
    picture = Image.open(io.BytesIO(again.receipt_png(1)))
    assert picture.width == 640
    again.do("close_cover", {}, 2.0)
    again.feed(b"Next\n" + CUT, 2.0)
    again.poll(3.0)
    assert [row["number"] for row in again.truth()["receipts"]] == [1, 2]


def test_it_tells_how_fast_its_line_is() -> None:
    """For whoever paces it: 8N1 is ten bits."""
    assert EscposSimulator(STANDARD).line_baud_bits == (115_200, 10)


@given(st.lists(st.binary(max_size=120), max_size=6))
def test_any_bytes_are_survived(pieces: list[bytes]) -> None:
    """Noise, half commands, absurd lengths: no exception; questions are answered."""
    printer = EscposSimulator(STANDARD, line_s=0.0)
    for at, piece in enumerate(pieces):
        printer.feed(piece, float(at))
        printer.poll(at + 0.5)
    printer.truth()
    printer.line_lost(99.0)
    assert printer.feed(b"\x10\x04\x01", 99.0).data[:1] == b"\x12"
