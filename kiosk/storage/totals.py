"""What was taken and what became of it, between two audit rows (MONEY.md section 5).

Ranges are audit sequence numbers, never times: whatever the clock does, each commit is in exactly
one range, so consecutive ranges add up to the whole.
"""

# ruff: noqa: S608 - the only names in these queries are those of our own tables

from __future__ import annotations

import bisect
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.domain.ledger import Account
from kiosk.storage import tables

#: Section ("tender"), name ("cash") and currency.
Key = tuple[str, str, str]
#: What came from customers: in the box, in doubt, owed by banks, on its way, missing, left over.
_ACCEPTED = (1000, 1090, 1100, 1110, 1200, 1300, 5000)
_POSTED, _REFUNDED, _HELD = (2000, 4000), (1210,), (2100, 2110, 2200)
_MENTION = '["payment",'
_PLACES = {name: place for place, name in enumerate(tables.payment.columns.keys(), 1)}
_COLUMNS = ", ".join(
    f"json_extract(mention.value, '$[{_PLACES[name]}]')"
    for name in ("id", "rev", "currency", "outcome", "held", "in_doubt")
)


@dataclass(frozen=True, slots=True)
class Line:
    """How many, and how much in minor units. Both may be negative where a range takes back what an
    earlier one told: a Pending payment that became Paid is one Pending less."""

    count: int
    minor: int

    def __add__(self, other: Line) -> Line:
        return Line(self.count + other.count, self.minor + other.minor)


@dataclass(frozen=True, slots=True)
class Doubt:
    """A note in doubt: the payment's number (0 for a stray note), which note, where, how much
    (None if the device could not tell)."""

    payment_seq: int
    n: int
    box: str
    minor: int | None
    currency: str


@dataclass(frozen=True, slots=True)
class Totals:
    """The audit rows `first` to `last`. `lines` without those of nothing; `head` is the hash of the
    last row; `doubts` are the notes in doubt as it left them."""

    first: int
    last: int
    head: str
    lines: Mapping[Key, Line]
    doubts: tuple[Doubt, ...]

    def currencies(self) -> tuple[str, ...]:
        """Those that anything was taken in."""
        return tuple(sorted({currency for _, _, currency in self.lines}))

    def equation(self, currency: str) -> tuple[int, int, int, int]:
        """Accepted, posted, refunded, held: the first is the sum of the others."""

        def net(*accounts: int) -> int:
            names = {str(account) for account in accounts}
            return sum(
                line.minor
                for (section, name, unit), line in self.lines.items()
                if section == "account" and unit == currency and name.partition(" ")[0] in names
            )

        return net(*_ACCEPTED), -net(*_POSTED), -net(*_REFUNDED), -net(*_HELD)

    def balanced(self) -> bool:
        """Whether accepted = posted + refunded + held, in every currency."""
        sums = (self.equation(currency) for currency in self.currencies())
        return all(accepted == sum(rest) for accepted, *rest in sums)


def newest(database: sqlite3.Connection) -> int:
    """The last audit row."""
    return int(database.execute("SELECT coalesce(max(seq), 0) FROM audit").fetchone()[0])


def totals(database: sqlite3.Connection, first: int, last: int) -> Totals:
    """Of the audit rows from `first` to `last`, both included; needs no key."""
    outcomes = _of_outcomes(database, first, last)
    lines = _sums((*_of_ledger(database, first, last), *outcomes))
    return Totals(first, last, _head(database, last), lines, _doubts(database, last))


def grand_totals(database: sqlite3.Connection, last: int) -> Totals:
    """What the ledger says since ever, without the outcomes: nothing resets it."""
    lines = _sums(_of_ledger(database, 1, last))
    return Totals(1, last, _head(database, last), lines, _doubts(database, last))


def _sums(told: Iterable[tuple[Key, Line]]) -> dict[Key, Line]:
    found: dict[Key, Line] = {}
    for key, line in told:
        found[key] = found.get(key, Line(0, 0)) + line
    return {key: line for key, line in sorted(found.items()) if line != Line(0, 0)}


def _head(database: sqlite3.Connection, last: int) -> str:
    row = database.execute("SELECT hex(hash) FROM audit WHERE seq = ?", (last,)).fetchone()
    return row[0].lower() if row else ""


def _of_ledger(database: sqlite3.Connection, first: int, last: int) -> Iterator[tuple[Key, Line]]:
    """Entries are numbered in the order of the audit rows, so a range of one is one of the other:
    found by halving, without an index that every commit would pay for."""
    size = database.execute("SELECT coalesce(max(id), 0) FROM entry").fetchone()[0]

    def row_of(entry: int) -> int:
        return int(database.execute("SELECT audit FROM entry WHERE id = ?", (entry,)).fetchone()[0])

    ids = range(1, size + 1)
    low = bisect.bisect_left(ids, first, key=row_of)
    high = bisect.bisect_right(ids, last, key=row_of)
    legs = database.execute(
        """SELECT currency, substr(step, 1, instr(step || ':', ':') - 1) AS kind, account, detail,
                  CASE account WHEN 1000 THEN minor ELSE minor > 0 END AS piece,
                  count(*), sum(minor)
           FROM entry JOIN leg ON entry_id = entry.id WHERE entry.id BETWEEN ? AND ?
           GROUP BY 1, 2, 3, 4, 5""",
        (low + 1, high),
    )
    for currency, kind, account, detail, piece, count, minor in legs:
        for section, name, line in _lines_of(Account(account), kind, detail, piece, count, minor):
            yield (section, name, currency), line


