"""Double entry: an entry's legs are signed integers that sum to zero (MONEY.md section 5)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Account(IntEnum):
    """The chart of accounts. A debit is positive, a credit negative."""

    CASH_BOX = 1000
    CASH_IN_DOUBT = 1090
    CARD_RECEIVABLE = 1100
    STORE_TILL = 1210
    BILLER_PAYABLE = 2000
    HELD = 2100
    HELD_IN_DOUBT = 2110
    CUSTOMER_CREDIT = 2200
    FEE_INCOME = 4000
    CASH_OVER_SHORT = 5000


@dataclass(frozen=True, slots=True)
class Leg:
    """`minor` units on one account; `detail` is the box or the biller the account is kept by."""

    account: Account
    minor: int
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """One booking. (`payment_id`, `step`) is unique, so a repeated step cannot book twice."""

    payment_id: str
    step: str
    currency: str
    legs: tuple[Leg, ...]

    def __post_init__(self) -> None:
        if not self.legs or sum(leg.minor for leg in self.legs) != 0:
            raise ValueError(f"legs of {self.step} do not sum to zero")
        if any(leg.minor == 0 for leg in self.legs):
            raise ValueError(f"an empty leg in {self.step}")


def transfer(payment_id: str, step: str, currency: str, debit: Leg, *credits_: Leg) -> Entry:
    """An entry from one debit leg (its amount is the sum) and the credits that make it up.

    Credits are given as positive amounts; those of zero are left out.
    """
    kept = tuple(Leg(leg.account, -leg.minor, leg.detail) for leg in credits_ if leg.minor)
    return Entry(payment_id, step, currency, (debit, *kept))


def note_stacked(payment_id: str, n: int, minor: int, currency: str, box: str) -> Entry:
    """Dr 1000 / Cr 2100: a note is in the box and held for the customer."""
    return transfer(
        payment_id,
        f"note:{n}",
        currency,
        Leg(Account.CASH_BOX, minor, box),
        Leg(Account.HELD, minor),
    )


def note_in_doubt(payment_id: str, n: int, minor: int, currency: str, box: str) -> Entry:
    """Dr 1090 / Cr 2110: a note may be in the box; nothing is credited, nothing dropped."""
    return transfer(
        payment_id,
        f"doubt:{n}",
        currency,
        Leg(Account.CASH_IN_DOUBT, minor, box),
        Leg(Account.HELD_IN_DOUBT, minor),
    )


def doubt_was_stacked(payment_id: str, n: int, minor: int, currency: str, box: str) -> Entry:
    """Late evidence: the note in doubt is in the box. 1090 and 2110 go, 1000 and 2100 come."""
    return Entry(
        payment_id,
        f"doubt_stacked:{n}",
        currency,
        (
            Leg(Account.CASH_BOX, minor, box),
            Leg(Account.CASH_IN_DOUBT, -minor, box),
            Leg(Account.HELD_IN_DOUBT, minor),
            Leg(Account.HELD, -minor),
        ),
    )


def doubt_was_returned(payment_id: str, n: int, minor: int, currency: str, box: str) -> Entry:
    """Late evidence: the customer has the note in doubt back."""
    return transfer(
        payment_id,
        f"doubt_returned:{n}",
        currency,
        Leg(Account.HELD_IN_DOUBT, minor),
        Leg(Account.CASH_IN_DOUBT, minor, box),
    )


def card_captured(payment_id: str, tender_id: str, minor: int, currency: str) -> Entry:
    """Dr 1100 / Cr 2100: the acquirer owes us what the card paid, and it is held."""
    return transfer(
        payment_id,
        f"card:{tender_id}",
        currency,
        Leg(Account.CARD_RECEIVABLE, minor),
        Leg(Account.HELD, minor),
    )


def card_voided(payment_id: str, tender_id: str, minor: int, currency: str) -> Entry:
    """Dr 2100 / Cr 1100: a captured charge was reversed."""
    return transfer(
        payment_id,
        f"card_voided:{tender_id}",
        currency,
        Leg(Account.HELD, minor),
        Leg(Account.CARD_RECEIVABLE, minor),
    )


def posting(payment_id: str, amount: int, fee: int, currency: str, biller: str) -> Entry:
    """Dr 2100 / Cr 2000, 4000: the held money becomes the biller's, less our fee."""
    return transfer(
        payment_id,
        "posting",
        currency,
        Leg(Account.HELD, amount + fee),
        Leg(Account.BILLER_PAYABLE, amount, biller),
        Leg(Account.FEE_INCOME, fee),
    )


