"""`kiosk sweep` on the command line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import structlog
from typer.testing import CliRunner

from kiosk.__main__ import app
from kiosk.bench.sweep import run, search
from kiosk.bench.sweep.must import ViolationError
from kiosk.bench.sweep.world import World


@pytest.fixture(autouse=True)
def loud() -> Iterator[None]:
    """The command has its process for itself, and is quiet to the end of it."""
    yield
    structlog.reset_defaults()


def said(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(app, ["sweep", *words])
    return result.exit_code, result.stdout


def test_one_run_tells_what_happened_and_that_all_is_well() -> None:
    """The log ends with the journal's head; the same words again are the same run."""
    code, words = said("--runs", "1", "--seed", "31")
    assert code == 0
    assert "boot 1" in words
    assert words.endswith("all invariants hold\n")
    assert said("--runs", "1", "--seed", "31") == (code, words)


def test_a_plan_kills_where_it_says() -> None:
    """37: in the thirty-seventh gap; the fault is told by its number."""
    code, words = said("--runs", "1", "--seed", "20000", "--plan", "37,52")
    assert code == 0
    assert words.count("killed in a gap") == 2
    assert "fault 37: gap, kill\n" in words


def test_many_runs_tell_points_faults_and_speed() -> None:
    """A table of points, one of faults, one line of sums."""
    code, words = said("--runs", "8", "--jobs", "1")
    assert code == 0
    assert "before StackNote" in words
    assert "\n8 runs, and " in words
    assert " s on 1 core, " in words
    assert "; 0 violations\n" in words


def test_a_violation_is_exit_1_with_the_command_that_replays_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Of one run and of many."""

    def condemned(world: World, *, certain: bool) -> None:
        raise ViolationError(f"I3: planted, {world.seed} {certain}")

    monkeypatch.setattr(run, "judge", condemned)
    code, words = said("--runs", "1", "--seed", "3")
    assert (code, words.splitlines()[-1]) == (1, "ViolationError: I3: planted, 3 True")
    monkeypatch.setattr(search, "chase", lambda tally: None)
    code, words = said("--runs", "2", "--seed", "3", "--jobs", "1")
    assert code == 1
    assert "    kiosk sweep --runs 1 --seed 3 --plan" in words


@pytest.mark.parametrize("words", [["--runs", "2", "--plan", "1"], ["--runs", "1", "--plan", "x"]])
def test_a_plan_that_cannot_be_is_exit_2(words: list[str]) -> None:
    """Of many runs, or of no numbers."""
    assert said(*words)[0] == 2
