"""The note in the acceptor: what is wished for it, what was ordered, what was reported."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.devices.bill_acceptor.ebds.frames import Move
from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.replies import Reply, State
from kiosk.domain.events import (
    AcceptorQuiet,
    DeviceEvent,
    Evidence,
    NoteEscrowed,
    NoteRejected,
    NoteReturned,
    NoteStacked,
    NoteUnresolved,
)
from kiosk.domain.money import Money

STACK_S = 5.0


class Notes:
    """Turns fresh replies into evidence and wishes into at most one order per note.

    `blind`: the ack that the device heard last is not known, so a report may have been lost
    before the first reply, and a note that comes back may be another than the one last ordered.

    After `stack()` exactly one of NoteStacked, NoteReturned and NoteUnresolved follows; after
    NoteUnresolved the others may still come, as late evidence.
    """

    def __init__(self, profile: EbdsProfile, *, blind: bool = False) -> None:
        self._profile = profile
        self.blind = blind
        self._rested = False
        self.enabled = False
        self.unrecorded = False
        self._quiet_due = True
        self._escrow: int | None = None
        self._wish = Move.HOLD
        self._vanished = False
        self._held_since: float | None = None
        self._stacking_since: float | None = None
        self._second = False
        self._powering_up = False
        self._power_ups = 0
        self._events = 0

    def enable(self) -> None:
        self.enabled, self._quiet_due = True, False

    def disable(self) -> None:
        self.enabled, self._quiet_due = False, True

    @property
    def welcome(self) -> bool:
        """Whether the frame being built lets the next note in: none while one is on its way to
        the box. It could lie in escrow behind a report that nobody may acknowledge yet."""
        return self.enabled and self._stacking_since is None

    def stack(self) -> None:
        if self._escrow is not None:
            self._wish = Move.STACK
        elif not self.unrecorded:
            self._vanished = True

    def return_note(self) -> None:
        if self._escrow is not None:
            self._wish = Move.RETURN

    def order(self, now: float, *, certain: bool) -> Move:
        """The order for the frame being built, given out once. STACK waits until it is certain
        which note is in escrow, and until the last STACK is proven or given up."""
        order = self._wish
        if order is Move.STACK and not (certain and self._stacking_since is None):
            self._held_since = now if self._held_since is None else self._held_since
            return Move.HOLD
        self._forget_wish()
        if order is Move.STACK:
            self._stacking_since = now
        return order

    def _forget_wish(self) -> None:
        self._wish, self._held_since = Move.HOLD, None

    def deadline(self) -> float | None:
        if self._vanished:
            return float("-inf")
        since = self._held_since if self._stacking_since is None else self._stacking_since
        return None if since is None else since + STACK_S

    def poll(self, now: float) -> Iterator[DeviceEvent]:
        if self._vanished:
            self._vanished = False
            yield NoteUnresolved("vanished")
        limit = self.deadline()
        if limit is not None and now >= limit:
            yield from self.lost("silence")

    def line_up(self) -> None:
        self._quiet_due = not self.enabled
        self._rested = False

    def lost(self, reason: str) -> Iterator[DeviceEvent]:
        """What became of the note is unknown. If it is in escrow after all, it is reported
        again, so that it can be given back."""
        if self._stacking_since is not None or self._wish is Move.STACK:
            yield NoteUnresolved(reason)
        self._stacking_since, self._escrow, self._second = None, None, False
        self._forget_wish()

    def repeated(self, reply: Reply) -> Iterator[DeviceEvent]:
        """A reply to a frame that was answered before: nothing new, but for a power-up."""
        if self._power_edge(reply):
            yield from self.lost("power_up")

    def fresh(self, reply: Reply, *, first: bool, disabled: bool) -> Iterator[DeviceEvent]:
        """Evidence from the first good reply to a frame. `first`: it may be a replay, since the
        line has just come up. `disabled`: the frame had all notes off."""
        powered = self._power_edge(reply)
        yield from self._outcome(reply, first=first)
        if powered:
            yield from self.lost("power_up")
        yield from self._trouble(reply)
        # With STACKED the index is the stacked note's, and a replay tells of an older escrow:
        # the next reply will name the note that is there now.
        if not first and not reply.stacked:
            yield from self._look_at_escrow(reply)
        if not self._is_quiet(reply) or first:
            return
        if not (reply.returned or reply.stacked):
            self.blind, self._rested = False, True
        if disabled and self._quiet_due:
            self._quiet_due = False
            yield AcceptorQuiet()

    def _power_edge(self, reply: Reply) -> bool:
        edge = reply.power_up and not self._powering_up
        self._powering_up = reply.power_up
        self._power_ups += edge
        return edge

    def _outcome(self, reply: Reply, *, first: bool) -> Iterator[DeviceEvent]:
        if reply.returned and self._second:
            # It is the second note's: the first is still unproven, and nothing in this reply
            # can be trusted to be about it.
            self._second = False
            return
        if reply.returned and (self.blind or (reply.stacked and not self._rested)):
            # Nobody listened: it may be one note that says both, or one stacked and another
            # given back. No answer of ours can make it certain.
            yield NoteUnresolved("returned_unheard")
            return
        if reply.returned or reply.stacked:
            self.unrecorded = True
            ordered, self._stacking_since = self._stacking_since is not None, None
            if ordered or reply.returned or reply.state is not State.ESCROWED:
                self._escrow = None
                self._forget_wish()
        if reply.returned:
            yield NoteReturned(self._evidence())
        elif reply.stacked:
            yield NoteStacked(reply.index, self._value(reply), self._evidence(), first)
        if reply.cheated or reply.rejected:
            yield NoteRejected(cheated=reply.cheated)

    def _trouble(self, reply: Reply) -> Iterator[DeviceEvent]:
        if not reply.box_attached:
            yield from self._unproven("box_removed")
        elif reply.state is State.JAMMED:
            yield from self._unproven("jammed")
        elif reply.state is State.FAILURE:
            yield from self._unproven("failure")

    def _unproven(self, reason: str) -> Iterator[DeviceEvent]:
        if self._stacking_since is not None:
            yield from self.lost(reason)

    def _look_at_escrow(self, reply: Reply) -> Iterator[DeviceEvent]:
        index = reply.index if reply.state is State.ESCROWED else None
        # A second note is not reported while the first is unproven: an answer to the one would
        # be taken for the fate of the other.
        new = index is not None and index != self._escrow
        self._second = self._stacking_since is not None and (new or self._second)
        if index == self._escrow or self._second:
            return
        if self._wish is Move.STACK:
            yield NoteUnresolved("vanished")
        self._escrow = index
        self._forget_wish()
        if index is not None:
            yield NoteEscrowed(index, self._value(reply), self._evidence())

    def _is_quiet(self, reply: Reply) -> bool:
        return (
            reply.state in (State.IDLING, State.OUT, State.FULL)
            and not (reply.power_up or reply.paused or self.unrecorded)
            and self._stacking_since is None
        )

    def _value(self, reply: Reply) -> Money | None:
        if reply.note is not None:
            value = reply.note.value
            return value if value and value.currency == self._profile.currency else None
        minor = self._profile.value_of(reply.index)
        return None if minor is None else Money(minor, self._profile.currency)

    def _evidence(self) -> Evidence:
        self._events += 1
        return Evidence(self._power_ups, self._events)
