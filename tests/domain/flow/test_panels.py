"""What is laid over a step: nothing beneath is lost, hidden for long, or left for the next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.flow import deadline
from kiosk.domain.intents import (
    Back,
    Cancel,
    ChooseLanguage,
    ClosePanel,
    Enter,
    OpenPreferences,
    Pay,
    SetOptions,
)
from kiosk.domain.options import Options, TextSize, Theme
from kiosk.domain.panels import Preferences
from kiosk.domain.visit import Home, OutcomeShown, OverPayment, PayCash, Recovery, StillThere
from tests.domain.flow.test_touch import STEPS, WAYS

LARGE = Options(TextSize.LARGEST, Theme.DARK, low_reach=True, patience=3)
SHUT = [ClosePanel(), Back(), Cancel()]


@pytest.mark.parametrize("step", [one for one in STEPS if one is not OverPayment])
@pytest.mark.parametrize("shut", SHUT, ids=lambda shut: type(shut).__name__)
def test_options_apply_at_once_at_any_step_and_nothing_is_lost(
    new_walk: Any, step: type, shut: Any
) -> None:
    """M-39: size, theme, reach and time at any step; the step beneath is as it was."""
    walk = WAYS[step](new_walk())
    walk.do(ClosePanel())
    before = walk.visit
    walk.do(OpenPreferences(), SetOptions(LARGE))
    assert (walk.visit.panel, walk.visit.options) == (Preferences(), LARGE)
    walk.do(Pay(), Enter())
    assert walk.visit.step == before.step
    walk.do(shut)
    same = replace(walk.visit, options=before.options, touched=before.touched, altered=False)
    assert same == replace(before, altered=False)
    assert walk.effects == ()


def test_a_note_that_waits_for_an_answer_is_not_covered(walk: Any) -> None:
    """Escrow lasts seconds."""
    WAYS[OverPayment](walk).do(OpenPreferences())
    assert walk.visit.panel is None


def test_what_becomes_of_a_note_uncovers_the_screen(walk: Any) -> None:
    """Money goes on beneath, and the customer sees it."""
    walk.to_cash().do(OpenPreferences())
    walk.put_in(500)
    assert walk.visit.panel is None
    assert isinstance(walk.visit.step, PayCash)
    assert walk.visit.payment.held.minor == 500


def test_the_next_step_and_the_question_uncover_the_screen(walk: Any) -> None:
    walk.to_cash().do(OpenPreferences())
    walk.wait(90)
    assert isinstance(walk.visit.step, StillThere)
    assert walk.visit.panel is None


@pytest.mark.parametrize("patience", [3, 10])
def test_patience_multiplies_every_idle_limit(walk: Any, patience: int) -> None:
    """UX.md section 7: x3 and x10."""
    walk.do(SetOptions(Options(patience=patience)))
    walk.to_find().wait(90 * patience - 1)
    assert not isinstance(walk.visit.step, StillThere)
    walk.wait(1)
    assert isinstance(walk.visit.step, StillThere)


def test_patience_keeps_an_outcome_longer(walk: Any) -> None:
    WAYS[OutcomeShown](walk).do(SetOptions(Options(patience=10)))
    walk.wait(walk.rules.times.outcome * 10 - 1)
    assert isinstance(walk.visit.step, OutcomeShown)


def test_a_patience_nobody_offers_changes_nothing(walk: Any) -> None:
    before = walk.visit
    walk.do(SetOptions(Options(patience=10_000)))
    assert replace(walk.visit, touched=before.touched) == before


@pytest.mark.parametrize(
    "wish", [ChooseLanguage("es"), SetOptions(LARGE), OpenPreferences()], ids=lambda w: str(type(w))
)
def test_home_forgets_what_one_customer_chose_and_left(walk: Any, wish: Any) -> None:
    """UX.md section 4: back to default, by itself, before the next one comes."""
    walk.do(wish)
    assert isinstance(walk.visit.step, Home)
    walk.wait(90 * walk.visit.options.patience)
    assert (walk.visit.language, walk.visit.options, walk.visit.panel) == ("en", Options(), None)
    assert deadline(walk.visit, walk.rules.times, walk.now) is None


def test_the_next_visit_begins_with_the_defaults(walk: Any) -> None:
    walk.do(SetOptions(LARGE)).to_find().do(Back())
    assert isinstance(walk.visit.step, Home)
    assert walk.visit.options == Options()


def test_a_code_somebody_comes_for_is_not_covered_for_long(walk: Any) -> None:
    """C20 stays until it is read; a panel over it does not."""
    WAYS[Recovery](walk).do(OpenPreferences())
    walk.wait(90)
    assert walk.visit.panel is None
    assert isinstance(walk.visit.step, Recovery)
