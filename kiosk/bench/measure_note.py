"""A note stacked to its amount on the screen: what the kiosk adds to the wire's own time."""

from __future__ import annotations

import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from kiosk.bench.eye import Eye
from kiosk.bench.figures import Row, within
from kiosk.bench.living import Living, living
from kiosk.domain.events import NoteStacked
from kiosk.ui.widgets.amount import AmountDisplay

MOST_S = 0.050
#: A bill of 158.89 in notes of one dollar: room for 150 of them.
NUMBER = "3129735050"
NOTE = 100


def measure(notes: int = 30, folder: Path = Path("build")) -> list[Row]:
    """One row. The clock starts when the acceptor's worker posts NoteStacked, the last byte of
    the frame just read; it stops when the frame with the new amount is done."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=folder) as place, living(Path(place)) as kiosk:
        posted = _listen(kiosk)
        _to_cash(kiosk)
        window = kiosk.shown.window
        screen = window.shown()
        if screen is None:
            raise RuntimeError("no screen is shown")
        amount = screen.findChildren(AmountDisplay)[0]
        eye = Eye(window)
        taken = []
        for number in range(1, notes + 1):
            eye.look_at(amount, partial(_holds, kiosk, number * NOTE))
            kiosk.robot.insert(NOTE)
            taken.append(eye.wait() - posted.pop())
    return [within("note stacked to amount painted, p99 in 50 ms", "the budget", taken, MOST_S)]


def _to_cash(kiosk: Living) -> None:
    robot = kiosk.robot
    robot.tap("home.pay")
    robot.type(NUMBER)
    for key in ("confirm.yes", "amount.full", "tender.cash", "review.pay"):
        robot.tap(key)
    robot.wait("PayCash")


def _holds(kiosk: Living, minor: int) -> bool:
    view = kiosk.shown.view()
    payment = view.visit.payment if view else None
    return payment is not None and payment.held.minor == minor


def _listen(kiosk: Living) -> list[float]:
    """When each NoteStacked was posted, on the worker's own thread."""
    heard: list[float] = []
    post = kiosk.shown.kiosk.loop.post

    def tell(event: Any) -> None:
        if isinstance(event, NoteStacked):
            heard.append(time.perf_counter())
        post(event)

    acceptor: Any = kiosk.shown.kiosk.parts[0]
    acceptor._post = tell  # noqa: SLF001  # the product has no need of a way to listen in
    return heard
