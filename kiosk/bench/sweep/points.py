"""Crash points by name: how often a run passed each, how often it was killed there, and which
must have been passed. The names come from effects and commits as they happen: nothing is listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from types import UnionType
from typing import get_args

from kiosk.bench.sweep.kinds import Kinds
from kiosk.domain import effects

RECOVERY = "recovery: "


@dataclass(frozen=True)
class Place:
    """Where a point was passed: the seed, the gap's ordinal, and the faults that struck before."""

    seed: int
    ordinal: int
    struck: tuple[int, ...]


@dataclass
class Points:
    """Counts of one run, or of many. `places`: one for each point, where it was passed first."""

    passed: Counter[str] = field(default_factory=Counter)
    killed: Counter[str] = field(default_factory=Counter)
    places: dict[str, Place] = field(default_factory=dict)

    def add(self, other: Points) -> None:
        self.passed.update(other.passed)
        self.killed.update(other.killed)
        self.places = {**other.places, **self.places}

    def never_killed(self) -> list[str]:
        """Points that were passed and never killed at."""
        return sorted(self.passed.keys() - self.killed.keys())


def named(effect: object) -> str:
    """An effect as a point calls it."""
    return type(effect).__name__


def never_passed(passed: Iterable[str], kinds: Kinds) -> list[str]:
    """Effects of the Effect union and kinds of commit in the source that no run passed."""
    seen = {name.removeprefix(RECOVERY) for name in passed}
    words = {name.partition(" ")[2] for name in seen}
    records = {word.partition(" ")[2] for word in words if word.startswith("Record ")}
    union: UnionType = effects.Effect
    missing = [
        kind.__name__
        for kind in get_args(union)
        if kind.__name__ not in words and not (kind is effects.Record and records)
    ]
    return [*missing, *(f"Record {kind}" for kind in kinds.missing(records))]
