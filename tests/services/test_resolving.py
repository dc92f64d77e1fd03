"""People decide what no device can tell; each decision is an entry with a name under it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.domain.bills import (
    Finality,
    PayBillNumber,
    PostingAccepted,
    PostingRefused,
    PostingUnknown,
)
from kiosk.domain.cards import Approval, CardAmbiguous, CardCaptured
from kiosk.domain.errors import JournalError
from kiosk.domain.events import Evidence, NoteEscrowed, NoteStacked
from kiosk.domain.exceptions import ExceptionKind, Objection, Resolution, Resolve
from kiosk.domain.intents import Finish
from kiosk.domain.money import Money
from kiosk.domain.payments import NoteState, Outcome, PaymentRecord, PaymentState, TenderState
from kiosk.storage.verify import verify
from tests.domain.flow.terminal import How
from tests.services.conftest import World

Make = Callable[..., World]
CASH_BOX, IN_DOUBT, RECEIVABLE, TILL, PAYABLE = 1000, 1090, 1100, 1210, 2000
HELD, HELD_IN_DOUBT, CREDIT, SHORT = 2100, 2110, 2200, 5000


def doubtful(world: World, minor: int = 2000, *, index: int = 5) -> str:
    """A note goes in and nothing is heard of it again; everybody goes home."""
    world.to_cash()
    world.do(NoteEscrowed(index, Money(minor, "USD"), Evidence(1, 900 + world.core._boot)))
    world.wait(400)
    return world.row_of_last().id


def decide(world: World, how: Resolution, **more: Any) -> Objection | None:
    """On the only exception there is."""
    (item,) = world.journal.exceptions(world.clock.now_ms())
    order = {"by": "ana", "reason": "counted"} | more
    world.do(Resolve(item.key, how, **order))
    assert verify(world.path).problem == ""
    return told(world, item.key)


def told(world: World, key: str) -> Objection | None:
    """What staff see."""
    resolved = world.views[-1].resolved
    assert resolved is not None
    assert resolved.key == key
    return resolved.objection


def supplement(world: World) -> PaymentRecord:
    """The payment that the decision made."""
    (row,) = world.sql("select supplement_id from resolution where supplement_id is not null")
    return world.journal.payment(row[0])


def balances(world: World, *accounts: int) -> list[int]:
    return [world.balance(account) for account in accounts]


def queue(world: World) -> list[ExceptionKind]:
    return [item.kind for item in world.journal.exceptions(world.clock.now_ms())]


def test_a_note_found_at_the_count_goes_to_the_bill(world: World) -> None:
    """Dr 1000 / Cr 1090; Dr 2110 / Cr 2100, then a supplement with the fee out first."""
    first = doubtful(world)
    assert decide(world, Resolution.IN_BOX) is None
    more = supplement(world)
    assert (more.posted_amount.minor, more.posted_fee.minor) == (1850, 150)
    assert (more.outcome, more.state) == (Outcome.PAID, PaymentState.POSTED)
    assert more.supplement_of == world.journal.payment(first).confirmation
    assert world.bank.booked[more.id] == 1850
    doubts = (IN_DOUBT, HELD_IN_DOUBT, HELD)
    assert balances(world, CASH_BOX, PAYABLE, *doubts) == [2000, -1850, 0, 0, 0]
    assert queue(world) == []
    assert world.sql("select person, action from resolution") == [("ana", "in_box")]


def test_a_note_that_the_customer_kept_leaves_nothing_taken(world: World) -> None:
    """Dr 2110 / Cr 1090; what was Pending is Not taken."""
    first = doubtful(world)
    assert world.journal.payment(first).outcome is Outcome.PENDING
    assert decide(world, Resolution.NOT_IN_BOX) is None
    row = world.journal.payment(first)
    assert (row.outcome, row.notes[0].state) == (Outcome.NOT_TAKEN, NoteState.RETURNED)
    assert balances(world, CASH_BOX, IN_DOUBT, HELD_IN_DOUBT) == [0, 0, 0]


def test_a_claim_that_is_honoured_pays_the_bill_at_our_cost(world: World) -> None:
    """Dr 5000 / Cr 1090; Dr 2110 / Cr 2100, then a supplement. The note is in no box."""
    doubtful(world)
    assert decide(world, Resolution.HONOURED) is None
    assert supplement(world).posted_amount.minor == 1850
    assert balances(world, CASH_BOX, SHORT, PAYABLE, IN_DOUBT) == [0, 2000, -1850, 0]


def test_a_stray_note_in_the_box_is_a_surplus(world: World) -> None:
    """Nobody's: Dr 1000 / Cr 1090 and Dr 2110 / Cr 5000."""
    stray = NoteStacked(5, Money(2000, "USD"), Evidence(1, 950), first=False)
    world.do(stray)
    assert queue(world) == [ExceptionKind.STRAY_NOTE]
    assert decide(world, Resolution.HONOURED) is Objection.NOT_ALLOWED
    assert decide(world, Resolution.IN_BOX) is None
    assert balances(world, CASH_BOX, SHORT, IN_DOUBT, HELD_IN_DOUBT) == [2000, -2000, 0, 0]


