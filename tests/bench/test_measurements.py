"""The table of `make bench`: what is told, what is kept, and when the run fails."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import pytest
from rich.console import Console

from kiosk.bench import measurements
from kiosk.bench.figures import Row, at_most


def of(name: str, ratio: float, target: float = 1.0) -> Row:
    return at_most(name, "a peer: 1 ms", "2 ms", ratio, target)


def measured(monkeypatch: pytest.MonkeyPatch, *rows: Row) -> None:
    """One part, which has these rows."""
    part = SimpleNamespace(measure=lambda: list(rows))
    monkeypatch.setattr(measurements, "import_module", lambda _name: part)


def test_a_target_missed_beyond_its_gate_fails_the_run(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A row without a gate of its own has its target for one."""
    measured(monkeypatch, of("press to paint, p99 in 16.7 ms", 1.01))
    assert measurements.run(["touch"], tmp_path / "bench.json") == 1
    told = " ".join(capsys.readouterr().out.split())
    assert "BEYOND THE GATE" in told
    assert "missed: press to paint, p99 in 16.7 ms: not known" in told


def test_a_target_missed_within_its_gate_is_told_with_its_reason(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is not met, and the run goes on."""
    measured(monkeypatch, of("durable posting commit, against physics", 2.1, 2.0))
    assert measurements.run(["journal"], tmp_path / "bench.json") == 0
    told = capsys.readouterr().out
    assert "missed: durable posting commit, against physics: where a sync" in told
    (kept,) = json.loads((tmp_path / "bench.json").read_text())
    assert kept["met"] is False
    assert kept["reason"].startswith("where a sync")


def test_the_file_has_every_row_as_it_was_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Each part's rows, in the order of the parts."""
    measured(monkeypatch, of("idle, share of a core", 0.004, 0.03))
    assert measurements.run(["idle", "touch"], tmp_path / "new" / "bench.json") == 0
    row = {
        "name": "idle, share of a core",
        "peer": "a peer: 1 ms",
        "ours": "2 ms",
        "ratio": 0.004,
        "target": 0.03,
        "met": True,
        "reason": "",
    }
    assert json.loads((tmp_path / "new" / "bench.json").read_text()) == [row, row]


def test_every_part_can_be_measured() -> None:
    """A part is a module with `measure`."""
    for part in measurements.PARTS:
        module = import_module(f"kiosk.bench.measure_{part}")
        assert callable(module.measure)


def test_the_longer_name_has_its_own_gate() -> None:
    """Two rows begin alike; the commit against sqlite3 keeps the stricter gate."""
    assert measurements.within_gate(of("durable posting commit, against physics", 3.0, 2.0))
    assert not measurements.within_gate(of("durable posting commit", 1.6, 1.3))
    assert measurements.within_gate(of("durable posting commit", 1.4, 1.3))


def test_a_rate_fails_below_its_floor() -> None:
    """What must be reached is missed from below."""
    assert measurements.within_gate(Row("chain verify", "", "", 0.3, 1.0, met=False))
    assert not measurements.within_gate(Row("chain verify", "", "", 0.1, 1.0, met=False))


def test_a_ratio_is_printed_beside_its_target() -> None:
    """To three places: 1.004 is not 1.00."""
    console = Console(width=200, record=True, quiet=False)
    measurements.show([of("bill look-up", 1.004, 2.5)], console)
    assert "1.004" in console.export_text()
