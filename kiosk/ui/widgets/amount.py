"""An amount in large figures of one width, the currency sign smaller."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.drawn import Drawn
from kiosk.ui.widgets.lines import baseline, spacing
from kiosk.ui.widgets.mirror import mirrored

#: Cap height in mm below which no amount is set, where there is no room for more.
_LEAST = 7.0
_SIGN = 0.62


class AmountDisplay(Drawn):
    """A caption over an amount that is already formatted ("$42.10")."""

    def __init__(
        self,
        look: Look,
        caption: str,
        amount: str = "",
        *,
        cap_mm: float | None = None,
        ink: str | None = None,
        aside: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self.aside = aside
        self._ink = ink or look.palette.text
        self._caption_ink = ink or look.palette.muted
        self._cap = cap_mm or look.amount_mm()
        self._least = min(self._cap, _LEAST)
        self._set_figures(self._cap)
        self._label = look.font(Role.LEAD)
        self._gap = look.gap(3.5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._caption = self._amount = ""
        self.say(caption, amount)

    def _set_figures(self, cap_mm: float) -> None:
        self._figures = self._look.figures(cap_mm)
        self._sign = self._look.figures(cap_mm * _SIGN)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow place takes smaller figures."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._set_figures(self._cap)
        wide = sum(self._widths()) + self._gap
        if wide > self.width():
            self._set_figures(max(self._least, self._cap * self.width() / wide * 0.98))

    def say(self, caption: str, amount: str) -> None:
        """Show another amount."""
        if (caption, amount) != (self._caption, self._amount):
            self._caption, self._amount = caption, amount
            self._fit()
            self.setAccessibleName(f"{caption}: {amount}")
            self.updateGeometry()
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self._caption, self._amount)

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
        # Smaller figures leave the height as it is: it would change with a width not yet known.
        cap = QFontMetricsF(self._look.figures(self._cap))
        width = max(sum(self._widths()) + self._gap, label.horizontalAdvance(self._caption))
        height = spacing(self._label) + self._gap + cap.capHeight() + cap.descent() * 0.6
        return QSize(int(width) + 2, int(height) + 1)

    def minimumSizeHint(self) -> QSize:
        """With the smallest figures there may be."""
        wide = sum(self._widths()) * self._least / self._cap + self._gap
        label = QFontMetricsF(self._label).horizontalAdvance(self._caption)
        return QSize(int(max(wide, label)) + 2, self.sizeHint().height())

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
