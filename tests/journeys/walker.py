"""A kiosk process that pays again and again and is killed again and again, on one bench.

Run as a script: `walker.py FOLDER CARD PLANS`, CARD zvt, stripe, or none for cash, PLANS a JSON
list. Each plan is one life of the kiosk: {"gap": k} ends it by SIGKILL at the k-th gap between two
effects of its journey, {"boot_gap": k} at the k-th gap since its start (inside recovery),
{"after": s} s seconds after the first note or the card, and {} lets it pay and stop, and tells how
many gaps there were. The bench outlives them all. Prints one JSON line per life.
"""

from __future__ import annotations

import csv
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk import logs
from kiosk.app import Kiosk, build
from kiosk.bench.control import BenchClient, BenchRefused
from kiosk.bench.stage import BILLERS, Card
from kiosk.config import load
from kiosk.domain import intents as it
from kiosk.domain.cards import CardWord
from kiosk.domain.effects import Effect
from kiosk.domain.visit import PayCard
from kiosk.services import core
from kiosk.services.core import View
from kiosk.services.perform import perform
from tests.journeys.walker_bench import hurried_config, hurry, start_bench

PATIENCE = 15.0
Plan = dict[str, float]


class Gaps:
    """Counts the gaps between effects, and ends the process at the one asked for."""

    def __init__(self) -> None:
        self.left = -1
        self.seen = 0
        self._perform = perform

    def __call__(self, effect: Effect, outside: Any) -> Any:
        self._gap()
        answer = self._perform(effect, outside)
        self._gap()
        return answer

    def _gap(self) -> None:
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
        self.left -= 1
        self.seen += 1


class Life:
    """One run of the kiosk, as its customer sees it."""

    def __init__(self, folder: Path, card: Card, plan: Plan, number: int) -> None:
        self.card, self.plan, self.number = card, plan, number
        self.seen: queue.SimpleQueue[View] = queue.SimpleQueue()
        self.view: View | None = None
        self.gaps = Gaps()
        setattr(core, "perform", self.gaps)  # noqa: B010  # every effect passes here
        self.gaps.left = int(plan.get("boot_gap", -1))
        self.kiosk: Kiosk = build(load(folder / "kiosk.toml"), self.seen.put)
        self.bench = BenchClient(folder / "bench")

    def until(self, true: Callable[[View], object]) -> View:
        """The first view, from the last one on, for which `true`."""
        while self.view is None or not true(self.view):
            try:
                self.view = self.seen.get(timeout=PATIENCE)
            except queue.Empty:
                raise TimeoutError(f"nothing more after {self.view}") from None
        return self.view

    def at(self, step: str) -> View:
        return self.until(lambda view: type(view.visit.step).__name__ == step)

    def say(self, *intents: it.Intent) -> None:
        for intent in intents:
            self.kiosk.loop.post(intent)

    def pay(self) -> None:
        """From whatever recovery left to an outcome."""
        self.kiosk.start()
        view = self.until(_settled)
        while type(view.visit.step).__name__ == "Recovery":
            self.say(it.Finish())
            view = self.until(_other(view))
        self.until(lambda seen: seen.health.cash and (seen.health.card or self.card == "none"))
        self.gaps.seen = 0
        if "gap" in self.plan:
            self.gaps.left = int(self.plan["gap"])
        self._choose()
        if self.card == "none":
            self._notes()
        else:
            self._present()
        self.at("OutcomeShown")
        self.until(lambda seen: seen.visit.printed)

    def _choose(self) -> None:
        number, cityworks = account(self.number)
        self.say(it.Start(), *map(it.KeyTyped, number), it.Enter())
        self.at("ConfirmAccount")
        self.say(it.Accept(), it.OtherAmount(), *map(it.KeyTyped, "2000"), it.Enter())
        if self.card == "none":
            self.say(it.CashPicked(), it.Pay())
            self.at("PayCash")
        else:
            self.say(it.CardPicked(), it.Pay())
        self.notes = (1000, 1000) if cityworks else (1000, 500)

    def _notes(self) -> None:
        for index, minor in enumerate(self.notes):
            if self.plan.get("after") is not None and index == 0:
                threading.Timer(self.plan["after"], _die).start()
            self._offer(minor)
            self.until(_holds(sum(self.notes[: index + 1])))
        if sum(self.notes) < 2000:
            self.say(it.Finish(), it.Pay())

    def _present(self) -> None:
        """A card without a PIN, as soon as it is asked for."""
        self.until(_asks_for_a_card)
        if self.plan.get("after") is not None:
            threading.Timer(self.plan["after"], _die).start()
        device, pin = ("terminal", "none") if self.card == "zvt" else ("stripe", False)
        for _ in range(5000):
            try:
                self.bench.do(device, "present_card", pin=pin)
            except BenchRefused:
                continue
            return
        raise TimeoutError("nobody asks for a card")

    def _offer(self, minor: int) -> None:
        """The mouth opens only once the acceptor has heard that it is enabled."""
        for _ in range(2000):
            facts = self.bench.do("acceptor", "insert", minor=minor)
            if facts[0]["fact"] == "note_inserted":
                return
        raise TimeoutError("the acceptor takes no note")


def account(life: int) -> tuple[str, bool]:
    """Every life pays another bill, one biller after the other; whether it can pay all of it."""
    biller = ("cityworks", "brightnet")[life % 2]
    with (BILLERS / f"{biller}.csv").open(encoding="utf-8", newline="") as file:
        rows = [row for row in csv.DictReader(file) if _payable(row)]
    return rows[life % len(rows)]["number"], biller == "cityworks"


def _holds(minor: int) -> Callable[[View], object]:
    return lambda view: (payment := view.visit.payment) and payment.held.minor >= minor


def _asks_for_a_card(view: View) -> bool:
    step = view.visit.step
    return isinstance(step, PayCard) and step.word is CardWord.PRESENT


def _other(before: View) -> Callable[[View], bool]:
    return lambda view: view.visit.id != before.visit.id and _settled(view)


def _settled(view: View) -> bool:
    return type(view.visit.step).__name__ in {"Home", "Recovery"}


def _payable(row: dict[str, str]) -> bool:
    return row["status"] == "open" and row["amount_due"] > "25" and len(row["amount_due"]) > 4


def _die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def live(folder: Path, card: Card, plan: Plan, number: int) -> None:
    """One life in this process; returns only if the plan lets it."""
    life = Life(folder, card, plan, number)
    with closing(life.bench):
        life.pay()
        tell({"plan": plan, "gaps": life.gaps.seen})
        life.kiosk.stop()


def tell(line: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def main(folder: Path, card: Card, plans: list[Plan]) -> None:
    logs.configure()
    start_bench(folder / "bench", card)
    hurried_config(folder, card)
    hurry()
    for number, plan in enumerate(plans):
        child = os.fork()
        if child == 0:
            try:
                live(folder, card, plan, number)
            except BaseException as problem:  # noqa: BLE001  # told to the test
                tell({"plan": plan, "problem": repr(problem)})
                os._exit(1)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        killed = os.WIFSIGNALED(status)
        tell({"plan": plan, "killed": killed})
    with closing(BenchClient(folder / "bench")) as client:
        client.quit()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3]))  # type: ignore[arg-type]  # a Card
