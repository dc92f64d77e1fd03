"""A kiosk with its window on a live bench, as the measurements need it."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.live import PORTRAIT, Shown, open_kiosk, settle


@dataclass(frozen=True)
class Living:
    """The running kiosk and the customer in front of it."""

    shown: Shown
    robot: Robot


@contextmanager
def living(folder: Path) -> Iterator[Living]:
    """On Home, at 1080 x 1920, every device polled and ready, settled as `kiosk run` settles."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    settings = load(write_config(folder))
    bench = spawn_bench(folder / "bench")
    try:
        with (
            open_kiosk(settings, PORTRAIT) as shown,
            closing(BenchClient(folder / "bench")) as client,
        ):
            robot = Robot(shown.window, shown.kiosk.texts, client, shown.view)
            robot.wait("Home")
            robot.until("a kiosk ready in every part", lambda: _ready(shown))
            settle()
            yield Living(shown, robot)
    finally:
        bench.terminate()
        bench.wait()
        gc.unfreeze()


def _ready(shown: Shown) -> bool:
    view = shown.view()
    return view is not None and view.health.cash and view.health.paper
