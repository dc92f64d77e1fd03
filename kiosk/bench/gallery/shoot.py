"""Shows every view in one place, and tells what is wrong with it; keeps pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kiosk.bench.gallery import sample
from kiosk.bench.gallery.combinations import LANGUAGES, Place
from kiosk.bench.gallery.contrast import Measured, measure
from kiosk.bench.gallery.states import states
from kiosk.domain.options import TextSize, Theme
from kiosk.domain.rules import Rules
from kiosk.domain.visit import Visit
from kiosk.services.core import View
from kiosk.ui.gates import faults
from kiosk.ui.gates_names import trapped, unheard
from kiosk.ui.messages import Catalogue
from kiosk.ui.metrics import Metrics
from kiosk.ui.screens.page import Page
from kiosk.ui.window import Window
from kiosk.ui.wording import ENGLISH

ZONE = ZoneInfo("America/Chicago")


@dataclass(frozen=True, slots=True)
class Shot:
    """One view in one place and theme. `file` is relative; "" if no picture was kept."""

    view: str
    screen: str
    place: Place
    theme: Theme
    file: str
    faults: tuple[str, ...]
    lowest: Measured | None = None
    label: Measured | None = None


@dataclass
class Studio:
    """One window of one place. `shrink` divides the pictures' sides."""

    place: Place
    shrink: int = 2
    rules: Rules = field(default_factory=sample.rules)
    views: dict[str, View] = field(init=False)
    window: Window = field(init=False)

    def __post_init__(self) -> None:
        texts = Catalogue(LANGUAGES, ZONE)
        rules = replace(self.rules, languages=LANGUAGES)
        screen = self.place.screen
        self.views = states().all(self.place.language)
        self.window = Window(rules, texts, screen.px_per_mm, lambda _: None)
        self.window.resize(screen.width, screen.height)
        self.window.show()
        self._foreign = _english(texts, self.place.language)

    def close(self) -> None:
        """The window and all that is in it."""
        self.window.close()
        self.window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def check(self, names: Iterable[str], theme: Theme = Theme.LIGHT) -> list[Shot]:
        """Each of these views, laid out and looked at; no picture."""
        return [self._seen(name, theme) for name in names]

    def shoot(self, names: Iterable[str], theme: Theme, out: Path) -> list[Shot]:
        """The same, with the contrast of every text, and a picture of each in `out`."""
        return [self._kept(self._seen(name, theme), out) for name in names]

    def show(self, name: str, theme: Theme) -> Visit:
        """The view, for Qt to lay out and paint."""
        view = self.views[name]
        visit = replace(view.visit, options=self.place.options(theme))
        self.window.show_view(replace(view, visit=visit))
        return visit

    def _seen(self, name: str, theme: Theme) -> Shot:
        place, visit = self.place, self.show(name, theme)
        wrong, page = self._wrong(), 1
        shown = self.window.shown()
        while isinstance(shown, Page) and shown.turn():
            page += 1
            wrong += [f"page {page}: {what}" for what in self._wrong()]
        wrong += trapped(self.window.listener.guide)
        # As it was: from the first page on, and without a ring.
        if isinstance(shown, Page):
            shown.restart()
        self.window.setFocus()
        QApplication.processEvents()
        screen = type(visit.panel or visit.step).__name__
        return Shot(name, screen, place, theme, "", tuple(wrong))

    def _wrong(self) -> list[str]:
        QApplication.processEvents()
        metrics = Metrics(self.place.screen.px_per_mm)
        wrong = faults(self.window, metrics, low_reach=self.place.low_reach)
        wrong += unheard(self.window, self.window.listener.guide.items)
        return wrong + [f"English: {words!r}" for words in _read(self.window) & self._foreign]

    def _kept(self, shot: Shot, out: Path) -> Shot:
        measured = list(measure(self.window, shot.theme))
        pale = tuple(f"contrast {m.ratio:.1f}: {m.words!r}" for m in measured if not m.met)
        return replace(
            shot,
            faults=shot.faults + pale,
            lowest=_least(one for one in measured if not one.control),
            label=_least(one for one in measured if one.control),
            file=self._keep(shot.view, shot.theme, out),
        )

    def _keep(self, name: str, theme: Theme, out: Path) -> str:
        file = f"{self.place.name}/{name.replace(' ', '_').replace(',', '')}-{theme}.png"
        (out / file).parent.mkdir(parents=True, exist_ok=True)
        picture = self.window.grab().toImage()
        smooth = Qt.TransformationMode.SmoothTransformation
        picture.scaledToWidth(picture.width() // self.shrink, smooth).save(str(out / file))
        return file


def _least(measured: Iterable[Measured]) -> Measured | None:
    return min(measured, key=lambda one: one.ratio, default=None)


def _read(window: QWidget) -> set[str]:
    shown = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return {one.text() for one in shown if isinstance(one, QLabel | QAbstractButton)}


def _english(texts: Catalogue, language: str) -> set[str]:
    """Sentences that only a missing translation would show."""
    return {
        message.text
        for key, message in ENGLISH.items()
        if texts.template(key, language) != message.text and not key.startswith("language.")
    }


def representative(views: dict[str, View]) -> tuple[str, ...]:
    """One view of each screen, and each outcome."""
    first: dict[str, str] = {}
    for name, view in views.items():
        shown = view.visit.panel or view.visit.step
        told = getattr(getattr(shown, "payment", None), "outcome", "")
        first.setdefault(f"{type(shown).__name__} {told}", name)
    return tuple(first.values())


def pictured(
    place: Place, views: dict[str, View], themes: tuple[Theme, ...]
) -> dict[Theme, tuple[str, ...]]:
    """Which views are kept: all where most people stand, one of each screen elsewhere."""
    usual = place.size is TextSize.STANDARD and not place.low_reach
    some = representative(views)
    return {theme: tuple(views) if usual and theme is Theme.LIGHT else some for theme in themes}
