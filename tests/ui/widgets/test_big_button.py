from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look
from kiosk.ui.widgets.big_button import BigButton


def test_a_main_button_is_twenty_millimetres_high(look: Look) -> None:
    """UX.md section 2.2."""
    button = BigButton(look, Icon.YES, "Pay", look.palette.main)
    assert button.sizeHint().height() == look.px(20)
    assert button.heightForWidth(button.sizeHint().width()) == look.px(20)


def test_long_words_make_a_button_higher_and_never_shorter_words(
    look: Look, shown: Callable[..., QWidget]
) -> None:
    button = BigButton(look, Icon.YES, "Sí, usar el número nuevo ahora mismo", look.palette.main)
    narrow = button.minimumSizeHint().width() + 20
    assert button.heightForWidth(narrow) > look.px(20)
    shown(button, narrow, button.heightForWidth(narrow))
    assert button.fits()


def test_the_colours_are_those_of_its_kind(look: Look, shown: Callable[..., QWidget]) -> None:
    """The commonest colour of a painted button is its ground."""
    for fill in (look.palette.main, look.palette.other, look.palette.loss):
        button = BigButton(look, Icon.YES, "Pay", fill)
        shown(button)
        image = button.grab().toImage()
        middle = image.pixelColor(image.width() // 2, 8).name()
        assert middle == fill.ground.lower()
