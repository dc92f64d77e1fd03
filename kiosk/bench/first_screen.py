"""The kiosk up to its first screen, for the stopwatch: `python -m kiosk.bench.first_screen F`.

Writes a line to stdout when Home is painted, taps it to show that it takes a tap, and ends.
"""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path


def main(config: Path) -> None:
    """Exit code 0 once the tap has led to the next screen."""
    gc.disable()  # as `kiosk run` does
    from kiosk.bench.eye import Eye  # noqa: PLC0415  # after the collector is off
    from kiosk.config import load  # noqa: PLC0415
    from kiosk.domain.visit import FindBill, Home  # noqa: PLC0415
    from kiosk.live import PORTRAIT, open_kiosk  # noqa: PLC0415
    from kiosk.ui.screens.home import HomeScreen  # noqa: PLC0415

    with open_kiosk(load(config), PORTRAIT) as shown:
        eyes: list[Eye] = []

        def look() -> None:
            screen = shown.window.shown()
            if not eyes and isinstance(screen, HomeScreen):
                eyes.append(Eye(shown.window))
                eyes[0].look_at(screen)

        shown.bridge.shown.connect(look)
        while not eyes:
            shown.qt.processEvents()
        eyes[0].wait()
        os.write(sys.stdout.fileno(), b"home\n")
        home = shown.window.shown()
        if isinstance(home, HomeScreen):
            home.owe.click()
        while (view := shown.view()) and isinstance(view.visit.step, Home):
            shown.qt.processEvents()
        took = view is not None and isinstance(view.visit.step, FindBill)
    sys.exit(0 if took else 1)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
