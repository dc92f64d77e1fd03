"""Tells screen readers what is new, as it happens: the names alone would have to be looked for."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

from kiosk.ui.reading import Item


def announce(window: QWidget, items: Iterable[Item]) -> None:
    """These items, in one announcement; nothing if no screen reader is there."""
    words = " ".join(item.sentence for item in items)
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(window, words))
