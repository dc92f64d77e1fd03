"""What is painted is measured, and a text that is too pale is found."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.contrast import Measured, ink, measure
from kiosk.domain.options import Theme
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.theme import THEMES, contrast
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.words import Words

Shown = Callable[..., QWidget]


def test_the_commonest_colour_is_the_ground_and_the_strongest_of_enough_is_the_ink() -> None:
    """UX.md 16.3: a colour of fewer than 20 pixels is the soft edge of a letter."""
    picture = Image.new("RGB", (40, 40), "#F4F6F3")
    picture.paste("#777777", (0, 0, 5, 5))
    picture.paste("#000000", (10, 0, 14, 4))
    whole = QRect(0, 0, 40, 40)
    assert ink(picture, whole) == pytest.approx(contrast("#F4F6F3", "#777777"))
    picture.paste("#000000", (10, 0, 15, 5))
    assert ink(picture, whole) == pytest.approx(contrast("#F4F6F3", "#000000"))
    assert ink(picture, QRect(20, 20, 10, 10)) == pytest.approx(1.0)


@pytest.mark.parametrize("theme", list(Theme))
def test_a_text_has_the_contrast_that_its_palette_promises(
    look: Look, shown: Shown, theme: Theme
) -> None:
    palette = THEMES[theme]
    holder = QWidget()
    holder.setStyleSheet(f"background: {palette.page}")
    Words(replace(look, palette=palette), "Pay your bill here", parent=holder).resize(600, 60)
    shown(holder, 640, 80)
    (found,) = measure(holder, theme)
    assert found.ratio == pytest.approx(contrast(palette.text, palette.page), rel=0.05)
    assert found.met


def test_a_pale_text_is_found(look: Look, shown: Shown) -> None:
    """10:1 for what is read in the default theme, 4.5:1 for the label of a control."""
    holder = QWidget()
    holder.setStyleSheet("background: #F4F6F3")
    words = Words(look, "No money was taken", colour="#6B7775", parent=holder)
    words.resize(600, 60)
    shown(holder, 640, 80)
    (read,) = measure(holder, Theme.LIGHT)
    assert not read.met
    assert read.words == "No money was taken"
    words.say("No money was taken", "#A0A8A6")
    (other,) = measure(holder, Theme.SOFT)
    assert not other.met


def test_a_ratio_is_rounded_down_as_the_table_is() -> None:
    assert Measured("a", 4.5001, 4.5, control=True).met
    assert not Measured("a", 4.49, 4.5, control=True).met


def test_a_control_is_measured_by_its_label(look: Look, shown: Shown) -> None:
    button: Any = BigButton(look, Icon.YES, "Pay now", look.palette.main)
    holder = QWidget()
    button.setParent(holder)
    button.resize(400, 90)
    shown(holder, 420, 100)
    (found,) = measure(holder, Theme.LIGHT)
    assert (found.control, found.least) == (True, 4.5)
    main = look.palette.main
    assert found.ratio == pytest.approx(contrast(main.label, main.ground), rel=0.05)
