"""When a frame counts as done."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.bench import eye as eyes
from kiosk.bench.eye import Eye


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    for left in (0, 100):
        QPushButton("1", window).move(left, 0)
    window.resize(200, 100)
    window.show()
    QApplication.processEvents()
    return window


def buttons(window: QWidget) -> list[QPushButton]:
    return window.findChildren(QPushButton)


def test_a_frame_with_the_widget_is_seen_when_it_is_done(window: QWidget) -> None:
    """And again after another look."""
    eye, (button, _) = Eye(window), buttons(window)
    eye.look_at(button)
    button.setText("2")
    first = eye.wait()
    eye.look_at(button)
    button.setText("3")
    assert eye.wait() > first


def test_a_frame_without_the_widget_does_not_count(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another widget's frame says nothing about this one."""
    monkeypatch.setattr(eyes, "PATIENCE_S", 0.05)
    eye, (button, other) = Eye(window), buttons(window)
    eye.look_at(button)
    other.setText("2")
    with pytest.raises(TimeoutError, match="not painted"):
        eye.wait()


def test_a_frame_from_before_the_news_does_not_count(
    window: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only a painting while the condition held can have shown it."""
    monkeypatch.setattr(eyes, "PATIENCE_S", 0.05)
    eye, (button, _) = Eye(window), buttons(window)
    news: list[str] = []
    eye.look_at(button, lambda: bool(news))
    button.setText("2")
    with pytest.raises(TimeoutError):
        eye.wait()
    news.append("2")
    button.setText("3")
    assert eye.wait() > 0


def test_the_window_still_paints_what_is_not_looked_at(window: QWidget) -> None:
    """The eye takes the window's turn; nothing may be left unpainted for it."""
    painted: list[str] = []

    class Shows(QPushButton):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name
            painted.append(self.text())
            super().paintEvent(event)

    other = Shows("1", window)
    other.show()
    eye, button = Eye(window), buttons(window)[0]
    eye.look_at(button)
    button.setText("2")
    other.setText("2")
    eye.wait()
    assert painted[-1] == "2"
