"""Receipts as files."""

from __future__ import annotations

from pathlib import Path

from kiosk.bench.tray import Tray


class Printer:
    """Draws a receipt, and counts how often."""

    def __init__(self) -> None:
        self.drawn: list[int] = []

    def receipt_png(self, number: int) -> bytes:
        self.drawn.append(number)
        return b"\x89PNG" + bytes((number,))


def test_each_receipt_is_a_picture_and_a_text(tmp_path: Path) -> None:
    """NNN.png and NNN.txt, and nothing half done."""
    Tray(tmp_path / "receipts", Printer()).collect([{"number": 7, "text": "PAID 45,00 \u20ac"}])
    left = sorted(path.name for path in (tmp_path / "receipts").iterdir())
    assert left == ["007.png", "007.txt"]
    assert (tmp_path / "receipts" / "007.png").read_bytes() == b"\x89PNG\x07"
    assert (tmp_path / "receipts" / "007.txt").read_text(encoding="utf-8") == "PAID 45,00 \u20ac"


def test_what_lies_there_is_left_alone(tmp_path: Path) -> None:
    """After a restart only the missing ones are drawn."""
    receipts = [{"number": number, "text": "x"} for number in (1, 2, 3)]
    Tray(tmp_path, Printer()).collect(receipts[:2])
    printer = Printer()
    Tray(tmp_path, printer).collect(receipts)
    assert printer.drawn == [3]


def test_a_printer_without_receipts_makes_no_folder(tmp_path: Path) -> None:
    """An empty tray is no tray."""
    Tray(tmp_path / "receipts", Printer()).collect([])
    assert not (tmp_path / "receipts").exists()
