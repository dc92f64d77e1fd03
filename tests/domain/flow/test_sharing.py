"""Several bills, one tender: how the money is shared out, and what is told of each."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import Bill, PayBillNumber, PostingAccepted, PostingRefused
from kiosk.domain.changes import OpenPayment, SetOutcome
from kiosk.domain.effects import TellOutcome
from kiosk.domain.flow.supplement import Supplement, supplement
from kiosk.domain.intents import (
    Accept,
    Cancel,
    CardPicked,
    CashPicked,
    Finish,
    GoOn,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import CloseReason, DeliveryKind, Outcome, PaymentState
from kiosk.domain.visit import ChooseReceipt, OutcomeShown, Posting, Recovery, Review

POSTED, CREDITED, NOTHING = PaymentState.POSTED, PaymentState.CREDITED, PaymentState.NOT_TAKEN
PAID, PENDING, NOT_TAKEN = Outcome.PAID, Outcome.PENDING, Outcome.NOT_TAKEN
#: Ready, heard, captured.
PAYS = ("good", "good", "good")


def usd(minor: int) -> Money:
    return Money(minor, "USD")


@pytest.fixture
def small(power_bill: Bill) -> Bill:
    """$9.00 and the fee, at the biller that takes parts."""
    number = PayBillNumber("power", "7777777777")
    return replace(power_bill, number=number, amount_due=usd(900), past_due=usd(0))


def begun(walk: Any, *others: Bill) -> Any:
    """In cash, up to the first note."""
    return walk.to_cart(*others).do(GoOn(), CashPicked(), Pay())


def finished(walk: Any) -> Any:
    """With what is in."""
    return walk.do(Cancel(), Pay()).quiet()


def ends(walk: Any) -> list[tuple[PaymentState, int, int]]:
    """Of each bill its state, what is posted, and what it has."""
    rows = walk.payment.bills
    return [(row.state, row.posted_amount.minor, row.held.minor) for row in rows]


def outcomes(walk: Any) -> list[Outcome | None]:
    return [row.outcome for row in walk.payment.bills]


def test_all_bills_are_in_the_journal_before_a_note_can_enter(walk: Any, water_bill: Bill) -> None:
    """R1, R3: a payment for each in the first commit, in the order shown; one tender."""
    begun(walk, water_bill)
    changes = walk.effects[0].commit.changes
    assert [type(change).__name__ for change in changes] == 2 * ["OpenPayment"] + ["AddTender"]
    opened = [change for change in changes if isinstance(change, OpenPayment)]
    assert [one.number for one in opened] == [walk.bill.number, water_bill.number]
    assert [one.fee for one in opened] == [usd(150), usd(0)]
    assert walk.kinds() == ["Record", "EnableAcceptor"]
    assert walk.visit.payment.total == usd(6500)
    assert walk.payment.total == usd(4000)


def test_the_whole_sum_fills_every_bill_in_one_commit(walk: Any, water_bill: Bill) -> None:
    """M-13, M-27, R4: state, legs and outbox row of each, and one slip for all."""
    begun(walk, water_bill).put_in(5000, 1000, 500).quiet()
    assert walk.kinds() == ["Record", "WakeOutbox"]
    assert ends(walk) == [(POSTED, 3850, 4000), (POSTED, 2500, 2500)]
    assert walk.rows.balance(Account.HELD) == 0
    assert walk.rows.balance(Account.BILLER_PAYABLE) == -6350
    assert walk.rows.balance(Account.FEE_INCOME) == -150
    lead, other = walk.payment.bills
    kinds = {(one.id, kind) for one in (lead, other) for kind in DeliveryKind}
    sent = kinds & set(walk.rows.deliveries)
    biller = {(one.id, DeliveryKind.BILLER) for one in (lead, other)}
    assert sent == biller | {(lead.id, DeliveryKind.PRINT), (lead.id, DeliveryKind.PDF)}
    assert (walk.payment.by_cash, other.by_cash) == (usd(6500), usd(0))


@pytest.mark.parametrize(
    ("notes", "expected"),
    [
        ((), [(NOTHING, 0, 0), (NOTHING, 0, 0), (NOTHING, 0, 0)]),
        ((2000,), [(POSTED, 1850, 2000), (NOTHING, 0, 0), (NOTHING, 0, 0)]),
        ((2000, 2000, 500), [(POSTED, 3850, 4000), (NOTHING, 0, 0), (POSTED, 350, 500)]),
        ((2000, 2000, 100), [(POSTED, 3850, 4000), (CREDITED, 0, 100), (NOTHING, 0, 0)]),
        ((2000, 2000, 2000), [(POSTED, 3850, 4000), (CREDITED, 0, 950), (POSTED, 900, 1050)]),
        ((5000, 1000, 500), [(POSTED, 3850, 4000), (POSTED, 2500, 2500), (NOTHING, 0, 0)]),
        ((5000, 2000, 500), [(POSTED, 3850, 4000), (POSTED, 2500, 2500), (POSTED, 850, 1000)]),
    ],
)
def test_less_than_the_sum_goes_to_the_bills_in_order(
    walk: Any, water_bill: Bill, small: Bill, notes: tuple[int, ...], expected: Any
) -> None:
    """M-28: what a bill cannot take goes to the next; what none can take is kept in the first
    that is not filled. To the cent, whatever comes in."""
    finished(begun(walk, water_bill, small).put_in(*notes))
    assert ends(walk) == expected
    assert sum(held for _, _, held in ends(walk)) == sum(notes)
    assert walk.rows.balance(Account.HELD) == 0


def test_the_one_that_took_the_money_may_get_none_of_it(
    new_walk: Any, water_bill: Bill, small: Bill
) -> None:
    """It takes no parts: the next is paid, and of it is told "Not taken"."""
    walk = finished(begun(new_walk(water_bill), small).put_in(1000))
    assert ends(walk) == [(NOTHING, 0, 0), (POSTED, 850, 1000)]
    assert walk.payment.shared == usd(1000)
    assert (walk.payment.id, DeliveryKind.PRINT) in walk.rows.deliveries
    walk.answer(PostingAccepted("A"), walk.payment.bills[1].id)
    assert outcomes(walk) == [NOT_TAKEN, PAID]
    assert walk.do(Finish()).on(ChooseReceipt)


def full(walk: Any, small: Bill) -> Any:
    """Two bills of one biller, $50.50 with the fees, and $0.50 that the customer agreed to."""
    begun(walk, small).put_in(5000).escrow(100)
    return walk.do(Accept()).stacked(100).quiet()


def test_over_payment_is_the_first_bills(walk: Any, small: Bill) -> None:
    """The sum is what is due; what is above it becomes credit where the first account is, up to
    that account's limit, whatever the others are paid."""
    begun(walk, small).put_in(5000).escrow(2000).do(Accept()).stacked(2000).quiet()
    assert ends(walk) == [(POSTED, 5800, 5950), (POSTED, 900, 1050)]


