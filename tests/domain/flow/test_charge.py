"""What a terminal reports: late, lost, wrong, after a power cut."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.domain.bills import PostingAccepted
from kiosk.domain.cards import (
    CardAuthorised,
    CardHeard,
    CardPrepared,
    CardRefused,
    CardUnknown,
    Decline,
)
from kiosk.domain.effects import (
    AcknowledgeCard,
    CancelCard,
    CaptureCard,
    PrepareCard,
    Record,
    VoidCard,
)
from kiosk.domain.flow.record import charge_of
from kiosk.domain.intents import (
    Cancel,
    JournalFailed,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, Outcome, PaymentState, TenderState
from kiosk.domain.visit import (
    CardDeclined,
    CardStage,
    Home,
    OutcomeShown,
    Posting,
    Recovery,
)
from tests.domain.flow.cards import BOTH, cards, paid, presented, stage


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


@BOTH
def test_a_preparation_told_twice_charges_once(walk: Any, two_step: bool) -> None:
    """The customer decided once: a second ChargeCard would be a second sale at a terminal."""
    presented(walk, two_step)
    walk.do(CardPrepared(walk.payment.tenders[0].id, "mark"))
    assert walk.effects == ()
    assert walk.payment.tenders[0].attempt == 1


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
