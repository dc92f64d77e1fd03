"""Note chips, the picture of a bill, the block of an outcome."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.domain.options import TextSize
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.banner import Tone, ink
from kiosk.ui.widgets.bill_picture import BillPicture
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.notes import NoteChips

Show = Callable[..., QWidget]
NOTES = ("$1", "$5", "$10", "$20", "$50", "$100")


def colours(image: QImage) -> set[str]:
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_the_notes_are_named_together(look: Look, shown: Show) -> None:
    chips = NoteChips(look)
    chips.say("Notes we take", NOTES)
    shown(chips, 900, chips.heightForWidth(900))
    assert chips.accessibleName() == "Notes we take: $1, $5, $10, $20, $50, $100"
    assert chips.fits()


def test_chips_go_on_in_another_row(look: Look) -> None:
    chips = NoteChips(look)
    chips.say("Notes we take", NOTES)
    assert chips.heightForWidth(300) >= 2 * chips.heightForWidth(2000)
    chips.resize(300, chips.heightForWidth(2000))
    assert not chips.fits()


def test_a_chip_that_is_wider_than_its_room_does_not_fit(look: Look) -> None:
    chips = NoteChips(look)
    chips.say("Cards we take", ("Visa, Mastercard, American Express, Discover, debit",))
    chips.resize(300, chips.heightForWidth(300))
    assert not chips.fits()


@pytest.mark.parametrize("size", list(TextSize))
def test_a_chip_is_higher_than_its_words(look: Look, size: TextSize) -> None:
    """Also the largest, on a screen on which room is scarce."""
    look = replace(look, size=size, dense=True)
    chips = NoteChips(look)
    chips.say("Notes we take", ("$100",))
    assert chips.heightForWidth(2000) >= look.px(look.cap_mm(Role.LEAD) + 4)


def test_no_chips_take_no_room(look: Look) -> None:
    assert NoteChips(look).heightForWidth(500) == 0


def test_chips_do_not_look_like_something_to_press(look: Look, shown: Show) -> None:
    """No decoration looks like a button: chips have the tone's ink, never a button's fill."""
    chips = NoteChips(look)
    chips.say("Notes we take", NOTES)
    shown(chips, 900, chips.heightForWidth(900))
    assert chips.findChildren(QAbstractButton) == []
    assert not colours(chips.grab().toImage()) & {
        look.palette.main.ground.lower(),
        look.palette.other.ground.lower(),
    }


def test_the_picture_of_a_bill_rings_the_number(look: Look, shown: Show) -> None:
    """M-4: picture help."""
    picture = BillPicture(look)
    shown(picture)
    found = colours(picture.grab().toImage())
    assert look.palette.focus.lower() in found
    assert look.palette.text.lower() in found


def test_the_picture_of_a_bill_has_its_size_in_millimetres(look: Look) -> None:
    assert BillPicture(look).width() == look.px(50)
    growing = BillPicture(look, 0.4, 1.0)
    assert (growing.minimumWidth(), growing.maximumWidth()) == (look.px(20), look.px(50))


def test_the_picture_of_a_bill_is_as_large_as_its_room_and_no_more(look: Look, shown: Show) -> None:
    """Whole in a room that is too wide, at the side where reading begins."""
    picture = BillPicture(look, 0.4, 1.0)
    shown(picture, look.px(50), look.px(31))
    image = picture.grab().toImage()
    half = QRect(image.width() // 2 + 2, 0, image.width() // 2 - 2, image.height())
    assert look.palette.focus.lower() in colours(image)
    assert look.palette.focus.lower() not in colours(image.copy(half))


@pytest.mark.parametrize("tone", list(Tone))
def test_an_outcome_fills_its_block(look: Look, shown: Show, tone: Tone) -> None:
    hero = Hero(look)
    hero.say(tone, "Paid", "$42.10")
    shown(hero, 900, hero.heightForWidth(900))
    image = hero.grab().toImage()
    assert image.pixelColor(image.width() // 2, 6).name() == ink(look.palette, tone).lower()
    assert look.palette.card.lower() in colours(image)
    assert hero.accessibleName() == "Paid: $42.10"
    assert hero.fits()


def test_outcomes_can_be_told_apart_without_colour(look: Look, shown: Show) -> None:
    """WCAG 1.4.1: three pictures in one ink still differ."""
    grey = replace(look.palette, ok="#333333", warn="#333333", bad="#333333")
    hero = Hero(replace(look, palette=grey))
    shown(hero, 900, 300)
    pictures = []
    for tone in (Tone.OK, Tone.WARN, Tone.BAD):
        hero.say(tone, "Word", "")
        pictures.append(hero.grab().toImage())
    assert pictures[0] != pictures[1]
    assert pictures[1] != pictures[2]
    assert pictures[0] != pictures[2]


def test_a_block_can_have_another_icon_and_no_amount(look: Look, shown: Show) -> None:
    hero = Hero(look)
    shown(hero, 900, 300)
    hero.say(Tone.INFO, "Your receipt is printing.", "")
    plain = hero.grab().toImage()
    hero.say(Tone.INFO, "Your receipt is printing.", "", Icon.PRINTER)
    assert hero.grab().toImage() != plain
    assert hero.accessibleName() == "Your receipt is printing."


def test_a_block_too_narrow_for_its_word_says_so(look: Look) -> None:
    hero = Hero(look)
    hero.say(Tone.OK, "Paid", "$1,042,110.00")
    hero.resize(200, 2000)
    assert not hero.fits()
