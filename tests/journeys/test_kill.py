"""kill -9 of the kiosk at any moment of a payment, judged by the bench's truth."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.kill_truth import judge

ROOT = Path(__file__).resolve().parents[2]
Plan = dict[str, float]

#: Gaps of one payment from the first touch to the printed receipt, at either biller: two notes, a
#: card at the terminal, a card at the reader.
GAPS = {"none": (36, 38), "zvt": (26, 24), "stripe": (28, 26)}
#: Pairs of a kill by the clock and one in the recovery after it.
PAIRS = {"none": 8, "zvt": 6, "stripe": 6}
#: How many lives end by SIGKILL in this file; each test sees its own end.
KILLS = sum(max(GAPS[card]) + 2 * PAIRS[card] for card in GAPS)


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
    for number in range(PAIRS["none"]):
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
    for number in range(PAIRS[card]):
        plans += [{"after": 0.03 + 0.05 * number}, {"boot_gap": number}]
    lives(tmp_path, card, [*plans, {}])
