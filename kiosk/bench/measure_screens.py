"""From one screen to the next: from what is told to the window to the frame that shows it."""

from __future__ import annotations

import os
import time

from PySide6.QtWidgets import QApplication

from kiosk.bench.eye import Eye
from kiosk.bench.figures import Row, percentile, within
from kiosk.bench.gallery.combinations import Place
from kiosk.bench.gallery.shoot import Studio
from kiosk.domain.options import TextSize, Theme

#: UX.md section 13: 95 of 100 changes.
MOST_S = 0.3
#: The largest glass; the others have as many pixels or fewer.
PLACE = Place("32p", TextSize.STANDARD, "en", low_reach=False)


def measure(rounds: int = 3) -> list[Row]:
    """A row for each theme: every view of the gallery after every other's predecessor."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QApplication.instance() or QApplication([])
    studio = Studio(PLACE)
    eye = Eye(studio.window)
    try:
        return [_row(theme, _changes(studio, eye, theme, rounds)) for theme in Theme]
    finally:
        studio.close()
        del application


def _row(theme: Theme, taken: list[float]) -> Row:
    said = f"p95 {percentile(taken, 95) * 1e3:.1f} ms"
    return within(f"screen change, {theme}, p95 in 300 ms", said, taken, MOST_S, 95)


def _changes(studio: Studio, eye: Eye, theme: Theme, rounds: int) -> list[float]:
    taken: list[float] = []
    for name in [*studio.views] * rounds:
        QApplication.processEvents()
        begin = time.perf_counter()
        studio.show(name, theme)
        eye.look_at(studio.window)
        studio.window.update()
        taken.append(eye.wait() - begin)
    return taken
