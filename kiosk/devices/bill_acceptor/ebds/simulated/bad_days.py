"""Every control of a simulated acceptor, and every named bad day, one line each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any

from kiosk.devices.bill_acceptor.ebds.simulated import hands
from kiosk.devices.bill_acceptor.ebds.simulated.hands import Parts
from kiosk.ports import Control

Call = Callable[[Parts, Mapping[str, Any], float], None]
LAST_S = 3.0
_NOTE = {"minor": 2000}
_OUT = {"into": "customer"}


@dataclass(frozen=True, slots=True)
class Deed:
    """A control and how it is done."""

    doc: str
    call: Call
    args: Mapping[str, Any] = field(default_factory=dict)

    @property
    def control(self) -> Control:
        return Control(self.doc, self.args)


def _armed(name: str) -> Call:
    def call(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
        parts.mechanism.armed.add(name)

    return call


def _line(fault: str, seconds: float) -> Call:
    def call(parts: Parts, _args: Mapping[str, Any], now: float) -> None:
        parts.mouthpiece.until[fault] = now + seconds

    return call


def _credit(fault: str) -> Call:
    def call(parts: Parts, _args: Mapping[str, Any], _now: float) -> None:
        parts.mouthpiece.next_credit.add(fault)

    return call


DEEDS: Mapping[str, Deed] = {
    "insert": Deed("A customer feeds a note.", hands.insert, _NOTE),
    "customer_pulls_note_back": Deed("The note is pulled back at the mouth.", hands.pull_back),
    "reject_next": Deed("The next note is refused before escrow.", _armed("reject_next")),
    "unknown_note": Deed("A note that gets no index.", hands.unknown_note, _NOTE),
    "foreign_note": Deed(
        "A note of another currency.", hands.foreign_note, {"currency": "CAD", "face": 2000}
    ),
    "over_limit_note": Deed("The biggest note.", hands.insert, {"minor": 10000}),
    "auto_stack": Deed("A note goes to the box without asking.", hands.auto_stack, _NOTE),
    "second_note_while_first_pending": Deed(
        "A second note reaches escrow before STACKED of the first.", hands.second_note, _NOTE
    ),
    "cheated": Deed("The note is pulled out on a string.", hands.cheated),
    "reject_leaves_state": Deed(
        "The next note is rejected straight after accepting.", _armed("reject_leaves_state")
    ),
    "returned_after_escrow": Deed(
        "Told to stack, it returns the note and keeps its index.", _armed("returned_after_escrow")
    ),
    "stacked_and_returned_together": Deed(
        "Told to stack, it returns the note and says both.",
        _armed("stacked_and_returned_together"),
    ),
    "idle_keeps_note_bits": Deed(
        "Idle replies keep the index of the stacked note.", _armed("idle_keeps_note_bits")
    ),
    "value_while_returning": Deed(
        "The index stays while the note returns.", _armed("value_while_returning")
    ),
    "weak_stacker": Deed("Told to stack: long silence, then a jam.", _armed("weak_stacker")),
    "box_pulled_mid_note": Deed(
        "The box is pulled while a note is stacked.", _armed("box_pulled_mid_note")
    ),
    "power_cut_while_stacking": Deed(
        "Power fails for 2 s while a note is stacked.", _armed("power_cut_while_stacking")
    ),
    "power_cut_at_escrow": Deed(
        "Power fails for 2 s with a note in escrow.", hands.power_cut_at_escrow
    ),
    "power_cut": Deed("Power fails.", hands.power_cut),
    "power_on": Deed("Power returns.", hands.power_on),
    "replay_on_reopen": Deed(
        "The first reply is an old STACKED; call it while the line is down.",
        hands.replay_on_reopen,
        _NOTE,
    ),
    "blank_note_report": Deed("One extended report of zeros.", hands.blank_note_report),
    "credit_read_twice": Deed("The next STACKED reply is sent twice.", _credit("twice")),
    "credit_reply_lost": Deed("The next STACKED reply is corrupted.", _credit("corrupted")),
    "jam": Deed("The note path jams.", hands.jam),
    "clear_jam": Deed(
        "Staff clear it; a stuck note goes to box or customer.", hands.clear_jam, _OUT
    ),
    "failure": Deed("The acceptor reports a failure.", hands.failure),
    "repair": Deed("It is repaired; a stuck note goes to box or customer.", hands.repair, _OUT),
    "transport_open": Deed("The note transport is opened.", hands.transport_open),
    "transport_close": Deed(
        "It is closed; a note inside goes to box or customer.", hands.transport_close, _OUT
    ),
    "full": Deed("The box is full.", hands.full),
    "empty_box": Deed("The box is emptied and put back.", hands.empty_box),
    "remove_box": Deed("The box is taken out.", hands.remove_box),
    "attach_box": Deed(
        "A box is put in; another name is another, empty box.",
        hands.attach_box,
        {"box_id": "box-2"},
    ),
    "mute_2s": Deed("It obeys, but says nothing for 2 s.", _line("mute", 2.0)),
    "mute_forever": Deed("It obeys, but says nothing any more.", _line("mute", inf)),
    "speak": Deed("It speaks again.", _line("mute", 0.0)),
    "noise": Deed("Stray bytes before each reply for 3 s.", _line("noise", LAST_S)),
    "split_frames": Deed("Replies come in small pieces for 3 s.", _line("split", LAST_S)),
    "slow_bytes": Deed("Bytes come 40 ms apart for 3 s.", _line("slow", LAST_S)),
}
