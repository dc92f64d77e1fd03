"""What a decision asks of the outside, as frozen data performed in order (HOUSE.md 1.2).

Every crash point of the product is the gap between two of these.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.changes import Commit


@dataclass(frozen=True, slots=True)
class Record:
    """Commit to the journal. If it fails, nothing after it in the same decision is performed."""

    commit: Commit


@dataclass(frozen=True, slots=True)
class LookUp:
    """Ask the billers of `candidates` in a network job; the answer is LookedUp(request, ...)."""

    request: int
    candidates: tuple[PayBillNumber, ...]


@dataclass(frozen=True, slots=True)
class EnableAcceptor:
    """Let notes in."""


@dataclass(frozen=True, slots=True)
class DisableAcceptor:
    """Let no note in; answered by AcceptorQuiet once none is held."""


@dataclass(frozen=True, slots=True)
class StackNote:
    """Stack the note in escrow. Only ever after its INTENT is committed."""


@dataclass(frozen=True, slots=True)
class ReturnNote:
    """Give back the note in escrow."""


@dataclass(frozen=True, slots=True)
class AcknowledgeNote:
    """Let the device forget its last report. Only ever after that report is committed."""


@dataclass(frozen=True, slots=True)
class TellOutcome:
    """Read the payment back from the journal; answered at once by OutcomeKnown."""

    payment_id: str


@dataclass(frozen=True, slots=True)
class WakeOutbox:
    """New rows are due."""


Effect = (
    Record
    | LookUp
    | EnableAcceptor
    | DisableAcceptor
    | StackNote
    | ReturnNote
    | AcknowledgeNote
    | TellOutcome
    | WakeOutbox
)
