"""The receipt as a PDF file that outlives the power."""

from __future__ import annotations

import hashlib
import os
import re
from io import BytesIO
from pathlib import Path
from typing import Final, assert_never

from reportlab.pdfgen.canvas import Canvas

from kiosk.documents.receipt_page import (
    COLUMN,
    MARGIN,
    RULE_GREY,
    WIDTH,
    Code,
    Line,
    Mark,
    Page,
    Stroke,
    lay_out,
)
from kiosk.documents.typeset import face, printable, runs, width_of
from kiosk.domain.lines import bare
from kiosk.domain.receipts import Document

_LONGEST_STEM: Final = 80


class ReceiptPdf:
    """Keeps documents in `folder` as PDF; implements `kiosk.ports.Pdf`.

    A document becomes one page, 80 mm wide and as high as its text: the sheet the printer cuts.
    A phone shows that width without zooming, Letter and A4 hold it at full size, nothing is split
    between two pages, and paper and file can be laid side by side. Fonts are embedded, the code is
    drawn as vectors, and equal documents give equal bytes.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, document: Document) -> str:
        """Write the document and return the file's name inside the folder.

        The file is whole and on the disk when this returns, or OSError is raised and nothing
        is left behind. The same name replaces the earlier file.
        """
        content = render(document)
        self._folder.mkdir(parents=True, exist_ok=True)
        file = file_name(name)
        _write(self._folder / file, content)
        return file

    def bytes_of(self, document: Document) -> bytes:
        """The same file, kept nowhere."""
        return render(document)


def file_name(name: str) -> str:
    """A plain file name for any name: ASCII letters, digits, `-`, `_` and `.` inside.

    Where something had to change, eight hexadecimal digits of the name's SHA-256 follow, so that
    two names never share a file.
    """
    stem = re.sub(r"[^A-Za-z0-9_.-]+", "-", name).strip("-.")[:_LONGEST_STEM]
    if stem != name or not stem:
        mark = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()[:8]
        stem = f"{stem}-{mark}" if stem else f"receipt-{mark}"
    return f"{stem}.pdf"


def render(document: Document) -> bytes:
    """The document as a PDF of one page."""
    page = lay_out(document)
    buffer = BytesIO()
    canvas = Canvas(
        buffer,
        pagesize=(WIDTH, page.height),
        invariant=1,
        pageCompression=1,
        pdfVersion=(1, 4),  # the first with a language and a title bar
        initialFontName=face(document.language)[0],  # type: ignore[arg-type]  # a name; the stub says float
        lang=document.language,
    )
    canvas.setTitle(bare(printable(document.title)))
    canvas.setSubject("")
    canvas.setAuthor("Paybill Kiosk")
    canvas.setCreator("Paybill Kiosk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    for mark in page.marks:
        _draw(canvas, page, mark)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _draw(canvas: Canvas, page: Page, mark: Mark) -> None:
    match mark:
        case Line(text, names, size, x, baseline, grey):
            canvas.setFillGray(grey)
            for name, piece in runs(text, names):
                canvas.setFont(name, size)
                canvas.drawString(x, page.height - baseline, piece)
                x += width_of(piece, (name,), size)
        case Stroke(y):
            canvas.setStrokeGray(RULE_GREY)
            canvas.setLineWidth(0.6)
            canvas.line(MARGIN, page.height - y, MARGIN + COLUMN, page.height - y)
        case Code(bars):
            # One path, filled once: separate fills leave light seams in viewers that smooth edges.
            path = canvas.beginPath()
            for x, y, width, height in bars:
                path.rect(x, page.height - y - height, width, height)
            canvas.setFillGray(0)
            canvas.drawPath(path, stroke=0, fill=1)
        case _:
            assert_never(mark)


def _write(path: Path, content: bytes) -> None:
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except OSError:
        part.unlink(missing_ok=True)
        raise
    folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)
