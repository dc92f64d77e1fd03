"""The fewest faults with which a run still fails: delta debugging (Zeller and Hildebrandt, 2002,
algorithm ddmin), within a bound of time."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence

#: Seconds that shrinking one failure may take.
BOUND_S = 30.0


def shrink(
    struck: Sequence[int],
    fails: Callable[[frozenset[int]], bool],
    bound_s: float = BOUND_S,
    clock: Callable[[], float] = time.monotonic,
) -> frozenset[int] | None:
    """The smallest plan found that `fails`; None if not even all of `struck` together do."""
    end = clock() + bound_s
    left = list(dict.fromkeys(struck))
    if not fails(frozenset(left)):
        return None
    parts = 2
    while len(left) > 1 and clock() < end:
        size = -(-len(left) // parts)
        chunks = [left[at : at + size] for at in range(0, len(left), size)]
        without = ([one for one in left if one not in chunk] for chunk in chunks)
        fewer = next((rest for rest in without if clock() < end and fails(frozenset(rest))), None)
        if fewer is not None:
            left, parts = fewer, max(parts - 1, 2)
        elif size == 1:
            break
        else:
            parts = min(2 * parts, len(left))
    if len(left) == 1 and clock() < end and fails(frozenset()):
        left = []
    return frozenset(left)
