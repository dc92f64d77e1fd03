"""Runs the terminal's one dialogue: a script that says, waits and hears, step by step."""

from __future__ import annotations

from kiosk.devices.card_terminal.zvt.apdu import Apdu
from kiosk.devices.card_terminal.zvt.simulated.outbox import Letter, Outbox
from kiosk.devices.card_terminal.zvt.simulated.steps import For, Gesture, Hand, Heard, Script, Wait
from kiosk.devices.card_terminal.zvt.simulated.terminal import Terminal

# How long it takes a customer who stands ready, and a terminal from its 80 00 00 to what follows.
REACTION_S, PACE_S = 1.0, 0.1


class Dialogue:
    """`command` is the APDU that began it, None when the terminal is idle."""

    def __init__(self, terminal: Terminal, outbox: Outbox) -> None:
        self.command: Apdu | None = None
        self._terminal = terminal
        self._outbox = outbox
        self._script: Script | None = None
        self._wait: Wait | None = None
        self._until = 0.0
        self._ready: Gesture | None = None

    @property
    def busy(self) -> bool:
        return self._script is not None

    def start(self, command: Apdu | None, script: Script, now: float) -> None:
        """The script goes on a moment after the command was answered."""
        self.command, self._script = command, script
        self._wait, self._until = Wait(PACE_S), now + PACE_S

    def drop(self) -> None:
        """The terminal forgets what it was doing."""
        self.command = self._script = self._wait = self._ready = None
        self._outbox.clear()
        self._terminal.end()

    def do(self, gesture: Gesture, now: float) -> None:
        """Acts now if the terminal waits for just that, else when it next does."""
        if self._wait is not None and self._wait.whom.hears(gesture) and self._ready is None:
            self._resume(gesture, now)
        elif self._terminal.attended:
            self._terminal.hands.append(gesture)
        else:
            self._terminal.next_hands.append(gesture)

    def poll(self, now: float) -> None:
        while self._script is not None:
            if self._wait is None:
                if not self._outbox.results:
                    return
                self._resume(self._outbox.results.popleft(), now)
            elif now >= self._until:
                self._resume(self._ready, now)
            else:
                return

    def deadline(self) -> float | None:
        return self._until if self._script is not None and self._wait is not None else None

    def _resume(self, heard: Heard, now: float) -> None:
        script = self._script
        if script is None:
            return
        self._wait = self._ready = None
        try:
            step = script.send(heard)
            while isinstance(step, Letter) and not step.asks:
                self._outbox.put(step, now)
                step = script.send(True)
        except StopIteration:
            self.command = self._script = None
            self._terminal.end()
            return
        if isinstance(step, Letter):
            self._outbox.put(step, now)
        else:
            self._begin_wait(step, now)

    def _begin_wait(self, wait: Wait, now: float) -> None:
        """Somebody may already stand there with what it waits for."""
        self._wait, self._until = wait, now + wait.seconds
        hands = self._terminal.hands
        self._ready = next((gesture for gesture in hands if wait.whom.hears(gesture)), None)
        if self._ready is not None:
            hands.remove(self._ready)
            at_once = self._ready is Hand.ABORT or wait.whom is For.PIN
            self._until = now + (0.0 if at_once else min(REACTION_S, wait.seconds))
