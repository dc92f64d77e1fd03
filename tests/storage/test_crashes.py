"""Commits that fail, and processes that end in the middle of one."""

from __future__ import annotations

import random
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import JournalError
from kiosk.domain.payments import PaymentState
from kiosk.storage.verify import verify

Till = Any
Reopen = Callable[..., Till]
WRITER = Path(__file__).with_name("writer.py")


class Broken(sqlite3.OperationalError):
    """What SQLite raises when the disk fails under it."""

    sqlite_errorcode = 10  # SQLITE_IOERR


class FailingCommit:
    """Makes the next COMMIT raise: with the rows on the disk, or without."""

    def __init__(self, till: Till, *, landed: bool) -> None:
        database = till.journal._database
        self._real, self._ends_as = database._durable, None if landed else Broken
        database._durable = self  # until the journal is opened again

    def __enter__(self) -> Any:
        return self._real.__enter__()

    def __exit__(self, *_: object) -> None:
        self._real.__exit__(self._ends_as)
        raise Broken("disk I/O error")


def test_a_commit_that_raised_but_is_there_is_a_success(till: Till) -> None:
    """Close, reopen, look: the audit row with our hash decides, not the exception."""
    till.open()
    FailingCommit(till, landed=True)
    till.intent()
    assert len(till.journal.payment("p1").notes) == 1
    till.stacked()
    assert verify(till.path).problem == ""


def test_a_commit_that_raised_and_is_not_there_did_not_happen(till: Till) -> None:
    """JournalError, nothing of it stored, and the next commit goes on where the chain is."""
    till.open()
    FailingCommit(till, landed=False)
    with pytest.raises(JournalError, match="did not happen"):
        till.intent()
    assert till.journal.payment("p1").notes == ()
    till.intent()
    assert verify(till.path).problem == ""


def test_after_an_io_error_no_payment_opens_until_a_new_start(till: Till, reopen: Reopen) -> None:
    """The disk is not to be trusted with new money; what is open can be finished."""
    till.open()
    assert till.journal.can_open()
    FailingCommit(till, landed=False)
    with pytest.raises(JournalError):
        till.intent()
    assert not till.journal.can_open()
    till.move(PaymentState.OPEN, PaymentState.NOT_TAKEN)
    till.journal.close()
    assert reopen(till.path).journal.can_open()


def test_a_statement_that_fails_takes_the_commit_back(till: Till) -> None:
    """An error before COMMIT, here from SQLite's progress handler, is rolled back."""
    till.open()
    driver = till.journal._database._driver
    driver.set_progress_handler(lambda: 1, 40)
    with pytest.raises(JournalError):
        till.intent()
    assert till.journal.payment("p1").notes == ()
    till.intent()
    assert verify(till.path).problem == ""


def test_a_journal_that_cannot_be_read_again_refuses_everything(till: Till) -> None:
    """The file went away under a failing disk: each call raises, none makes a new file."""
    till.open()
    FailingCommit(till, landed=False)
    till.path.rename(till.path.with_name("gone"))
    for act in (till.intent, till.intent, lambda: till.journal.payment("p1")):
        with pytest.raises(JournalError):
            act()
    assert not till.journal.can_open()
    assert not till.path.exists()


@pytest.fixture
def run(path: Path, elsewhere: dict[str, str]) -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """Starts the writer on this test's journal."""
    started = []

    def start(count: int, *limit: int) -> subprocess.Popen[str]:
        arguments = [sys.executable, str(WRITER), str(path), str(count), *map(str, limit)]
        started.append(
            subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True, env=elsewhere)
        )
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()
        assert process.stdout is not None
        process.stdout.close()


@pytest.mark.parametrize("seed", range(5))
def test_a_killed_process_loses_no_commit_that_returned(
    path: Path, run: Callable[..., subprocess.Popen[str]], reopen: Reopen, seed: int
) -> None:
    """I9, I10: SIGKILL at a random commit, twice on one journal; every line that was printed is
    in the chain, and at most one commit more."""
    chance = random.Random(seed)
    for _ in range(2):
        process = run(10_000)
        assert process.stdout is not None
        for _ in range(chance.randrange(1, 120)):
            line = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        rest, _ = process.communicate()
        acknowledged = int((line + rest).split()[-1])
        till = reopen(path)
        verdict = verify(path)
        assert verdict.problem == ""
        assert verdict.rows in {acknowledged, acknowledged + 1}
        till.journal.close()


@pytest.mark.parametrize("limit", [310_000, 311_296, 500_001])
def test_a_full_disk_refuses_commits_and_keeps_what_it_took(
    path: Path, run: Callable[..., subprocess.Popen[str]], reopen: Reopen, limit: int
) -> None:
    """Writes fail in the middle of a commit: JournalError, no payment opens, the chain is whole
    and holds what was acknowledged; with room again it goes on."""
    rest, _ = run(10_000, limit).communicate()
    *acknowledged, last = rest.splitlines()
    assert last.startswith("refused: False")
    till = reopen(path)
    assert verify(path).problem == ""
    assert verify(path).rows == int(acknowledged[-1])
    till.pay("after")
    assert verify(path).problem == ""
