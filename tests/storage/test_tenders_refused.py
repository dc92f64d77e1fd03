"""What the journal refuses of tenders: never two at once, never final while a card is unknown."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.cards import Approval
from kiosk.domain.changes import (
    AddTender,
    Change,
    CloseTender,
    HearTender,
    MarkTender,
    MoveTender,
    SetOutcome,
)
from kiosk.domain.errors import IllegalTransitionError, JournalError
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentState, Tender, TenderState
from kiosk.storage.verify import verify

Till = Any
S = TenderState
#: How a card gets to each state in which its fate is open.
UNSETTLED = {
    S.AUTH_INTENT: (),
    S.AUTHORISED: (S.AUTHORISED,),
    S.CAPTURE_INTENT: (S.AUTHORISED, S.CAPTURE_INTENT),
    S.VOID_INTENT: (S.AUTHORISED, S.VOID_INTENT),
}


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def add(kind: Tender, minor: int = 0, name: str = "p1:9", fee: int = 100) -> AddTender:
    return AddTender(name, "p1", kind, usd(minor), usd(fee))


@pytest.mark.parametrize("state", UNSETTLED)
@pytest.mark.parametrize("kind", Tender)
def test_no_tender_begins_while_a_card_is_open(
    till: Till, state: TenderState, kind: Tender
) -> None:
    """M-17: the terminal's end comes first, in each state in which money may still move."""
    till.open(card=5100)
    till.drive(*UNSETTLED[state])
    with pytest.raises(IllegalTransitionError):
        till.write("bad", "p1", add(kind, 5100))
    assert len(till.journal.payment("p1").tenders) == 1


@pytest.mark.parametrize("kind", Tender)
def test_no_tender_begins_while_notes_can_arrive(till: Till, kind: Tender) -> None:
    """The cash tender is CLOSED first; in one commit is enough."""
    till.open()
    with pytest.raises(IllegalTransitionError):
        till.write("bad", "p1", add(kind, 100))
    till.write("good", "p1", CloseTender("p1:1"), add(kind, 100))
    assert len(till.journal.payment("p1").tenders) == 2


def test_a_tender_begins_once_and_only_in_an_open_payment(till: Till) -> None:
    """Its id is a key; nothing new is charged to a payment that is closing, unknown, or in
    another currency; nothing at all is no charge."""
    till.open(card=5100)
    till.drive(S.DECLINED)
    for change in (add(Tender.CARD, 100, "p1:1"), add(Tender.CARD, 0)):
        with pytest.raises(JournalError, match="refused the rows"):
            till.write("again", "p1", change)
    for change in (
        AddTender("p1:9", "p1", Tender.CARD, Money(1, "EUR"), Money(0, "EUR")),
        AddTender("p9:1", "p9", Tender.CASH, usd(0), usd(0)),
    ):
        with pytest.raises(IllegalTransitionError):
            till.write("bad", "p1", change)
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    with pytest.raises(IllegalTransitionError):
        till.write("bad", "p1", add(Tender.CARD, 100))
    assert len(till.journal.payment("p1").tenders) == 1


ILLEGAL: dict[str, tuple[tuple[TenderState, ...], Change]] = {
    "an answer twice": ((S.DECLINED,), MoveTender("p1:1", S.AUTH_INTENT, S.CAPTURED)),
    "a declined card charged": ((S.DECLINED,), MoveTender("p1:1", S.DECLINED, S.CAPTURED)),
    "an authorisation declined": ((S.AUTHORISED,), MoveTender("p1:1", S.AUTHORISED, S.DECLINED)),
    "another state than it is in": ((), MoveTender("p1:1", S.AUTHORISED, S.CAPTURE_INTENT)),
    "captured money declined": (
        (S.CAPTURED, S.VOID_INTENT),
        MoveTender("p1:1", S.VOID_INTENT, S.DECLINED),
    ),
    "an unknown card": ((), MoveTender("p1:8", S.AUTH_INTENT, S.CAPTURED)),
    "a card closed like cash": ((), CloseTender("p1:1")),
    "a settled card marked": ((S.DECLINED,), MarkTender("p1:1", 2)),
    "an approval of a reserved one": (
        (S.AUTHORISED,),
        HearTender("p1:1", Approval(usd(5100), "1")),
    ),
    "an approval of a declined one": ((S.DECLINED,), HearTender("p1:1", Approval(usd(1), "1"))),
}


@pytest.mark.parametrize(("states", "change"), ILLEGAL.values(), ids=ILLEGAL)
def test_an_illegal_change_leaves_the_card_as_it_was(
    till: Till, states: tuple[TenderState, ...], change: Change
) -> None:
    """IllegalTransitionError, and nothing of the commit is there."""
    till.open(card=5100)
    till.drive(*states)
    before = till.journal.payment("p1")
    with pytest.raises(IllegalTransitionError):
        till.write("bad", "p1", SetOutcome("p1", Outcome.PENDING), change)
    assert till.journal.payment("p1") == before
    assert verify(till.path).problem == ""


def test_cash_is_no_card(till: Till) -> None:
    """A cash tender is closed, never moved, marked or heard of."""
    till.open()
    for change in (
        MoveTender("p1:1", S.ACTIVE, S.CLOSED),
        MarkTender("p1:1", 1),
        HearTender("p1:1", Approval(usd(1), "1")),
    ):
        with pytest.raises(IllegalTransitionError):
            till.write("bad", "p1", change)


@pytest.mark.parametrize("state", UNSETTLED)
@pytest.mark.parametrize(
    "final", [PaymentState.POSTED, PaymentState.CREDITED, PaymentState.NOT_TAKEN]
)
def test_no_payment_is_final_while_its_card_is_unknown(
    till: Till, state: TenderState, final: PaymentState
) -> None:
    """MONEY.md section 3: it waits in CLOSING, Pending for its customer, found again at boot."""
    till.open(card=5100)
    till.pay("other")
    till.drive(*UNSETTLED[state])
    till.move(PaymentState.OPEN, PaymentState.CLOSING)
    till.write("pending", "p1", SetOutcome("p1", Outcome.PENDING))
    with pytest.raises(IllegalTransitionError):
        till.move(PaymentState.CLOSING, final)
    (waiting,) = till.journal.unfinished()
    assert (waiting.id, waiting.state) == ("p1", PaymentState.CLOSING)
    assert waiting.open_card.state is state
    if state is not S.VOID_INTENT:
        till.move_card("p1", 1, state, S.VOID_INTENT)
    till.move_card("p1", 1, S.VOID_INTENT, S.VOIDED)
    till.move(PaymentState.CLOSING, final)
    assert verify(till.path).problem == ""


def test_nothing_of_a_card_moves_once_its_payment_is_final(till: Till) -> None:
    """What comes later is a new row that links to the original (MONEY.md section 3)."""
    till.split()
    for change in (
        MoveTender("p1:2", S.CAPTURED, S.VOID_INTENT),
        MarkTender("p1:2", 2),
        add(Tender.CARD, 100),
    ):
        with pytest.raises(IllegalTransitionError):
            till.write("bad", "p1", change)
