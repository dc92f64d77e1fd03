"""The conversation with one printer: bytes both ways, flow control, and how the printer is."""

from __future__ import annotations

from typing import assert_never

from kiosk.devices.receipt_printer.escpos import commands
from kiosk.devices.receipt_printer.escpos.inquiry import Inquiry
from kiosk.devices.receipt_printer.escpos.outlet import Outlet
from kiosk.devices.receipt_printer.escpos.profiles import EscposProfile
from kiosk.devices.receipt_printer.escpos.replies import (
    Asb,
    Block,
    Flow,
    InOrder,
    RealTime,
    Replies,
    Reply,
    Token,
)
from kiosk.devices.receipt_printer.escpos.status import Status, from_asb
from kiosk.domain.events import Condition

POLL_S = 2.0
XOFF_ASK_S = 2.0
"""After so long an XOFF questions are asked all the same: DLE EOT is executed even with a full
buffer (Epson ESC/POS reference, DLE EOT)."""

XOFF_OFFLINE_S = 3.0
"""A buffer of 4 KiB of text prints in less; a printer that still takes nothing is not there."""

ABLE = (Condition.READY, Condition.NEAR_END)


class Link:
    """`outlet` takes what is to be printed; `rounds` counts the finished rounds of questions;
    `silent` is a printer that did not answer the last one, or whose line is lost."""

    def __init__(self, profile: EscposProfile) -> None:
        self.outlet = Outlet(profile.baud)
        self.up = False
        self.rounds = 0
        self.strays = 0
        self._profile = profile
        self._replies = Replies()
        self._inquiry = Inquiry()
        self.silent = False
        self._status: Status | None = None
        # Whether it answered a question since the line came up: bytes that look like automatic
        # status can be another device's.
        self._heard = False
        self._urgent = b""
        self._ask_at = 0.0
        self._again = False

    def counters(self) -> dict[str, int]:
        """How often what was seen on the line."""
        return {
            "resync": self._replies.dropped,
            "retries": self._inquiry.retries,
            "strays": self.strays,
        }

    def line_up(self, now: float) -> None:
        """The printer may have been changed or switched off since: nothing is known of it."""
        self.up = True
        self.silent = self._heard = False
        self._replies.reset()
        self._inquiry.cancel()
        self.outlet.resume()
        self._ask_at = now
        if self._profile.asb:
            self.outlet.put((commands.ASB_ON,))

    def line_lost(self) -> None:
        """What was on its way is gone."""
        self.up = False
        self.silent = True
        self._urgent = b""
        self._inquiry.cancel()
        self._replies.reset()
        self.outlet.clear()

    def clear_printer(self) -> None:
        """Both ends forget what was not printed."""
        self.outlet.clear()
        self._urgent = commands.CLEAR_BUFFER

    def ask(self, at: float) -> int:
        """Has the printer asked at `at`. Returns the value of `rounds` from which the answer is
        younger than this call."""
        self._ask_at = at
        self._again = self._inquiry.asking
        return self.rounds + (2 if self._again else 1)

    def condition(self, now: float) -> Condition | None:
        """How the printer is, None while that is not known yet."""
        if self.silent:
            return Condition.OFFLINE
        told = None
        if self._profile.write_only and self.up:
            told = Condition.READY
        elif self._heard and self._status is not None:
            told = self._status.condition
        if told in ABLE and self.outlet.paused_for(now) >= XOFF_OFFLINE_S:
            return Condition.OFFLINE
        return told

    def deadline(self) -> float | None:
        if not self.up:
            return None
        times = (self.outlet.deadline(), self._inquiry.deadline(), self._question_at())
        return min((time for time in times if time is not None), default=None)

    def receive(self, data: bytes, now: float) -> list[Token | InOrder]:
        """Takes bytes from the printer and returns what may be the proof of a job."""
        proofs = []
        for reply in self._replies.feed(data, now):
            proof = self._reply(reply, now)
            if proof is not None:
                proofs.append(proof)
        return proofs

    def _reply(self, reply: Reply, now: float) -> Token | InOrder | None:
        match reply:
            case Token() | InOrder():
                return reply
            case Flow(go=True):
                self.outlet.resume()
            case Flow():
                self.outlet.pause(now)
            case Asb(value):
                self._status = from_asb(value)
                if self.silent:
                    self._ask_at = now
            case RealTime(value):
                self.strays += not self._inquiry.answer(value)
            case Block():
                pass
            case _:
                assert_never(reply)
        return None

    def attend(self, now: float) -> None:
        """Lets time pass: questions time out, a finished round is taken in."""
        self._inquiry.expire(now)
        if self._inquiry.silent or self._inquiry.status is not None:
            self._status, self.silent = self._inquiry.status, self._inquiry.silent
            self._heard = not self.silent
            self._inquiry.cancel()
            self.rounds += 1
            if not self._again:
                self._ask_at = now + POLL_S
            self._again = False

    def to_send(self, now: float) -> bytes:
        """What goes to the line now."""
        if not self.up:
            return b""
        urgent, self._urgent = self._urgent, b""
        question_at = self._question_at()
        if question_at is None or now < question_at:
            return urgent + self.outlet.take(now)
        self._inquiry.begin()
        return urgent + self._inquiry.question(now)

    def _question_at(self) -> float | None:
        """When the next question may leave: not between two chunks, not before XOFF is old."""
        if self._profile.write_only or (self._inquiry.asking and not self._inquiry.ready()):
            return None
        at = 0.0 if self._inquiry.asking else self._ask_at
        patient = self.outlet.paused_until(XOFF_ASK_S)
        if patient is not None:
            return max(at, patient) if self.outlet.between else None
        return at if self.outlet.empty else None
