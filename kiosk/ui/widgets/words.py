"""A paragraph: wrapped, with room between its lines, never shortened."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets import lines

#: About twelve words of reading text, in units of the font size (UX.md section 2.2).
_MEASURE = 33
#: Pixels in which every text is one line.
_UNBROKEN = 1 << 14


class Words(QLabel):
    """Text in one role and colour. Its accessible name is the text itself."""

    def __init__(
        self,
        look: Look,
        text: str = "",
        role: Role = Role.BODY,
        *,
        colour: str | None = None,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._colour = colour or look.palette.text
        self._align = align
        self._line_height = look.line_height
        self._natural = self._longest = 0.0
        self._heights: dict[int, int] = {}
        self.setFont(look.font(role))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.say(text)

    def say(self, text: str, colour: str | None = None) -> None:
        """Show another text, in another colour if one is given."""
        self._colour = colour or self._colour
        if text != self.text():
            self.setText(text)
            self._measure()
        self.setVisible(bool(text) if self.isHidden() or not text else True)
        self.updateGeometry()
        self.update()

    def told(self) -> tuple[str, ...]:
        """What it says, in parts."""
        return (self.text(),) if self.text() and self.buddy() is None else ()

    def _measure(self) -> None:
        """A layout asks some hundred times for the same figures."""
        text = self.text()
        self._natural = lines.extent(self.font(), text, _UNBROKEN).width()
        self._longest = lines.longest(self.font(), text)
        self._heights = {}

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def lines(self, width: float) -> QTextLayout:
        """The text broken into lines of at most `width` pixels."""
        seen = QStyle.visualAlignment(self.layoutDirection(), self._align)
        return lines.broken(self.font(), self.text(), width, self._step(), seen)

    def _step(self) -> float:
        return self.font().pixelSize() * self._line_height

    def natural(self) -> int:
        """Pixels of the text in one line."""
        return int(self._natural) + 2

    def heightForWidth(self, width: int) -> int:
        """Pixels needed at `width`."""
        if width not in self._heights:
            count = self.lines(width).lineCount()
            self._heights[width] = round(count * self._step() + 0.5)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        """Always: it wraps."""
        return True

    def sizeHint(self) -> QSize:
        """One line if twelve words suffice, else as many as that measure needs."""
        width = int(min(self._natural + 2, self.font().pixelSize() * _MEASURE)) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word, one line high."""
        return QSize(int(self._longest) + 2, round(self._step() + 0.5))

    def fits(self) -> bool:
        """Nothing is cut off at the present size."""
        return (
            self.heightForWidth(self.width()) <= self.height()
            and self.minimumSizeHint().width() <= self.width() + 1
        )

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QColor(self._colour))
        layout = self.lines(self.width())
        spare = self.height() - layout.lineCount() * self._step()
        layout.draw(painter, QPointF(0, max(spare / 2, 0.0)))
        painter.end()
