"""Who kills the kiosk in a gap, and counts the gaps by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.bench.sweep.cuts import Killed
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.points import RECOVERY, Place, Points


@dataclass
class Reaper:
    """`fuse`: set by hand, killed after so many more gaps; -1: only as `faults` say, with `chance`
    in each gap. `recovering`: what was left open by the last life is not settled yet."""

    faults: Faults
    note: Callable[[str], None]
    points: Points = field(default_factory=Points)
    fuse: int = -1
    chance: float = 0.0
    recovering: bool = False

    def gap(self, point: str) -> None:
        """A crash point. Raises Killed where the kiosk dies."""
        name = RECOVERY + point if self.recovering else point
        self._pass(name)
        # Whoever was killed is killed again more likely: double faults are the worst.
        chance = min(3 * self.chance, 1.0) if self.recovering else self.chance
        struck = self.faults.strikes(Source.GAP, ("kill",), chance, name)
        if struck or self.fuse == 0:
            self.fuse = -1
            self.points.killed[name] += 1
            self.note(f"killed {name}")
            raise Killed
        self.fuse -= self.fuse > 0

    def _pass(self, name: str) -> None:
        self.points.passed[name] += 1
        if name not in self.points.places:
            struck = tuple(one.ordinal for one in self.faults.struck)
            ordinal = self.faults.next_ordinal(Source.GAP)
            self.points.places[name] = Place(self.faults.seed, ordinal, struck)
