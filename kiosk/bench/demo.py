"""`kiosk demo`: a robot customer pays on the real window over real ptys and keeps the evidence."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.journey import Journey, act, load_all
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import Card, write_config
from kiosk.config import load
from kiosk.domain.payments import Outcome, PaymentRecord, Tender
from kiosk.domain.visit import OutcomeShown
from kiosk.live import PORTRAIT, Shown, open_kiosk

WORDS = {Outcome.PAID: "Paid", Outcome.PENDING: "Pending", Outcome.NOT_TAKEN: "Not taken"}
#: What a demo leaves behind, and the next one removes first.
LEFT = ("bench", "state", "screens", "receipts")
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Stage:
    """The kiosk with its window, and its bench, while the robot works."""

    out: Path
    card: Card
    shown: Shown
    bench: BenchClient
    progress: Progress

    def told(self) -> PaymentRecord | None:
        """The payment on the screen, as the journal has it."""
        view = self.shown.view()
        step = view.visit.step if view else None
        return step.payment if isinstance(step, OutcomeShown) else None


def run_demo(out: Path, progress: Progress) -> dict[str, Any]:
    """Every journey, one after the other, on one journal and one bench; returns what
    `summary.json` holds. The kiosk starts anew with the other way to take cards.

    `progress(journey, done, steps)` is told of each step. Raises LostCustomerError if a journey
    cannot go on.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in LEFT:
        shutil.rmtree(out / name, ignore_errors=True)
    (out / "summary.json").unlink(missing_ok=True)
    bench = spawn_bench(out / "bench")
    rows: list[dict[str, Any]] = []
    try:
        for card, journeys in groupby(load_all(), _card):
            with (
                open_kiosk(load(write_config(out, card)), PORTRAIT) as shown,
                closing(BenchClient(out / "bench")) as client,
            ):
                stage = Stage(out, card, shown, client, progress)
                rows += [_walk(stage, journey) for journey in journeys]
    finally:
        bench.terminate()
        bench.wait()
    summary = {"journeys": rows}
    text = json.dumps(summary, indent=2, ensure_ascii=False)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    return summary


def _card(journey: Journey) -> Card:
    return journey.terminal or "zvt"


def _walk(stage: Stage, journey: Journey) -> dict[str, Any]:
    """One journey from Home to Home, and its files."""
    screens = stage.out / "screens" / journey.name
    screens.mkdir(parents=True)
    shown = stage.shown
    robot = Robot(shown.window, shown.kiosk.texts, stage.bench, shown.view)
    robot.wait("Home")
    robot.until("a kiosk that takes cash", lambda: (view := shown.view()) and view.health.cash)
    if journey.terminal:
        robot.until("a kiosk that takes cards", lambda: (view := shown.view()) and view.health.card)
    robot.shots = screens
    robot.until("a picture of Home", lambda: robot.taken)
    payment = None
    for number, step in enumerate(journey.steps):
        stage.progress(journey.name, number, len(journey.steps))
        act(robot, step)
        payment = stage.told() or payment
    stage.progress(journey.name, len(journey.steps), len(journey.steps))
    if payment is None:
        raise ValueError(f"the journey {journey.name} ends without an outcome")
    return _row(stage, journey, robot, payment)


def _row(stage: Stage, journey: Journey, robot: Robot, payment: PaymentRecord) -> dict[str, Any]:
    """What the journal, not the robot, says of the journey."""
    out, outcome = stage.out, payment.outcome
    folder = stage.shown.kiosk.settings.receipts.path or out
    robot.until("the kept PDF", lambda: list(folder.glob(f"{payment.confirmation}*.pdf")))
    kept = out / "receipts"
    kept.mkdir(exist_ok=True)
    printed = max((out / "bench" / "receipts").glob("*.png"))
    paper = shutil.copy(printed, kept / f"{journey.name}.png")
    pdf = next(folder.glob(f"{payment.confirmation}*.pdf"))
    document = shutil.copy(pdf, kept / f"{journey.name}.pdf")
    return {
        "name": journey.name,
        "tender": _tender(payment),
        "terminal": stage.card if _used_a_card(payment) else None,
        "entry": journey.entry,
        "outcome": WORDS[outcome] if outcome else None,
        "currency": payment.amount.currency,
        "due_minor": payment.amount_due.minor,
        "paid_minor": payment.posted_amount.minor + payment.posted_fee.minor,
        "fee_minor": payment.posted_fee.minor,
        "confirmation": payment.confirmation,
        "files": {
            "screens": [str(path.relative_to(out)) for path in robot.taken],
            "receipt_pdf": str(Path(document).relative_to(out)),
            "receipt_png": str(Path(paper).relative_to(out)),
        },
    }


def _tender(payment: PaymentRecord) -> str:
    """What the money is, whatever was tried before."""
    if payment.by_card and payment.by_cash:
        return "split"
    return "card" if payment.by_card else "cash"


def _used_a_card(payment: PaymentRecord) -> bool:
    return any(tender.kind is Tender.CARD for tender in payment.tenders)
