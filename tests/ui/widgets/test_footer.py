from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.domain.options import Options, TextSize
from kiosk.ui.look import Look
from kiosk.ui.messages import Catalogue
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.widgets.footer import Foot, Footer

Show = Callable[..., QWidget]


def words(texts: Catalogue, language: str) -> dict[Foot, str]:
    return {foot: texts.text(f"footer.{foot.name.lower()}", language) for foot in Foot}


def test_the_five_stand_in_their_order() -> None:
    """UX.md section 3: Back, Help, Accessibility, Call attendant, Cancel."""
    assert [foot.name for foot in Foot] == [
        "BACK",
        "HELP",
        "ACCESSIBILITY",
        "ATTENDANT",
        "CANCEL",
        "LANGUAGE",
    ]


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
@pytest.mark.parametrize("language", ["en", "es"])
def test_all_five_words_fit_every_screen(
    look: Look, shown: Show, texts: Catalogue, screen: Screen, language: str
) -> None:
    """M-39, G6: the footer is 20 mm high, each control at least 12.7 mm, 2.54 mm apart."""
    this = Look.standard(screen.px_per_mm)
    footer = Footer(this)
    footer.say(words(texts, language), {})
    footer.arrange(QSize(screen.width, screen.height))
    assert this.px(20) <= footer.height() <= this.px(21)
    shown(footer, screen.width, footer.height())
    feet = list(footer.buttons.values())
    assert [foot.x() for foot in feet] == sorted(foot.x() for foot in feet)
    for foot in feet:
        assert foot.fits(), foot.text()
        assert min(foot.width(), foot.height()) >= this.px(12.7)
    for one, after in pairwise(feet):
        assert after.x() - (one.x() + one.width()) >= this.px(2.54)
    assert feet[-1].geometry().right() <= screen.width


def test_a_press_tells_which_it_was(look: Look, shown: Show, texts: Catalogue) -> None:
    footer = Footer(look)
    footer.say(words(texts, "en"), {Foot.HELP: "Not available here"})
    footer.arrange(QSize(1080, 1920))
    shown(footer, 1080, look.px(20))
    heard: list[Foot] = []
    footer.pressed.connect(lambda foot: heard.extend([foot]))
    for foot in footer.buttons:
        QTest.mouseClick(footer.buttons[foot], Qt.MouseButton.LeftButton)
    assert heard == [Foot.BACK, Foot.ACCESSIBILITY, Foot.ATTENDANT, Foot.CANCEL]


def test_one_that_was_off_comes_back(look: Look, shown: Show, texts: Catalogue) -> None:
    footer = Footer(look)
    footer.say(words(texts, "en"), {Foot.BACK: "Not available here"})
    shown(footer, 1080, look.px(20))
    assert not footer.buttons[Foot.BACK].isEnabled()
    footer.say(words(texts, "en"), {})
    assert footer.buttons[Foot.BACK].isEnabled()


@pytest.mark.parametrize("size", list(TextSize))
@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_in_low_reach_on_a_wide_screen_they_stand_in_the_lower_half(
    look: Look, shown: Show, texts: Catalogue, size: TextSize, language: str
) -> None:
    """M-39, UX.md section 2.2: six controls in columns, in reach, whole, and no wider than leaves
    room for a screen."""
    screen = CERTIFIED[1]
    this = Look.standard(screen.px_per_mm).of(Options(size, low_reach=True), language)
    footer = Footer(this)
    footer.say(words(texts, language), {})
    footer.arrange(QSize(screen.width, screen.height))
    assert footer.upright
    header = this.px(16)
    shown(footer, footer.maximumWidth(), screen.height - header)
    assert footer.width() <= screen.width * 0.3
    for foot in footer.buttons.values():
        assert foot.y() + header >= screen.height / 2
        assert foot.geometry().bottom() < footer.height()
        assert foot.fits(), foot.text()
        assert min(foot.width(), foot.height()) >= this.px(12.7)