def shared(payment_id: str, minor: int, currency: str) -> Entry:
    """Dr 2100 / Cr 2100: of several bills, one has its part of what was taken for all."""
    return transfer(
        payment_id, "shared", currency, Leg(Account.HELD, minor), Leg(Account.HELD, minor)
    )


def credited(payment_id: str, held: int, currency: str) -> Entry:
    """Dr 2100 / Cr 2200: the bill cannot take the money; it is kept for the customer."""
    return transfer(
        payment_id,
        "credited",
        currency,
        Leg(Account.HELD, held),
        Leg(Account.CUSTOMER_CREDIT, held),
    )


def refused(payment_id: str, amount: int, fee: int, currency: str, biller: str) -> Entry:
    """The biller refused after posting: amount and fee go back to the customer's credit."""
    legs = [
        Leg(Account.BILLER_PAYABLE, amount, biller),
        Leg(Account.FEE_INCOME, fee),
        Leg(Account.CUSTOMER_CREDIT, -(amount + fee)),
    ]
    return Entry(payment_id, "refused", currency, tuple(leg for leg in legs if leg.minor))


def claim_honoured(payment_id: str, item: str, minor: int, currency: str, box: str) -> Entry:
    """The note in doubt is not in the box and the customer is believed: a shortage is ours."""
    return Entry(
        payment_id,
        f"honoured:{item}",
        currency,
        (
            Leg(Account.CASH_OVER_SHORT, minor),
            Leg(Account.CASH_IN_DOUBT, -minor, box),
            Leg(Account.HELD_IN_DOUBT, minor),
            Leg(Account.HELD, -minor),
        ),
    )


def stray_found(tender_id: str, minor: int, currency: str, box: str) -> Entry:
    """A note that no payment asked for is in the box, and nobody claims it: a surplus."""
    return Entry(
        tender_id,
        "doubt_stacked:1",
        currency,
        (
            Leg(Account.CASH_BOX, minor, box),
            Leg(Account.CASH_IN_DOUBT, -minor, box),
            Leg(Account.HELD_IN_DOUBT, minor),
            Leg(Account.CASH_OVER_SHORT, -minor),
        ),
    )


def credit_applied(payment_id: str, minor: int, currency: str) -> Entry:
    """Dr 2200 / Cr 2100: what was kept for the customer pays a bill after all."""
    return transfer(
        payment_id,
        "credit_applied",
        currency,
        Leg(Account.CUSTOMER_CREDIT, minor),
        Leg(Account.HELD, minor),
    )


def credit_paid_out(payment_id: str, minor: int, currency: str) -> Entry:
    """Dr 2200 / Cr 1210: the store paid the customer from its own till."""
    return transfer(
        payment_id,
        "credit_paid_out",
        currency,
        Leg(Account.CUSTOMER_CREDIT, minor),
        Leg(Account.STORE_TILL, minor),
    )


def unknown_found(tender_id: str, minor: int, currency: str, box: str) -> Entry:
    """A note whose value nobody knew, so that it was never booked, is in the box: a surplus."""
    return transfer(
        tender_id,
        "unknown_found:1",
        currency,
        Leg(Account.CASH_BOX, minor, box),
        Leg(Account.CASH_OVER_SHORT, minor),
    )
