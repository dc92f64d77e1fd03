"""What a terminal sends in a sale, byte for byte, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator
from tests.devices.card_terminal.zvt.simulated.conftest import (
    ABORT,
    APPROVED,
    OK,
    SALE,
    Till,
)


def test_registration_on_the_wire() -> None:
    """06, 80 00 00, and after its ACK 06 0F with status, terminal id and currency."""
    simulator = ZvtSimulator(ZvtProfile("USD", "123456"))
    golden = bytes.fromhex("10 02 06 00 06 12 34 56 BA 08 40 10 03 9A E1")
    assert simulator.feed(golden, 1.0).data == b"\x06" + OK
    assert simulator.feed(b"\x06", 1.01).data == b""
    assert simulator.deadline() == pytest.approx(1.1)
    completion = simulator.poll(1.1)
    assert completion.data.hex(" ").upper() == (
        "10 02 06 0F 0A 19 00 29 28 00 48 69 49 08 40 10 03 98 7B"
    )
    assert completion.events == ({"fact": "registered", "config": 0xBA},)


def test_words_and_completion_are_the_golden_blocks(till: Till) -> None:
    """04 FF 0A, 06 0F and 06 1E 6C as DEVICES.md 4.6 has them."""
    till.sale()
    assert bytes.fromhex("10 02 04 FF 01 0A 10 03 F5 7D") in till.raw
    assert bytes.fromhex("10 02 06 0F 00 10 03 C6 33") in till.raw
    till.send(SALE)
    till.run(61)
    assert bytes.fromhex("10 02 06 1E 01 6C 10 03 C9 F2") in till.raw


def test_a_sale_from_card_to_completion(till: Till) -> None:
    """Insert, PIN, bank, approved, the outcome with its fields, remove, completion."""
    assert till.sale() == [
        "04 FF 01 0A",
        "04 FF 01 01",
        "04 FF 01 04",
        "04 FF 01 1C",
        APPROVED,
        "04 FF 01 0B",
        "06 0F 00",
    ]
    assert till.simulator.truth()["settles"] == {"USD": 1250}


def test_a_sale_takes_its_time(till: Till) -> None:
    """Reaction, reading, PIN, bank and the card's way out, in seconds from the command."""
    till.sale()
    times = [round(at - 1, 1) for at, apdu in till.heard if not apdu.startswith("06 D1")]
    assert times[2:] == [0.0, 0.1, 2.1, 5.1, 6.6, 6.6, 6.6, 7.6]


def test_facts_tell_the_world_before_the_outcome_leaves(till: Till) -> None:
    """The acquirer's book is on the disk when the first byte about it is on the line."""
    till.send(SALE)
    till.do("present_card")
    till.run(6.5)
    before = len(till.raw)
    till.deaf = True
    till.run(0.2)
    (charged,) = till.news("card_charged")
    assert charged == {
        "fact": "card_charged",
        "trace": 1,
        "receipt": 1,
        "amount": 1250,
        "currency": "USD",
        "brand": "visa",
        "code": 0,
    }
    assert till.raw[before:].startswith(bytes.fromhex("10 02 04 FF 01 1C"))
    assert [fact["fact"] for fact in till.facts] == [
        "registered",
        "asks_for_card",
        "card_presented",
        "card_charged",
    ]


@pytest.mark.parametrize(
    ("brand", "fields"),
    [
        ("mastercard", "8A 06 8B F1 F1 4D 61 73 74 65 72 63 61 72 64 00"),
        ("amex", "22 F0 F8 EE EE EE EE EE E0 00 5F"),
        ("girocard", "22 F1 F0 EE EE EE EE EE EE EE E0 01 9F"),
        ("discover", "8A FF 8B F0 F9 44 69 73 63 6F 76 65 72 00"),
        ("debit", "22 F0 F8 EE EE EE EE EE EE 42 42"),
    ],
)
def test_each_brand_has_its_fields(till: Till, brand: str, fields: str) -> None:
    """Masked number (an odd one is padded with F), card type and name."""
    till.sale(brand)
    assert fields in till.outcome()