def test_a_note_beyond_the_first_bills_limit_goes_back(new_walk: Any, water_bill: Bill) -> None:
    """MONEY.md 2: the limit is that of the account that would have it."""
    small = replace(water_bill, number=PayBillNumber("water", "W777777"), amount_due=usd(900))
    walk = begun(new_walk(water_bill), small).put_in(2000).escrow(2000)
    assert walk.kinds() == ["ReturnNote"]


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


def test_two_late_answers_bring_one_second_slip(walk: Any, small: Bill) -> None:
    """It waits for the last of them."""
    full(walk, small).wait(15)
    lead, other = walk.payment.bills
    walk.answer(PostingAccepted("A"), other.id)
    assert (lead.id, DeliveryKind.PRINT_AGAIN) not in walk.rows.deliveries
    walk.answer(PostingAccepted("B"), lead.id)
    assert (lead.id, DeliveryKind.PRINT_AGAIN) in walk.rows.deliveries


def test_a_refusal_holds_the_money_of_that_bill_only(walk: Any, small: Bill) -> None:
    """M-13: partial success, told for each."""
    full(walk, small)
    lead, other = walk.payment.bills
    walk.answer(PostingRefused("closed"), other.id).answer(PostingAccepted("A"), lead.id)
    assert outcomes(walk) == [PAID, PENDING]
    assert walk.rows.balance(Account.CUSTOMER_CREDIT) == -other.held.minor
    assert walk.rows.balance(Account.BILLER_PAYABLE) == -lead.posted_amount.minor


def test_a_card_pays_the_exact_sum(walk: Any, small: Bill) -> None:
    """One charge; the fee of each bill is the card's."""
    walk.with_card().to_cart(small).do(GoOn(), CardPicked(), Pay()).terminal_says(*PAYS)
    assert [tender.amount for tender in walk.payment.tenders] == [usd(5150)]
    assert ends(walk) == [(POSTED, 3850, 4050), (POSTED, 900, 1100)]
    assert walk.payment.by_cash == usd(0)


