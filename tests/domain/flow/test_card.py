"""C8 as its customer meets it: pays, is declined, changes their mind, walks away."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.cards import (
    CardAuthorised,
    CardHeard,
    CardRefused,
    CardShows,
    CardUnknown,
    CardWord,
    Decline,
)
from kiosk.domain.effects import (
    AcknowledgeCard,
    CancelCard,
    CaptureCard,
    EnableAcceptor,
    PrepareCard,
    Record,
    VoidCard,
)
from kiosk.domain.events import Condition
from kiosk.domain.flow.record import charge_of
from kiosk.domain.intents import (
    Back,
    Cancel,
    CardPicked,
    CashPicked,
    Finish,
    JournalFailed,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, Outcome, PaymentState, Tender, TenderState
from kiosk.domain.visit import (
    CardDeclined,
    CardStage,
    ChooseTender,
    Fault,
    Home,
    OutcomeShown,
    PayCard,
    PayCash,
    Posting,
    Recovery,
    Review,
    StillThere,
    StopCash,
)

BOTH = pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])


def stage(walk: Any) -> CardStage:
    assert isinstance(walk.visit.step, PayCard)
    return walk.visit.step.stage


def presented(walk: Any, two_step: bool) -> Any:
    """The terminal is ready and waits for the card."""
    return walk.with_card(two_step=two_step).to_card().terminal_says("good")


def paid(walk: Any) -> Any:
    """Whatever it still takes until the card is captured."""
    while walk.terminal.requests or walk.terminal.said:
        walk.terminal_says("good")
    return walk


def cards(walk: Any) -> list[TenderState]:
    tenders = walk.payment.tenders
    return [tender.state for tender in tenders if tender.kind is Tender.CARD]


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


def test_a_receipt_that_says_reversed_ends_the_reversal(walk: Any) -> None:
    """Asked about a reversal, the terminal says that nothing of the sale stands: it is undone. An
    approval heard in the middle of it is of nothing we asked for."""
    presented(walk, two_step=False).do(Cancel())
    walk.terminal.cancelled = False
    walk.terminal_says("good", "good")
    tender = walk.payment.tenders[0]
    walk.do(CardHeard(tender.id, walk.terminal.approval(charge_of(tender, wanted=False))))
    assert walk.effects == ()
    walk.do(CardRefused(tender.id, Decline.CANCELLED, "b4", over=True))
    assert cards(walk) == [TenderState.VOIDED]
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 0 == walk.rows.balance(Account.HELD)


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


@BOTH
def test_an_answer_that_is_lost_is_asked_for(walk: Any, two_step: bool) -> None:
    """approved_no_answer: the customer waits a while, and the inquiry finds the money."""
    presented(walk, two_step).terminal_says("lost")
    assert stage(walk) is CardStage.CHECKING
    paid(walk.ask())
    walk.answer(PostingAccepted("A-1"))
    assert walk.payment.outcome is Outcome.PAID
    assert walk.terminal.taken == walk.payment.by_card.minor == 4050


@BOTH
def test_a_late_answer_settles_what_was_pending(walk: Any, two_step: bool) -> None:
    """Pending after 30 s with a slip that says so; the charge is found later, by its row alone. A
    reservation is freed then, for the customer may be gone."""
    presented(walk, two_step).terminal_says("lost").wait(31)
    assert isinstance(walk.visit.step, OutcomeShown)
    row = walk.payment
    assert (row.outcome, row.state) == (Outcome.PENDING, PaymentState.CLOSING)
    assert row.close_reason is CloseReason.FAULT
    assert len(walk.rows.deliveries) == 2
    walk.wait(200)
    assert walk.on(Home)
    paid(walk.ask())
    if two_step:
        assert (walk.payment.outcome, walk.terminal.taken) == (Outcome.NOT_TAKEN, 0)
    else:
        walk.answer(PostingAccepted("A-1"))
        assert (walk.payment.outcome, walk.terminal.taken) == (Outcome.PAID, 4050)
    assert walk.on(Home)


@BOTH
def test_a_power_cut_in_mid_charge_is_settled_at_boot(walk: Any, two_step: bool) -> None:
    """The intent is found, asked about, and ends once: captured, or freed."""
    presented(walk, two_step).terminal_says("lost").restart()
    assert stage(walk) is CardStage.CHECKING
    paid(walk.ask())
    if not two_step:
        walk.answer(PostingAccepted("A-1"))
    assert walk.on(Recovery)
    outcome = Outcome.NOT_TAKEN if two_step else Outcome.PAID
    assert walk.payment.outcome is outcome
    assert walk.terminal.taken == walk.rows.balance(Account.CARD_RECEIVABLE)


def test_a_wrong_amount_is_never_credited(walk: Any) -> None:
    """wrong_amount: Pending and a person decides; nothing is booked."""
    presented(walk, two_step=False)
    heard = walk.terminal.answer("good")[0]
    assert isinstance(heard, CardHeard)
    wrong = replace(heard.approval, amount=Money(4051, "USD"))
    walk.do(CardHeard(heard.tender_id, wrong))
    captured = walk.terminal.answer("good")[0]
    walk.do(replace(captured, approval=wrong))
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.payment.open_card.reason == "asked 4050, told 4051"
    assert walk.rows.balance(Account.CARD_RECEIVABLE) == 0


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


def test_a_terminal_that_is_gone_cannot_be_tried_again(walk: Any) -> None:
    """The reason changes, the payment stays, cash is still there."""
    presented(walk, two_step=False).terminal_says("refuse")
    walk.health = replace(walk.health, terminal=Condition.OFFLINE)
    walk.do(Pay())
    assert walk.visit.step == CardDeclined(Decline.UNAVAILABLE)
    assert not walk.effects
    assert walk.do(CashPicked()).on(Review)


def test_a_failing_journal_stops_the_terminal(walk: Any) -> None:
    """Nothing is acknowledged any more; the terminal is asked to stop."""
    presented(walk, two_step=False)
    walk.health = replace(walk.health, journal=False)
    walk.do(JournalFailed())
    assert isinstance(walk.effects[-1], CancelCard)
    heard = walk.terminal.answer("good")
    walk.terminal.cancelled = False
    assert AcknowledgeCard() not in walk.do(*heard).effects


def test_an_unknown_preparation_has_charged_nothing(walk: Any) -> None:
    """Two steps, the create unanswered: asked, found open, and tried again by its key."""
    walk.with_card(two_step=True).to_card().terminal_says("lost")
    assert stage(walk) is CardStage.CHECKING
    walk.ask().terminal_says("good")
    assert isinstance(walk.visit.step, CardDeclined)
    walk.do(Pay())
    assert isinstance(walk.effects[-1], PrepareCard)
    paid(walk).answer(PostingAccepted("A-1"))
    assert walk.payment.outcome is Outcome.PAID


def test_a_report_about_nothing_changes_nothing(walk: Any) -> None:
    """A tender that is settled, or unknown here."""
    presented(walk, two_step=False).terminal_says("refuse")
    before = walk.visit
    walk.do(CardUnknown(f"{walk.payment.id}:1", "late"), CardUnknown(f"{walk.payment.id}:9", "x"))
    assert walk.visit == before
    assert walk.effects == ()


def test_an_approval_of_a_settled_tender_is_written_down(walk: Any) -> None:
    """goods_timing: money that nobody expects any more is never lost in silence."""
    presented(walk, two_step=True).terminal_says("refuse").do(Cancel()).terminal_says("good")
    charge = charge_of(walk.payment.tenders[0], wanted=False)
    walk.do(CardAuthorised(charge.tender_id, walk.terminal.approval(charge)))
    assert walk.rows.kinds[-1] == "card_contradiction"
    assert all(isinstance(effect, Record) for effect in walk.effects)


def test_an_old_capture_intent_is_freed_instead(walk: Any) -> None:
    """Keys may be forgotten after 24 h: beyond 20 h a capture is not repeated."""
    presented(walk, two_step=True).terminal_says("good", "silent").wait(31)
    walk.now += 21 * 3600
    walk.ask().terminal_says("good")
    assert any(isinstance(effect, VoidCard) for effect in walk.effects)
    assert paid(walk).terminal.taken == 0


def test_a_young_capture_intent_is_captured_again(walk: Any) -> None:
    """Same key, so once; also when its customer is gone."""
    presented(walk, two_step=True).terminal_says("good", "silent").wait(31)
    walk.ask().terminal_says("good")
    assert isinstance(walk.effects[-1], CaptureCard)
    paid(walk)
    assert walk.payment.state is PaymentState.POSTED
    assert isinstance(walk.visit.step, OutcomeShown | Posting | Home)
