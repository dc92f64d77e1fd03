"""The real application with its window, killed again and again by a process outside, on one bench.

Run as a script: `app_life.py FOLDER CARD PLANS`, as walker.py. Each life is `run_live` in a process
of its own; a robot taps its window. The plan {"at": MOMENT, "after": s} ends it by SIGKILL s
seconds after that moment: "start", "recovery", "note", "card", "biller", "told", or at the latest
after its visit; {} lets it pay and ends it by SIGTERM. With {"command": true} the life is the
command `kiosk run`, and nobody comes. Prints one JSON line per life: what it was, what its screen
said.
"""

from __future__ import annotations

import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer

# Loaded once, before the lives are forked.
import kiosk.app
import kiosk.documents.receipt_pdf  # noqa: F401
from kiosk import live, logs
from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.stage import Card
from kiosk.config import Settings
from kiosk.domain.visit import OutcomeShown, Posting, Recovery
from kiosk.services.core import View
from tests.journeys.kill_truth import rows
from tests.journeys.walker import account
from tests.journeys.walker_bench import hurried_config, hurry, start_bench

Plan = dict[str, Any]
Line = dict[str, Any]
PATIENCE = 40.0


class Visit:
    """One customer at the window: first what was interrupted, then a bill of their own."""

    def __init__(self, shown: live.Shown, bench: BenchClient, tell: Callable[[Line], None]) -> None:
        self.shown, self.bench, self.tell = shown, bench, tell
        self.robot = Robot(shown.window, shown.kiosk.texts, bench, shown.view)
        shown.bridge.shown.connect(self._seen)

    def _seen(self, view: View) -> None:
        """What the window was just given."""
        step = view.visit.step
        if isinstance(step, Posting):
            self.tell({"moment": "biller"})
        if isinstance(step, OutcomeShown | Recovery):
            told = step.payment
            self.tell({"shown": told.id, "outcome": told.outcome, "held": told.held.minor})
            self.tell({"moment": "told" if isinstance(step, OutcomeShown) else "recovery"})

    def pay(self, card: Card, number: int) -> None:
        robot = self.robot
        robot.until("the core", lambda: robot.step() in {"Home", "Recovery"} and robot.view())
        while robot.step() == "Recovery":
            self._interrupted()
        robot.until("cash", lambda: (view := robot.view()) and view.health.cash)
        if card != "none":
            robot.until("cards", lambda: (view := robot.view()) and view.health.card)
        self.tell({"moment": "home"})
        code, whole = account(number)
        robot.scan(code)
        for key in ("confirm.yes", "amount.other", *"2000", "amount.enter"):
            robot.tap(key)
        robot.tap("tender.cash" if card == "none" else "tender.card")
        robot.tap("review.pay")
        if card == "none":
            self._notes((1000, 1000) if whole else (1000, 500))
        else:
            self._card(card)
        robot.wait("OutcomeShown")
        self._read(OutcomeShown)
        robot.tap("outcome.next")
        robot.until("the printer's word", lambda: robot.printed() is not None)
        for key in ("slip.finish", "things.finish"):
            robot.tap(key)
        robot.wait("Home")
        self.tell({"moment": "done"})

    def _interrupted(self) -> None:
        """C20 by itself, with its slip; the customer only reads, and goes on."""
        robot, view = self.robot, self.robot.view()
        assert view is not None
        step, visit = view.visit.step, view.visit.id
        assert isinstance(step, Recovery)
        robot.until("its code", lambda: step.payment.recovery_code in " ".join(self._words()))
        self._read(Recovery)
        if step.payment.held:
            robot.until("its slip", lambda: robot.printed() is not None)
        robot.tap("recovery.finish")
        robot.until("what comes next", lambda: (now := robot.view()) and now.visit.id != visit)
        robot.until("an end", lambda: robot.step() in {"Home", "Recovery"})

    def _read(self, kind: type[OutcomeShown | Recovery]) -> None:
        """What a person can read now, beside what it is about."""
        view = self.robot.view()
        step = view.visit.step if view else None
        assert isinstance(step, kind)
        told = step.payment
        about = {"id": told.id, "outcome": told.outcome, "held": told.held.minor}
        self.tell(
            {"read": self._words(), "code": told.recovery_code, "step": kind.__name__} | about
        )

    def _words(self) -> list[str]:
        return [name for name, _ in self.robot.names()]

    def _notes(self, notes: tuple[int, ...]) -> None:
        for minor in notes:
            self._note(minor)
        if sum(notes) < 2000:
            self.robot.tap("cash.finish")
            self.robot.tap("stop.pay")

    def _note(self, minor: int) -> None:
        self.robot.wait("PayCash")
        before = self._held()
        self.robot.until("a note that goes in", lambda: self._offer(minor))
        self.tell({"moment": "note"})
        self.robot.until("its fate", lambda: self._held() != before)

    def _offer(self, minor: int) -> bool:
        facts = self.bench.do("acceptor", "insert", minor=minor)
        return any(fact["fact"] == "note_inserted" for fact in facts)

    def _held(self) -> int | None:
        view = self.robot.view()
        payment = view.visit.payment if view else None
        return payment.held.minor if payment else None

    def _card(self, card: Card) -> None:
        device, pin = ("terminal", "none") if card == "zvt" else ("stripe", False)
        self.robot.wait("PayCard-present")
        self.robot.reach(device, "present_card", {"pin": pin})
        self.tell({"moment": "card"})


