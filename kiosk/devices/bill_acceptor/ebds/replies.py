"""What an acceptor's reply says, read from a frame whose checksum is right."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from kiosk.domain.money import Money

STANDARD, EXTENDED = 0x20, 0x70
NOTE_REPORT = 0x02
NOTE_FIELD = 18
MINOR_PER_MAJOR = 100


class State(Enum):
    """The one state a valid reply carries: (status byte, bit). OUT is none of them, that is
    out of service or disabled by the host."""

    IDLING = (0, 0x01)
    ACCEPTING = (0, 0x02)
    ESCROWED = (0, 0x04)
    STACKING = (0, 0x08)
    RETURNING = (0, 0x20)
    JAMMED = (1, 0x04)
    FULL = (1, 0x08)
    FAILURE = (2, 0x04)
    OUT = (0, 0x00)


@dataclass(frozen=True, slots=True)
class ReportedNote:
    """The note of an extended report. `value` is None when it cannot be read as an amount."""

    index: int
    value: Money | None


@dataclass(frozen=True, slots=True)
class Reply:
    """One valid reply. `note` is the extended report's, None in standard replies and in blank
    reports (their `index` is 0); `index` means something only with ESCROWED or `stacked`."""

    ack: int
    state: State
    stacked: bool
    returned: bool
    cheated: bool
    rejected: bool
    box_attached: bool
    paused: bool
    calibrating: bool
    power_up: bool
    invalid_command: bool
    transport_open: bool
    stalled: bool
    index: int
    note: ReportedNote | None


def decode_reply(frame: bytes) -> Reply | None:
    """The reply in a frame, or None for a bad one: another message, another device than the
    acceptor, or more than one state at once."""
    control = frame[2]
    kind = control & 0x7E
    if kind == STANDARD and frame[1] == 0x0B:
        return _status(control & 1, frame[3:9], None, frame[5] >> 3 & 0x07)
    if kind == EXTENDED and frame[1] == 0x1E and frame[3] == NOTE_REPORT:
        note = _note(frame[10 : 10 + NOTE_FIELD])
        return _status(control & 1, frame[4:10], note, note.index if note else 0)
    return None


def _status(ack: int, status: bytes, note: ReportedNote | None, index: int) -> Reply | None:
    states = [state for state in State if status[state.value[0]] & state.value[1]]
    if len(states) > 1:
        return None
    s0, s1, s2, s3 = status[:4]
    return Reply(
        ack=ack,
        state=states[0] if states else State.OUT,
        stacked=bool(s0 & 0x10),
        returned=bool(s0 & 0x40),
        cheated=bool(s1 & 0x01),
        rejected=bool(s1 & 0x02),
        box_attached=bool(s1 & 0x10),
        paused=bool(s1 & 0x20),
        calibrating=bool(s1 & 0x40),
        power_up=bool(s2 & 0x01),
        invalid_command=bool(s2 & 0x02),
        transport_open=bool(s2 & 0x40),
        stalled=bool(s3 & 0x03),
        index=index,
        note=note,
    )


def _note(field: bytes) -> ReportedNote | None:
    """None for the blank field that comes at power-up and when the box is put back."""
    if not any(field):
        return None
    return ReportedNote(field[0], _amount(field[1:4], field[4:7], field[7:8], field[8:10]))


def _amount(currency: bytes, base: bytes, sign: bytes, exponent: bytes) -> Money | None:
    if not (currency.isalpha() and currency.isupper() and sign in (b"+", b"-")):
        return None
    if not (base.isdigit() and exponent.isdigit()):
        return None
    minor, scale = int(base) * MINOR_PER_MAJOR, 10 ** int(exponent)
    if sign == b"-" and minor % scale:
        return None
    return Money(minor * scale if sign == b"+" else minor // scale, currency.decode("ascii"))
