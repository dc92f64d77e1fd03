"""Sizes in millimetres (UX.md section 2.2)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache

from kiosk.domain.options import TextSize


@dataclass(frozen=True, slots=True)
class Metrics:
    """How many pixels a millimetre has, as measured with a ruler on the screen itself."""

    px_per_mm: float

    def px(self, mm: float) -> int:
        """Pixels that are at least `mm` long; exact, so 12.5 mm at 4.0 is 50 and never 51."""
        return _pixels(mm, self.px_per_mm)


@cache
def _pixels(mm: float, px_per_mm: float) -> int:
    """Asked 400 times by one view, with a few dozen answers."""
    exact = Fraction(str(mm)) * Fraction(str(px_per_mm))
    return -(-exact.numerator // exact.denominator)


@dataclass(frozen=True, slots=True)
class Screen:
    """A screen the kiosk is certified for, in pixels."""

    name: str
    width: int
    height: int
    px_per_mm: float

    @property
    def portrait(self) -> bool:
        """Higher than wide."""
        return self.height > self.width


CERTIFIED = (
    Screen('21.5" portrait', 1080, 1920, 4.034),
    Screen('15.6" landscape', 1920, 1080, 5.560),
    Screen('32" portrait', 1080, 1920, 2.710),
    Screen('17"', 1280, 1024, 3.796),
)


#: Cap height in mm of reading text, and of amounts.
TEXT_MM = {
    TextSize.STANDARD: 5.0,
    TextSize.LARGE: 6.2,
    TextSize.EXTRA_LARGE: 7.5,
    TextSize.LARGEST: 9.0,
}
AMOUNT_MM = {
    TextSize.STANDARD: 12.0,
    TextSize.LARGE: 14.0,
    TextSize.EXTRA_LARGE: 16.0,
    TextSize.LARGEST: 18.0,
}

MARGIN = 12.0
HEADER = 16.0
FOOTER = 20.0
KEY = 20.0
LETTER = 16.0
KEY_GAP = 3.0
TARGET = 12.7
TARGET_GAP = 2.54
MAIN_BUTTON = 20.0
LINE_HEIGHT = 1.35
