"""The bundled faces in a document: which font sets which character, and how wide it comes out."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Final

from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.domain.lines import ISOLATES

_FONTS: Final = Path(__file__).resolve().parents[2] / "resources" / "fonts"
_FILES: Final = {
    "Atkinson": "AtkinsonHyperlegibleNext_400Regular.ttf",
    "Atkinson-Bold": "AtkinsonHyperlegibleNext_700Bold.ttf",
    "Noto": "NotoSans-Regular.ttf",
    "Noto-Bold": "NotoSans-Bold.ttf",
    "NotoArabic": "NotoSansArabic-Regular.ttf",
    "NotoArabic-Bold": "NotoSansArabic-Bold.ttf",
}

#: Names of fonts. What the first lacks comes from the next.
Face = tuple[str, ...]
_LATIN: Final = ("Atkinson", "Noto", "NotoArabic")
#: Atkinson lacks 92 letters of Vietnamese (UX.md section 2.1); the Arabic face has no Latin ones.
_WIDE: Final = ("Noto", "NotoArabic")

# Babel sets U+202F before "PM" and in some amounts; the faces have no glyph for it.
_NARROW_NO_BREAK_SPACE: Final = "\u202f"
_NO_BREAK_SPACE: Final = "\u00a0"


def face(language: str, *, bold: bool = False) -> Face:
    """The face of a language."""
    names = _WIDE if language in {"vi", "ar"} else _LATIN
    return tuple(f"{name}-Bold" for name in names) if bold else names


@cache
def _loaded(name: str) -> TTFont:
    """Known to ReportLab, once a process. OSError if its file is missing."""
    font = TTFont(name, _FONTS / _FILES[name])
    registerFont(font)
    return font


@cache
def font_of(character: str, face: Face) -> TTFont:
    """The first font of the face that has the character, or its first font."""
    fonts = (_loaded(name) for name in face)
    return next(
        (font for font in fonts if ord(character) in font.face.charToGlyph), _loaded(face[0])
    )


def runs(text: str, face: Face) -> Iterator[tuple[str, str]]:
    """The text in pieces, each with the name of the font that sets it."""
    for name, piece in groupby(text, key=lambda character: font_of(character, face).fontName):
        yield name, "".join(piece)


def width_of(text: str, face: Face, size: float) -> float:
    """Advance width in points."""
    return sum(float(stringWidth(piece, name, size)) for name, piece in runs(text, face))


def printable(text: str) -> str:
    """The text as it is set: composed, without control characters and direction marks, which have
    no glyph and would show as boxes; isolates stay until a line is set. Line ends and tabs become
    spaces."""
    composed = unicodedata.normalize("NFC", text).replace(_NARROW_NO_BREAK_SPACE, _NO_BREAK_SPACE)
    spaced = (" " if c in "\n\r\t\v\f\u2028\u2029" else c for c in composed)
    return "".join(
        c for c in spaced if c in ISOLATES or unicodedata.category(c) not in {"Cc", "Cf", "Cs"}
    )
