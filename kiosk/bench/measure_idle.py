"""What a kiosk costs while nobody is there: Home shown, every device polled."""

from __future__ import annotations

import time
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.figures import Row, at_most
from kiosk.bench.measure_start import SETTLED_S, kiosk_run, stage
from kiosk.bench.proc import cpu_s

TARGET = 0.03
WATCHED_S = 10.0


def measure(
    watched: float = WATCHED_S, folder: Path = Path("build"), settled: float = SETTLED_S
) -> list[Row]:
    """One row: the share of one core over `watched` seconds. Its peer is the process that plays
    the devices, which has the other end of the same lines."""
    folder.mkdir(parents=True, exist_ok=True)
    with (
        TemporaryDirectory(dir=folder) as place,
        stage(Path(place)) as (config, environ, bench),
        kiosk_run(config, environ) as process,
    ):
        # Measured is what a kiosk does by itself, so time passes and nothing else.
        time.sleep(settled)
        begin, ours, theirs = time.perf_counter(), cpu_s(process.pid), cpu_s(bench)
        time.sleep(watched)
        span = time.perf_counter() - begin
        used, played = cpu_s(process.pid) - ours, cpu_s(bench) - theirs
    peer = f"the simulated devices: {played / span:.1%} of a core"
    share = used / span
    return [at_most("idle, share of a core", peer, f"{share:.1%} of a core", share, TARGET)]
