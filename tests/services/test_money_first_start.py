"""A kiosk that has paid before never begins anew by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.app import SystemClock, SystemEntropy, build
from kiosk.config import Settings
from kiosk.doctor.records import records
from kiosk.storage.database import JournalDamagedError
from kiosk.storage.nightly import backup_now
from tests.test_app import settings

__all__ = ["settings"]


def test_where_there_are_backups_there_was_a_journal(settings: Settings, tmp_path: Path) -> None:
    """The disk with the state is not mounted, or new: numbers would begin at 1 once more, and
    nobody would ask for the backup. The first start of all is as it was."""
    storage = settings.storage.model_copy(update={"backup_to": tmp_path / "share"})
    told = settings.model_copy(update={"storage": storage})
    kiosk = build(told, lambda _: None)
    kiosk.journal.close()
    clock = SystemClock()
    made = backup_now(storage.path, storage.backups, {}, clock, SystemEntropy())
    for file in storage.path.parent.glob(f"{storage.path.name}*"):
        file.unlink()
    with pytest.raises(JournalDamagedError, match=f"kiosk journal restore .*--from {made} "):
        build(told, lambda _: None)
    assert not storage.path.exists()
    (gone,) = records(told)
    assert (gone.good, f"--from {made}" in gone.words) == (False, True)
    made.with_suffix(".json").unlink()
    build(told, lambda _: None).journal.close()
