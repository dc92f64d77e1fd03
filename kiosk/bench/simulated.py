"""`kiosk run --simulated`: the kiosk on a bench, with a panel for the hands of a tester."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from kiosk.bench.control import BenchClient
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.live import open_kiosk, quits_on_signals
from kiosk.ui.bench_panel import BenchPanel


def run_simulated(folder: Path) -> int:
    """Until one of the windows is closed or a signal comes. The notes in the simulated box and
    the journal stay in `folder` for the next time."""
    settings = load(write_config(folder))
    bench = spawn_bench(folder / "bench")
    try:
        with (
            open_kiosk(settings) as shown,
            closing(BenchClient(folder / "bench")) as client,
            quits_on_signals(shown.qt),
        ):
            panel = BenchPanel(client.controls(), client.do)
            panel.show()
            return shown.qt.exec()
    finally:
        bench.terminate()
        bench.wait()
