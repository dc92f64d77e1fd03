"""The cases of the systematic search: each scenario with one or two faults, at every place."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kiosk.bench.sweep.faults import Source, stream
from kiosk.bench.sweep.scenarios import SCENARIOS, Scenario

#: How many gaps after a kill the second one is tried.
SECOND_KILLS = 16
_KILLS = {Source.GAP}


@dataclass(frozen=True)
class Case:
    """A scenario and the ordinals of the faults that strike in it. `draws`: the seed of all other
    chance in it, the same for all cases of a scenario, so that ordinals mean the same place."""

    scenario: Scenario
    draws: int
    plan: frozenset[int]


def case(number: int) -> Case:
    """The cases of all scenarios in turn; when a scenario's are through, again with other draws."""
    which, n = number % len(SCENARIOS), number // len(SCENARIOS)
    turn = 0
    while n >= len(plans(which, turn)):
        n -= len(plans(which, turn))
        turn += 1
    return Case(SCENARIOS[which], draws(which, turn), plans(which, turn)[n])


def draws(which: int, turn: int) -> int:
    return turn * len(SCENARIOS) + which


@cache
def plans(which: int, turn: int) -> tuple[frozenset[int], ...]:
    """Every plan of a scenario: a kill in each gap, and the faults whose harm comes late, which no
    other leads to; then all other faults, and second kills, mixed, so that any number of runs has
    some of each."""
    from kiosk.bench.sweep.late import CONTRADICTED, LATE  # noqa: PLC0415  # it plays cases
    from kiosk.bench.sweep.systematic import baseline  # noqa: PLC0415  # it plays cases

    occasions = baseline(SCENARIOS[which], draws(which, turn))
    kills = [first for source, first, _, _ in occasions if source in _KILLS]
    others = [
        (kind in {CONTRADICTED, *LATE}, frozenset({first + n}))
        for source, first, kinds, what in occasions
        if source not in _KILLS and not (source is Source.ACCEPTOR and not what)
        for n, kind in enumerate(kinds)
    ]
    pairs = [frozenset({k, k + j}) for k in kills for j in range(1, SECOND_KILLS + 1)]
    rest = [*(plan for late, plan in others if not late), *pairs]
    stream("cases", which, turn).shuffle(rest)
    soon = [*(frozenset({k}) for k in kills), *(plan for late, plan in others if late)]
    return (frozenset(), *soon, *rest)
