"""From the start of the process to a painted Home that takes a tap, against headless Chromium
from its start to the picture of one static page; and what both hold in memory."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from kiosk.bench import chromium
from kiosk.bench.figures import Row, at_most, compare
from kiosk.bench.launch import spawn_bench
from kiosk.bench.proc import pss_bytes, tree
from kiosk.bench.stage import write_config

START_TARGET = 1.0
MEMORY_TARGET = 1 / 3
#: What either loads once its screen is up has come by then.
SETTLED_S = 6.0
_MIB = 1024 * 1024


def measure(rounds: int = 7, folder: Path = Path("build"), settled: float = SETTLED_S) -> list[Row]:
    """Two rows: start and memory. The kiosk has a journal already, its keys come as credentials,
    and its devices answer, as on every start but the first."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as place, stage(Path(place)) as (config, environ, _):
        ours, answered, peer = _starts(rounds, Path(place), config, environ)
        held, page = _memory(Path(place), config, environ, settled)
    memory = at_most(
        "memory while showing (PSS)",
        f"headless Chromium, all processes: {page / _MIB:.0f} MiB",
        f"{held / _MIB:.0f} MiB",
        held / page,
        MEMORY_TARGET,
    )
    name = "cold start to a Home that takes a tap"
    start = compare(name, "headless Chromium, one page", ours, peer, START_TARGET)
    later = f"; a tap made at once is answered at p50 {median(answered) * 1000:.0f} ms"
    return [replace(start, ours=start.ours + later), memory]


@contextmanager
def stage(place: Path) -> Iterator[tuple[Path, dict[str, str], int]]:
    """A config on a running bench, a journal from a first start, and the environment of an
    installed kiosk; the last is the bench's process."""
    config = write_config(place / "kiosk")
    environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    environ.pop("CREDENTIALS_DIRECTORY", None)
    bench = spawn_bench(place / "kiosk" / "bench")
    try:
        _first_screen(config, environ)
        credentials = place / "credentials"
        credentials.mkdir()
        keys = place / "kiosk" / "state" / "journal.sqlite.keys"
        shutil.copy(keys, credentials / "journal-keys")
        yield config, {**environ, "CREDENTIALS_DIRECTORY": str(credentials)}, bench.pid
    finally:
        bench.terminate()
        bench.wait()


def _starts(
    rounds: int, place: Path, config: Path, environ: dict[str, str]
) -> tuple[list[float], list[float], list[float]]:
    """Seconds to our Home, to the answer of a tap made at once, and to the page, by turns."""
    ours: list[float] = []
    answered: list[float] = []
    peer: list[float] = []
    for number in range(rounds + 1):
        for turn in random.sample((0, 1), 2):
            if turn:
                home, answer = _first_screen(config, environ)
                ours.append(home)
                answered.append(answer)
            else:
                peer.append(_page(place / f"page{number}"))
    # The first round reads both programs from the disk.
    return ours[1:], answered[1:], peer[1:]


def _first_screen(config: Path, environ: dict[str, str]) -> tuple[float, float]:
    command = [sys.executable, "-m", "kiosk.bench.first_screen", str(config)]
    begin = time.perf_counter()
    with subprocess.Popen(  # noqa: S603  # this program again
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environ
    ) as process:
        said, times = [], []
        for line in process.stdout or ():
            said.append(line)
            times.append(time.perf_counter() - begin)
    if process.returncode or said != [b"home\n", b"answered\n"]:
        raise RuntimeError("the kiosk showed no Home that takes a tap")
    return times[0], times[1]


def _page(folder: Path) -> float:
    begin = time.perf_counter()
    with chromium.start(folder, f"--screenshot={folder / 'page.png'}") as process:
        chromium.wait_for(process, b"written to file")
        return time.perf_counter() - begin


def _memory(place: Path, config: Path, environ: dict[str, str], settled: float) -> tuple[int, int]:
    """Bytes of each, one after the other, so that neither shares a page with the other."""
    with kiosk_run(config, environ) as process:
        # No event tells that a program loads no more; the browser has the same time.
        time.sleep(settled)
        ours = pss_bytes(tree(process.pid))
    with chromium.start(place / "open", "--remote-debugging-port=0") as browser:
        chromium.wait_for(browser, b"DevTools listening")
        time.sleep(settled)
        peer = pss_bytes(tree(browser.pid))
        browser.terminate()
    return ours, peer


@contextmanager
def kiosk_run(config: Path, environ: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """`kiosk run` as an installed kiosk starts it. RuntimeError if it did not live to the end."""
    command = [sys.executable, "-m", "kiosk", "run", "--config", str(config)]
    process = subprocess.Popen(  # noqa: S603  # this program again
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environ
    )
    try:
        yield process
        if process.poll() is not None:
            raise RuntimeError(f"kiosk run ended with {process.returncode}")
    finally:
        process.terminate()
        process.wait()
