"""Random lives of a kiosk with everything going wrong, judged by the physical truth.

A failing seed names itself and the command that replays it. Many more than here, by hand:
`kiosk sweep --runs COUNT --seed FIRST`.
"""

from __future__ import annotations

import pytest

from kiosk.bench.sweep.run import BACKENDS, CASH_ONLY, play

SEEDS, CARD_SEEDS = 75, 40
PARTS = 5


@pytest.mark.parametrize("part", range(PARTS))
def test_no_sequence_loses_or_invents_money(part: int) -> None:
    """M-27, M-38, MONEY.md 10.1: kills in gaps, bad lines, bad days of the acceptor, billers that
    lose answers, printers that jam, disks that fail, clocks that jump: I1-I5 and I9-I12 hold once
    all has settled, and it settles in bounded time."""
    for seed in range(part * SEEDS, (part + 1) * SEEDS):
        play(seed)


@pytest.mark.parametrize("part", range(PARTS))
def test_no_sequence_charges_a_card_twice_or_forgets_a_charge(part: int) -> None:
    """M-16, M-27: serial terminal and Stripe reader in turn, cash besides; customers who are
    declined, cancel, walk away; terminals that die, lines and networks that fail: I4 to I7, I11
    and I12 against the acquirer's book, and R1 at every order."""
    first = CASH_ONLY + part * CARD_SEEDS
    for seed in range(first, first + CARD_SEEDS):
        play(seed)


@pytest.mark.parametrize("seed", [5, 12, 31, CASH_ONLY, CASH_ONLY + 1])
def test_the_same_seed_is_the_same_run_to_the_last_byte(seed: int) -> None:
    """Otherwise no failure could be replayed: events, commits and the journal's last hash."""
    assert BACKENDS == ("zvt", "stripe")
    once, again = play(seed), play(seed)
    assert once.log == again.log
    assert once.log[-1].split()[1] == "head"
