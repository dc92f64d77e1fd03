"""A Document set for one printer: the commands, each whole, in the order they leave."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile
from kiosk.devices.receipt_printer.escpos.setting import Line, Piece, Setting
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
class Job:
    """What is sent, command by command, and how many 24-dot lines of paper it takes."""

    commands: tuple[bytes, ...]
    lines: int


def prologue(setting: Setting) -> tuple[bytes, ...]:
    """A printer in a known state, whatever it was told before."""
    page = () if setting.page is None else (commands.code_page(setting.page.number),)
    status = (commands.ASB_ON,) if setting.profile.asb else ()
    return (commands.INITIALISE, commands.KANJI_OFF, *page, *status)


def cut_off() -> bytes:
    """Feeds what is printed past the knife and cuts it off."""
    return commands.feed_and_cut(_AFTER_CUT_LINE)


def compose(document: Document, profile: EscposProfile, copy: int) -> Job:
    """The document from the first command to the cut. From `copy` 1 on the paper begins with
    "Copy", in the customer's language, and its number."""
    blocks = document.blocks
    if copy >= 1:
        blocks = (Heading(f"{document.reprint} {copy}"), *blocks)
    setting = Setting.of(document, profile)
    out: list[bytes] = list(prologue(setting))
    lines = 0
    for block in blocks:
        for command, height in _block(block, setting):
            out.append(command)
            lines += height
    out.append(cut_off())
    return Job(tuple(out), lines)


def _block(block: Block, setting: Setting) -> Iterator[Piece]:
    """The commands of one block, each with its height in lines."""
    match block:
        case Heading(text):
            large = Line(centred=True, bold=True, wide=2, tall=2)
            yield from _paragraph(text, large, setting)
            yield commands.feed_dots(_AFTER_HEADING), 1
        case Text(text, tone, centred):
            yield commands.feed_dots(_AROUND_TEXT), 1
            yield from _paragraph(text, Line(centred=centred, bold=tone is Tone.STRONG), setting)
            yield commands.feed_dots(_AROUND_TEXT), 1
        case Pair():
            yield from _pair(block, setting)
        case Rule():
            yield _rule(setting.profile), 1
        case Qr(data, caption):
            yield from _qr(data, caption, setting)
        case _:
            assert_never(block)


def _paragraph(text: str, line: Line, setting: Setting) -> Iterator[Piece]:
    for words in setting.lines(text, line):
        yield from setting.set(replace(line, start=words))


def _pair(pair: Pair, setting: Setting) -> Iterator[Piece]:
    strong = pair.tone is Tone.STRONG
    line = Line(bold=strong, tall=2 if strong else 1)
    label, value = setting.lines(pair.label, line), setting.lines(pair.value, line)
    if len(label) <= 1 and len(value) <= 1:
        both = replace(line, start="".join(label), end="".join(value))
        if setting.has_room(both):
            yield from setting.set(both)
            return
    for words in label:
        yield from setting.set(replace(line, start=words))
    for words in value:
        yield from setting.set(replace(line, end=words))


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


def _qr(data: str, caption: str, setting: Setting) -> Iterator[Piece]:
    """A code that cannot be printed as it is gets left out: half of one would look forged."""
    if data and data.isascii() and data.isprintable() and len(data) <= QR_LIMIT:
        module = 6 if len(data) <= _QR_FINE else 4
        yield commands.ALIGN_CENTRE + commands.feed_dots(_AROUND_QR), 1
        for command in commands.qr_code(data.encode(), module):
            yield command, 3
        yield commands.feed_dots(_AROUND_QR), 1
    yield from _paragraph(caption, Line(centred=True), setting)
