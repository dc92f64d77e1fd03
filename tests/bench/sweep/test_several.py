"""Several bills in one payment: what the search does to them (MISSION.md row 13)."""

from __future__ import annotations

import pytest

from kiosk.bench.sweep.cases import draws, plans
from kiosk.bench.sweep.faults import Source
from kiosk.bench.sweep.lister import FIRST
from kiosk.bench.sweep.run import CASES, MIXED, ROUND
from kiosk.bench.sweep.scenarios import SCENARIOS
from kiosk.bench.sweep.systematic import baseline

RUNS = 10_000
SEVERAL = [which for which, one in enumerate(SCENARIOS) if one.others]


def test_lives_with_several_bills_begin_where_the_lives_of_mutants_end() -> None:
    assert FIRST == MIXED


def test_cash_terminal_and_reader_are_all_tried() -> None:
    assert {SCENARIOS[which].cards for which in SEVERAL} == {"", "zvt", "stripe"}


@pytest.mark.parametrize("which", SEVERAL, ids=lambda which: SCENARIOS[which].name)
def test_the_search_kills_them_in_every_gap(which: int) -> None:
    """M-13, M-27: its ten thousand runs have a kill in each gap of each of these payments."""
    occasions = baseline(SCENARIOS[which], draws(which, 0))
    gaps = [first for source, first, _, _ in occasions if source is Source.GAP]
    assert len(gaps) > 20
    each = RUNS * CASES // ROUND // len(SCENARIOS)
    tried = plans(which, 0)[:each]
    assert {frozenset({gap}) for gap in gaps} <= set(tried)