def _lines_of(
    account: Account, kind: str, detail: str, piece: int, count: int, minor: int
) -> Iterator[tuple[str, str, Line]]:
    """The lines that legs belong to. What is undone counts as one less."""
    yield "account", f"{account} {detail}".rstrip(), Line(count, minor)
    match account:
        case Account.CASH_BOX if piece > 0:
            yield "note", f"{detail} {piece}", Line(count, minor)
            yield "tender", "cash", Line(count, minor)
        case Account.CARD_RECEIVABLE:
            done = {"card": "captured", "card_voided": "voided"}.get(kind, "refunded")
            yield "card", done, Line(count, minor)
            yield "tender", "card", Line(count if minor > 0 else -count, minor)
        case Account.CASH_IN_DOUBT:
            yield "doubt", "new" if piece else "settled", Line(count, minor)
        case Account.BILLER_PAYABLE:
            yield "biller", detail, Line(count if minor < 0 else -count, -minor)
        case Account.FEE_INCOME:
            yield "fee", "", Line(count if minor < 0 else -count, -minor)
        case _:
            pass


def _of_outcomes(database: sqlite3.Connection, first: int, last: int) -> Iterator[tuple[Key, Line]]:
    """Each payment as the range left it, less what it was before: what is held and in doubt, and
    its outcome, "open" until there is one."""
    inside = f"seq BETWEEN ? AND ? AND instr(body, '{_MENTION}') ORDER BY seq"
    begun: set[str] = set()
    now: dict[str, tuple[Key, int]] = {}
    for payment, rev, *told in _mentions(database, inside, first, last):
        if payment not in now and rev == 1:
            begun.add(payment)
        now[payment] = _outcome(*told)
    for payment, (key, minor) in now.items():
        yield key, Line(1, minor)
        if payment not in begun:
            key, minor = _before(database, first, payment)
            yield key, Line(-1, -minor)


def _before(database: sqlite3.Connection, first: int, payment: str) -> tuple[Key, int]:
    """The outcome of a payment as the rows before `first` left it: read backwards, for it was open
    a moment ago."""
    inside = "seq = (SELECT seq FROM audit WHERE seq < ? AND instr(body, ?) ORDER BY seq DESC)"
    rows = _mentions(database, inside, first, f'{_MENTION}"{payment}",')
    (found,) = (_outcome(*told) for one, _, *told in rows if one == payment)
    return found


def _outcome(currency: str, outcome: str, held: int, in_doubt: int) -> tuple[Key, int]:
    return ("outcome", outcome or "open", currency), held + in_doubt


def _mentions(
    database: sqlite3.Connection, where: str, *values: object
) -> Iterator[tuple[Any, ...]]:
    """The rows of payments that audit bodies tell: id, rev, currency, outcome, held, in doubt."""
    return database.execute(
        f"""SELECT {_COLUMNS} FROM audit, json_each(body, '$.rows') AS mention
            WHERE json_extract(mention.value, '$[0]') = 'payment' AND {where}""",
        values,
    )


def _doubts(database: sqlite3.Connection, last: int) -> tuple[Doubt, ...]:
    """Those in doubt still, and those that only a later row decided: a note's entry says that it
    was, and of one whose value nobody knew the commit that filed it."""
    rows = database.execute(
        """SELECT coalesce(payment.seq, 0), note.n, note.box, note.value, note.currency
           FROM note LEFT JOIN payment ON payment.id = note.payment_id
           WHERE note.state = 'in_doubt' AND note.audit <= ?1
           OR note.state IN ('stacked', 'returned') AND note.audit > ?1 AND EXISTS
              (SELECT 1 FROM entry WHERE payment_id = coalesce(note.payment_id, note.tender_id)
               AND step = 'doubt:' || note.n AND entry.audit <= ?1)
           UNION ALL SELECT 0, note.n, note.box, NULL, '' FROM note
           WHERE note.payment_id IS NULL AND note.state IN ('stacked', 'returned')
           AND note.audit > ?1 AND NOT EXISTS
              (SELECT 1 FROM entry WHERE payment_id = note.tender_id AND step = 'doubt:1')
           AND EXISTS (SELECT 1 FROM event JOIN audit ON seq = event.audit
               WHERE event.audit <= ?1 AND kind = 'stray_note' AND instr(body, note.tender_id))
           ORDER BY 1, 2, 4""",
        (last,),
    )
    return tuple(Doubt(*row) for row in rows)
