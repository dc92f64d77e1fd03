"""Knows when a frame with a widget in it has been handed to the screen."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

#: A frame that takes longer than this was never asked for.
PATIENCE_S = 10.0


class Eye(QObject):
    """On one window; no two on the same. A frame is done when the window's backing store has been
    flushed, not when a widget's own painting ends."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self._widget: QWidget | None = None
        self._open_to: Callable[[], bool] = lambda: True
        self._painted = False
        self._at: float | None = None
        window.installEventFilter(self)

    def look_at(self, widget: QWidget, open_to: Callable[[], bool] = lambda: True) -> None:
        """From now on wait for a frame in which `widget` is painted while `open_to()` is true."""
        former = self._widget
        # A widget of a screen that is gone is gone, too.
        if former is not None and former is not self._window and isValid(former):
            former.removeEventFilter(self)
        self._widget, self._open_to = widget, open_to
        self._painted, self._at = False, None
        widget.installEventFilter(self)

    def wait(self) -> float:
        """Let Qt work until the frame is done; its perf_counter. TimeoutError if none comes."""
        end = time.perf_counter() + PATIENCE_S
        while self._at is None:
            if time.perf_counter() > end:
                raise TimeoutError("the widget was not painted")
            QApplication.processEvents()
        return self._at

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        """Qt's way to be told; a frame of the window is done here, to see its end."""
        if watched is self._widget and event.type() == QEvent.Type.Paint:
            self._painted = self._painted or self._open_to()
        if watched is not self._window or event.type() != QEvent.Type.UpdateRequest:
            return False
        self._window.event(event)
        if self._painted and self._at is None:
            self._at = time.perf_counter()
        return True
