"""The kiosk up to its first screen, for the stopwatch: `python -m kiosk.bench.first_screen F`.

Writes "home" when Home is painted, taps it at once to show that it takes a tap, and "answered" when
that tap has led to the next screen.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path


def main(config: Path) -> None:
    """Exit code 0 once the tap has led to the next screen."""
    gc.disable()  # as `kiosk run` does
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415  # after the collector is off

    from kiosk.config import load  # noqa: PLC0415
    from kiosk.domain.visit import FindBill  # noqa: PLC0415
    from kiosk.live import PORTRAIT, bring_up, show_home  # noqa: PLC0415
    from kiosk.services.core_loop import CoreLoop  # noqa: PLC0415
    from kiosk.ui.bridge import Bridge  # noqa: PLC0415
    from kiosk.ui.screens.home import HomeScreen  # noqa: PLC0415

    qt, settings = QApplication([]), load(config)
    bridge, loop = Bridge(), CoreLoop()
    window = show_home(qt, settings, loop, PORTRAIT)
    os.write(sys.stdout.fileno(), b"home\n")
    home = window.shown()
    if not isinstance(home, HomeScreen):
        sys.exit(1)
    home.owe.click()
    kiosk = bring_up(qt, settings, bridge, loop)
    bridge.shown.connect(window.show_view)
    kiosk.start()
    while bridge.view is None or not isinstance(bridge.view.visit.step, FindBill):
        qt.processEvents()
    os.write(sys.stdout.fileno(), b"answered\n")
    kiosk.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
