from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.words import Words

LONG = "We could not read this bill. No money was taken. Try again or type the number."
Show = Callable[..., QWidget]


def test_a_line_is_1_35_times_as_high_as_its_type(look: Look) -> None:
    """UX.md section 2.2."""
    words = Words(look, "One line")
    assert words.heightForWidth(2000) == pytest.approx(words.font().pixelSize() * 1.35, abs=1)


def test_a_text_wraps_instead_of_being_shortened(look: Look, shown: Show) -> None:
    words = Words(look, LONG)
    assert words.heightForWidth(300) > 2 * words.heightForWidth(3000)
    shown(words, 300, words.heightForWidth(300))
    assert words.fits()


def test_a_text_that_is_cut_off_says_so(look: Look, shown: Show) -> None:
    """What the gate on clipped texts relies on."""
    words = Words(look, LONG)
    shown(words, 300, words.heightForWidth(300) - 5)
    assert not words.fits()
    words.resize(20, 2000)
    assert not words.fits(), "a word is wider than that"


def test_a_line_has_about_twelve_words_at_most(look: Look) -> None:
    words = Words(look, " ".join(["money"] * 40))
    widest = QFontMetricsF(words.font()).horizontalAdvance(" ".join(["money"] * 13))
    assert words.sizeHint().width() <= widest


def test_the_accessible_name_is_the_text(look: Look, shown: Show) -> None:
    words = Words(look, "No change is given")
    shown(words)
    seen = QAccessible.queryAccessibleInterface(words)
    assert seen.text(QAccessible.Text.Name) == "No change is given"
    assert seen.role() == QAccessible.Role.StaticText


def test_an_empty_text_takes_no_room(look: Look, shown: Show) -> None:
    words = Words(look, "Something")
    shown(words)
    words.say("")
    assert words.isHidden()
    words.say("Again")
    assert not words.isHidden()


def test_markup_in_a_name_is_text(look: Look, shown: Show) -> None:
    """A biller's name comes from outside."""
    words = Words(look, "<b>Bold & Sons</b>")
    shown(words)
    assert words.text() == "<b>Bold & Sons</b>"
    plain = QFontMetricsF(words.font()).horizontalAdvance("<b>Bold & Sons</b>")
    assert words.sizeHint().width() >= plain


def test_a_dense_screen_keeps_reading_text_at_five_millimetres(look: Look) -> None:
    words = Words(replace(look, dense=True), "Text", Role.BODY)
    cap = QFontMetricsF(words.font()).capHeight()
    assert cap / look.metrics.px_per_mm >= 4.99
