"""Each gate sees the fault it is there for, and nothing where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.domain.options import TextSize
from kiosk.ui import gates
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.words import Words

Say = Callable[..., list[str]]


@pytest.fixture
def stage(qtbot: QtBot) -> QWidget:
    """A bare window of 600 x 600 pixels."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    window.show()
    return window


@pytest.fixture
def say(stage: QWidget, look: Look) -> Say:
    """The faults of the stage."""

    def found(**how: Any) -> list[str]:
        return gates.faults(stage, look.metrics, **{"low_reach": False, **how})

    return found


def put(widget: QWidget, stage: QWidget, *rect: int) -> QWidget:
    widget.setParent(stage)
    widget.setGeometry(*rect)
    widget.show()
    return widget


def button(look: Look, words: str = "Go on") -> BigButton:
    return BigButton(look, Icon.YES, words, look.palette.main)


def key(look: Look) -> Key:
    return Key(look, "1", (20, 20))


def test_a_sound_picture_has_no_fault(stage: QWidget, look: Look, say: Say) -> None:
    put(Words(look, "Put in your notes"), stage, 10, 10, 500, 60)
    put(button(look), stage, 10, 400, 270, 81)
    put(button(look, "Stop"), stage, 291, 400, 270, 81)
    assert say(low_reach=True) == []


def test_a_clipped_text_is_found(stage: QWidget, look: Look, say: Say) -> None:
    """G6."""
    put(Words(look, "Put in your notes"), stage, 10, 10, 500, 20)
    assert say() == ["clipped: Words 'Put in your notes'"]


def test_a_group_with_less_room_than_its_parts_is_found(
    stage: QWidget, look: Look, say: Say
) -> None:
    group = QWidget()
    QVBoxLayout(group).addWidget(button(look))
    put(group, stage, 10, 10, 300, 60)
    assert any(fault.startswith("squeezed: QWidget") for fault in say())


def test_what_reaches_over_the_edge_is_found(stage: QWidget, look: Look, say: Say) -> None:
    put(button(look), stage, 400, 400, 270, 81)
    assert say() == ["outside: BigButton 'Go on'"]


def test_what_lies_over_something_else_is_found(stage: QWidget, look: Look, say: Say) -> None:
    put(Words(look, "Put in your notes"), stage, 10, 10, 500, 60)
    put(Words(look, "Paid in"), stage, 10, 60, 500, 60)
    assert say() == ["overlapping: Words 'Put in your notes' and Words 'Paid in'"]


def test_a_control_that_is_too_small_is_found(stage: QWidget, look: Look, say: Say) -> None:
    """G3: a main button is 20 mm high, 81 pixels here; a number key 20 x 20."""
    put(button(look), stage, 10, 10, 300, 80)
    number = key(look)
    number.setFixedSize(81, 80)
    put(number, stage, 10, 300, 81, 80)
    assert say() == ["too small: BigButton 'Go on' 300x80", "too small: Key '1' 81x80"]


@pytest.mark.parametrize(("made", "gap"), [(button, 11), (key, 13)])
def test_controls_too_near_each_other_are_found(
    stage: QWidget, look: Look, say: Say, made: Callable[[Look], QWidget], gap: int
) -> None:
    """G4: 2.54 mm, and 3 mm between keys."""
    one, other = made(look), made(look)
    put(one, stage, 10, 10, 270, 81)
    put(other, stage, 10, 10 + 81 + gap - 1, 270, 81)
    assert len(say()) == 1
    assert say()[0].startswith("too near: ")
    other.move(10, 10 + 81 + gap)
    assert say() == []


def test_what_could_scroll_is_found(stage: QWidget, say: Say) -> None:
    area = QScrollArea()
    area.setWidget(QWidget())
    put(area, stage, 10, 10, 100, 100)
    assert any(fault.startswith("scrolls: QScrollArea") for fault in say())


def test_a_control_in_the_upper_half_is_found_with_low_reach(
    stage: QWidget, look: Look, say: Say
) -> None:
    """UX.md section 9.3: every focusable has y >= H/2."""
    put(button(look), stage, 10, 299, 300, 81)
    assert say() == []
    assert say(low_reach=True) == ["too high: BigButton 'Go on'"]
    stage.findChildren(BigButton)[0].move(10, 300)
    assert say(low_reach=True) == []


def test_a_text_below_its_size_is_found(stage: QWidget, look: Look, say: Say) -> None:
    """None stays at 5 mm when the customer chose 9."""
    put(Words(look, "Put in your notes"), stage, 10, 10, 500, 60)
    assert say(size=TextSize.LARGEST) == ["unreadable: Words 'Put in your notes'"]


def test_what_is_hidden_has_no_faults(stage: QWidget, look: Look, say: Say) -> None:
    put(button(look), stage, 420, 400, 20, 8).hide()
    assert say() == []
