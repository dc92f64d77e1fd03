"""One command at a time: 80 00 00 in time, what the terminal says meanwhile, and its end.

From our command's 80 00 00 until 06 0F or 06 1E the terminal is the master: we only answer it, and
may wish it to stop (06 B0). No message of the terminal is without its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import assert_never

from kiosk.devices.card_terminal.zvt import apdu
from kiosk.devices.card_terminal.zvt.apdu import OK, Apdu
from kiosk.devices.card_terminal.zvt.commands import ABORT
from kiosk.devices.card_terminal.zvt.fields import Fields, parse, status_of
from kiosk.devices.card_terminal.zvt.link import Fate, Link

T3_S = 5.0
"""How long 80 00 00 may take after our block arrived (PA00P016, T3)."""

T4_S = 180.0
"""How long a command may go on without a sign of life (DEVICES.md 4.1, T4)."""

NOT_KNOWN = Apdu(0x8483)


@dataclass(frozen=True, slots=True)
class Command:
    """What to say. `said` hears each 04 0F and returns whether its answer must wait for
    `release`; `shows` hears each 04 FF. `alone`: it ends with its 80 00 00 (06 B0)."""

    message: Apdu
    said: Callable[[Fields], bool] | None = None
    shows: Callable[[int], None] | None = None
    alone: bool = False


class How(Enum):
    """How a command ended: 06 0F, 06 1E, 84 xx, or without an answer."""

    COMPLETED = auto()
    ABORTED = auto()
    REFUSED = auto()
    LOST = auto()


@dataclass(frozen=True, slots=True)
class Ended:
    """The end of a command. `code` is of 06 1E and 84, `reason` one word of a lost one.

    `said` is the last 04 0F, `status` the terminal's own in 06 0F. `sends`: how often the block
    was sent; 0: never. `garbled`: bytes came meanwhile that could not be understood.
    """

    how: How
    code: int | None = None
    reason: str = ""
    said: Fields | None = None
    status: int | None = None
    sends: int = 1
    garbled: bool = False


class _Stage(Enum):
    IDLE = auto()
    SENDING = auto()
    ACCEPTING = auto()
    RUNNING = auto()


class Exchange:
    """The conversation with the terminal. Sans-I/O; `take` hands out the bytes, `ended` the end.

    `noted` hears every 04 0F, whoever asked for it. Counts into `counters`: those of Link,
    `timeouts` (T3 and T4), `unasked` (results to no command), `repeats` (of a 04 0F).
    """

    def __init__(self, counters: dict[str, int], noted: Callable[[Fields], None]) -> None:
        self._counters = counters
        for name in ("timeouts", "unasked", "repeats"):
            counters.setdefault(name, 0)
        self._link = Link(counters)
        self._noted = noted
        self._up = False
        self._stage = _Stage.IDLE
        self._command = Command(ABORT)
        self._until = 0.0
        self._said: Fields | None = None
        self._held = False
        self._ended: Ended | None = None
        self._noise_before = 0

    @property
    def up(self) -> bool:
        return self._up

    def line_up(self) -> None:
        self._up = True

    def line_lost(self) -> None:
        self._up = False
        self._finish(How.LOST, reason="line_lost")
        self._link.clear()

    def begin(self, command: Command, now: float) -> None:
        """Gives a command. Its end is told by `ended`; a line that is down ends it at once."""
        if self._stage is not _Stage.IDLE:
            raise ValueError("a terminal takes one command at a time")
        self._command, self._said = command, None
        self._stop = self._aborting = False
        self._noise_before = self._noise
        if not self._up:
            self._ended = Ended(How.LOST, reason="line", sends=0)
            return
        self._stage = _Stage.SENDING
        self._link.put(command.message, now)

    def stop(self, now: float) -> None:
        """Wishes the running command to end: 06 B0, as soon as it is allowed."""
        self._stop = True
        self._abort(now)

    def release(self, now: float) -> None:
        """The 04 0F that was held back may be answered."""
        if self._held:
            self._held = False
            self._link.put(OK, now)

    def ended(self) -> Ended | None:
        """The end of the last command, told once."""
        ended, self._ended = self._ended, None
        return ended

    def take(self) -> bytes:
        return self._link.take()

    def feed(self, data: bytes, now: float) -> None:
        self._heed(self._link.receive(data, now), now)

    def poll(self, now: float) -> None:
        self._heed(self._link.poll(now), now)
        timed = self._stage in (_Stage.ACCEPTING, _Stage.RUNNING)
        if timed and now >= self._until:
            self._counters["timeouts"] += 1
            running = self._stage is _Stage.RUNNING
            self._finish(How.LOST, reason="no_result" if running else "silence")

    def deadline(self) -> float | None:
        timed = self._stage in (_Stage.ACCEPTING, _Stage.RUNNING)
        times = [self._link.deadline(), self._until if timed else None]
        return min((time for time in times if time is not None), default=None)

    def _heed(self, heard: list[Apdu | Fate] | list[Fate], now: float) -> None:
        for one in heard:
            match one:
                case Fate(control, delivered=False):
                    self._undelivered(control)
                case Fate(control, _):
                    self._delivered(control, now)
                case Apdu():
                    self._answer(one, now) if one.is_answer else self._asked(one, now)
                case _:
                    assert_never(one)

    def _delivered(self, control: int, now: float) -> None:
        if self._stage is _Stage.SENDING and control == self._command.message.control:
            self._stage = _Stage.ACCEPTING
            self._until = now + T3_S

    def _undelivered(self, control: int) -> None:
        """Three sends in vain. An answer to the command before says nothing of this one."""
        if self._stage is not _Stage.SENDING or control == self._command.message.control:
            self._finish(How.LOST, reason="no_ack")

    def _answer(self, answer: Apdu, now: float) -> None:
        """80 00 00 or 84. Once our command runs, it is the answer to a 06 B0 or to a repeat."""
        if self._stage is _Stage.RUNNING:
            # Refused because nobody could be stopped just now: at its next word, again.
            self._stop |= self._aborting and answer.kind == apdu.REFUSED_CLASS
            self._aborting = False
        if self._stage is not _Stage.ACCEPTING:
            return
        if answer.kind == apdu.REFUSED_CLASS:
            self._finish(How.REFUSED, code=answer.reason)
        elif self._command.alone:
            self._finish(How.COMPLETED)
        else:
            self._stage = _Stage.RUNNING
            self._until = now + T4_S
            self._abort(now)

    def _asked(self, message: Apdu, now: float) -> None:
        match message.control:
            case apdu.STATUS:
                self._status(parse(message.data), now)
            case apdu.SHOWS:
                self._link.put(OK, now)
                if self._stage is _Stage.RUNNING:
                    self._until = now + T4_S
                    self._abort(now)
                    if self._command.shows:
                        self._command.shows(message.data[0] if message.data else 0)
            case apdu.COMPLETION | apdu.ABORTED:
                self._link.put(OK, now)
                self._end(message)
            case apdu.PRINT_LINE | apdu.PRINT_BLOCK:
                self._link.put(OK, now)
            case _:
                self._link.put(NOT_KNOWN, now)

    def _status(self, fields: Fields, now: float) -> None:
        self._noted(fields)
        hold = False
        if self._stage is _Stage.RUNNING:
            self._until = now + T4_S
            self._counters["repeats"] += fields == self._said
            self._said = fields
            hold = self._command.said is not None and self._command.said(fields)
        else:
            self._counters["unasked"] += 1
        self._held = hold
        if not hold:
            self._link.put(OK, now)

    def _end(self, message: Apdu) -> None:
        if self._stage is not _Stage.RUNNING:
            # It repeats the end of the command before, or comes too late for us to believe it.
            self._counters["unasked"] += 1
        elif message.control == apdu.ABORTED:
            self._finish(How.ABORTED, code=message.data[0] if message.data else None)
        else:
            self._finish(How.COMPLETED, done=message.data)

    def _abort(self, now: float) -> None:
        """06 B0 only while the terminal is the master and waits for no answer of ours."""
        if self._stop and self._stage is _Stage.RUNNING and not self._held:
            self._stop, self._aborting = False, True
            self._link.put(ABORT, now)

    def _finish(
        self, how: How, *, code: int | None = None, reason: str = "", done: bytes = b""
    ) -> None:
        if self._stage is _Stage.IDLE:
            return
        self._stage = _Stage.IDLE
        self._held = False
        self._ended = Ended(
            how,
            code,
            reason,
            self._said,
            status_of(done),
            self._link.sends(self._command.message.control),
            self._noise > self._noise_before,
        )

    @property
    def _noise(self) -> int:
        return sum(self._counters[name] for name in ("resync", "gap", "bad_crc"))
