"""The window around the screens: what is posted, what is kept, what is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kiosk.domain.flow.payee import payee
from kiosk.domain.intents import (
    Activity,
    Back,
    Cancel,
    ChooseLanguage,
    Intent,
    OpenLanguages,
)
from kiosk.domain.visit import (
    ChooseAmount,
    ConfirmAccount,
    FindBill,
    Home,
    OutcomeShown,
    Posting,
    Stage,
)
from kiosk.ui.metrics import CERTIFIED
from kiosk.ui.widgets.focus import FocusRing
from kiosk.ui.widgets.footer import Foot, Footer
from kiosk.ui.widgets.stepper import StepperHeader
from kiosk.ui.window import Window

#: Whatever a step is about.
WORKING = {Foot.HELP, Foot.ACCESSIBILITY, Foot.ATTENDANT}
Show = Callable[[Any], Window]


def press(window: QWidget, words: str) -> None:
    button = next(
        b for b in window.findChildren(QAbstractButton) if b.text() == words and b.isVisible()
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def texts_in(window: QWidget) -> str:
    names = [widget.accessibleName() for widget in window.findChildren(QWidget)]
    return "\n".join([*names, *(label.text() for label in window.findChildren(QLabel))])


def test_back_and_cancel_are_posted(show: Show, states: Any, posted: list[Intent]) -> None:
    window = show(states.of(FindBill("12")))
    press(window, "Back")
    press(window, "Cancel")
    assert posted == [Back(), Cancel()]


def test_what_has_no_effect_is_off_and_posts_nothing(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """C10: no Cancel while a payment is recorded."""
    window = show(states.of(Posting(Stage.RECORDING, 1010.0), payment=states.payment(2000)))
    footer = window.findChildren(Footer)[0]
    for foot, button in footer.buttons.items():
        assert button.isEnabled() is (foot in WORKING)
        assert button.accessibleDescription() == (
            "" if button.isEnabled() else "Not available here"
        )


def test_a_language_is_offered_in_its_own_script_at_every_step(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """M-42: in the header, or one touch behind its button, which only a waiting note bars."""
    for name, view in states.all("en").items():
        posted.clear()
        window = show(view)
        header = window.findChildren(StepperHeader)[0]
        if name == "languages":
            press(window, "Español")
            assert posted == [ChooseLanguage("es")]
        elif header.other.isVisible() and name != "over":
            press(header, "Language")
            assert posted == [OpenLanguages()]
        elif name != "over":
            press(header, "Español")
            assert posted == [ChooseLanguage("es")]


def test_a_touch_beside_every_control_is_a_sign_of_life(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """UX.md section 4: a touch counts as activity."""
    window = show(states.of(Home()))
    page = window.shown()
    assert page is not None
    QTest.mousePress(page, Qt.MouseButton.LeftButton, pos=QPoint(5, page.height() // 2))
    assert posted == [Activity()]


def test_the_header_names_the_biller_once_it_is_known(show: Show, states: Any, bill: Any) -> None:
    """The place greets on Home; from the first step on it would crowd the steps out."""
    assert "Store 12, Main Street" in texts_in(show(states.of(Home())))
    assert "Store 12, Main Street" not in texts_in(show(states.of(FindBill())))
    window = show(states.of(ConfirmAccount(bill)))
    assert "City Works Utilities" in texts_in(window)
    assert "Step 2 of 5" in texts_in(window)


def test_the_payee_is_known_from_every_step_that_has_one(states: Any, record: Any) -> None:
    assert payee(states.of(Home()).visit) is None
    assert payee(states.of(OutcomeShown(record)).visit) == record.number
    paying = states.of(Posting(Stage.CLOSING, 0.0), payment=states.payment())
    assert payee(paying.visit) == states.bill.number


def test_the_header_counts_the_bills_that_are_paid_together(show: Show, states: Any) -> None:
    """From the list to the slip; on the screens about one of them it names that one's biller."""
    views = states.all("en")
    for name in ("cart, full", "review of six", "stop cash of six", "six OutcomeShown"):
        assert "Bills: 6" in texts_in(show(views[name])), name
    assert "Bills: " not in "".join(texts_in(show(views["confirm the next"])))


