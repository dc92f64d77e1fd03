"""A start is measured on the kiosk's own parts."""

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


def test_a_start_is_measured_against_the_check_of_the_file(tmp_path: Path) -> None:
    """Each start recovered what was left open, or it would raise."""
    (start,) = measure(rounds=1, folder=tmp_path, payments=150)
    assert start.name == "start, 150 payments, 100 in doubt"
    assert "quick_check alone" in start.peer
    assert 0 < start.ratio < 1
