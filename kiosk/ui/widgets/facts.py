"""Rows of label and value, and lists of short points with an icon each."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.widgets.mirror import opened, placed
from kiosk.ui.widgets.panel import Panel
from kiosk.ui.widgets.words import Words


class Facts(Panel):
    """Label at the start side, value at the end side, a hairline between rows; `tight` for lists
    that only explain another figure."""

    def __init__(self, look: Look, *, tight: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(look, pad_mm=4.0 if tight else 7.0, parent=parent)
        self._role = Role.BODY if tight else Role.LEAD
        self.body.setSpacing(look.gap(1.5 if tight else 1.6 if look.dense else 4.5))
        self._shown: object = None
        self.rows: list[QWidget] = []

    def show_rows(
        self, rows: tuple[tuple[str, str], ...], strong: frozenset[str] = frozenset()
    ) -> None:
        """Show these (label, value) rows; those whose label is in `strong` are set larger."""
        if (rows, strong) == self._shown:
            return
        self._shown = (rows, strong)
        for old in self.rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = []
        for at, (label, value) in enumerate(rows):
            if at:
                self._add(_Hairline(self._look))
            self._add(
                FactRow(self._look, label, value, Role.HEAD if label in strong else self._role)
            )

    def parts(self) -> list[QWidget]:
        """What may be divided among pages."""
        return self.rows

    def _add(self, widget: QWidget) -> None:
        self.body.addWidget(widget)
        widget.show()
        self.rows.append(widget)


class _Hairline(QFrame):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(max(1, look.px(0.3)))
        colour = blend(look.palette.card, look.palette.border, 0.35)
        self.setStyleSheet(f"background: {colour}; border: 0;")


class FactRow(QWidget):
    """A label and its value. The value stands below its label where it has no room beside it."""

    def __init__(self, look: Look, label: str, value: str, role: Role) -> None:
        super().__init__()
        self._gap, self._below = look.gap(6), look.gap(2)
        strong = role is Role.HEAD
        end = Qt.AlignmentFlag.AlignRight
        over = Role.HEAD if strong else Role.BODY
        self.name = Words(look, label, over, colour=look.palette.muted, parent=self)
        self.value = Words(look, value, role, align=end, parent=self)
        if not strong:
            self.value.setFont(look.figures(look.cap_mm(role)))
        self.name.setBuddy(self.value)
        self.value.setAccessibleName(f"{label}: {value}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self.name.text(), self.value.text())

    def _beside(self, width: int) -> bool:
        return self.name.natural() + self._gap + self.value.natural() <= width

    def hasHeightForWidth(self) -> bool:
        """Always: it may take two lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        name, value = self.name.heightForWidth(width), self.value.heightForWidth(width)
        return max(name, value) if self._beside(width) else name + self._below + value

    def sizeHint(self) -> QSize:
        width = self.name.natural() + self._gap + self.value.natural()
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max(one.minimumSizeHint().width() for one in (self.name, self.value))
        return QSize(longest, self.heightForWidth(max(longest, self.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one below the other."""
        super().resizeEvent(event)
        whole = self.rect()
        if self._beside(whole.width()):
            name, value = (
                QRect(0, 0, self.name.natural(), whole.height()),
                whole.adjusted(whole.width() - self.value.natural(), 0, 0, 0),
            )
        else:
            above = self.name.heightForWidth(whole.width())
            name = whole.adjusted(0, 0, 0, above - whole.height())
            value = whole.adjusted(0, above + self._below, 0, 0)
        self.name.setGeometry(placed(self, name))
        self.value.setGeometry(placed(self, value))


class Points(Panel):
    """A heading and what belongs under it, in texts of `role`."""

    def __init__(
        self, look: Look, role: Role = Role.BODY, *, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self._role = role
        self._shown: object = None
        self._title = Words(look, "", Role.HEAD)
        self.body.addWidget(self._title)
        self._rows: list[QWidget] = []

    def show_points(self, title: str, points: tuple[tuple[Icon, str], ...]) -> None:
        """Show these, each with its icon."""
        if (title, points) == self._shown:
            return
        self._shown = (title, points)
        self._title.say(title)
        for old in self._rows:
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = [_Point(self._look, icon, words, self._role) for icon, words in points]
        for row in self._rows:
            self.body.addWidget(row)
            row.show()

    def parts(self) -> list[QWidget]:
        """What may be divided among pages."""
        return self._rows


class _Point(QWidget):
    def __init__(self, look: Look, icon: Icon, words: str, role: Role) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.gap(5))
        row.addWidget(_Picture(look, icon, role), alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(Words(look, words, role), 1)


class _Picture(QWidget):
    def __init__(self, look: Look, icon: Icon, role: Role) -> None:
        super().__init__()
        self._icon = icon
        self._colour = look.palette.info
        size = round(look.px(look.cap_mm(role)) * 1.75)
        self.setFixedSize(size, size)

    def sizeHint(self) -> QSize:
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        icons.paint(painter, self._icon, self.rect(), self._colour)
        painter.end()
