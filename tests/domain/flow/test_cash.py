"""Notes: judged before STACK, credited after STACKED, never guessed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.bills import Bill
from kiosk.domain.effects import (
    AcknowledgeNote,
    DisableAcceptor,
    EnableAcceptor,
    Record,
    ReturnNote,
    StackNote,
)
from kiosk.domain.events import NoteRejected
from kiosk.domain.flow.cash import Verdict, accept, fitting, overpay_left
from kiosk.domain.intents import Accept, Back, Cancel, Finish, GoOn, Pay, Refuse
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.paying import Payment
from kiosk.domain.payments import CloseReason, NoteState, PaymentState
from kiosk.domain.rules import Rules
from kiosk.domain.visit import (
    Fault,
    OverPayment,
    PayCash,
    Posting,
    Stage,
    StopCash,
)


def usd(minor: int) -> Money:
    return Money(minor, "USD")


@pytest.mark.parametrize(
    ("held", "note", "verdict"),
    [
        (0, 4000, Verdict.STACK),
        (2000, 2000, Verdict.STACK),
        (0, 4001, Verdict.ASK),
        (2000, 4000, Verdict.ASK),
        (3999, 2001, Verdict.ASK),
        (0, 6001, Verdict.RETURN),
        (3999, 2002, Verdict.RETURN),
        (4000, 1, Verdict.RETURN),
    ],
)
def test_a_note_is_stacked_asked_about_or_returned(held: int, note: int, verdict: Verdict) -> None:
    """M-11: MONEY.md section 2, accept(): due $40.00, over-payment up to $20.00."""
    assert accept(usd(held), usd(note), usd(4000), usd(2000)) is verdict


@pytest.mark.parametrize(
    ("due", "amount", "left"),
    [
        (4000, 4000, 2000),
        (4000, 1000, 2000),
        (4000, 4500, 1500),
        (4000, 6000, 0),
        (4000, 7000, 0),
        (-500, 1000, 1000),
    ],
)
def test_what_was_chosen_above_the_bill_uses_up_the_limit_of_extra(
    rules: Rules, power_bill: Bill, due: int, amount: int, left: int
) -> None:
    """M-11: the limit is $20.00 for choice and notes together; a credit balance is no debt."""
    bill = replace(power_bill, amount_due=usd(due))
    assert overpay_left(bill, usd(amount), rules) == usd(left)


@pytest.mark.parametrize(("maximum", "left"), [(4000, 0), (4500, 500), (6001, 2000)])
def test_no_note_brings_more_than_the_biller_takes_at_once(
    rules: Rules, power_bill: Bill, maximum: int, left: int
) -> None:
    """M-20: an extra above its maximum would be refused with all the rest."""
    biller = replace(rules.biller("power"), maximum_minor=maximum)
    bill = replace(power_bill, amount_due=usd(4000))
    assert overpay_left(bill, usd(4000), replace(rules, billers=(biller,))) == usd(left)


@pytest.mark.parametrize(
    ("held", "extra", "notes"),
    [
        (0, 0, (100, 500, 1000, 2000)),
        (0, 1000, (100, 500, 1000, 2000, 5000)),
        (2000, 0, (100, 500, 1000, 2000)),
        (2001, 0, (100, 500, 1000)),
        (3950, 0, ()),
        (3950, 50, (100,)),
        (4000, 2000, ()),
    ],
)
def test_the_notes_named_are_those_that_would_not_go_back(
    rules: Rules, power_bill: Bill, held: int, extra: int, notes: tuple[int, ...]
) -> None:
    """What the screen invites is what `escrowed` keeps or asks about: $40.00 in all."""
    bill = replace(power_bill, amount_due=usd(3850))
    payment = Payment("p", "p:1", bill, None, usd(3850), usd(150), usd(held), usd(0))
    assert fitting(payment, replace(rules, overpay_max_minor=extra)) == notes


def test_exact_only_means_that_nothing_is_asked() -> None:
    """A limit of zero returns whatever is too much."""
    assert accept(usd(3000), usd(1001), usd(4000), usd(0)) is Verdict.RETURN


@given(st.lists(st.sampled_from([100, 500, 1000, 2000, 5000, 10_000])), st.data())
def test_no_sequence_of_notes_exceeds_due_and_limit(notes: list[int], data: st.DataObject) -> None:
    """M-11: held <= due + overpay_max, whatever is put in and agreed to."""
    due, limit = data.draw(st.integers(1, 30_000)), data.draw(st.integers(0, 5000))
    held = 0
    for note in notes:
        verdict = accept(usd(held), usd(note), usd(due), usd(limit))
        if verdict is Verdict.STACK or (verdict is Verdict.ASK and data.draw(st.booleans())):
            held += note
    assert held <= due + limit


def test_the_intent_is_committed_before_stack(walk: Any) -> None:
    """R1: note, value and box are on the disk, then STACK leaves; nothing is credited yet."""
    walk.to_cash().escrow(2000)
    record, stack = walk.effects
    assert isinstance(record, Record)
    assert stack == StackNote()
    (note,) = walk.payment.notes
    assert (note.n, note.value, note.state, note.box) == (1, usd(2000), NoteState.INTENT, "box-1")
    assert walk.payment.held == usd(0)


def test_a_stacked_note_is_credited_and_only_then_acknowledged(walk: Any) -> None:
    """One transaction: row, Dr 1000, Cr 2100; then the device may forget."""
    walk.to_cash().put_in(2000)
    assert walk.kinds() == ["Record", "AcknowledgeNote"]
    assert walk.payment.held == usd(2000)
    assert walk.rows.balance(Account.CASH_BOX) == 2000
    assert walk.rows.balance(Account.HELD) == -2000
    assert walk.visit.payment.to_pay == usd(2000)
    assert walk.visit.step == PayCash()


def test_the_last_note_closes_the_payment_in_its_own_transaction(walk: Any) -> None:
    """MONEY.md 4.1, step 5: due reached and CLOSING are one commit; the acceptor goes off."""
    walk.to_cash().put_in(2000, 2000)
    assert walk.kinds() == ["Record", "AcknowledgeNote", "DisableAcceptor"]
    assert walk.rows.kinds[-1] == "note_stacked"
    assert walk.payment.state is PaymentState.CLOSING
    assert walk.payment.close_reason is CloseReason.DUE_REACHED
    assert walk.visit.step == Posting(Stage.CLOSING, walk.now + 10)


@pytest.mark.parametrize("value", [None, 200, 2500])
def test_a_note_that_is_not_taken_goes_back_with_a_word(walk: Any, value: int | None) -> None:
    """M-20: unknown, or not on the kiosk's list (no two-dollar notes)."""
    walk.to_cash().escrow(value, index=2)
    assert walk.effects == (ReturnNote(),)
    assert walk.visit.step == PayCash(Fault.NOTE_REFUSED)
    assert walk.rows.notes == {}


