"""The kiosk's end of a ZVT terminal: wishes in, one procedure at a time, reports out."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt.exchange import Command, Ended, Exchange, How
from kiosk.devices.card_terminal.zvt.hearing import Hearing
from kiosk.devices.card_terminal.zvt.procedures import (
    Pause,
    Procedure,
    Procedures,
    Step,
    TerminalAnswered,
)
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.standing import Standing
from kiosk.domain.cards import CardRefused, CardReport, Charge, Decline
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.ports import Out

START_AGAIN_S = 5.0
"""Between two attempts to register with a terminal that does not answer, or is busy."""

LOOK_S = 30.0
"""An idle terminal is asked so often whether it is there."""

DONE = Ended(How.COMPLETED)


@dataclass(slots=True)
class Wish:
    """Something to be done. `hearing` is of a charge."""

    kind: str
    tender_id: str
    procedure: Procedure
    hearing: Hearing | None = None


def nobody(_: TerminalAnswered) -> None:
    """Where nobody asked for an end of day."""


class ZvtDriver:
    """A card terminal on a serial line (implements ports.Driver and ports.CardTerminal).

    One-step: CardHeard, `recorded`, CardCaptured. `capture` is not for it. Nothing has to be
    remembered from process to process. `answered` takes what became of `end_of_day` and
    `diagnose`, on the thread that pumps.
    """

    def __init__(
        self,
        profile: ZvtProfile,
        memory: str = "",  # noqa: ARG002  the shape of every driver
        answered: Callable[[TerminalAnswered], None] = nobody,
    ) -> None:
        self.counters: dict[str, int] = {}
        self._profile = profile
        self._standing = Standing()
        self._procedures = Procedures(profile, self._standing)
        self._exchange = Exchange(self.counters, self._standing.note)
        self._answered = answered
        self._waiting: deque[Wish] = deque()
        self._running: Wish | None = None
        self._events: list[DeviceEvent] = []
        self._told: Condition | None = None
        self._pause_until: float | None = None
        self._start_at = 0.0
        self._look_at = 0.0
        self._hurry = False
        self._stop = False
        self._release = False

    def memory(self) -> str:
        return ""

    def prepare(self, charge: Charge) -> None:
        self._wish("prepare", charge, self._procedures.prepare(charge))

    def charge(self, charge: Charge) -> None:
        hearing = Hearing(charge, self._profile, self._report)
        self._wish("charge", charge, self._procedures.charge(charge, hearing), hearing)

    def cancel(self, charge: Charge) -> None:
        self._hurry = True
        if self._charging(charge):
            self._stop = True
        for wish in [one for one in self._waiting if one.kind == "charge"]:
            if wish.tender_id == charge.tender_id:
                self._waiting.remove(wish)
                self._events.append(
                    CardRefused(charge.tender_id, Decline.CANCELLED, "not_sent", over=True)
                )

    def capture(self, charge: Charge) -> None:
        """A one-step terminal has nothing to capture: what became of the charge is asked."""
        self.ask(charge)

    def void(self, charge: Charge) -> None:
        self._wish("void", charge, self._procedures.void(charge))

    def ask(self, charge: Charge) -> None:
        if self._charging(charge):
            # Its own end will tell; an unwanted one is told to come to it.
            self._stop |= not charge.wanted
            self._hurry = True
            return
        asked = [*self._waiting, *([self._running] if self._running else [])]
        if all((one.kind, one.tender_id) != ("ask", charge.tender_id) for one in asked):
            self._wish("ask", charge, self._procedures.ask(charge))

    def recorded(self) -> None:
        hearing = self._running.hearing if self._running else None
        self._release |= hearing is not None and hearing.recorded()
        self._hurry = True

    def end_of_day(self) -> None:
        """06 50; `answered` tells how it went."""
        self._waiting.append(Wish("staff", "", self._procedures.staff("end_of_day")))
        self._hurry = True

    def diagnose(self) -> None:
        """06 70; `answered` tells how it went."""
        self._waiting.append(Wish("staff", "", self._procedures.staff("diagnosis")))
        self._hurry = True

    def line_up(self, now: float) -> Out[DeviceEvent]:
        self._exchange.line_up()
        self._standing.blocked = None
        self._standing.unsure()
        self._start_at = now
        return self._step(now)

    def line_lost(self, now: float) -> Out[DeviceEvent]:
        self._exchange.line_lost()
        self._standing.unsure()
        if self._pause_until is not None:
            self._pause_until = now
        out = self._step(now)
        self._tell(Condition.OFFLINE)
        events, self._events = tuple(self._events), []
        return Out(b"", out.events + events)

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        if not self._exchange.up:
            return Out()
        self._exchange.feed(data, now)
        return self._step(now)

    def poll(self, now: float) -> Out[DeviceEvent]:
        self._exchange.poll(now)
        return self._step(now)

    def deadline(self) -> float | None:
        if self._hurry:
            return 0.0
        times = [self._exchange.deadline(), self._pause_until]
        if self._running is None and self._exchange.up:
            times.append(self._start_at if self._standing.again else None)
            times.append(self._look_at if self._standing.ready else None)
        return min((time for time in times if time is not None), default=None)

    def _wish(
        self, kind: str, charge: Charge, procedure: Procedure, hearing: Hearing | None = None
    ) -> None:
        self._waiting.append(Wish(kind, charge.tender_id, procedure, hearing))
        self._hurry = True

    def _charging(self, charge: Charge) -> bool:
        running = self._running
        if running is None or running.kind != "charge":
            return False
        return running.tender_id == charge.tender_id

    def _step(self, now: float) -> Out[DeviceEvent]:
        self._hurry = False
        if self._release:
            self._release = False
            self._exchange.release(now)
        if self._stop and self._running and self._running.hearing:
            self._running.hearing.stopped = True
            self._exchange.stop(now)
        self._stop = False
        while self._advance(now):
            pass
        events, self._events = tuple(self._events), []
        return Out(self._exchange.take(), events)

    def _advance(self, now: float) -> bool:
        """One step of what is at work, or of what comes next; whether there was one."""
        if self._running is None:
            self._running = self._next(now)
            if self._running is None:
                return False
            self._resume(self._running.procedure, None, now)
            return True
        ended = self._exchange.ended()
        if ended is None and self._pause_until is not None and now >= self._pause_until:
            ended = DONE
        if ended is None:
            return False
        self._pause_until = None
        self._resume(self._running.procedure, ended, now)
        return True

    def _next(self, now: float) -> Wish | None:
        """An inquiry registers by itself; everything else waits for a terminal that knows us."""
        if self._waiting and self._waiting[0].kind == "ask":
            return self._waiting.popleft()
        if self._exchange.up and self._standing.again and now >= self._start_at:
            self._start_at = now + START_AGAIN_S
            return Wish("start", "", self._procedures.start_up())
        if self._waiting:
            return self._waiting.popleft()
        if self._exchange.up and self._standing.ready and now >= self._look_at:
            return Wish("look", "", self._procedures.look())
        return None

    def _resume(self, procedure: Procedure, ended: Ended | None, now: float) -> None:
        try:
            step = next(procedure) if ended is None else procedure.send(ended)
            while not self._begin(step, now):
                step = procedure.send(DONE)
        except StopIteration:
            self._running = None
            self._look_at = now + LOOK_S

    def _begin(self, step: Step, now: float) -> bool:
        """Whether the procedure has to wait for something."""
        if isinstance(step, Command):
            self._exchange.begin(step, now)
            return True
        if isinstance(step, Pause):
            self._pause_until = now + step.seconds
            return True
        if isinstance(step, Condition):
            self._tell(step)
        elif isinstance(step, TerminalAnswered):
            self._answered(step)
        else:
            self._report(step)
        return False

    def _report(self, report: CardReport) -> None:
        self._events.append(report)

    def _tell(self, condition: Condition) -> None:
        if condition is not self._told:
            self._told = condition
            self._events.append(DeviceStatus(Device.TERMINAL, condition))
