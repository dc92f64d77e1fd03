"""From CLOSING to a final state, and what the customer is told (MONEY.md sections 2 and 3)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import Finality, PostingAccepted, PostingRefused, PostingUnknown
from kiosk.domain.events import NoteUnresolved
from kiosk.domain.flow.sharing import Settlement
from kiosk.domain.ids import recovery_code
from kiosk.domain.intents import Accept, Cancel, ChooseLanguage, Pay, PostingAnswered
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    CloseReason,
    DeliveryKind,
    DeliveryState,
    NoteState,
    Outcome,
    PaymentState,
    TenderState,
)
from kiosk.domain.visit import OutcomeShown, Posting, Recovery, Stage


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def paid(walk: Any) -> Any:
    """Two notes of $20, the acceptor quiet: posted, the biller not heard yet."""
    return walk.to_cash().put_in(2000, 2000).quiet()


def test_posting_is_one_transaction(walk: Any) -> None:
    """MONEY.md 4.1, step 6, R4, R5: tender CLOSED, POSTED, legs, outbox rows, then the outbox."""
    paid(walk)
    assert walk.kinds() == ["Record", "WakeOutbox"]
    changes = walk.effects[0].commit.changes
    assert [type(change).__name__ for change in changes] == [
        "CloseTender",
        "MovePayment",
        "Book",
        "AddDelivery",
        "AddDelivery",
        "AddDelivery",
    ]
    row = walk.payment
    assert (row.state, row.tenders[0].state) == (PaymentState.POSTED, TenderState.CLOSED)
    assert (row.posted_amount, row.posted_fee) == (usd(3850), usd(150))
    sent = {DeliveryKind.BILLER, DeliveryKind.PRINT, DeliveryKind.PDF}
    assert {kind for _, kind in walk.rows.deliveries} == sent
    assert walk.rows.balance(Account.HELD) == 0
    assert walk.rows.balance(Account.BILLER_PAYABLE) == -3850
    assert walk.rows.balance(Account.FEE_INCOME) == -150


def test_nothing_reads_paid_before_the_biller_says_so(walk: Any) -> None:
    """R6, finality "biller": posted is not Paid; the screen records until the answer."""
    paid(walk)
    assert (walk.payment.state, walk.payment.outcome) == (PaymentState.POSTED, None)
    assert walk.visit.step == Posting(Stage.RECORDING, walk.now + 15)
    walk.answer(PostingAccepted("A-1"))
    assert walk.visit.step == OutcomeShown(walk.payment)
    assert (walk.payment.outcome, walk.payment.approval_ref) == (Outcome.PAID, "A-1")
    row = walk.rows.deliveries[walk.payment.id, DeliveryKind.BILLER]
    assert (row.state, row.answer) == (DeliveryState.CONFIRMED, "A-1")


def test_with_finality_journal_the_commit_is_the_payment(water_walk: Any) -> None:
    """MONEY.md section 2: an accept-and-forward biller is Paid by the posting itself."""
    water_walk.to_cash().put_in(2000, 500).quiet()
    assert water_walk.kinds() == ["Record", "WakeOutbox", "TellOutcome"]
    assert water_walk.visit.step == OutcomeShown(water_walk.payment)
    assert water_walk.payment.outcome is Outcome.PAID
    water_walk.answer(PostingAccepted("F-1"))
    assert (water_walk.payment.outcome, water_walk.payment.approval_ref) == (Outcome.PAID, "F-1")


def test_a_slow_biller_is_pending_and_later_paid(walk: Any) -> None:
    """R2: no answer within 15 s is Pending, not failed; the answer still counts and is shown."""
    paid(walk).wait(14.9)
    assert walk.visit.step.stage is Stage.RECORDING
    walk.wait(0.2)
    assert walk.visit.step == OutcomeShown(walk.payment)
    assert walk.visit.step.payment.outcome is Outcome.PENDING
    walk.answer(PostingUnknown())
    assert walk.effects == ()
    walk.answer(PostingAccepted("A-2"))
    assert walk.visit.step == OutcomeShown(walk.payment)
    assert walk.payment.outcome is Outcome.PAID


def test_an_answer_after_the_visit_is_recorded_and_disturbs_nobody(walk: Any) -> None:
    """The next customer's screen stays; the payment of the last one becomes Paid."""
    paid(walk).wait(60)
    walk.wait(60).to_find()
    before = walk.visit
    walk.answer(PostingAccepted("A-3"))
    assert walk.visit == before
    assert walk.kinds() == ["Record", "WakeOutbox"]
    assert walk.payment.outcome is Outcome.PAID


