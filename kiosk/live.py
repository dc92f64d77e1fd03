"""The kiosk with its window: what `kiosk run` and the demo open."""

from __future__ import annotations

import gc
import importlib
import signal
import socket
import threading
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSocketNotifier, QThread, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.config import ConfigError, Settings, load
from kiosk.devices.speech.engine import CommandSpeech
from kiosk.domain.events import Condition
from kiosk.domain.rules import Health
from kiosk.domain.visit import Visit
from kiosk.policy import rules_of
from kiosk.services.core import View
from kiosk.services.core_loop import CoreLoop
from kiosk.ui.bridge import Bridge
from kiosk.ui.messages import Catalogue
from kiosk.ui.pad import Keys, Pad
from kiosk.ui.speech import Voice
from kiosk.ui.window import Window

if TYPE_CHECKING:
    from kiosk.app import Kiosk

#: The 21.5" portrait screen of UX.md section 2.2, in pixels.
PORTRAIT = (1080, 1920)
TITLE_BAR = 40
NAME = "Paybill Kiosk"
#: EX_SOFTWARE of sysexits.h.
EXIT_BUG = 70
#: Every visit writes a PDF. GS1 slips and drawn lines are rare and load what they need.
LATER = ("kiosk.documents.receipt_pdf",)
SETTLE_MS = 2000


@dataclass(frozen=True)
class Shown:
    """A running kiosk on the screen. `view` is the last one published to the window."""

    qt: QApplication
    kiosk: Kiosk
    window: Window
    bridge: Bridge

    def view(self) -> View | None:
        return self.bridge.view


def shrink(width: int, height: int) -> float:
    """How much smaller the portrait screen must be to fit a desktop of that size, its title bar
    included; never larger than life."""
    return min(width / PORTRAIT[0], (height - TITLE_BAR) / PORTRAIT[1], 1.0)


@contextmanager
def open_kiosk(settings: Settings, size: tuple[int, int] | None = None) -> Iterator[Shown]:
    """The kiosk, started; stopped at the end. `size` in pixels is for the certified screens;
    without it the window is full screen, or as large as the desktop lets it, as configured.

    Home is painted first and takes touches, which wait in the core's queue; the journal and the
    devices come up behind it. Raises ConfigError or a KioskError with a sentence.
    """
    existing = QApplication.instance()
    qt = existing if isinstance(existing, QApplication) else QApplication([])
    # What a screen reader calls it.
    qt.setApplicationName(NAME)
    bridge = Bridge()
    loop = CoreLoop(bridge.fail)
    voice = Voice()
    engine = speech_engine(settings, voice)
    window = show_home(qt, settings, loop, size, voice)
    bridge.shown.connect(window.show_view)
    try:
        kiosk = bring_up(qt, settings, bridge, loop)
        kiosk.start()
        try:
            yield Shown(qt, kiosk, window, bridge)
        finally:
            kiosk.stop()
    finally:
        if engine is not None:
            engine.close()
        bridge.shown.disconnect(window.show_view)
        window.close()
        window.deleteLater()
        qt.processEvents()


def speech_engine(settings: Settings, voice: Voice) -> CommandSpeech | None:
    """What makes the sound for `voice`, running; None where nothing is said."""
    table = settings.speech
    if not (table.headphones or table.speaker):
        return None
    voice.engine = engine = CommandSpeech(table, voice.answered)
    return engine


def show_home(
    qt: QApplication,
    settings: Settings,
    loop: CoreLoop,
    size: tuple[int, int] | None,
    voice: Voice | None = None,
) -> Window:
    """The window with Home on it, painted."""
    rules = rules_of(settings)
    texts = Catalogue(settings.kiosk.languages, settings.kiosk.zone)
    whole = settings.display.full_screen and size is None
    room = qt.primaryScreen().geometry() if whole else qt.primaryScreen().availableGeometry()
    scale = 1.0 if whole or size else shrink(room.width(), room.height())
    try:
        named = {Pad(name): names for name, names in settings.keypad.items()}
        keys = Keys(named, settings.display.same_key)
    except ValueError as error:
        raise ConfigError(f"keypad: {error}") from None
    px_per_mm = settings.display.px_per_mm * scale
    window = Window(rules, texts, px_per_mm, loop.post, voice, keys)
    if whole:
        # Without a window manager nobody else gives a full-screen window its size.
        window.setGeometry(room)
        window.showFullScreen()
    else:
        width, height = size or (int(PORTRAIT[0] * scale), int(PORTRAIT[1] * scale))
        window.resize(width, height)
        window.show()
    now = time.monotonic()
    health = Health(terminal=Condition.STARTING if settings.cards else None)
    window.show_view(View(Visit("", rules.languages[0]), health, now, time.time_ns() // 10**6))
    qt.processEvents()
    return window


def bring_up(qt: QApplication, settings: Settings, bridge: Bridge, loop: CoreLoop) -> Kiosk:
    """Load and build the rest on another thread, while Qt goes on showing and taking touches."""
    built: Future[Kiosk] = Future()

    def work() -> None:
        try:
            from kiosk.app import build  # noqa: PLC0415 - most of the start; Home comes first

            built.set_result(build(settings, bridge.publish, loop))
        except BaseException as error:  # noqa: BLE001 - raised again on Qt's thread
            built.set_exception(error)

    threading.Thread(target=work, name="boot", daemon=True).start()
    while not built.done():
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QThread.msleep(2)
    return built.result()


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
    """`kiosk run --config F`: until SIGTERM, SIGINT or the window is closed; EXIT_BUG if the core
    ended by a bug, so that whatever supervises the program starts it again."""
    with open_kiosk(load(config)) as shown, quits_on_signals(shown.qt):
        shown.bridge.broken.connect(lambda: shown.qt.exit(EXIT_BUG))
        QTimer.singleShot(SETTLE_MS, lambda: threading.Thread(target=settle, name="settle").start())
        return shown.qt.exec()


def settle() -> None:
    """What the first visit needs and the first screen did not, loaded while nobody waits. Then
    the start's objects, which all stay, leave the collector's rounds: a round would hold up a
    touch."""
    for name in LATER:
        importlib.import_module(name)
    gc.collect()
    gc.freeze()
    gc.enable()
