"""How a document is set on one printer: typed on one of its code pages, or drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile, Page
from kiosk.devices.receipt_printer.escpos.raster import (
    BAND,
    DRAWN,
    GAP,
    LATIN,
    Letters,
    bands,
    draw_line,
)
from kiosk.devices.receipt_printer.escpos.text import clean, fits, marked, wrap
from kiosk.domain.lines import broken, seen
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Text

ASCII = "ascii"

#: A command, and its height in lines of 24 dots.
Piece = tuple[bytes, int]


@dataclass(frozen=True, slots=True)
class Line:
    """One line on paper: `start` where its language begins a line (or centred), `end` at the other
    edge. Without text: how a line is set."""

    start: str = ""
    end: str = ""
    centred: bool = False
    bold: bool = False
    wide: int = 1
    tall: int = 1


@dataclass(frozen=True, slots=True)
class Setting:
    """`page` is selected for the whole paper; `letters` are those of a paper that is drawn."""

    profile: EscposProfile
    page: Page | None
    letters: Letters | None
    mirrored: bool

    @classmethod
    def of(cls, document: Document, profile: EscposProfile) -> Setting:
        """The first page that has every character, else the best one and some lines drawn."""
        texts = [clean(text) for block in document.blocks for text in _texts(block)]
        whole = (page for page in profile.pages if all(fits(text, page.codec) for text in texts))
        page = next(whole, next(iter(profile.pages), None))
        return cls(profile, page, DRAWN.get(document.language), document.mirrored)

    def lines(self, text: str, line: Line) -> list[str]:
        """The text broken where `line` has no more room; in the order of the eye if drawn."""
        if self.letters is None:
            return wrap(clean(text), self.profile.columns // line.wide)
        measure = self._letters(line).width
        return broken(marked(text), measure, self.profile.dots, mirrored=self.mirrored)

    def has_room(self, line: Line) -> bool:
        """Start and end fit beside one another."""
        if self.letters is None:
            return len(line.start) + 2 + len(line.end) <= self.profile.columns
        width = self._letters(line).width
        return width(line.start) + 2 * GAP + width(line.end) <= self.profile.dots

    def set(self, line: Line) -> Iterator[Piece]:
        """The commands that print the line, whatever was printed before it."""
        codec = self.page.codec if self.page else ASCII
        if self.letters is None and fits(line.start + line.end, codec):
            yield self._typed(line, codec), line.tall
            return
        left, right = line.start, line.end
        if self.letters is None:
            left, right = seen(left), seen(right)
        if self.mirrored and not line.centred:
            left, right = right, left
        letters = self._letters(line)
        image = draw_line(left, right, self.profile.dots, letters, centred=line.centred)
        yield commands.ALIGN_LEFT, 0
        for band in bands(image):
            yield band, -(-letters.pitch // BAND)

    def _letters(self, line: Line) -> Letters:
        if self.letters is None:
            return LATIN.scaled(min(line.wide, line.tall), bold=line.bold)
        scale = 1.0 if line.tall == 1 else 1.2 * line.wide
        return self.letters.scaled(scale, bold=line.bold)

    def _typed(self, line: Line, codec: str) -> bytes:
        """One command string that depends on no mode set before it."""
        text = line.start
        if line.end:
            text += line.end.rjust(self.profile.columns // line.wide - len(line.start))
        return (
            (commands.ALIGN_CENTRE if line.centred else commands.ALIGN_LEFT)
            + commands.size(line.wide, line.tall)
            + commands.bold(line.bold)
            + text.encode(codec)
            + commands.LINE_FEED
        )


def _texts(block: Block) -> tuple[str, ...]:
    match block:
        case Heading(text) | Text(text):
            return (text,)
        case Pair(label, value):
            return (label, value)
        case Qr(_, caption):
            return (caption,)
        case _:
            return ()
