"""The hands at a simulated acceptor: the customer's, the staff's, the power company's."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.devices.bill_acceptor.ebds.profile import EbdsProfile
from kiosk.devices.bill_acceptor.ebds.simulated.answers import Answers
from kiosk.devices.bill_acceptor.ebds.simulated.mechanism import Mechanism, Motion
from kiosk.devices.bill_acceptor.ebds.simulated.mouthpiece import Mouthpiece
from kiosk.devices.bill_acceptor.ebds.simulated.vault import Paper, Vault

OFF_S = 2.0


@dataclass(frozen=True, slots=True)
class Parts:
    """The pieces of one simulated acceptor."""

    profile: EbdsProfile
    vault: Vault
    mechanism: Mechanism
    answers: Answers
    mouthpiece: Mouthpiece

    def known_note(self, minor: int) -> Paper:
        values = self.profile.values
        index = values.index(minor) + 1 if minor in values else 0
        return Paper(minor, index, self.profile.currency, minor)


def insert(parts: Parts, args: Mapping[str, Any], now: float) -> None:
    parts.mechanism.insert(parts.known_note(int(args["minor"])), now)


def unknown_note(parts: Parts, args: Mapping[str, Any], now: float) -> None:
    minor = int(args["minor"])
    _special(parts, "unknown_note", Paper(minor, 0, parts.profile.currency, minor), now)


def foreign_note(parts: Parts, args: Mapping[str, Any], now: float) -> None:
    note = Paper(0, 0, str(args["currency"]), int(args["face"]))
    _special(parts, "foreign_note", note, now)


def auto_stack(parts: Parts, args: Mapping[str, Any], now: float) -> None:
    _special(parts, "auto_stack", parts.known_note(int(args["minor"])), now)


def _special(parts: Parts, bad_day: str, note: Paper, now: float) -> None:
    """The bad day belongs to this note, and not to the next if this one is not taken in."""
    parts.mechanism.insert(note, now)
    if parts.vault.note is note:
        parts.mechanism.armed.add(bad_day)


def pull_back(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    if parts.mechanism.motion is Motion.ACCEPTING:
        parts.mechanism.motor.clear()
        parts.mechanism.rejected = True
        parts.mechanism.let_go("note_returned")
    else:
        parts.mechanism.tell("nothing_to_pull")


def cheated(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    if parts.mechanism.motion in (Motion.ACCEPTING, Motion.ESCROWED, Motion.STACKING):
        parts.mechanism.motor.clear()
        parts.mechanism.cheated = True
        parts.mechanism.deaf_until = now
        parts.mechanism.let_go("note_returned")
    else:
        parts.mechanism.tell("nothing_to_pull")


def second_note(parts: Parts, args: Mapping[str, Any], _now: float) -> None:
    parts.mechanism.second = parts.known_note(int(args["minor"]))


def replay_on_reopen(parts: Parts, args: Mapping[str, Any], _now: float) -> None:
    parts.answers.yesterday = parts.known_note(int(args["minor"])).index


def blank_note_report(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    parts.answers.blank_report = True


def jam(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    parts.mechanism.halt("jam")


def clear_jam(parts: Parts, args: Mapping[str, Any], _now: float) -> None:
    _mend(parts, "jam", args)


def _mend(parts: Parts, trouble: str, args: Mapping[str, Any]) -> None:
    """Somebody takes the stuck note out; the device never learns what became of it."""
    if trouble not in parts.mechanism.troubles:
        parts.mechanism.tell("nothing_to_mend")
        return
    parts.mechanism.troubles.remove(trouble)
    parts.mechanism.tell(f"{trouble}_mended")
    if args["into"] == "customer":
        parts.mechanism.let_go("note_returned")
        return
    note = parts.vault.to_box()
    parts.mechanism.motion = Motion.IDLE
    if note is not None:
        parts.mechanism.tell("note_stacked", note.minor)


def failure(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    parts.mechanism.halt("failure")


def repair(parts: Parts, args: Mapping[str, Any], _now: float) -> None:
    _mend(parts, "failure", args)


def full(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    if parts.mechanism.motion is Motion.ESCROWED:
        parts.mechanism.give_back(now)
    parts.mechanism.troubles.add("full")
    parts.mechanism.tell("full")


def transport_open(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    parts.mechanism.halt("transport_open")


def transport_close(parts: Parts, args: Mapping[str, Any], _now: float) -> None:
    _mend(parts, "transport_open", args)


def remove_box(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    parts.mechanism.remove_box(now)


def attach_box(parts: Parts, args: Mapping[str, Any], now: float) -> None:
    box_id = str(args["box_id"])
    if box_id != parts.vault.box_id:
        parts.vault.change_box(box_id)
        parts.mechanism.troubles.discard("full")
    parts.mechanism.attach_box(now)


def empty_box(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
    parts.vault.change_box(parts.vault.box_id)
    parts.mechanism.troubles.discard("full")
    parts.mechanism.tell("box_emptied")


def power_cut(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    parts.mechanism.power_cut(now)


def power_on(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    if not parts.mechanism.powered:
        parts.mechanism.clock.clear()
        parts.mechanism.power_on(now)


def power_cut_at_escrow(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
    if parts.mechanism.motion is Motion.ESCROWED:
        parts.mechanism.power_cut(now, OFF_S)
    else:
        parts.mechanism.armed.add("power_cut_at_escrow")
