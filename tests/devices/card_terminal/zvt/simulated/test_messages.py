"""A terminal's messages, held to what a real one in the field sent (Portalum.Zvt, unit tests)."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.simulated.book import Book, Booking, Kind
from kiosk.devices.card_terminal.zvt.simulated.cards import CARDS, Card, track2
from kiosk.devices.card_terminal.zvt.simulated.messages import (
    Extras,
    abort,
    cancelled,
    completion,
    llvar,
    print_block,
    print_lines,
    refusal,
    registered,
    status_information,
    tlv,
    totals,
)
from kiosk.devices.card_terminal.zvt.simulated.slips import Copy, Line, Slip

REAL_STOPPED = "04 0F 1E 27 6C 29 28 00 48 69 3C F0 F1 F9 " + b"Abbruch durch Kunde".hex(" ")
REAL_LINES = [
    "06 D1 14 40 2A 2A 20 4B 41 53 53 45 4E 53 43 48 4E 49 54 54 20 2A 2A",
    "06 D1 01 40",
    "06 D1 02 00 20",
    "06 D1 19 00 54 65 72 6D 69 6E 61 6C 2D 49 44 3A 20 20 20 20 32 38 30 30 34 38 36 39",
    "06 D1 01 81",
]
# A payment of 20.40 EUR. Ours has neither expiry (0E) nor card sequence (17), and 88 at the end.
REAL_FIELDS = """27 00 04 00 00 00 00 20 40 0B 00 04 70 0C 22 39 53 0D 10 06|19 70|
22 F0 F8 EE EE EE EE EE EE 47 71 29 28 00 48 69|49 09 78 87 04 70|88 00 04 70|
8A 2E 8B F1 F7 44 65 62 69 74 20 4D 61 73 74 65 72 63 61 72 64 00"""


def shown(message: bytes) -> str:
    return message.hex(" ").upper()


def test_a_stopped_sale_is_told_as_a_real_terminal_tells_it() -> None:
    """Byte for byte."""
    assert shown(cancelled(0x6C, "Abbruch durch Kunde")) == REAL_STOPPED.upper()


def test_lines_are_printed_as_a_real_terminal_prints_them() -> None:
    """40 centred, 00 not, 81 the end; an empty line is an attribute alone."""
    lines = (
        Line("** KASSENSCHNITT **", centred=True),
        Line("", centred=True),
        Line(" "),
        Line("Terminal-ID:    28004869"),
    )
    assert [shown(one) for one in print_lines(Slip(Copy.ADMIN, lines))] == REAL_LINES


def test_an_outcome_has_the_fields_of_a_real_one() -> None:
    """The same pieces, of a card that is called the same."""
    book = Book()
    book.trace = book.receipt = 469
    wanted = Booking(Kind.SALE, 2040, "EUR", "x", "EEEEEEEEEEEE4771", "2021-10-06T22:39:53")
    booking = book.add(wanted, 0)
    card = Card("Debit Mastercard", 0x2E, "4771")
    message = shown(status_information(booking, card, Extras(booking.pan)))
    for piece in REAL_FIELDS.replace("\n", "").split("|"):
        assert piece in message


def test_short_messages() -> None:
    """As DEVICES.md 4.6 has them."""
    assert shown(abort(0x6C)) == "06 1E 01 6C"
    assert shown(completion()) == "06 0F 00"
    assert shown(refusal(0x9C)) == "84 9C 00"
    assert shown(registered(0, "CAD")) == "06 0F 0A 19 00 29 28 00 48 69 49 01 24"


@pytest.mark.parametrize(
    ("size", "digits", "head"),
    [(0, 2, "F0 F0"), (7, 2, "F0 F7"), (99, 2, "F9 F9"), (123, 3, "F1 F2 F3")],
)
def test_a_variable_field_says_its_length_digit_by_digit(size: int, digits: int, head: str) -> None:
    """LLVAR and LLLVAR."""
    assert llvar(b"x" * size, digits) == bytes.fromhex(head) + b"x" * size


@pytest.mark.parametrize(
    ("size", "head"), [(3, "07 03"), (127, "07 7F"), (128, "07 81 80"), (1400, "07 82 05 78")]
)
def test_a_ber_length_grows_with_what_it_measures(size: int, head: str) -> None:
    """81 and 82, big-endian, from 128 on."""
    assert tlv(0x07, b"x" * size) == bytes.fromhex(head) + b"x" * size


def test_a_tag_may_have_two_bytes() -> None:
    assert tlv(0x1F07, b"\x02") == bytes.fromhex("1F 07 01 02")


def test_a_text_block_names_its_receipt_type_and_each_line() -> None:
    """1F07, then 25 with an attribute (09) before each line (07)."""
    slip = Slip(Copy.CUSTOMER, (Line("A", centred=True), Line("BC")))
    assert shown(print_block(slip)) == (
        "06 D3 15 06 13 1F 07 01 02 25 0D 09 01 40 07 01 41 09 01 00 07 02 42 43"
    )


def test_totals_are_a_count_and_an_amount_for_each_group() -> None:
    """The first and the last receipt in front of them."""
    assert shown(totals([(2, 2500), (300, 1)], 1, 12)) == (
        "60 F0 F1 F8 00 01 00 12 02 00 00 00 00 25 00 FF 00 00 00 00 00 01"
    )


def test_what_a_card_says_of_itself_is_masked() -> None:
    """All but the last four digits, of every brand; track 2 is for one bad day only."""
    for card in CARDS.values():
        assert card.masked == "E" * (card.digits - 4) + card.last4
    assert track2("1234", "3012") == "1234D3012" + "201114380000000"
