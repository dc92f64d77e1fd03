"""Plays seeds of the search under a mutant until the judge sees it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import pytest

from kiosk.bench.sweep import run
from kiosk.bench.sweep.customer import Customer
from kiosk.bench.sweep.misfortune import Plot, plot
from kiosk.bench.sweep.must import ViolationError
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain.bills import Bill
from kiosk.domain.cards import CardWord
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import PayCard

#: MONEY.md 10.3.
MOST_SEEDS = 200
CALM_SEEDS = 48

#: The kinds of misfortune that there are or are not.
_BAD = "kills acceptor line forgets lags clock terminal wire restores"

Patch = pytest.MonkeyPatch


class Late(Customer):
    """Presses Cancel while the bank is asked."""

    def _wait_for_the_card(self) -> tuple[it.Intent, ...]:
        step = self.world.step
        asked = isinstance(step, PayCard) and step.word is CardWord.BANK
        return (it.Cancel(),) if asked else ()


class Regular(Customer):
    """Pays the same bill again and again, all of it, by card."""

    def _way(self) -> tuple[it.Intent, ...]:
        return (it.CardPicked(),)

    def _begin(self) -> tuple[it.Intent, ...]:
        self.random.seed(1)
        return super()._begin()

    def _amount(self, bill: Bill) -> Money:
        return bill.amount_due


@dataclass(frozen=True)
class Day:
    """Which misfortunes there are, and who comes. `kinds` None: as the seed draws them."""

    kinds: str | None
    customer: type[Customer] = Customer

    def of(self, drawn: Plot) -> Plot:
        if self.kinds is None:
            return drawn
        there = self.kinds.split()
        yes_or_no: dict[str, Any] = {name: name in there for name in _BAD.split()}
        often: dict[str, Any] = {name: 0.5 * (name in there) for name in ("biller", "printer")}
        journal = ("before",) if "journal" in there else ()
        return replace(drawn, **yes_or_no, **often, journal=journal, answers=0.0)


ANY, CALM = Day(None), Day("")
KILLS, DISK = Day("kills"), Day("journal")
NOTES, CASH = Day("acceptor"), Day("acceptor line lags kills")
BILLER, PRINTER = Day("biller kills"), Day("printer")
TERMINAL = Day("terminal wire")
LATE, REGULAR = Day("terminal wire", Late), Day("terminal wire", Regular)


@dataclass(frozen=True)
class Mutant:
    """The product with one mistake. `number` is MONEY.md's, "" for one of our own. The hunt plays
    every `step`-th seed from `first`, each on such a `day`. `calm`: there are days without a fault
    on which nobody would notice."""

    number: str
    infect: Callable[[Patch], None]
    first: int = 0
    step: int = 1
    day: Day = ANY
    calm: bool = True

    @property
    def name(self) -> str:
        return self.infect.__name__.replace("_", " ")


@dataclass(frozen=True)
class Catch:
    """By which seed, after how many, and what the judge said."""

    seed: int
    tried: int
    said: str


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
    patch.setattr(run, "plot", lambda world: day.of(plot(world)))
    patch.setattr(run, "Customer", day.customer)


def verdict(seed: int) -> str:
    """What the judge says of a seed, "" if nothing."""
    try:
        run.play(seed)
    except ViolationError as problem:
        return str(problem).splitlines()[0]
    except Exception as problem:  # noqa: BLE001  # whatever the mutant broke
        return f"crash: {problem!r}"
    return ""


def unnoticed(mutant: Mutant) -> bool:
    """Whether, where only the customer is random, one of the first seeds ends with a payment that
    is Paid, by card where there is a terminal, and with a judge who is content."""
    worlds: list[World] = []
    real: Any = vars(run)["judge"]

    def judge(world: World, **told: bool) -> None:
        real(world, **told)
        worlds.append(world)

    with Patch.context() as patch:
        _begin(CALM, patch)
        mutant.infect(patch)
        patch.setattr(run, "judge", judge)
        card = mutant.first >= run.CASH_ONLY
        for seed in range(mutant.first, mutant.first + CALM_SEEDS * mutant.step, mutant.step):
            verdict(seed)
            shown = [told for world in worlds for told, _ in world.shown]
            if any(told.outcome is Outcome.PAID and (told.by_card or not card) for told in shown):
                return True
    return False
