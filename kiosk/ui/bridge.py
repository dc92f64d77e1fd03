"""From the core's thread to Qt's: views cross as queued signals, never as shared state."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from kiosk.services.core import View


class Bridge(QObject):
    """`publish` may be called from any thread; `shown` is heard in the thread that made this."""

    shown = Signal(object)
    broken = Signal()
    _published = Signal(object)
    _failed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view: View | None = None
        self._published.connect(self._arrived, Qt.ConnectionType.QueuedConnection)
        self._failed.connect(self.broken, Qt.ConnectionType.QueuedConnection)

    def publish(self, view: View) -> None:
        """Hand a view over; returns at once."""
        self._published.emit(view)

    def fail(self) -> None:
        """Tell that the core has ended by a bug; `broken` is heard as `shown` is."""
        self._failed.emit()

    def _arrived(self, view: View) -> None:
        self.view = view
        self.shown.emit(view)
