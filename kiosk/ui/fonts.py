"""The bundled faces, loaded from files only, sized by the height of their capitals."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
LATIN, VIETNAMESE, ARABIC = "Atkinson Hyperlegible Next", "Noto Sans", "Noto Sans Arabic"
FACES = (
    "AtkinsonHyperlegibleNext_400Regular.ttf",
    "AtkinsonHyperlegibleNext_700Bold.ttf",
    "NotoSans-Regular.ttf",
    "NotoSans-Bold.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansArabic-Bold.ttf",
)

#: Atkinson lacks 92 letters of Vietnamese (UX.md section 2.1); names of billers in Latin letters
#: stand in an Arabic sentence. What a face lacks comes from the next, never from the system.
FAMILIES = {
    "en": (LATIN, VIETNAMESE, ARABIC),
    "es": (LATIN, VIETNAMESE, ARABIC),
    "fr": (LATIN, VIETNAMESE, ARABIC),
    "vi": (VIETNAMESE, ARABIC),
    "ar": (ARABIC, VIETNAMESE),
}

#: Alef in em. Arabic has no capitals, and what the file gives as their height is another letter's.
_ALEF = 0.714


class FontError(RuntimeError):
    """A bundled font file is missing or damaged."""


@cache
def load() -> None:
    """Make the faces known to Qt, once per process. FontError if one cannot be read."""
    for face in FACES:
        if QFontDatabase.addApplicationFont(str(FONTS / face)) < 0:
            raise FontError(face)


def cap_height(made: QFont) -> float:
    """Pixels of a capital, or of alef in the Arabic face."""
    if made.families()[0] == ARABIC:
        return made.pixelSize() * _ALEF
    return QFontMetricsF(made).capHeight()


def font(cap_px: int, language: str = "en", *, bold: bool = False, tabular: bool = False) -> QFont:
    """The face of a language with capitals `cap_px` high; `tabular` gives all digits one width."""
    load()
    weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
    # The digits of both Noto faces are the same; with the Latin one first, a line of figures is
    # 1.4 em high and not 2.1.
    if tabular and language == "ar":
        language = "vi"
    made = _face(language, weight)
    made.setPixelSize(_pixel_size(cap_px, language, weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@cache
def _pixel_size(cap_px: int, language: str, weight: QFont.Weight) -> int:
    """The smallest size whose capitals are at least `cap_px` high."""
    made = _face(language, weight)
    size = cap_px
    made.setPixelSize(size)
    while cap_height(made) < cap_px:
        size += 1
        made.setPixelSize(size)
    return size


def _face(language: str, weight: QFont.Weight) -> QFont:
    made = QFont()
    made.setFamilies(FAMILIES[language])
    made.setWeight(weight)
    return made
