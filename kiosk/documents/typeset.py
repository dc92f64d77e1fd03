"""Lines of text in the bundled face: which characters are set, and where a line breaks."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from typing import Final

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

REGULAR: Final = "AtkinsonHyperlegibleNext"
BOLD: Final = "AtkinsonHyperlegibleNext-Bold"

_FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"

# Babel sets U+202F before "PM" and in some amounts; the face has no glyph for it.
_NARROW_NO_BREAK_SPACE: Final = "\u202f"
_NO_BREAK_SPACE: Final = "\u00a0"


@cache
def load_fonts() -> None:
    """Make both weights known to ReportLab, once a process. OSError if a file is missing."""
    registerFont(TTFont(REGULAR, _FONTS / "AtkinsonHyperlegibleNext_400Regular.ttf"))
    registerFont(TTFont(BOLD, _FONTS / "AtkinsonHyperlegibleNext_700Bold.ttf"))


def printable(text: str) -> str:
    """The text as it is set: composed, without control characters and direction marks, which
    have no glyph and would show as boxes. Line ends and tabs become spaces."""
    composed = unicodedata.normalize("NFC", text).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)
    spaced = (" " if c in "\n\r\t\v\f\u2028\u2029" else c for c in composed)
    return "".join(c for c in spaced if unicodedata.category(c) not in {"Cc", "Cf", "Cs"})


def width_of(text: str, font: str, size: float) -> float:
    """Advance width in points."""
    return float(stringWidth(text, font, size))


def wrap(text: str, font: str, size: float, width: float) -> list[str]:
    """Break at spaces so that no line is wider than `width` points.

    A no-break space holds. A word wider than the line is broken between characters: every
    character of `text` but the spaces at line ends is in the result, in order.
    """
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        joined = f"{line} {word}" if line else word
        if width_of(joined, font, size) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, font, size, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def balanced(text: str, font: str, size: float, width: float) -> list[str]:
    """Wrapped into as few lines as `wrap` needs, of about equal length: no last word alone."""
    fewest = wrap(text, font, size, width)
    narrow = width_of(text, font, size) / max(len(fewest), 1)
    while narrow < width:
        lines = wrap(text, font, size, narrow)
        if len(lines) == len(fewest):
            return lines
        narrow += size / 2
    return fewest


def _pieces(word: str, font: str, size: float, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and width_of(pieces[-1] + character, font, size) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
