"""Who kills the kiosk in a gap, and counts the gaps by name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kiosk.bench.sweep.cuts import Killed
from kiosk.bench.sweep.faults import Faults, Source
from kiosk.bench.sweep.points import RECOVERY, Points


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
        self.points.passed[name] += 1
        # Whoever was killed is killed again more likely: double faults are the worst.
        chance = min(3 * self.chance, 1.0) if self.recovering else self.chance
        struck = self.faults.strikes(Source.GAP, ("kill",), chance, name)
        if struck or self.fuse == 0:
            self.fuse = -1
            self.points.killed[name] += 1
            self.note(f"killed {name}")
            raise Killed
        self.fuse -= self.fuse > 0
