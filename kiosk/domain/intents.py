"""What a customer, the clock or the core itself can tell a visit, besides device evidence."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.domain.bills import PayBillNumber, PostingAnswer
from kiosk.domain.checking import PaymentFound
from kiosk.domain.events import DeviceEvent, LookedUp, Speaking
from kiosk.domain.exceptions import Resolve
from kiosk.domain.letters import MailAnswer
from kiosk.domain.money import Money
from kiosk.domain.options import Options
from kiosk.domain.payments import PaymentRecord


@dataclass(frozen=True, slots=True)
class Start:
    """Home: "Pay your bill", or "See what I owe" (`look_only`)."""

    look_only: bool = False


@dataclass(frozen=True, slots=True)
class ChooseLanguage:
    """Another language, at any step."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenPreferences:
    """Make this easier (C1)."""


@dataclass(frozen=True, slots=True)
class OpenLanguages:
    """Show all languages."""


@dataclass(frozen=True, slots=True)
class OpenHelp:
    """Help for this screen, and answers (C16)."""


@dataclass(frozen=True, slots=True)
class ShowTopic:
    """One of the topics that Help offers now."""

    topic: str


@dataclass(frozen=True, slots=True)
class MoreTopics:
    """The topics for which there was no room."""


@dataclass(frozen=True, slots=True)
class StartCheck:
    """Ask what became of an earlier payment (C19)."""


@dataclass(frozen=True, slots=True)
class CallAttendant:
    """Somebody of the store shall come (C17)."""


@dataclass(frozen=True, slots=True)
class StopCalling:
    """Nobody needs to come any more."""


@dataclass(frozen=True, slots=True)
class SetOptions:
    """Text size, theme, reach and time as they shall be from now on."""

    options: Options


@dataclass(frozen=True, slots=True)
class ClosePanel:
    """Back to the step beneath."""


@dataclass(frozen=True, slots=True)
class KeyTyped:
    """One letter or digit of a number or an amount; of an address what stands on the key."""

    char: str


@dataclass(frozen=True, slots=True)
class Erase:
    """Take back the last character, or all of them."""

    everything: bool = False


@dataclass(frozen=True, slots=True)
class Enter:
    """The entry is complete."""


@dataclass(frozen=True, slots=True)
class Accept:
    """Yes: this is my account, use the new number, credit the extra."""


@dataclass(frozen=True, slots=True)
class Refuse:
    """No: not mine, give my note back."""


@dataclass(frozen=True, slots=True)
class AddBill:
    """Another bill is to be paid together with this one."""


@dataclass(frozen=True, slots=True)
class ChooseBill:
    """This bill of several is meant."""

    number: PayBillNumber


@dataclass(frozen=True, slots=True)
class RemoveBill:
    """This bill is not to be paid after all."""

    number: PayBillNumber


@dataclass(frozen=True, slots=True)
class ChangeAmount:
    """Another amount for this bill of several."""

    number: PayBillNumber


@dataclass(frozen=True, slots=True)
class AmountPicked:
    """One of the offered amounts."""

    amount: Money


@dataclass(frozen=True, slots=True)
class OtherAmount:
    """The customer wants to type an amount."""


@dataclass(frozen=True, slots=True)
class CashPicked:
    """Cash as the way to pay."""


@dataclass(frozen=True, slots=True)
class CardPicked:
    """Card as the way to pay, or to pay the rest."""


@dataclass(frozen=True, slots=True)
class Pay:
    """Review was read: amount, fee and total are agreed; or: pay what is in."""


@dataclass(frozen=True, slots=True)
class ByMail:
    """The receipt by e-mail, too."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Done with this screen: finish paying in cash, end the visit, go on to the receipt."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """I am here; go on with what was interrupted."""


@dataclass(frozen=True, slots=True)
class Back:
    """One step back; nothing typed is lost."""


@dataclass(frozen=True, slots=True)
class Cancel:
    """Stop this payment."""


@dataclass(frozen=True, slots=True)
class Activity:
    """A touch that did nothing else; it counts against idleness."""


@dataclass(frozen=True, slots=True)
class Tick:
    """The time of `deadline(visit)` has come."""


@dataclass(frozen=True, slots=True)
class JournalFailed:
    """A commit failed. Nothing after it was performed."""


@dataclass(frozen=True, slots=True)
class OutcomeKnown:
    """The payment as read after the commit, and what its code says to a camera."""

    payment: PaymentRecord
    code: str = ""


@dataclass(frozen=True, slots=True)
class PostingAnswered:
    """The biller's answer to a payment's posting; `payment` is as the journal has it."""

    payment: PaymentRecord
    answer: PostingAnswer


@dataclass(frozen=True, slots=True)
class PdfKept:
    """The PDF of a payment is on the disk at `path` (relative), or could not be written (None)."""

    payment_id: str
    path: str | None


@dataclass(frozen=True, slots=True)
class MailAnswered:
    """What the mail server said of a payment's receipt."""

    payment_id: str
    answer: MailAnswer


@dataclass(frozen=True, slots=True)
class Resume:
    """At boot: a payment the journal has not finished."""

    payment: PaymentRecord


Intent = (
    Start
    | ChooseLanguage
    | OpenPreferences
    | OpenLanguages
    | OpenHelp
    | ShowTopic
    | MoreTopics
    | StartCheck
    | CallAttendant
    | StopCalling
    | SetOptions
    | ClosePanel
    | KeyTyped
    | Erase
    | Enter
    | Accept
    | Refuse
    | AddBill
    | ChooseBill
    | RemoveBill
    | ChangeAmount
    | AmountPicked
    | OtherAmount
    | CashPicked
    | CardPicked
    | Pay
    | ByMail
    | Finish
    | GoOn
    | Back
    | Cancel
    | Activity
)
Event = (
    Intent
    | DeviceEvent
    | Speaking
    | LookedUp
    | Tick
    | JournalFailed
    | OutcomeKnown
    | PaymentFound
    | PostingAnswered
    | PdfKept
    | MailAnswered
    | Resume
    | Resolve
)
