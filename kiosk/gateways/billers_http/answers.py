"""What a biller may answer, as `resources/openapi/billers.yaml` says. Anything else is no answer.

Fields that are not named there are ignored: a biller may add to its answers.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    model_validator,
)

#: As much as an account file can say: eight digits before the point.
MOST_MINOR = 9_999_999_999


#: On a screen they turn the writing round, to a printer they are commands.
_WORDS = r"^[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]*\z"

Text = Annotated[str, StringConstraints(max_length=120, pattern=_WORDS)]
Label = Annotated[str, StringConstraints(min_length=1, max_length=32, pattern=_WORDS)]
Number = Annotated[str, StringConstraints(pattern=r"^[0-9A-Z]{6,32}\z")]
Currency = Annotated[str, StringConstraints(pattern=r"^[A-Z]{3}\z")]
Signed = Annotated[int, Field(ge=-MOST_MINOR, le=MOST_MINOR)]
Amount = Annotated[int, Field(ge=0, le=MOST_MINOR)]
Reference = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z ._/-]{0,39}\z")]


class Refusal(StrEnum):
    """Why a biller will never take a payment."""

    NO_SUCH_ACCOUNT = "no_such_account"
    CLOSED = "closed"
    MOVED = "moved"
    BLOCKED = "blocked"
    NO_CASH = "no_cash"
    AMOUNT_TOO_SMALL = "amount_too_small"
    AMOUNT_TOO_LARGE = "amount_too_large"
    CURRENCY = "currency"
    OTHER = "other"


class _Answer(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)


class Line(_Answer):
    """One line of the break-down."""

    label: Label
    amount: Signed


class Payable(_Answer):
    """An account that can be paid. `amount_due` below zero is a credit."""

    status: Literal["open", "no_cash"]
    number: Number
    name: Text
    address: Text
    currency: Currency
    amount_due: Signed
    past_due: Amount = 0
    minimum: Amount = 0
    due: date | None = None
    as_of: AwareDatetime
    lines: Annotated[tuple[Line, ...], Field(max_length=20)] = ()

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if max(self.past_due, self.minimum) > max(self.amount_due, 0):
            raise ValueError("past_due or minimum is more than amount_due")
        if self.lines and sum(line.amount for line in self.lines) != self.amount_due:
            raise ValueError("lines do not sum to amount_due")
        return self


class MovedAway(_Answer):
    """The account has another number now."""

    status: Literal["moved"]
    number: Number
    moved_to: Number


class NotPayable(_Answer):
    """Nothing to pay here."""

    status: Literal["closed", "blocked", "no_such_account"]
    number: Number


class _Payment(_Answer):
    key: str
    number: Number
    amount: Annotated[int, Field(ge=1, le=MOST_MINOR)]
    currency: Currency


class Posted(_Payment):
    """The payment is booked."""

    status: Literal["posted"]
    approval_ref: Reference


class Refused(_Payment):
    """The payment will never be booked."""

    status: Literal["refused"]
    code: Refusal


class Processing(_Payment):
    """Not decided yet."""

    status: Literal["processing"]


class Problem(_Answer):
    """RFC 9457, with a `code` for machines."""

    code: Annotated[str, StringConstraints(max_length=40)]


Account = Payable | MovedAway | NotPayable
Payment = Posted | Refused | Processing

ACCOUNT: TypeAdapter[Account] = TypeAdapter(Annotated[Account, Field(discriminator="status")])
PAYMENT: TypeAdapter[Payment] = TypeAdapter(Annotated[Payment, Field(discriminator="status")])
PROBLEM: TypeAdapter[Problem] = TypeAdapter(Problem)
