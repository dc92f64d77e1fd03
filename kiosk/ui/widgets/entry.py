"""What has been typed so far, in groups, with a caret."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.options import TextSize
from kiosk.ui.look import Look, Role
from kiosk.ui.metrics import TEXT_MM
from kiosk.ui.widgets.drawn import Drawn

_FIGURES = 8.5
_STEPS = 4


class EntryDisplay(Drawn):
    """Takes the entry already grouped; empty, it shows a hint."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Numbers are typed from left to right in every language.
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._look = look
        self._label = self._hint = ""
        self._shown = self._offered = ""
        self._bad = False
        self._figures = look.figures(max(_FIGURES, TEXT_MM[look.size]))
        self._small = look.font(Role.LEAD)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def label(self, label: str, hint: str) -> None:
        """What is typed here, and what stands here while nothing is."""
        self._label, self._hint = label, hint

    def say(self, shown: str, *, bad: bool = False) -> None:
        """Show the grouped entry; `bad` marks it with the fault's edge."""
        self._shown, self._bad, self._offered = shown, bad, ""
        self._size_figures()
        self.setAccessibleName(f"{self._label}: {shown or self._hint}")
        self.update()

    def offer(self, sign: str) -> None:
        """A letter that is not taken yet stands behind what is typed."""
        self._offered = sign
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._label, self._shown or self._hint)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._look.px(_FIGURES * 2.5))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow place takes smaller figures, never smaller than standard text."""
        super().resizeEvent(event)
        self._size_figures()

    def _size_figures(self) -> None:
        most, least = max(_FIGURES, TEXT_MM[self._look.size]), TEXT_MM[TextSize.STANDARD]
        for step in range(_STEPS + 1):
            cap = most - (most - least) * step / _STEPS
            self._figures, self._small = self._look.figures(cap), self._words(step)
            if self.fits():
                return

    def _words(self, step: int) -> QFont:
        sizes = list(TextSize)[: list(TextSize).index(self._look.size) + 1]
        size = sizes[max(len(sizes) - 1 - step, 0)]
        return replace(self._look, size=size).font(Role.LEAD)

    def _wide(self) -> float:
        return QFontMetricsF(self._figures).horizontalAdvance(self._shown)

    def fits(self) -> bool:
        """Nothing is cut off at the present size."""
        hint = QFontMetricsF(self._small).horizontalAdvance(self._hint)
        wide = self._wide() if self._shown else hint
        return wide + 2 * self._look.px(6) <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._look.palette
        edge = palette.bad if self._bad else palette.border
        self._look.box(painter, QRectF(self.rect()), palette.card, edge)
        pad = self._look.px(6)
        metrics = QFontMetricsF(self._figures)
        base = (self.height() + metrics.capHeight()) / 2
        caret = QRectF(
            pad + self._wide() + self._look.px(1.2),
            base - metrics.capHeight() * 1.15,
            max(2, self._look.px(0.7)),
            metrics.capHeight() * 1.3,
        )
        if self._shown:
            painter.setFont(self._figures)
            painter.setPen(QColor(palette.text))
            painter.drawText(QPointF(pad, base), self._shown)
        else:
            painter.setFont(self._small)
            painter.setPen(QColor(palette.muted))
            rect = self.rect().adjusted(pad + self._look.px(3), 0, 0, 0)
            painter.drawText(rect, int(Qt.AlignmentFlag.AlignVCenter), self._hint)
        if self._offered:
            painter.setFont(self._figures)
            painter.setPen(QColor(palette.info))
            painter.drawText(QPointF(caret.left(), base), self._offered)
            caret.translate(metrics.horizontalAdvance(self._offered) + self._look.px(0.7), 0)
        painter.fillRect(caret, QColor(palette.main.ground))
        painter.end()
