"""The measurements on a live kiosk, at their smallest: that the rows are there and well formed.
Their figures belong to `make bench`."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from kiosk.bench import (
    measure_idle,
    measure_lookup,
    measure_note,
    measure_screens,
    measure_start,
    measure_touch,
)
from kiosk.bench.figures import Row
from kiosk.domain.options import Theme

PAGE = """#!/bin/sh
echo "DevTools listening on ws://127.0.0.1:1" >&2
echo "1 bytes written to file x.png" >&2
case "$*" in *remote-debugging*) exec sleep 60 ;; esac
"""


@pytest.fixture
def place(tmp_path: Path, qapp: object) -> Path:
    return tmp_path / "place"


def test_presses_are_measured_against_a_bare_button(place: Path) -> None:
    """Payments go on meanwhile, and nothing is left behind."""
    rows = measure_touch.measure(presses=3, folder=place)
    assert [row.name for row in rows] == [
        f"press to paint, {theme}, p99 in 16.7 ms" for theme in Theme
    ]
    for row in rows:
        assert row.peer.startswith("bare QPushButton: p50 ")
        assert "payments committed meanwhile" in row.peer
        assert row.ours.endswith("n 3")
        assert row.ratio > 0
    assert list(place.iterdir()) == []


def test_screens_are_measured_in_every_theme(place: Path, qapp: object) -> None:
    """From each to the next, all of them."""
    rows = measure_screens.measure(rounds=1)
    assert len(rows) == len(Theme)
    for row in rows:
        assert row.name.endswith(", p95 in 300 ms")
        assert row.ratio > 0


def test_notes_are_measured_from_the_worker_to_the_frame(place: Path) -> None:
    """Each note's own frame, the one with its amount."""
    (row,) = measure_note.measure(notes=2, folder=place)
    assert row.name == "note stacked to amount painted, p99 in 50 ms"
    assert row.ours.endswith("n 2")
    assert row.ratio > 0


def test_start_and_memory_are_measured_against_chromium(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stand-in for Chromium; the kiosk is the real one, and its Home took a tap."""
    program = tmp_path / "bin" / "chromium"
    program.parent.mkdir()
    program.write_text(PAGE)
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    start, memory = measure_start.measure(rounds=1, folder=place, settled=1.0)
    assert (start.target, memory.target) == (1.0, 1 / 3)
    assert start.peer.startswith("headless Chromium, one page: p50 ")
    assert memory.ours.endswith(" MiB")
    assert min(start.ratio, memory.ratio) > 0


def test_idle_is_a_share_of_one_core(place: Path) -> None:
    """The process that plays the devices is told beside it."""
    (row,) = measure_idle.measure(watched=0.2, folder=place, settled=1.0)
    assert row.target == 0.03
    assert row.peer.startswith("the simulated devices: ")
    assert 0 <= row.ratio < 2


def test_look_ups_are_measured_on_a_file_of_that_many_accounts(place: Path) -> None:
    """Both sides read the same rows, and every account is found."""
    ratio, within = measure_lookup.measure(rounds=5, folder=place, accounts=100)
    assert isinstance(ratio, Row)
    assert (ratio.name, ratio.target) == ("bill look-up, 100 accounts", 2.5)
    assert within.name == "bill look-up, 100 accounts, p99 in 1 ms"
    assert min(ratio.ratio, within.ratio) > 0
