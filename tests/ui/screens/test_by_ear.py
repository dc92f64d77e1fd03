"""The window by ear and by the twelve keys: what is said, and what a key does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain import intents as it
from kiosk.domain.events import HeadphonesPlugged, Speaking
from kiosk.domain.money import Money
from kiosk.domain.options import Options
from kiosk.domain.visit import ConfirmAccount, FindBill, Home, OutcomeShown, PayCash, StillThere
from kiosk.services.core import View
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.curtain import Curtain
from kiosk.ui.window import Window
from tests.ui.engines import Log

LISTENS = Options(audio=True)
Hear = Callable[..., list[str]]
DULL = (Speaking, it.Activity)


@pytest.fixture
def log(window: Window) -> Log:
    return Log(window.listener.voice, at_once=True)


def settle(log: Log) -> list[str]:
    for _ in range(200):
        QApplication.processEvents()
    return log.texts()


@pytest.fixture
def hear(window: Window, log: Log, posted: list[Any]) -> Hear:
    """What is said when a view is shown to who listens."""

    def heard(view: View, *, plugged: bool = True, **options: Any) -> list[str]:
        visit = replace(view.visit, options=replace(LISTENS, **options))
        window.show_view(replace(view, visit=visit, health=replace(view.health, plugged=plugged)))
        told = settle(log)
        posted[:] = [one for one in posted if not isinstance(one, DULL)]
        return told

    return heard


@pytest.fixture
def key(window: Window, log: Log, posted: list[Any]) -> Callable[[Qt.Key], list[str]]:
    """A key of the pad; returns what is said."""

    def press(code: Qt.Key) -> list[str]:
        sign = {Qt.Key.Key_7: "7"}.get(code)
        target = QApplication.focusWidget() or window
        if sign:
            QTest.keyClicks(target, sign)
        else:
            QTest.keyClick(target, code)
        told = settle(log)
        posted[:] = [one for one in posted if not isinstance(one, DULL)]
        return told

    return press


def test_who_does_not_listen_hears_nothing(window: Window, log: Log, states: Any) -> None:
    window.show_view(states.of(Home()))
    assert settle(log) == []


def test_headphones_at_home_welcome_and_teach_the_keys(hear: Hear, states: Any) -> None:
    """508 402.2.5: the first words are for somebody who was never here."""
    told = hear(states.of(Home()))
    assert told[0].startswith("Welcome.")
    assert "The Enter key chooses what you heard last." in told
    assert "Pay your bill here." in told
    assert told[-1] == "Choices: 3. Press Down."


def test_the_whole_screen_is_read_with_values_as_people_say_them(hear: Hear, states: Any) -> None:
    """UX.md section 11: masked name, amount and date in words."""
    told = " ".join(hear(states.of(ConfirmAccount(states.bill))))
    assert "Is this yours?" in told
    assert "one hundred fifty-eight dollars and eighty-nine cents" in told
    assert "begins with J" in told
    assert "Monday, December seventh, twenty twenty-six, in 3 days" in told
    assert not any(sign in told for sign in "$*")


def test_private_things_are_not_said_without_headphones(hear: Hear, states: Any) -> None:
    """The title is for all; name, number and amount are not."""
    told = " ".join(hear(states.of(ConfirmAccount(states.bill)), plugged=False))
    assert "Is this yours?" in told
    assert "Put in headphones" in told
    assert "dollars" not in told
    assert "begins with" not in told


def test_a_note_is_told_as_what_changed(hear: Hear, states: Any) -> None:
    """Amount in and still to pay, not the screen once more."""
    hear(states.of(PayCash(), payment=states.payment()))
    twenty = Money(2000, "USD")
    told = hear(states.of(PayCash(), payment=states.payment(2000, last_stacked=twenty)))
    assert "Paid in. twenty dollars." in told
    assert "Put in your notes." not in told


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


def test_pulling_the_headphones_out_is_silent(
    hear: Hear, log: Log, window: Window, states: Any
) -> None:
    hear(states.of(FindBill()))
    before = log.silenced
    window.show_view(states.of(FindBill()))
    assert log.silenced > before
    assert settle(log) == []


def test_the_outcome_is_not_cut_by_a_key(window: Window, states: Any) -> None:
    """EN 301 549, 5.1.3.5."""
    log = Log(window.listener.voice)
    view = states.of(OutcomeShown(states.record))
    window.show_view(replace(view, visit=replace(view.visit, options=LISTENS)))
    assert log.said
    QTest.keyClick(window, Qt.Key.Key_Down)
    assert log.silenced == 0


def test_the_first_touch_says_and_the_second_presses(
    hear: Hear, log: Log, window: Window, states: Any, posted: list[Any]
) -> None:
    """A finger on the glass explores as the keys do."""
    hear(states.of(ConfirmAccount(states.bill)))
    page = window.shown()
    assert page is not None
    yes = next(b for b in page.findChildren(BigButton) if b.text() == "Yes, this is mine")
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert settle(log) == ["Yes, this is mine."]
    assert it.Accept() not in posted
    QTest.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert it.Accept() in posted


def test_the_curtain_is_black_all_over_and_speech_goes_on(
    hear: Hear, key: Any, window: Window, states: Any
) -> None:
    """ADA 707.4; the ring of the focus lies under it."""
    assert "Is this yours?" in hear(states.of(ConfirmAccount(states.bill)), curtain=True)
    key(Qt.Key.Key_Down)
    picture = window.grab().toImage()
    points = [(x, y) for x in range(0, 1080, 9) for y in range(0, 1920, 9)]
    assert {picture.pixelColor(x, y).name() for x, y in points} == {"#000000"}


def test_a_curtain_without_speech_says_why_and_is_drawn_aside(
    window: Window, states: Any, posted: list[Any]
) -> None:
    """Nobody stands before a dead screen."""
    view = states.of(FindBill())
    window.show_view(replace(view, visit=replace(view.visit, options=Options(curtain=True))))
    curtain = window.findChildren(Curtain)[0]
    assert "Put the headphones in" in curtain.accessibleName()
    QTest.mouseClick(curtain, Qt.MouseButton.LeftButton)
    assert posted == [it.SetOptions(Options())]
