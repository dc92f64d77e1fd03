"""A card that groups what belongs together."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.look import Look, blend
from kiosk.ui.widgets.within import within


class Panel(QWidget):
    """A rounded ground with padding; `body` takes its content."""

    def __init__(
        self,
        look: Look,
        *,
        pad_mm: float = 7.0,
        ground: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ground = ground or look.palette.card
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        pad = max(look.gap(pad_mm), look.px(3))
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look.gap(4))

    def parts(self) -> list[QWidget]:
        """What may be divided among pages."""
        return [part for part in within(self.body) if isinstance(part, QWidget)]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._look.palette
        edge = blend(palette.card, palette.border, 0.35)
        self._look.box(painter, QRectF(self.rect()), self._ground, edge, radius_mm=4.0)
        painter.end()
