"""G3, G4 and G6 of UX.md section 15 over every state, screen and text size."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.ui import gates
from kiosk.ui.metrics import CERTIFIED, Metrics, Screen
from kiosk.ui.window import Window

#: All languages where there is the least room, on the second; all screens in the language with
#: the longest words and in the one with the highest lines.
PAIRS = [
    *((CERTIFIED[1], language) for language in ("en", "es", "vi")),
    *((screen, language) for screen in CERTIFIED for language in ("fr", "ar")),
]


@pytest.mark.parametrize(
    ("screen", "language"), PAIRS, ids=lambda value: getattr(value, "name", value)
)
def test_nothing_is_cut_off_too_small_or_too_near(
    open_window: Callable[[Screen], Window], states: Any, screen: Screen, language: str
) -> None:
    """M-39: texts whole, targets of 12.7 mm and keys of 20, 2.54 mm apart, no scroll bar."""
    window = open_window(screen)
    faults = []
    for name, view in states.all(language).items():
        window.show_view(view)
        QApplication.processEvents()
        found = gates.faults(window, Metrics(screen.px_per_mm), low_reach=False)
        faults += [f"{name}: {fault}" for fault in found]
    assert "\n".join(faults) == ""
    assert (window.width(), window.height()) == (screen.width, screen.height)