def test_a_note_that_is_too_large_goes_back_with_its_reason(walk: Any) -> None:
    """UX.md section 8, text 17: beyond due and limit it is returned and not counted."""
    walk.to_cash().escrow(10_000)
    assert walk.effects == (ReturnNote(),)
    assert walk.visit.step == PayCash(Fault.NOTE_TOO_LARGE)
    walk.returned()
    assert walk.effects == (AcknowledgeNote(),)
    assert walk.rows.notes == {}


def test_the_word_about_a_returned_note_goes_with_the_next_good_one(walk: Any) -> None:
    """The last note's fate, not that of one before it."""
    walk.to_cash().escrow(10_000).returned().put_in(1000)
    assert walk.visit.step == PayCash()


def test_a_note_refused_by_the_device_is_told(walk: Any) -> None:
    """UX.md section 8, text 16; outside C9 nobody is waiting to hear it."""
    assert walk.to_cash().do(NoteRejected()).visit.step == PayCash(Fault.NOTE_REFUSED)
    walk.do(Cancel(), NoteRejected())
    assert walk.visit.step == StopCash()


def test_agreed_over_payment_is_stacked_for_the_account(walk: Any) -> None:
    """M-11: $50 for $40 due; the extra $10 is the biller's, the fee is taken once."""
    walk.to_cash().escrow(5000)
    assert walk.visit.step == OverPayment(usd(5000), usd(1000), walk.now + 30)
    assert walk.effects == ()
    walk.do(Accept())
    assert walk.kinds() == ["Record", "StackNote"]
    walk.stacked(5000).quiet()
    assert walk.payment.posted_amount == usd(4850)
    assert walk.payment.posted_fee == usd(150)


