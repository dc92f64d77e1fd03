"""The window by the twelve keys: what each of them does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.domain import intents as it
from kiosk.domain.events import HeadphonesPlugged
from kiosk.domain.options import Options, TextSize
from kiosk.domain.panels import Preferences
from kiosk.domain.visit import ConfirmAccount, FindBill, Home, OutcomeShown, StillThere
from kiosk.ui.metrics import CERTIFIED
from kiosk.ui.widgets.option import OptionButton
from kiosk.ui.window import Window
from tests.ui.engines import LISTENS

Hear = Callable[..., list[str]]


def test_enter_goes_to_the_choices_and_then_chooses(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    """Nobody has to wait for the end; the first Enter chooses nothing."""
    hear(states.of(Home()))
    assert key(Qt.Key.Key_Return) == ["Pay your bill. Scan it or type its number."]
    assert posted == []
    key(Qt.Key.Key_Return)
    assert posted == [it.Start()]


def test_enter_on_a_new_screen_does_not_press_what_one_came_to_before(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    """The footer is the same on both."""
    hear(states.of(FindBill("31")))
    while key(Qt.Key.Key_Down) != ["Help."]:
        pass
    hear(states.of(ConfirmAccount(states.bill)))
    key(Qt.Key.Key_Return)
    assert posted == []


def test_enter_after_a_number_that_was_looked_up_by_itself_presses_nothing(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    """It was meant for the number, which its last digit has sent meanwhile."""
    view = states.of(ConfirmAccount(states.bill))
    hear(replace(view, visit=replace(view.visit, unasked=True)))
    assert key(Qt.Key.Key_Return) == []
    assert posted == [it.Enter()]


def test_zero_draws_the_curtain_where_nothing_is_typed(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(ConfirmAccount(states.bill)))
    key(Qt.Key.Key_0)
    assert posted == [it.SetOptions(replace(LISTENS, curtain=True))]
    assert hear(states.of(ConfirmAccount(states.bill)), curtain=True) == ["The screen is black."]
    posted.clear()
    hear(states.of(FindBill("31")))
    key(Qt.Key.Key_0)
    assert posted == [it.KeyTyped("0")]


def test_exploring_never_acts_and_enter_does(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    """ADA 707.3: first heard, then pressed."""
    hear(states.of(ConfirmAccount(states.bill)))
    heard: list[str] = []
    while "Yes, this is mine." not in heard:
        heard += key(Qt.Key.Key_Down)
        assert posted == []
        assert len(heard) < 30
    key(Qt.Key.Key_Return)
    assert posted == [it.Accept()]


def test_down_and_up_come_to_everything_and_back(
    hear: Hear, key: Any, window: Window, states: Any
) -> None:
    """No trap: all that can be pressed is reached, the footer too, and the way leads round."""
    hear(states.of(ConfirmAccount(states.bill)))
    items, reached = window.listener.guide.items, []
    for _ in items:
        key(Qt.Key.Key_Down)
        reached.append(window.listener.guide.at)
    assert {id(one) for one in reached} == {id(item.widget) for item in items}
    key(Qt.Key.Key_Up)
    assert window.listener.guide.at is reached[-2]


def test_digits_are_typed_and_heard_one_by_one(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(FindBill()))
    assert key(Qt.Key.Key_7) == ["seven"]
    assert posted == [it.KeyTyped("7")]


@pytest.mark.parametrize("how", [{"plugged": False}, {"masked": True}])
def test_what_is_typed_is_a_dot_where_somebody_may_listen_or_look(
    hear: Hear, key: Any, states: Any, how: dict[str, Any]
) -> None:
    hear(states.of(FindBill()), **how)
    assert key(Qt.Key.Key_7) == ["dot"]


def test_clear_takes_one_back_and_enter_ends_the_entry(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(FindBill("31")))
    assert key(Qt.Key.Key_Backspace) == ["The last one is gone."]
    key(Qt.Key.Key_Return)
    assert posted == [it.Erase(), it.Enter()]


def test_cancel_and_help_are_keys_of_their_own(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(FindBill("31")))
    key(Qt.Key.Key_Escape)
    key(Qt.Key.Key_F1)
    assert posted == [it.Cancel(), it.OpenHelp()]


def test_left_and_right_change_the_pace_and_say_so(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(FindBill()))
    key(Qt.Key.Key_Right)
    assert posted == [it.SetOptions(replace(LISTENS, rate=LISTENS.rate + 1))]
    told = hear(states.of(FindBill()), rate=LISTENS.rate + 1)
    assert f"Speed {LISTENS.rate + 2} of 7." in told


def test_star_says_it_again(hear: Hear, key: Any, states: Any) -> None:
    hear(states.of(Home()))
    first = key(Qt.Key.Key_Down)
    assert key(Qt.Key.Key_Asterisk) == first


def test_star_says_the_letters_of_a_number_with_words(hear: Hear, key: Any, states: Any) -> None:
    """UX.md section 11: what was not understood the first time."""
    heard = hear(states.of(OutcomeShown(states.record)))
    first = next(words for words in heard if words.startswith("Confirmation number."))
    while key(Qt.Key.Key_Up) != [first]:
        pass
    assert "as in" not in first
    assert "as in" in key(Qt.Key.Key_Asterisk)[0]


def test_any_key_answers_whether_somebody_is_there(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    """And does nothing else."""
    told = hear(states.of(StillThere(FindBill("31"), 1045.0)))
    assert "Press any key to go on." in told
    key(Qt.Key.Key_Escape)
    assert posted == [it.GoOn()]


def test_the_first_key_at_home_begins_speech(
    window: Window, key: Any, states: Any, posted: list[Any]
) -> None:
    """EN 301 549, 5.1.3.2: a way without headphones, too; not for who turned it off."""
    view = states.of(Home())
    window.show_view(view)
    key(Qt.Key.Key_Down)
    assert posted == [it.SetOptions(LISTENS)]
    posted.clear()
    window.show_view(replace(view, visit=replace(view.visit, options=Options(silent=True))))
    key(Qt.Key.Key_Down)
    assert posted == []


def test_a_plug_that_is_a_key_tells_both_ways(
    hear: Hear, key: Any, states: Any, posted: list[Any]
) -> None:
    hear(states.of(Home()), plugged=False)
    key(Qt.Key.Key_F9)
    assert posted == [HeadphonesPlugged(plugged=True)]


def test_a_key_comes_to_what_is_on_another_page(open_window: Any, states: Any) -> None:
    """Nothing is behind a "More" for keys: its page is shown, with the ring on it."""
    window = open_window(CERTIFIED[1])
    view = states.of(FindBill())
    silent = Options(size=TextSize.LARGEST, silent=True)
    window.show_view(replace(view, visit=replace(view.visit, panel=Preferences(), options=silent)))
    page = window.shown()
    waits = [one for one in page.findChildren(OptionButton) if not one.isVisible()]
    assert waits
    for _ in window.listener.guide.items:
        QTest.keyClick(window, Qt.Key.Key_Right)
        at = window.listener.guide.at
        assert at.isVisible()
        if at in waits:
            waits.remove(at)
    assert waits == []
