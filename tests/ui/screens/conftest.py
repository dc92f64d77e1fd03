"""A window to show frozen visit states in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from kiosk.bench.gallery.states import States
from kiosk.domain.bills import Bill
from kiosk.domain.events import Speaking
from kiosk.domain.intents import Activity, Intent
from kiosk.domain.payments import PaymentRecord, TenderRecord
from kiosk.domain.rules import Rules
from kiosk.services.core import View
from kiosk.ui.messages import Catalogue
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.window import Window
from tests.ui.engines import LISTENS, Log, settle


@pytest.fixture
def states(bill: Bill, record: PaymentRecord, visa: TenderRecord) -> States:
    return States(bill, record, visa)


@pytest.fixture
def posted() -> list[Intent]:
    """What the customer wanted, in order."""
    return []


Open = Callable[[Screen], Window]


@pytest.fixture
def open_window(qtbot: QtBot, rules: Rules, texts: Catalogue, posted: list[Any]) -> Iterator[Open]:
    """A window of the size of a certified screen."""
    kept: list[Window] = []

    def make(screen: Screen) -> Window:
        window = Window(rules, texts, screen.px_per_mm, posted.append)
        kept.append(window)
        qtbot.addWidget(window)
        window.resize(screen.width, screen.height)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield make
    kept.clear()


@pytest.fixture
def window(open_window: Open) -> Window:
    """On the 21.5" portrait screen."""
    return open_window(CERTIFIED[0])


Show = Callable[[View], Window]


@pytest.fixture
def show(window: Window) -> Show:
    """Show a view and let it be laid out."""

    def shown(view: View) -> Window:
        window.show_view(view)
        QApplication.processEvents()
        return window

    return shown


@pytest.fixture
def press() -> Callable[[QWidget, str], None]:
    """Touch the visible control that bears these words."""

    def touch(window: QWidget, words: str) -> None:
        button = next(
            b for b in window.findChildren(QAbstractButton) if b.text() == words and b.isVisible()
        )
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    return touch


@pytest.fixture
def said() -> Callable[[Window], str]:
    """All that can be read or heard on the page now shown."""

    def collect(window: Window) -> str:
        page = window.shown()
        assert page is not None
        seen = [widget for widget in page.findChildren(QWidget) if widget.isVisible()]
        names = [widget.accessibleName() for widget in seen]
        return "\n".join([*names, *(w.text() for w in seen if isinstance(w, QLabel))])

    return collect


DULL = (Speaking, Activity)


@pytest.fixture
def log(window: Window) -> Log:
    return Log(window.listener.voice, at_once=True)


@pytest.fixture
def hear(window: Window, log: Log, posted: list[Any]) -> Callable[..., list[str]]:
    """What is said when a view is shown to who listens."""

    def heard(view: View, *, plugged: bool = True, **options: Any) -> list[str]:
        visit = replace(view.visit, options=replace(LISTENS, **options))
        window.show_view(replace(view, visit=visit, health=replace(view.health, plugged=plugged)))
        told = settle(log)
        posted[:] = [one for one in posted if not isinstance(one, DULL)]
        return told

    return heard


@pytest.fixture
def key(window: Window, log: Log, posted: list[Any]) -> Callable[[Qt.Key], list[str]]:
    """A key of the pad; returns what is said."""

    def press(code: Qt.Key) -> list[str]:
        sign = {Qt.Key.Key_7: "7", Qt.Key.Key_2: "2", Qt.Key.Key_0: "0"}.get(code)
        target = QApplication.focusWidget() or window
        if sign:
            QTest.keyClicks(target, sign)
        else:
            QTest.keyClick(target, code)
        told = settle(log)
        posted[:] = [one for one in posted if not isinstance(one, DULL)]
        return told

    return press
