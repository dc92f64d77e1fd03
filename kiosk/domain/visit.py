"""One customer's time at the kiosk, one frozen value; each step is one screen (UX.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from kiosk.domain.bills import Bill, PayBillNumber
from kiosk.domain.cards import CardWord, Decline
from kiosk.domain.cart import Bills, Cart
from kiosk.domain.checking import CheckStep
from kiosk.domain.faults import Fault as Fault  # noqa: PLC0414 - told as part of a step
from kiosk.domain.letters import Mail, TypeAddress
from kiosk.domain.money import Money
from kiosk.domain.options import Options
from kiosk.domain.panels import Panel
from kiosk.domain.paying import Payment
from kiosk.domain.payments import PaymentRecord, Tender


class Stage(StrEnum):
    """Where the recording of a payment is."""

    CLOSING = "closing"
    RECORDING = "recording"


class CardStage(StrEnum):
    """Where a card payment is."""

    CLOSING_CASH = "closing_cash"
    STARTING = "starting"
    PRESENT = "present"
    CHECKING = "checking"
    STOPPING = "stopping"


@dataclass(frozen=True, slots=True)
class Home:
    """C0."""


@dataclass(frozen=True, slots=True)
class FindBill:
    """C2: type or scan. `payee` names whom the fault is about, if that is known; `until_ms` (UTC)
    when it may be over, or 0."""

    entry: str = ""
    fault: Fault | None = None
    payee: str = ""
    until_ms: int = 0


@dataclass(frozen=True, slots=True)
class LookingUp:
    """C3. `since` is monotonic seconds; what was typed is kept for the way back."""

    request: int
    since: float
    entry: str


@dataclass(frozen=True, slots=True)
class ConfirmAccount:
    """C4: masked name, number, amount. `cash_refused` if the account takes no cash."""

    bill: Bill
    cash_refused: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmMoved:
    """C4b: the number changed."""

    old: PayBillNumber
    bill: Bill


@dataclass(frozen=True, slots=True)
class ChooseAmount:
    """C5. `typing` shows the keypad for another amount; `entry` is its digits in minor units."""

    bill: Bill
    former: PayBillNumber | None
    typing: bool = False
    entry: str = ""
    fault: Fault | None = None
    cash_refused: bool = False


@dataclass(frozen=True, slots=True)
class ChooseTender:
    """C6. Of several bills it is the first, and the amount of all."""

    bill: Bill
    former: PayBillNumber | None
    amount: Money
    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """C7: everything, before money moves; of a payment open already, its next tender: what is held
    then counts, and the card is charged the exact rest. Of several bills: the first, and all their
    amounts and fees."""

    bill: Bill
    former: PayBillNumber | None
    amount: Money
    fee: Money
    tender: Tender = Tender.CASH


@dataclass(frozen=True, slots=True)
class PayCash:
    """C9: the only step in which the acceptor is enabled. `fault` tells the last note's fate."""

    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class OverPayment:
    """C9b: the note in escrow is more than is owed; without an answer by `until` it goes back."""

    note: Money
    extra: Money
    until: float


@dataclass(frozen=True, slots=True)
class StopCash:
    """C9c: stop paying in cash? `fault` if it was the machine that stopped."""

    fault: Fault | None = None


@dataclass(frozen=True, slots=True)
class PayCard:
    """C8: the terminal is in charge. `word` is what it said last; `until` (monotonic seconds) ends
    the wait of this stage. The amount is `visit.payment.card.amount`, or all that is to pay."""

    stage: CardStage
    until: float
    word: CardWord | None = None


@dataclass(frozen=True, slots=True)
class CardDeclined:
    """C8: nothing was charged, and why; try again, another way, or stop."""

    reason: Decline


@dataclass(frozen=True, slots=True)
class Posting:
    """C10: recording; no Cancel. `until` (monotonic seconds) ends the wait of this stage."""

    stage: Stage
    until: float


@dataclass(frozen=True, slots=True)
class OutcomeShown:
    """C11, drawn from the journal."""

    payment: PaymentRecord


@dataclass(frozen=True, slots=True)
class ChooseReceipt:
    """C12: where paper and e-mail are is told by `Visit.printed` and `Visit.mail`."""

    payment: PaymentRecord


@dataclass(frozen=True, slots=True)
class TakeYourThings:
    """C13b: the end."""

    payment: PaymentRecord


@dataclass(frozen=True, slots=True)
class Recovery:
    """C20: a payment was interrupted; shown after a restart."""

    payment: PaymentRecord


@dataclass(frozen=True, slots=True)
class OutOfService:
    """C18: no way to pay. `fault` is JOURNAL if not even a look-up is offered."""

    fault: Fault


Calm = (
    Home
    | FindBill
    | LookingUp
    | ConfirmAccount
    | ConfirmMoved
    | Cart
    | ChooseAmount
    | ChooseTender
    | Review
    | PayCash
    | OverPayment
    | StopCash
    | PayCard
    | CardDeclined
    | Posting
    | OutcomeShown
    | ChooseReceipt
    | TypeAddress
    | TakeYourThings
    | Recovery
    | OutOfService
    | CheckStep
)


@dataclass(frozen=True, slots=True)
class StillThere:
    """C14 over another step, until `until` (monotonic seconds)."""

    under: Calm
    until: float


@dataclass(frozen=True, slots=True)
class ConfirmCancel:
    """C15 over another step: what would be lost."""

    under: Calm


Step = Calm | StillThere | ConfirmCancel


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit. `touched` and `entered`: monotonic seconds of the last sign of life and of the
    step's beginning. `misses` and `locked_until` guard against guessing numbers. `entry`: what was
    last typed as a number. `printed`, the printer's own word: None while it works, False when the
    paper may not come. `code`: what a camera reads of the receipt. `returning`, from our ReturnNote
    to the next NoteReturned, which is then that note's. `cash_refused`: the account takes no cash.
    `altered`: language, options or a panel were touched, which Home must not keep for the next.
    `cart`: the bills paid together; empty unless another one was asked for. `called`: an attendant
    was asked for. `speaking`: something is said aloud. `unasked`: the number was looked up with its
    last character, not by a key."""

    id: str
    language: str
    step: Step = field(default_factory=Home)
    look_only: bool = False
    cash_refused: bool = False
    cart: Bills = ()
    payment: Payment | None = None
    touched: float = 0.0
    entered: float = 0.0
    entry: str = ""
    printed: bool | None = None
    mail: Mail = Mail.NONE
    code: str = ""
    returning: bool = False
    requests: int = 0
    misses: int = 0
    locked_until: float = 0.0
    restarted: bool = False
    options: Options = field(default_factory=Options)
    panel: Panel | None = None
    altered: bool = False
    called: bool = False
    speaking: bool = False
    unasked: bool = field(default=False, compare=False)
