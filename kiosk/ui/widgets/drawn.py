"""What is drawn by hand and is a text all the same."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QWidget


class Drawn(QLabel):
    """A label to a screen reader, which passes over plain widgets; its accessible name is the
    text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def minimumSizeHint(self) -> QSize:
        """None, as of a plain widget."""
        return QSize(-1, -1)

    def hasHeightForWidth(self) -> bool:
        """What its policy says; a label would ask its text."""
        return self.sizePolicy().hasHeightForWidth()
