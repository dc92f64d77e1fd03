"""What a terminal sends for each command, byte for byte, and when."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator
from tests.devices.card_terminal.zvt.simulated.conftest import OK, REGISTER, SALE, Till

ENQUIRY = "10 02 05 01 03 00 00 00 10 03 DF DB"
REPEAT = "10 02 06 20 03 00 00 00 10 03 FA F2"
REVERSE = "10 02 06 30 06 00 00 00 87 00 01 10 03 C2 AC"
END_OF_DAY = "10 02 06 50 03 00 00 00 10 03 FB 37"
ABORT = "10 02 06 B0 00 10 03 43 F3"

APPROVED = (
    "04 0F 62 27 00 04 00 00 00 00 12 50 0B 00 00 01 0C 09 00 07 0D 03 02 19 70 "
    "22 F0 F8 EE EE EE EE EE EE 11 11 29 28 00 48 69 "
    "2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20 3B 31 31 32 36 34 38 00 00 "
    "3C F0 F1 F1 41 55 54 48 20 31 31 32 36 34 38 49 08 40 87 00 01 "
    "8A 0A 8B F0 F5 56 49 53 41 00 88 00 00 01"
)


def raw(simulator: ZvtSimulator, block: str, now: float) -> str:
    return simulator.feed(bytes.fromhex(block), now).data.hex(" ").upper()


def test_registration_on_the_wire() -> None:
    """06, 80 00 00, and after its ACK 06 0F with status, terminal id and currency."""
    simulator = ZvtSimulator(ZvtProfile("USD", "123456"))
    golden = "10 02 06 00 06 12 34 56 BA 08 40 10 03 9A E1"
    assert raw(simulator, golden, 1.0) == "06 10 02 80 00 00 10 03 F5 1F"
    assert raw(simulator, "06", 1.01) == ""
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


def test_repeat_receipt_tells_the_last_outcome_again(till: Till) -> None:
    """The same 04 0F to the byte, its own time included, slips, completion."""
    till.sale()
    till.send(REPEAT)
    again = [apdu for apdu in till.run(5) if not apdu.startswith("06 D1")]
    assert again == [APPROVED, "06 0F 00"]


def test_repeat_receipt_after_a_decline_tells_the_decline(till: Till) -> None:
    """Not the approval before it."""
    till.sale()
    till.do("decline", code=0x33)
    till.sale()
    till.send(REPEAT)
    till.run(5)
    assert till.outcome().startswith("04 0F 57 27 33 04 00 00 00 00 12 50 0B 00 00 02")
    assert till.last() == "06 0F 00"


def test_repeat_receipt_of_an_empty_terminal_is_a_bare_completion(till: Till) -> None:
    """There is nothing to repeat."""
    till.send(REPEAT)
    assert till.run(1) == ["06 0F 00"]


def test_a_reversal_takes_the_last_sale_back(till: Till) -> None:
    """A transaction with numbers of its own, which names the sale's trace in 37."""
    till.sale()
    till.send(REVERSE)
    told = [apdu for apdu in till.run(5) if not apdu.startswith("06 D1")]
    assert [apdu[:11] for apdu in told[:3]] == ["04 FF 01 0E", "04 FF 01 04", "04 FF 01 1C"]
    assert told[3].startswith("04 0F 66 27 00 04 00 00 00 00 12 50 0B 00 00 02")
    assert told[3].endswith("37 00 00 01 88 00 00 02")
    assert told[-1] == "06 0F 00"
    (fact,) = till.news("card_reversed")
    assert (fact["trace"], fact["by"]) == (1, "command")
    assert till.simulator.truth()["settles"] == {}


@pytest.mark.parametrize(
    ("before", "code"), [(0, "B5"), (2, "B5")], ids=["no such receipt", "not the last"]
)
def test_a_reversal_of_another_than_the_last_is_refused(till: Till, before: int, code: str) -> None:
    """B5, and the book stays as it is."""
    for _ in range(before):
        till.sale()
    booked = till.simulator.truth()["bookings"]
    till.send(REVERSE)
    assert till.run(5) == [f"06 1E 01 {code}"]
    assert till.simulator.truth()["bookings"] == booked


def test_some_terminals_reverse_any_payment_once(till: Till) -> None:
    """The first of two; the second time it is B4, already reversed."""
    till.do("reverses_any", on=True)
    till.sale()
    till.sale()
    till.send(REVERSE)
    assert till.run(5)[-1] == "06 0F 00"
    assert till.simulator.truth()["settles"] == {"USD": 1250}
    till.send(REVERSE)
    assert till.run(5) == ["06 1E 01 B4"]


def test_a_declined_reversal_changes_nothing(till: Till) -> None:
    """The sale stands."""
    till.sale()
    till.do("decline", code=5)
    till.send(REVERSE)
    assert till.run(5)[-1] == "06 1E 01 05"
    assert till.simulator.truth()["settles"] == {"USD": 1250}


