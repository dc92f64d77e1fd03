"""What differs between ESC/POS printers, as data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A code page: Epson's number, and the Python name of the same page."""

    number: int
    codec: str


WPC1252 = Page(16, "cp1252")
PC858 = Page(19, "cp858")
PC850 = Page(2, "cp850")
PC437 = Page(0, "cp437")


@dataclass(frozen=True, slots=True)
class EscposProfile:
    """One printer model.

    `columns` of font A fill `dots`, the printable width (576 at 80 mm, 203 dpi). `pages` are
    those it has under these numbers, the best first; none means that no page can be trusted, and
    every line beyond ASCII is drawn. `line_s` is the seconds one 24-dot line may
    take. A printer without `job_token` and `status_in_order`, or `write_only`, can only be sent to.
    `xoff_offline`: it sends XOFF while offline, not only with a full buffer.
    """

    name: str
    columns: int = 48
    dots: int = 576
    pages: tuple[Page, ...] = (WPC1252, PC858)
    job_token: bool = True
    asb: bool = True
    status_in_order: bool = True
    write_only: bool = False
    xoff_offline: bool = False
    baud: int = 115_200
    line_s: float = 0.03


STANDARD = EscposProfile("escpos")
"""An Epson TM or a faithful clone."""

NO_TOKEN = EscposProfile(
    "escpos_no_token", pages=(PC858, PC850, PC437), job_token=False, asb=False, baud=19_200
)
"""Older models and clones: proof is the in-order paper status, and the pages are
those of DOS."""

CLONE = EscposProfile("escpos_clone", pages=(), job_token=False)
"""A clone whose code pages are numbered otherwise: accents are drawn."""

WRITE_ONLY = EscposProfile(
    "escpos_write_only", job_token=False, asb=False, status_in_order=False, write_only=True
)
"""Nothing comes back from it."""
