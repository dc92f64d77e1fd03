"""The body of a screen: where the room goes that neither part needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.window import settle

Show = Callable[..., QWidget]


def made(look: Look, shown: Show, *, portrait: bool, middle: bool) -> tuple[Page, Scene, QWidget]:
    scene = Scene(look, Thing.BILL)
    page = Page(look, portrait=portrait, middle=middle, filling=scene)
    button = BigButton(look, Icon.YES, "Go on", look.palette.main)
    page.finish()
    page.touching.addWidget(button)
    page.say("A title", "A line under it")
    shown(page, *((1080, 1700) if portrait else (1800, 800)))
    settle(page)
    return page, scene, button


@pytest.mark.parametrize("portrait", [True, False])
def test_a_filling_stands_above_what_is_touched(look: Look, shown: Show, portrait: bool) -> None:
    """Portrait: between both parts; landscape: over the controls, beside what is read."""
    page, scene, button = made(look, shown, portrait=portrait, middle=False)
    assert scene.height() > page.height() / 3
    assert scene.geometry().bottom() < button.geometry().top()
    assert button.geometry().bottom() > page.height() * 0.9
    beside = scene.geometry().left() > page.lead.geometry().left() + 100
    assert beside is not portrait


def test_in_the_middle_it_stands_below_both(look: Look, shown: Show) -> None:
    _, scene, button = made(look, shown, portrait=False, middle=True)
    assert scene.geometry().top() > button.geometry().bottom()
    assert scene.geometry().top() > 400 - button.height()
