"""Right to left: layout is mirrored; keypad, keyboard, numbers and pictures of things are not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui import icons
from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.amount import AmountDisplay
from kiosk.ui.widgets.banner import Banner, Tone
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.bill_picture import BillPicture
from kiosk.ui.widgets.chip import ChipButton
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.entry import EntryDisplay
from kiosk.ui.widgets.hero import Hero
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad, KeyWords
from kiosk.ui.widgets.mirror import placed, placed_exactly
from kiosk.ui.widgets.notes import NoteChips
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.widgets.progress import Progress
from kiosk.ui.widgets.scene import Scene, Thing
from kiosk.ui.widgets.stepper import StepperHeader
from kiosk.ui.widgets.words import Words

Show = Callable[..., QWidget]
RIGHT, LEFT = Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight
Build = Callable[[Look], QWidget]


def hero(look: Look) -> QWidget:
    made = Hero(look)
    made.say(Tone.OK, "", "")
    return made


def notes(look: Look) -> QWidget:
    made = NoteChips(look)
    made.say("", ("8", "8888"))
    return made


def progress(look: Look) -> QWidget:
    made = Progress(look)
    made.say("", 0.3)
    return made


def header(look: Look) -> QWidget:
    made = StepperHeader(look, ())
    made.say("", "8", 2, 5, "en", "")
    return made


def scene(look: Look) -> QWidget:
    return Scene(look, Thing.ARROW, Thing.NOTE)


BUILDS: dict[str, Build] = {
    "button": lambda look: BigButton(look, Icon.CASH, "8", look.palette.main),
    "card": lambda look: ChoiceCard(look, Icon.CASH, "", "", "8"),
    "chip": lambda look: ChipButton(look, Icon.CASH, "8", 12.7),
    "option": lambda look: OptionButton(look, ""),
    "banner": Banner,
    "hero": hero,
    "notes": notes,
    "progress": progress,
    "header": header,
    "scene": scene,
}


def picture(made: QWidget, shown: Show, direction: Qt.LayoutDirection) -> QImage:
    made.setLayoutDirection(direction)
    shown(made, 600, 200)
    if isinstance(made, Banner):
        made.say(Tone.WARN, " ", " ")
    QApplication.processEvents()
    return made.grab().toImage()


def alike(one: QImage, other: QImage) -> float:
    """The share of pixels of nearly the same lightness."""
    points = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    same = sum(
        abs(one.pixelColor(x, y).lightness() - other.pixelColor(x, y).lightness()) < 60
        for x, y in points
    )
    return same / len(points)


@pytest.mark.parametrize("build", BUILDS.values(), ids=BUILDS)
def test_what_is_painted_by_hand_is_mirrored(look: Look, shown: Show, build: Build) -> None:
    """M-42: from right to left all but the figures stand the other way round."""
    english = picture(build(look), shown, LEFT)
    arabic = picture(build(replace(look, language="ar")), shown, RIGHT)
    mirrored = english.flipped(Qt.Orientation.Horizontal)
    assert alike(arabic, mirrored) > 0.97
    assert alike(arabic, mirrored) > alike(arabic, english)


def test_a_picture_of_a_thing_is_the_thing(look: Look, shown: Show) -> None:
    """The bill in the hand has its number where it is printed, whatever is spoken."""
    pictures = [picture(BillPicture(look), shown, direction) for direction in (LEFT, RIGHT)]
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(
    ("icon", "turned"),
    [(Icon.NEXT, True), (Icon.BACK, True), (Icon.YES, False), (Icon.ERASE, False)],
)
def test_only_what_points_along_the_line_turns_round(
    qapp: QApplication, icon: Icon, turned: bool
) -> None:
    """The tick is the same in Arabic; the way on is not."""
    pictures = []
    for direction in (LEFT, RIGHT):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        icons.paint(painter, icon, QRect(0, 0, 40, 40), "#000000")
        painter.end()
        pictures.append(image)
    english, arabic = pictures
    assert (arabic != english) is turned
    if turned:
        assert alike(arabic, english.flipped(Qt.Orientation.Horizontal)) > 0.97


def ink(image: QImage) -> tuple[int, int]:
    """The first and last column with something dark."""
    columns = [
        x
        for x in range(image.width())
        if any(image.pixelColor(x, y).lightness() < 110 for y in range(image.height()))
    ]
    return columns[0], columns[-1]


def rows(image: QImage) -> int:
    """How many rows have something dark."""
    return sum(
        any(image.pixelColor(x, y).lightness() < 110 for x in range(image.width()))
        for y in range(image.height())
    )


@pytest.mark.parametrize("text", ["ادفع فاتورتك هنا", "Visa، بطاقات الخصم", "City Works", "42"])
def test_every_text_starts_at_the_right(look: Look, shown: Show, text: str) -> None:
    """Also a name in Latin letters, and an Arabic sentence that begins with one."""
    words = Words(replace(look, language="ar"), text)
    left, right = ink(picture(words, shown, RIGHT))
    assert right > 590
    assert left > 250


def test_the_value_of_a_row_stands_at_the_end(look: Look, shown: Show) -> None:
    value = Words(look, "$42.10", align=Qt.AlignmentFlag.AlignRight)
    assert ink(picture(value, shown, LEFT))[1] > 590
    value = Words(look, "$42.10", align=Qt.AlignmentFlag.AlignRight)
    assert ink(picture(value, shown, RIGHT))[0] < 10


def test_an_amount_stands_at_the_right_with_its_sign_on_the_left(look: Look, shown: Show) -> None:
    """The figures are painted as in English, moved and not mirrored."""
    arabic = replace(look, language="ar")
    one = picture(AmountDisplay(arabic, "", "\u2066$42.10\u2069"), shown, RIGHT)
    other = picture(AmountDisplay(replace(look, language="vi"), "", "$42.10"), shown, LEFT)
    (left, right), (first, last) = ink(one), ink(other)
    assert right > 590
    assert first < 10
    assert right - left == pytest.approx(last - first, abs=2)
    assert rows(one.copy(left, 0, 15, 200)) < 0.75 * rows(one.copy(right - 15, 0, 15, 200))


@pytest.mark.parametrize("kind", [Keypad, Keyboard])
def test_keys_stand_where_hands_know_them(
    look: Look, shown: Show, kind: type[Keypad | Keyboard]
) -> None:
    """UX.md section 4: the keypad is never mirrored."""
    holder = QWidget()
    holder.setLayoutDirection(RIGHT)
    pad = kind(look, KeyWords("Erase", "Clear", "Find"), holder)
    shown(holder, 1000, 500)
    pad.resize(pad.sizeHint())
    pad.show()
    QApplication.processEvents()
    at = {key.text(): key.mapTo(holder, QPoint(0, 0)).x() for key in pad.findChildren(Key)}
    assert at["1"] < at["2"] < at["3"] < at["Erase"]


def test_a_number_is_typed_from_the_left(look: Look, shown: Show) -> None:
    holder = QWidget()
    holder.setLayoutDirection(RIGHT)
    entry = EntryDisplay(replace(look, language="ar"), holder)
    entry.say("3161 777")
    shown(holder, 900, 200)
    entry.resize(800, 100)
    image = entry.grab().toImage().copy(10, 10, 780, 80)
    assert ink(image)[0] < 40
    assert ink(image)[1] < 500


def test_a_place_is_reckoned_from_the_start_side(qapp: QApplication) -> None:
    widget = QWidget()
    widget.resize(100, 50)
    assert placed(widget, QRect(10, 5, 20, 30)) == QRect(10, 5, 20, 30)
    widget.setLayoutDirection(RIGHT)
    assert placed(widget, QRect(10, 5, 20, 30)) == QRect(70, 5, 20, 30)
    assert placed_exactly(widget, QRectF(10.5, 5, 20, 30)) == QRectF(69.5, 5, 20, 30)
