"""Room on the disk: the ballast, and the space below which no payment opens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import JournalError
from kiosk.storage.disk import DiskGuard
from kiosk.storage.verify import verify

Till = Any
BALLAST = 1 << 16


@pytest.fixture
def guard(path: Path) -> DiskGuard:
    return DiskGuard(path, BALLAST, 0)


def test_in_the_field_it_is_64_mb_of_ballast_and_200_mb_free(path: Path) -> None:
    """MONEY.md section 6."""
    guard = DiskGuard(path)
    assert (guard.ballast, guard.least_free) == (64 * 2**20, 200 * 2**20)
    assert guard.ballast_file.name == "journal.db.ballast"


def test_ballast_is_really_allocated(guard: DiskGuard) -> None:
    """A file with holes would be no reserve; laid twice it is still one."""
    guard.lay()
    guard.lay()
    status = guard.ballast_file.stat()
    assert (status.st_size, status.st_blocks * 512 >= BALLAST) == (BALLAST, True)


def test_spent_ballast_is_laid_again_where_there_is_room(guard: DiskGuard) -> None:
    """Dropping what is not there is no error either: recovery may drop twice."""
    guard.lay()
    guard.drop()
    guard.drop()
    assert guard.ballast_file.stat().st_blocks == 0
    assert guard.roomy()
    assert guard.laid


def test_ballast_that_was_never_finished_is_no_ballast(guard: DiskGuard) -> None:
    """Killed while it was laid: the rest is allocated at the next question."""
    guard.ballast_file.write_bytes(b"half")
    assert guard.roomy()
    assert guard.ballast_file.stat().st_size == BALLAST


def test_without_room_for_ballast_no_payment_opens(path: Path) -> None:
    """A spent reserve, and a disk that cannot give it back."""
    guard = DiskGuard(path, 1 << 60, 0)
    assert not guard.roomy()
    assert not guard.laid


def test_ballast_for_which_there_is_no_room_takes_none(path: Path) -> None:
    """What could be allocated of it would be missing for recovery."""
    guard = DiskGuard(path, 1 << 60, 0)
    with pytest.raises(OSError, match=r"too large|No space"):
        guard.lay()
    assert guard.ballast_file.stat().st_blocks == 0


def test_a_folder_that_is_gone_is_no_room(tmp_path: Path) -> None:
    """The questions never raise: the answer is no."""
    guard = DiskGuard(tmp_path / "gone" / "journal.db", BALLAST, 0)
    guard.drop()
    assert [guard.roomy(), guard.exhausted(), guard.laid] == [False] * 3


def test_the_ballast_is_laid_with_the_journal_and_not_at_each_start(
    till: Till, reopen: Callable[..., Till]
) -> None:
    """A normal start on a full disk must not fail for want of a reserve."""
    guard = till.journal._guard
    assert guard.ballast_file.exists()
    till.journal.close()
    guard.drop()
    reopen(till.path, guard=guard)
    assert not guard.laid


def test_the_ballast_is_spent_when_the_disk_is_full(till: Till) -> None:
    """SQLITE_FULL, here by a page limit: the reserve goes, so that recovery can write."""
    till.open()
    assert till.journal._guard.laid
    (pages,) = till.journal._database.cursor().execute("PRAGMA page_count").fetchone()
    till.journal._database.cursor().execute(f"PRAGMA max_page_count = {pages}").fetchall()
    with pytest.raises(JournalError):
        till.write("long", "p1", detail="x" * 200_000)
    assert not till.journal._guard.laid
    till.intent()
    assert verify(till.path).problem == ""


def test_below_the_free_space_asked_for_no_payment_opens(
    path: Path, reopen: Callable[..., Till]
) -> None:
    """200 MB in the field; here more than any disk has."""
    till = reopen(path, create=True, guard=DiskGuard(path, 1 << 16, 1 << 60))
    assert not till.journal.can_open()
    till.open()
