"""The card terminal as a picture."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.terminal_picture import Pose, TerminalPicture

Show = Callable[..., QWidget]


def drawn(look: Look, shown: Show, pose: Pose, width: int = 480, height: int = 600) -> QImage:
    made = TerminalPicture(look)
    made.show_pose(pose)
    shown(made, width, height)
    return made.grab().toImage()


def colours(image: QImage, rows: range) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in rows}


def test_every_pose_is_another_picture(look: Look, shown: Show) -> None:
    """Colour is never needed: the shapes differ."""
    images = [drawn(look, shown, pose) for pose in Pose]
    assert all(one != other for i, one in enumerate(images) for other in images[i + 1 :])


def test_the_keys_are_ringed_for_a_pin(look: Look, shown: Show) -> None:
    ring = look.palette.focus.lower()
    assert ring in colours(drawn(look, shown, Pose.KEYS), range(600))
    assert ring not in colours(drawn(look, shown, Pose.PRESENT), range(600))


def test_a_card_is_below_the_terminal_before_and_after(look: Look, shown: Show) -> None:
    """Arrows beside it, in and out; while the terminal works it is inside."""
    below = range(480, 560)
    card, arrow = look.palette.main.ground.lower(), look.palette.info.lower()
    for pose in (Pose.PRESENT, Pose.REMOVE):
        assert {card, arrow} <= colours(drawn(look, shown, pose), below)
    assert not {card, arrow} & colours(drawn(look, shown, Pose.BUSY), below)


@pytest.mark.parametrize("pose", [Pose.PRESENT, Pose.REMOVE])
def test_it_stands_still(look: Look, shown: Show, pose: Pose) -> None:
    """UX.md section 2.3: motion is never required; there is none."""
    made = TerminalPicture(look)
    made.show_pose(pose)
    shown(made, 480, 600)
    assert made.grab().toImage() == made.grab().toImage()
    assert made.findChildren(QTimer) == []


def test_without_room_nothing_is_drawn(look: Look, shown: Show) -> None:
    """45 mm are 182 px here."""
    assert drawn(look, shown, Pose.KEYS, 480, 150) == drawn(look, shown, Pose.BUSY, 480, 150)