@pytest.mark.parametrize("found", [True, False])
def test_a_stray_note_of_unknown_value_is_booked_once_its_value_is_known(
    world: World, found: bool
) -> None:
    """It was never booked, so there is nothing to take back either."""
    world.do(NoteStacked(9, None, Evidence(1, 951), first=False))
    if not found:
        assert decide(world, Resolution.NOT_IN_BOX) is None
        assert balances(world, CASH_BOX, SHORT) == [0, 0]
        return
    assert decide(world, Resolution.IN_BOX) is Objection.NO_VALUE
    assert decide(world, Resolution.IN_BOX, value=Money(500, "USD")) is None
    assert balances(world, CASH_BOX, SHORT, IN_DOUBT) == [500, -500, 0]


def refused(world: World) -> PaymentRecord:
    """Paid in cash, and the biller will not have it."""
    world.bank.says = PostingRefused("CLOSED")
    world.to_cash().put_in(2000, 2000).wait(400)
    assert queue(world) == [ExceptionKind.CREDIT_HELD]
    return world.row_of_last()


def test_what_a_biller_refused_is_paid_out_by_the_store(world: World) -> None:
    """Dr 2200 / Cr 1210: nothing is kept any more, and nothing is in the queue."""
    payment = refused(world)
    assert world.balance(CREDIT) == -4000
    assert decide(world, Resolution.PAID_OUT) is None
    assert balances(world, CREDIT, TILL) == [0, -4000]
    assert world.journal.payment(payment.id).held.minor == 0
    assert queue(world) == []


def test_what_a_biller_refused_is_sent_corrected(world: World) -> None:
    """Dr 2200 / Cr 2100, then a supplement to the right account; refused again it is kept again."""
    refused(world)
    right = PayBillNumber("power", "1234567891")
    world.bank.bill = replace(world.bank.bill, number=right)
    assert decide(world, Resolution.APPLIED, number=right) is None
    more = supplement(world)
    assert (more.number, more.posted_amount.minor, more.posted_fee.minor) == (right, 3850, 150)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    assert (item.payment and item.payment.id, item.amount) == (more.id, Money(4000, "USD"))
    assert balances(world, CREDIT, HELD, PAYABLE) == [-4000, 0, 0]


def test_a_posting_without_an_answer_is_seen_and_asked_on_but_not_decided(world: World) -> None:
    """Two minutes of silence put it into the queue with its next ask."""
    world.bank.says = PostingUnknown()
    world.to_cash().put_in(2000, 2000).wait(200)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    assert item.kind is ExceptionKind.POSTING_UNKNOWN
    assert item.next_ask_ms is not None
    assert item.next_ask_ms > world.clock.now_ms() - 1000
    assert decide(world, Resolution.NOTED) is Objection.NOT_ALLOWED
    world.bank.says = PostingAccepted("REF-2")
    world.wait(400)
    assert queue(world) == []


def test_money_posted_without_its_customer_is_noted_by_a_person(world: World) -> None:
    """MONEY.md section 2: an exception `abandoned_cash`; no legs, only a name."""
    world.to_cash().put_in(2000).wait(400)
    assert queue(world) == [ExceptionKind.ABANDONED_CASH]
    before = world.sql("select count(*) from entry")
    assert decide(world, Resolution.NOTED) is None
    assert world.sql("select count(*) from entry") == before
    assert queue(world) == []


def silent_card(make: Make, *, two_step: bool) -> World:
    """A charge whose answer never came, nor any to the questions after it."""
    world = make(Finality.BILLER, two_step=two_step).boot()
    silences: list[How] = ["silent"] * 30
    world.cards.plan.extend(["good", "lost", *silences])  # type: ignore[union-attr]  # there is one
    world.to_card().wait(400)
    return world


@pytest.mark.parametrize("two_step", [False, True], ids=["zvt", "stripe"])
def test_a_card_nobody_can_ask_is_decided_by_the_acquirers_book(
    new_world: Make, two_step: bool
) -> None:
    """Charged: Dr 1100 / Cr 2100 and the posting. Not charged: no legs, and not taken."""
    for charged in (True, False):
        world = silent_card(new_world, two_step=two_step)
        assert queue(world) == [ExceptionKind.CARD_UNKNOWN]
        payment = world.row_of_last()
        how = Resolution.CHARGED if charged else Resolution.NOT_CHARGED
        if charged:
            assert decide(world, how) is Objection.NO_REFERENCE
        assert decide(world, how, reference="000017/0017" if charged else "") is None
        row = world.journal.payment(payment.id)
        assert row.state is (PaymentState.POSTED if charged else PaymentState.NOT_TAKEN)
        assert world.balance(RECEIVABLE) == (row.total.minor if charged else 0)
        assert row.tenders[0].state in {TenderState.CAPTURED, TenderState.VOIDED}
        assert world.sql("select action from resolution") == [(how.value,)]


