"""Whether the acceptor is there, and the one word for how it is."""

from __future__ import annotations

from kiosk.devices.bill_acceptor.ebds.replies import Reply, State
from kiosk.domain.events import Condition

SLOW_TRIES = 4
OFFLINE_S = 5.0
GOOD_REPLIES = 2


class Presence:
    """Follows good replies and silence; each method returns the new condition if it changed."""

    def __init__(self, offline_s: float) -> None:
        self._offline_s = offline_s
        self._condition: Condition | None = None
        self._streak = 0
        self._last_good = 0.0

    def offline_at(self) -> float | None:
        """When silence becomes absence; None when it already has."""
        if self._condition is Condition.OFFLINE:
            return None
        return self._last_good + self._offline_s

    def line_up(self, now: float) -> Condition | None:
        self._last_good, self._streak = now, 0
        return self._become(Condition.STARTING)

    def absent(self) -> Condition | None:
        self._streak = 0
        return self._become(Condition.OFFLINE)

    def unanswered(self, tries: int) -> Condition | None:
        """`tries` frames in a row had no good reply."""
        self._streak = 0
        if tries < SLOW_TRIES or self._condition in (Condition.OFFLINE, Condition.STARTING):
            return None
        return self._become(Condition.SLOW)

    def good(self, reply: Reply, now: float) -> Condition | None:
        self._last_good = now
        self._streak += 1
        absent = self._condition in (Condition.OFFLINE, Condition.STARTING)
        if absent and self._streak < GOOD_REPLIES:
            return None
        return self._become(condition_of(reply))

    def _become(self, condition: Condition) -> Condition | None:
        if condition is self._condition:
            return None
        self._condition = condition
        return condition


def condition_of(reply: Reply) -> Condition:
    """The gravest thing a reply says."""
    if reply.power_up or reply.calibrating:
        return Condition.STARTING
    if reply.state is State.FAILURE or reply.stalled:
        return Condition.FAILURE
    if reply.state is State.JAMMED:
        return Condition.JAMMED
    if not reply.box_attached:
        return Condition.BOX_REMOVED
    if reply.state is State.FULL:
        return Condition.FULL
    if reply.transport_open:
        return Condition.TRANSPORT_OPEN
    return Condition.READY
