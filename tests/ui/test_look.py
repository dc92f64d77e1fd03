from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from kiosk.domain.options import TextSize
from kiosk.ui.look import Look, Role, blend
from kiosk.ui.metrics import CERTIFIED, Metrics, Screen
from kiosk.ui.theme import THEMES


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
@pytest.mark.parametrize("dense", [False, True])
@pytest.mark.parametrize("role", list(Role))
def test_no_text_is_smaller_than_the_standard_size(
    look: Look, screen: Screen, dense: bool, role: Role
) -> None:
    """M-39: ADA 707.7.2 asks 4.8 mm; we never go below 5.0, however dense the screen."""
    px_per_mm = screen.px_per_mm
    this = replace(look, metrics=Metrics(px_per_mm), dense=dense)
    assert QFontMetricsF(this.font(role)).capHeight() / px_per_mm >= 4.99


@pytest.mark.parametrize("size", list(TextSize))
def test_a_larger_text_size_enlarges_every_role(look: Look, size: TextSize) -> None:
    look = replace(look, dense=True)
    larger = replace(look, size=size)
    for role in Role:
        assert larger.cap_mm(role) >= look.cap_mm(role)
    assert larger.amount_mm() >= 12.0


def test_titles_stand_out_from_reading_text(look: Look) -> None:
    for dense in (False, True):
        this = replace(look, dense=dense)
        assert this.cap_mm(Role.TITLE) > this.cap_mm(Role.HEAD) > this.cap_mm(Role.BODY)


def test_amounts_are_between_twelve_and_eighteen_millimetres_high(look: Look) -> None:
    assert replace(look, dense=True).amount_mm() == 12.0
    assert 12.0 <= look.amount_mm() <= 18.0


def test_only_distances_shrink_on_a_dense_screen(look: Look) -> None:
    dense = replace(look, dense=True)
    assert dense.gap(10) < look.gap(10)
    assert dense.px(10) == look.px(10)


def test_figures_are_tabular_and_bold(look: Look) -> None:
    metrics = QFontMetricsF(look.figures(12))
    assert metrics.horizontalAdvance("1") == metrics.horizontalAdvance("8")
    assert look.figures(12).bold()


def test_blend_moves_a_colour_towards_another() -> None:
    assert blend("#000000", "#FFFFFF", 0.0) == "#000000"
    assert blend("#000000", "#FFFFFF", 1.0) == "#ffffff"
    assert blend("#000000", "#FFFFFF", 0.5) == "#808080"


def test_a_box_has_a_ground_and_an_edge_inside_its_rectangle(look: Look) -> None:
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    palette = THEMES["light"]
    look.box(painter, QRectF(5, 5, 50, 30), palette.main.ground, palette.border)
    painter.end()
    assert image.pixelColor(30, 20).name() == palette.main.ground.lower()
    assert image.pixelColor(30, 5).name() == palette.border.lower()
    assert image.pixelColor(30, 3) == QColor("white")
    assert image.pixelColor(5, 5) == QColor("white"), "the corner is round"
