"""A start is measured on the kiosk's own parts, and so is a look-up."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.bench.measure_boot import measure


@pytest.fixture(autouse=True)
def _keys_by_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys in a file are a warning that no test may leave."""
    monkeypatch.setattr("kiosk.app.logger", _Silent)


class _Silent:
    def warning(self, _event: str, **_: object) -> None: ...


def test_a_start_and_a_search_are_measured(tmp_path: Path) -> None:
    """Each start recovered what was left open, each search found its payment: or it would raise."""
    start, code, number, budget, scan = measure(rounds=3, folder=tmp_path, payments=150)
    assert start.name == "start, 150 payments, 100 in doubt"
    assert "quick_check alone" in start.peer
    assert (code.target, number.target) == (3.0, 3.0)
    assert budget.name.startswith("journal search p99 in 1 ms")
    assert scan.ours.endswith("times faster")
    assert min(row.ratio for row in (start, code, number, budget, scan)) > 0