def test_without_a_pin_the_bank_is_asked_at_once(till: Till) -> None:
    """A contactless card."""
    till.sale(pin="none")
    assert till.words() == ["0A", "04", "1C", "0B"]


def test_slips_come_line_by_line_for_both(till: Till) -> None:
    """06 D1 with 40 for centred and 81 for the last, merchant's copy first."""
    till.sale()
    lines = [apdu for _, apdu in till.heard if apdu.startswith("06 D1")]
    assert len(lines) == 24
    assert lines[0] == "06 D1 14 40 2A 2A 20 4D 45 52 43 48 41 4E 54 20 43 4F 50 59 20 2A 2A"
    assert lines[11] == lines[23] == "06 D1 01 81"
    assert bytes.fromhex(lines[12][9:])[1:] == b"** CUSTOMER COPY **"


def test_slips_and_words_come_only_when_asked_for(till_for: Callable[..., Till]) -> None:
    """Config 30: neither receipts (02, 80) nor status messages (08)."""
    till = till_for()
    till.ask("06 00 06 00 00 00 30 08 40")
    till.run(1)
    assert [apdu[:5] for apdu in till.sale()] == ["04 0F", "06 0F"]
    assert not any(apdu.startswith("06 D1") for _, apdu in till.heard)


def test_slips_come_as_blocks_to_a_register_that_permits_them(
    till_for: Callable[..., Till],
) -> None:
    """06 D3: receipt type (1F07) and texts (25) in one TLV container, its length as 82."""
    till = till_for()
    till.ask("06 00 0E 00 00 00 BA 08 40 06 06 26 04 0A 02 06 D3")
    till.run(1)
    till.sale()
    merchant, customer = [apdu for _, apdu in till.heard if apdu.startswith("06 D3")]
    assert merchant.startswith("06 D3 FF 11 01 06 82 01 0D 1F 07 01 01 25 82 01 05 09 01 40 07 13")
    assert " 1F 07 01 02 25 " in customer
    assert b"USD                12.50" in bytes.fromhex(merchant)


def test_an_abort_ends_a_sale_that_waits_for_the_customer(till: Till) -> None:
    """For the card or the PIN; nothing is booked and no number used."""
    for pin_asked in (False, True):
        till.send(SALE)
        if pin_asked:
            till.do("present_card")
        till.run(3.5)
        assert till.send(ABORT) == ["80 00 00", "06 1E 01 6C"]
        assert till.run(1) == []
    assert till.simulator.truth()["bookings"] == []


def test_an_abort_while_the_bank_is_asked_is_refused(till: Till) -> None:
    """And the sale is approved."""
    till.send(SALE)
    till.do("present_card")
    till.run(5.5)
    assert till.words()[-1] == "04"
    assert till.send(ABORT) == ["84 9C 00"]
    assert till.run(5)[-1] == "06 0F 00"


def test_without_a_card_the_terminal_gives_up_after_a_minute(till: Till) -> None:
    """06 1E 6C, 60 s after it asked."""
    till.send(SALE)
    assert till.run(60) == ["04 FF 01 0A"]
    assert till.run(1) == ["06 1E 01 6C"]


def test_the_answer_to_what_it_says_may_be_a_refusal(till: Till) -> None:
    """84 xx 00 is an answer too; only silence is none."""
    till.send(SALE)
    till.deaf = True
    till.run(0.2)
    till.feed(b"\x06")
    till.ask("84 83 00")
    till.do("press_stop")
    assert till.last() == "04 0F 20 27 6C 29 28 00 48 69 3C F0 F2 F1 " + (
        b"Cancelled by customer".hex(" ").upper()
    )


def test_ok_alone_is_acknowledged_and_means_nothing(till: Till) -> None:
    """A late 80 00 00."""
    before = len(till.raw)
    till.feed(OK)
    assert till.raw[before:] == b"\x06"
