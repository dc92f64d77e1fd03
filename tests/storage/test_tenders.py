"""Card tenders in the journal: what is kept, what is refused, and what is held when."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.cards import Approval
from kiosk.domain.changes import (
    AddTender,
    HearTender,
    MarkTender,
)
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentState, Tender, TenderRecord, TenderState
from kiosk.storage.verify import verify

Till = Any
S = TenderState
USD = "USD"
BALANCES = (
    "SELECT account, sum(minor) FROM leg GROUP BY account HAVING sum(minor) <> 0 ORDER BY account"
)


def usd(minor: int) -> Money:
    return Money(minor, USD)


def test_a_card_tender_is_read_back_with_all_its_terminal_told(till: Till) -> None:
    """M-17: cash first, the exact rest by card; tenders in the order of their making."""
    till.split()
    payment = till.journal.payment("p1")
    cash, card = payment.tenders
    assert cash == TenderRecord("p1:1", "p1", Tender.CASH, S.CLOSED, usd(0), usd(0))
    assert card == TenderRecord(
        "p1:2",
        "p1",
        Tender.CARD,
        S.CAPTURED,
        usd(3100),
        usd(3100),
        since_ms=till.rows("SELECT at_ms FROM event WHERE kind = 'card_opened'")[0][0],
        attempt=1,
        mark="000122/0046",
        reference="000123/0047",
        auth="A12345",
        brand="Visa",
        last4="4242",
        terminal="T-77",
    )
    assert (payment.held, payment.by_cash, payment.by_card) == (usd(5100), usd(2000), usd(3100))
    assert (payment.state, payment.outcome) == (PaymentState.POSTED, Outcome.PAID)
    assert till.rows(BALANCES) == [(1000, 2000), (1100, 3100), (2000, -5000), (4000, -100)]
    assert verify(till.path).problem == ""


def test_tenders_come_in_the_order_of_their_making(till: Till) -> None:
    """The tenth does not come before the second, whatever their names."""
    till.open(card=5100)
    till.drive(S.DECLINED)
    for n in range(2, 12):
        till.card("p1", n, 5100)
        till.drive(S.DECLINED, n=n)
    names = [tender.id for tender in till.journal.payment("p1").tenders]
    assert names == [f"p1:{n}" for n in range(1, 12)]


def test_money_is_held_from_the_commit_that_captures_it(till: Till) -> None:
    """Not when it is heard, authorised or intended."""
    till.open(card=5100)
    till.hear("p1", 1, 5100)
    till.drive(S.AUTHORISED, S.CAPTURE_INTENT)
    assert till.journal.payment("p1").held == usd(0)
    till.move_card("p1", 1, S.CAPTURE_INTENT, S.CAPTURED, 5100)
    payment = till.journal.payment("p1")
    assert (payment.held, payment.tenders[0].captured) == (usd(5100), usd(5100))
    (told,) = [row for row in till.bodies()[-1]["rows"] if row[0] == "payment"]
    assert tuple(told[1:]) == till.rows("SELECT * FROM payment")[0]
    assert verify(till.path).problem == ""


def test_a_void_after_the_capture_takes_the_money_back(till: Till) -> None:
    """Held until it is proven; then 1100 and 2100 are as before, and nothing is captured."""
    till.open(card=5100)
    till.drive(S.CAPTURED, S.VOID_INTENT)
    assert till.journal.payment("p1").held == usd(5100)
    till.move_card("p1", 1, S.VOID_INTENT, S.VOIDED)
    payment = till.journal.payment("p1")
    assert (payment.held, payment.tenders[0].captured) == (usd(0), usd(0))
    assert (payment.tenders[0].state, payment.tenders[0].reason) == (S.VOIDED, "6C")
    assert till.rows(BALANCES) == []
    assert verify(till.path).problem == ""


@pytest.mark.parametrize("states", [(S.CAPTURED, S.VOID_INTENT), (S.VOID_INTENT,)])
def test_a_void_that_came_too_late_leaves_the_money_held_once(
    till: Till, states: tuple[TenderState, ...]
) -> None:
    """Whether or not it was captured before the void was tried."""
    till.open(card=5100)
    till.drive(*states, S.CAPTURED)
    payment = till.journal.payment("p1")
    assert (payment.held, payment.by_card) == (usd(5100), usd(5100))
    assert till.rows(BALANCES) == [(1100, 5100), (2100, -5100)]
    assert verify(till.path).problem == ""


def test_the_fee_of_the_newest_tender_is_the_payments(till: Till) -> None:
    """MONEY.md section 2: each tender has its fee. Where it is the same, no payment is written."""
    till.open()
    till.close_cash()
    till.card(fee=250)
    assert till.journal.payment("p1").fee == usd(250)
    till.drive(S.DECLINED, n=2)
    till.write("cash_opened", "p1", AddTender("p1:3", "p1", Tender.CASH, usd(0), usd(250)))
    assert [row[0] for row in till.bodies()[-1]["rows"]] == ["tender"]
    assert verify(till.path).problem == ""


def test_a_mark_counts_attempts_and_keeps_what_it_does_not_tell(till: Till) -> None:
    """Each attempt is committed before it begins; a mark or reason stays until there is another."""
    till.open(card=5100)
    for change in (
        MarkTender("p1:1", 1, "pi_1"),
        MarkTender("p1:1", 2),
        MarkTender("p1:1", 2, reason="06 20: no such receipt"),
    ):
        till.write("marked", "p1", change)
    (card,) = till.journal.payment("p1").tenders
    assert (card.attempt, card.mark, card.reason) == (2, "pi_1", "06 20: no such receipt")
    assert card.state is S.AUTH_INTENT
    with pytest.raises(IllegalTransitionError, match="attempt 1 after 2"):
        till.write("marked", "p1", MarkTender("p1:1", 1))


def test_an_approval_that_is_heard_changes_no_state_and_holds_nothing(till: Till) -> None:
    """It is there before the terminal is answered, and survives in the row for `ask`."""
    till.open(card=5100)
    till.hear("p1", 1, 5100)
    card = till.journal.payment("p1").open_card
    assert (card.state, card.reference, card.captured) == (S.AUTH_INTENT, "000123/0047", usd(0))
    till.move_card("p1", 1, S.AUTH_INTENT, S.CAPTURED, 5100)
    assert till.journal.payment("p1").tenders[0].reference == "000123/0047"


def test_no_more_than_four_digits_reach_the_disk(till: Till) -> None:
    """M-33: whatever a driver lets slip; and the table refuses more from anybody."""
    till.open(card=5100)
    slip = Approval(usd(5100), "000123/0047", last4="00000000004242")
    till.write("card_heard", "p1", HearTender("p1:1", slip))
    assert till.journal.payment("p1").tenders[0].last4 == "4242"
    assert b"00004242" not in till.path.with_name("journal.db-wal").read_bytes()
    with pytest.raises(Exception, match="CHECK constraint failed"):
        till.rows("UPDATE card SET last4 = '04242'")


def test_texts_of_a_terminal_are_stored_in_one_form(till: Till) -> None:
    """NFC, as the audit body wants it."""
    till.open(card=5100)
    heard = Approval(usd(5100), "1", brand="De\u0301bito")
    till.write("card_heard", "p1", HearTender("p1:1", heard))
    assert till.journal.payment("p1").tenders[0].brand == "D\u00e9bito"
    assert verify(till.path).problem == ""
