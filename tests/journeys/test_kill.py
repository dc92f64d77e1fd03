"""kill -9 of the kiosk at any moment of a payment, judged by the bench's truth."""

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

ROOT = Path(__file__).resolve().parents[2]
Plan = dict[str, float]

#: Gaps of one payment from the first touch to the printed receipt, at either biller: two notes, a
#: card at the terminal, a card at the reader.
GAPS = {"none": (36, 38), "zvt": (26, 24), "stripe": (28, 26)}


def lives(folder: Path, card: str, plans: list[Plan]) -> list[dict[str, Any]]:
    """What became of each life; and the bench's truth fits the journal after the last."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.journeys.walker", str(folder), card, json.dumps(plans)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        check=True,
        timeout=280,
    )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert [life for life in told if "problem" in life] == []
    killed = [life["plan"] for life in told if life.get("killed")]
    assert killed == [plan for plan in plans if plan], "each plan ends its life"
    judge(folder, card)
    return told


def sweep(counts: tuple[int, int], gaps: range) -> list[Plan]:
    """Two lives that count, then one for each gap; the billers take turns, where they have it."""
    plans: list[Plan] = [{}, {}]
    for gap in gaps:
        while gap >= counts[len(plans) % 2]:
            plans.append({})
        plans.append({"gap": gap})
    return [*plans, {}]


def rows(path: Path, statement: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
        return database.execute(statement).fetchall()


def judge(folder: Path, card: str) -> None:
    """MONEY.md section 10.1, I1 to I7, I9 to I11, against the physical truth."""
    journal = folder / "state" / "journal.sqlite"
    world = json.loads((folder / "bench" / "world.json").read_text())
    truth = world["acceptor"]
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
    cards(journal, card, world)
    states = rows(journal, "SELECT state, outcome FROM payment")
    assert all(state in {"posted", "credited", "not_taken"} and told for state, told in states)
    assert verify(journal).ok
    posted(folder, journal)


def cards(journal: Path, card: str, world: dict[str, Any]) -> None:
    """I6, I7: the journal's charges are the acquirer's, each once."""
    taken = rows(
        journal,
        "SELECT reference, captured FROM card JOIN tender ON id = tender_id "
        "WHERE state = 'captured' ORDER BY 1",
    )
    bookings = world["terminal"]["bookings"] if card == "zvt" else ()
    book = [
        (f"{row['trace']:06d}/{row['receipt']:04d}", row["amount"])
        for row in bookings
        if row["kind"] == "sale" and row["state"] == "approved"
    ]
    if card == "stripe":
        intents = world["stripe"]["intents"].values()
        assert all(one["authorised"] == one["captured"] + one["voided"] for one in intents)
        book = [(one["id"], one["captured"]) for one in intents if one["captured"]]
    assert taken == sorted(book), "charged, but not booked, or the other way round"
    ends = rows(journal, "SELECT DISTINCT state FROM tender WHERE kind = 'card'")
    assert {state for (state,) in ends} <= {"captured", "voided", "declined"}, "an INTENT is left"
    legs = dict(rows(journal, "SELECT account, sum(minor) FROM leg GROUP BY account"))
    assert legs.get(Account.CARD_RECEIVABLE, 0) == sum(minor for _, minor in book)
    assert (len(book) > 0) == (card != "none")


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


def counted(told: list[dict[str, Any]]) -> tuple[int, ...]:
    return tuple(life["gaps"] for life in told if "gaps" in life)[:2]


@pytest.mark.parametrize("part", [0, 1])
def test_a_kill_in_any_gap_between_two_effects_loses_and_doubles_nothing(
    tmp_path: Path, part: int
) -> None:
    """Every gap of a payment, one kill each; the next life finishes what the last one left. A new
    effect changes the count, and is to be swept."""
    gaps = range(part, max(GAPS["none"]), 2)
    told = lives(tmp_path, "none", sweep(GAPS["none"], gaps))
    assert counted(told) == GAPS["none"]


def test_a_kill_inside_recovery_and_one_while_a_note_moves_lose_nothing(tmp_path: Path) -> None:
    """A crash inside the recovery of a crash, and kills by the clock while the device works."""
    plans: list[Plan] = []
    for number in range(8):
        plans += [{"after": 0.05 + 0.06 * number}, {"boot_gap": number}]
    lives(tmp_path, "none", [*plans, {}])


@pytest.mark.parametrize("card", ["zvt", "stripe"])
def test_a_kill_in_any_gap_of_a_card_payment_charges_once_or_never(
    tmp_path: Path, card: str
) -> None:
    """M-27: a real pty to the terminal, real HTTP to Stripe, each in a process that goes on."""
    told = lives(tmp_path, card, sweep(GAPS[card], range(max(GAPS[card]))))
    assert counted(told) == GAPS[card]


@pytest.mark.parametrize("card", ["zvt", "stripe"])
def test_a_kill_by_the_clock_while_a_card_is_charged_and_one_in_its_recovery(
    tmp_path: Path, card: str
) -> None:
    """killed_between_calls: between any two bytes or requests, and while it is asked about."""
    plans: list[Plan] = [{}]
    for number in range(6):
        plans += [{"after": 0.03 + 0.05 * number}, {"boot_gap": number}]
    lives(tmp_path, card, [*plans, {}])
