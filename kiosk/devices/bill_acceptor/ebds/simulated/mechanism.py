"""The moving parts of a simulated acceptor: mouth, escrow, stacker, box, and their mishaps."""

from __future__ import annotations

from enum import Enum
from typing import Any

from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulated.agenda import Agenda
from kiosk.devices.bill_acceptor.ebds.simulated.vault import Paper, Vault

SENSING_S = 0.3
HOST_SILENCE_S = 5.0
BOOT_S = 0.3
HABIT_S = 3.0
LATE_S = 3.0


class Motion(Enum):
    """What the motor does; the value is the bit of s0."""

    IDLE = 0x01
    ACCEPTING = 0x02
    ESCROWED = 0x04
    STACKING = 0x08
    RETURNING = 0x20


class Mechanism:
    """Moves notes and remembers what the host must hear of it.

    `armed` holds the named bad days that wait for their moment; `troubles` those that last.
    `owed` are note indexes whose STACKED was not said yet; `said` is the one that was said and
    not acknowledged. `second` is pushed in while the first is stacked. `facts` are for the
    world and are taken away by whoever reads them.
    """

    def __init__(
        self, profile: EbdsProfile, vault: Vault, move_s: float, power_up_s: float
    ) -> None:
        self._profile, self._vault = profile, vault
        self._move_s, self._power_up_s = move_s, power_up_s
        self.motor, self.clock = Agenda(), Agenda()
        self.motion = Motion.IDLE
        self.mask, self.escrow_asked, self.policy, self.extended = 0, True, "A", False
        self.powered, self.powering_up, self.power_ups = True, False, 0
        self.deaf_until = 0.0
        self.heard_at = 0.0
        self.armed: set[str] = set()
        self.troubles: set[str] = set()
        self.second: Paper | None = None
        self.facts: list[dict[str, Any]] = []
        self.owed: list[int] = []
        self.said: int | None = None
        self.returned = self.rejected = self.cheated = self.paused = False
        self.habit: tuple[int, float] = (0, 0.0)

    def tell(self, fact: str, minor: int | None = None) -> None:
        self.facts.append({"fact": fact} | ({} if minor is None else {"minor": minor}))

    def take(self, bad_day: str) -> bool:
        """Whether this bad day was armed; it happens once."""
        armed = bad_day in self.armed
        self.armed.discard(bad_day)
        return armed

    def out_of_order(self) -> bool:
        return bool(self.troubles) or not self._vault.box_attached

    # The way in.

    def insert(self, note: Paper, now: float) -> None:
        ready = self.powered and not self.powering_up and not self.out_of_order() and self.mask
        if self._vault.note is not None:
            self.paused = True
        if not ready or self._vault.note is not None:
            self.tell("note_refused_at_mouth", note.minor)
            return
        self._take_in(note)
        self.motor.at(now + SENSING_S, self._judge)

    def _take_in(self, note: Paper) -> None:
        self._vault.insert(note)
        self.tell("note_inserted", note.minor)
        self.motion = Motion.ACCEPTING

    def _judge(self, now: float) -> None:
        note = self._vault.note
        if note is None:
            return
        known = note.index > 0 and bool(self.mask & 1 << note.index - 1)
        known = known or self.take("unknown_note") or self.take("foreign_note")
        if self.take("reject_leaves_state") or not known:
            self._reject(now)
        else:
            self._move(now, self._reject if self.take("reject_next") else self._arrive)

    def _reject(self, _now: float) -> None:
        self.rejected = True
        self.let_go("note_rejected")

    def _arrive(self, now: float) -> None:
        if self.take("auto_stack") or not self.escrow_asked:
            self._start_stacking(now)
            return
        self.motion, self._vault.place = Motion.ESCROWED, "escrow"
        if self.out_of_order():
            self.give_back(now)
            return
        self.tell("note_in_escrow", self._vault.note.minor if self._vault.note else None)
        if "power_cut_at_escrow" in self.armed:
            self.power_cut(now, 2.0)

    # The two ways out of escrow.

    def stack(self, now: float) -> None:
        if self.motion is not Motion.ESCROWED or self.out_of_order():
            return
        if "returned_after_escrow" in self.armed or "stacked_and_returned_together" in self.armed:
            self.give_back(now)
            return
        self._start_stacking(now)

    def _start_stacking(self, now: float) -> None:
        self.motion, self._vault.place = Motion.STACKING, "stacker"
        if self.take("weak_stacker"):
            self.deaf_until = now + 3.0
            self.motor.at(now + 3.0, lambda _time: self.halt("jam"))
        elif self.take("box_pulled_mid_note"):
            self._move(now, self.remove_box)
        elif "power_cut_while_stacking" in self.armed:
            self.motor.at(now + self._move_s / 2, lambda time: self.power_cut(time, 2.0))
            self.deaf_until = now + self._move_s
        else:
            self._move(now, self._stacked)

    def _stacked(self, now: float) -> None:
        note = self._vault.to_box()
        self.motion, self.paused = Motion.IDLE, False
        if note is None:
            return
        self.tell("note_stacked", note.minor)
        second, self.second = self.second, None
        if second is not None:
            # It was in the throat already: nobody asks whether notes are enabled.
            self._take_in(second)
            self.motor.at(now + SENSING_S, lambda time: self._move(time, self._arrive))
            self.clock.at(now + LATE_S, lambda _time: self.owed.append(note.index))
        else:
            self.owed.append(note.index)
        if self.take("idle_keeps_note_bits"):
            self.habit = (note.index, now + HABIT_S)

    def give_back(self, now: float) -> None:
        self.motion, self._vault.place = Motion.RETURNING, "returning"
        note = self._vault.note
        if note is not None and {"value_while_returning", "returned_after_escrow"} & self.armed:
            self.habit = (note.index, now + HABIT_S)
        self.armed -= {"value_while_returning", "returned_after_escrow"}
        self._move(now, self._gave_back)

    def _gave_back(self, _now: float) -> None:
        if self.take("stacked_and_returned_together") and self._vault.note is not None:
            self.owed.append(self._vault.note.index)
        self.returned = True
        self.let_go("note_returned")

    def let_go(self, fact: str) -> None:
        """The note is the customer's again."""
        note = self._vault.to_customer()
        self.motion, self.paused = Motion.IDLE, False
        if note is not None:
            self.tell(fact, note.minor)

    def _move(self, now: float, then: Any) -> None:
        self.deaf_until = now + self._move_s
        self.motor.at(now + self._move_s, then)

    # The host.

    def host_silent_at(self) -> float | None:
        waiting = self.mask or self.motion is Motion.ESCROWED
        return self.heard_at + HOST_SILENCE_S if self.powered and waiting else None

    def host_fell_silent(self, now: float) -> None:
        self.mask = 0
        self.tell("host_silent")
        if self.motion is Motion.ESCROWED:
            self.give_back(now)

    # Mishaps.

    def halt(self, trouble: str) -> None:
        """The motor stops; a note in the path stays where it is."""
        self._stop()
        self.troubles.add(trouble)
        self.tell(trouble)

    def _stop(self) -> None:
        self.motor.clear()
        self.motion, self.deaf_until = Motion.IDLE, 0.0

    def remove_box(self, now: float) -> None:
        self._vault.box_attached = False
        self.tell("box_removed")
        if self.motion is Motion.STACKING:
            self._stop()
        elif self.motion is Motion.ESCROWED:
            self.give_back(now)

    def attach_box(self, now: float) -> None:
        self._vault.box_attached = True
        self.tell("box_attached")
        if self._vault.place == "stacker" and self.powered and not self.troubles:
            self.motion = Motion.STACKING
            self._move(now, self._stacked)

    def power_cut(self, now: float, back_after: float | None = None) -> None:
        self.armed -= {"power_cut_at_escrow", "power_cut_while_stacking"}
        self.motor.clear()
        self.clock.clear()
        self.powered = False
        self.tell("power_cut")
        if back_after is not None:
            self.clock.at(now + back_after, self.power_on)

    def power_on(self, now: float) -> None:
        """What becomes of a note inside follows the power-up policy last asked for; Pyramid
        has neither policy nor memory."""
        policy = "-" if self._profile.name == "pyramid" else self.policy
        self.powered = self.powering_up = True
        self.power_ups += 1
        self.mask, self.escrow_asked, self.heard_at = 0, True, now
        self.deaf_until = now + BOOT_S
        self.motion, self.habit = Motion.IDLE, (0, 0.0)
        owed = [self.said, *self.owed] if self.said is not None else self.owed
        self.owed, self.said = (owed if policy == "B" and not self.returned else []), None
        self.returned = self.rejected = self.cheated = self.paused = False
        self.tell("power_on")
        if self.troubles - {"full"} or not self._vault.box_attached:
            pass  # a stuck note stays where it is until somebody takes it out
        elif self._vault.place == "stacker":
            self._stacked_in_the_dark(reported=policy == "B")
        elif self._vault.place == "escrow" and policy in ("B", "C"):
            self.motion = Motion.ESCROWED
        elif self._vault.note is not None:
            self.let_go("note_returned")
        self.clock.at(now + self._power_up_s, self._ready)

    def _stacked_in_the_dark(self, *, reported: bool) -> None:
        note = self._vault.to_box()
        if note is not None:
            self.tell("note_stacked", note.minor)
            self.owed += [note.index] if reported else []

    def _ready(self, _now: float) -> None:
        self.powering_up = False
