"""Plays many seeds on all cores, kills at every point that was passed, and tells what is wrong."""

from __future__ import annotations

import io
import multiprocessing
import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass, field

from kiosk.bench.sweep.kinds import in_source
from kiosk.bench.sweep.points import never_passed
from kiosk.bench.sweep.run import command
from kiosk.bench.sweep.shrink import shrink
from kiosk.bench.sweep.tally import Failure, Tally, chased, many, one
from kiosk.logs import configure

#: So many runs together must pass every effect and every kind of commit.
COMPLETE = 10_000
CHUNK = 20
#: Failures that are shrunk; a defect seldom fails only one seed.
SHRUNK = 3
Told = Callable[[int], None]


@dataclass
class Report:
    """`commands` replay the first failures, each with what was said. `unhit`: points passed and
    never killed at; `unseen`: effects and kinds of commit that no run passed."""

    tally: Tally
    commands: list[tuple[str, str]] = field(default_factory=list)
    unhit: list[str] = field(default_factory=list)
    unseen: list[str] = field(default_factory=list)

    @property
    def good(self) -> bool:
        return not (self.tally.failures or self.unhit or self.unseen)


def sweep(first: int, runs: int, jobs: int = 0, told: Told = lambda _: None) -> Report:
    """Seeds from `first` on; `jobs` processes, 0: one for each core. `told` hears of each batch."""
    chunks = [range(at, min(at + CHUNK, first + runs)) for at in range(first, first + runs, CHUNK)]
    tally = Tally()
    for part in _played(chunks, jobs or os.cpu_count() or 1):
        tally.add(part)
        told(part.runs)
    report = Report(tally)
    if runs > 1:
        chase(tally)
        report.unhit = tally.points.never_killed()
    if runs >= COMPLETE:
        report.unseen = never_passed(tally.points.passed, in_source())
    report.commands = [replay(failure) for failure in tally.failures[:SHRUNK]]
    return report


def chase(tally: Tally) -> None:
    """Kills at each point that chance left out, and at those that only such a kill leads to."""
    tried: set[str] = set()
    while left := [name for name in tally.points.never_killed() if name not in tried]:
        for name in left:
            tried.add(name)
            tally.add(chased(tally.points.places[name]))


def replay(failure: Failure) -> tuple[str, str]:
    """The command that shows it with the fewest faults, and what was said."""

    def fails(plan: frozenset[int]) -> bool:
        return bool(one(failure.seed, plan).failures)

    return command(failure.seed, shrink(failure.struck, fails)), failure.said


def quiet() -> None:
    """What the product logs of its bad days is not told a thousand times."""
    configure(io.StringIO())


def _played(chunks: Sequence[range], jobs: int) -> Iterator[Tally]:
    if jobs == 1 or len(chunks) == 1:
        yield from map(many, chunks)
        return
    # A fresh interpreter: whoever calls may have threads.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=quiet) as pool:
        for done in as_completed([pool.submit(many, chunk) for chunk in chunks]):
            yield done.result()
