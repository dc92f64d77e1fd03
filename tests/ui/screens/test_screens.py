"""The gates of UX.md section 15 over every state, screen size and language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, get_args

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kiosk.domain import panels, visit
from kiosk.domain.cart import Cart
from kiosk.ui.metrics import CERTIFIED, Screen
from kiosk.ui.screens import SCREENS
from kiosk.ui.screens.kit import Idle
from kiosk.ui.widgets.footer import FootButton
from kiosk.ui.widgets.key import Key
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.widgets.stepper import StepperHeader
from kiosk.ui.window import Window
from kiosk.ui.wording import ENGLISH

Open = Callable[[Screen], Window]
SIZES = pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
OTHERS = ["es", "fr", "vi", "ar"]
LANGUAGES = pytest.mark.parametrize("language", ["en", *OTHERS])


def walk(window: Window, states: Any, language: str) -> Iterator[tuple[str, QWidget]]:
    """Every state, shown and laid out."""
    for name, view in states.all(language).items():
        window.show_view(view)
        QApplication.processEvents()
        page = window.shown()
        assert page is not None
        yield name, page


def visible(parent: QWidget, kind: type[QWidget] = QWidget) -> list[Any]:
    return [child for child in parent.findChildren(kind) if child.isVisible()]


def place(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def test_every_step_has_its_screen() -> None:
    """One state = one screen (HOUSE.md section 1)."""
    over = {visit.StillThere, visit.ConfirmCancel, *get_args(panels.Panel)}
    assert set(SCREENS) == set(get_args(visit.Calm)) | over
    assert len(set(SCREENS.values())) == len(SCREENS)


def test_every_screen_declares_its_title_and_what_silence_does() -> None:
    """UX.md section 4."""
    for screen in SCREENS.values():
        assert screen.DECLARED.title in ENGLISH
        assert isinstance(screen.DECLARED.idle, Idle)
        assert 0 <= screen.DECLARED.step <= 5


def test_the_steps_count_upwards() -> None:
    """ "Step 2 of 5" never goes back on the way to a receipt."""
    way = (
        visit.FindBill,
        visit.LookingUp,
        visit.ConfirmAccount,
        Cart,
        visit.ChooseAmount,
        visit.ChooseTender,
        visit.Review,
        visit.PayCash,
        visit.PayCard,
        visit.CardDeclined,
        visit.Posting,
        visit.OutcomeShown,
        visit.ChooseReceipt,
        visit.TakeYourThings,
    )
    steps = [SCREENS[step].DECLARED.step for step in way]
    assert steps == sorted(steps)
    assert set(steps) == {1, 2, 3, 4, 5}


def test_nothing_can_be_cancelled_while_a_payment_is_recorded() -> None:
    """UX.md section 5, C10: no Cancel."""
    declared = SCREENS[visit.Posting].DECLARED
    assert not declared.cancel
    assert not declared.back


@LANGUAGES
def test_every_control_has_a_name_of_its_own_in_its_language(
    open_window: Open, states: Any, texts: Any, language: str
) -> None:
    """G1, G2 and M-42: no name twice, and no sentence of another language."""
    window = open_window(CERTIFIED[0])
    foreign = {
        message.text
        for key, message in ENGLISH.items()
        if texts.template(key, language) != message.text and not key.startswith("language.")
    }
    for name, _ in walk(window, states, language):
        names = []
        for control in visible(window, QAbstractButton):
            seen = QAccessible.queryAccessibleInterface(control)
            names.append(seen.text(QAccessible.Text.Name))
            assert seen.state().focusable or seen.state().disabled, (name, names[-1])
        assert all(names), name
        assert len(names) == len(set(names)), (name, names)
        shown = {widget.text() for widget in visible(window, QLabel)} | set(names)
        assert not shown & foreign, name


def test_what_is_off_says_why(open_window: Open, states: Any) -> None:
    """UX.md section 1: what cannot be used is shown off, with the reason."""
    window = open_window(CERTIFIED[0])
    for name, _ in walk(window, states, "en"):
        for control in visible(window, QAbstractButton):
            if not control.isEnabled():
                assert control.accessibleDescription(), (name, control.text())


@SIZES
def test_none_has_too_many_choices(open_window: Open, states: Any, screen: Screen) -> None:
    """At most four beside the fixed footer and the keys."""
    window = open_window(screen)
    for name, page in walk(window, states, "en"):
        choices = [
            c for c in visible(page, QAbstractButton) if not isinstance(c, Key | OptionButton)
        ]
        assert len(choices) <= 4, name


def test_the_footer_stays_where_it_is(open_window: Open, states: Any) -> None:
    """WCAG 3.2.6: the five keep order and extents on all screens."""
    window = open_window(CERTIFIED[0])
    places = set()
    for _, _page in walk(window, states, "en"):
        feet = visible(window, FootButton)
        assert [foot.text() for foot in feet] == [
            "Back",
            "Help",
            "Easier",
            "Call attendant",
            "Cancel",
        ]
        places.add(tuple(place(foot, window).getRect() for foot in feet))
    assert len(places) == 1


def test_keys_reach_every_control_in_reading_order(open_window: Open, states: Any) -> None:
    """G7: Tab goes round all enabled controls and is trapped nowhere."""
    window = open_window(CERTIFIED[0])
    for name, _ in walk(window, states, "en"):
        wanted = {c for c in visible(window, QAbstractButton) if c.isEnabled()}
        reached = set()
        current = window.nextInFocusChain()
        while current is not None and current is not window:
            if current.focusPolicy() & Qt.FocusPolicy.TabFocus and current.isVisible():
                reached.add(current)
            current = current.nextInFocusChain()
        assert wanted <= reached, name


def test_another_language_changes_every_word_and_no_figure(open_window: Open, states: Any) -> None:
    """M-42: switch at any step with nothing lost; in Arabic too, only set apart by isolates."""
    window = open_window(CERTIFIED[0])
    english, spanish, arabic = (
        {name: figures(window) for name, _ in walk(window, states, language)}
        for language in ("en", "es", "ar")
    )
    assert spanish == english
    assert arabic == english


def figures(window: Window) -> list[str]:
    """Amounts on the screen, in no order."""
    names = " ".join(widget.accessibleName() for widget in visible(window))
    return sorted(set(re.findall(r"\$[0-9,]*[0-9](?:\.[0-9]{2})?", names)))


def test_the_header_offers_every_language_in_its_own_script(
    open_window: Open, states: Any, texts: Any
) -> None:
    """M-42: on Home by their names, in a visit by one button where there is no room for them."""
    for screen in CERTIFIED:
        window = open_window(screen)
        header = window.findChildren(StepperHeader)[0]
        window.show_view(states.all("en")["home"])
        QApplication.processEvents()
        shown = {button.text() for button in header.buttons.values() if button.isVisible()}
        assert shown == {texts.text("language.name", code) for code in OTHERS}
        for code, button in header.buttons.items():
            assert button.look.language == code
        window.show_view(states.all("en")["confirm"])
        QApplication.processEvents()
        strip = any(button.isVisible() for button in header.buttons.values())
        assert header.other.isVisible() is not strip
