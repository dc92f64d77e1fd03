"""A card terminal and a card: what to do now, as a picture (UX.md section 5, C8)."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look

_WIDTH, _HEIGHT = 120.0, 150.0
#: A lower one would be a stain; nothing is drawn then.
_LEAST_MM = 45.0
_BODY = QRectF(36, 4, 48, 90)
_DISPLAY = QRectF(42, 12, 36, 24)
_CARD_IN, _CARD_BELOW = QRectF(45, 74, 30, 42), QRectF(45, 104, 30, 42)


class Pose(Enum):
    """What the terminal waits for."""

    CLOSED = auto()
    PRESENT = auto()
    KEYS = auto()
    BUSY = auto()
    REMOVE = auto()
    REFUSED = auto()


class TerminalPicture(QWidget):
    """Fills the room it is given. It stands still; arrows say where a card goes, and the words
    beside it say the same."""

    #: Left out where there is no room: the words say the same.
    decoration = True

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.pose = Pose.CLOSED
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_pose(self, pose: Pose) -> None:
        """Another picture."""
        self.pose = pose
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(_WIDTH * 0.6), self._look.px(_HEIGHT * 0.6))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        scale = min(self.width() / _WIDTH, self.height() / _HEIGHT)
        if scale * _HEIGHT < _LEAST_MM * self._look.metrics.px_per_mm:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(
            (self.width() - _WIDTH * scale) / 2, (self.height() - _HEIGHT * scale) / 2
        )
        painter.scale(scale, scale)
        if self.pose in {Pose.BUSY, Pose.KEYS}:
            self._paint_card(painter, _CARD_IN)
        elif self.pose is not Pose.CLOSED:
            self._paint_card(painter, _CARD_BELOW)
        self._paint_terminal(painter)
        self._paint_display(painter)
        if self.pose is Pose.PRESENT:
            self._paint_waves(painter)
            self._paint_arrow(painter, tail=142, tip=108)
        elif self.pose is Pose.REMOVE:
            self._paint_arrow(painter, tail=108, tip=142)
        painter.end()

    def _paint_card(self, painter: QPainter, rect: QRectF) -> None:
        """Held upright, its chip towards the slot."""
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.border), 0.6))
        painter.setBrush(QColor(palette.main.ground))
        painter.drawRoundedRect(rect, 3, 3)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.main.label))
        painter.drawRoundedRect(QRectF(rect.x() + 10, rect.y() + 6, 10, 8), 1.5, 1.5)
        for at in range(3):
            stripe = QRectF(rect.x() + 5, rect.y() + 24 + 5 * at, 20 - 6 * at, 2)
            painter.drawRoundedRect(stripe, 1, 1)

    def _paint_terminal(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.border), 1.2))
        painter.setBrush(QColor(palette.other.ground))
        painter.drawRoundedRect(_BODY, 6, 6)
        ring = self.pose is Pose.KEYS
        painter.setPen(QPen(QColor(palette.border), 0.5))
        painter.setBrush(QColor(palette.card))
        for row in range(4):
            for column in range(3):
                key = QRectF(43 + 12 * column, 42 + 10.5 * row, 10, 7.5)
                painter.drawRoundedRect(key, 1.5, 1.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text))
        painter.drawRoundedRect(QRectF(43, 87.5, 34, 2.6), 1.3, 1.3)
        if ring:
            painter.setPen(QPen(QColor(palette.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(39.5, 38.5, 41, 46), 4, 4)

    def _paint_display(self, painter: QPainter) -> None:
        palette = self._look.palette
        painter.setPen(QPen(QColor(palette.border), 0.8))
        painter.setBrush(QColor(palette.card))
        painter.drawRoundedRect(_DISPLAY, 2, 2)
        signs = {Pose.REFUSED: Icon.NO, Pose.REMOVE: Icon.CARD, Pose.PRESENT: Icon.CARD}
        icon = signs.get(self.pose)
        if icon:
            # Painted in fine units: an icon's rectangle has whole numbers only.
            painter.save()
            painter.scale(0.1, 0.1)
            colour = palette.bad if self.pose is Pose.REFUSED else palette.info
            middle = _DISPLAY.center() * 10
            where = QRectF(middle.x() - 85, middle.y() - 85, 170, 170).toRect()
            icons.paint(painter, icon, where, colour)
            painter.restore()
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.text))
        dots = 4 if self.pose is Pose.KEYS else 3
        for at in range(dots):
            x = _DISPLAY.center().x() + 7 * (at - (dots - 1) / 2)
            painter.drawEllipse(QPointF(x, _DISPLAY.center().y()), 1.9, 1.9)

    def _paint_waves(self, painter: QPainter) -> None:
        """A card that is only held to the terminal."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(
            QPen(
                QColor(self._look.palette.info),
                2,
                Qt.PenStyle.SolidLine,
                Qt.PenCapStyle.RoundCap,
            )
        )
        for radius in (8.0, 14.0, 20.0):
            around = QRectF(86 - radius, 24 - radius, 2 * radius, 2 * radius)
            painter.drawArc(around, -40 * 16, 80 * 16)

    def _paint_arrow(self, painter: QPainter, *, tail: float, tip: float) -> None:
        """Beside the card, on its way in or out."""
        way = 1 if tip > tail else -1
        painter.setBrush(QColor(self._look.palette.info))
        painter.setPen(Qt.PenStyle.NoPen)
        neck = tip - 12 * way
        for x in (28.0, 92.0):
            painter.drawPolygon(
                QPolygonF(
                    [
                        QPointF(x - 3, tail),
                        QPointF(x - 3, neck),
                        QPointF(x - 9, neck),
                        QPointF(x, tip),
                        QPointF(x + 9, neck),
                        QPointF(x + 3, neck),
                        QPointF(x + 3, tail),
                    ]
                )
            )