def test_a_refund_needs_a_card_and_pays_back(till: Till) -> None:
    """06 31 with amount and currency."""
    till.sale()
    till.ask("06 31 0D 00 00 00 04 00 00 00 00 05 00 49 08 40")
    till.do("present_card", brand="visa", pin="none")
    assert till.run(10)[-1] == "06 0F 00"
    assert till.simulator.truth()["settles"] == {"USD": 750}
    assert len(till.news("card_refunded")) == 1


def test_the_end_of_day_hands_the_batch_in(till: Till) -> None:
    """Total in 04, groups of cards in 60 (girocard, JCB, Mastercard, Amex, Visa, Diners, rest),
    an admin slip; afterwards no sale of that day can be reversed here."""
    till.ask("06 00 06 00 00 00 BE 08 40")
    till.run(1)
    till.sale("visa")
    till.sale("amex")
    till.sale("debit")
    till.send(END_OF_DAY)
    told = till.run(5)
    group, none = "01 00 00 00 00 12 50 ", "00 00 00 00 00 00 00 "
    assert till.outcome().endswith(
        "49 08 40 60 F0 F5 F3 00 01 00 03 " + (none * 3 + group + group + none + group).rstrip()
    )
    assert "04 00 00 00 00 37 50" in till.outcome()
    assert sum(apdu.startswith("06 D1") for apdu in told) == 8
    assert told[-1] == "06 0F 00"
    assert till.news("end_of_day") == [
        {"fact": "end_of_day", "count": 3, "amount": 3750, "currency": "USD"}
    ]
    till.ask("06 30 06 00 00 00 87 00 03")
    assert till.run(5) == ["06 1E 01 B5"]


@pytest.mark.parametrize("apdu", ["06 70 00", "06 93 03 00 00 00"])
def test_diagnosis_and_initialisation_call_the_host(till: Till, apdu: str) -> None:
    """Please wait, a second, completion."""
    assert till.ask(apdu) == ["80 00 00"]
    assert till.run(5) == ["04 FF 01 0E", "06 0F 00"]


def test_a_status_enquiry_says_ready(till: Till) -> None:
    """06 0F with the terminal status 00; it needs no registration."""
    till.do("not_registered")
    assert till.send(ENQUIRY) == ["80 00 00"]
    assert till.run(1) == ["06 0F 01 00"]


@pytest.mark.parametrize(
    "apdu",
    [
        "06 01 0A 04 00 00 00 00 12 50 49 08 40",
        "06 20 03 00 00 00",
        "06 30 06 00 00 00 87 00 01",
        "06 31 0D 00 00 00 04 00 00 00 00 05 00 49 08 40",
        "06 50 03 00 00 00",
        "06 70 00",
        "06 93 03 00 00 00",
    ],
)
def test_an_unregistered_terminal_refuses_with_6b(till_for: Callable[..., Till], apdu: str) -> None:
    """Until 06 00; and again after 06 02, log off."""
    till = till_for()
    till.ask(apdu)
    assert till.run(1) == ["06 1E 01 6B"]
    till.registered()
    till.ask("06 02 00")
    assert till.run(1) == ["06 0F 00"]
    till.ask(apdu)
    assert till.run(1) == ["06 1E 01 6B"]


@pytest.mark.parametrize(
    ("apdu", "answer", "then"),
    [
        ("06 20 03 99 99 99", "80 00 00", ["06 1E 01 83"]),
        ("06 00 06 99 99 99 BA 08 40", "80 00 00", ["06 1E 01 83"]),
        ("06 00 03 00 00 00", "80 00 00", ["06 1E 01 9A"]),
        ("06 00 06 00 00 00 BA 09 78", "80 00 00", ["06 1E 01 6F"]),
        ("06 01 0A 04 00 00 00 00 12 50 49 09 78", "80 00 00", ["06 1E 01 6F"]),
        ("06 01 03 49 08 40", "80 00 00", ["06 1E 01 83"]),
        ("0F 0F 00", "84 83 00", []),
        ("06 B0 00", "84 83 00", []),
    ],
)
def test_what_cannot_be_done_is_refused(
    till: Till, apdu: str, answer: str, then: list[str]
) -> None:
    """Wrong password, short registration, foreign currency, no amount, unknown, nothing to
    abort."""
    assert till.ask(apdu) == [answer]
    assert till.run(1) == then


@pytest.mark.parametrize("block", [ENQUIRY, REPEAT, REGISTER, END_OF_DAY])
def test_a_command_during_a_sale_is_refused_as_busy(till: Till, block: str) -> None:
    """The terminal has the master rights; the sale goes on."""
    till.send(SALE)
    till.run(1)
    assert till.send(block) == ["84 9C 00"]
    till.do("present_card")
    assert till.run(10)[-1] == "06 0F 00"


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


def test_a_reset_starts_anew(till: Till) -> None:
    """06 18: completion, silence, no registration."""
    till.ask("06 18 03 00 00 00")
    assert till.run(1) == ["06 0F 00"]
    assert till.send(ENQUIRY) == []
    till.run(4)
    assert till.send(ENQUIRY) == ["80 00 00"]
    till.run(1)
    assert not till.simulator.truth()["registered"]


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
