"""The address and its keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from kiosk.domain.letters import LONGEST, complete, typed
from kiosk.domain.options import Options, TextSize
from kiosk.ui.look import Look
from kiosk.ui.metrics import CERTIFIED, MARGIN
from kiosk.ui.widgets.address import Address
from kiosk.ui.widgets.keyboard import ADDRESS, Keyboard
from kiosk.ui.widgets.keypad import KeyWords

Shown = Callable[..., QWidget]
WIDEST = "w" * 30 + "@" + "m" * (LONGEST - 35) + ".com"


@pytest.mark.parametrize("size", list(TextSize))
def test_the_longest_address_is_whole(look: Look, shown: Shown, size: TextSize) -> None:
    """M-39: in as many lines as it needs, none wider than the box, no character lost."""
    address = Address(look.of(Options(size=size), "en"), caret=True)
    address.label("E-mail address", "name@example.com")
    address.say(WIDEST)
    width = look.px(240)
    shown(address, width, address.heightForWidth(width))
    assert "".join(address.lines(width)) == WIDEST
    assert address.fits()
    shown(address, width, look.px(12))
    assert not address.fits()


def test_a_line_ends_behind_a_sign_where_it_can(look: Look) -> None:
    """Read back, name and place stand apart."""
    address = Address(look, caret=False)
    address.say("maria.gonzalez-lopez_1984@some-provider.example.com")
    first, second = address.lines(look.px(190))
    assert first.endswith("@")
    assert second == "some-provider.example.com"


def test_it_is_named_by_what_it_holds_and_read_from_the_left(look: Look) -> None:
    """G2, M-42: the label first; also where the language is not."""
    address = Address(replace(look, language="ar"), caret=True)
    address.label("E-mail", "name@example.com")
    address.say("")
    assert address.accessibleName() == "E-mail: name@example.com"
    address.say("a@b")
    assert address.accessibleName() == "E-mail: a@b"
    assert address.layoutDirection() is Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
@pytest.mark.parametrize("size", list(TextSize))
def test_the_keys_fit_on_every_screen_at_every_size(screen: object, size: TextSize) -> None:
    """M-39: letter keys of 16 mm, 3 mm apart; words whole; none wider than the screen."""
    scale: float = screen.px_per_mm  # type: ignore[attr-defined]  # a Screen
    words = {
        "en": KeyWords("Erase", "Clear", "Next"),
        "es": KeyWords("Borrar", "Vaciar", "Seguir"),
        "fr": KeyWords("Effacer", "Vider", "Suite"),
        "vi": KeyWords("Xóa", "Xóa hết", "Tiếp"),
        "ar": KeyWords("حذف", "مسح الكل", "التالي"),
    }
    for language, on_keys in words.items():
        look = Look.standard(scale).of(Options(size=size), language)
        keys = Keyboard(look, on_keys, rows=ADDRESS)
        assert keys.sizeHint().width() <= screen.width - 2 * look.px(MARGIN)  # type: ignore[attr-defined]
        for key in keys.findChildren(QAbstractButton):
            assert key.fits(), (language, key.text())  # type: ignore[attr-defined]  # a Key
            assert min(key.width(), key.height()) >= 16 * scale


def test_every_sign_of_an_address_has_its_key(look: Look) -> None:
    """What cannot be typed cannot be sent to."""
    keys = Keyboard(look, KeyWords("Erase", "Clear", "Next"), rows=ADDRESS)
    signs = {key.text() for key in keys.findChildren(QAbstractButton) if len(key.text()) == 1}
    assert signs == set("abcdefghijklmnopqrstuvwxyz0123456789@.-_")
    entry = ""
    for sign in "ana-b_7@example.com":
        assert sign in signs
        entry = typed(entry, sign)
    assert complete(entry)
