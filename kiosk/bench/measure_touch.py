"""A finger on a key to the frame that shows it, devices polled and payments being committed."""

from __future__ import annotations

import random
import secrets
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton, QWidget

from kiosk.bench.eye import Eye
from kiosk.bench.figures import Row, times, within
from kiosk.bench.living import Living, living
from kiosk.bench.measure_journal import fresh_journal, posting, prepare
from kiosk.domain.ids import uuid7
from kiosk.domain.intents import SetOptions
from kiosk.domain.options import Options, Theme
from kiosk.live import PORTRAIT
from kiosk.ui.theme import THEMES
from kiosk.ui.widgets.key import Key

#: One frame of a 60 Hz screen (HOUSE.md section 6).
FRAME_S = 1 / 60
KEYS = 10


def measure(presses: int = 250, folder: Path = Path("build")) -> list[Row]:
    """A row for each theme: the kiosk's keys, against a bare button in a bare window of the same
    size."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as place, living(Path(place) / "kiosk") as kiosk:
        kiosk.robot.tap("home.pay")
        kiosk.robot.wait("FindBill")
        eye, bare = Eye(kiosk.shown.window), QWidget()
        bare.resize(*PORTRAIT)
        button, other_eye = QPushButton("1", bare), Eye(bare)
        bare.show()
        with _payments(Path(place) / "second") as committed:
            rows = []
            for theme in Theme:
                keys = _painted(kiosk, theme)
                before = committed()
                ours, peer = _turns(presses, keys, eye, lambda: _press(button, other_eye))
                said = f"bare QPushButton: {times(peer)}; {committed() - before} payments committed"
                name = f"press to paint, {theme}, p99 in 16.7 ms"
                rows.append(within(name, f"{said} meanwhile", ours, FRAME_S))
        bare.close()
    return rows


def _painted(kiosk: Living, theme: Theme) -> list[Key]:
    """The keys in those colours."""
    kiosk.shown.kiosk.loop.post(SetOptions(Options(theme=theme)))
    window = kiosk.shown.window

    def keys() -> list[Key]:
        shown = [key for key in window.findChildren(Key) if key.isVisible()]
        return [key for key in shown if key.look.palette is THEMES[theme]]

    kiosk.robot.until(f"keys in {theme}", keys)
    return keys()[:KEYS]


def _turns(
    presses: int, keys: list[Key], eye: Eye, bare: Callable[[], float]
) -> tuple[list[float], list[float]]:
    """Turn by turn, which of them first left to chance."""
    ours: list[float] = []
    peer: list[float] = []
    for number in range(presses):
        for turn in random.sample((0, 1), 2):
            if turn:
                ours.append(_press(keys[number % len(keys)], eye))
            else:
                peer.append(bare())
    return ours, peer


def _press(button: QAbstractButton, eye: Eye) -> float:
    """Seconds from the press to the frame; the release is done before the next."""
    QApplication.processEvents()
    eye.look_at(button)
    begin = time.perf_counter()
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    taken = eye.wait() - begin
    QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    return taken


@contextmanager
def _payments(path: Path) -> Iterator[Callable[[], int]]:
    """Payments on a second journal, one after the other without a pause; yields their count."""
    ended = threading.Event()
    done = 0

    def run() -> None:
        nonlocal done
        with closing(fresh_journal(path)) as journal:
            while not ended.is_set():
                payment = uuid7(time.time_ns() // 1_000_000, secrets.randbits(74))
                prepare(journal, [payment])
                journal.commit(posting(payment), time.time_ns() // 1_000_000, time.monotonic())
                done += 1

    thread = threading.Thread(target=run, name="payments")
    thread.start()
    try:
        yield lambda: done
    finally:
        ended.set()
        thread.join()
