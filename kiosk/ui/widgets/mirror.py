"""Right to left: what is painted by hand is placed from the start side, as layouts are."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QWidget


def mirrored(widget: QWidget) -> bool:
    """The start side is the right one."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def placed(widget: QWidget, rect: QRect) -> QRect:
    """Where a rectangle stands that was reckoned from the left, as in English."""
    return QStyle.visualRect(widget.layoutDirection(), widget.rect(), rect)


def placed_exactly(widget: QWidget, rect: QRectF) -> QRectF:
    """The same for parts of pixels."""
    left = widget.width() - rect.right() if mirrored(widget) else rect.left()
    return QRectF(left, rect.top(), rect.width(), rect.height())


def opened(widget: QWidget) -> QPainter:
    """A painter whose text and arrows run as the widget does; Qt's own guesses by each text."""
    painter = QPainter(widget)
    painter.setLayoutDirection(widget.layoutDirection())
    return painter
