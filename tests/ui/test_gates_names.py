"""Each gate for ears and keys sees the fault it is there for, and nothing where there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.gates_names import left_behind, trapped, unheard
from kiosk.ui.guide import Guide
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.reading import Item
from kiosk.ui.speech import Voice
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.words import Words


@pytest.fixture
def stage(qtbot: QtBot) -> QWidget:
    """A bare window of 600 x 600 pixels."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(600, 600)
    window.show()
    return window


def put(widget: QWidget, stage: QWidget, x: int, y: int) -> Item:
    """On the stage, 200 x 60, and what is read of it."""
    widget.setParent(stage)
    widget.setGeometry(x, y, 200, 60)
    widget.show()
    text = getattr(widget, "text", str)()
    return Item(widget, (text,))


def button(look: Look, words: str) -> BigButton:
    return BigButton(look, Icon.YES, words, look.palette.main)


def test_a_sound_screen_has_no_fault(stage: QWidget, look: Look) -> None:
    items = [
        put(Words(look, "Is this yours?"), stage, 10, 10),
        put(button(look, "No"), stage, 10, 300),
        put(button(look, "Yes"), stage, 300, 300),
    ]
    assert unheard(stage, items) == []


def test_an_icon_without_a_name_is_found(stage: QWidget) -> None:
    """G1, the usual fault."""
    put(QPushButton(), stage, 10, 10)
    assert "no name: QPushButton" in unheard(stage, [])


def test_a_field_that_is_nothing_to_a_reader_is_found(stage: QWidget) -> None:
    """G1: a name alone does not tell what it is for."""
    field = QWidget()
    field.setAccessibleName("Amount")
    field.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    put(field, stage, 10, 10)
    assert any(fault.startswith("no role: QWidget") for fault in unheard(stage, []))


def test_two_of_one_name_are_found_unless_something_tells_them_apart(
    stage: QWidget, look: Look
) -> None:
    """G2."""
    one, other = button(look, "Off"), button(look, "Off")
    items = [put(one, stage, 10, 10), put(other, stage, 10, 100)]
    assert unheard(stage, items) == ["twice: BigButton 'Off'"]
    other.setAccessibleDescription("Speech")
    assert unheard(stage, items) == []


def test_an_order_that_jumps_is_found(stage: QWidget, look: Look) -> None:
    """G7: up again, or against the direction of reading."""
    first = put(button(look, "One"), stage, 10, 10)
    beside = put(button(look, "Two"), stage, 300, 10)
    below = put(button(look, "Three"), stage, 10, 200)
    assert unheard(stage, [first, beside, below]) == []
    assert unheard(stage, [beside, first, below]) == [
        "out of order: BigButton 'One' after BigButton 'Two'"
    ]
    assert unheard(stage, [below, first, beside]) == [
        "out of order: BigButton 'One' after BigButton 'Three'"
    ]


def test_reading_from_right_to_left_has_its_own_order(stage: QWidget, look: Look) -> None:
    first = put(button(look, "One"), stage, 300, 10)
    beside = put(button(look, "Two"), stage, 10, 10)
    assert unheard(stage, [first, beside]) != []
    stage.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    first.widget.setGeometry(300, 10, 200, 60)
    beside.widget.setGeometry(10, 10, 200, 60)
    assert unheard(stage, [first, beside]) == []


def test_what_is_shown_and_not_said_is_found(stage: QWidget, look: Look) -> None:
    """G8."""
    heard = put(Words(look, "Paid"), stage, 10, 10)
    assert unheard(stage, [heard]) == []
    put(QLabel("Keep your slip"), stage, 10, 200)
    assert unheard(stage, [heard]) == ["not said: QLabel 'Keep your slip'"]
    assert unheard(stage, [replace(heard, parts=("Pending",))])[0] == "not said: Words 'Paid'"


class Stuck(Guide):
    """Never leaves the second thing."""

    def move(self, by: int, *, controls: bool = False) -> None:
        here = next((n for n, item in enumerate(self.items) if item.widget is self.at), -1)
        self.at = self.items[min(here + 1, 1)].widget


def test_a_trap_is_found(stage: QWidget, look: Look) -> None:
    """G7: everything is come to by going on, and by going back."""
    items = tuple(put(button(look, words), stage, 10, 90 * n) for n, words in enumerate("abc"))
    guide = Stuck(Voice(), items=items)
    assert trapped(guide) == [
        "going on never comes to BigButton 'c'",
        "going back never comes to BigButton 'a'",
        "going back never comes to BigButton 'c'",
    ]


def test_what_is_left_of_a_customer_is_found(stage: QWidget, look: Look) -> None:
    """G12: hidden or not, in a text or in a name."""
    kept = Words(look, "1000 000 001")
    put(kept, stage, 10, 10)
    kept.hide()
    assert left_behind(stage, ("1000 000 001", "J*** S****", "")) == [
        "left behind: Words '1000 000 001'"
    ]
    kept.setText("")
    kept.setAccessibleName("Pay-bill number: 1000 000 001")
    assert len(left_behind(stage, ("1000 000 001",))) == 1
    assert left_behind(stage, ("2000 000 002",)) == []
