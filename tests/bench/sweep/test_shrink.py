"""Shrinking on failures whose cause is known."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.bench.sweep.shrink import shrink

STRUCK = tuple(range(100))


@pytest.mark.parametrize("cause", [{37}, {37, 52}, {0, 99}, {1, 2, 3, 50}, set(STRUCK)])
def test_what_is_left_is_the_cause(cause: set[int]) -> None:
    """Nothing that is needed is missing, nothing that is not is there."""
    assert shrink(STRUCK, lambda plan: plan >= cause) == frozenset(cause)


def test_a_run_that_fails_without_any_fault_needs_none() -> None:
    """A defect of fair weather."""
    assert shrink(STRUCK, lambda plan: True) == frozenset()


def test_what_cannot_be_repeated_is_not_shrunk() -> None:
    """The seed alone replays it then."""
    assert shrink(STRUCK, lambda plan: False) is None


def test_it_ends_when_the_time_is_over() -> None:
    """With what it has: still a failure, though not the smallest."""
    seconds: Iterator[float] = iter(range(1000))
    left = shrink(STRUCK, lambda plan: plan >= {37, 52}, 9.0, lambda: next(seconds))
    assert left is not None
    assert {37, 52} < left < set(STRUCK)
