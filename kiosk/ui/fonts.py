"""The bundled faces, loaded from files only, sized by the height of their capitals."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
FAMILY = "Atkinson Hyperlegible Next"
FACES = ("AtkinsonHyperlegibleNext_400Regular.ttf", "AtkinsonHyperlegibleNext_700Bold.ttf")


class FontError(RuntimeError):
    """A bundled font file is missing or damaged."""


@cache
def load() -> None:
    """Make the faces known to Qt, once per process. FontError if one cannot be read."""
    for face in FACES:
        if QFontDatabase.addApplicationFont(str(FONTS / face)) < 0:
            raise FontError(face)


@cache
def _pixel_size(cap_px: int, weight: QFont.Weight) -> int:
    """The smallest size whose capitals are at least `cap_px` high."""
    size = cap_px
    while True:
        font = QFont(FAMILY)
        font.setWeight(weight)
        font.setPixelSize(size)
        if QFontMetricsF(font).capHeight() >= cap_px:
            return size
        size += 1


def font(cap_px: int, *, bold: bool = False, tabular: bool = False) -> QFont:
    """A face with capitals `cap_px` high; `tabular` gives all digits one width."""
    load()
    weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
    made = QFont(FAMILY)
    made.setWeight(weight)
    made.setPixelSize(_pixel_size(cap_px, weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
