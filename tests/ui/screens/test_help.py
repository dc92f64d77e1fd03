"""C16: help for the step beneath, questions in groups, answers that follow from the rules."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.bench.gallery.cards import WITH_CARD
from kiosk.domain import visit as at
from kiosk.domain.help_line import HelpLine, Question, Spoken
from kiosk.domain.intents import Back, ClosePanel, Intent, MoreTopics, OpenHelp, ShowTopic
from kiosk.domain.options import Options, TextSize
from kiosk.domain.panels import Help
from kiosk.domain.rules import Rules
from kiosk.domain.visit import ConfirmAccount, FindBill, Home, OverPayment
from kiosk.ui.metrics import CERTIFIED
from kiosk.ui.screens.help import HelpScreen
from kiosk.ui.screens.help_topics import GROUPS, HERE
from kiosk.ui.widgets.footer import Foot, Footer
from kiosk.ui.widgets.scene import Thing
from kiosk.ui.window import Window
from kiosk.ui.wording import ENGLISH

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
Press = Callable[[QWidget, str], None]


def page(window: Window) -> HelpScreen:
    shown = window.shown()
    assert isinstance(shown, HelpScreen)
    return shown


def offered(window: Window) -> list[str]:
    cards = page(window).topics
    return [card.text() for card in cards if card.isVisible()]


def foot(window: Window, which: Foot) -> Any:
    return window.findChildren(Footer)[0].buttons[which]


def test_the_footer_opens_it_from_every_screen_but_the_question_of_a_note(
    show: Show, states: Any, posted: list[Intent]
) -> None:
    """M-43: also while money is inside or a payment is recorded."""
    for view in states.all("en").values():
        posted.clear()
        button = foot(show(view), Foot.HELP)
        button.click()
        calm = getattr(view.visit.step, "beneath", view.visit.step)
        if isinstance(view.visit.panel, Help):
            assert (posted, button.accessibleDescription()) == ([], "This is what you see now")
        elif isinstance(calm, OverPayment):
            words = "First answer the question on the screen"
            assert (posted, button.accessibleDescription()) == ([], words)
        else:
            assert posted == [OpenHelp()]


def test_every_step_has_help_of_its_own(show: Show, states: Any, said: Said) -> None:
    """M-43: no step without; each text is used."""
    for view in states.all("en").values():
        over = replace(view, visit=replace(view.visit, panel=Help()))
        assert "About this screen" in said(show(over))
    assert {key for key, _ in HERE.values()} == {key for key in ENGLISH if "help.at_" in key}
    kinds = {kind for kind in HERE if kind.__module__ == at.__name__}
    assert kinds == {kind for kind in at.Calm.__args__ if kind.__module__ == at.__name__}


def test_the_nearest_questions_come_first_and_the_rest_on_the_next_page(
    show: Show, states: Any, posted: list[Intent], press: Press
) -> None:
    """At most four choices on one page (UX.md section 1)."""
    window = show(states.of(FindBill(), panel=Help()))
    assert offered(window) == ["My number", "Something does not work", "Paying here"]
    press(page(window), "My number")
    press(page(window), "More topics")
    assert posted == [ShowTopic("number"), MoreTopics()]
    window = show(states.of(FindBill(), panel=Help(turned=1)))
    assert offered(window) == ["After paying", "About this place"]
    window = show(states.of(FindBill(), panel=Help(turned=2)))
    assert offered(window)[0] == "My number"


def test_where_the_number_is_is_two_touches_from_the_number_screen_and_drawn(
    show: Show, states: Any, said: Said, posted: list[Intent], press: Press
) -> None:
    """M-04."""
    window = show(states.of(FindBill("31"), panel=Help(("number",))))
    assert offered(window)[0] == "Where is my number?"
    press(page(window), "Where is my number?")
    window = show(states.of(FindBill("31"), panel=Help(("number", "where"))))
    assert "near the top of your bill" in said(window)
    assert page(window)._scene.things == (Thing.NUMBER,)
    press(page(window), "Other questions")
    press(page(window), "Close help")
    assert posted == [ShowTopic("where"), Back(), ClosePanel()]


@pytest.mark.parametrize("topic", [topic for group in GROUPS.values() for topic in group])
def test_every_question_has_an_answer(show: Show, states: Any, said: Said, topic: str) -> None:
    """M-51: offline, in the catalogue or computed."""
    group = next(group for group, topics in GROUPS.items() if topic in topics)
    window = show(states.of(Home(), health=WITH_CARD, panel=Help((group, topic))))
    assert page(window).title.text() == ENGLISH[f"help.ask_{topic}"].text
    answer = said(window).removeprefix(page(window).title.text())
    assert len(answer.split()) > 5
    assert "{" not in answer


def test_fee_and_ways_are_those_of_the_engine(
    show: Show, states: Any, said: Said, rules: Rules
) -> None:
    """M-51, M-23: generated, so they cannot differ from what is charged."""
    fee = said(show(states.of(Home(), health=WITH_CARD, panel=Help(("paying", "fee")))))
    assert "City Works Utilities: No fee" in fee
    for minor in (rules.billers[1].cash_fee_minor, rules.billers[1].card_fee_minor):
        assert f"${minor / 100:.2f}" in fee
    how = said(show(states.of(Home(), health=WITH_CARD, panel=Help(("paying", "how")))))
    assert "By card: Visa" in how
    assert "By card" not in said(show(states.of(Home(), panel=Help(("paying", "how")))))
    notes = said(show(states.of(Home(), panel=Help(("paying", "notes")))))
    assert "$1, $5, $10, $20, $50, $100" in notes.translate({0x2066: None, 0x2069: None})


def test_what_the_owner_says_is_there_and_of_other_billers_nothing(
    open_window: Any, rules: Rules, states: Any, bill: Any, said: Said
) -> None:
    """M-44, M-51: phone, hours and questions of the place and of whom is paid."""
    asked = tuple(
        Question(Spoken((("en", f"{name}?"),)), Spoken((("en", f"{name}!"),)), biller)
        for name, biller in (("Parking", ""), ("Water", "cityworks"), ("Speed", "brightnet"))
    )
    line = HelpLine("555 0100", Spoken((("en", "8 to 6"),)), questions=asked)

    window = open_window(CERTIFIED[0])
    window._rules = replace(rules, help_line=line)

    def show(view: Any) -> Window:
        window.show_view(view)
        QApplication.processEvents()
        return window  # type: ignore[no-any-return]  # a fixture's

    assert "Our help line: 555 0100, 8 to 6" in said(show(states.of(Home(), panel=Help())))
    assert offered(show(states.of(Home(), panel=Help(("own",))))) == [
        "Parking?",
        "Water?",
        "Speed?",
    ]
    about = ConfirmAccount(bill)
    assert offered(show(states.of(about, panel=Help(("own",))))) == ["Parking?", "Water?"]
    told = said(show(states.of(about, language="vi", panel=Help(("own", "own 1")))))
    assert "Water!" in told


def test_without_a_help_line_none_is_shown(
    open_window: Any, rules: Rules, states: Any, said: Said
) -> None:
    """M-56: hidden when blank; no such group, no such line."""

    window = open_window(CERTIFIED[0])
    window._rules = replace(rules, help_line=HelpLine())
    window.show_view(states.of(Home(), panel=Help(turned=1)))
    QApplication.processEvents()
    assert "Our help line" not in said(window)
    assert "About this place" not in offered(window)


def test_in_the_largest_letters_an_answer_is_divided_into_pages(
    show: Show, states: Any, said: Said
) -> None:
    """Sentence by sentence; nothing is left out of them."""
    large = Options(TextSize.LARGEST)
    window = show(states.of(Home(), options=large, panel=Help(("trouble", "not_found"))))
    told = said(window)
    for sentence in ("Check each letter and digit with your bill.", "Did you move?"):
        assert sentence in told.split("\n")
