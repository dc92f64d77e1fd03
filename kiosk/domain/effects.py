"""What a decision asks of the outside, as frozen data performed in order (HOUSE.md 1.2).

Every crash point of the product is the gap between two of these.
"""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cards import Charge
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
class PrepareCard:
    """See that the terminal is idle; answered by CardPrepared. Nothing is charged yet."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class ChargeCard:
    """Let the customer present a card. Only ever after the charge's mark is committed."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class CancelCard:
    """A wish: the terminal's own word ends the attempt."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class CaptureCard:
    """Two-step: take what is reserved. Only ever after CAPTURE_INTENT is committed."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class VoidCard:
    """Cancel or reverse, and verify it. Only ever after VOID_INTENT is committed."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class AskCard:
    """Find out what became of a charge. It changes nothing at the acquirer, except that an
    attempt nobody wants any more is stopped on the reader."""

    charge: Charge


@dataclass(frozen=True, slots=True)
class AcknowledgeCard:
    """Answer the terminal's approval. Only ever after CardHeard is committed."""


@dataclass(frozen=True, slots=True)
class TellOutcome:
    """Read the payment back from the journal; answered at once by OutcomeKnown."""

    payment_id: str


@dataclass(frozen=True, slots=True)
class FindPayment:
    """Look for the payment of a confirmation number; answered at once by PaymentFound."""

    confirmation: str


@dataclass(frozen=True, slots=True)
class CallStaff:
    """Tell the people of the store that a customer needs one of them, or no longer does."""

    on: bool


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
    | PrepareCard
    | ChargeCard
    | CancelCard
    | CaptureCard
    | VoidCard
    | AskCard
    | AcknowledgeCard
    | TellOutcome
    | FindPayment
    | CallStaff
    | WakeOutbox
)
