"""Every language in its own script, over any step."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain.intents import ChooseLanguage, ClosePanel, Intent, OpenLanguages
from kiosk.domain.panels import Languages
from kiosk.domain.visit import FindBill, OverPayment
from kiosk.ui.messages import FORMS, Catalogue
from kiosk.ui.screens.languages import LanguagesScreen
from kiosk.ui.widgets.stepper import StepperHeader
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Press = Callable[[QWidget, str], None]


def page(window: Window) -> LanguagesScreen:
    shown = window.shown()
    assert isinstance(shown, LanguagesScreen)
    return shown


def test_the_header_opens_it_where_it_has_no_room(
    show: Show, states: Any, posted: list[Intent], press: Press
) -> None:
    window = show(states.of(FindBill("12")))
    header = window.findChildren(StepperHeader)[0]
    press(header, "Language")
    assert posted == [OpenLanguages()]


def test_every_language_stands_there_in_its_own_script(
    show: Show, states: Any, texts: Catalogue
) -> None:
    """M-42: and in the face that has its letters."""
    screen = page(show(states.of(FindBill(), panel=Languages())))
    for code in FORMS:
        button = screen.languages[code]
        assert button.text() == texts.text("language.name", code)
        assert button.look.language == code
        assert button.isChecked() is (code == "en")


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_touch_speaks_the_language(
    show: Show, states: Any, posted: list[Intent], press: Press, texts: Catalogue, code: str
) -> None:
    """Also that of the language already spoken; the visit then uncovers the step beneath."""
    window = show(states.of(FindBill(), panel=Languages()))
    press(page(window), texts.text("language.name", code))
    press(page(window), "Done")
    assert posted == [ChooseLanguage(code), ClosePanel()]


def test_the_header_offers_no_language_above_it(show: Show, states: Any) -> None:
    """G2: the same name twice would not tell which is meant."""
    window = show(states.of(FindBill(), panel=Languages()))
    header = window.findChildren(StepperHeader)[0]
    assert not header.other.isVisible()
    assert not any(button.isVisible() for button in header.buttons.values())


def test_a_note_that_waits_for_an_answer_is_not_covered(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """Escrow lasts seconds; the button is off and says so."""
    view = states.all("en")["over"]
    assert isinstance(view.visit.step, OverPayment)
    header = show(view).findChildren(StepperHeader)[0]
    assert not header.other.isEnabled()
    assert header.other.accessibleDescription() == "Not available here"
    header.other.click()
    assert posted == []
