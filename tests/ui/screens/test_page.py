"""The body of a screen: where the room goes that neither part needs."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.bench.gallery.combinations import Place
from kiosk.bench.gallery.shoot import Studio
from kiosk.domain.options import TextSize, Theme
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.screens.confirm_account import ConfirmAccountScreen
from kiosk.ui.screens.find_bill import FindBillScreen
from kiosk.ui.screens.page import Page
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.words import Words
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


def test_a_page_that_is_turned_back_to_looks_as_it_did(qapp: QApplication) -> None:
    """Nothing that was measured of another page is kept."""
    studio = Studio(Place("15l", TextSize.LARGE, "fr", low_reach=True))
    studio.show("pending", Theme.LIGHT)
    page = studio.window.shown()
    assert isinstance(page, Page)

    def places() -> dict[str, QRect]:
        qapp.processEvents()
        seen = page.findChildren(Hero) + page.findChildren(Words)
        return {repr(one): one.geometry() for one in seen if one.isVisible()}

    before = places()
    assert page.turn()
    assert places() != before
    while page.turn():
        pass
    assert places() == before
    studio.close()


def test_the_next_bill_is_read_from_its_first_page(qapp: QApplication) -> None:
    """Where the page of the bill before was turned, nobody would see whose this one is."""
    studio = Studio(Place("15l", TextSize.LARGEST, "vi", low_reach=False))
    for view in ("confirm", "find the next", "confirm the next"):
        studio.show(view, Theme.LIGHT)
        page = studio.window.shown()
        assert isinstance(page, ConfirmAccountScreen | FindBillScreen)
        if view == "confirm":
            assert page.turn()
    assert isinstance(page, ConfirmAccountScreen)
    read = [one.accessibleName() for one in page.findChildren(QWidget) if one.isVisible()]
    assert any("City Works Utilities" in name for name in read)
    studio.close()
