"""kill -9 of the whole application, window and all, judged by the truth of a bench that goes on.

`PAYBILL_KILLS=1000` asks for so many kills, those of test_kill.py among them.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import pytest

from kiosk.domain.payments import Outcome
from tests.journeys.kill_truth import judge, rows
from tests.journeys.test_kill import KILLS, ROOT

WANTED = int(os.environ.get("PAYBILL_KILLS", "100"))
#: Each is one bench, one journal, and a kill at each of its moments. By turns: cash, terminal,
#: reader.
LEAST = 3
CARDS = ("none", "zvt", "stripe")
MOMENTS = ("touched", "recovery", "touched", "command", "biller", "start", "told", "recovery")
SEEDS = max(LEAST, -(-(WANTED - KILLS) // len(MOMENTS)))
#: The latest moment of each kill, in seconds: until the note is stacked, the card booked, the
#: journal open and recovered, the biller's answer in, the paper out.
SPAN = {"note": 0.6, "card": 0.8, "recovery": 0.3, "start": 0.9, "biller": 0.1, "told": 0.4}
#: The command loads everything anew.
COMMAND_S = (0.7, 2.2)
OUTCOMES = {
    Outcome.PAID: "Paid",
    Outcome.PENDING: "Pending",
    Outcome.NOT_TAKEN: "Not taken",
}
Line = dict[str, Any]


def plan(random: Random, moment: str, card: str) -> dict[str, Any]:
    if moment == "command":
        return {"at": "start", "after": random.uniform(*COMMAND_S), "command": True}
    at = moment if moment != "touched" else "note" if card == "none" else "card"
    return {"at": at, "after": random.uniform(0.0, SPAN[at])}


def lives(folder: Path, card: str, plans: list[dict[str, Any]]) -> list[Line]:
    """What became of each: killed as planned, or ended by itself in order."""
    command = [sys.executable, "-m", "tests.journeys.app_life"]
    done = subprocess.run(
        [*command, str(folder), card, json.dumps(plans)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
        timeout=110,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line for life in told for line in life["told"] if "problem" in line] == []
    assert [life["killed"] for life in told] == [bool(plan) for plan in plans]
    assert [life["code"] for life in told if not life["killed"]] == [0, 0]
    return told


def seen(folder: Path, told: list[Line]) -> None:
    """I12: the screen said what is still so; what was interrupted came up by itself, with a code
    to be known by, before anybody else could pay."""
    kept = dict(rows(folder / "state" / "journal.sqlite", "SELECT id, outcome FROM payment"))
    for life in told:
        recovered = set()
        for line in life["told"]:
            if "shown" in line and line["outcome"] != Outcome.PENDING:
                assert kept[line["shown"]] == line["outcome"], "shown, and no longer so"
            if "read" in line:
                words = " ".join(line["read"])
                assert OUTCOMES[Outcome(line["outcome"])] in words
            if line.get("step") == "Recovery":
                assert "A payment was interrupted" in words
                assert not line["held"] or f"Code {line['code']}" in words
                recovered.add(line["id"])
            if line.get("moment") == "home":
                assert set(life["left"]) <= recovered, "money was inside, and nobody was told"


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_kill_of_the_application_at_any_moment_is_told_and_loses_nothing(
    tmp_path: Path, seed: int
) -> None:
    """M-27: while a note moves, a card is charged, the biller is asked, the receipt prints, during
    start-up and recovery; the next start shows the interrupted payment and prints its slip."""
    card, random = CARDS[seed % len(CARDS)], Random(seed)
    plans = [plan(random, moment, card) for moment in MOMENTS]
    told = lives(tmp_path, card, [{}, *plans, {}])
    judge(tmp_path, card)
    seen(tmp_path, told)


def test_as_many_lives_are_ended_as_were_asked_for() -> None:
    """MONEY.md 10.3: 100 in `make test`, 1,000 in `make nightly`; each test above and in
    test_kill.py fails unless every one of its lives was killed."""
    assert KILLS + SEEDS * len(MOMENTS) >= max(100, WANTED)
