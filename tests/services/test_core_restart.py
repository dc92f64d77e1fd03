"""Power cuts in every gap between two effects: money conserved, each note once (MONEY.md 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.domain.intents import Accept
from tests.services.conftest import World
from tests.services.cuts import run_until
from tests.services.truth import check, recovered, two_notes

Make = Callable[..., World]
Script = Callable[[World], object]


def one_note_too_much(world: World) -> None:
    world.to_cash().put_in(2000, 1000)
    world.put_in(2000).do(Accept())


def one_note_and_away(world: World) -> None:
    world.to_cash().put_in(2000, 10_000).wait(300)


@pytest.mark.parametrize("forgets", [False, True], ids=["remembers", "forgets"])
@pytest.mark.parametrize("script", [two_notes, one_note_too_much, one_note_and_away])
def test_a_cut_in_any_gap_loses_and_invents_nothing(
    new_world: Make, script: Script, forgets: bool
) -> None:
    """M-27: every effect of a visit, once each; with an acceptor that repeats its last report, and
    with one that cannot tell."""
    n = 0
    while True:
        n += 1
        world = new_world(forgets=forgets).boot()
        if not run_until(world, script, n):
            break
        check(recovered(world), certain=not forgets)
        world.journal.close()
    assert n > 15, "the sweep has hit every effect"


def test_a_second_cut_inside_the_recovery_changes_nothing(new_world: Make) -> None:
    """M-27: double crash: the second one at each effect of the first one's recovery."""
    for first in (3, 5, 6, 7, 10, 11, 13, 15):
        second = 0
        while True:
            second += 1
            world = new_world().boot()
            assert run_until(world, two_notes, first)
            world.cut()
            again = run_until(world, lambda w: w.boot().wait(120), second)
            check(recovered(world), certain=True)
            world.journal.close()
            if not again:
                break
        assert second > 3


def test_a_note_stacked_but_not_credited_is_credited_after_the_cut(new_world: Make) -> None:
    """MONEY.md 4.3, row 3: the report stands in the device until it is acknowledged."""
    world = new_world().boot()
    n = 1 + [*calls_of(new_world, two_notes)].index("recorded")
    assert run_until(world, two_notes, n - 1)
    assert world.acceptor.box == [2000]
    assert world.balance(1000) == 0
    recovered(world)
    assert world.balance(1000) == 2000
    check(world, certain=True)


def test_a_note_credited_but_not_acknowledged_is_not_credited_again(new_world: Make) -> None:
    """MONEY.md 4.3, row 5: the replay is acknowledged and nothing else."""
    world = new_world().boot()
    n = 1 + [*calls_of(new_world, two_notes)].index("recorded")
    assert run_until(world, two_notes, n)
    assert world.balance(1000) == 2000
    recovered(world)
    assert world.balance(1000) == 2000
    assert ("note_replay",) in world.sql("select kind from event")


def test_an_acceptor_that_cannot_tell_leaves_a_doubt_with_a_code(new_world: Make) -> None:
    """MONEY.md 4.3, row 4 (Pyramid): in doubt, a slip with a recovery code, nothing dropped."""
    world = new_world(forgets=True).boot()
    n = 1 + [*calls_of(new_world, two_notes)].index("recorded")
    assert run_until(world, two_notes, n - 1)
    world.cut().boot().wait(120)
    row = world.step.payment
    assert row.in_doubt.minor == 2000
    assert len(row.recovery_code) == 4
    assert any(row.recovery_code in str(block) for block in world.paper.out[-1][2].blocks)


def calls_of(new_world: Make, script: Script) -> list[str]:
    world: Any = new_world().boot()
    world.calls.clear()
    script(world)
    return list(world.calls)
