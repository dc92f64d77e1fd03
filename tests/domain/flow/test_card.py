"""C8 as its customer meets it: pays, is declined, changes their mind, walks away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.cards import (
    CardShows,
    CardWord,
    Decline,
)
from kiosk.domain.effects import (
    CancelCard,
    EnableAcceptor,
    VoidCard,
)
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
    CardDeclined,
    CardStage,
    OutcomeShown,
    Review,
)
from tests.domain.flow.cards import BOTH, cards, paid, presented, stage


def test_a_card_is_paid_in_one_step(walk: Any) -> None:
    """M-16, M-23: intent, mark, charge, approval, acknowledgement, and one commit for all the
    rest: 38.50 and the card's fee of 2.00."""
    walk.with_card().to_card()
    assert walk.kinds() == ["Record", "PrepareCard"]
    assert [t.amount.minor for t in walk.payment.tenders] == [4050]
    walk.terminal_says("good")
    assert walk.kinds() == ["Record", "ChargeCard"]
    assert walk.payment.tenders[0].mark == f"mark-{walk.payment.id}:1"
    walk.terminal_says("good")
    assert walk.kinds() == ["Record", "AcknowledgeCard"]
    assert cards(walk) == [TenderState.AUTH_INTENT]
    walk.terminal_says("good")
    assert walk.kinds() == ["Record", "WakeOutbox"]
    assert walk.rows.kinds[-1] == "payment_posted"
    walk.answer(PostingAccepted("A-1"))
    row = walk.payment
    assert (row.state, row.outcome) == (PaymentState.POSTED, Outcome.PAID)
    assert (row.posted_amount.minor, row.posted_fee.minor) == (3850, 200)
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 4050 == walk.terminal.taken
    assert walk.rows.balance(Account.HELD) == 0


def test_a_card_is_paid_in_two_steps(walk: Any) -> None:
    """AUTHORISED and CAPTURE_INTENT are on the disk before the capture leaves."""
    presented(walk, two_step=True).terminal_says("good")
    assert walk.kinds() == ["Record", "Record", "CaptureCard"]
    assert walk.rows.kinds[-2:] == ["card_authorised", "card_capture_intent"]
    walk.terminal_says("good").answer(PostingAccepted("A-1"))
    assert walk.payment.outcome is Outcome.PAID
    assert walk.terminal.times_charged == {f"{walk.payment.id}:1": 1}


@BOTH
def test_a_declined_card_takes_nothing_and_another_may_be_tried(walk: Any, two_step: bool) -> None:
    """M-30: the reason is told; the next card is a new tender, or a new attempt of the same."""
    presented(walk, two_step).terminal_says("refuse")
    assert walk.visit.step == CardDeclined(Decline.DECLINED)
    assert walk.payment.held.minor == 0
    walk.do(Pay())
    paid(walk).answer(PostingAccepted("A-1"))
    assert walk.payment.outcome is Outcome.PAID
    assert len(walk.payment.tenders) == (1 if two_step else 2)
    assert walk.payment.by_card.minor == 4050


@BOTH
def test_after_a_decline_cash_waits_for_the_terminals_word(walk: Any, two_step: bool) -> None:
    """tender_switch: no note can enter while the card may still be charged."""
    presented(walk, two_step).terminal_says("refuse").do(CashPicked())
    if two_step:
        assert walk.kinds() == ["Record", "VoidCard"]
        assert stage(walk) is CardStage.STOPPING
        walk.terminal_says("good")
    step = walk.visit.step
    assert isinstance(step, Review)
    assert (step.tender, step.fee.minor) == (Tender.CASH, 150)
    assert cards(walk) == [TenderState.DECLINED]
    walk.do(Pay())
    assert walk.effects[-1] == EnableAcceptor()
    walk.put_in(2000, 2000).quiet().answer(PostingAccepted("A-1"))
    assert (walk.payment.outcome, walk.payment.posted_fee.minor) == (Outcome.PAID, 150)


@BOTH
def test_stopping_after_a_decline_takes_nothing(walk: Any, two_step: bool) -> None:
    """Not taken, and proven."""
    presented(walk, two_step).terminal_says("refuse").do(Cancel())
    paid(walk)
    assert (walk.payment.state, walk.payment.outcome) == (
        PaymentState.NOT_TAKEN,
        Outcome.NOT_TAKEN,
    )
    assert isinstance(walk.visit.step, OutcomeShown)
    assert walk.terminal.taken == 0


@BOTH
def test_cancel_is_a_wish_and_the_terminals_word_ends_it(walk: Any, two_step: bool) -> None:
    """Cancel during PIN entry: the terminal confirms, nothing was charged, and nothing is lost."""
    presented(walk, two_step).do(Cancel())
    assert [type(effect) for effect in walk.effects] == [CancelCard]
    assert stage(walk) is CardStage.STOPPING
    walk.do(Cancel(), Back(), Pay())
    assert stage(walk) is CardStage.STOPPING
    walk.terminal_says("refuse")
    assert isinstance(walk.visit.step, CardDeclined)


