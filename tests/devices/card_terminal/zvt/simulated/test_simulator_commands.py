"""What a terminal makes of every other command, and what it refuses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.devices.card_terminal.zvt.simulated.conftest import (
    APPROVED,
    END_OF_DAY,
    ENQUIRY,
    REGISTER,
    REPEAT,
    REVERSE,
    SALE,
    Till,
)


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


def test_a_reset_starts_anew(till: Till) -> None:
    """06 18: completion, silence, no registration."""
    till.ask("06 18 03 00 00 00")
    assert till.run(1) == ["06 0F 00"]
    assert till.send(ENQUIRY) == []
    till.run(4)
    assert till.send(ENQUIRY) == ["80 00 00"]
    till.run(1)
    assert not till.simulator.truth()["registered"]