def test_a_refused_posting_is_corrected_and_kept_for_the_customer(walk: Any) -> None:
    """MONEY.md 4.3: Dr 2000, 4000 / Cr 2200; the outcome is Pending, with a recovery code."""
    paid(walk).answer(PostingRefused("closed"))
    assert walk.rows.balance(Account.BILLER_PAYABLE) == walk.rows.balance(Account.FEE_INCOME) == 0
    assert walk.rows.balance(Account.CUSTOMER_CREDIT) == -4000
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.payment.state is PaymentState.POSTED
    assert walk.payment.recovery_code == recovery_code(walk.payment.id)
    row = walk.rows.deliveries[walk.payment.id, DeliveryKind.BILLER]
    assert (row.state, row.answer) == (DeliveryState.REFUSED, "closed")


def test_paid_is_never_taken_back(water_walk: Any) -> None:
    """Finality "journal", refused later: an exception for staff, the outcome shown stays true."""
    water_walk.to_cash().put_in(2000, 500).quiet().answer(PostingRefused("unknown"))
    assert water_walk.payment.outcome is Outcome.PAID
    assert water_walk.rows.balance(Account.CUSTOMER_CREDIT) == -2500


def test_a_part_is_applied_less_the_fee(walk: Any) -> None:
    """M-28: the fee comes out first."""
    walk.to_cash().put_in(500).do(Cancel(), Pay()).quiet()
    assert (walk.payment.posted_amount, walk.payment.posted_fee) == (usd(350), usd(150))


@pytest.mark.parametrize("notes", [(100,), (100, 100)])
def test_a_sum_that_does_not_exceed_the_fee_is_kept_for_the_customer(
    new_walk: Any, power: Any, notes: tuple[int, ...]
) -> None:
    """MONEY.md section 2: CREDITED, recovery code, nothing to the biller. The fee here is $2.00."""
    walk = new_walk(billers=(replace(power, cash_fee_minor=200),))
    walk.to_cash().put_in(*notes).do(Cancel(), Pay()).quiet()
    assert walk.payment.state is PaymentState.CREDITED
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.payment.recovery_code == recovery_code(walk.payment.id)
    assert walk.rows.balance(Account.CUSTOMER_CREDIT) == -sum(notes)
    assert set(walk.rows.deliveries) == {
        (walk.payment.id, DeliveryKind.PRINT),
        (walk.payment.id, DeliveryKind.PDF),
    }


def test_a_biller_without_part_payments_keeps_no_part(water_walk: Any) -> None:
    """MONEY.md section 2: held < due and no partial: CREDITED with a recovery code."""
    water_walk.to_cash().put_in(2000).do(Cancel(), Pay()).quiet()
    assert water_walk.payment.state is PaymentState.CREDITED
    assert water_walk.payment.recovery_code
    assert water_walk.visit.step == OutcomeShown(water_walk.payment)
    assert water_walk.rows.balance(Account.HELD) == 0


def test_abandoned_cash_is_applied_after_three_and_one_minutes(walk: Any) -> None:
    """M-38: 180 s idle, 60 s warning, then the confirmed bill gets what is in, fee first."""
    walk.to_cash().put_in(2000).wait(239.9)
    assert walk.payment.state is PaymentState.OPEN
    walk.wait(0.2)
    assert walk.payment.close_reason is CloseReason.ABANDONED
    walk.quiet()
    assert (walk.payment.posted_amount, walk.payment.posted_fee) == (usd(1850), usd(150))
    assert walk.on(Posting)


@pytest.mark.parametrize("leave", ["wait", "restart"])
def test_the_owner_may_have_abandoned_cash_held_instead(new_walk: Any, leave: str) -> None:
    """[limits] abandoned_cash = "hold_as_credit": left alone or cut off, it is not applied."""
    walk = new_walk(apply_abandoned=False).to_cash().put_in(2000)
    walk.wait(241) if leave == "wait" else walk.restart()
    walk.quiet()
    assert walk.payment.state is PaymentState.CREDITED
    walk = new_walk(apply_abandoned=False).to_cash().put_in(2000).wait(241).restart().quiet()
    assert walk.payment.state is PaymentState.CREDITED, "the reason outlives a power cut"
    walk = new_walk(apply_abandoned=False).to_cash().put_in(2000).do(Cancel(), Pay()).quiet()
    assert walk.payment.state is PaymentState.POSTED, "who says Pay is not away"


def test_in_doubt_is_pending_and_names_both_sums(walk: Any) -> None:
    """MONEY.md section 2: what is certain is posted, what is in doubt is pending, one outcome."""
    walk.to_cash().put_in(2000).escrow(1000).do(NoteUnresolved("silence")).quiet()
    walk.answer(PostingAccepted("A-4"))
    shown = walk.visit.step
    assert shown == OutcomeShown(walk.payment)
    assert shown.payment.outcome is Outcome.PENDING
    assert (shown.payment.posted_amount, shown.payment.in_doubt) == (usd(1850), usd(1000))
    assert shown.payment.approval_ref == "A-4"


