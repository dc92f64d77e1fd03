"""The acquirer's book: numbers, states, what it settles, and that it survives."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kiosk.devices.card_terminal.zvt.simulated.book import Book, Booking, Kind, State

TIME = "2026-03-02T09:00:00"


def wanted(amount: int = 1250, kind: Kind = Kind.SALE, currency: str = "USD") -> Booking:
    return Booking(kind, amount, currency, "visa", "EEEEEEEEEEEE1111", TIME)


@pytest.fixture
def book() -> Book:
    return Book()


def test_an_approved_sale_gets_numbers_and_an_approval_code(book: Book) -> None:
    """Trace and receipt numbers begin with 1; the same run gives the same code."""
    sale = book.add(wanted(), 0)
    assert (sale.trace, sale.receipt, sale.auth, sale.batch) == (1, 1, "112648", 1)
    assert (sale.state, sale.code, sale.amount) == (State.APPROVED, 0, 1250)
    assert book.last() is sale
    assert Book().add(wanted(), 0) == sale


def test_a_declined_sale_uses_numbers_up_and_settles_nothing(book: Book) -> None:
    """Its receipt can be repeated, but no money moves."""
    sale = book.add(wanted(), 5)
    assert (sale.trace, sale.state, sale.code, sale.auth) == (1, State.DECLINED, 5, "")
    assert book.settles() == {}
    assert book.add(wanted(), 0).trace == 2


def test_numbers_wrap_to_one(book: Book) -> None:
    """999999 is followed by 1, receipt 9999 by 1; there is no number 0."""
    book.trace, book.receipt = 999_999, 9_999
    sale = book.add(wanted(), 0)
    assert (sale.trace, sale.receipt) == (1, 1)


def test_what_settles_is_what_stands_less_refunds_by_currency(book: Book) -> None:
    """The figure that invariant I7 is checked against."""
    book.add(wanted(1000), 0)
    reversed_sale = book.add(wanted(700), 0)
    book.reverse(reversed_sale, TIME)
    book.add(wanted(300, Kind.REFUND), 0)
    book.add(wanted(5000), 0x33)
    book.add(wanted(400, currency="EUR"), 0)
    assert book.settles() == {"USD": 700, "EUR": 400}


def test_a_reversal_is_a_transaction_of_its_own(book: Book) -> None:
    """It names the sale by its trace, and the sale is reversed from then on."""
    sale = book.add(wanted(), 0)
    reversal = book.reverse(sale, "2026-03-02T09:05:00")
    assert (reversal.kind, reversal.trace, reversal.receipt, reversal.original) == (
        Kind.REVERSAL,
        2,
        2,
        1,
    )
    assert (reversal.amount, reversal.time) == (1250, "2026-03-02T09:05:00")
    assert [booking.state for booking in book.bookings] == [State.REVERSED, State.APPROVED]
    assert book.bookings[0].code == 0


def test_a_sale_the_terminal_drops_says_so_on_its_receipt(book: Book) -> None:
    """No transaction of its own: the repeated receipt then has a result code that is no 00."""
    dropped = book.drop(book.add(wanted(), 0))
    assert (dropped.state, dropped.code) == (State.REVERSED, 0x6C)
    assert book.last() is dropped
    assert (len(book.bookings), book.settles()) == (1, {})


def test_a_sale_is_found_by_its_receipt_number(book: Book) -> None:
    """A declined one never, and after a wrap the newest."""
    first = book.add(wanted(), 0)
    book.add(wanted(), 5)
    assert book.sale(1) is first
    assert book.sale(2) is None
    assert book.sale(3) is None
    book.receipt = 9_999
    newest = book.add(wanted(900), 0)
    assert (newest.receipt, book.sale(1)) == (1, newest)


def test_an_end_of_day_closes_the_batch(book: Book) -> None:
    """What was handed in cannot be reversed at the terminal any more, and still settles."""
    sale = book.add(wanted(), 0)
    book.add(wanted(), 5)
    assert book.open() == [sale]
    book.close()
    assert book.open() == []
    assert book.sale(1) is None
    assert book.settles() == {"USD": 1250}
    assert book.add(wanted(), 0).batch == 2


def test_the_book_survives_a_power_cut(book: Book) -> None:
    """Through JSON, to the last field; numbers go on where they were."""
    book.reverse(book.add(wanted(), 0), TIME)
    book.add(wanted(), 5)
    book.close()
    truth: dict[str, Any] = json.loads(json.dumps(book.truth()))
    again = Book()
    again.restore(truth)
    assert again.bookings == book.bookings
    assert again.truth() == book.truth()
    assert again.add(wanted(), 0).trace == 4


def test_the_truth_of_a_booking_is_flat_and_holds_no_card_number(book: Book) -> None:
    """A reader of the world's file finds every field of a transaction by its name."""
    book.add(wanted(), 0)
    (row,) = json.loads(json.dumps(book.truth()))["bookings"]
    assert row == {
        "kind": "sale",
        "amount": 1250,
        "currency": "USD",
        "brand": "visa",
        "pan": "EEEEEEEEEEEE1111",
        "time": TIME,
        "original": 0,
        "trace": 1,
        "receipt": 1,
        "state": "approved",
        "code": 0,
        "auth": "112648",
        "batch": 1,
    }
