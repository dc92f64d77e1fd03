"""Plays seeds of the search under a mutant until the judge sees it."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from kiosk.bench.sweep import run as search
from kiosk.bench.sweep.customer import Customer
from kiosk.bench.sweep.misfortune import Plot, plot
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain.payments import Outcome

#: MONEY.md 10.3.
MOST_SEEDS = 200
_JUDGES = Path(search.__file__).parent

Patch = pytest.MonkeyPatch


class Day(Enum):
    """Which misfortunes a seed has: those it draws, one kind alone, or none. On a hesitant day
    customers press Cancel at the terminal again and again."""

    ANY = "any"
    CALM = ""
    KILLS = "kills"
    NOTES = "acceptor line lags"
    BILLER = "biller kills"
    TERMINAL = "terminal"
    HESITANT = "terminal wire"

    def of(self, drawn: Plot) -> Plot:
        if self is Day.ANY:
            return drawn
        there = self.value.split()
        kinds: dict[str, Any] = {name: name in there for name in drawn.__slots__}
        kinds |= {"journal": (), "biller": 0.5 * ("biller" in there), "printer": 0.0}
        return replace(drawn, **kinds)


@dataclass(frozen=True)
class Mutant:
    """The product with one mistake. `number` is MONEY.md's, "" for one of our own. The hunt plays
    every `step`-th seed from `first`. On a calm day the seed `calm` ends well all the same (None:
    no payment does)."""

    number: str
    infect: Callable[[Patch], None]
    first: int = 0
    step: int = 1
    day: Day = Day.ANY
    calm: int | None = 0

    @property
    def name(self) -> str:
        return self.infect.__name__.replace("_", " ")


@dataclass(frozen=True)
class Catch:
    """By which seed, after how many, and what the judge said."""

    seed: int
    tried: int
    said: str


class Hesitant(Customer):
    """Wants to pay by card, and does not."""

    def _wait_for_the_card(self) -> tuple[it.Intent, ...]:
        return self._pick(it.Cancel(), it.Finish(), None, None)


def hunt(mutant: Mutant) -> Catch | None:
    """The first seed whose run the judge condemns, and not without the mutant. A crash of the
    product is none of the judge's work, so the hunt goes on."""
    seeds = range(mutant.first, mutant.first + MOST_SEEDS * mutant.step, mutant.step)
    for tried, seed in enumerate(seeds, start=1):
        with Patch.context() as patch:
            _begin(mutant.day, patch)
            with Patch.context() as infected:
                mutant.infect(infected)
                said = verdict(seed)
            if said and not said.startswith("crash") and not verdict(seed):
                return Catch(seed, tried, said)
    return None


def _begin(day: Day, patch: Patch) -> None:
    patch.setattr(search, "plot", lambda world: day.of(plot(world)))
    if day is Day.HESITANT:
        patch.setattr(search, "Customer", Hesitant)


def verdict(seed: int) -> str:
    """What the judge says of a seed, "" if nothing."""
    try:
        search.play(seed)
    except AssertionError as problem:
        frame = traceback.extract_tb(problem.__traceback__)[-1]
        judged = _JUDGES in Path(frame.filename).parents
        return str(problem).splitlines()[0] if judged else f"crash: {problem!r}"
    except Exception as problem:  # noqa: BLE001  # whatever the mutant broke
        return f"crash: {problem!r}"
    return ""


def calm(mutant: Mutant, patch: Patch) -> str:
    """What the judge says of a seed in which only the customer is random; and somebody paid, by
    card where there is a terminal."""
    assert mutant.calm is not None
    mutant.infect(patch)
    _begin(Day.CALM, patch)
    worlds: list[World] = []
    judge: Any = vars(search)["judge"]

    def seen(world: World, **told: bool) -> None:
        worlds.append(world)
        judge(world, **told)

    patch.setattr(search, "judge", seen)
    said = verdict(mutant.calm)
    shown = [told for world in worlds for told, _ in world.shown if told.outcome is Outcome.PAID]
    card = mutant.first >= search.CASH_ONLY
    return said or ("" if any(told.by_card or not card for told in shown) else "nobody paid")
