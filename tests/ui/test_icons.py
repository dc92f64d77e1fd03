from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kiosk.ui import icons
from kiosk.ui.icons import Icon


def painted(icon: Icon, colour: str) -> QImage:
    image = QImage(60, 60, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    icons.paint(painter, icon, QRect(0, 0, 60, 60), colour)
    painter.end()
    return image


def ink(image: QImage) -> int:
    return sum(
        image.pixelColor(x, y) != QColor("white")
        for x in range(image.width())
        for y in range(image.height())
    )


@pytest.mark.parametrize("icon", list(Icon), ids=lambda icon: icon.name)
def test_an_icon_has_a_glyph(qapp: QApplication, icon: Icon) -> None:
    """A name that the icon font lost would paint an empty square."""
    assert ink(painted(icon, "black")) > 100


def test_outcomes_differ_without_colour(qapp: QApplication) -> None:
    """WCAG 1.4.1: paid, pending and not taken have three shapes."""
    shapes = {bytes(painted(icon, "black").constBits()) for icon in (Icon.OK, Icon.WARN, Icon.BAD)}
    assert len(shapes) == 3


def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication) -> None:
    image = painted(Icon.OK, "red")
    colours = {image.pixelColor(x, 30).name() for x in range(60)}
    assert "#ff0000" in colours
