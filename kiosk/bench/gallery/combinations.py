"""On which screens, in which languages and looks every view is shown (UX.md section 15)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from kiosk.domain.options import Options, TextSize, Theme
from kiosk.ui.metrics import CERTIFIED, Screen

LANGUAGES = ("en", "es", "fr", "vi", "ar")
#: For names of files and columns of the sheet, in the order of CERTIFIED.
LAYOUTS = dict(zip(("21p", "15l", "32p", "17"), CERTIFIED, strict=True))


@dataclass(frozen=True, slots=True)
class Place:
    """What decides where everything lies: one window of the gallery. Colours do not."""

    layout: str
    size: TextSize
    language: str
    low_reach: bool

    @property
    def screen(self) -> Screen:
        """Pixels and millimetres."""
        return LAYOUTS[self.layout]

    @property
    def name(self) -> str:
        """For a folder."""
        reach = "-low" if self.low_reach else ""
        return f"{self.layout}-{self.size}-{self.language}{reach}"

    def options(self, theme: Theme) -> Options:
        """As the customer would have chosen them."""
        return Options(self.size, theme, self.low_reach)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; an empty tuple is everything."""

    layouts: tuple[str, ...] = ()
    sizes: tuple[TextSize, ...] = ()
    languages: tuple[str, ...] = ()
    themes: tuple[Theme, ...] = ()
    reaches: tuple[bool, ...] = ()

    def places(self) -> Iterator[Place]:
        """Every window, the certified screen first that differs most from the one before."""
        for layout, size, language, low in product(
            self.layouts or LAYOUTS,
            self.sizes or tuple(TextSize),
            self.languages or LANGUAGES,
            self.reaches or (False, True),
        ):
            yield Place(layout, size, language, low)

    def colours(self) -> tuple[Theme, ...]:
        """Every theme."""
        return self.themes or tuple(Theme)


def pairwise(places: Iterable[Place]) -> list[Place]:
    """Few of them, in which every two values that can meet do meet: for each push."""
    pool = list(places)
    open_pairs = {pair for place in pool for pair in _pairs(place)}
    chosen: list[Place] = []
    while open_pairs:
        best = max(pool, key=lambda place: len(open_pairs & _pairs(place)))
        open_pairs -= _pairs(best)
        chosen.append(best)
    return chosen


def _pairs(place: Place) -> set[tuple[int, int, object, object]]:
    values = (place.layout, place.size, place.language, place.low_reach)
    return {
        (one, other, values[one], values[other])
        for one in range(len(values))
        for other in range(one + 1, len(values))
    }
