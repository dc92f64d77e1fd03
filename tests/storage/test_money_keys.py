"""Keys of another journal are lost keys: nothing is sealed with them, and the right ones come
back."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.errors import JournalError
from kiosk.domain.rules import Bar
from kiosk.storage.backup import BackupError, read_manifest
from kiosk.storage.enrol import bring_back_keys, enrol, keys_open
from kiosk.storage.keys import KEY_LOST, KeyFileError, create_keys, key_file, load_keys
from kiosk.storage.nightly import backup_now
from kiosk.storage.recovery_key import known_recovery, make_recovery, read_private, recovery_file
from tests.storage.conftest import NUMBER, Seeded, Till
from tests.storage.test_nightly import Still
from tests.storage.test_recovery_key import SIGNED, enrolled

__all__ = ["enrolled"]
Reopen = Callable[..., Till]


@pytest.fixture
def strange(enrolled: tuple[Path, Path], tmp_path: Path) -> tuple[Path, Path]:
    """The disk was replaced and a new journal begun, with new keys and a recovery key of its own;
    then the old journal was put back in its place."""
    path, out = enrolled
    key_file(path).unlink()
    create_keys(path, {}, Seeded(77))
    keys, _ = load_keys(path, {})
    assert keys is not None
    theirs = make_recovery(keys, "K-1", bytes(32), tmp_path / "new.pem")
    recovery_file(path).write_text(theirs.text())
    return path, out


def test_keys_that_do_not_open_it_are_lost_keys(strange: tuple[Path, Path], reopen: Reopen) -> None:
    """Taken for its own, every posting would wait for a number that nobody can read, new payments
    would be sealed with them, and no warning would say so."""
    path, _ = strange
    till = reopen(path)
    assert till.journal.barred() is Bar.KEY_LOST
    assert KEY_LOST in till.journal.warnings
    assert till.journal.payment("p1").number.value == ""
    with pytest.raises(JournalError, match="the keys are lost"):
        till.open("p9")


def test_the_right_keys_come_back_and_the_others_are_kept(
    strange: tuple[Path, Path], reopen: Reopen
) -> None:
    """From what the journal itself says: what lies beside it is of the other one."""
    path, out = strange
    others = key_file(path).read_text()
    private, _ = read_private(out)
    assert not keys_open(path, {})
    bring_back_keys(path, {}, private)
    assert keys_open(path, {})
    assert Path(f"{key_file(path)}.aside-1").read_text() == others
    till = reopen(path)
    assert till.journal.barred() is None
    assert till.journal.payment("p1").number.value == NUMBER
    assert known_recovery(path) is None, "backups would be wrapped for the other one's"
    with pytest.raises(KeyFileError, match="are there: nothing was changed"):
        bring_back_keys(path, {}, private)


def test_another_journals_keys_are_wrapped_for_nobody(
    strange: tuple[Path, Path], tmp_path: Path
) -> None:
    """The newest that is wrapped counts: the right keys could not come back any more."""
    path, _ = strange
    with pytest.raises(KeyFileError, match="there is nothing to wrap"):
        enrol(path, "K-1", {}, tmp_path / "third.pem", SIGNED, Seeded(8))
    assert not (tmp_path / "third.pem").exists()


def test_keys_that_the_system_hands_in_are_not_written_over(strange: tuple[Path, Path]) -> None:
    """A file beside the journal would not count against them."""
    path, out = strange
    folder = path.parent / "credentials"
    folder.mkdir()
    shutil.move(key_file(path), folder / "journal-keys")
    with pytest.raises(KeyFileError, match="CREDENTIALS_DIRECTORY"):
        bring_back_keys(path, {"CREDENTIALS_DIRECTORY": str(folder)}, read_private(out)[0])
    assert load_keys(path, {})[0] is None


def test_a_backup_is_not_sealed_with_another_journals_keys(
    enrolled: tuple[Path, Path], tmp_path: Path
) -> None:
    """Told as made, it would open with nothing once the right keys are back."""
    path, _ = enrolled
    right = key_file(path).read_bytes()
    key_file(path).unlink()
    create_keys(path, {}, Seeded(77))
    made = backup_now(path, tmp_path / "to", {}, Still(5), Seeded())
    told = read_manifest(made.with_suffix(".json"))
    assert (told.key, told.wrapped != "") == ("", True)
    recovery_file(path).unlink()
    with pytest.raises(BackupError, match="the keys are lost and there is no recovery key"):
        backup_now(path, tmp_path / "to", {}, Still(6), Seeded())
    key_file(path).write_bytes(right)
    assert backup_now(path, tmp_path / "to", {}, Still(7), Seeded()) != made
