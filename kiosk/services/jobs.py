"""Work that waits for a network, on threads of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from kiosk.domain.intents import Event
from kiosk.logs import logger

#: Look-ups, postings and PDFs at once; each may wait for a network.
JOBS = 4


class Workers:
    """Worker threads; what a job returns is posted to the core. Implements `perform.Jobs`."""

    def __init__(self, post: Callable[[Event], None], count: int = JOBS, name: str = "job") -> None:
        self._post = post
        self._pool = ThreadPoolExecutor(count, thread_name_prefix=name)

    def submit(self, work: Callable[[], Event]) -> None:
        self._pool.submit(self._run, work)

    def _run(self, work: Callable[[], Event]) -> None:
        try:
            self._post(work())
        except Exception:
            # A bug in an adapter: the row stays SENT (unknown) and is asked again after a restart.
            log = logger()
            log.exception("job_failed")

    def close(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
