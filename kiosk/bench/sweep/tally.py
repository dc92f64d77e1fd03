"""What runs came to: counted by whoever played them, added up by whoever asked for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kiosk.bench.sweep.faults import Source
from kiosk.bench.sweep.points import Place, Points
from kiosk.bench.sweep.run import play
from kiosk.bench.sweep.world import World

Plan = frozenset[int] | None


@dataclass(frozen=True)
class Failure:
    """A run that was condemned, or in which the product raised. `struck` are its faults."""

    seed: int
    said: str
    struck: tuple[int, ...]


@dataclass
class Tally:
    """Of any number of runs. `faults` counts those that struck, by source and kind."""

    runs: int = 0
    points: Points = field(default_factory=Points)
    faults: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.runs += other.runs
        self.points.add(other.points)
        self.faults.update(other.faults)
        self.failures += other.failures

    def see(self, world: World) -> None:
        """One run, however it ended."""
        self.runs += 1
        self.points.add(world.reaper.points)
        self.faults.update(
            f"{one.source.name.lower().replace('_', ' ')}: {one.kind}"
            for one in world.faults.struck
            if one.source is not Source.GAP
        )


def one(seed: int, plan: Plan = None) -> Tally:
    """Plays it and tells."""
    tally = Tally()
    try:
        tally.see(play(seed, plan))
    except Exception as problem:  # noqa: BLE001  # whatever the product raised is told
        world: World | None = getattr(problem, "world", None)
        struck: tuple[int, ...] = ()
        if world is None:
            tally.runs += 1
        else:
            tally.see(world)
            struck = tuple(strike.ordinal for strike in world.faults.struck)
        said = str(problem).splitlines()[0] if str(problem) else ""
        tally.failures.append(Failure(seed, f"{type(problem).__name__}: {said}", struck))
    return tally


def many(seeds: Iterable[int]) -> Tally:
    """Each of them, without a plan."""
    tally = Tally()
    for seed in seeds:
        tally.add(one(seed))
    return tally


def chased(place: Place) -> Tally:
    """The run that passed a point, up to there; then it is killed at it."""
    return one(place.seed, frozenset({*place.struck, place.ordinal}))
