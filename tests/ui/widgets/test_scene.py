"""Drawn things that fill room, and give it up when there is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.scene import Scene, Thing

Show = Callable[..., QWidget]


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_each_thing_is_a_picture_of_its_own(look: Look, shown: Show) -> None:
    scene = Scene(look)
    shown(scene, 400, 300)
    empty = picture(scene)
    seen = [empty]
    for thing in Thing:
        scene.show_things(thing)
        image = picture(scene)
        assert image not in seen
        seen.append(image)
    scene.show_things()
    assert picture(scene) == empty


@pytest.mark.parametrize(("width", "height"), [(400, 60), (60, 400)])
def test_too_little_room_stays_empty(look: Look, shown: Show, width: int, height: int) -> None:
    """26 mm are 105 px here; smaller it would be a stain."""
    scene = Scene(look, Thing.CARD)
    shown(scene, width, height)
    with_card = picture(scene)
    scene.show_things()
    assert with_card == picture(scene)


def test_it_asks_for_no_room_and_is_nothing_to_press_or_hear(look: Look, shown: Show) -> None:
    """Decoration: the words say the same; it stands still."""
    scene = Scene(look, Thing.CARD, Thing.ARROW, Thing.BILL)
    shown(scene, 500, 200)
    assert scene.sizeHint().height() == 0
    assert scene.accessibleName() == ""
    assert scene.findChildren(QAbstractButton) == []
    assert scene.findChildren(QTimer) == []


def test_things_stand_side_by_side_within_the_widget(look: Look, shown: Show) -> None:
    scene = Scene(look, Thing.NOTE, Thing.CARD)
    shown(scene, 500, 300)
    image = picture(scene)
    ground = image.pixelColor(0, 0)
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y) != ground for y in range(image.height()))
    ]
    assert 0 < columns[0] < 250 < columns[-1] < 499
