"""The tray a simulated printer's receipts fall into: a folder of pictures and texts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

PRINTED = "receipt_printed"


@runtime_checkable
class PrintsPaper(Protocol):
    """A simulator whose fact PRINTED tells the `number` (from 1) and `text` of a receipt, and
    whose truth lists them all under "receipts"."""

    def receipt_png(self, number: int) -> bytes: ...


class Tray:
    """Keeps each receipt as NNN.png and NNN.txt."""

    def __init__(self, folder: Path, printer: PrintsPaper) -> None:
        self._folder = folder
        self._printer = printer

    def collect(self, receipts: Iterable[Mapping[str, Any]]) -> None:
        """Takes in what does not lie there yet."""
        for receipt in receipts:
            number = int(receipt["number"])
            picture = self._folder / f"{number:03d}.png"
            if picture.exists():
                continue
            self._folder.mkdir(exist_ok=True)
            picture.with_suffix(".txt").write_text(receipt["text"], encoding="utf-8")
            # Under its name only when whole: whoever sees it may open it.
            fresh = picture.with_suffix(".new")
            fresh.write_bytes(self._printer.receipt_png(number))
            fresh.replace(picture)
