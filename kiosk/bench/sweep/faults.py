"""Which faults strike. Each has an ordinal that says what and where it is, whatever else happens.

The n-th occasion of a source bears the numbers from `source + n * kinds`, one for each kind of
fault that may strike there: leaving one fault out moves none of the others to another number. A
gap's ordinal is simply its place in the run, so `--plan 37,52` means: killed in the gaps 37 and 52.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from functools import cached_property
from random import Random

_MASK = (1 << 64) - 1


class Source(IntEnum):
    """Where faults come from; the value is where its ordinals begin."""

    GAP = 0
    DEED = 1_000_000
    NOTE_MOVES = 2_000_000
    CARD_MOVES = 3_000_000
    START = 4_000_000
    COMMIT = 5_000_000
    ACCEPTOR = 6_000_000
    TERMINAL = 7_000_000
    REQUEST = 8_000_000
    LOOK_UP = 9_000_000
    POSTING = 10_000_000
    JOB = 11_000_000
    PRINT = 12_000_000
    FILE = 13_000_000
    THREAD = 14_000_000
    RESTORE = 15_000_000
    MAIL = 16_000_000


def stream(*key: object) -> Random:
    """Draws of its own for whoever has that key."""
    return Random("/".join(map(str, key)))  # noqa: S311  # a replayable plan, no secret


@dataclass(frozen=True)
class Strike:
    """A fault that struck: its number and its kind; `random` are its own draws."""

    seed: int
    ordinal: int
    kind: str

    @property
    def source(self) -> Source:
        return max(one for one in Source if one <= self.ordinal)

    @cached_property
    def random(self) -> Random:
        return stream(self.seed, self.ordinal)


@dataclass
class Faults:
    """`seed` is what replays the run. `plan`: exactly these strike; None: by chance. `over`: no
    more strike, but for kills of the plan. `struck` are those that did, `passed`, while `keeps`,
    all occasions: source, first ordinal, kinds, and what was going on."""

    seed: int
    plan: frozenset[int] | None = None
    over: bool = False
    keeps: bool = False
    struck: list[Strike] = field(default_factory=list)
    passed: list[tuple[Source, int, Sequence[str], str]] = field(default_factory=list)
    _count: Counter[Source] = field(default_factory=Counter)

    def strikes(
        self, source: Source, kinds: Sequence[str], chance: float, what: str = ""
    ) -> Strike | None:
        """The next occasion of that source: the fault that strikes there, if one does."""
        self._count[source] += 1
        first = source + self._count[source] * len(kinds)
        if self.keeps:
            self.passed.append((source, first, kinds, what))
        if self.over and (self.plan is None or source is not Source.GAP):
            return None
        kind = self._kind(first, kinds, chance)
        if kind is None:
            return None
        strike = Strike(self.seed, first + kind, kinds[kind])
        self.struck.append(strike)
        return strike

    def next_ordinal(self, source: Source) -> int:
        """Of the next occasion of a source of one kind."""
        return source + self._count[source] + 1

    def _kind(self, first: int, kinds: Sequence[str], chance: float) -> int | None:
        if self.plan is not None:
            return next((n for n in range(len(kinds)) if first + n in self.plan), None)
        if chance <= 0.0:
            return None
        share = _mixed(self.seed, first) / (_MASK + 1) / chance
        return int(share * len(kinds)) if share < 1.0 else None


def _mixed(seed: int, ordinal: int) -> int:
    """64 even bits from both: SplitMix64, of which a run asks thousands."""
    z = (seed * 0x9E3779B97F4A7C15 + ordinal * 0xD1342543DE82EF95 + 0x2545F4914F6CDD1D) & _MASK
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & _MASK
    return z ^ (z >> 31)