def test_a_doubt_and_nothing_else_is_credited_with_a_code(walk: Any) -> None:
    """MONEY.md section 3: held = 0 and a note IN_DOUBT is CREDITED, kept in 2110; no 2200 legs."""
    walk.to_cash().escrow(1000).do(NoteUnresolved("silence")).quiet()
    assert walk.payment.state is PaymentState.CREDITED
    assert walk.payment.outcome is Outcome.PENDING
    assert walk.payment.recovery_code
    assert walk.rows.balance(Account.CUSTOMER_CREDIT) == 0
    assert walk.rows.balance(Account.HELD_IN_DOUBT) == -1000


@pytest.mark.parametrize("resolved", [False, True])
def test_a_doubt_with_finality_journal_is_not_paid(
    new_walk: Any, power: Any, resolved: bool
) -> None:
    """Paid needs proof of every note, also where the commit decides."""
    walk = new_walk(billers=(replace(power, finality=Finality.JOURNAL),))
    walk.to_cash().put_in(2000).escrow(500).do(NoteUnresolved("silence"))
    if resolved:
        walk.stacked(500)
    walk.quiet()
    assert walk.payment.state is PaymentState.POSTED
    assert walk.payment.outcome is (Outcome.PAID if resolved else Outcome.PENDING)


def test_a_quiet_acceptor_settles_a_note_nobody_reported(walk: Any) -> None:
    """An INTENT without evidence is in doubt before the payment may end (MONEY.md 4.1)."""
    walk.to_cash().put_in(2000).escrow(1000).do(Cancel(), Pay()).quiet()
    assert walk.rows.kinds[-2:] == ["note_in_doubt", "payment_posted"]
    assert [n.state for n in walk.payment.notes] == [NoteState.STACKED, NoteState.IN_DOUBT]


def test_an_acceptor_that_stays_silent_does_not_hold_the_customer(walk: Any) -> None:
    """acceptor_close: after 10 s the payment is settled on what is known."""
    walk.to_cash().put_in(2000, 2000).wait(9.9)
    assert walk.payment.state is PaymentState.CLOSING
    assert walk.wait(0.2).payment.state is PaymentState.POSTED


def test_quiet_outside_closing_means_nothing(walk: Any) -> None:
    """The acceptor goes quiet at C9c, too: the customer may still go on."""
    walk.to_cash().put_in(2000).do(Cancel()).quiet()
    assert walk.effects == ()
    assert walk.payment.state is PaymentState.OPEN


def test_a_final_payment_never_changes(walk: Any) -> None:
    """Whatever the device still reports: no second posting, no other sum."""
    paid(walk).answer(PostingAccepted("A-5"))
    before = walk.payment
    walk.quiet().stacked(2000).do(NoteUnresolved("silence")).returned().escrow(2000).quiet()
    assert walk.payment == before
    assert walk.rows.kinds.count("payment_posted") == 1


def test_paper_speaks_the_language_of_the_end(walk: Any) -> None:
    """M-42: switched while paying, the slip follows."""
    walk.to_cash().put_in(2000).do(ChooseLanguage("es")).put_in(2000).quiet()
    assert walk.payment.language == "es"


def test_an_answer_for_another_payment_leaves_the_screen(walk: Any) -> None:
    """Posting waits for its own payment only."""
    paid(walk).wait(16)
    first = walk.payment
    walk.wait(100).to_cash().put_in(2000, 2000).quiet()
    step = walk.visit.step
    row = walk.rows.deliveries[first.id, DeliveryKind.BILLER]
    walk.rows.deliveries[first.id, DeliveryKind.BILLER] = type(row)(
        first.id, row.kind, DeliveryState.SENT, 1, 0
    )
    walk.do(PostingAnswered(first, PostingAccepted("A-6")))
    assert walk.visit.step == step
    assert walk.rows.payment(first.id).outcome is Outcome.PAID


@pytest.mark.parametrize("answer", [PostingAccepted("A-8"), PostingRefused("closed")])
def test_an_answer_that_comes_twice_is_heard_once(walk: Any, answer: Any) -> None:
    """M-38: a repeated answer moves nothing, and does not bring the kiosk down."""
    paid(walk).answer(answer)
    before = replace(walk.payment, refused=isinstance(answer, PostingRefused))
    assert walk.do(PostingAnswered(before, answer)).effects == ()


def test_after_a_restart_the_outcome_stands_on_the_recovery_screen(walk: Any) -> None:
    """C20: a posting nobody heard of is waited for, then shown with its code."""
    paid(walk).restart()
    assert walk.visit.step == Posting(Stage.RECORDING, walk.now + 15)
    walk.answer(PostingAccepted("A-7"))
    assert walk.visit.step == Recovery(walk.payment)
    assert walk.do(Accept()).visit.step == Recovery(walk.payment)


def test_a_settlement_says_nothing_of_what_it_does_not_use() -> None:
    """Defaults: no amount, no fee."""
    assert Settlement(PaymentState.CREDITED) == Settlement(PaymentState.CREDITED, 0, 0)
