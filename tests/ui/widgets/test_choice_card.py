from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.domain.options import TextSize
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.choice_card import ChoiceCard

Show = Callable[..., QWidget]


@pytest.fixture
def card(look: Look, shown: Show) -> ChoiceCard:
    made = ChoiceCard(look, Icon.CASH, "Pay with cash", "No fee. Total $42.10.", "$42.10")
    shown(made, 900, made.heightForWidth(900))
    return made


def test_a_card_is_named_by_all_it_says(card: ChoiceCard) -> None:
    assert card.accessibleName() == "Pay with cash. No fee. Total $42.10. $42.10"


@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_the_whole_card_is_the_target(card: ChoiceCard, share: float) -> None:
    heard: list[bool] = []
    card.clicked.connect(lambda: heard.append(True))
    spot = QPoint(int(card.width() * share), int(card.height() * share))
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=spot)
    assert len(heard) == 1


def test_a_narrow_card_grows_downwards(card: ChoiceCard) -> None:
    narrow = card.minimumSizeHint().width() + 10
    assert card.heightForWidth(narrow) > card.heightForWidth(900)
    card.resize(narrow, card.heightForWidth(narrow))
    assert card.fits()
    card.resize(narrow, card.heightForWidth(narrow) - 4)
    assert not card.fits()


def test_a_card_that_is_off_shows_its_reason_in_reading_colour(
    card: ChoiceCard, look: Look
) -> None:
    """The reason for unavailable is `text`, not the pale label (UX.md section 2.4)."""
    card.tell("Pay with cash", "Off: the cash box is full")
    card.set_off("the cash box is full")
    image = card.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert look.palette.text.lower() in colours
    assert look.palette.off.ground.lower() in colours


def test_the_main_card_is_filled(look: Look, shown: Show) -> None:
    card = ChoiceCard(look, Icon.CASH, "Pay", main=True)
    shown(card, 600, 150)
    assert card.grab().toImage().pixelColor(300, 10).name() == look.palette.main.ground.lower()


def test_a_very_large_amount_stands_beside_the_title_or_below_the_words(
    look: Look, shown: Show
) -> None:
    """M-39: the card is as low as its width allows, and whole in both shapes."""
    card = ChoiceCard(
        replace(look, size=TextSize.LARGEST), Icon.CASH, "Pay everything", "All.", "$42.10"
    )
    low, high = card.heightForWidth(1000), card.heightForWidth(440)
    assert high > low + 30
    for width, height in ((1000, low), (440, high)):
        shown(card, width, height)
        assert card.fits()
    image = card.grab().toImage()
    inner = ((x, y) for y in range(high - 8) for x in range(20, 420))
    lowest = max(y for x, y in inner if image.pixelColor(x, y).lightness() < 90)
    assert lowest > high * 0.7
