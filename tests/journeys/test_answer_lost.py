"""Exactly one charge or none wherever an answer can be lost, on the wire of both backends.

A failing run names its seed and the command that replays it; more seeds of one point by hand:
`python -m tests.journeys.answer_lost BACKEND POINT SEED`.
"""

from __future__ import annotations

import pytest

from tests.journeys.answer_lost import STRIPE, ZVT, play

#: Runs of each point: 6 x 16 on the serial terminal, 13 x 10 with Stripe.
ZVT_RUNS, STRIPE_RUNS = 16, 10


def test_the_points_are_all_there_and_the_runs_are_enough() -> None:
    """MONEY.md 10.2, answers lost before and after the effect; DEVICES.md 4.5 and 5.4."""
    assert ZVT.keys() >= {"before_04_0f", "after_04_0f", "before_06_0f", "port_gone", "killed"}
    calls = {point.partition("_")[0] for point in STRIPE}
    assert calls == {"create", "process", "capture", "cancel", "killed", "every"}
    assert (len(ZVT) - 1) * ZVT_RUNS + (len(STRIPE) - 1) * STRIPE_RUNS >= 200


@pytest.mark.parametrize("point", sorted(ZVT.keys() - {"every_gap"}))
def test_a_terminal_whose_answer_is_lost_charges_once_or_never(point: str) -> None:
    """M-27, approved_no_answer: silence, a port that is gone, a restart of either end; then the
    journal agrees with the acquirer's book, and nobody was told what is not so."""
    for seed in range(ZVT_RUNS):
        play("zvt", point, seed)


@pytest.mark.parametrize("point", sorted(STRIPE.keys() - {"every_gap"}))
def test_a_reader_whose_answer_is_lost_charges_once_or_never(point: str) -> None:
    """M-27, drop_after_commit, killed_between_calls: each call lost before it was done, after it,
    and answered with a 500 though done; the kiosk killed between all calls."""
    for seed in range(STRIPE_RUNS):
        play("stripe", point, seed)


@pytest.mark.parametrize(("backend", "gaps"), [("zvt", 30), ("stripe", 70)])
def test_a_kill_in_every_gap_of_a_card_payment_charges_once_or_never(
    backend: str, gaps: int
) -> None:
    """M-27, killed_between_calls: between any two effects, and before and after each request;
    each with the customer in two moods. The sweep ends where the payment does."""
    last = seed = 0
    while seed // 2 <= last + 3:
        if play(backend, "every_gap", seed).told("killed in a"):
            last = seed // 2
        seed += 1
    assert last >= gaps


@pytest.mark.parametrize(("backend", "point"), [("zvt", "port_gone"), ("stripe", "killed")])
def test_a_run_replays_to_the_last_line(backend: str, point: str) -> None:
    """Otherwise no failure could be replayed."""
    assert play(backend, point, 3).log == play(backend, point, 3).log
