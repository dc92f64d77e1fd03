"""The core's thread."""

from __future__ import annotations

import queue
from collections.abc import Callable

from kiosk.domain.intents import Event
from kiosk.services.core import Core


class CoreLoop:
    """The core's thread: takes events from a queue, and the clock when the queue is silent.

    `on_bug` is called on it when it ends by a bug: the program is to end then, and a new start
    settles what is open.
    """

    def __init__(self, on_bug: Callable[[], None] = lambda: None) -> None:
        self._on_bug = on_bug
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
            self._on_bug()
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
