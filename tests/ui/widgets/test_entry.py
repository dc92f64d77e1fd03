from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.entry import EntryDisplay

Show = Callable[..., QWidget]


@pytest.fixture
def entry(look: Look, shown: Show) -> EntryDisplay:
    made = EntryDisplay(look)
    made.label("Pay-bill number", "Nothing typed yet")
    made.say("")
    shown(made, 900, made.sizeHint().height())
    return made


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_an_empty_entry_is_named_by_its_hint(entry: EntryDisplay) -> None:
    assert entry.accessibleName() == "Pay-bill number: Nothing typed yet"


def test_what_is_typed_is_named_and_painted_in_groups(entry: EntryDisplay) -> None:
    before = picture(entry)
    entry.say("1234 567")
    assert entry.accessibleName() == "Pay-bill number: 1234 567"
    assert picture(entry) != before


def test_a_fault_marks_the_edge(entry: EntryDisplay, look: Look) -> None:
    """The banner says it in words; the edge only points to the place."""
    entry.say("1234 567", bad=True)
    image = picture(entry)
    assert image.pixelColor(image.width() // 2, 0).name() == look.palette.bad.lower()
    entry.say("1234 567")
    image = picture(entry)
    assert image.pixelColor(image.width() // 2, 0).name() == look.palette.border.lower()


def test_an_entry_that_is_too_long_says_so(entry: EntryDisplay) -> None:
    entry.say("1234 567 890")
    assert entry.fits()
    entry.say("1234 567 890 " * 4)
    assert not entry.fits()


def test_the_longest_entry_fits_the_narrowest_screen(look: Look, shown: Show) -> None:
    """A number of ten characters, in three groups, on every certified screen's entry."""
    made = EntryDisplay(look)
    made.say("WWWW WWW WWW")
    shown(made, look.px(225), made.sizeHint().height())
    assert made.fits()