def test_cancel_too_late_is_reversed(walk: Any) -> None:
    """abort_too_late, one step: approved after Cancel is booked, then reversed: Not taken."""
    presented(walk, two_step=False).do(Cancel())
    walk.terminal.cancelled = False
    walk.terminal_says("good", "good")
    assert walk.kinds() == ["Record", "Record", "VoidCard"]
    assert cards(walk) == [TenderState.VOID_INTENT]
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 4050
    walk.terminal_says("good")
    assert cards(walk) == [TenderState.VOIDED]
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 0 == walk.rows.balance(Account.HELD)
    assert isinstance(walk.visit.step, CardDeclined)
    walk.do(Cancel())
    assert walk.payment.outcome is Outcome.NOT_TAKEN


def test_what_cannot_be_reversed_pays_the_bill(walk: Any) -> None:
    """only_last_reversible: the reversal is refused, so the money is the bill's, once."""
    presented(walk, two_step=False).do(Cancel())
    walk.terminal.cancelled = False
    walk.terminal_says("good", "good", "refuse").answer(PostingAccepted("A-1"))
    assert (walk.payment.state, walk.payment.outcome) == (PaymentState.POSTED, Outcome.PAID)
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 4050


def test_cancel_too_late_is_freed_before_capture(walk: Any) -> None:
    """Two steps: what was only reserved is cancelled, and verified."""
    presented(walk, two_step=True).do(Cancel())
    walk.terminal.cancelled = False
    walk.terminal_says("good")
    assert isinstance(walk.effects[-1], VoidCard)
    walk.terminal_says("good")
    assert cards(walk) == [TenderState.VOIDED]
    assert walk.terminal.taken == 0


def test_what_was_reserved_is_freed_and_not_declined(walk: Any) -> None:
    """The first card was declined, the second reserved and let go: its bank may show it for days,
    so its customer is not told that no card was charged."""
    presented(walk, two_step=True).terminal_says("refuse").do(Pay(), Cancel())
    walk.terminal.cancelled = False
    paid(walk)
    assert cards(walk) == [TenderState.VOIDED]


def test_a_long_pin_entry_is_never_cut_off(walk: Any) -> None:
    """slow_pin: every word of the terminal gives it its time again; four minutes pass."""
    presented(walk, two_step=False)
    for _ in range(4):
        walk.wait(60).do(CardShows(f"{walk.payment.id}:1", CardWord.PIN))
        assert walk.visit.step.word is CardWord.PIN
    assert stage(walk) is CardStage.PRESENT
    paid(walk)
    assert walk.payment.state is PaymentState.POSTED


def test_a_silent_terminal_is_asked_to_stop(walk: Any) -> None:
    """The customer walked away and the terminal says nothing: stop, then Pending, never a guess."""
    presented(walk, two_step=False).wait(181)
    assert stage(walk) is CardStage.STOPPING
    assert walk.terminal.cancelled
    walk.wait(61)
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.payment.state is PaymentState.CLOSING


def test_a_terminal_that_is_gone_cannot_be_tried_again(walk: Any) -> None:
    """The reason changes, the payment stays, cash is still there."""
    presented(walk, two_step=False).terminal_says("refuse")
    walk.health = replace(walk.health, terminal=Condition.OFFLINE)
    walk.do(Pay())
    assert walk.visit.step == CardDeclined(Decline.UNAVAILABLE)
    assert not walk.effects
    assert walk.do(CashPicked()).on(Review)


def split_and_declined(walk: Any, *, two_step: bool) -> Any:
    """$20 in notes, and a card for the rest that was declined."""
    walk.with_card(two_step=two_step).to_cash().put_in(2000)
    walk.do(Cancel(), CardPicked(), Pay()).quiet()
    return walk.terminal_says("good", "refuse")


@BOTH
def test_a_card_that_took_nothing_has_no_fee(walk: Any, two_step: bool) -> None:
    """MONEY.md 2: each tender has its fee. $2.00 was agreed for the card; the notes cost $1.50."""
    paid(split_and_declined(walk, two_step=two_step).do(Finish()))
    row = walk.payment
    assert (row.fee.minor, row.posted_fee.minor, row.posted_amount.minor) == (200, 150, 1850)
    assert -walk.rows.balance(Account.FEE_INCOME) == 150


def test_walking_away_stays_abandoned_while_the_end_is_unknown(new_walk: Any) -> None:
    """The reader's word comes late: what the notes are used for follows the rule all the same."""
    walk = new_walk(apply_abandoned=False)
    split_and_declined(walk, two_step=True).wait(242).terminal_says("silent").wait(61)
    assert (walk.payment.outcome, walk.payment.close_reason) == (
        Outcome.PENDING,
        CloseReason.ABANDONED,
    )
    paid(walk.ask())
    assert walk.payment.state is PaymentState.CREDITED
