"""Harm that comes late is really done, and the judge is content with what the kiosk makes of it."""

from __future__ import annotations

import pytest

from kiosk.bench.sweep.cases import draws
from kiosk.bench.sweep.run import CASES, MIXED, ROUND, play
from kiosk.bench.sweep.scenarios import SCENARIOS
from kiosk.bench.sweep.systematic import baseline

CASH = 0
CARD = next(n for n, scenario in enumerate(SCENARIOS) if scenario.cards == "zvt")


@pytest.mark.parametrize(
    ("which", "kind", "commit"),
    [
        (CASH, "given back late", "late_return"),
        (CASH, "counted while unplugged", "late_evidence"),
        (CARD, "contradicted", "card_contradiction"),
    ],
)
def test_what_a_device_says_too_late_is_written_down(which: int, kind: str, commit: str) -> None:
    """The rarest commits: none of the search's gaps may stay untried for want of an occasion."""
    seed = MIXED + which // CASES * ROUND + which % CASES
    occasions = baseline(SCENARIOS[which], draws(which, 0))
    plans = [first + kinds.index(kind) for _, first, kinds, _ in occasions if kind in kinds]
    logs = ["\n".join(play(seed, frozenset({plan})).log) for plan in plans]
    assert any(f"commit {commit} " in log for log in logs)
