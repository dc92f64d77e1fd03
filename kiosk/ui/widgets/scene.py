"""The things a payment is made of, drawn side by side: they fill room, the words say the same."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, blend
from kiosk.ui.widgets.mirror import mirrored, opened

_CELL = 60.0
#: Below this a picture would be a stain; nothing is drawn then.
_LEAST_MM, _MOST_MM = 26.0, 110.0
_BARS = (2, 1, 1, 3, 1, 2, 1, 1, 2, 3, 1, 1, 2)


class Thing(Enum):
    """What is drawn in one cell."""

    CARD = auto()
    NOTE = auto()
    RECEIPT = auto()
    BILL = auto()
    NUMBER = auto()
    BELL = auto()
    ARROW = auto()


class Scene(QWidget):
    """Takes the room that is left and asks for none."""

    def __init__(self, look: Look, *things: Thing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.things = things
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_things(self, *things: Thing) -> None:
        """Draw these; none leaves the room empty."""
        self.things = things
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        millimetre = self._look.metrics.px_per_mm
        across = sum(_WIDTHS.get(thing, _CELL) for thing in self.things)
        if not across:
            return
        size = min(self.height(), self.width() * _CELL / across, _MOST_MM * millimetre)
        if size < _LEAST_MM * millimetre:
            return
        painter = opened(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = size / _CELL
        painter.translate((self.width() - across * scale) / 2, (self.height() - size) / 2)
        painter.scale(scale, scale)
        for thing in reversed(self.things) if mirrored(self) else self.things:
            width = _WIDTHS.get(thing, _CELL)
            painter.save()
            if mirrored(self) and thing is Thing.ARROW:
                painter.translate(width, 0)
                painter.scale(-1, 1)
            _DRAWN[thing](self._look, painter)
            painter.restore()
            painter.translate(width, 0)
        painter.end()


def _card(look: Look, painter: QPainter) -> None:
    palette = look.palette
    painter.setPen(QPen(QColor(palette.border), 0.5))
    painter.setBrush(QColor(palette.main.ground))
    painter.drawRoundedRect(QRectF(6, 15, 48, 30), 3, 3)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.main.label))
    painter.drawRoundedRect(QRectF(11, 22, 8, 6.5), 1.2, 1.2)
    for at in range(4):
        painter.drawRoundedRect(QRectF(11 + 8 * at, 33, 6.5, 2), 1, 1)
    painter.drawRoundedRect(QRectF(11, 38, 16, 2), 1, 1)


def _note(look: Look, painter: QPainter) -> None:
    palette = look.palette
    painter.setPen(QPen(QColor(palette.ok), 1.0))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(QRectF(4, 17, 52, 26), 1.5, 1.5)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(7, 20, 46, 20), 1, 1)
    painter.drawEllipse(QPointF(30, 30), 7, 7)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ok))
    painter.drawEllipse(QPointF(30, 30), 3, 3)
    for x in (12.0, 48.0):
        painter.drawEllipse(QPointF(x, 30), 1.6, 1.6)


def _receipt(look: Look, painter: QPainter) -> None:
    """Coming out of its slot."""
    palette = look.palette
    edge = [QPointF(44 - 3.5 * at, 54 if at % 2 else 57) for at in range(9)]
    painter.setPen(QPen(QColor(palette.border), 0.7))
    painter.setBrush(QColor(palette.card))
    painter.drawPolygon(QPolygonF([QPointF(16, 7), QPointF(44, 7), *edge]))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.text))
    painter.drawRoundedRect(QRectF(9, 4, 42, 4), 2, 2)
    painter.drawRoundedRect(QRectF(21, 14, 18, 3.4), 1, 1)
    for y in (23, 28, 33, 38):
        painter.setBrush(QColor(blend(palette.card, palette.text, 0.45)))
        painter.drawRoundedRect(QRectF(20, y, 11, 1.6), 0.8, 0.8)
        painter.drawRoundedRect(QRectF(34, y, 6, 1.6), 0.8, 0.8)
    painter.setBrush(QColor(palette.text))
    painter.drawRoundedRect(QRectF(30, 44, 10, 2.6), 1, 1)


def _bill(look: Look, painter: QPainter) -> None:
    palette = look.palette
    painter.setPen(QPen(QColor(palette.border), 0.7))
    painter.setBrush(QColor(palette.card))
    painter.drawRoundedRect(QRectF(11, 4, 38, 52), 2, 2)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.main.ground))
    painter.drawRoundedRect(QRectF(15, 9, 12, 5), 1, 1)
    painter.setBrush(QColor(blend(palette.card, palette.text, 0.45)))
    for y, width in ((20, 26), (25, 30), (30, 22), (35, 28)):
        painter.drawRoundedRect(QRectF(15, y, width, 1.8), 0.9, 0.9)
    painter.setBrush(QColor(palette.text))
    x = 17.0
    for at, width in enumerate(_BARS):
        if at % 2 == 0:
            painter.drawRect(QRectF(x, 42, width * 1.25, 9))
        x += width * 1.25


def _number(look: Look, painter: QPainter) -> None:
    """A bill whose number is ringed, at the top as on most."""
    _bill(look, painter)
    painter.setBrush(QColor(look.palette.text))
    for x, width in ((31.5, 3.5), (36.0, 2.5), (39.5, 4.0)):
        painter.drawRoundedRect(QRectF(x, 10.3, width, 2.4), 0.6, 0.6)
    painter.setPen(QPen(QColor(look.palette.focus), 1.1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(29.3, 7.6, 16.5, 7.8), 2.5, 2.5)


def _bell(look: Look, painter: QPainter) -> None:
    """As it stands on a counter."""
    palette = look.palette
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.main.ground))
    painter.drawRoundedRect(QRectF(27, 12, 6, 6), 3, 3)
    painter.drawPie(QRectF(10, 17, 40, 44), 0, 180 * 16)
    painter.setBrush(QColor(palette.text))
    painter.drawRoundedRect(QRectF(6, 41, 48, 5), 2, 2)
    painter.setPen(QPen(QColor(palette.info), 1.4))
    for near, far in ((9.0, 5.0), (51.0, 55.0)):
        painter.drawLine(QPointF(near, 18), QPointF(far, 14))
    for near, far in ((15.0, 12.5), (45.0, 47.5)):
        painter.drawLine(QPointF(near, 11), QPointF(far, 6))


def _arrow(look: Look, painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.palette.info))
    tip = [(4, 27), (16, 27), (16, 20), (27, 30), (16, 40), (16, 33), (4, 33)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in tip]))


_DRAWN = {
    Thing.CARD: _card,
    Thing.NOTE: _note,
    Thing.RECEIPT: _receipt,
    Thing.BILL: _bill,
    Thing.NUMBER: _number,
    Thing.BELL: _bell,
    Thing.ARROW: _arrow,
}
_WIDTHS = {Thing.ARROW: 31.0}
