"""C16 over any step: what is beneath goes on, and the way back loses nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.cards import CardShows, CardWord
from kiosk.domain.events import CodeScanned
from kiosk.domain.flow import deadline
from kiosk.domain.intents import Back, ClosePanel, Enter, MoreTopics, OpenHelp, Pay, ShowTopic
from kiosk.domain.panels import DEEPEST, Help
from kiosk.domain.visit import (
    ChooseReceipt,
    Home,
    LookingUp,
    OutcomeShown,
    OverPayment,
    PayCard,
    PayCash,
    StillThere,
    TakeYourThings,
)
from tests.domain.flow.cards import presented
from tests.domain.flow.test_touch import STEPS, WAYS


@pytest.mark.parametrize("step", [one for one in STEPS if one is not OverPayment])
def test_help_opens_over_any_step_and_back_returns_with_nothing_lost(
    new_walk: Any, step: type
) -> None:
    """M-43."""
    walk = WAYS[step](new_walk()).do(ClosePanel())
    before = walk.visit
    walk.do(OpenHelp(), ShowTopic("paying"), ShowTopic("fee"))
    assert walk.visit.panel == Help(("paying", "fee"))
    walk.do(Pay(), Enter())
    assert walk.visit.step == before.step
    walk.do(Back())
    assert walk.visit.panel == Help(("paying",))
    walk.do(Back(), Back())
    same = replace(walk.visit, touched=before.touched, altered=False)
    assert same == replace(before, altered=False)
    assert walk.effects == ()


def test_a_question_about_a_note_in_escrow_is_not_covered(walk: Any) -> None:
    WAYS[OverPayment](walk).do(OpenHelp())
    assert walk.visit.panel is None


def test_no_topic_lies_deeper_than_an_answer(walk: Any) -> None:
    walk.do(OpenHelp(), *(ShowTopic("fee"),) * 4)
    assert len(walk.visit.panel.topics) == DEEPEST


def test_pages_of_topics_are_turned_and_another_topic_begins_at_its_first(walk: Any) -> None:
    walk.do(OpenHelp(), MoreTopics(), MoreTopics())
    assert walk.visit.panel == Help((), 2)
    walk.do(ShowTopic("paying"))
    assert walk.visit.panel == Help(("paying",))


def test_a_topic_without_help_opens_nothing(walk: Any) -> None:
    walk.to_find().do(ShowTopic("fee"), MoreTopics())
    assert walk.visit.panel is None


def test_a_note_that_stacks_under_help_counts_and_is_seen(walk: Any) -> None:
    """Money goes on beneath."""
    walk.to_cash().do(OpenHelp())
    walk.put_in(500)
    assert walk.visit.panel is None
    assert walk.visit.payment.held.minor == 500


def test_a_scan_under_help_goes_to_the_look_up(walk: Any) -> None:
    walk.do(OpenHelp(), CodeScanned(walk.bill.number.value))
    assert isinstance(walk.visit.step, LookingUp)
    assert walk.visit.panel is None


def test_silence_with_money_inside_asks_and_then_pays_as_ever(walk: Any) -> None:
    """M-43 changes no money rule: 180 s, then 60 s, then what is in goes to the bill."""
    walk.to_cash().put_in(1000).do(OpenHelp())
    walk.wait(180)
    assert isinstance(walk.visit.step, StillThere)
    assert walk.visit.panel is None
    walk.wait(60)
    assert walk.visit.payment.state != "open"


def test_what_the_terminal_says_next_uncovers_the_screen(walk: Any) -> None:
    """ "Take your card" is not read through a page of help; a repeated word is no news."""
    presented(walk, two_step=False).do(OpenHelp())
    assert isinstance(walk.visit.step, PayCard)
    report = CardShows(f"{walk.payment.id}:1", CardWord.PIN)
    walk.do(report)
    assert walk.visit.panel is None
    walk.do(OpenHelp(), report)
    assert walk.visit.panel == Help()


@pytest.mark.parametrize("step", [OutcomeShown, ChooseReceipt, TakeYourThings])
def test_a_screen_that_goes_on_by_itself_waits_for_its_reader(walk: Any, step: type) -> None:
    """It is not pulled away after seconds; nor does the next customer find it open."""
    WAYS[step](walk).do(OpenHelp())
    walk.wait(walk.rules.times.idle - 1)
    assert isinstance(walk.visit.step, step)
    assert walk.visit.panel == Help()
    walk.wait(1)
    assert walk.visit.panel is None
    assert not isinstance(walk.visit.step, step)


def test_closing_help_over_the_last_screen_leaves_its_whole_time(walk: Any) -> None:
    WAYS[TakeYourThings](walk).do(OpenHelp())
    walk.wait(60).do(Back()).wait(walk.rules.times.things - 1)
    assert isinstance(walk.visit.step, TakeYourThings)
    walk.wait(1)
    assert isinstance(walk.visit.step, Home)


def test_help_left_open_at_home_closes_by_itself(walk: Any) -> None:
    walk.do(OpenHelp()).wait(walk.rules.times.idle)
    assert walk.visit.panel is None
    assert deadline(walk.visit, walk.rules.times, walk.now) is None


def test_cash_goes_on_where_help_is_closed(walk: Any) -> None:
    walk.to_cash().do(OpenHelp(), ClosePanel())
    assert isinstance(walk.visit.step, PayCash)
