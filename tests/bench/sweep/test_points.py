"""Crash points by name."""

from __future__ import annotations

from typing import get_args

from kiosk.bench.sweep.kinds import Kinds
from kiosk.bench.sweep.points import Place, Points, named, never_passed
from kiosk.domain import effects

KINDS = Kinds(frozenset({"note_intent", "payment_[a-z_]+"}))
ALL = [f"before {kind.__name__}" for kind in get_args(effects.Effect)]
COMMITS = ["recovery: before Record note_intent", "before Record payment_posted"]


def test_an_effect_that_no_run_passed_is_named() -> None:
    """A new effect is swept without being listed, or told."""
    assert never_passed([*ALL, *COMMITS], KINDS) == []
    fewer = [name for name in ALL if name != "before StackNote"]
    assert never_passed([*fewer, *COMMITS], KINDS) == ["StackNote"]
    assert named(effects.StackNote()) == "StackNote"


def test_a_kind_of_commit_that_no_run_passed_is_named() -> None:
    """In recovery or not, once is enough."""
    assert never_passed([*ALL, COMMITS[0]], KINDS) == ["Record payment_[a-z_]+"]


def test_counts_of_runs_add_up() -> None:
    """The first place of each point stays."""
    one, other = Points(), Points()
    for points, seed in ((one, 1), (other, 2)):
        points.passed["a"] += 1
        points.places["a"] = Place(seed, 5, ())
    other.passed["b"], other.killed["a"] = 2, 1
    one.add(other)
    assert (one.passed, one.killed) == ({"a": 2, "b": 2}, {"a": 1})
    assert one.places["a"].seed == 1
    assert one.never_killed() == ["b"]
