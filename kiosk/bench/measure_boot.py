"""A start with a million payments in the journal and a hundred of them in doubt.

From the call that opens the journal to the first view of a kiosk that recovered: lock, settings,
`quick_check`, the end of the chain, what is unfinished, the questions to ask. Devices are not
started: their time is theirs.
"""

from __future__ import annotations

import math
import os
import sqlite3
import statistics
from contextlib import closing
from pathlib import Path

from kiosk.app import Kiosk, build
from kiosk.bench.figures import Row, at_most, interleave
from kiosk.bench.million import DOUBTS, PAYMENTS, house_of
from kiosk.bench.proc import pss_bytes
from kiosk.config import load
from kiosk.domain.flow.steps import at_home
from kiosk.services.core import View

STARTS = 2
MOST_S = 3.0
TIMES_CHECK = 2.0


def measure(
    rounds: int = STARTS, folder: Path = Path("build"), payments: int = PAYMENTS
) -> list[Row]:
    """One row: starts in turn with `quick_check` of the same file by plain sqlite3."""
    folder.mkdir(parents=True, exist_ok=True)
    config = house_of(payments, DOUBTS, folder)
    path = load(config).storage.path
    grown: list[int] = []

    def start(_: int) -> None:
        before = pss_bytes({os.getpid()})
        kiosk = _started(config)
        grown.append(pss_bytes({os.getpid()}) - before)
        kiosk.jobs[0].close()
        kiosk.journal.close()

    def check(_: int) -> None:
        with closing(sqlite3.connect(path)) as driver:
            if driver.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise RuntimeError("the journal is damaged")

    taken = interleave(rounds, {"ours": start, "peer": check}, warm_up=1, seed=1)
    ours, peer = statistics.median(taken["ours"]), statistics.median(taken["peer"])
    most = max(MOST_S, TIMES_CHECK * peer)
    return [
        at_most(
            f"start, {payments:,} payments, {DOUBTS} in doubt",
            f"the most: {MOST_S:.0f} s, or twice quick_check alone, {peer:.2f} s",
            f"{ours:.2f} s, {max(grown) / 2**20:.0f} MiB more memory",
            ours / most,
            1.0,
        )
    ]


def _started(config: Path) -> Kiosk:
    """What `Kiosk.start` does, but for the devices, on this thread."""
    views: list[View] = []
    kiosk = build(load(config), views.append)
    kiosk.core.start()
    if not views or not at_home(views[-1].visit) or not views[-1].health.journal:
        raise RuntimeError("the kiosk did not come up")
    waiting = len(kiosk.journal.unfinished()), len(kiosk.core.inquiries.take(math.inf))
    if waiting != (DOUBTS // 2, DOUBTS // 2):
        raise RuntimeError(f"{waiting} payments were found unfinished, or their cards unknown")
    return kiosk
