"""The kiosk's end of EBDS and Pyramid RS-232: the poll cycle and the ack rule.

The acceptor repeats an unacknowledged reply for ever and forgets an acknowledged one. Flipping
the ack is therefore the only way to lose a credit, and it happens in one place: `_next_frame`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kiosk.devices.bill_acceptor.ebds.frames import FrameStream, Move, encode_poll
from kiosk.devices.bill_acceptor.ebds.notes import Notes
from kiosk.devices.bill_acceptor.ebds.presence import OFFLINE_S, Presence
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.replies import decode_reply
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.ports import Out

SHORTEST_PERIOD_S = 0.1
BACK_OFF_S = 0.05
LONGEST_RETRY_S = 1.0
LONGEST_REPLY_S = 1.5
# An acceptor cannot give a note back and take another into escrow faster than this.
STALE_S = 0.8
COUNTERS = (
    "bad_checksum",
    "resync",
    "high_bit",
    "gap",
    "bad_frame",
    "wrong_ack",
    "unasked",
    "retries",
    "invalid_command",
)


class EbdsDriver:
    """A note acceptor on a 9600 7E1 line (implements ports.Driver and ports.Acceptor).

    `memory` is what `memory()` of the last process returned; anything else is ignored.
    """

    def __init__(self, profile: EbdsProfile, memory: str = "") -> None:
        self.counters = dict.fromkeys(COUNTERS, 0)
        self._profile = profile
        self._presence = Presence(max(OFFLINE_S, 2 * profile.poll_period_s))
        self._stream = FrameStream(self.counters)
        found = re.fullmatch(r"ack=([01])( blind)?", memory)
        self._notes = Notes(profile, blind=found is None or bool(found[2]))
        self._ack = int(found[1]) if found else 0
        self._frame = b""
        self._disabled = True
        self._answered = False
        self._up = False
        self._first = False
        self._waiting = False
        self._tries = 0
        self._sent_at = 0.0
        self._hurry = False
        self._first_sent_at = 0.0
        self._answer_took = 0.0

    def memory(self) -> str:
        return f"ack={self._ack}" + " blind" * self._notes.blind

    def enable(self) -> None:
        self._notes.enable()
        self._hurry = True

    def disable(self) -> None:
        self._notes.disable()
        self._hurry = True

    def stack(self) -> None:
        self._notes.stack()
        self._hurry = True

    def return_note(self) -> None:
        self._notes.return_note()
        self._hurry = True

    def recorded(self) -> None:
        self._notes.unrecorded = False
        self._hurry = True

    def line_up(self, now: float) -> Out[DeviceEvent]:
        self._up, self._first = True, True
        self._stream.clear()
        self._notes.line_up()
        if not self._answered or self._notes.unrecorded:
            # What the device heard is unknown, so the ack stays. The order in the old frame
            # does not: another note may lie in escrow by now.
            self._compose(enabled=False, move=Move.HOLD)
        events = tuple(self._status(self._presence.line_up(now)))
        return Out(self._send(now), events)

    def line_lost(self, now: float) -> Out[DeviceEvent]:  # noqa: ARG002  the port's signature
        self._up = self._waiting = False
        self._tries = 0
        events = [*self._notes.lost("line_lost"), *self._status(self._presence.absent())]
        return Out(b"", tuple(events))

    def feed(self, data: bytes, now: float) -> Out[DeviceEvent]:
        if not self._up:
            return Out()
        return Out(b"", tuple(self._take(self._stream.feed(data, now), now)))

    def poll(self, now: float) -> Out[DeviceEvent]:
        events = list(self._notes.poll(now))
        if not self._up:
            return Out(b"", tuple(events))
        events += self._take(self._stream.expire(now), now)
        offline_at = self._presence.offline_at()
        if offline_at is not None and now >= offline_at:
            events += [*self._notes.lost("silence"), *self._status(self._presence.absent())]
        if now < self._send_at():
            return Out(b"", tuple(events))
        if self._waiting:
            self._tries += 1
            events += self._status(self._presence.unanswered(self._tries))
        return Out(self._send(now), tuple(events))

    def deadline(self) -> float | None:
        times = [self._notes.deadline()]
        if self._up:
            times += [self._stream.gap_at(), self._presence.offline_at(), self._send_at()]
        return min((time for time in times if time is not None), default=None)

    def _send_at(self) -> float:
        period = self._profile.poll_period_s
        if self._waiting:
            longest = max(LONGEST_RETRY_S, period)
            retry_at = self._sent_at + min(period + BACK_OFF_S * self._tries, longest)
            # A reply that is still arriving must not be cut short by our own retry, and a line
            # that babbles must not stop the retries.
            arriving_until = self._stream.gap_at() or retry_at
            return min(max(retry_at, arriving_until), retry_at + LONGEST_REPLY_S)
        if self._hurry and not self._notes.unrecorded:
            return self._sent_at + SHORTEST_PERIOD_S
        return self._sent_at + period

    def _send(self, now: float) -> bytes:
        if self._answered and not self._notes.unrecorded:
            self._next_frame(now)
        elif self._waiting:
            self.counters["retries"] += 1
        self._waiting = True
        self._sent_at = now
        return self._frame

    def _next_frame(self, now: float) -> None:
        self._ack ^= 1
        self._answered = False
        self._hurry = False
        self._tries = 0
        # A late reply may be as old as the first try, and the note it names another by now.
        certain = self._answer_took < STALE_S
        move = self._notes.order(now, certain=certain)
        self._compose(enabled=self._notes.welcome, move=move)
        self._first_sent_at = now

    def _compose(self, *, enabled: bool, move: Move) -> None:
        self._disabled = not enabled
        self._frame = encode_poll(self._ack, self._profile, enabled=enabled, move=move)

    def _take(self, frames: list[bytes], now: float) -> Iterator[DeviceEvent]:
        for frame in frames:
            reply = decode_reply(frame)
            if reply is None:
                self.counters["bad_frame"] += 1
            elif reply.ack != self._ack:
                self.counters["wrong_ack"] += 1
            elif not self._waiting:
                self.counters["unasked"] += 1
            else:
                self._waiting = False
                self._tries = 0
                self.counters["invalid_command"] += reply.invalid_command
                if self._answered:
                    yield from self._notes.repeated(reply)
                else:
                    self._answered = True
                    self._answer_took = now - self._first_sent_at
                    yield from self._notes.fresh(reply, first=self._first, disabled=self._disabled)
                self._first = False
                yield from self._status(self._presence.good(reply, now))

    def _status(self, condition: Condition | None) -> Iterator[DeviceEvent]:
        if condition is not None:
            yield DeviceStatus(Device.ACCEPTOR, condition)
