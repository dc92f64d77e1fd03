"""The kiosk's end of an ESC/POS printer: jobs one at a time, each with its proof or without."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.layout import compose, cut_off
from kiosk.devices.receipt_printer.escpos.link import ABLE, Link
from kiosk.devices.receipt_printer.escpos.outlet import BITS_PER_CHARACTER
from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile
from kiosk.devices.receipt_printer.escpos.replies import InOrder, Token, token_of
from kiosk.domain.events import (
    Condition,
    Device,
    DeviceEvent,
    DeviceStatus,
    PrintConfirmed,
    PrintUnknown,
)
from kiosk.domain.receipts import Document
from kiosk.ports import Out

TORN = "torn"
"""`memory`: a slip was begun and never proven; it may be half sent, or half printed."""

SPARE_S = 5.0
"""What a job may take beyond its bytes and lines (DEVICES.md 6.3, number 4)."""

READY_S = 5.0
"""How long a job waits for a printer that is not ready."""

STARTING_S = 20.0
"""How long for one that was never heard: kiosk and printer were switched on together."""

ASK_AGAIN_S = 0.5
CLASSIFY_S = 3.0
REMEMBERED = 16
PAPER_STATUS_VALUES = (0x00, 0x03, 0x0C, 0x0F)
"""What 1D 72 01 can be answered with (two bits each for near end and end)."""


class Stage(Enum):
    """How far a job has come."""

    WAITING = auto()
    SENDING = auto()
    PROVING = auto()
    CLASSIFYING = auto()


@dataclass(slots=True)
class Run:
    """The job at work. `answer` is the round of questions it waits for, None before it asked."""

    job: str
    document: Document
    copy: int
    token: bytes
    stage: Stage = Stage.WAITING
    until: float | None = None
    answer: int | None = None


class EscposDriver:
    """Drives one printer. Sans-I/O: implements `ports.Driver` and `ports.Printer`.

    A job that does not start because the printer is not ready is reported as PrintUnknown and
    given up: nothing of it reached the printer. A job that was sent and not proven in time is
    PrintUnknown as well, and PrintConfirmed should its token come after new paper.
    `counters`: "resync" (bytes of no reply), "retries" (questions asked again), "strays".
    """

    def __init__(self, profile: EscposProfile, memory: str = "") -> None:
        self._profile = profile
        self._link = Link(profile)
        self.counters: dict[str, int] = self._link.counters()
        self._runs: deque[Run] = deque()
        self._run: Run | None = None
        self._wish = False
        self._told: Condition | None = None
        self._events: list[DeviceEvent] = []
        # Bytes of a job were lost on their way: the printer may wait for the rest of a command.
        self._torn = memory == TORN
        # What may hang in the printer's mouth: the next job first cuts it off.
        self._unproven = self._torn
        self._underway = False
        self._late_tokens: dict[bytes, str] = {}
        self._late_status: str | None = None

    def memory(self) -> str:
        return TORN if self._unproven else ""

    def print_job(self, job: str, document: Document, copy: int) -> None:
        self._runs.append(Run(job, document, copy, token_of(f"{job} {copy}")))
        self._wish = True

    def deadline(self) -> float | None:
        if self._wish:
            return 0.0
        times = [self._link.deadline(), None if self._run is None else self._run.until]
        if self._underway:
            times.append(self._link.outlet.drained_at)
        return min((time for time in times if time is not None), default=None)

    def line_up(self, now: float) -> Out[DeviceEvent]:
        self._link.line_up(now)
        if self._run is not None:
            self._run.answer = None
        return self._step(now)

    def line_lost(self, now: float) -> Out[DeviceEvent]:
        self._drop()
        self._link.line_lost()
        if self._run is not None and self._run.stage is not Stage.WAITING:
            self._unknown(self._run, now)
        return self._step(now)

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        for proof in self._link.receive(data, now):
            match proof:
                case Token(value):
                    self._token(value)
                case InOrder(value):
                    self._in_order(value)
                case _:
                    assert_never(proof)
        return self._step(now)

    def poll(self, now: float) -> Out[DeviceEvent]:
        return self._step(now)

    def _step(self, now: float) -> Out[DeviceEvent]:
        self._wish = False
        self._link.attend(now)
        drained_at = self._link.outlet.drained_at
        if drained_at is not None and now >= drained_at:
            self._underway = False
        if self._link.silent and (self._run is None or not self._sent(self._run)):
            # It may have been switched off: the rest would be printed without its beginning.
            self._drop()
        if self._run is None and self._runs:
            self._run = self._runs.popleft()
        if self._run is not None:
            self._progress(self._run, now)
        condition = self._link.condition(now)
        if condition is not None and condition is not self._told:
            self._told = condition
            self._events.append(DeviceStatus(Device.PRINTER, condition))
        self.counters.update(self._link.counters())
        data = self._link.to_send(now)
        events, self._events = tuple(self._events), []
        return Out(data, events)

    def _progress(self, run: Run, now: float) -> None:
        match run.stage:
            case Stage.WAITING:
                self._wait(run, now)
            case Stage.SENDING | Stage.PROVING:
                self._send(run, now)
            case Stage.CLASSIFYING:
                if self._answered(run) or (run.until is not None and now >= run.until):
                    self._unknown(run, now)
            case _:
                assert_never(run.stage)

    def _wait(self, run: Run, now: float) -> None:
        """Until a round of questions asked for this job says that the printer can print."""
        if run.until is None:
            run.until = now + (STARTING_S if self._told is None else READY_S)
        if self._link.up and run.answer is None:
            if run.copy or self._torn or (self._unproven and self._proof() == "status"):
                self._clear()
            run.answer = self._link.ask(now)
        if self._answered(run):
            if self._link.condition(now) in ABLE:
                self._start(run, now)
                return
            run.answer = self._link.ask(now + ASK_AGAIN_S)
        if now >= run.until:
            self._unknown(run, now)

    def _answered(self, run: Run) -> bool:
        if run.answer is None:
            return False
        return self._profile.write_only or self._link.rounds >= run.answer

    def _drop(self) -> None:
        """What is not sent of a job never will be."""
        self._torn |= self._link.outlet.clear() and self._underway
        self._underway = False

    def _clear(self) -> None:
        """Both ends forget all jobs. A token printed after this would be another job's."""
        self._link.clear_printer()
        self._torn = self._underway = False
        self._late_status = None

    def _start(self, run: Run, now: float) -> None:
        job = compose(run.document, self._profile, run.copy)
        first = (commands.INITIALISE, cut_off()) if self._unproven else ()
        batch = (*first, *job.commands, *self._question_of_proof(run))
        seconds = sum(map(len, batch)) * BITS_PER_CHARACTER / self._profile.baud
        run.until = now + seconds + job.lines * self._profile.line_s + SPARE_S
        run.stage = Stage.SENDING
        self._link.outlet.put(batch)
        self._underway = self._unproven = True
        self._late_status = None

    def _proof(self) -> str:
        if self._profile.job_token:
            return "token"
        return "status" if self._profile.status_in_order else "sent"

    def _question_of_proof(self, run: Run) -> tuple[bytes, ...]:
        match self._proof():
            case "token":
                return (commands.job_token(run.token),)
            case "status":
                return (commands.PAPER_STATUS,)
            case _:
                return ()

    def _send(self, run: Run, now: float) -> None:
        if not self._underway:
            run.stage = Stage.PROVING
            if self._proof() == "sent":
                self._confirm(run.job)
                return
        if run.until is not None and now >= run.until:
            run.stage = Stage.CLASSIFYING
            run.until = now + CLASSIFY_S
            run.answer = self._link.ask(now)

    def _token(self, value: bytes) -> None:
        if self._run is not None and self._sent(self._run) and value == self._run.token:
            self._confirm(self._run.job)
        elif value in self._late_tokens:
            self._events.append(PrintConfirmed(self._late_tokens.pop(value), "token"))
            self._unproven = self._run is not None and self._sent(self._run)
        else:
            self._link.strays += 1

    def _in_order(self, value: int) -> None:
        """The reply bears no name: it belongs to the last job that asked for it."""
        known = value in PAPER_STATUS_VALUES
        asked = known and self._proof() == "status" and self._link.outlet.empty
        if asked and self._run is not None and self._sent(self._run):
            self._confirm(self._run.job)
        elif asked and self._late_status is not None:
            self._events.append(PrintConfirmed(self._late_status, "status"))
            self._late_status, self._unproven = None, False
        else:
            self._link.strays += 1

    def _sent(self, run: Run) -> bool:
        return run.stage is not Stage.WAITING

    def _confirm(self, job: str) -> None:
        self._events.append(PrintConfirmed(job, self._proof()))
        self._unproven = self._underway = False
        self._finish()

    def _unknown(self, run: Run, now: float) -> None:
        condition = self._link.condition(now) or Condition.OFFLINE
        self._events.append(PrintUnknown(run.job, condition))
        if self._sent(run):
            if condition is Condition.OFFLINE or not self._link.outlet.between:
                self._drop()
            self._late_status = run.job
            self._late_tokens[run.token] = run.job
            for token in list(self._late_tokens)[:-REMEMBERED]:
                del self._late_tokens[token]
        self._finish()

    def _finish(self) -> None:
        self._run = None
        self._wish = bool(self._runs)