def test_another_tender_changes_the_fee_of_every_bill(walk: Any, small: Bill) -> None:
    """MONEY.md 2: told anew before money moves, and on the disk with the tender."""
    begun(walk.with_card(), small).put_in(1000).do(Cancel(), CardPicked())
    assert walk.visit.step == Review(walk.bill, None, usd(4750), usd(400), walk.visit.step.tender)
    walk.do(Pay()).quiet()
    assert [row.fee for row in walk.payment.bills] == [usd(200), usd(200)]
    walk.terminal_says(*PAYS)
    assert ends(walk) == [(POSTED, 3850, 4050), (POSTED, 900, 1100)]


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


def test_a_restart_shares_out_what_is_in(walk: Any, water_bill: Bill, small: Bill) -> None:
    """MONEY.md 4.3: by the same rule, from the journal alone."""
    begun(walk, water_bill, small).put_in(5000).restart().quiet()
    assert ends(walk) == [(POSTED, 3850, 4000), (NOTHING, 0, 0), (POSTED, 850, 1000)]
    assert {row.close_reason for row in walk.payment.bills} == {CloseReason.RESTART}
    for payment_id in walk.unanswered():
        walk.answer(PostingAccepted("A"), payment_id)
    assert walk.on(Recovery)
    assert outcomes(walk) == [PAID, NOT_TAKEN, PAID]


def test_a_kiosk_that_keeps_abandoned_money_keeps_all_of_it(new_walk: Any, small: Bill) -> None:
    """`abandoned_cash = "hold_as_credit"`."""
    walk = begun(new_walk(apply_abandoned=False), small).put_in(2000).restart().quiet()
    assert ends(walk) == [(CREDITED, 0, 2000), (NOTHING, 0, 0)]


def test_a_note_in_doubt_stays_with_the_one_that_took_it(walk: Any, small: Bill) -> None:
    """It is Pending, whatever it was paid; the others have their own outcome."""
    begun(walk, small).put_in(2000, 2000, 500).escrow(500).restart().quiet()
    lead, other = walk.payment.bills
    assert (lead.in_doubt, other.in_doubt) == (usd(500), usd(0))
    walk.answer(PostingAccepted("A"), lead.id).answer(PostingAccepted("B"), other.id)
    assert outcomes(walk) == [PENDING, PAID]


def test_a_bill_without_money_is_not_told_as_not_taken_while_a_note_is_in_doubt(
    new_walk: Any, water_bill: Bill, small: Bill
) -> None:
    """The first takes no parts and the next is paid; the note in doubt is the first one's."""
    walk = begun(new_walk(water_bill), small).put_in(1000).escrow(100).restart().quiet()
    assert ends(walk) == [(CREDITED, 0, 0), (POSTED, 850, 1000)]
    assert outcomes(walk)[0] is PENDING
    walk.returned()
    assert outcomes(walk)[0] is NOT_TAKEN


def test_the_fee_agreed_for_a_card_is_not_owed_where_none_has_paid(walk: Any, small: Bill) -> None:
    """MONEY.md 2: each bill's fee is that of cash then; what is over is the first one's."""
    begun(walk.with_card(), small).put_in(5000).do(Cancel(), CardPicked(), Pay()).quiet()
    assert walk.visit.payment.fee == usd(400)
    walk.terminal_says("good", "refuse").do(Finish()).terminal_says("good")
    assert ends(walk) == [(POSTED, 3850, 4000), (POSTED, 850, 1000)]


def test_nobody_says_for_which_bill_a_late_note_was(walk: Any, small: Bill) -> None:
    """Kept for the customer; with one bill it goes there."""
    begun(walk, small).put_in(2000, 2000, 500).escrow(500).restart().quiet()
    moment, lead = walk.moment(Pay()), walk.payment
    made = Supplement(lead, usd(500), lead.number)
    signed = walk.rows.resolutions[f"line:{lead.lines[0].id}"]
    changes = supplement(made, replace(signed, item="note", action="in_box"), moment)
    told = [change.outcome for change in changes if isinstance(change, SetOutcome)]
    assert told == [PENDING]
    assert not any(getattr(one, "kind", None) is DeliveryKind.BILLER for one in changes)
