"""Notes near the end of a payment, and trouble with them (MONEY.md section 4.1)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.domain.effects import (
    ReturnNote,
    StackNote,
)
from kiosk.domain.events import NoteUnresolved
from kiosk.domain.intents import Accept, Activity, Cancel, Pay, Refuse
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, Outcome, PaymentState
from kiosk.domain.visit import (
    OutcomeShown,
    OverPayment,
)


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_leaving_with_nothing_inside_takes_nothing(walk: Any) -> None:
    """Not taken, proven: no note, no legs, no paper."""
    walk.to_cash().do(Cancel(), Pay()).quiet()
    assert walk.payment.outcome is Outcome.NOT_TAKEN
    assert walk.payment.state is PaymentState.NOT_TAKEN
    assert walk.on(OutcomeShown)
    assert walk.rows.entries == {}
    assert walk.rows.deliveries == {}


def test_a_note_before_during_and_after_another_step_goes_back(new_walk: Any) -> None:
    """The acceptor is enabled in C9 only; a note pushed in anywhere else is returned."""
    for arrive in ("to_find", "to_review", "to_tender"):
        walk = getattr(new_walk(), arrive)()
        before = walk.visit
        assert walk.escrow(1000).effects == (ReturnNote(),)
        assert walk.visit == replace(before, touched=walk.now, returning=True)
    walk = new_walk().to_cash().escrow(1000)
    assert walk.escrow(500).effects == (ReturnNote(),)
    assert len(walk.rows.notes) == 1


def test_a_doubt_closes_the_payment_and_turns_cash_off(walk: Any) -> None:
    """MONEY.md 4.1: neither credited nor dropped, Dr 1090, Cr 2110, no more cash."""
    walk.to_cash().put_in(1000).escrow(2000).do(NoteUnresolved("silence"))
    assert walk.kinds() == ["Record", "DisableAcceptor"]
    assert walk.rows.kinds[-1] == "note_in_doubt"
    assert walk.payment.close_reason is CloseReason.FAULT
    assert (walk.payment.held, walk.payment.in_doubt) == (usd(1000), usd(2000))
    assert walk.rows.balance(Account.CASH_IN_DOUBT) == 2000
    assert walk.rows.balance(Account.HELD_IN_DOUBT) == -2000


@settings(max_examples=60, deadline=None)
@given(
    notes=st.lists(st.sampled_from([100, 500, 1000, 2000, 5000, 10_000]), max_size=12),
    answers=st.lists(st.booleans(), min_size=12, max_size=12),
)
def test_a_whole_visit_never_holds_more_than_due_and_limit(
    new_walk: Any, notes: list[int], answers: list[bool]
) -> None:
    """M-11: the same invariant through decide(), with the customer saying yes and no."""
    walk = new_walk().to_cash()
    for minor, yes in zip(notes, answers, strict=False):
        walk.do(Activity()).escrow(minor)
        if walk.on(OverPayment):
            walk.do(Accept() if yes else Refuse())
        if StackNote() in walk.effects:
            walk.stacked(minor)
    assert walk.payment.held <= usd(4000 + 2000)
    assert walk.rows.balance(Account.HELD) == -walk.payment.held.minor
