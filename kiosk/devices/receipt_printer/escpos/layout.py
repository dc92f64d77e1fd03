"""A Document set for one printer: the commands, each whole, in the order they leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import assert_never

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile
from kiosk.devices.receipt_printer.escpos.raster import BAND, LINE_DOTS, bands, draw_line
from kiosk.devices.receipt_printer.escpos.text import clean, fits, wrap
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone

QR_LIMIT = 1000
_QR_FINE = 280
_AFTER_HEADING = 14
_AROUND_TEXT = 6
_AFTER_RULE = 10
_AROUND_QR = 24
"""Four modules of white (ISO/IEC 18004, quiet zone)."""

_AFTER_CUT_LINE = 24


@dataclass(frozen=True, slots=True)
class Line:
    """One line on paper: `left` at the start side (or centred), `right` at the end side."""

    left: str
    right: str = ""
    centred: bool = False
    bold: bool = False
    wide: int = 1
    tall: int = 1


@dataclass(frozen=True, slots=True)
class Job:
    """What is sent, command by command, and how many 24-dot lines of paper it takes."""

    commands: tuple[bytes, ...]
    lines: int


def prologue(profile: EscposProfile) -> tuple[bytes, ...]:
    """A printer in a known state, whatever it was told before."""
    page = () if profile.code_page is None else (commands.code_page(profile.code_page),)
    status = (commands.ASB_ON,) if profile.asb else ()
    return (commands.INITIALISE, commands.KANJI_OFF, *page, *status)


def cut_off() -> bytes:
    """Feeds what is printed past the knife and cuts it off."""
    return commands.feed_and_cut(_AFTER_CUT_LINE)


def compose(document: Document, profile: EscposProfile, copy: int) -> Job:
    """The document from the first command to the cut. From `copy` 1 on the paper begins with
    REPRINT and its number."""
    blocks = document.blocks
    if copy >= 1:
        blocks = (Heading(f"REPRINT {copy}"), *blocks)
    out: list[bytes] = list(prologue(profile))
    lines = 0
    for block in blocks:
        for command, height in _block(block, profile):
            out.append(command)
            lines += height
    out.append(cut_off())
    return Job(tuple(out), lines)


Piece = tuple[bytes, int]


def _block(block: Block, profile: EscposProfile) -> Iterator[Piece]:
    """The commands of one block, each with its height in lines."""
    match block:
        case Heading(text):
            for words in wrap(clean(text), profile.columns // 2):
                line = Line(words, centred=True, bold=True, wide=2, tall=2)
                yield from _line(line, profile)
            yield commands.feed_dots(_AFTER_HEADING), 1
        case Text(text, tone, centred):
            yield commands.feed_dots(_AROUND_TEXT), 1
            for words in wrap(clean(text), profile.columns):
                line = Line(words, centred=centred, bold=tone is Tone.STRONG)
                yield from _line(line, profile)
            yield commands.feed_dots(_AROUND_TEXT), 1
        case Pair(label, value, tone):
            for line in _pair(clean(label), clean(value), tone, profile.columns):
                yield from _line(line, profile)
        case Rule():
            yield _rule(profile), 1
        case Qr(data, caption):
            yield from _qr(data, caption, profile)
        case _:
            assert_never(block)


def _pair(label: str, value: str, tone: Tone, columns: int) -> Iterator[Line]:
    strong = tone is Tone.STRONG
    tall = 2 if strong else 1
    if len(label) + 2 + len(value) <= columns:
        yield Line(label, value, bold=strong, tall=tall)
        return
    for words in wrap(label, columns):
        yield Line(words, bold=strong, tall=tall)
    for words in wrap(value, columns):
        yield Line("", words, bold=strong, tall=tall)


def _line(line: Line, profile: EscposProfile) -> Iterator[Piece]:
    if fits(line.left + line.right, profile.codec):
        yield _typed(line, profile), line.tall
        return
    scale = min(line.wide, line.tall)
    image = draw_line(
        line.left, line.right, profile.dots, bold=line.bold, centred=line.centred, scale=scale
    )
    yield commands.ALIGN_LEFT, 0
    for band in bands(image):
        yield band, -(-LINE_DOTS // BAND)


def _typed(line: Line, profile: EscposProfile) -> bytes:
    """One command string that depends on no mode set before it."""
    text = line.left
    if line.right:
        text += line.right.rjust(profile.columns // line.wide - len(line.left))
    return (
        (commands.ALIGN_CENTRE if line.centred else commands.ALIGN_LEFT)
        + commands.size(line.wide, line.tall)
        + commands.bold(line.bold)
        + text.encode(profile.codec)
        + commands.LINE_FEED
    )


def _rule(profile: EscposProfile) -> bytes:
    """A solid line: underlined blanks, a tenth of the bytes a drawn line takes."""
    return (
        commands.ALIGN_LEFT
        + commands.size(1, 1)
        + commands.underline(2)
        + b" " * profile.columns
        + commands.LINE_FEED
        + commands.underline(0)
        + commands.feed_dots(_AFTER_RULE)
    )


def _qr(data: str, caption: str, profile: EscposProfile) -> Iterator[Piece]:
    """A code that cannot be printed as it is gets left out: half of one would look forged."""
    if data and data.isascii() and data.isprintable() and len(data) <= QR_LIMIT:
        module = 6 if len(data) <= _QR_FINE else 4
        yield commands.ALIGN_CENTRE + commands.feed_dots(_AROUND_QR), 1
        for command in commands.qr_code(data.encode(), module):
            yield command, 3
        yield commands.feed_dots(_AROUND_QR), 1
    for words in wrap(clean(caption), profile.columns):
        yield from _line(Line(words, centred=True), profile)
