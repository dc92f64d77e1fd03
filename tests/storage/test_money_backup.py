"""A backup that is told as made is one that opens, whoever else makes one at the time; and a disk
on which nothing can be kept is not worked to death."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.storage.backup import BackupError, back_up, manifests
from kiosk.storage.nightly import PAUSE_S, Nightly
from kiosk.storage.restore import _decrypt, _key
from tests.storage.conftest import Seeded, Till
from tests.storage.test_backup import makers
from tests.storage.test_nightly import AT, CHICAGO, STARTED, Hasty


class Meanwhile(Seeded):
    """Does something else once, when it is asked for the first time."""

    def __init__(self, work: Any) -> None:
        super().__init__(7)
        self._work = work

    def bits(self, count: int) -> int:
        work, self._work = self._work, None
        if work:
            work()
        return super().bits(count)


def test_two_at_once_are_one_backup_and_a_sentence(till: Till, tmp_path: Path) -> None:
    """By hand while the night's is made: both would write the same draft and the same name."""
    till.pay()
    to, plain = tmp_path / "to", makers(till)
    told: list[str] = []

    def second() -> None:
        with pytest.raises(BackupError) as refused:
            back_up(till.path, to, makers(till, 9), 2)
        told.append(str(refused.value))

    made = back_up(till.path, to, replace(plain, entropy=Meanwhile(second)), 1)
    assert ["is being made" in words for words in told] == [True]
    ((file, manifest),) = manifests(to, "K-1").items()
    assert (file, manifest.sha256) == (made, hashlib.sha256(made.read_bytes()).hexdigest())
    _decrypt(file, tmp_path / "opened", _key(manifest, plain.cipher, None))
    assert (tmp_path / "opened").read_bytes().startswith(b"SQLite format 3")
    assert back_up(till.path, to, makers(till, 4), 3) != made


class Waits:
    """How long the night's thread means to wait, in seconds; ends after the sixth time."""

    def __init__(self) -> None:
        self.seconds: list[float] = []

    def wait(self, seconds: float) -> bool:
        self.seconds.append(seconds)
        return len(self.seconds) > 5


def test_a_night_whose_outcome_cannot_be_kept_is_tried_again_after_a_while(tmp_path: Path) -> None:
    """A full disk takes not even the note that there was no room: neither the processor nor the
    log's room is spent on it."""
    tries: list[int] = []

    def make() -> None:
        tries.append(1)
        raise BackupError("No backup: no room.")

    journal = tmp_path / "not there" / "journal.db"
    nightly = Nightly(journal, make, Hasty(STARTED), CHICAGO, AT)
    waits = Waits()
    nightly._closing = waits  # type: ignore[assignment]  # the little that is used of it
    nightly._run()
    assert len(tries) > 2
    assert min(waits.seconds[1:]) >= PAUSE_S


def test_a_backup_that_does_not_fit_leaves_nothing(
    till: Till, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The share was filled by somebody else meanwhile."""

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(BackupError, match="No space left"):
        back_up(till.path, tmp_path / "to", makers(till), 1)
    assert not list((tmp_path / "to").iterdir())
