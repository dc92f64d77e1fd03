"""The paper: merchant's and customer's copies, declines, reversals, the end of day."""

from __future__ import annotations

import re

import pytest

from kiosk.devices.card_terminal.zvt.simulated.book import Book, Booking, Kind
from kiosk.devices.card_terminal.zvt.simulated.cards import CARDS
from kiosk.devices.card_terminal.zvt.simulated.slips import (
    WIDTH,
    Copy,
    Line,
    Slip,
    amount,
    slips,
    totals,
)

TIME = "2026-03-02T09:00:00"
SALE = Booking(Kind.SALE, 1250, "USD", "visa", CARDS["visa"].masked, TIME)


def text(slip: Slip) -> list[str]:
    return [line.text for line in slip.lines]


def test_a_payment_has_two_copies_that_differ_in_their_title() -> None:
    """24 characters a line; the amount stands behind its currency."""
    merchant, customer = slips(Book().add(SALE, 0), "28004869", "VISA")
    assert (merchant.copy, customer.copy) == (Copy.MERCHANT, Copy.CUSTOMER)
    assert text(merchant) == [
        "** MERCHANT COPY **",
        "2026-03-02      09:00:00",
        "Terminal        28004869",
        "Receipt             0001",
        "Trace             000001",
        "VISA",
        "Card        ********1111",
        "PAYMENT",
        "Auth              112648",
        "USD                12.50",
        "APPROVED",
    ]
    assert text(customer) == ["** CUSTOMER COPY **", *text(merchant)[1:]]
    assert merchant.lines[0] == Line("** MERCHANT COPY **", centred=True)
    assert not merchant.lines[1].centred


def test_a_decline_says_its_code_and_has_no_approval() -> None:
    """The code is hexadecimal, as everywhere in ZVT."""
    merchant, _ = slips(Book().add(SALE, 0x33), "28004869", "VISA")
    assert text(merchant)[-1] == "DECLINED 33"
    assert not any(line.startswith("Auth") for line in text(merchant))


def test_a_reversal_names_the_trace_it_takes_back() -> None:
    """And its sale, printed again, is reversed."""
    book = Book()
    reversal = book.reverse(book.add(SALE, 0), TIME)
    merchant, _ = slips(reversal, "28004869", "VISA")
    assert "REVERSAL" in text(merchant)
    assert "Original trace    000001" in text(merchant)
    again, _ = slips(book.bookings[0], "28004869", "VISA")
    assert text(again)[-1] == "REVERSED"


def test_no_slip_shows_more_than_four_digits_of_a_card() -> None:
    """Of any brand; on the bad day `unmasked_pan` the lines come from elsewhere."""
    for card in CARDS.values():
        booking = Book().add(Booking(Kind.SALE, 100, "USD", "x", card.masked, TIME), 0)
        for slip in slips(booking, "28004869", card.name):
            (line,) = [line.text for line in slip.lines if line.text.startswith("Card")]
            assert re.fullmatch(r"Card +\*{8}\d{4}", line)
            assert max(len(line.text) for line in slip.lines) <= WIDTH


def test_clear_lines_are_printed_on_both() -> None:
    """What no terminal should print, and some do."""
    for slip in slips(Book().add(SALE, 0), "28004869", "VISA", ("KARIN",)):
        assert text(slip)[-1] == "KARIN"


def test_the_end_of_day_adds_up() -> None:
    """One line for each card, a refund below zero, and the total."""
    rows = [("VISA", 2, 3000), ("Mastercard", 1, -500)]
    slip = totals(rows, "USD", "28004869", TIME)
    assert slip.copy is Copy.ADMIN
    assert text(slip)[3:] == [
        "VISA 2             30.00",
        "Mastercard 1       -5.00",
        "Total USD          25.00",
    ]


@pytest.mark.parametrize(
    ("minor", "shown"), [(0, "0.00"), (7, "0.07"), (123456, "1234.56"), (-705, "-7.05")]
)
def test_an_amount_is_shown_with_two_decimals(minor: int, shown: str) -> None:
    assert amount(minor) == shown