def test_an_amount_above_what_is_owed_uses_the_limit_up(walk: Any) -> None:
    """MONEY.md section 2: the account is credited with the limit at most, chosen and put in
    together: $20 too much were chosen, so a note cannot add more."""
    walk.to_cash(3850 + 2000).put_in(5000).escrow(2000)
    assert walk.visit.step == PayCash(Fault.NOTE_TOO_LARGE)
    walk.returned().put_in(1000).quiet()
    assert walk.payment.posted_amount == usd(3850 + 2000)


@pytest.mark.parametrize("no", [Refuse(), Back()])
def test_refused_over_payment_gives_the_note_back(walk: Any, no: Any) -> None:
    """M-11: back to C9, the acceptor still on, the note not counted."""
    walk.to_cash().escrow(5000).do(no)
    assert walk.effects == (ReturnNote(),)
    assert walk.visit.step == PayCash(Fault.NOTE_GIVEN_BACK)
    assert walk.rows.notes == {}


def test_over_payment_without_an_answer_gives_the_note_back(walk: Any) -> None:
    """MONEY.md section 2: no answer before the escrow limit (30 s) is a no."""
    walk.to_cash().escrow(5000).wait(29.9)
    assert walk.on(OverPayment)
    walk.wait(0.2)
    assert walk.effects == (ReturnNote(),)
    assert walk.visit.step == PayCash(Fault.NOTE_GIVEN_BACK)


def test_the_same_note_seen_again_is_the_same_question(walk: Any) -> None:
    """Escrow is repeated after line_up: the clock of the question does not start anew."""
    walk.to_cash().escrow(5000)
    asked = walk.visit.step
    walk.now += 5
    assert walk.escrow(5000).visit.step == asked
    assert walk.effects == ()
    assert walk.escrow(2000).visit.step == PayCash(Fault.NOTE_REFUSED)
    assert walk.effects == (ReturnNote(),)


def test_a_note_the_device_gave_back_by_itself_ends_the_question(walk: Any) -> None:
    """DEVICES.md 2.3: neither STACK nor RETURN, and it may return by itself; a late yes must
    not stack a note that is not there."""
    walk.to_cash().escrow(5000).returned()
    assert walk.visit.step == PayCash(Fault.NOTE_GIVEN_BACK)
    assert walk.visit.payment.escrow is None
    walk.do(Accept())
    assert walk.effects == ()
    assert walk.rows.notes == {}


def test_a_note_the_device_stacked_by_itself_ends_the_question(walk: Any) -> None:
    """No INTENT, so it is filed in doubt (MONEY.md section 3); cash stops, and a late yes adds
    no second row."""
    walk.to_cash().escrow(5000).stacked(5000)
    assert walk.rows.kinds[-1] == "stray_note"
    assert walk.kinds() == ["Record", "AcknowledgeNote", "DisableAcceptor"]
    assert walk.visit.step == StopCash(Fault.NOTE_STUCK)
    walk.do(Accept())
    assert walk.effects == ()
    assert len(walk.rows.notes) == 1


@pytest.mark.parametrize("stop", [Finish(), Back(), Cancel()])
def test_stopping_is_asked_with_the_acceptor_off(new_walk: Any, stop: Any) -> None:
    """C9c: no note can enter while the customer thinks; one in escrow goes back first."""
    walk = new_walk().to_cash().do(stop)
    assert walk.visit.step == StopCash()
    assert walk.effects == (DisableAcceptor(),)
    walk.do(GoOn())
    assert walk.visit.step == PayCash()
    assert walk.effects == (EnableAcceptor(),)
    walk = new_walk().to_cash().escrow(5000)
    if stop != Back():
        walk.do(stop)
        assert walk.visit.step == StopCash()
        assert walk.effects == (ReturnNote(), DisableAcceptor())


def test_a_note_that_lands_while_stopping_still_counts(walk: Any) -> None:
    """It was on its way when the customer pressed Stop; due reached closes the payment."""
    walk.to_cash().put_in(2000).escrow(2000).do(Cancel())
    assert walk.visit.step == StopCash()
    walk.stacked(2000)
    assert walk.payment.close_reason is CloseReason.DUE_REACHED


@pytest.mark.parametrize("done", [Pay(), Finish()])
def test_finishing_early_pays_what_is_in(walk: Any, done: Any) -> None:
    """M-28: Pay what is in; the fee comes out first."""
    walk.to_cash().put_in(2000).do(Cancel(), done)
    assert walk.payment.close_reason is CloseReason.FINISHED
    walk.quiet()
    assert (walk.payment.posted_amount, walk.payment.posted_fee) == (usd(1850), usd(150))
