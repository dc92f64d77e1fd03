"""The backup of every night, made by the running kiosk on a thread of its own."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, time, timedelta, tzinfo
from pathlib import Path

from kiosk.domain.errors import KioskError
from kiosk.logs import logger
from kiosk.ports import Clock, Entropy
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import load_keys
from kiosk.storage.signing import load_signing_key

#: A kiosk that is off at night makes up for it, once its day has begun.
LATE_MS, GRACE_MS, RETRY_MS = 26 * 3_600_000, 15 * 60_000, 3_600_000
#: The clock is looked at again after that: it may have been put right meanwhile.
LOOK_AGAIN_S = 1800.0
#: The least between two tries: a full disk may not even keep that there was one.
PAUSE_S = 300.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """The last try: when, and why there is no backup; "" if there is one."""

    at_ms: int
    problem: str


def outcome_file(journal: Path) -> Path:
    """Beside the journal: the folder of the backups may be what is missing."""
    return journal.with_name(journal.name + ".nightly")


def last_outcome(journal: Path) -> Outcome | None:
    """None if none was ever tried."""
    try:
        told = json.loads(outcome_file(journal).read_text())
        return Outcome(int(told["at_ms"]), str(told["problem"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def due_ms(now_ms: int, zone: tzinfo, at: time, last: Outcome | None, started_ms: int) -> int:
    """When the next backup is due, UTC milliseconds: at that time of the kiosk's day, or soon
    after the start if the night before had none; an hour after one that failed."""
    good = last is not None and not last.problem and 0 <= started_ms - last.at_ms < LATE_MS
    if last is None or (last.at_ms < started_ms and not good):
        return started_ms + GRACE_MS
    if last.problem:
        return min(last.at_ms, now_ms) + RETRY_MS
    now = datetime.fromtimestamp(now_ms / 1000, zone)
    today = datetime.combine(now.date(), at, zone)
    due = today if today > now else datetime.combine(now.date() + timedelta(days=1), at, zone)
    return int(due.timestamp() * 1000)


def backed_up(folder: Path, kiosk: str) -> bool:
    """Whether there ever was a backup of that kiosk here."""
    name = re.compile(re.escape(kiosk) + r"-[0-9]{6,}\.json")
    return any(name.fullmatch(file.name) for file in folder.glob("*"))


def backup_now(
    journal: Path, to: Path, environ: Mapping[str, str], clock: Clock, entropy: Entropy
) -> Path:
    """One backup with the kiosk's own keys, and for the doctor what became of it. Raises a
    KioskError."""
    from kiosk.storage.backup import Makers, back_up  # noqa: PLC0415 - no start waits for it
    from kiosk.storage.enrol import keys_open  # noqa: PLC0415 - no start waits for it

    problem = "it was interrupted"
    try:
        keys = load_keys(journal, environ)[0] if keys_open(journal, environ) else None
        signing = load_signing_key(journal, environ)
        makers = Makers(signing, FieldCipher(keys, entropy), entropy)
        made = back_up(journal, to, makers, clock.now_ms())
        problem = ""
    except KioskError as error:
        problem = str(error)
        raise
    finally:
        _keep_outcome(journal, Outcome(clock.now_ms(), problem))
    return made


def _keep_outcome(journal: Path, outcome: Outcome) -> None:
    """Not to be able to is no reason to stop anything."""
    told = json.dumps({"at_ms": outcome.at_ms, "problem": outcome.problem})
    with suppress(OSError):
        outcome_file(journal).write_text(told)


class Nightly:
    """`Part` of the kiosk. `make` makes one backup or raises a KioskError; it is never called on
    the core's thread, and whatever becomes of it, payments go on."""

    def __init__(
        self, journal: Path, make: Callable[[], object], clock: Clock, zone: tzinfo, at: time
    ) -> None:
        self._journal, self._make, self._clock = journal, make, clock
        self._zone, self._at = zone, at
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._run, name="backup", daemon=True)

    def start(self) -> None:
        """Wait for the night."""
        self._thread.start()

    def close(self) -> None:
        """One that is being made is left behind, as if the power had gone; the next cleans up."""
        self._closing.set()

    def _run(self) -> None:
        started_ms, pause = self._clock.now_ms(), 0.0
        while True:
            now_ms = self._clock.now_ms()
            last = last_outcome(self._journal)
            wait = (due_ms(now_ms, self._zone, self._at, last, started_ms) - now_ms) / 1000
            if self._closing.wait(max(min(wait, LOOK_AGAIN_S), pause)):
                return
            pause = 0.0
            if wait <= LOOK_AGAIN_S:
                self._try()
                pause = PAUSE_S

    def _try(self) -> None:
        try:
            self._make()
        except KioskError as error:
            logger().error("backup_failed", state=error.code)
