from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.stepper import StepperHeader

Show = Callable[..., QWidget]


@pytest.fixture
def header(look: Look, shown: Show) -> StepperHeader:
    made = StepperHeader(look, (("en", "English"), ("es", "Español")))
    made.say("City Works Utilities", "Step 2 of 5", 2, 5, "en", "Language")
    shown(made, 1080, look.px(16))
    return made


def test_a_header_is_sixteen_millimetres_high(header: StepperHeader, look: Look) -> None:
    assert header.height() == look.px(16)


def test_the_step_is_told_in_words_beside_the_bars(header: StepperHeader) -> None:
    words = [label.text() for label in header.findChildren(QLabel) if not label.isHidden()]
    assert words == ["City Works Utilities", "Step 2 of 5"]


def test_a_language_is_told_by_its_code(header: StepperHeader) -> None:
    heard: list[str] = []
    header.language.connect(lambda code: heard.extend([code]))
    QTest.mouseClick(header.buttons["es"], Qt.MouseButton.LeftButton)
    assert heard == ["es"]
    assert header.buttons["en"].isHidden()


def test_the_language_button_is_a_full_target(header: StepperHeader, look: Look) -> None:
    button = header.buttons["es"]
    assert button.height() >= look.px(12.7)
    assert button.fits()


def test_the_bars_move_on_with_the_step(header: StepperHeader) -> None:
    second = header.grab().toImage()
    header.say("City Works Utilities", "Step 3 of 5", 3, 5, "en", "Language")
    third = header.grab().toImage()
    assert second != third
    header.say("City Works Utilities", "", 0, 5, "en", "Language")
    assert header.grab().toImage() != third
