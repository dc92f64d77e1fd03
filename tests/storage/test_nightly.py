"""When the backup of the night is made, and what is left behind for the doctor."""

from __future__ import annotations

import json
import queue
import threading
from datetime import datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from kiosk.logs import configure
from kiosk.storage.backup import BackupError, manifests
from kiosk.storage.nightly import (
    GRACE_MS,
    RETRY_MS,
    Nightly,
    Outcome,
    backup_now,
    due_ms,
    last_outcome,
    outcome_file,
)
from tests.storage.conftest import Seeded, Till

CHICAGO, AT = ZoneInfo("America/Chicago"), time(3, 30)
HOUR = 3_600_000


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=CHICAGO).timestamp() * 1000)


class Still:
    """A clock that says what it is told."""

    def __init__(self, now_ms: int) -> None:
        self.time_ms = now_ms

    def now_ms(self) -> int:
        return self.time_ms

    def monotonic(self) -> float:
        return self.time_ms / 1000


STARTED = at("2026-11-18T09:00")


@pytest.mark.parametrize(
    ("now", "last", "due"),
    [
        ("2026-11-18T09:00", None, STARTED + GRACE_MS),
        ("2026-11-18T09:00", Outcome(STARTED - 30 * HOUR, ""), STARTED + GRACE_MS),
        ("2026-11-18T09:00", Outcome(STARTED - HOUR, "no room"), STARTED + GRACE_MS),
        ("2026-11-18T09:00", Outcome(STARTED - 5 * HOUR, ""), at("2026-11-19T03:30")),
        ("2026-11-19T03:29", Outcome(STARTED - 5 * HOUR, ""), at("2026-11-19T03:30")),
        ("2026-11-19T03:31", Outcome(at("2026-11-19T03:30"), ""), at("2026-11-20T03:30")),
        ("2026-11-19T03:31", Outcome(at("2026-11-19T03:30"), "x"), at("2026-11-19T04:30")),
        # The clock was years ahead when it failed: it does not wait for years.
        ("2026-11-19T03:31", Outcome(at("2031-01-01T00:00"), "x"), at("2026-11-19T04:31")),
        # The night that has no half past three twice, and the one that has it.
        ("2027-03-14T01:00", Outcome(at("2027-03-13T03:30"), ""), at("2027-03-14T03:30")),
        ("2027-11-07T00:30", Outcome(at("2027-11-06T03:30"), ""), at("2027-11-07T03:30")),
    ],
)
def test_a_backup_is_due_every_night_and_soon_after_a_night_without(
    now: str, last: Outcome | None, due: int
) -> None:
    """At the time of the kiosk's wall clock, any day of the year; after a failure each hour."""
    assert due_ms(at(now), CHICAGO, AT, last, STARTED) == due
    assert RETRY_MS == HOUR


def test_a_night_is_told_for_the_doctor(till: Till, tmp_path: Path) -> None:
    """The kiosk's own keys and signature; the last outcome lies beside the journal."""
    assert last_outcome(till.path) is None
    made = backup_now(till.path, tmp_path / "to", {}, Still(5), Seeded())
    assert list(manifests(tmp_path / "to", "K-1")) == [made]
    assert last_outcome(till.path) == Outcome(5, "")
    with pytest.raises(BackupError):
        backup_now(till.path, outcome_file(till.path), {}, Still(6), Seeded())
    told = last_outcome(till.path)
    assert told is not None
    assert (told.at_ms, "No backup in" in told.problem) == (6, True)
    outcome_file(till.path).write_text("half")
    assert last_outcome(till.path) is None


class Hasty(Still):
    """A quarter of an hour passes between any two looks at it."""

    def now_ms(self) -> int:
        self.time_ms += GRACE_MS
        return self.time_ms


def test_the_running_kiosk_makes_it_on_a_thread_of_its_own_and_goes_on_if_it_fails(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Tried when it is due; a failure is a line in the log without any content, and no more."""
    configure()
    journal, tried = tmp_path / "journal.db", queue.SimpleQueue[str]()

    def make() -> None:
        told = {"at_ms": STARTED + 2 * GRACE_MS, "problem": ""}
        outcome_file(journal).write_text(json.dumps(told))
        tried.put(threading.current_thread().name)
        raise BackupError("No backup in the secret place.")

    nightly = Nightly(journal, make, Hasty(STARTED), CHICAGO, AT)
    nightly.start()
    assert tried.get(timeout=10) == "backup"
    nightly.close()
    nightly._thread.join(10)
    assert not nightly._thread.is_alive()
    assert tried.empty()
    said = capsys.readouterr().err
    assert '"event": "backup_failed"' in said
    assert "secret" not in said
