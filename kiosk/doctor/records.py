"""The journal, its keys and its backups, as their files tell of them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from kiosk.config import Settings
from kiosk.doctor.finding import Finding
from kiosk.storage.acts import unconfirmed
from kiosk.storage.backup import advice, manifests
from kiosk.storage.database import JournalFileError
from kiosk.storage.disk import DiskGuard
from kiosk.storage.enrol import keys_open
from kiosk.storage.keys import KEY_LOST, KEYS_IN_FILE, KeyFileError, key_file, load_keys
from kiosk.storage.nightly import LATE_MS, backed_up, last_outcome
from kiosk.storage.reader import reading
from kiosk.storage.recovery_key import known_recovery
from kiosk.storage.verify import verify

_HOUR_MS = 3_600_000


def records(settings: Settings) -> Iterator[Finding]:
    """The journal verified; then, once there is one, what keeps it safe."""
    path = settings.storage.path
    if not path.exists():
        folder, kiosk = settings.storage.backups, settings.kiosk.id
        words = f"{path}: none yet; the first start makes it"
        gone = DiskGuard(path).ballast_file.exists() or backed_up(folder, kiosk)
        if gone:
            words = f"{path} is gone, and no start makes another.{advice(folder, kiosk)}"
        yield Finding("journal", not gone, words)
        return
    verdict = verify(path)
    words = f"{verdict.rows} audit rows, chain verified"
    if not verdict.ok:
        words = f"{verdict.problem}{advice(settings.storage.backups, settings.kiosk.id)}"
    yield Finding("journal", verdict.ok, f"{path}: {words}")
    if verdict.ok:
        yield from _restored(settings)
    yield from _keys(settings)
    yield _backup(settings)


def _restored(settings: Settings) -> Iterator[Finding]:
    """Only where there is something to say."""
    try:
        with reading(settings.storage.path) as database:
            waits = unconfirmed(database.cursor())
    except JournalFileError as error:
        yield Finding("restored", False, str(error), vital=False)
        return
    if waits:
        words = (
            "from a backup: no payment opens. Count the box, compare it and the acquirer's book "
            "with `kiosk journal totals`, then `kiosk journal restored-ok`"
        )
        yield Finding("restored", False, words)


def _keys(settings: Settings) -> Iterator[Finding]:
    path = settings.storage.path
    try:
        _, warnings = load_keys(path, os.environ)
        recovery = known_recovery(path)
    except KeyFileError as error:
        yield Finding("keys", False, str(error))
        return
    if not keys_open(path, os.environ):
        what = "is missing" if KEY_LOST in warnings else "is another journal's"
        way = "put it back from its copy"
        if recovery:
            way = "`kiosk journal restore-keys` brings it back with the operator's recovery key"
        words = (
            f"{key_file(path)} {what}: no payment opens, and postings that need a number wait. "
            f"Money is safe: what was begun is finished, totals and verify work; {way}"
        )
        yield Finding("keys", False, words)
    elif KEYS_IN_FILE in warnings:
        words = f"in {key_file(path)}: whoever takes this disk has them, too"
        yield Finding("keys", False, words, vital=False)
    else:
        yield Finding("keys", True, "handed over by the system, in no file of this kiosk")
    words = "made; journal keys and backups are wrapped for it"
    if not recovery:
        words = "none: with the keys everything they encrypt is lost; `kiosk journal recovery-key`"
    yield Finding("recovery", recovery is not None, words, vital=False)


def _backup(settings: Settings) -> Finding:
    """The newest one, or why the last try made none."""
    folder, last = settings.storage.backups, last_outcome(settings.storage.path)
    made = list(manifests(folder, settings.kiosk.id).items())
    if last and last.problem:
        return Finding("backup", False, last.problem, vital=False)
    if not made:
        return Finding(
            "backup", False, f"none in {folder} yet: `kiosk journal backup`", vital=False
        )
    file, newest = made[-1]
    age = time.time_ns() // 1_000_000 - newest.made_ms
    words = f"{file}: up to audit row {newest.seq}, {age // _HOUR_MS} h old, {len(made)} kept"
    return Finding("backup", 0 <= age < LATE_MS, words, vital=False)
