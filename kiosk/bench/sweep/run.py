"""Plays one seed to the verdict, or says by what it is condemned.

Seeds below CASH_ONLY are random lives of a kiosk without a card terminal, those below MIXED of one
with; from MIXED on three of four seeds are cases of the systematic search, and every fourth is a
life of each sort in turn.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kiosk.bench.sweep import systematic
from kiosk.bench.sweep.cases import case
from kiosk.bench.sweep.customer import Customer
from kiosk.bench.sweep.disk import scratch
from kiosk.bench.sweep.evidence import Evidence
from kiosk.bench.sweep.faults import Faults, stream
from kiosk.bench.sweep.judge import judge
from kiosk.bench.sweep.judge_restored import judge_restored
from kiosk.bench.sweep.misfortune import Misfortune, plot
from kiosk.bench.sweep.staff import Staff
from kiosk.bench.sweep.world import World

CASH_ONLY = 10_000
MIXED = 20_000
BACKENDS = ("zvt", "stripe")
#: From MIXED on: so many cases, then a life.
CASES = 3
ROUND = CASES + 1
BAD_S, BAD_WITH_CARDS_S = 25.0, 45.0
STAFF_COME = 0.4


def backend(seed: int) -> str:
    """What takes cards in that life."""
    if seed < CASH_ONLY:
        return ""
    if seed < MIXED:
        return BACKENDS[seed % 2]
    return ("", "zvt", "", "stripe")[_round(seed) % 4]


def _round(seed: int) -> int:
    return (seed - MIXED) // ROUND


def play(seed: int, plan: frozenset[int] | None = None) -> World:
    """One seed from the first boot to the verdict. Raises AssertionError, or what the product
    raised; the exception's `world` is where it ended. With a plan exactly its faults strike."""
    with tempfile.TemporaryDirectory(dir=scratch()) as folder:
        world, live = _begin(seed, plan, Path(folder))
        try:
            live()
            with closing(Evidence(world)) as seen:
                world.note(f"head {seen.head}")
        except Exception as problem:
            end = "\n".join(world.log[-40:])
            problem.add_note(f"seed {seed}; replay it with: {command(seed, plan)}; it ended so:")
            problem.add_note(end)
            problem.__dict__["world"] = world
            raise
        finally:
            if world.journal is not None:
                world.journal.close()
    return world


def command(seed: int, plan: frozenset[int] | None) -> str:
    """What replays a run."""
    chosen = "" if plan is None else f" --plan {','.join(map(str, sorted(plan)))}"
    return f"kiosk sweep --runs 1 --seed {seed}{chosen}"


def _begin(
    seed: int, plan: frozenset[int] | None, folder: Path
) -> tuple[World, Callable[[], None]]:
    which = (seed - MIXED) % ROUND
    if seed < MIXED or which == CASES:
        world = World(seed, folder, backend(seed), Faults(seed, plan))
        return world, lambda: _live(world)
    found = case(_round(seed) * CASES + which)
    scenario, faults = found.scenario, Faults(seed, found.plan if plan is None else plan)
    world = World(found.draws, folder, scenario.cards, faults, model=scenario.model)
    return world, lambda: systematic.live(world, scenario)


def _live(world: World) -> None:
    told = plot(world)
    world.note(f"{told}")
    world.note(f"{world.notes.profile} {world.rules.overpay_max_minor}")
    world.boot()
    visits = stream(world.seed, "visits").randint(1, 3)
    customer = Customer(world, visits + (world.till is not None))
    bad = Misfortune(world, told)
    world.run(BAD_S if world.till is None else BAD_WITH_CARDS_S)
    world.note("the faults stop")
    customer.gone = True
    bad.end()
    bad.mender.settle()
    if world.restored:
        judge_restored(world)
        return
    if stream(world.seed, "count").random() < STAFF_COME:
        Staff(world).decide_all()
        bad.mender.settle()
    judge(world, certain=told.certain)
