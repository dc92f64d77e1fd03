"""The window by ear: what is said, when, and to whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.domain import intents as it
from kiosk.domain.money import Money
from kiosk.domain.options import Options
from kiosk.domain.visit import (
    ConfirmAccount,
    FindBill,
    Home,
    OutcomeShown,
    PayCash,
    Review,
)
from kiosk.ui.widgets.big_button import BigButton
from kiosk.ui.widgets.curtain import Curtain
from kiosk.ui.window import Window
from tests.ui.engines import LISTENS, Log, settle

Hear = Callable[..., list[str]]


def test_who_does_not_listen_hears_nothing(window: Window, log: Log, states: Any) -> None:
    window.show_view(states.of(Home()))
    assert settle(log) == []


def test_headphones_at_home_welcome_and_teach_the_keys(hear: Hear, states: Any) -> None:
    """508 402.2.5: the first words are for somebody who was never here."""
    told = hear(states.of(Home()))
    assert told[0].startswith("Welcome.")
    assert any("Enter goes to the choices" in words for words in told)
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
    """What is inside and still to pay, each once, and not the screen once more."""
    hear(states.of(PayCash(), payment=states.payment()))
    twenty = Money(2000, "USD")
    told = hear(states.of(PayCash(), payment=states.payment(2000, last_stacked=twenty)))
    assert told[0] == "Your twenty dollars is inside and recorded. Put in the next note."
    assert told[1].startswith("Still to pay.")
    assert not any(words.startswith(("Paid in.", "Put in your notes")) for words in told)


def test_a_fact_is_not_said_twice_unless_it_is_asked_for(hear: Hear, key: Any, states: Any) -> None:
    """A visit by ear is long enough; the Star key says all."""
    number = "Pay-bill number. three one six one, seven seven seven, zero seven seven."
    assert number in hear(states.of(ConfirmAccount(states.bill)))
    review = states.of(Review(states.bill, None, states.bill.amount_due, Money(150, "USD")))
    assert not any("Pay-bill number" in words for words in hear(review))
    assert any("Pay-bill number" in words for words in key(Qt.Key.Key_Asterisk))


def test_other_languages_are_offered_in_their_own_voice(
    hear: Hear, key: Any, window: Window, states: Any, posted: list[Any]
) -> None:
    """Whoever does not understand the first one hears theirs, and a digit chooses it."""
    log = Log(window.listener.voice, at_once=True)
    view = states.of(Home())
    window.show_view(replace(view, visit=replace(view.visit, options=LISTENS)))
    for _ in range(50):
        QApplication.processEvents()
    assert ("Para español, presione 2.", "es") in [(one.text, one.language) for one in log.said]
    posted.clear()
    key(Qt.Key.Key_2)
    assert posted == [it.ChooseLanguage("es")]


def test_another_language_at_home_is_greeted_once_more(hear: Hear, states: Any) -> None:
    hear(states.of(Home()))
    told = hear(states.of(Home(), "es"))
    assert told[0].startswith("Bienvenido.")
    assert not any("For English" in words for words in told)


def test_the_end_of_a_visit_is_said(hear: Hear, log: Log, window: Window, states: Any) -> None:
    """Nobody waits for a machine that has finished with them."""
    hear(states.of(FindBill("31")))
    home = states.of(Home())
    window.show_view(replace(home, visit=replace(home.visit, id="another")))
    assert settle(log) == ["Finished. Press a key to begin again."]


def test_what_waits_and_is_no_longer_so_is_not_said(window: Window, states: Any) -> None:
    """Between two notes a sum is out of date before its turn comes."""
    log = Log(window.listener.voice)
    for held in (0, 1000, 2000):
        view = states.of(PayCash(), payment=states.payment(held))
        health = replace(view.health, plugged=True)
        window.show_view(replace(view, visit=replace(view.visit, options=LISTENS), health=health))
    for _ in range(9):
        log.finish()
    told = [one.text for one in log.said]
    assert len([words for words in told if words.startswith("Still to pay.")]) == 1


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
