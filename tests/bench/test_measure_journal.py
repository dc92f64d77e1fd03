"""The measurement itself: that both sides do the same work; its figures belong to `make bench`."""

from __future__ import annotations

from pathlib import Path

from kiosk.bench.measure_journal import GATE, measure


def test_the_journal_is_measured_against_sqlite_and_the_disk(tmp_path: Path) -> None:
    """Four rows, and nothing left behind; a journal that does not verify would raise."""
    commit, physics, audit, verified = measure(rounds=3, folder=tmp_path, warm_up=2)
    assert (commit.name, commit.target) == ("durable posting commit", 1.3)
    assert commit.target < GATE == 1.5
    assert commit.peer.startswith("plain sqlite3: p50 ")
    assert physics.peer.startswith("pwrite 32 kB + fdatasync: p50 ")
    assert " audit rows/s, " in audit.ours
    assert 0 < audit.ratio < verified.ratio
    assert min(commit.ratio, physics.ratio) > 0
    assert list(tmp_path.iterdir()) == []
