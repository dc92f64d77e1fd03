"""The search itself: ten thousand runs in parts, and what it says of a product with a defect."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from kiosk.bench.sweep import search
from kiosk.bench.sweep.kinds import in_source
from kiosk.bench.sweep.points import never_passed
from kiosk.bench.sweep.run import MIXED, play
from kiosk.bench.sweep.search import chase, replay, sweep
from kiosk.bench.sweep.tally import Tally, many
from tests.mutants.cash import doubt_dropped

RUNS, PARTS = 10_000, 25
PART = RUNS // PARTS
LEAST_POINTS = 200


@pytest.fixture
def together(tmp_path_factory: pytest.TempPathFactory, testrun_uid: str) -> Path:
    """A folder for all processes of this run of the tests."""
    folder = tmp_path_factory.getbasetemp().parent / f"sweep-{testrun_uid}"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.mark.parametrize("part", range(PARTS))
def test_no_sequence_loses_or_invents_money(part: int, together: Path) -> None:
    """M-16, M-27, M-38, MONEY.md 10.1 and 10.2: scenarios killed in every gap and hit by every
    fault, and random lives: I1 to I7 and I9 to I12 hold once all has settled, and it settles."""
    first = MIXED + part * PART
    tally = many(range(first, first + PART))
    assert [replay(failure) for failure in tally.failures] == []
    # Whole before it has its name: the last part reads them all.
    (together / f"{part}.new").write_bytes(pickle.dumps(tally))
    (together / f"{part}.new").rename(together / f"{part}.part")
    found = sorted(together.glob("*.part"))
    if len(found) == PARTS:
        whole([pickle.loads(file.read_bytes()) for file in found])


def whole(parts: list[Tally]) -> None:
    """All parts together pass every effect and every kind of commit, and each point that was
    passed was killed at, or is now."""
    tally = Tally()
    for part in parts:
        tally.add(part)
    assert tally.runs == RUNS
    chase(tally)
    assert [replay(failure) for failure in tally.failures] == []
    assert tally.points.never_killed() == []
    assert len(tally.points.killed) >= LEAST_POINTS
    assert never_passed(tally.points.passed, in_source()) == []


#: A case of each backend with a kill, and lives with cash, terminal and reader.
@pytest.mark.parametrize("seed", [5, 31, 10_000, 10_001, MIXED + 301, MIXED + 1002, MIXED + 7])
def test_the_same_seed_and_plan_are_the_same_run_to_the_last_byte(seed: int) -> None:
    """Otherwise no failure could be replayed: events, commits and the journal's last hash."""
    once, again = play(seed), play(seed)
    assert once.log == again.log
    assert once.log[-1].split()[1] == "head"
    plan = frozenset(strike.ordinal for strike in once.faults.struck)
    assert play(seed, plan).log == once.log


def test_a_planted_defect_is_found_and_the_printed_command_shows_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A note in doubt is dropped: found, with a plan of few faults under which it fails and without
    which it does not."""
    with monkeypatch.context() as patch:
        doubt_dropped(patch)
        report = sweep(0, 4, jobs=1)
        assert not report.good
        command, said = report.commands[0]
        assert said.startswith("ViolationError")
        words = command.split()
        seed, plan = int(words[words.index("--seed") + 1]), words[-1].split(",")
        assert len(plan) <= 2
        ordinals = frozenset(map(int, plan))
        with pytest.raises(AssertionError):
            play(seed, ordinals)
    play(seed, ordinals)


def test_a_point_that_is_never_killed_at_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """MONEY.md 10.2: a crash point that nothing hits is a fault of the search."""
    monkeypatch.setattr(search, "chased", lambda place: Tally())
    report = sweep(MIXED, 4, jobs=1)
    assert "after EnableAcceptor" in report.unhit
    assert not report.good
    assert sweep(MIXED, 1, jobs=1).unhit == []
