"""The toggle rule at the device's end, and what a reply says."""

from __future__ import annotations

from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulated.mechanism import Mechanism, Motion
from kiosk.devices.bill_acceptor.ebds.simulated.vault import Vault
from kiosk.devices.bill_acceptor.ebds.simulated.wire import (
    HostPoll,
    note_field,
    note_report,
    standard_reply,
)

MODEL, REVISION = 0x4A, 0x17


class Answers:
    """Executes a poll with a new ack and answers a repeated one from the store."""

    def __init__(self, profile: EbdsProfile, mechanism: Mechanism, vault: Vault) -> None:
        self._profile, self._mechanism, self._vault = profile, mechanism, vault
        self.last_ack: int | None = None
        self._stored = b""
        self.credit_in_store = False
        self.blank_report = False
        self.yesterday: int | None = None
        self._power_ups = 0

    def answer(self, poll: HostPoll, now: float) -> bytes:
        self._mechanism.heard_at = now
        if self._power_ups != self._mechanism.power_ups:
            self._power_ups, self.last_ack = self._mechanism.power_ups, None
        if self.yesterday is not None:
            status = bytes((0x11, 0x10, self.yesterday << 3, 0x00, MODEL, REVISION))
            self._stored, self.last_ack = standard_reply(poll.ack, status), poll.ack
            self.yesterday = None
        if poll.ack != self.last_ack:
            self._mechanism.said = None
            self._obey(poll, now)
            self._stored, self.last_ack = self._reply(poll.ack, now), poll.ack
        return self._stored

    def _obey(self, poll: HostPoll, now: float) -> None:
        mechanism = self._mechanism
        mechanism.mask, mechanism.escrow_asked = poll.mask, poll.escrow
        mechanism.policy = poll.policy
        mechanism.extended = poll.extended and self._profile.name == "ebds"
        if poll.stack:
            mechanism.stack(now)
        elif poll.give_back and mechanism.motion is Motion.ESCROWED:
            mechanism.give_back(now)

    def _reply(self, ack: int, now: float) -> bytes:
        mechanism = self._mechanism
        ready = not mechanism.powering_up
        stacked = mechanism.owed.pop(0) if mechanism.owed and ready else None
        mechanism.said = None if mechanism.returned else stacked
        self.credit_in_store = stacked is not None
        index = self._index(stacked, now)
        status = self._status(stacked, index)
        mechanism.returned = mechanism.rejected = mechanism.cheated = False
        note = self._note_field(stacked, index)
        if note is None:
            return standard_reply(ack, status)
        return note_report(ack, status[:2] + bytes((status[2] & 0x47,)) + status[3:], note)

    def _index(self, stacked: int | None, now: float) -> int:
        if stacked is not None:
            return stacked
        if self._mechanism.motion is Motion.ESCROWED and self._vault.note is not None:
            return self._vault.note.index
        index, until = self._mechanism.habit
        return index if now < until else 0

    def _status(self, stacked: int | None, index: int) -> bytes:
        mechanism, ebds = self._mechanism, self._profile.name == "ebds"
        s0 = mechanism.motion.value
        disabled = mechanism.mask == 0 and mechanism.motion is Motion.IDLE and ebds
        if mechanism.out_of_order() or disabled:
            s0 = 0
        s0 |= 0x10 * (stacked is not None) | 0x40 * mechanism.returned
        troubles = mechanism.troubles
        jam = "jam" in troubles and "failure" not in troubles  # a reply names one state
        s1 = mechanism.cheated | mechanism.rejected << 1 | 0x20 * mechanism.paused
        s1 |= 0x04 * jam | 0x10 * self._vault.box_attached
        s2 = mechanism.powering_up | index << 3 | 0x40 * ("transport_open" in troubles)
        if "failure" in troubles:
            s2 |= 0x04
        elif "full" in troubles and "jam" not in troubles:
            s1 |= 0x08
        return bytes((s0, s1, s2, 0x20 * disabled, MODEL, REVISION))

    def _note_field(self, stacked: int | None, index: int) -> bytes | None:
        """The note field of an extended report, None for a standard reply."""
        if not self._mechanism.extended:
            return None
        if self.blank_report:
            self.blank_report = False
            return bytes(18)
        if stacked is not None:
            minor = self._profile.value_of(index)
            return note_field(index, self._profile.currency, minor) if minor else bytes(18)
        note = self._vault.note
        if self._mechanism.motion is not Motion.ESCROWED or note is None:
            return None
        foreign = note.currency != self._profile.currency
        return note_field(index, note.currency, note.face) if index or foreign else bytes(18)
