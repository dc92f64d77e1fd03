"""What the doctor says of the journal, its keys and its backups."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kiosk.app import SystemClock
from kiosk.bench.stage import write_config
from kiosk.config import Settings, load
from kiosk.doctor.finding import Finding, verdict
from kiosk.doctor.records import records
from kiosk.storage.acts import Signed, act, set_counter
from kiosk.storage.backup import BackupError
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.enrol import enrol
from kiosk.storage.keys import key_file
from kiosk.storage.nightly import backup_now
from kiosk.storage.queries import RESTORED
from kiosk.storage.transaction import Transaction
from tests.storage.conftest import Seeded, Till

SIGNED = Signed("ana", "enrolment", 1)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A kiosk that took a payment, and stands still."""
    found = load(write_config(tmp_path, card="none"))
    found = found.model_copy(update={"kiosk": found.kiosk.model_copy(update={"id": "K-1"})})
    found.storage.path.parent.mkdir(parents=True)
    till = Till(found.storage.path)
    till.pay()
    till.journal.close()
    return found


def found(settings: Settings) -> dict[str, Finding]:
    return {finding.what: finding for finding in records(settings)}


def test_a_fresh_journal_lacks_what_a_person_must_do(settings: Settings) -> None:
    """Recovery key and first backup: care, and no reason not to take money."""
    rows = found(settings)
    assert list(rows) == ["journal", "keys", "recovery", "backup"]
    assert rows["journal"].good
    assert "whoever takes this disk" in rows["keys"].words
    assert "kiosk journal recovery-key" in rows["recovery"].words
    assert "kiosk journal backup" in rows["backup"].words
    assert all(row.well for row in rows.values())


def test_enrolled_and_backed_up_it_is_well(settings: Settings, tmp_path: Path) -> None:
    """The newest backup by name, row and age."""
    path = settings.storage.path
    enrol(path, "K-1", os.environ, tmp_path / "stick", SIGNED, Seeded())
    backup_now(path, settings.storage.backups, os.environ, SystemClock(), Seeded())
    rows = found(settings)
    assert rows["recovery"].good
    assert rows["backup"].good
    assert "K-1-000001.backup: up to audit row 9, 0 h old, 1 kept" in rows["backup"].words


def test_a_backup_that_failed_says_why(settings: Settings) -> None:
    """A warning with its reason; payments go on."""
    path = settings.storage.path
    with pytest.raises(BackupError, match="File exists"):
        backup_now(path, key_file(path), os.environ, SystemClock(), Seeded())
    row = found(settings)["backup"]
    assert (row.good, row.well) == (False, True)
    assert "No backup in" in row.words


def test_lost_keys_are_named_with_what_works_and_what_to_do(
    settings: Settings, tmp_path: Path
) -> None:
    """M-33: which file, what still works, what brings it back."""
    path = settings.storage.path
    enrol(path, "K-1", os.environ, tmp_path / "stick", SIGNED, Seeded())
    key_file(path).rename(tmp_path / "gone")
    rows = found(settings)
    words = rows["keys"].words
    assert f"{key_file(path)} is missing: no payment opens" in words
    assert "Money is safe" in words
    assert "kiosk journal restore-keys" in words
    assert verdict(rows.values()) == (False, "This kiosk cannot take money.")
    (path.with_name(path.name + ".recovery")).unlink()
    assert "put it back from its copy" in found(settings)["keys"].words
    (tmp_path / "gone").chmod(0o644)
    (tmp_path / "gone").rename(key_file(path))
    assert "can be read by others" in found(settings)["keys"].words


def test_a_restored_journal_waits_for_a_person(settings: Settings) -> None:
    """No payment opens, and what to do first."""

    def work(tx: Transaction) -> str:
        set_counter(tx, RESTORED, 1)
        return ""

    act(settings.storage.path, RESTORED, FieldCipher(None, Seeded()), SIGNED, work)
    row = found(settings)["restored"]
    assert not row.well
    assert "kiosk journal restored-ok" in row.words


def test_a_damaged_journal_comes_with_its_newest_backup(settings: Settings) -> None:
    """The command is in the sentence."""
    backup_now(settings.storage.path, settings.storage.backups, os.environ, SystemClock(), Seeded())
    settings.storage.path.write_bytes(b"SQLite format 3\0" + b"torn" * 300)
    row = found(settings)["journal"]
    assert not row.well
    assert "kiosk journal restore --config F --from" in row.words
