"""Figures that travel: ratios of things measured turn by turn in one process (MONEY.md section 11).

An absolute time belongs to the disk it was taken on; it is told beside the ratio, never judged.
"""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

#: One turn of one contestant; the number is that of the round, so that rows differ.
Turn = Callable[[int], object]


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table and of build/bench.json. `peer` and `ours` are for reading."""

    name: str
    peer: str
    ours: str
    ratio: float
    target: float
    met: bool


def interleave(
    rounds: int, turns: Mapping[str, Turn], *, warm_up: int, seed: int
) -> dict[str, list[float]]:
    """Seconds of each turn by name: every round has each turn once, in a shuffled order.

    The first `warm_up` rounds, numbered from zero like the others, are not in the result.
    """
    order = random.Random(seed)  # noqa: S311 - shuffles turns, guards nothing
    taken: dict[str, list[float]] = {name: [] for name in turns}
    names = list(turns)
    for number in range(warm_up + rounds):
        order.shuffle(names)
        for name in names:
            begin = time.perf_counter()
            turns[name](number)
            taken[name].append(time.perf_counter() - begin)
    return {name: times[warm_up:] for name, times in taken.items()}


def compare(name: str, peer_name: str, ours: list[float], peer: list[float], target: float) -> Row:
    """The median of the paired ratios against the most it may be, with both 99th percentiles."""
    ratio = statistics.median(a / b for a, b in zip(ours, peer, strict=True))
    said = f"{peer_name}: {times(peer)}"
    return Row(name, said, times(ours), round(ratio, 3), target, met=ratio <= target)


def reach(name: str, unit: str, value: float, least: float) -> Row:
    """A figure by itself against the least it must be."""
    ratio = value / least
    said = f"{value:,.0f} {unit}"
    return Row(name, f"{least:,.0f} {unit}", said, round(ratio, 3), 1.0, met=ratio >= 1.0)


def within(name: str, peer: str, ours: list[float], most: float, share: int = 99) -> Row:
    """A percentile against the most it may be, in seconds; `peer` is told, not judged."""
    ratio = percentile(ours, share) / most
    said = f"{times(ours)}, n {len(ours)}"
    return Row(name, peer, said, round(ratio, 3), 1.0, met=ratio <= 1.0)


def at_most(name: str, peer: str, ours: str, ratio: float, target: float) -> Row:
    """A ratio that was made elsewhere."""
    return Row(name, peer, ours, round(ratio, 3), target, met=ratio <= target)


def percentile(seconds: list[float], share: int) -> float:
    """That many in a hundred are no longer."""
    if len(seconds) == 1:
        return seconds[0]
    return statistics.quantiles(seconds, n=100, method="inclusive")[share - 1]


def times(seconds: list[float]) -> str:
    """The median and the 99th percentile, to be read."""
    p99 = percentile(seconds, 99)
    return f"p50 {statistics.median(seconds) * 1e3:.3f} ms, p99 {p99 * 1e3:.3f} ms"
