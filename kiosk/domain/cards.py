"""A charge to a card, and what a terminal or reader can report of it. No card number is known here.

One port serves both kinds of backend (MONEY.md section 4.2). A one-step terminal (ZVT) tells
CardHeard, waits for `recorded`, and ends with CardCaptured. A two-step reader (Stripe) tells
CardAuthorised, and only our CaptureCard makes it CardCaptured. A report is evidence: the core
judges it against the journal's row.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.domain.money import Money


class CardWord(StrEnum):
    """What the terminal is doing or asks for just now, shown to the customer in their language.

    APPROVED and DECLINED are what its display says, never the outcome.
    """

    WAIT = "wait"
    PRESENT = "present"
    PIN = "pin"
    WRONG_PIN = "wrong_pin"
    BANK = "bank"
    REMOVE = "remove"
    UNREADABLE = "unreadable"
    REVERSING = "reversing"
    APPROVED = "approved"
    DECLINED = "declined"


class Decline(StrEnum):
    """Why a charge did not happen, as far as the customer can do something about it."""

    DECLINED = "declined"
    BRAND = "brand"
    PULLED_EARLY = "pulled_early"
    UNREADABLE = "unreadable"
    EXPIRED = "expired"
    PIN_TRIES = "pin_tries"
    LIMIT = "limit"
    CANCELLED = "cancelled"
    TIMED_OUT = "timed_out"
    UNAVAILABLE = "unavailable"


#: The reason of a charge that no inquiry may settle: a terminal that tells its last sale only has
#: sold since, and the journal has lost what.
BEFORE_RESTORE = "before the journal was restored"


@dataclass(frozen=True, slots=True)
class Approval:
    """What a terminal said of a charge it approved.

    `amount` is the terminal's own figure with the terminal's own currency, None if it told none.
    `reference` names the charge at the terminal or acquirer for good (ZVT: "trace/receipt", six
    and four digits; Stripe: the PaymentIntent's id). `auth` is the issuer's approval code,
    `brand` the card's name as printed ("Visa"), `last4` its last four digits or "",
    `terminal` the terminal's or reader's id.
    """

    amount: Money | None
    reference: str
    auth: str = ""
    brand: str = ""
    last4: str = ""
    terminal: str = ""


@dataclass(frozen=True, slots=True)
class Charge:
    """One card tender, as a terminal must know it. Everything here is committed before it is used.

    `attempt` counts the customer's decisions to present a card, from 1 (0: none yet). `mark` is
    what `prepare` reported: ZVT, the last "trace/receipt" before this charge ("none": the terminal
    has none); Stripe, the PaymentIntent's id. `reference` is the approval already heard, or "".
    `since_ms` is the UTC time of the intent. `wanted`: the customer is still there and wants it.
    """

    tender_id: str
    payment_id: str
    amount: Money
    since_ms: int
    attempt: int = 0
    mark: str = ""
    reference: str = ""
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class CardPrepared:
    """The terminal is idle and the charge may begin. `mark` is to be committed first."""

    tender_id: str
    mark: str


@dataclass(frozen=True, slots=True)
class CardShows:
    """The terminal's own progress; it counts as a sign of life."""

    tender_id: str
    word: CardWord


@dataclass(frozen=True, slots=True)
class CardHeard:
    """One-step: approved, not yet completed. The driver waits for `recorded` before it answers."""

    tender_id: str
    approval: Approval


@dataclass(frozen=True, slots=True)
class CardAuthorised:
    """Two-step: the money is reserved and waits for our capture."""

    tender_id: str
    approval: Approval


@dataclass(frozen=True, slots=True)
class CardCaptured:
    """The customer has paid, proven by the terminal or the acquirer."""

    tender_id: str
    approval: Approval


@dataclass(frozen=True, slots=True)
class CardRefused:
    """Proven: nothing was charged. `code` is for staff.

    `over`: the terminal has done with this tender. Otherwise (two-step) it stays open for another
    attempt, or is closed by VoidCard. In answer to CaptureCard: the capture is refused for good.
    """

    tender_id: str
    reason: Decline
    code: str
    over: bool


@dataclass(frozen=True, slots=True)
class CardVoided:
    """Proven: cancelled or reversed; nothing is charged any more."""

    tender_id: str


@dataclass(frozen=True, slots=True)
class CardUnknown:
    """No answer: the charge (capture, void) may have happened. It is asked again, never guessed.

    `reason` is one word for staff ("silence", "line_lost", "http_500").
    """

    tender_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class CardAmbiguous:
    """Asked, and the terminal cannot say. Asking again will not help: a person decides.

    `reason` says in a few words for staff what it answered; no card data.
    """

    tender_id: str
    reason: str


CardReport = (
    CardPrepared
    | CardShows
    | CardHeard
    | CardAuthorised
    | CardCaptured
    | CardRefused
    | CardVoided
    | CardUnknown
    | CardAmbiguous
)
