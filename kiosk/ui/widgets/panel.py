"""A card that groups what belongs together, and rows of label and value."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kiosk.ui.look import Look, Role, blend
from kiosk.ui.widgets.words import Words


class Panel(QWidget):
    """A rounded ground with padding; `body` takes its content."""

    def __init__(self, look: Look, *, pad_mm: float = 7.0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.body = QVBoxLayout(self)
        pad = look.px(pad_mm)
        self.body.setContentsMargins(pad, pad, pad, pad)
        self.body.setSpacing(look.px(4))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        palette = self._look.palette
        edge = blend(palette.card, palette.border, 0.35)
        self._look.box(painter, QRectF(self.rect()), palette.card, edge, radius_mm=4.0)
        painter.end()


class Facts(Panel):
    """Label at the start side, value at the end side, a hairline between rows."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._shown: tuple[tuple[str, str], ...] = ()
        self.rows: list[QWidget] = []

    def show_rows(self, rows: tuple[tuple[str, str], ...], strong: frozenset[str]) -> None:
        """Show these (label, value) rows; those whose label is in `strong` are set larger."""
        if rows == self._shown:
            return
        self._shown = rows
        for old in self.rows:
            self.body.removeWidget(old)
            old.deleteLater()
        self.rows = []
        for at, (label, value) in enumerate(rows):
            if at:
                self._add(_Hairline(self._look))
            self._add(_Row(self._look, label, value, strong=label in strong))

    def _add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        self.rows.append(widget)


class _Hairline(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(max(1, look.px(0.3)))
        colour = blend(look.palette.card, look.palette.border, 0.35)
        self.setStyleSheet(f"background: {colour}; border: 0;")


class _Row(QWidget):
    def __init__(self, look: Look, label: str, value: str, *, strong: bool) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        role = Role.HEAD if strong else Role.LEAD
        name = Words(look, label, Role.HEAD if strong else Role.BODY, colour=look.palette.muted)
        shown = Words(look, value, role, align=Qt.AlignmentFlag.AlignRight)
        if not strong:
            shown.setFont(look.figures(look.cap_mm(Role.LEAD)))
        name.setBuddy(shown)
        shown.setAccessibleName(f"{label}: {value}")
        row.addWidget(name, 2)
        row.addWidget(shown, 3)
