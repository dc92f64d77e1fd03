"""Several bills, one tender: how the money is shared out."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import Bill, PayBillNumber, PostingAccepted
from kiosk.domain.changes import OpenPayment, SetOutcome
from kiosk.domain.flow.supplement import Supplement, supplement
from kiosk.domain.intents import (
    Accept,
    Cancel,
    CardPicked,
    Finish,
    GoOn,
    Pay,
)
from kiosk.domain.ledger import Account
from kiosk.domain.payments import CloseReason, DeliveryKind
from kiosk.domain.visit import ChooseReceipt, Recovery, Review
from tests.domain.flow.several import (
    CREDITED,
    NOT_TAKEN,
    NOTHING,
    PAID,
    PAYS,
    PENDING,
    POSTED,
    begun,
    ends,
    finished,
    outcomes,
    usd,
)


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
