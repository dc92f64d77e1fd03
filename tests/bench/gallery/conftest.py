"""Qt without a screen, and a widget that is really painted."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.look import Look


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look.standard(4.034)


@pytest.fixture
def shown(qtbot: QtBot) -> Callable[..., QWidget]:
    def show(widget: QWidget, width: int, height: int) -> QWidget:
        qtbot.addWidget(widget)
        widget.resize(width, height)
        widget.show()
        qtbot.waitExposed(widget)
        return widget

    return show
