"""The kiosk with its window: what `kiosk run` and the demo open."""

from __future__ import annotations

import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk, build
from kiosk.config import Settings, load
from kiosk.services.core import View
from kiosk.ui.bridge import Bridge
from kiosk.ui.window import Window


@dataclass(frozen=True)
class Shown:
    """A running kiosk on the screen. `view` is the last one published to the window."""

    qt: QApplication
    kiosk: Kiosk
    window: Window
    bridge: Bridge

    def view(self) -> View | None:
        return self.bridge.view


@contextmanager
def open_kiosk(settings: Settings, size: tuple[int, int] | None = None) -> Iterator[Shown]:
    """The kiosk, started; stopped at the end. `size` in pixels; full screen if the config says so
    and no size is given."""
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication([])
    bridge = Bridge()
    kiosk = build(settings, bridge.publish)
    window = Window(kiosk.rules, kiosk.texts, settings.display.px_per_mm, kiosk.loop.post)
    bridge.shown.connect(window.show_view)
    if size is not None:
        window.resize(*size)
    if settings.display.full_screen and size is None:
        window.showFullScreen()
    else:
        window.show()
    kiosk.start()
    try:
        yield Shown(qt, kiosk, window, bridge)
    finally:
        kiosk.stop()
        bridge.shown.disconnect(window.show_view)
        window.close()
        window.deleteLater()
        qt.processEvents()


@contextmanager
def quits_on_signals(qt: QApplication) -> Iterator[None]:
    """SIGTERM and SIGINT end Qt's loop; Python alone would see them only at its next byte code."""
    here, there = socket.socketpair()
    there.setblocking(False)
    former = signal.set_wakeup_fd(there.fileno())
    handlers = {
        number: signal.signal(number, lambda *_: None) for number in (signal.SIGTERM, signal.SIGINT)
    }
    notifier = QSocketNotifier(here.fileno(), QSocketNotifier.Type.Read)
    notifier.activated.connect(lambda *_: qt.quit())
    try:
        yield
    finally:
        notifier.setEnabled(False)
        signal.set_wakeup_fd(former)
        for number, handler in handlers.items():
            signal.signal(number, handler)
        here.close()
        there.close()


def run_live(config: Path) -> int:
    """`kiosk run --config F`: until SIGTERM, SIGINT or the window is closed."""
    with open_kiosk(load(config)) as shown, quits_on_signals(shown.qt):
        return shown.qt.exec()
