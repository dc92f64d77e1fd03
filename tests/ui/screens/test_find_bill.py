from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain import intents as it
from kiosk.domain.bills import NumberRule
from kiosk.domain.options import Options, TextSize
from kiosk.domain.rules import Rules
from kiosk.domain.visit import (
    Fault,
    FindBill,
)
from kiosk.ui.messages import Catalogue
from kiosk.ui.tongue import Tongue
from kiosk.ui.widgets.keyboard import Keyboard
from kiosk.ui.widgets.keypad import Keypad
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]
NOW = 1000.0


def test_keys_are_posted_one_by_one(
    show: Show, states: Any, posted: list[it.Intent], press: Press
) -> None:
    """M-1: the entry itself lives in the visit, never in a widget."""
    window = show(states.of(FindBill()))
    for words in ("1", "1", "Erase", "Clear", "Find my bill"):
        press(window, words)
    assert posted == [
        it.KeyTyped("1"),
        it.KeyTyped("1"),
        it.Erase(),
        it.Erase(everything=True),
        it.Enter(),
    ]


def test_the_entry_is_shown_in_groups(show: Show, states: Any, said: Said) -> None:
    assert "Pay-bill number: 3161 777" in said(show(states.of(FindBill("3161777"))))
    assert "Nothing typed yet" in said(show(states.of(FindBill())))


def test_letters_are_offered_only_if_a_biller_has_letters(
    qtbot: Any, rules: Rules, texts: Catalogue, states: Any, show: Show
) -> None:
    assert show(states.of(FindBill())).findChildren(Keypad)
    with_letters = replace(rules.billers[0], rule=NumberRule("[A-Z0-9]{8}", 8, letters=True))
    window = Window(replace(rules, billers=(with_letters,)), texts, 4.034, lambda _: None)
    qtbot.addWidget(window)
    window.resize(1080, 1920)
    window.show_view(states.of(FindBill()))
    assert window.findChildren(Keyboard)
    assert not window.findChildren(Keypad)


def test_what_is_wrong_stands_instead_of_letters_where_both_have_no_room(
    qtbot: Any, rules: Rules, texts: Catalogue, states: Any, posted: list[Any], press: Press
) -> None:
    """M-39: on the low screen in very large words, read first, then typed."""
    with_letters = replace(rules.billers[0], rule=NumberRule("[A-Z0-9]{8}", 8, letters=True))
    window = Window(replace(rules, billers=(with_letters,)), texts, 5.56, posted.append)
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    view = states.of(FindBill("3161", Fault.NUMBER_INCOMPLETE))
    visit = replace(view.visit, options=Options(TextSize.LARGEST))
    window.show_view(replace(view, visit=visit))
    (keys,) = window.findChildren(Keyboard)
    assert not keys.isVisible()
    press(window, "Type the number")
    assert posted == [it.GoOn()]
    window.show_view(replace(view, visit=replace(visit, step=FindBill("3161"))))
    assert keys.isVisible()


def test_the_entry_screen_shows_where_the_number_is(show: Show, states: Any, said: Said) -> None:
    """M-4: picture help on the entry screen."""
    words = said(show(states.of(FindBill())))
    assert "Where is my number?" in words
    assert "It is printed at the top of your bill." in words


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (Fault.CODE_UNREADABLE, "We could not read this bill."),
        (Fault.CODE_FOREIGN, "This code is not from a bill we take."),
        (Fault.NUMBER_CHECK_DIGIT, "One character of this number seems wrong."),
        (Fault.NO_SUCH_ACCOUNT, "We did not find this number."),
        (Fault.CLOSED, "This account is closed."),
        (Fault.BLOCKED, "We cannot take this payment here."),
        (Fault.UNREACHABLE, "We cannot reach the biller now. No money was taken. Wait a little"),
        (Fault.NO_CASH, "This account cannot be paid in cash."),
    ],
)
def test_each_look_up_that_fails_has_its_own_words(
    show: Show, states: Any, fault: Fault, words: str, said: Said
) -> None:
    """M-29, M-3: and each says that no money was taken."""
    shown = said(show(states.of(FindBill("1", fault))))
    assert words in shown
    assert "No money was taken." in shown


def test_too_many_tries_tell_how_long_to_wait(show: Show, states: Any, said: Said) -> None:
    """M-29: rounded up, never "0 minutes"."""
    step = FindBill("", Fault.TOO_MANY_TRIES)
    assert "Wait 5 minutes" in said(show(states.of(step, locked_until=NOW + 241)))
    assert "Wait 1 minute or" in said(show(states.of(step, locked_until=NOW + 1)))
    assert "too many tries" not in said(show(states.of(step, locked_until=NOW)))


def test_an_empty_number_is_empty_in_every_language(texts: Catalogue) -> None:
    """Marks around nothing would take the place of the hint."""
    assert {Tongue(texts, language).number("", (4, 3, 3)) for language in texts.languages} == {""}
