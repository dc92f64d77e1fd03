"""C1: a press asks for one option more; what is chosen is seen, said and applied to the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.intents import ClosePanel, Intent, OpenPreferences, SetOptions
from kiosk.domain.options import Options, TextSize, Theme
from kiosk.domain.panels import Preferences
from kiosk.domain.visit import FindBill
from kiosk.ui.metrics import TEXT_MM
from kiosk.ui.theme import THEMES
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Press = Callable[[QWidget, str], None]
CHOSEN = Options(TextSize.LARGE, Theme.DARK, low_reach=True, patience=3)


MINE = ["Large", "Dark", "Lower half", "3 times longer"]
#: Speech, screen and typing as they are for everybody.
SPEECH = ["Off", "Visible", "As it is"]


def chosen(window: Window) -> list[str]:
    page = window.shown()
    assert page is not None
    return [b.text() for b in page.findChildren(OptionButton) if b.isChecked()]


def test_the_footer_opens_it(show: Show, states: Any, posted: list[Intent], press: Press) -> None:
    press(show(states.of(FindBill("12"))), "Easier")
    assert posted == [OpenPreferences()]


@pytest.mark.parametrize(
    ("words", "change"),
    [
        ("Largest", {"size": TextSize.LARGEST}),
        ("Strong", {"theme": Theme.HIGH_CONTRAST}),
        ("Whole screen", {"low_reach": False}),
        ("10 times longer", {"patience": 10}),
    ],
)
def test_one_press_changes_one_option_and_keeps_the_others(
    show: Show,
    states: Any,
    posted: list[Intent],
    press: Press,
    words: str,
    change: dict[str, object],
) -> None:
    """M-39."""
    window = show(states.of(FindBill(), panel=Preferences(), options=CHOSEN))
    assert chosen(window) == [*MINE, *SPEECH]
    press(window, words)
    assert posted == [SetOptions(replace(CHOSEN, **change))]  # type: ignore[arg-type]  # by name
    assert chosen(window) == [*MINE, *SPEECH]


def test_everything_can_be_put_back(
    show: Show, states: Any, posted: list[Intent], press: Press
) -> None:
    window = show(states.of(FindBill(), panel=Preferences(), options=CHOSEN))
    press(window, "As it was")
    press(window, "Done")
    assert posted == [SetOptions(Options()), ClosePanel()]


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("size", list(TextSize))
def test_the_whole_window_follows(show: Show, states: Any, theme: Theme, size: TextSize) -> None:
    """Colours and sizes of header, page and footer; what was typed is still there."""
    window = show(states.of(FindBill("3161"), options=Options(size, theme)))
    assert window.palette().window().color().name().upper() == THEMES[theme].page
    caps = [
        QFontMetricsF(label.font()).capHeight() / 4.034
        for label in window.findChildren(QLabel)
        if label.isVisible() and label.text()
    ]
    assert TEXT_MM[size] - 0.01 <= min(caps) < TEXT_MM[size] + 0.5
    assert any("3161" in one.accessibleName() for one in window.findChildren(QWidget))
