"""kill -9 of the kiosk at any moment of a cash payment, judged by the bench's truth."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.ledger import Account
from kiosk.storage.verify import verify

WALKER = Path(__file__).with_name("walker.py")

#: Gaps of one two-note payment, from the first touch to the printed receipt.
GAPS = 36


def lives(folder: Path, plans: list[dict[str, float]]) -> list[dict[str, Any]]:
    done = subprocess.run(
        [sys.executable, str(WALKER), str(folder), json.dumps(plans)],
        stdout=subprocess.PIPE,
        check=True,
        timeout=280,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def rows(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute(statement).fetchall()


def judge(folder: Path) -> None:
    """MONEY.md section 10.1, I1 to I5, I9 to I11, against the physical truth."""
    journal = folder / "state" / "journal.sqlite"
    truth = json.loads((folder / "bench" / "world.json").read_text())["acceptor"]
    box = Counter(truth["box"])
    notes = rows(journal, "SELECT state, value FROM note")
    stacked = Counter(minor for state, minor in notes if state == "stacked")
    doubt = Counter(minor for state, minor in notes if state == "in_doubt")
    assert not stacked - box, "credited, but not in the box"
    assert not box - stacked - doubt, "in the box, but neither credited nor in doubt"
    assert not [note for note in notes if note[0] == "intent"]
    assert Counter(truth["inserted"]) == box + Counter(truth["returned"])
    legs = dict(rows(journal, "SELECT account, sum(minor) FROM leg GROUP BY account"))
    assert sum(legs.values()) == 0
    assert legs.get(Account.HELD, 0) == 0
    assert legs.get(Account.CASH_BOX, 0) == sum(stacked.elements())
    states = rows(journal, "SELECT state, outcome FROM payment")
    assert all(state in {"posted", "credited", "not_taken"} and told for state, told in states)
    assert verify(journal).ok
    posted(folder, journal)


def posted(folder: Path, journal: Path) -> None:
    """Each payment reached its biller once, with the journal's amount."""
    for biller in ("cityworks", "brightnet"):
        ours = rows(
            journal,
            "SELECT id, posted_amount FROM payment "
            f"WHERE state = 'posted' AND biller_id = '{biller}' ORDER BY id",
        )
        theirs = rows(
            folder / "state" / "billers" / f"{biller}.sqlite",
            'SELECT "key", amount FROM payment ORDER BY "key"',
        )
        assert ours == theirs


@pytest.mark.parametrize("part", [0, 1])
def test_a_kill_in_any_gap_between_two_effects_loses_and_doubles_nothing(
    tmp_path: Path, part: int
) -> None:
    """Every gap of a payment, one kill each; the next life finishes what the last one left."""
    plans: list[dict[str, float]] = [{"gap": gap} for gap in range(part, GAPS, 2)]
    told = lives(tmp_path, [*plans, {}])
    assert [life for life in told if "problem" in life] == []
    assert sum(life["killed"] for life in told) == len(plans)
    judge(tmp_path)


def test_a_kill_inside_recovery_and_one_while_a_note_moves_lose_nothing(tmp_path: Path) -> None:
    """A crash inside the recovery of a crash, and kills by the clock while the device works."""
    plans: list[dict[str, float]] = []
    for number in range(8):
        plans += [{"after": 0.05 + 0.06 * number}, {"boot_gap": number}]
    told = lives(tmp_path, [*plans, {}])
    assert [life for life in told if "problem" in life] == []
    assert sum(life["killed"] for life in told) == len(plans)
    judge(tmp_path)
