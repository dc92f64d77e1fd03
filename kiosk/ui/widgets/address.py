"""An e-mail address, being typed or read back: whole, in as many lines as it needs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.drawn import Drawn

_LINE_HEIGHT = 1.35


class Address(Drawn):
    """Written from left to right; empty, it shows a hint. `caret`: it is being typed. There is
    room for `lines` at least."""

    def __init__(
        self, look: Look, *, caret: bool, lines: int = 1, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._look = look
        self._caret, self._least = caret, lines
        self._label = self._hint = self._shown = self._offered = ""
        self._bad = False
        # In every language: the face that tells 0 from O and 1 from l.
        self._font = replace(look, language="en").font(Role.HEAD)
        self._small = look.font(Role.LEAD)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def label(self, label: str, hint: str) -> None:
        """What stands here, and what is shown while nothing does."""
        self._label, self._hint = label, hint

    def say(self, shown: str, *, bad: bool = False) -> None:
        """Show the address; `bad` marks it with the fault's edge."""
        self._shown, self._bad, self._offered = shown, bad, ""
        self.setAccessibleName(f"{self._label}: {shown or self._hint}")
        self.updateGeometry()
        self.update()

    def offer(self, sign: str) -> None:
        """A letter that is not taken yet stands behind what is typed."""
        self._offered = sign
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._label, self._shown or self._hint)

    def lines(self, width: int) -> list[str]:
        """The address in lines; broken behind @ and dots where that leaves no gap."""
        room = width - 2 * self._pad() - self._look.px(3)
        metrics = QFontMetricsF(self._font)
        lines = [""]
        for char in self._shown:
            if lines[-1] and metrics.horizontalAdvance(lines[-1] + char) > room:
                at = max(lines[-1].rfind("@"), lines[-1].rfind(".")) + 1
                at = at if 2 * at > len(lines[-1]) else len(lines[-1])
                lines[-1:] = [lines[-1][:at], lines[-1][at:]]
            lines[-1] += char
        return lines

    def _pad(self) -> int:
        return self._look.px(6)

    def _step(self) -> float:
        return self._font.pixelSize() * _LINE_HEIGHT

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        count = max(len(self.lines(width)), self._least)
        return round(count * self._step()) + self._look.px(8)

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def sizeHint(self) -> QSize:
        width = self._look.px(120)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(60), round(self._step()) + self._look.px(8))

    def fits(self) -> bool:
        """Nothing is cut off at the present size."""
        hint = QFontMetricsF(self._small).horizontalAdvance(self._hint)
        whole = self.heightForWidth(self.width()) <= self.height()
        return whole and hint + 2 * self._pad() + self._look.px(3) <= self.width()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._look.palette
        edge = palette.bad if self._bad else palette.border
        self._look.box(painter, QRectF(self.rect()), palette.card, edge)
        pad, step, lines = self._pad(), self._step(), self.lines(self.width())
        metrics = QFontMetricsF(self._font)
        top = (self.height() - len(lines) * step) / 2
        painter.setPen(QColor(palette.text))
        painter.setFont(self._font)
        base = top
        for line in lines:
            base = top + (step + metrics.capHeight()) / 2
            painter.drawText(QPointF(pad, base), line)
            top += step
        if not self._shown:
            painter.setFont(self._small)
            painter.setPen(QColor(palette.muted))
            painter.drawText(QPointF(pad + self._look.px(3), base), self._hint)
        if self._caret:
            after = pad + metrics.horizontalAdvance(lines[-1]) + self._look.px(1.2)
            if self._offered:
                painter.setFont(self._font)
                painter.setPen(QColor(palette.info))
                painter.drawText(QPointF(after, base), self._offered)
                after += metrics.horizontalAdvance(self._offered) + self._look.px(0.7)
            tall = metrics.capHeight() * 1.3
            caret = QRectF(after, base - tall * 0.88, max(2, self._look.px(0.7)), tall)
            painter.fillRect(caret, QColor(palette.main.ground))
        painter.end()
