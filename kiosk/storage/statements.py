"""What writes on the money path: compiled once by SQLAlchemy and run on the driver's cursor.

The order of positional parameters is SQLAlchemy's own (`positiontup`); nothing is compiled, and no
value is quoted, while a customer waits.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from sqlalchemy import (
    BindParameter,
    ClauseElement,
    Column,
    Integer,
    Table,
    and_,
    bindparam,
    case,
    exists,
    func,
    insert,
    literal_column,
    or_,
    select,
    update,
)
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.sql.dml import Update

from kiosk.storage.tables import (
    FIXED,
    MOVING,
    UNSETTLED,
    audit,
    card,
    counter,
    note,
    outbox,
    payment,
    tender,
    word,
)

_ZERO = literal_column("0", Integer)
_ONE = literal_column("1", Integer)
_DIALECT = SQLiteDialect_pysqlite(paramstyle="qmark")


@dataclass(frozen=True, slots=True)
class Prepared:
    """SQL text, and what puts named values into the order of its parameters."""

    sql: str
    ordered: Callable[[Mapping[str, Any]], tuple[Any, ...]]

    def run(self, cursor: sqlite3.Cursor, **values: object) -> sqlite3.Cursor:
        """Execute with named values."""
        return cursor.execute(self.sql, self.ordered(values))


def prepare(statement: ClauseElement) -> Prepared:
    """Compile for SQLite."""
    compiled = statement.compile(dialect=_DIALECT)
    names = tuple(getattr(compiled, "positiontup", None) or ())
    if len(names) > 1:
        return Prepared(str(compiled), itemgetter(*names))
    return Prepared(str(compiled), lambda values: tuple(values[name] for name in names))


def _insert(table: Table) -> Prepared:
    """All columns, in their own order: the parameters are the row."""
    return prepare(insert(table).values({c.name: bindparam(c.name) for c in table.columns}))


def _moving(table: Table) -> Update:
    """Writes `audit`, and counts `rev` once per commit."""
    now: BindParameter[int] = bindparam("audit_now")
    rev = table.c.rev + case((table.c.audit == now, _ZERO), else_=_ONE)
    return update(table).values(rev=rev, audit=now)


def _stored(table: Table, *also: Column[Any]) -> Prepared:
    """The row of a key as the audit body tells it, JSON rendered by SQLite; then `also`.

    Reading it after the UPDATE costs half of what RETURNING does.
    """
    text = func.json_array(word(table.name), *table.columns)
    key = (column == bindparam(column.name) for column in table.primary_key)
    return prepare(select(text, *also).where(*key))


def _kept(column: Any, name: str) -> Any:
    """The new value, or the old one where the new one is empty."""
    return func.coalesce(func.nullif(bindparam(name), word("")), column)


INSERT = {table.name: _insert(table) for table in (*FIXED, *MOVING, audit)}
STORED = {table.name: _stored(table) for table in MOVING} | {
    "counter": _stored(counter, counter.c.value),
    "note": _stored(note, note.c.payment_id, note.c.value),
}

NEXT_NUMBER = prepare(
    _moving(counter)
    .where(counter.c.name == bindparam("name_is"))
    .values(value=counter.c.value + _ONE)
)
SET_NUMBER = prepare(
    _moving(counter).where(counter.c.name == bindparam("name_is")).values(value=bindparam("number"))
)
LINES_OF_VISIT = prepare(
    select(func.count()).select_from(payment).where(payment.c.visit_id == bindparam("visit"))
)
CONFIRMATION_TAKEN = prepare(
    select(payment.c.id).where(payment.c.confirmation == bindparam("code"))
)
_THIS_PAYMENT = payment.c.id == bindparam("payment")
_ITS_TENDERS = exists(_ONE).where(tender.c.payment_id == payment.c.id)
_SUMS = {
    "held": payment.c.held + bindparam("held_more"),
    "in_doubt": payment.c.in_doubt + bindparam("doubt_more"),
}
#: No payment is final while a card may still be charged, or its charge freed.
_MAY_MOVE = or_(bindparam("after") == word("closing"), ~_ITS_TENDERS.where(UNSETTLED))
MOVE_PAYMENT = prepare(
    _moving(payment)
    .where(and_(_THIS_PAYMENT, payment.c.state == bindparam("before"), _MAY_MOVE))
    .values(
        **_SUMS,
        state=bindparam("after"),
        close_reason=_kept(payment.c.close_reason, "reason"),
        posted_amount=bindparam("amount_posted"),
        posted_fee=bindparam("fee_posted"),
        recovery_code=_kept(payment.c.recovery_code, "recovery"),
        language=_kept(payment.c.language, "spoken"),
        closed_ms=bindparam("closed"),
    )
)
HOLD = prepare(_moving(payment).where(_THIS_PAYMENT).values(**_SUMS))
_MAY_BE_TOLD = or_(
    payment.c.outcome == word(""),
    payment.c.outcome == word("pending"),
    payment.c.outcome == bindparam("told"),
)
#: PENDING may become PAID or NOT_TAKEN later; PAID needs a posting. Nothing goes back.
SET_OUTCOME = prepare(
    _moving(payment)
    .where(
        and_(
            _THIS_PAYMENT,
            _MAY_BE_TOLD,
            or_(bindparam("told") != word("paid"), payment.c.state == word("posted")),
        )
    )
    .values(outcome=bindparam("told"), approval_ref=_kept(payment.c.approval_ref, "approval"))
)
#: The payment's fee, if a tender may begin: one at a time, so that cash and card never mix.
MAY_BEGIN = prepare(
    select(payment.c.fee)
    .where(and_(_THIS_PAYMENT, payment.c.state == word("open")))
    .where(payment.c.currency == bindparam("money"))
    .where(~_ITS_TENDERS.where(or_(tender.c.state == word("active"), UNSETTLED)))
)
SET_FEE = prepare(_moving(payment).where(_THIS_PAYMENT).values(fee=bindparam("agreed")))
MOVE_TENDER = prepare(
    _moving(tender)
    .where(and_(tender.c.id == bindparam("tender"), tender.c.state == bindparam("before")))
    .values(state=bindparam("after"))
)
#: Nothing of a card moves once its payment is final.
CARD = prepare(
    select(card.c.payment_id, card.c.amount, card.c.captured, card.c.attempt, tender.c.state)
    .join_from(card, tender, tender.c.id == card.c.tender_id)
    .join(payment, payment.c.id == card.c.payment_id)
    .where(card.c.tender_id == bindparam("tender"))
    .where(or_(payment.c.state == word("open"), payment.c.state == word("closing")))
)
#: What a terminal tells of a charge; what it did not tell stays as it was.
CARD_TEXTS = ("mark", "reference", "auth", "brand", "last4", "terminal", "reason")
WRITE_CARD = prepare(
    _moving(card)
    .where(card.c.tender_id == bindparam("tender"))
    .values(
        captured=bindparam("taken"),
        attempt=bindparam("tries"),
        **{name: _kept(card.c[name], f"new_{name}") for name in CARD_TEXTS},
    )
)
MOVE_NOTE = prepare(
    _moving(note)
    .where(
        and_(
            note.c.tender_id == bindparam("tender"),
            note.c.n == bindparam("number"),
            note.c.state == bindparam("before"),
        )
    )
    .values(
        state=bindparam("after"),
        evidence=_kept(note.c.evidence, "proof"),
        reason=_kept(note.c.reason, "why"),
        value=func.coalesce(bindparam("worth", type_=Integer), note.c.value),
        currency=_kept(note.c.currency, "coin"),
    )
)
MOVE_DELIVERY = prepare(
    _moving(outbox)
    .where(
        and_(
            outbox.c.payment_id == bindparam("payment"),
            outbox.c.kind == bindparam("channel"),
            outbox.c.state == bindparam("before"),
        )
    )
    .values(
        state=bindparam("after"),
        attempts=outbox.c.attempts + bindparam("sent"),
        next_at_ms=bindparam("due"),
        answer=_kept(outbox.c.answer, "said"),
    )
)
