"""A power cut at a place of one's choice."""

from __future__ import annotations

from collections.abc import Callable

from tests.services.conftest import World
from tests.services.fakes import PowerCut


def run_until(world: World, script: Callable[[World], object], n: int) -> bool:
    """Whether the power was cut at the n-th effect; that effect does not happen."""
    world.calls.clear()

    def fuse(_: str) -> None:
        if len(world.calls) == n:
            raise PowerCut

    world.fuse = fuse
    try:
        script(world)
    except PowerCut:
        return True
    return False
