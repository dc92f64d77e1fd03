"""An amount in large figures of one width, the currency sign smaller."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.lines import baseline, spacing
from kiosk.ui.widgets.mirror import mirrored

_SIGN = 0.62


class AmountDisplay(QWidget):
    """A caption over an amount that is already formatted ("$42.10")."""

    def __init__(
        self,
        look: Look,
        caption: str,
        amount: str = "",
        *,
        cap_mm: float | None = None,
        ink: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._ink = ink or look.palette.text
        self._caption_ink = ink or look.palette.muted
        cap = cap_mm or look.amount_mm()
        self._figures = look.figures(cap)
        self._sign = look.figures(cap * _SIGN)
        self._label = look.font(Role.LEAD)
        self._gap = look.gap(3.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._caption = self._amount = ""
        self.say(caption, amount)

    def say(self, caption: str, amount: str) -> None:
        """Show another amount."""
        if (caption, amount) != (self._caption, self._amount):
            self._caption, self._amount = caption, amount
            self.setAccessibleName(f"{caption}: {amount}")
            self.updateGeometry()
        self.update()

    def _split(self) -> tuple[str, str]:
        """The sign before the first digit, and the rest."""
        bare = self._amount.strip("\u2066\u2069")
        at = next((i for i, char in enumerate(bare) if char.isdigit()), 0)
        return bare[:at], bare[at:]

    def _widths(self) -> tuple[float, float]:
        sign, figures = self._split()
        return (
            QFontMetricsF(self._sign).horizontalAdvance(sign),
            QFontMetricsF(self._figures).horizontalAdvance(figures),
        )

    def sizeHint(self) -> QSize:
        label = QFontMetricsF(self._label)
        cap = QFontMetricsF(self._figures)
        width = max(sum(self._widths()) + self._gap, label.horizontalAdvance(self._caption))
        height = spacing(self._label) + self._gap + cap.capHeight() + cap.descent() * 0.6
        return QSize(int(width) + 2, int(height) + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def fits(self) -> bool:
        """Nothing is cut off at the present size."""
        need = self.sizeHint()
        return need.width() <= self.width() and need.height() <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        label = QFontMetricsF(self._label)
        painter.setFont(self._label)
        painter.setPen(QColor(self._caption_ink))
        start = label.horizontalAdvance(self._caption)
        left = self.width() - start if mirrored(self) else 0.0
        painter.drawText(QPointF(left, baseline(self._label)), self._caption)
        sign, figures = self._split()
        sign_width, wide = self._widths()
        gap = self._gap / 3 if sign else 0.0
        left = self.width() - sign_width - gap - wide if mirrored(self) else 0.0
        cap = QFontMetricsF(self._figures).capHeight()
        base = spacing(self._label) + self._gap + cap
        painter.setPen(QColor(self._ink))
        painter.setFont(self._sign)
        raised = base - cap + QFontMetricsF(self._sign).capHeight()
        painter.drawText(QPointF(left, raised), sign)
        painter.setFont(self._figures)
        painter.drawText(QPointF(left + sign_width + gap, base), figures)
        painter.end()
