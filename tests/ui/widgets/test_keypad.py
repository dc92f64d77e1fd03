from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.look import Look
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad, KeyWords

Show = Callable[..., QWidget]
ENGLISH = KeyWords("Erase", "Clear", "Find my bill")
SPANISH = KeyWords("Borrar", "Limpiar", "Buscar mi factura")


def key(pad: QWidget, words: str) -> Key:
    return next(k for k in pad.findChildren(Key) if k.text() == words)


def gap(one: QRect, other: QRect) -> int:
    """Pixels of air between two rectangles; 0 if they touch or overlap."""
    across = max(one.left() - other.right(), other.left() - one.right()) - 1
    down = max(one.top() - other.bottom(), other.top() - one.bottom()) - 1
    return max(across, down, 0)


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
@pytest.mark.parametrize("words", [ENGLISH, SPANISH], ids=["en", "es"])
def test_number_keys_are_twenty_millimetres_with_three_between(
    shown: Show, screen: Screen, words: KeyWords, look: Look
) -> None:
    """M-39, G3 and G4: human-factors studies of standing number entry."""
    this = Look.standard(screen.px_per_mm)
    pad = shown(Keypad(this, words))
    keys = pad.findChildren(Key)
    for one in keys:
        assert one.width() >= this.px(20)
        assert one.height() >= this.px(20)
        assert one.fits()
    gaps = [gap(a.geometry(), b.geometry()) for a in keys for b in keys if a is not b]
    assert min(gaps) >= this.px(3)


def test_the_digits_stand_as_on_a_telephone(look: Look, shown: Show) -> None:
    pad = shown(Keypad(look, ENGLISH))
    place = {d: key(pad, d).geometry().center() for d in "0123456789"}
    assert place["1"].y() == place["2"].y() == place["3"].y()
    assert place["1"].y() < place["4"].y() < place["7"].y() < place["0"].y()
    assert place["1"].x() == place["4"].x() == place["7"].x()
    assert place["0"].x() == place["8"].x()


def test_a_keypad_is_never_mirrored(look: Look, shown: Show) -> None:
    pad = Keypad(look, ENGLISH)
    holder = QWidget()
    holder.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    pad.setParent(holder)
    shown(holder, pad.sizeHint().width(), pad.sizeHint().height())
    assert key(pad, "1").x() < key(pad, "3").x()


@pytest.mark.parametrize("kind", [Keypad, Keyboard])
def test_each_key_tells_what_it_is(look: Look, shown: Show, kind: type[Keypad | Keyboard]) -> None:
    heard: list[str] = []
    pad = kind(look, ENGLISH)
    shown(pad)

    @pad.typed.connect
    def hear(char: str) -> None:
        heard.append(char)

    pad.erase.connect(lambda: heard.append("erase"))
    pad.clear.connect(lambda: heard.append("clear"))
    pad.enter.connect(lambda: heard.append("enter"))
    for words in ("3", "1", "1", "Erase", "Clear", "Find my bill"):
        QTest.mouseClick(key(pad, words), Qt.MouseButton.LeftButton)
    assert heard == ["3", "1", "1", "erase", "clear", "enter"]


def test_two_quick_presses_of_one_key_are_two_digits(look: Look, shown: Show) -> None:
    """UX.md section 3: "11" must work."""
    heard: list[str] = []
    pad = Keypad(look, ENGLISH)
    shown(pad)

    @pad.typed.connect
    def hear(char: str) -> None:
        heard.append(char)

    one = key(pad, "1")
    centre = one.rect().center()
    for kind in (
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.MouseButtonRelease,
    ):
        down = kind != QEvent.Type.MouseButtonRelease
        event = QMouseEvent(
            kind,
            QPointF(centre),
            QPointF(one.mapToGlobal(centre)),
            Qt.MouseButton.LeftButton,
            Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(one, event)
    assert heard == ["1", "1"]


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
def test_letter_keys_are_sixteen_millimetres_and_fit_every_screen(
    shown: Show, screen: Screen, look: Look
) -> None:
    """UX.md section 3: three rows of letters, digits on top, 227 x 77 mm."""
    this = Look.standard(screen.px_per_mm)
    board = shown(Keyboard(this, KeyWords("Borrar", "Limpiar", "Buscar")))
    keys = board.findChildren(Key)
    assert {k.text() for k in keys} >= set("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    for one in keys:
        assert min(one.width(), one.height()) >= this.px(16)
        assert one.fits(), one.text()
    gaps = [gap(a.geometry(), b.geometry()) for a in keys for b in keys if a is not b]
    assert min(gaps) >= this.px(3)
    assert board.width() / screen.px_per_mm <= 231
    assert board.height() / screen.px_per_mm <= 78


def test_digits_stand_on_top_of_the_letters(look: Look, shown: Show) -> None:
    board = shown(Keyboard(look, ENGLISH))
    rows = [key(board, first).y() for first in "1QAZ"]
    assert rows == sorted(rows)
    assert len(set(rows)) == 4
