"""A search that is measured is a search that finds."""

from __future__ import annotations

from pathlib import Path

from kiosk.bench.measure_search import measure


def test_a_search_is_measured_against_plain_sqlite(tmp_path: Path) -> None:
    """By both numbers a customer may bring; each found its payment, or it would raise."""
    code, number, budget, scan = measure(rounds=3, folder=tmp_path, payments=150)
    assert (code.target, number.target) == (3.0, 3.0)
    assert budget.name.startswith("journal search p99 in 1 ms")
    assert scan.ours.endswith("times faster")
    assert min(row.ratio for row in (code, number, budget, scan)) > 0
