from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.bench.gallery.sample import NOW_MS
from kiosk.bench.gallery.states import NOW, WELL
from kiosk.domain.flow import deadline, decide
from kiosk.domain.intents import Tick
from kiosk.domain.rules import Moment, Rules
from kiosk.domain.visit import LookingUp, Visit
from kiosk.services.core import View
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
WAITING = [
    "We are asking the biller.",
    "Still trying.",
    "Keep waiting, or cancel.",
    "We cannot reach City Works Utilities now.",
]


@pytest.mark.parametrize(
    ("passed", "words", "missing"),
    [
        (0.5, "", "asking"),
        (1.0, "We are asking the biller.", "Still"),
        (5.0, "Still trying.", "longer"),
        (12.0, "This takes longer than usual.", "Still"),
    ],
)
def test_a_long_look_up_says_more_and_more(
    show: Show, states: Any, passed: float, words: str, missing: str, said: Said
) -> None:
    """UX.md section 7: words at 1 s, 5 s and 10 s."""
    shown = said(show(states.of(LookingUp(1, NOW - passed, ""))))
    assert words in shown
    assert missing not in shown


def test_the_words_come_in_time_on_the_real_screen(
    show: Show, states: Any, rules: Rules, said: Said
) -> None:
    """M-38, UX.md section 7: a biller that never answers, on the virtual clock: silence, then words
    at 1 s, 5 s and 10 s, and at 30 s the entry again with the reason and the number kept."""
    visit: Visit = states.of(LookingUp(1, NOW, "3161777077"), entry="3161777077").visit
    clock, seen = NOW, {}
    while True:
        words = said(show(View(visit, WELL, clock, NOW_MS)))
        seen[clock - NOW] = [start for start in WAITING if start in words]
        if not isinstance(visit.step, LookingUp):
            break
        clock = deadline(visit, rules.times, clock) or clock
        moment = Moment(NOW_MS, clock, "next", rules, WELL, "box", 1)
        visit, _ = decide(visit, Tick(), moment)
    assert seen == {0: [], 1: WAITING[:1], 5: WAITING[1:2], 10: WAITING[2:3], 30: WAITING[3:]}
    assert visit.entry == "3161777077"
