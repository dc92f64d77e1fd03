"""The next tender of a payment: the rest by card, cash again, back."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.events import Condition
from kiosk.domain.intents import (
    Back,
    Cancel,
    CardPicked,
    CashPicked,
    Finish,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.payments import CloseReason, Outcome, PaymentState, Tender, TenderState
from kiosk.domain.visit import (
    CardStage,
    ChooseTender,
    Fault,
    PayCash,
    Review,
    StillThere,
    StopCash,
)
from tests.domain.flow.cards import paid, stage


def test_the_rest_of_a_cash_payment_goes_on_a_card(walk: Any) -> None:
    """Split: the note slot is closed and empty first; the higher fee, once; the exact rest."""
    walk.with_card().to_cash().put_in(2000).do(Cancel())
    assert walk.on(StopCash)
    walk.do(CardPicked())
    step = walk.visit.step
    assert isinstance(step, Review)
    assert (step.tender, step.fee.minor) == (Tender.CARD, 200)
    walk.do(Pay())
    assert stage(walk) is CardStage.CLOSING_CASH
    assert not walk.terminal.requests
    walk.quiet()
    assert walk.kinds() == ["Record", "PrepareCard"]
    assert [t.state for t in walk.payment.tenders] == [
        TenderState.CLOSED,
        TenderState.AUTH_INTENT,
    ]
    paid(walk).answer(PostingAccepted("A-1"))
    row = walk.payment
    assert (row.by_cash.minor, row.by_card.minor) == (2000, 2050)
    assert (row.posted_amount.minor, row.posted_fee.minor) == (3850, 200)
    assert row.outcome is Outcome.PAID


def test_a_declined_rest_leaves_the_cash_and_the_choice(walk: Any) -> None:
    """The cash stays held; another note may follow, or what is in pays."""
    walk.with_card().to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay()).quiet()
    walk.terminal_says("good", "refuse").do(CashPicked())
    assert walk.visit.step.fee.minor == 150
    walk.do(Pay()).put_in(1000)
    assert walk.payment.held.minor == 3000
    walk.do(Cancel(), Finish()).quiet().answer(PostingAccepted("A-1"))
    assert (walk.payment.posted_amount.minor, walk.payment.posted_fee.minor) == (2850, 150)


def test_cash_stays_held_while_the_card_is_unknown(walk: Any) -> None:
    """Split and silent: Pending; CLOSING, and nothing is posted before the answer."""
    walk.with_card().to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay()).quiet()
    walk.terminal_says("good", "lost").wait(31)
    assert (walk.payment.state, walk.payment.outcome) == (PaymentState.CLOSING, Outcome.PENDING)
    assert walk.rows.balance(Account.HELD) == -2000
    paid(walk.ask())
    assert walk.payment.state is PaymentState.POSTED
    assert walk.payment.posted_amount.minor == 3850


def test_silence_after_a_decline_is_asked_and_then_uses_what_is_in(walk: Any) -> None:
    """Abandoned: the cash that is in pays the bill, less the fee."""
    walk.with_card().to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay()).quiet()
    walk.terminal_says("good", "refuse").wait(180)
    assert walk.on(StillThere)
    walk.wait(60)
    assert walk.payment.close_reason is CloseReason.ABANDONED
    assert walk.payment.state is PaymentState.POSTED


def test_a_card_that_is_off_is_not_charged(walk: Any) -> None:
    """M-16: shown off with its reason; and gone between Review and Pay it goes back a step."""
    walk.to_tender().do(CardPicked())
    assert walk.visit.step.fault is Fault.CARD_OFF
    walk.with_card().do(CardPicked())
    assert walk.on(Review)
    walk.health = replace(walk.health, terminal=Condition.OFFLINE)
    walk.do(Pay())
    assert isinstance(walk.visit.step, ChooseTender)
    assert walk.visit.step.fault is Fault.CARD_OFF
    assert walk.rows.payments == {}


def test_back_from_the_review_of_a_rest_keeps_the_payment(walk: Any) -> None:
    """Neither Back nor Cancel can leave money behind."""
    walk.with_card().to_cash().put_in(2000).do(Cancel(), CardPicked())
    for touch in (Back(), Cancel()):
        walk.do(touch)
        assert walk.on(StopCash)
        walk.do(CardPicked())
    walk.do(Back(), Back())
    assert walk.on(PayCash)
