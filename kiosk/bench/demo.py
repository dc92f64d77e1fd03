"""`kiosk demo`: a robot customer pays on the real window over real ptys and keeps the evidence."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kiosk.app import Kiosk
from kiosk.bench.control import BenchClient
from kiosk.bench.customer import Robot
from kiosk.bench.journey import Journey, act, load_all
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.domain.payments import DeliveryKind, Outcome, PaymentRecord
from kiosk.live import Shown, open_kiosk

#: The 21.5" portrait screen of UX.md section 2.2.
SIZE = (1080, 1920)
WORDS = {Outcome.PAID: "Paid", Outcome.PENDING: "Pending", Outcome.NOT_TAKEN: "Not taken"}
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True)
class Stage:
    """The kiosk, its window and its bench, while the robot works."""

    out: Path
    shown: Shown
    bench: BenchClient
    progress: Progress


def run_demo(out: Path, progress: Progress) -> dict[str, Any]:
    """Every journey, one after the other, on one kiosk; returns what `summary.json` holds.

    `progress(journey, done, steps)` is told of each step. Starts from nothing: what an earlier
    demo left in `out` is removed first. Raises LostCustomerError if a journey cannot go on.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for name in ("bench", "state", "screens", "receipts"):
        shutil.rmtree(out / name, ignore_errors=True)
    settings = load(write_config(out))
    bench = spawn_bench(out / "bench")
    try:
        with (
            open_kiosk(settings, SIZE) as shown,
            closing(BenchClient(out / "bench")) as client,
        ):
            stage = Stage(out, shown, client, progress)
            summary = {"journeys": [_walk(stage, journey) for journey in load_all()]}
    finally:
        bench.terminate()
        bench.wait()
    text = json.dumps(summary, indent=2, ensure_ascii=False)
    (out / "summary.json").write_text(text + "\n", encoding="utf-8")
    return summary


def _walk(stage: Stage, journey: Journey) -> dict[str, Any]:
    screens = stage.out / "screens" / journey.name
    screens.mkdir(parents=True)
    robot = Robot(
        stage.shown.window, stage.shown.kiosk.texts, stage.bench, stage.shown.view, screens
    )
    robot.wait("Home")
    robot.until("cash", lambda: (view := stage.shown.view()) and view.health.cash)
    payment_id = ""
    for number, step in enumerate(journey.steps):
        stage.progress(journey.name, number, len(journey.steps))
        act(robot, step)
        view = stage.shown.view()
        if view and view.visit.payment:
            payment_id = view.visit.payment.id
    stage.progress(journey.name, len(journey.steps), len(journey.steps))
    robot.until("the kept PDF", lambda: _pdf(stage.shown.kiosk, payment_id))
    return _row(stage, journey, robot, stage.shown.kiosk.journal.payment(payment_id))


def _pdf(kiosk: Kiosk, payment_id: str) -> str:
    row = kiosk.journal.delivery(payment_id, DeliveryKind.PDF)
    return row.answer if row else ""


def _row(stage: Stage, journey: Journey, robot: Robot, payment: PaymentRecord) -> dict[str, Any]:
    """What the journal, not the robot, says of the journey."""
    out, outcome = stage.out, payment.outcome
    papers = sorted((out / "bench" / "receipts").glob("*.png"))
    pdf = (stage.shown.kiosk.settings.receipts.path or out) / _pdf(stage.shown.kiosk, payment.id)
    kept = out / "receipts"
    kept.mkdir(exist_ok=True)
    paper = shutil.copy(papers[-1], kept / f"{journey.name}.png")
    document = shutil.copy(pdf, kept / f"{journey.name}.pdf")
    return {
        "name": journey.name,
        "tender": journey.tender,
        "terminal": None,
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