def test_the_terminals_own_answer_wins_over_a_persons(new_world: Make) -> None:
    """It is asked once more at the moment of decision, and knows after all."""
    world = silent_card(new_world, two_step=False)
    world.cards.plan.clear()  # type: ignore[union-attr]  # there is one
    assert decide(world, Resolution.NOT_CHARGED) is Objection.ANSWERED
    assert world.row_of_last().state is PaymentState.POSTED
    assert world.sql("select * from resolution") == []


def test_above_the_limit_two_people_decide(world: World) -> None:
    """MONEY.md 4.4: two different people; nobody is their own witness, and nobody is nameless."""
    world.do(NoteStacked(7, Money(10_001, "USD"), Evidence(1, 952), first=False))
    assert decide(world, Resolution.IN_BOX) is Objection.SECOND_PERSON
    assert decide(world, Resolution.IN_BOX, second="ana") is Objection.SECOND_PERSON
    assert decide(world, Resolution.IN_BOX, by="") is Objection.NOT_NAMED
    assert decide(world, Resolution.IN_BOX, reason="") is Objection.NOT_NAMED
    assert decide(world, Resolution.IN_BOX, second="bo") is None
    assert world.sql("select person, second from resolution") == [("ana", "bo")]


def test_nothing_is_decided_twice_or_while_a_customer_is_served(world: World) -> None:
    """The item is gone once it is decided; a payment under way may still change it."""
    doubtful(world)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    order = Resolve(item.key, Resolution.IN_BOX, "ana", "counted")
    world.to_cash().do(order)
    assert told(world, item.key) is Objection.BUSY
    world.do(Finish()).wait(400)
    world.do(order, order)
    assert told(world, item.key) is Objection.UNKNOWN_ITEM
    assert len(world.sql("select * from resolution")) == 1


def test_a_decision_that_could_not_be_written_is_told_as_such(world: World) -> None:
    """The commit raised: the item stays, and so does the money."""
    doubtful(world)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    real = world.journal.commit

    def broken(*args: Any) -> None:
        world.journal.commit = real  # type: ignore[method-assign]  # once
        raise JournalError("disk")

    world.journal.commit = broken  # type: ignore[assignment]  # once
    world.do(Resolve(item.key, Resolution.IN_BOX, "ana", "counted"))
    assert told(world, item.key) is Objection.JOURNAL
    assert queue(world) == [ExceptionKind.NOTE_IN_DOUBT]


def test_a_charge_of_another_amount_is_still_a_persons_to_decide(new_world: Make) -> None:
    """The terminal answers, but not about this sum: once it is taken back there, nothing of it is
    booked."""
    world = silent_card(new_world, two_step=False)
    tender = world.row_of_last().tenders[0]
    odd = CardCaptured(tender.id, Approval(Money(100, "USD"), "000017/0017"))
    world.cards.plan.clear()  # type: ignore[union-attr]  # there is one
    world.cards.truth.requests.clear()  # type: ignore[union-attr]  # there is one
    (item,) = world.journal.exceptions(world.clock.now_ms())
    world.core.handle(Resolve(item.key, Resolution.NOT_CHARGED, "ana", "taken back by hand"))
    world.core.handle(odd)
    assert told(world, item.key) is None
    assert world.journal.payment(tender.payment_id).state is PaymentState.NOT_TAKEN


def test_a_serial_terminal_is_not_asked_about_a_charge_before_its_last(new_world: Make) -> None:
    """It tells its last sale only: one of the same sum would be taken for this one."""
    world = silent_card(new_world, two_step=False)
    first = world.row_of_last()
    world.cards.truth.requests.clear()  # type: ignore[union-attr]  # there is one
    world.do(CardAmbiguous(first.tenders[0].id, "no receipt to repeat"))
    world.cards.plan.clear()  # type: ignore[union-attr]  # there is one
    world.to_card().wait(60)
    asked = world.calls.count("ask")
    assert decide(world, Resolution.NOT_CHARGED) is None
    assert world.calls.count("ask") == asked
    assert world.journal.payment(first.id).state is PaymentState.NOT_TAKEN
    assert world.balance(RECEIVABLE) == world.row_of_last().total.minor
