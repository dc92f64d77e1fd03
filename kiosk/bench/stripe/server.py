"""The double on a real socket of this machine, in real time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Any, Self

from kiosk.bench.stripe.api import StripeDouble
from kiosk.bench.stripe.listener import Listener
from kiosk.bench.stripe.wire import Fact, Reply
from kiosk.ports import Control

Truth = Mapping[str, Any]


class StripeServer:
    """Serves `double` at `url` on 127.0.0.1 from construction until `close`; a context manager.

    `keep` gets the truth after every change, before the answer to it leaves, and `tell` the facts
    after that; both are called with the double locked, from whichever thread made the change.
    `clock` gives monotonic seconds.
    """

    def __init__(
        self,
        double: StripeDouble,
        keep: Callable[[Truth], None] = lambda _: None,
        tell: Callable[[tuple[Fact, ...]], None] = lambda _: None,
        *,
        port: int = 0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._double = double
        self._keep = keep
        self._tell = tell
        self._clock = clock
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._http = Listener(port, self._answer)
        self.port: int = self._http.server_address[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(
            target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, name="stripe-double"
        )
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends every connection, answered or not, and every thread."""
        self._ending.set()
        self._http.shutdown()
        self._http.hang_up()
        self._http.server_close()
        self._thread.join()

    def controls(self) -> Mapping[str, Control]:
        return self._double.controls()

    def do(self, name: str, args: Mapping[str, Any]) -> tuple[Fact, ...]:
        """Does a control. Raises as StripeDouble.do."""
        with self._lock:
            before = self._double.changes
            facts = self._double.do(name, args, self._clock()).events
            self._note(before, facts)
        return facts

    def poll(self) -> tuple[Fact, ...]:
        """Lets the reader go on. It does so with each request too."""
        with self._lock:
            before = self._double.changes
            facts = self._double.poll(self._clock()).events
            self._note(before, facts)
        return facts

    def deadline(self) -> float | None:
        """When `poll` is due, by `clock`."""
        with self._lock:
            return self._double.deadline()

    def truth(self) -> dict[str, Any]:
        with self._lock:
            return self._double.truth()

    def _answer(self, method: str, path: str, headers: Mapping[str, str], body: bytes) -> Reply:
        """The reply to send now; it was held back here as long as it had to be."""
        with self._lock:
            before = self._double.changes
            reply = self._double.handle(method, path, headers, body, self._clock())
            self._note(before, reply.events)
        return replace(reply, drop=reply.drop or self._ending.wait(reply.delay_s))

    def _note(self, before: int, facts: tuple[Fact, ...]) -> None:
        if self._double.changes != before:
            self._keep(self._double.truth())
        if facts:
            self._tell(facts)