def open_with_a_customer(
    bench: Path, card: Card, number: int, tell: Callable[[Line], None]
) -> Callable[..., Any]:
    """`live.open_kiosk`, and somebody comes as soon as Qt's loop runs."""
    real = live.open_kiosk

    @contextmanager
    def opened(settings: Settings, size: tuple[int, int] | None = None) -> Iterator[live.Shown]:
        with real(settings, size) as shown, closing(BenchClient(bench)) as client:
            visit = Visit(shown, client, tell)

            def come() -> None:
                try:
                    visit.pay(card, number)
                except BaseException as problem:  # noqa: BLE001  # told to the test
                    tell({"problem": repr(problem)})
                    os._exit(1)

            QTimer.singleShot(0, come)
            yield shown

    return opened


def live_once(folder: Path, card: Card, number: int, pipe: int) -> int:
    """`kiosk run` in this process; what is told goes into the pipe."""

    def tell(line: Line) -> None:
        os.write(pipe, json.dumps(line).encode() + b"\n")

    setattr(live, "open_kiosk", open_with_a_customer(folder / "bench", card, number, tell))  # noqa: B010
    return live.run_live(folder / "kiosk.toml")


def watched(child: int, pipe: int, plan: Plan) -> list[Line]:
    """All that the life tells until it ends; ends it as planned."""
    told: list[Line] = []
    rest, end = b"", time.monotonic() + (plan["after"] if plan.get("at") == "start" else PATIENCE)
    planned = plan.get("at") == "start"
    while True:
        ready, _, _ = select.select([pipe], [], [], max(0.0, end - time.monotonic()))
        if not ready:
            os.kill(child, signal.SIGKILL)
            told += [] if planned else [{"problem": f"nothing more after {told[-3:]}"}]
            planned, end = True, time.monotonic() + PATIENCE
            continue
        data = os.read(pipe, 65536)
        if not data:
            return told
        *lines, rest = (rest + data).split(b"\n")
        for line in map(json.loads, lines):
            told.append(line)
            moment = line.get("moment")
            if not planned and plan and moment in (plan["at"], "done"):
                planned, end = True, time.monotonic() + plan["after"]
            elif not plan and moment == "done":
                os.kill(child, signal.SIGTERM)


def one_life(folder: Path, card: Card, plan: Plan, number: int) -> Line:
    """In a process of its own; what was open before, what it told, and how it ended."""
    journal = folder / "state" / "journal.sqlite"
    left = rows(journal, "SELECT id FROM payment WHERE outcome = ''") if journal.exists() else []
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        if plan.get("command"):
            os.set_inheritable(write, True)
            config = str(folder / "kiosk.toml")
            os.execv(sys.executable, [sys.executable, "-m", "kiosk", "run", "--config", config])
        os._exit(live_once(folder, card, number, write))
    os.close(write)
    told = watched(child, read, plan)
    os.close(read)
    _, status = os.waitpid(child, 0)
    return {
        "plan": plan,
        "left": [payment for (payment,) in left],
        "told": told,
        "killed": os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL,
        "code": os.waitstatus_to_exitcode(status),
    }


def main(folder: Path, card: Card, plans: list[Plan]) -> None:
    logs.configure()
    start_bench(folder / "bench", card)
    hurried_config(folder, card)
    hurry()
    for number, plan in enumerate(plans):
        sys.stdout.write(json.dumps(one_life(folder, card, plan, number)) + "\n")
        sys.stdout.flush()
    with closing(BenchClient(folder / "bench")) as client:
        client.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]))  # type: ignore[arg-type]  # a Card
