from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.ui.icons import Icon
from kiosk.ui.look import Look, Role
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.chip import ChipButton
from kiosk.ui.widgets.choice_card import ChoiceCard
from kiosk.ui.widgets.footer import Foot, FootButton
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.lines import extent
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.widgets.press import Press

Show = Callable[..., QWidget]
LEFT = Qt.MouseButton.LeftButton


def controls(look: Look) -> list[Press]:
    """One of each kind."""
    foot = FootButton(look, Foot.BACK)
    foot.rename("Back")
    return [
        BigButton(look, Icon.YES, "Pay $42.10", look.palette.main),
        ChoiceCard(look, Icon.CASH, "Pay with cash", "No fee.", "$42.10"),
        ChipButton(look, Icon.LANGUAGE, "Español", 12.7),
        Key(look, "7", (20, 20)),
        OptionButton(look, "Largest"),
        foot,
    ]


@pytest.fixture(params=range(6), ids=["button", "card", "chip", "key", "option", "foot"])
def control(request: pytest.FixtureRequest, look: Look, shown: Show) -> Press:
    made: Press = controls(look)[request.param]
    wide = made.sizeHint().width()
    high = made.heightForWidth(wide) if made.hasHeightForWidth() else made.sizeHint().height()
    shown(made, wide, high)
    return made


@pytest.fixture
def presses(control: Press) -> list[str]:
    heard: list[str] = []
    control.clicked.connect(lambda: heard.append(control.text()))
    return heard


def test_a_control_fires_on_release_inside(control: Press, presses: list[str]) -> None:
    """WCAG 2.5.2."""
    centre = control.rect().center()
    QTest.mousePress(control, LEFT, pos=centre)
    assert presses == []
    QTest.mouseRelease(control, LEFT, pos=centre)
    assert len(presses) == 1


def test_sliding_off_before_release_cancels(control: Press, presses: list[str]) -> None:
    """WCAG 2.5.2: no press that was not meant."""
    outside = QPoint(control.width() + 40, control.height() + 40)
    QTest.mousePress(control, LEFT, pos=control.rect().center())
    QTest.mouseMove(control, outside)
    QTest.mouseRelease(control, LEFT, pos=outside)
    assert presses == []


def test_a_control_that_is_off_does_nothing_and_says_why(
    control: Press, presses: list[str]
) -> None:
    control.set_off("the cash box is full")
    QTest.mouseClick(control, LEFT, pos=control.rect().center())
    assert presses == []
    seen = QAccessible.queryAccessibleInterface(control)
    assert seen.text(QAccessible.Text.Description) == "the cash box is full"
    assert seen.state().disabled
    control.set_off(None)
    QTest.mouseClick(control, LEFT, pos=control.rect().center())
    assert len(presses) == 1
    assert control.accessibleDescription() == ""


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_act_like_a_touch(control: Press, presses: list[str], key: Qt.Key) -> None:
    control.setFocus()
    QTest.keyClick(control, key)
    assert len(presses) == 1


def test_a_held_key_gives_one_press(control: Press, presses: list[str]) -> None:
    """EN 301 549 5.7: key repeat is off."""
    control.setFocus()
    for repeated in (False, True, True):
        event = QKeyEvent(
            QEvent.Type.KeyPress,
            Qt.Key.Key_Return,
            Qt.KeyboardModifier.NoModifier,
            "\r",
            autorep=repeated,
        )
        QApplication.sendEvent(control, event)
    assert len(presses) == 1


def test_a_pressed_control_looks_pressed(control: Press) -> None:
    resting = control.grab().toImage()
    QTest.mousePress(control, LEFT, pos=control.rect().center())
    pressed = control.grab().toImage()
    QTest.mouseRelease(control, LEFT, pos=control.rect().center())
    assert pressed != resting
    assert control.grab().toImage() == resting


def test_a_control_that_is_off_looks_off(control: Press) -> None:
    resting = control.grab().toImage()
    control.set_off("for now")
    assert control.grab().toImage() != resting


def test_a_control_has_a_name_a_role_and_room_for_its_words(control: Press) -> None:
    """G1 and G6 of UX.md section 15."""
    seen = QAccessible.queryAccessibleInterface(control)
    assert seen.text(QAccessible.Text.Name)
    chosen = isinstance(control, OptionButton)
    assert seen.role() == (QAccessible.Role.CheckBox if chosen else QAccessible.Role.Button)
    assert seen.state().focusable
    assert control.fits()  # type: ignore[attr-defined]  # each of the five has it


def test_a_control_is_at_least_as_large_as_a_finger(control: Press, look: Look) -> None:
    """12.7 mm each way (UX.md section 2.2)."""
    assert control.height() >= look.px(12.7)
    assert control.width() >= look.px(12.7)


def test_a_control_too_narrow_for_its_words_says_so(look: Look) -> None:
    """What the gate on clipped texts relies on."""
    for made in controls(look):
        made.setMinimumSize(1, 1)
        made.setMaximumSize(10_000, 10_000)
        made.resize(8, 12)
        assert not made.fits()  # type: ignore[attr-defined]  # each of the five has it


def test_touching_does_not_move_the_focus(control: Press) -> None:
    """The ring is for keys; a touch leaves it where it is."""
    assert control.focusPolicy() == Qt.FocusPolicy.TabFocus


def test_the_extent_of_a_text_counts_its_longest_word(look: Look) -> None:
    font = look.font(Role.BUTTON)
    one = extent(font, "Accessibility", 10_000)
    narrow = extent(font, "Accessibility now", 1)
    assert narrow.width() >= one.width()
    assert narrow.height() >= 2 * one.height()


def test_the_same_words_again_change_nothing(look: Look, shown: Show) -> None:
    made = BigButton(look, Icon.YES, "Pay", look.palette.main)
    shown(made)
    made.rename("Pay")
    assert made.accessibleName() == "Pay"
    made.rename("Pay now")
    assert (made.text(), made.accessibleName()) == ("Pay now", "Pay now")


def test_the_mouse_need_not_be_exact_to_the_pixel(control: Press, presses: list[str]) -> None:
    """Moving within the control before release is still a press."""
    QTest.mousePress(control, LEFT, pos=QPoint(3, 3))
    QTest.mouseMove(control, QPointF(control.width() - 4, control.height() - 4).toPoint())
    QTest.mouseRelease(control, LEFT, pos=QPoint(control.width() - 4, control.height() - 4))
    assert len(presses) == 1
