"""`kiosk run --simulated`: the kiosk on a bench, with a panel for the hands of a tester."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint

from kiosk.bench.control import BenchClient, BenchRefused
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import Card, write_config
from kiosk.config import load
from kiosk.live import open_kiosk, quits_on_signals
from kiosk.ui.bench_panel import BenchPanel


def run_simulated(folder: Path, card: Card) -> int:
    """Until one of the windows is closed or a signal comes. The notes in the simulated box, the
    acquirers' books and the journal stay in `folder` for the next time."""
    bench = spawn_bench(folder / "bench")
    try:
        settings = load(write_config(folder, card))
        with (
            open_kiosk(settings) as shown,
            closing(BenchClient(folder / "bench")) as client,
            quits_on_signals(shown.qt),
        ):
            panel = BenchPanel(client.controls(), lambda *what, **how: _do(client, *what, **how))
            panel.move(shown.window.frameGeometry().topRight() + QPoint(8, 0))
            panel.show()
            return shown.qt.exec()
    finally:
        bench.terminate()
        bench.wait()


def _do(client: BenchClient, device: str, name: str, **args: Any) -> list[dict[str, Any]]:
    """A refusal is an answer to the tester."""
    try:
        return client.do(device, name, **args)
    except BenchRefused as refused:
        raise ValueError(str(refused)) from refused
