"""Whether money waits for a person."""

from __future__ import annotations

import os
from collections.abc import Iterator

from kiosk.app import SystemClock, SystemEntropy
from kiosk.config import Settings
from kiosk.doctor.finding import Finding
from kiosk.domain.errors import KioskError
from kiosk.storage.exceptions import read_queue

_HOUR_MS = 3_600_000


def exceptions(settings: Settings) -> Iterator[Finding]:
    """Nothing while there is no journal; a fault of reading is the journal's own row."""
    path, now_ms = settings.storage.path, SystemClock().now_ms()
    if not path.exists():
        return
    try:
        queue = read_queue(path, os.environ, SystemEntropy(), now_ms)
    except KioskError as error:
        yield Finding("exceptions", False, str(error), vital=False)
        return
    if not queue:
        yield Finding("exceptions", True, "none: no money waits for a person", vital=False)
        return
    hours = max(now_ms - min(item.since_ms for item in queue), 0) // _HOUR_MS
    count = f"{len(queue)} wait" if len(queue) > 1 else "1 waits"
    words = f"{count} for a person, the oldest for {hours} h; see `kiosk exceptions list`"
    yield Finding("exceptions", False, words, vital=False)