def test_nothing_of_one_customer_is_left_for_the_next(show: Show, states: Any, bill: Any) -> None:
    """M-36, G12: a new visit starts with new widgets."""
    window = show(states.of(FindBill("3161777077")))
    show(states.of(ConfirmAccount(bill)))
    assert "J*** S****" in texts_in(window)
    show(states.of(Home(), id="visit-2"))
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = texts_in(window)
    for private in ("J*** S****", "1** M***", "3161", "158.89", "City Works Utilities"):
        if private != "City Works Utilities":
            assert private not in left


def test_the_home_screen_and_the_window_title_name_nobody(
    show: Show, states: Any, bill: Any
) -> None:
    """M-5, M-36: no personal data in window titles; WCAG 2.4.2: each screen has its own."""
    window = show(states.of(ConfirmAccount(bill)))
    assert window.windowTitle() == "Is this yours?"


def test_a_screen_is_kept_while_the_visit_lasts(show: Show, states: Any) -> None:
    """Typing changes a screen; it does not make a new one."""
    window = show(states.of(FindBill("1")))
    first = window.shown()
    show(states.of(FindBill("12")))
    assert window.shown() is first


def test_a_screen_turned_on_its_side_is_laid_out_anew(show: Show, states: Any, bill: Any) -> None:
    window = show(states.of(ChooseAmount(bill, None)))
    standing = window.shown()
    screen = CERTIFIED[1]
    window.resize(screen.width, screen.height)
    QApplication.processEvents()
    assert window.shown() is not standing
    assert window.size().width() == screen.width


def test_the_header_hides_the_steps_where_there_are_none(show: Show, states: Any) -> None:
    window = show(states.of(Home()))
    header = window.findChildren(StepperHeader)[0]
    assert not any("Step" in label.text() for label in header.findChildren(QLabel))


def test_the_window_is_ready_before_any_view(window: Window) -> None:
    """The first picture may come before the core's first word."""
    assert window.shown() is None
    assert not window.grab().isNull()


def test_the_ring_goes_round_the_control_that_keys_have_reached(show: Show, states: Any) -> None:
    """WCAG 2.4.7: 1 mm wide, 1 mm outside the control."""
    window = show(states.of(FindBill("1")))
    footer = window.findChildren(Footer)[0]
    ring = window.findChildren(FocusRing)[0]
    assert ring.isHidden()
    back = footer.buttons[Foot.BACK]
    back.setFocus(Qt.FocusReason.TabFocusReason)
    ring._moved(None, back)
    assert ring.isVisible()
    spot = back.mapTo(window, QPoint(0, 0))
    mm = 5  # one millimetre on this screen, rounded up
    assert ring.geometry().topLeft() == spot - QPoint(2 * mm, 2 * mm)
    assert ring.width() == back.width() + 4 * mm
    assert ring.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    ring._moved(back, None)
    assert ring.isHidden()


def test_the_ring_follows_a_control_that_moves_or_vanishes(show: Show, states: Any) -> None:
    window = show(states.of(FindBill("1")))
    back = window.findChildren(Footer)[0].buttons[Foot.BACK]
    ring = window.findChildren(FocusRing)[0]
    ring._moved(None, back)
    before = ring.geometry()
    back.move(back.x() + 7, back.y())
    assert ring.geometry().x() == before.x() + 7
    back.hide()
    assert ring.isHidden()


def test_the_ring_can_be_seen(show: Show, states: Any) -> None:
    """A picture with the ring differs from one without, in the ring's own colour."""
    window = show(states.of(FindBill("1")))
    back = window.findChildren(Footer)[0].buttons[Foot.BACK]
    ring = window.findChildren(FocusRing)[0]
    ring._moved(None, back)
    image = ring.grab().toImage()
    assert image.pixelColor(image.width() // 2, 2).name() == "#b4006e"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_language_now_spoken_is_not_offered(show: Show, states: Any, language: str) -> None:
    window = show(states.of(Home(), language))
    header = window.findChildren(StepperHeader)[0]
    assert header.buttons[language].isHidden()
    other = "es" if language == "en" else "en"
    assert header.buttons[other].isVisible()


def test_a_view_of_the_same_visit_keeps_what_is_shown(show: Show, states: Any) -> None:
    view = states.of(FindBill("1"))
    window = show(view)
    before = window.grab().toImage()
    show(replace(view, mono=view.mono + 1))
    assert window.grab().toImage() == before
