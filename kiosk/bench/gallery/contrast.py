"""Contrast as it is painted, not as it is meant: from the pixels of a picture (UX.md 16.3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from kiosk.domain.options import Theme
from kiosk.ui.theme import contrast
from kiosk.ui.widgets.drawn import Drawn

#: Fewer pixels of one colour are the soft edge of a letter.
LEAST = 20
#: UX.md section 2.4: what is read, in every theme; the label of a control.
INFORMATIVE, LABEL = 10.0, 4.5


@dataclass(frozen=True, slots=True)
class Measured:
    """The contrast of one text; `least` is what it must reach."""

    words: str
    ratio: float
    least: float
    control: bool

    @property
    def met(self) -> bool:
        """Rounded down to one decimal, as UX.md's table is."""
        return int(self.ratio * 10) / 10 >= self.least


def measure(window: QWidget, theme: Theme) -> Iterator[Measured]:
    """Every visible label and control of the window, as it looks now."""
    picture = pillow(window.grab().toImage())
    scale = picture.width / window.width()
    for widget in window.findChildren(QWidget):
        if not widget.isVisible():
            continue
        control = isinstance(widget, QAbstractButton)
        words = _words(widget)
        if words.strip():
            least = INFORMATIVE if theme is Theme.LIGHT and not control else LABEL
            yield Measured(words, ink(picture, _place(widget, window), scale), least, control)


def _words(widget: QWidget) -> str:
    """What is painted there; "" for pictures, and for what only holds others."""
    if isinstance(widget, QAbstractButton | QLabel) and not isinstance(widget, Drawn):
        return widget.text()
    holds = any(child.isVisible() for child in widget.findChildren(QWidget))
    return "" if holds else widget.accessibleName()


def _place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def ink(picture: Image.Image, rect: QRect, scale: float = 1.0) -> float:
    """The best contrast of any colour there with the commonest one, 1.0 to 21.0."""
    box = (rect.left(), rect.top(), rect.left() + rect.width(), rect.top() + rect.height())
    part = picture.crop(tuple(round(edge * scale) for edge in box))  # type: ignore[arg-type]  # four of them
    counted = part.getcolors(part.width * part.height) or []
    if not counted:
        return 1.0
    ground = _name(max(counted)[1])
    return max(
        (contrast(ground, _name(colour)) for count, colour in counted if count >= LEAST),
        default=1.0,
    )


def _name(colour: object) -> str:
    return "#" + bytes(colour).hex().upper()  # type: ignore[call-overload, no-any-return]  # RGB


def pillow(image: QImage) -> Image.Image:
    """The same picture as Pillow has it."""
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    bits = bytes(plain.constBits())
    return Image.frombuffer("RGB", size, bits, "raw", "RGB", plain.bytesPerLine(), 1)
