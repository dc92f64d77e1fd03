from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtWidgets import QWidget

from kiosk.ui.look import Look
from kiosk.ui.widgets.amount import AmountDisplay

Show = Callable[..., QWidget]


def test_an_amount_is_named_with_its_caption(look: Look, shown: Show) -> None:
    shown_amount = shown(AmountDisplay(look, "Still to pay", "$42.10"))
    seen = QAccessible.queryAccessibleInterface(shown_amount)
    assert seen.text(QAccessible.Text.Name) == "Still to pay: $42.10"


def test_amounts_of_equal_length_take_equal_room(look: Look) -> None:
    """Tabular figures: the amount does not jump as notes go in."""
    widths = {
        AmountDisplay(look, "", amount).sizeHint().width()
        for amount in ("$111.11", "$888.88", "$109.73")
    }
    assert len(widths) == 1


def test_the_figures_are_as_high_as_asked(look: Look) -> None:
    """M-39: cap height 12 to 18 mm."""
    display = AmountDisplay(look, "", "$1.00", cap_mm=16)
    cap = QFontMetricsF(display._figures).capHeight()
    assert cap / look.metrics.px_per_mm >= 15.99
    assert QFontMetricsF(display._sign).capHeight() < cap


@pytest.mark.parametrize(
    ("amount", "parts"),
    [("$42.10", ("$", "42.10")), ("-$5.00", ("-$", "5.00")), ("42", ("", "42")), ("", ("", ""))],
)
def test_the_sign_is_what_stands_before_the_first_digit(
    look: Look, amount: str, parts: tuple[str, str]
) -> None:
    assert AmountDisplay(look, "", amount)._split() == parts


def test_a_new_amount_is_painted_and_named(look: Look, shown: Show) -> None:
    display = AmountDisplay(look, "Paid in", "$0.00")
    shown(display, 500, display.sizeHint().height())
    before = display.grab().toImage()
    display.say("Paid in", "$20.00")
    assert display.grab().toImage() != before
    assert display.accessibleName() == "Paid in: $20.00"


def test_an_amount_that_does_not_fit_says_so(look: Look, shown: Show) -> None:
    display = AmountDisplay(look, "Paid in", "$1,234,567.89")
    need = display.sizeHint()
    shown(display, need.width(), need.height())
    assert display.fits()
    display.say("Paid in", "$91,234,567.89")
    assert display.fits(), "in smaller figures"
    display.say("Paid in", "$9,991,234,567,000,000,000.89")
    assert not display.fits()


def test_the_ink_can_be_that_of_a_filled_ground(look: Look, shown: Show) -> None:
    display = AmountDisplay(look, "Paid in", "$8.00", ink=look.palette.bad)
    shown(display)
    image = display.grab().toImage()
    colours = {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }
    assert look.palette.bad.lower() in colours
    assert look.palette.text.lower() not in colours
