"""Several bills, one tender: what is told of each, and when."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import (
    Bill,
    PostingAccepted,
    PostingAnswer,
    PostingConflict,
    PostingRefused,
    PostingUnknown,
)
from kiosk.domain.effects import TellOutcome
from kiosk.domain.intents import (
    Cancel,
    CardPicked,
    Finish,
    GoOn,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.payments import DeliveryKind, PaymentState
from kiosk.domain.visit import OutcomeShown, Posting
from tests.domain.flow.several import (
    CREDITED,
    NOTHING,
    PAID,
    PAYS,
    PENDING,
    POSTED,
    begun,
    ends,
    full,
    outcomes,
)


def test_the_screen_waits_for_the_last_answer(walk: Any, small: Bill) -> None:
    """R6: nothing is shown as Paid before each biller has said so."""
    full(walk, small)
    lead, other = walk.payment.bills
    walk.answer(PostingAccepted("A"), other.id)
    assert walk.on(Posting)
    assert TellOutcome(lead.id) not in walk.effects
    walk.answer(PostingAccepted("B"), lead.id)
    assert walk.on(OutcomeShown)
    assert walk.visit.step.payment == walk.payment
    assert outcomes(walk) == [PAID, PAID]


def test_silence_makes_pending_only_what_is_not_known(walk: Any, small: Bill) -> None:
    """One answered: it stays Paid; the slip that follows the last answer is one for all."""
    full(walk, small)
    lead, other = walk.payment.bills
    walk.answer(PostingAccepted("A"), lead.id).wait(15)
    assert outcomes(walk) == [PAID, PENDING]
    assert walk.on(OutcomeShown)
    walk.answer(PostingAccepted("B"), other.id)
    assert outcomes(walk) == [PAID, PAID]
    assert walk.visit.step.payment == walk.payment
    again = [one for one, kind in walk.rows.deliveries if kind is DeliveryKind.PRINT_AGAIN]
    assert again == [lead.id]


@pytest.mark.parametrize("no_answer", [PostingUnknown(), PostingConflict("other amount")])
def test_no_answer_is_not_an_answer(walk: Any, small: Bill, no_answer: PostingAnswer) -> None:
    """A biller that could not be reached, or contradicts itself, leaves its bill Pending when the
    time is over; no slip comes out before each bill has an outcome."""
    full(walk, small)
    lead, other = walk.payment.bills
    walk.answer(no_answer, lead.id).answer(no_answer, other.id)
    assert walk.visit.payment.untold == (lead.id, other.id)
    walk.wait(15)
    assert outcomes(walk) == [PENDING, PENDING]


def test_two_late_answers_bring_one_second_slip(walk: Any, small: Bill) -> None:
    """It waits for the last of them."""
    full(walk, small).wait(15)
    lead, other = walk.payment.bills
    walk.answer(PostingAccepted("A"), other.id)
    assert (lead.id, DeliveryKind.PRINT_AGAIN) not in walk.rows.deliveries
    walk.answer(PostingAccepted("B"), lead.id)
    assert (lead.id, DeliveryKind.PRINT_AGAIN) in walk.rows.deliveries


def test_a_note_in_doubt_does_not_keep_the_second_slip_back(walk: Any, small: Bill) -> None:
    """The first stays Pending, and the other is Paid now: that is news."""
    begun(walk, small).put_in(2000, 2000, 500).escrow(500).restart().quiet().wait(15)
    lead, other = walk.payment.bills
    walk.answer(PostingAccepted("A"), other.id).answer(PostingAccepted("B"), lead.id)
    assert outcomes(walk) == [PENDING, PAID]
    assert (lead.id, DeliveryKind.PRINT_AGAIN) in walk.rows.deliveries


def test_a_refusal_holds_the_money_of_that_bill_only(walk: Any, small: Bill) -> None:
    """M-13: partial success, told for each."""
    full(walk, small)
    lead, other = walk.payment.bills
    walk.answer(PostingRefused("closed"), other.id).answer(PostingAccepted("A"), lead.id)
    assert outcomes(walk) == [PAID, PENDING]
    assert walk.rows.balance(Account.CUSTOMER_CREDIT) == -other.held.minor
    assert walk.rows.balance(Account.BILLER_PAYABLE) == -lead.posted_amount.minor


def test_a_silent_card_makes_all_of_them_pending(walk: Any, small: Bill) -> None:
    """MONEY.md 4.2: one slip; the terminal's word settles all of them later."""
    walk.with_card().to_cart(small).do(GoOn(), CardPicked(), Pay())
    walk.terminal_says("good", "silent").wait(400)
    assert outcomes(walk) == [PENDING, PENDING]
    assert {row.state for row in walk.payment.bills} == {PaymentState.CLOSING, PaymentState.OPEN}
    walk.ask().terminal_says("good")
    assert {row.state for row in walk.payment.bills} in ({POSTED}, {NOTHING})


def test_one_second_slip_tells_what_a_late_card_brought(
    new_walk: Any, water_bill: Bill, small: Bill
) -> None:
    """The first is Paid by the posting itself; the slip waits for the other one's biller."""
    walk = new_walk(water_bill).with_card().to_cart(small).do(GoOn(), CardPicked(), Pay())
    walk.terminal_says("good", "lost").wait(400).do(Finish())
    walk.ask()
    walk.visit = replace(walk.visit, step=OutcomeShown(walk.payment))
    walk.terminal_says(*PAYS)
    assert outcomes(walk) == [PAID, PENDING]
    again = (walk.payment.id, DeliveryKind.PRINT_AGAIN)
    assert again not in walk.rows.deliveries
    walk.visit = replace(walk.visit, step=OutcomeShown(walk.payment))
    walk.answer(PostingAccepted("A"), walk.payment.bills[1].id)
    assert outcomes(walk) == [PAID, PAID]
    assert again in walk.rows.deliveries


def test_a_second_slip_tells_of_what_is_kept_as_well(
    new_walk: Any, water_bill: Bill, small: Bill
) -> None:
    """The late card takes nothing; the notes pay the first bill, and of the other some are kept."""
    walk = begun(new_walk(water_bill).with_card(), small).put_in(2000, 500, 100)
    walk.do(Cancel(), CardPicked(), Pay()).quiet().terminal_says("good", "silent").wait(400)
    assert outcomes(walk) == [PENDING, PENDING]
    walk.do(Finish()).ask()
    walk.visit = replace(walk.visit, step=OutcomeShown(walk.payment))
    walk.terminal_says(*PAYS)
    assert ends(walk) == [(POSTED, 2500, 2500), (CREDITED, 0, 100)]
    assert outcomes(walk) == [PAID, PENDING]
    assert (walk.payment.id, DeliveryKind.PRINT_AGAIN) in walk.rows.deliveries
