"""One key of a keypad or keyboard."""

from __future__ import annotations

import math
from dataclasses import replace

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.domain.options import TextSize
from kiosk.ui import icons
from kiosk.ui.fonts import cap_height
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.theme import Fill
from kiosk.ui.widgets.lines import extent, spacing
from kiosk.ui.widgets.mirror import opened
from kiosk.ui.widgets.press import Press


class Key(Press):
    """A key of fixed size in mm. A single character is set large, words at reading size."""

    def __init__(
        self,
        look: Look,
        words: str,
        size_mm: tuple[float, float],
        fill: Fill | None = None,
        icon: Icon | None = None,
        parent: QWidget | None = None,
    ) -> None:
        palette = look.palette
        super().__init__(look, words, fill or Fill(palette.text, palette.card), parent)
        self._icon = icon
        single = len(words) == 1
        figure = min(size_mm[1] * 0.42, 8.4)
        self.setFixedSize(look.px(size_mm[0]), look.px(size_mm[1]))
        self._font = look.figures(figure) if single else self._label()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return self.size()

    def _layout(self) -> tuple[QRect, QRect]:
        """Where icon and words stand; the icon gives way to very large words."""
        icon = round(cap_height(self._font) * 1.5)
        # An Arabic line has air of its own above its letters.
        gap = 0 if self.look.mirrored else self.look.px(1.5)
        words = extent(self._font, self.text(), self.width() - self.look.px(3)).height()
        if self._icon is None or icon + gap + words > self.height():
            return QRect(), self.rect()
        top = (self.height() - icon - gap - words) // 2
        return (
            QRect((self.width() - icon) // 2, top, icon, icon),
            QRect(0, top + icon + gap, self.width(), words),
        )

    def _label(self) -> QFont:
        """The customer's size, or the next below that the key has room for."""
        sizes = list(TextSize)
        smaller = [replace(self.look, size=size) for size in sizes[: sizes.index(self.look.size)]]
        fonts = [look.font(Role.LABEL) for look in (self.look, *reversed(smaller))]
        return next((font for font in fonts if self._holds(font)), fonts[-1])

    def fits(self) -> bool:
        """The words are whole at the present size."""
        return self._holds(self._font)

    def _holds(self, font: QFont) -> bool:
        room = self.width() - self.look.px(2)
        need = extent(font, self.text(), room)
        tall = need.height()
        if tall <= math.ceil(spacing(font)):
            # The air of a single line may go; its strokes may not.
            tall = QFontMetrics(font).tightBoundingRect(self.text()).height()
        return need.width() <= room and tall <= self.height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = opened(self)
        self.paint_box(painter)
        icon, words = self._layout()
        if self._icon is not None and icon.height():
            icons.paint(painter, self._icon, icon, self.colours().label)
        self.paint_words(painter, words, self._font)
        painter.end()
