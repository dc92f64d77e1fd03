"""One row of a biller's account file, checked. Nothing of a row's content is in a reason."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from kiosk.domain.bills import Biller
from kiosk.domain.numbers import NumberFault, candidates
from kiosk.gateways.amounts import minor_units
from kiosk.gateways.masking import masked_words

COLUMNS = (
    "number",
    "name",
    "address",
    "amount_due",
    "past_due",
    "minimum",
    "due",
    "status",
    "moved_to",
    "lines",
)


class Status(StrEnum):
    """What the biller says about an account."""

    OPEN = "open"
    CLOSED = "closed"
    MOVED = "moved"
    BLOCKED = "blocked"
    NO_CASH = "no_cash"


class AccountRow(NamedTuple):
    """A row as it is stored: same order as the table's columns, amounts in minor units."""

    biller: str
    number: str
    name: str
    address: str
    amount_due: int
    past_due: int
    minimum: int
    due: str
    status: str
    moved_to: str
    lines: str
    paid: int


class RowError(ValueError):
    """The row cannot be taken; the message is the reason and names the column."""


def parse(row: Mapping[str, str], biller: Biller) -> AccountRow:
    """The stored form, name and address already masked. Raises RowError."""
    if any(not cell.isprintable() for cell in row.values()):
        raise RowError("a cell has a control character")
    try:
        status = Status(row["status"].strip())
    except ValueError:
        raise RowError("status is not open, closed, moved, blocked or no_cash") from None
    amount_due, past_due, minimum = _amounts(row, status)
    return AccountRow(
        biller=biller.id,
        number=_number(row["number"], biller, "number"),
        name=masked_words(row["name"]),
        address=masked_words(row["address"]),
        amount_due=amount_due,
        past_due=past_due,
        minimum=minimum,
        due=_due(row["due"].strip()),
        status=status,
        moved_to=_moved_to(row["moved_to"].strip(), status, biller),
        lines=_lines(row["lines"], amount_due),
        paid=0,
    )


def _number(text: str, biller: Biller, column: str) -> str:
    found = candidates(text, (biller,))
    if isinstance(found, NumberFault):
        raise RowError(f"{column}: {found.value}")
    return found[0].value


def _moved_to(text: str, status: Status, biller: Biller) -> str:
    if bool(text) != (status is Status.MOVED):
        raise RowError("moved_to: goes with status moved, and only with it")
    return _number(text, biller, "moved_to") if text else ""


def _amounts(row: Mapping[str, str], status: Status) -> tuple[int, int, int]:
    """Amount due, past due, minimum. Only an account that takes no payment may leave them out."""
    payable = status in (Status.OPEN, Status.NO_CASH)
    amount_due = _amount(row, "amount_due", required=payable)
    parts = (_amount(row, "past_due", required=False), _amount(row, "minimum", required=False))
    for column, part in zip(("past_due", "minimum"), parts, strict=True):
        if not 0 <= part <= max(amount_due, 0):
            raise RowError(f"{column}: not between zero and amount_due")
    return amount_due, *parts


def _amount(row: Mapping[str, str], column: str, *, required: bool) -> int:
    text = row[column].strip()
    if not text and not required:
        return 0
    try:
        return minor_units(text)
    except ValueError as error:
        raise RowError(f"{column}: {error}") from None


def _due(text: str) -> str:
    if not text:
        return ""
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise RowError("due: not a date like 2027-01-31") from None


def _lines(text: str, amount_due: int) -> str:
    """`label=amount;...` as JSON. The sum is checked: a bill's lines make up its amount."""
    lines: list[tuple[str, int]] = []
    for part in filter(str.strip, text.split(";")):
        label, equals, amount = part.rpartition("=")
        label = label.strip()
        if not equals or not 1 <= len(label) <= 32:
            raise RowError("lines: not label=amount with a label of 1 to 32 characters")
        try:
            lines.append((label, minor_units(amount.strip())))
        except ValueError as error:
            raise RowError(f"lines: {error}") from None
    if lines and sum(amount for _, amount in lines) != amount_due:
        raise RowError("lines: do not sum to amount_due")
    return json.dumps(lines, ensure_ascii=False, separators=(",", ":"))
