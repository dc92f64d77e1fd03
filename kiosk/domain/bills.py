"""Billers, pay-bill numbers, bills and the seven answers a look-up can have."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from kiosk.domain.money import Money


class CheckDigit(StrEnum):
    """Check digit schemes a biller can choose."""

    NONE = "none"
    LUHN = "luhn"
    MOD10_31 = "mod10_31"
    MOD11 = "mod11"
    MOD97 = "mod97"
    ISO7064_11_10 = "iso7064_11_10"
    ISO7064_37_36 = "iso7064_37_36"


class Finality(StrEnum):
    """What makes a posted payment Paid: the biller's answer, or the journal's commit."""

    BILLER = "biller"
    JOURNAL = "journal"


@dataclass(frozen=True, slots=True)
class NumberRule:
    """The form of one biller's numbers.

    `pattern` is matched in full against the folded number (upper case, no spaces or dashes);
    `groups` says how people read it, e.g. (4, 3, 3); `check` covers the whole number.
    """

    pattern: str
    length: int
    letters: bool = False
    check: CheckDigit = CheckDigit.NONE
    groups: tuple[int, ...] = (4, 3, 3)


@dataclass(frozen=True, slots=True)
class Biller:
    """Who is owed, with the rules its TOML file declares. Amounts are minor units of `currency`."""

    id: str
    name: str
    currency: str
    adapter: str
    rule: NumberRule
    cash_fee_minor: int = 0
    card_fee_minor: int = 0
    finality: Finality = Finality.BILLER
    partial: bool = True
    minimum_minor: int = 100
    maximum_minor: int = 1_000_000
    overpay_max_minor: int = 0
    gln: str = ""
    help_phone: str = ""


@dataclass(frozen=True, slots=True)
class PayBillNumber:
    """A folded number at one biller. Its `repr` shows the last four only: it ends up in logs.

    Read back while the journal's keys are lost, `value` is empty and `kept_last4` is all there is.
    """

    biller_id: str
    value: str = field(repr=False)
    kept_last4: str = field(default="", repr=False, compare=False)

    @property
    def last4(self) -> str:
        """What paper, screens at rest and logs may show."""
        return self.value[-4:] or self.kept_last4


@dataclass(frozen=True, slots=True)
class BillLine:
    """One line of the break-down; the lines of a bill sum to its amount due."""

    label: str
    amount: Money


@dataclass(frozen=True, slots=True)
class Bill:
    """What one account owes, as told by its biller at `as_of_ms` (UTC milliseconds).

    `name` and `address` are masked by the adapter: "J*** S****", never more.
    `past_due` and `minimum` may be zero; `stale` means the figure is not fresh from the biller.
    """

    number: PayBillNumber
    name: str
    address: str
    amount_due: Money
    past_due: Money
    minimum: Money
    due: date | None
    as_of_ms: int
    lines: tuple[BillLine, ...] = ()
    stale: bool = False


@dataclass(frozen=True, slots=True)
class BillFound:
    """The account exists and can be paid."""

    bill: Bill


@dataclass(frozen=True, slots=True)
class NoSuchAccount:
    """The biller knows no such number."""


@dataclass(frozen=True, slots=True)
class Closed:
    """The account is closed. `biller_id` is known once the look-up has ended."""

    biller_id: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """The account now has another number: `bill.number`."""

    old: PayBillNumber
    bill: Bill


@dataclass(frozen=True, slots=True)
class MovedTo:
    """One hop of a moved number as an adapter tells it; the look-up follows the chain."""

    new: PayBillNumber


@dataclass(frozen=True, slots=True)
class Blocked:
    """The biller takes no payment for this account here (also: numbers that move in a circle)."""


@dataclass(frozen=True, slots=True)
class NoCash:
    """The account cannot be paid in cash."""

    bill: Bill


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The biller did not answer, or not understandably. `biller_id` as in Closed; `until_ms` (UTC)
    if the biller itself said until when it wants to be left alone, else 0."""

    biller_id: str = ""
    until_ms: int = 0


LookUpOutcome = BillFound | NoSuchAccount | Closed | Moved | Blocked | NoCash | Unreachable
AdapterAnswer = BillFound | NoSuchAccount | Closed | MovedTo | Blocked | NoCash | Unreachable


@dataclass(frozen=True, slots=True)
class PostingAccepted:
    """The biller has the payment; `approval_ref` is its proof."""

    approval_ref: str


@dataclass(frozen=True, slots=True)
class PostingRefused:
    """The biller will never take this payment; `code` is for staff."""

    code: str


@dataclass(frozen=True, slots=True)
class PostingUnknown:
    """No answer: the posting may or may not have been applied. Send again under the same key."""


@dataclass(frozen=True, slots=True)
class PostingConflict:
    """The biller has something else under this key. What is booked is unknown, and a person must
    find out; asking goes on, for the biller may put it right. `code` is for staff."""

    code: str


PostingAnswer = PostingAccepted | PostingRefused | PostingUnknown | PostingConflict
