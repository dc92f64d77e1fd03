"""Payments looked up by what a person can say about them; numbers only as their last four."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, select

from kiosk.storage.statements import Prepared, prepare
from kiosk.storage.tables import payment

#: What is shown of a payment. The recovery code is not: it is how its customer proves to be one.
COLUMNS = (
    "seq",
    "opened_ms",
    "closed_ms",
    "biller_id",
    "last4",
    "currency",
    "amount",
    "fee",
    "held",
    "in_doubt",
    "posted_amount",
    "posted_fee",
    "state",
    "outcome",
    "confirmation",
    "approval_ref",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is known about a payment; None is not known. Amounts in minor units, times in UTC
    milliseconds, both ends included. `number_index` is the blind index of a pay-bill number.

    A confirmation, a number or a time is needed: the others alone would read every payment.
    """

    confirmation: str | None = None
    number_index: str | None = None
    first_ms: int | None = None
    last_ms: int | None = None
    amount: int | None = None
    last4: str | None = None
    state: str | None = None
    recovery_code: str | None = None

    def __post_init__(self) -> None:
        timed = self.first_ms is not None and self.last_ms is not None
        if not (self.confirmation or self.number_index or timed):
            raise ValueError("a confirmation, a number or a time is needed")


def found(database: sqlite3.Connection, wanted: Wanted) -> Iterator[dict[str, Any]]:
    """The payments that fit, newest first, by the names of COLUMNS."""
    statement, values = query(wanted)
    for row in statement.run(database.cursor(), **values):
        yield dict(zip(COLUMNS, row, strict=True)) | {"last4": f"****{row[4]}"}


def query(wanted: Wanted) -> tuple[Prepared, dict[str, object]]:
    """The statement, and its values by name."""
    values = {name: getattr(wanted, name) for name in Wanted.__slots__}
    values = {name: value for name, value in values.items() if value is not None}
    where = [_condition(name) for name in values]
    chosen = select(*(payment.c[name] for name in COLUMNS)).where(*where)
    return prepare(chosen.order_by(payment.c.opened_ms.desc())), values


def _condition(name: str) -> ColumnElement[bool]:
    match name:
        case "first_ms":
            return payment.c.opened_ms >= bindparam(name)
        case "last_ms":
            return payment.c.opened_ms <= bindparam(name)
        case _:
            return payment.c[name] == bindparam(name)
