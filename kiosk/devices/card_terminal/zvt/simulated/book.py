"""The acquirer's book: every transaction the simulated terminal made, and what it settles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from typing import Any

LAST_TRACE, LAST_RECEIPT = 999_999, 9_999
APPROVED, CANCELLED = 0x00, 0x6C


class Kind(StrEnum):
    """What a transaction was for."""

    SALE = "sale"
    REVERSAL = "reversal"
    REFUND = "refund"


class State(StrEnum):
    """What became of it. A sale that was taken back, by whomever, is REVERSED."""

    APPROVED = "approved"
    REVERSED = "reversed"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Booking:
    """One transaction. `amount` in minor units; `pan` is masked but for its last four digits;
    `time` is local, ISO 8601 to the second; `original` is the trace of the sale that a reversal
    takes back, else 0.

    From `trace` on the book fills in: `code` is the terminal's last word (BMP 27), `batch`
    numbers the days that an end of day closes.
    """

    kind: Kind
    amount: int
    currency: str
    brand: str
    pan: str
    time: str
    original: int = 0
    trace: int = 0
    receipt: int = 0
    state: State = State.DECLINED
    code: int = CANCELLED
    auth: str = ""
    batch: int = 0

    @property
    def counts(self) -> bool:
        """Whether it moves money as it stands. A reversal does so by the state of its sale."""
        return self.state is State.APPROVED and self.kind is not Kind.REVERSAL

    @property
    def signed(self) -> int:
        """Minor units that the acquirer owes for it: a refund is owed to the customer."""
        return -self.amount if self.kind is Kind.REFUND else self.amount


class Book:
    """Trace numbers run from 1 to 999999, receipt numbers from 1 to 9999, then from 1 again."""

    def __init__(self) -> None:
        self.trace = 0
        self.receipt = 0
        self.batch = 1
        self.bookings: list[Booking] = []

    def add(self, wanted: Booking, code: int) -> Booking:
        """Books what the acquirer has answered with `code`."""
        self.trace = self.trace % LAST_TRACE + 1
        self.receipt = self.receipt % LAST_RECEIPT + 1
        approved = code == APPROVED
        booking = replace(
            wanted,
            trace=self.trace,
            receipt=self.receipt,
            state=State.APPROVED if approved else State.DECLINED,
            code=code,
            auth=f"{(self.trace * 7919 + 104_729) % 1_000_000:06d}" if approved else "",
            batch=self.batch,
        )
        self.bookings.append(booking)
        return booking

    def last(self) -> Booking | None:
        return self.bookings[-1] if self.bookings else None

    def sale(self, receipt: int) -> Booking | None:
        """The newest sale of the open batch with that receipt number, declined ones apart."""
        for booking in reversed(self.bookings):
            sale = booking.kind is Kind.SALE and booking.state is not State.DECLINED
            if sale and booking.receipt == receipt:
                return booking if booking.batch == self.batch else None
        return None

    def reverse(self, sale: Booking, time: str) -> Booking:
        """Takes a sale back by a transaction of its own."""
        self._take_back(sale, sale.code)
        reversal = replace(sale, kind=Kind.REVERSAL, time=time, original=sale.trace)
        return self.add(reversal, APPROVED)

    def drop(self, sale: Booking) -> Booking:
        """The terminal takes a sale back by itself; from then on its receipt says so."""
        return self._take_back(sale, CANCELLED)

    def open(self) -> list[Booking]:
        """What the next end of day hands in."""
        return [one for one in self.bookings if one.batch == self.batch and one.counts]

    def close(self) -> None:
        """The end of day."""
        self.batch += 1

    def settles(self) -> dict[str, int]:
        """Minor units by currency: sales that stand, less refunds."""
        total: Counter[str] = Counter()
        for booking in self.bookings:
            if booking.counts:
                total[booking.currency] += booking.signed
        return dict(total)

    def truth(self) -> dict[str, Any]:
        return {
            "trace": self.trace,
            "receipt": self.receipt,
            "batch": self.batch,
            "settles": self.settles(),
            "bookings": [asdict(booking) for booking in self.bookings],
        }

    def restore(self, truth: Mapping[str, Any]) -> None:
        self.trace = int(truth["trace"])
        self.receipt = int(truth["receipt"])
        self.batch = int(truth["batch"])
        self.bookings = [
            Booking(**{**row, "kind": Kind(row["kind"]), "state": State(row["state"])})
            for row in truth["bookings"]
        ]

    def _take_back(self, sale: Booking, code: int) -> Booking:
        at = self.bookings.index(sale)
        self.bookings[at] = replace(sale, state=State.REVERSED, code=code)
        return self.bookings[at]
