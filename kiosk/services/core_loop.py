"""The core's thread."""

from __future__ import annotations

import queue

from kiosk.domain.intents import Event
from kiosk.services.core import Core


class CoreLoop:
    """The core's thread: takes events from a queue, and the clock when the queue is silent."""

    def __init__(self) -> None:
        self._queue: queue.SimpleQueue[Event | None] = queue.SimpleQueue()

    def post(self, event: Event) -> None:
        """From any thread."""
        self._queue.put(event)

    def stop(self) -> None:
        """From any thread: `run` returns after what is queued before this."""
        self._queue.put(None)

    def run(self, core: Core) -> None:
        """Until `stop`."""
        try:
            self._serve(core)
        except Exception:
            # A bug. Nobody would answer for another note once this thread has ended.
            core.outside.acceptor.disable()
            core.outside.acceptor.return_note()
            raise

    def _serve(self, core: Core) -> None:
        core.start()
        while True:
            wait = core.wait()
            try:
                event = self._queue.get(timeout=None if wait is None else wait)
            except queue.Empty:
                core.on_time()
                continue
            if event is None:
                return
            core.handle(event)
