"""C17: what was done, where the money is, and two ways on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from kiosk.domain.intents import CallAttendant, ClosePanel, Intent, StopCalling
from kiosk.domain.panels import AttendantCalled
from kiosk.domain.visit import FindBill, OverPayment
from kiosk.ui.widgets.footer import Foot, Footer
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def test_the_footer_calls_from_every_screen_but_the_question_of_a_note(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """M-44."""
    for view in states.all("en").values():
        posted.clear()
        window = show(view)
        button = window.findChildren(Footer)[0].buttons[Foot.ATTENDANT]
        button.click()
        calm = getattr(view.visit.step, "under", view.visit.step)
        off = isinstance(view.visit.panel, AttendantCalled) or isinstance(calm, OverPayment)
        assert posted == ([] if off else [CallAttendant()])
        assert bool(button.accessibleDescription()) is off


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("called", "No money is inside."),
        ("called, cash", "Your $60.00 is inside and recorded."),
        ("called, card", "Do as the card terminal says."),
        ("called, told", "Your payment is recorded."),
    ],
)
def test_it_says_what_was_done_and_where_the_money_is(
    show: Show, states: Any, said: Said, name: str, words: str
) -> None:
    """The help line stands below, where there is one (M-44, M-56)."""
    told = said(show(states.all("en")[name]))
    assert "We have called an attendant" in told
    assert words in told
    assert "Our help line: 555 0100" in told


def test_one_goes_on_or_stops_the_call(
    show: Show, states: Any, posted: list[Intent], press: Press
) -> None:
    window = show(states.of(FindBill("31"), panel=AttendantCalled()))
    press(window, "Stop calling")
    press(window, "Go on")
    assert posted == [StopCalling(), ClosePanel()]
