"""What takes cards, by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.stripe_till import StripeTill
from kiosk.bench.sweep.till import Till
from kiosk.bench.sweep.zvt_till import ZvtTill

if TYPE_CHECKING:
    from kiosk.bench.sweep.world import World


def till_of(world: World, cards: str) -> Till | None:
    """One of "zvt" and "stripe"; none for anything else."""
    random = stream(world.seed, "till")
    match cards:
        case "zvt":
            return ZvtTill(random, world.note, world.faults)
        case "stripe":
            return StripeTill(random, world.note, world, world.reaper.gap, world.faults)
        case _:
            return None
