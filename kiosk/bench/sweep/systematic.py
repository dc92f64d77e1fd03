"""Plays one case of the systematic search."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from kiosk.bench.sweep import late
from kiosk.bench.sweep.disk import scratch
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.judge import judge
from kiosk.bench.sweep.mending import Mender
from kiosk.bench.sweep.scenarios import RULES, Scenario, Visitor
from kiosk.bench.sweep.world import World

#: Whoever walks away is waited for.
VISIT_S = 60.0
DOWN_S = 1.0
STEP_S = 1.0
#: What may happen to the acceptor while a note moves.
NOTE_DAYS = (
    *("power_cut_while_stacking", "power_cut", "box_pulled_mid_note", "jam", "weak_stacker"),
    *late.LATE,
)
#: After these a note's fate may be unknowable.
DOUBTFUL = {Source.NOTE_MOVES, Source.ACCEPTOR}

Occasions = Sequence[tuple[Source, int, Sequence[str], str]]


def baseline(scenario: Scenario, draws: int) -> Occasions:
    """Every occasion for a fault in a scenario where none strikes."""
    faults = Faults(draws, frozenset(), keeps=True)
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        world = World(draws, Path(folder), scenario.cards, faults, model=scenario.model)
        try:
            live(world, scenario)
        finally:
            if world.journal is not None:
                world.journal.close()
    return faults.passed


def live(world: World, scenario: Scenario) -> None:
    """One visit, from the first boot to the verdict."""
    world.rules = RULES
    world.on_death = lambda: world.after(DOWN_S, world.boot)
    world.boot()
    visitor = Visitor(world, scenario)
    world.on_note = lambda: _note_moves(world, visitor)
    end = world.now + VISIT_S
    while world.now < end and not (visitor.gone or world.restarts > 1):
        world.run(STEP_S)
    late.over(world)
    mender = Mender(world)
    mender.line()
    mender.settle()
    judge(world, certain=_certain(world))


def _note_moves(world: World, visitor: Visitor) -> None:
    visitor.swallowed()
    strike = world.faults.strikes(Source.NOTE_MOVES, NOTE_DAYS, 0.0)
    if strike:
        deed = late.LATE.get(strike.kind, lambda world: world.do(strike.kind))
        world.after(strike.random.uniform(0.0, 2.5), partial(deed, world))


def _certain(world: World) -> bool:
    struck = world.faults.struck
    return not any(one.source in DOUBTFUL or one.kind == "unsaid" for one in struck)
