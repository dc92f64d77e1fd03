"""The reader on a thread of its own, which alone waits for the network."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from kiosk.domain.cards import Charge
from kiosk.domain.events import Device, DeviceEvent
from kiosk.gateways.stripe_terminal.settings import StripeSettings
from kiosk.gateways.stripe_terminal.terminal import StripeTerminal
from kiosk.ports import Clock


class StripeWorker:
    """A CardTerminal that runs from `start` to `close`. `post` takes each event and `on_bug` each
    exception out of the terminal, both on the worker's thread; `make` is called there too."""

    def __init__(
        self,
        make: Callable[[], StripeTerminal],
        post: Callable[[DeviceEvent], None],
        on_bug: Callable[[Device, Exception], None],
    ) -> None:
        self._make = make
        self._post = post
        self._on_bug = on_bug
        self._commands: deque[Callable[[StripeTerminal], None]] = deque()
        self._woken = threading.Event()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="device-terminal", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def close(self) -> None:
        """Ends the thread after the call under way; waits a second at most. May be called again."""
        self._closing = True
        self._woken.set()
        if self._thread.ident is not None:
            self._thread.join(1.0)

    def call(self, command: Callable[[StripeTerminal], None]) -> None:
        """Has `command` done to the terminal on its own thread, soon; returns at once."""
        self._commands.append(command)
        self._woken.set()

    def prepare(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.prepare(charge))

    def charge(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.charge(charge))

    def cancel(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.cancel(charge))

    def capture(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.capture(charge))

    def void(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.void(charge))

    def ask(self, charge: Charge) -> None:
        self.call(lambda terminal: terminal.ask(charge))

    def recorded(self) -> None:
        """Nothing waits for it."""

    def _run(self) -> None:
        terminal = self._make()
        try:
            while not self._closing:
                self._guarded(terminal)
        finally:
            terminal.close()

    def _guarded(self, terminal: StripeTerminal) -> None:
        try:
            self._turn(terminal)
        except Exception as bug:  # noqa: BLE001  # a bug in one charge must not stop the next
            self._on_bug(Device.TERMINAL, bug)

    def _turn(self, terminal: StripeTerminal) -> None:
        while self._commands:
            self._commands.popleft()(terminal)
        for event in terminal.poll(time.monotonic()):
            self._post(event)
        due = terminal.deadline()
        self._woken.wait(None if due is None else max(0.0, due - time.monotonic()))
        self._woken.clear()


def stripe_worker(
    settings: StripeSettings,
    clock: Clock,
    post: Callable[[DeviceEvent], None],
    on_bug: Callable[[Device, Exception], None],
) -> StripeWorker:
    """The reader of these settings, not started."""

    def make() -> StripeTerminal:
        # A fifth of a second to load, which neither the screen nor the core waits for.
        from kiosk.gateways.stripe_terminal.calls import Calls  # noqa: PLC0415

        return StripeTerminal(Calls(settings), clock)

    return StripeWorker(make, post, on_bug)
