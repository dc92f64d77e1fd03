"""What can happen to a visit. Device evidence is reported here and judged by the core alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.domain.bills import LookUpOutcome
from kiosk.domain.cards import CardReport
from kiosk.domain.money import Money


class Device(StrEnum):
    """The devices a kiosk has."""

    ACCEPTOR = "acceptor"
    TERMINAL = "terminal"
    PRINTER = "printer"
    SCANNER = "scanner"
    HEADPHONES = "headphones"


class Condition(StrEnum):
    """The one word for how a device is. Only READY and NEAR_END can do their work."""

    READY = "ready"
    NEAR_END = "near_end"
    STARTING = "starting"
    SLOW = "slow"
    OFFLINE = "offline"
    JAMMED = "jammed"
    FULL = "full"
    BOX_REMOVED = "box_removed"
    TRANSPORT_OPEN = "transport_open"
    PAPER_OUT = "paper_out"
    COVER_OPEN = "cover_open"
    CUTTER = "cutter"
    FAILURE = "failure"
    BUSY = "busy"
    END_OF_DAY = "end_of_day"


@dataclass(frozen=True, slots=True)
class DeviceStatus:
    """A device changed its condition. Sent once per change, and once when first known."""

    device: Device
    condition: Condition


@dataclass(frozen=True, slots=True)
class Evidence:
    """The unique name of one thing a note device reported.

    `power_up` counts the device's power-ups seen by this driver, `event` the reports since
    the driver was made. With the kiosk's boot number they identify a credit for good.
    """

    power_up: int
    event: int


@dataclass(frozen=True, slots=True)
class NoteEscrowed:
    """A note lies in escrow. `value` is None when it is unknown or of a foreign currency.

    Repeated after line_up if the note is still there.
    """

    index: int
    value: Money | None
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NoteStacked:
    """The device says a note is in the box for good. `first` marks the first reply after the
    line came up, which may be a replay. The driver now waits for `recorded()`."""

    index: int
    value: Money | None
    evidence: Evidence
    first: bool


@dataclass(frozen=True, slots=True)
class NoteReturned:
    """The device says the note went back. The driver now waits for `recorded()`."""

    evidence: Evidence


@dataclass(frozen=True, slots=True)
class NoteRejected:
    """A note was refused before escrow (`cheated`: it was pulled on a string)."""

    cheated: bool = False


@dataclass(frozen=True, slots=True)
class NoteUnresolved:
    """A STACK was sent and the device cannot say what became of it (power-up, line loss,
    box pulled, jam, five seconds of silence). `reason` is one word for staff."""

    reason: str


@dataclass(frozen=True, slots=True)
class AcceptorQuiet:
    """The device answered a poll with notes disabled and holds no note anywhere. Sent once
    after every `disable()`, and again after line_up while disabled."""


@dataclass(frozen=True, slots=True)
class PrintConfirmed:
    """The printer itself said that the job came out (`proof`: "token", "status" or "sent").
    "sent" means a write-only printer took the bytes, which is not a confirmation."""

    job: str
    proof: str


@dataclass(frozen=True, slots=True)
class PrintUnknown:
    """The deadline passed without proof; the job may still come out after new paper."""

    job: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class CodeScanned:
    """A code that can be a bill: its reference, and what else it says (proposals only).
    `gln` is the payee of a GS1 payment slip, None for a plain number."""

    reference: str
    gln: str | None = None
    amount: Money | None = None
    due: date | None = None


@dataclass(frozen=True, slots=True)
class CodeRefused:
    """A scan that cannot be used. `reason`: "unreadable" (torn, overlong, control bytes),
    "foreign" (a code, but not of a bill), "incomplete" (separator lost), "currency"."""

    reason: str


@dataclass(frozen=True, slots=True)
class LookedUp:
    """The answer to look-up number `request`."""

    request: int
    outcome: LookUpOutcome


@dataclass(frozen=True, slots=True)
class HeadphonesPlugged:
    """Headphones are in, or out; also told once when first known."""

    plugged: bool


@dataclass(frozen=True, slots=True)
class Speaking:
    """The customer is being told something aloud, or has heard it."""

    on: bool


DeviceEvent = (
    DeviceStatus
    | HeadphonesPlugged
    | NoteEscrowed
    | NoteStacked
    | NoteReturned
    | NoteRejected
    | NoteUnresolved
    | AcceptorQuiet
    | PrintConfirmed
    | PrintUnknown
    | CodeScanned
    | CodeRefused
    | CardReport
)
