"""Outcomes that are lost, wrong, late or indiscreet; what the book holds afterwards."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.simulated.cards import TEST_EXPIRY, TEST_HOLDER, TEST_PAN
from tests.devices.card_terminal.zvt.simulated.conftest import (
    APPROVED,
    ENQUIRY,
    REPEAT,
    REVERSE,
    SALE,
    Till,
)


@pytest.mark.parametrize(
    ("where", "last"),
    [("before_04_0f", "04 FF 01 1C"), ("after_04_0f", APPROVED), ("before_06_0f", "04 FF 01 0B")],
)
def test_approved_and_then_no_answer(till: Till, where: str, last: str) -> None:
    """Booked; the last thing it says; deaf and dumb for 20 s; idle again, and it knows."""
    till.do("approved_no_answer", where=where, seconds=20.0)
    till.sale()
    assert till.last() == last
    assert till.settles() == {"USD": 1250}
    till.now -= 65
    assert till.send(ENQUIRY) == []
    till.now += 15
    assert till.send(ENQUIRY) == ["80 00 00"]
    assert till.run(1) == ["06 0F 01 00"]
    till.send(REPEAT)
    till.run(1)
    assert till.outcome() == APPROVED


def test_lost_acknowledgements(till: Till) -> None:
    """The same block three times, 5 s apart, however often it was answered; booked once."""
    till.do("ack_lost")
    sale = till.sale()
    assert sale.count(APPROVED) == 3
    assert [round(at, 1) for at, apdu in till.heard if apdu == APPROVED] == [7.6, 12.6, 17.6]
    assert (sale[-1], till.settles()) == ("06 0F 00", {"USD": 1250})


def test_a_long_outcome_in_pieces(till: Till) -> None:
    """1,500 bytes: length FF and two more, little-endian; no piece over 48 bytes."""
    till.do("fragmented_long_apdu")
    till.send(SALE)
    till.do("present_card")
    pieces = []
    while (due := till.simulator.deadline()) is not None:
        before = len(till.raw)
        till.run(due - till.now)
        pieces.append(len(till.raw) - before)
    assert till.outcome().startswith("04 0F FF E6 05 27 00")
    assert len(bytes.fromhex(till.outcome())) == 0x5E6 + 5
    assert pieces.count(48) == 30
    assert till.last() == "06 0F 00"


def test_noise_before_blocks(till: Till) -> None:
    """A greeting, a lone 10, half a block; six times."""
    till.do("greeting_noise")
    till.sale()
    assert till.raw.count(b"PT READY") == 6
    assert till.last() == "06 0F 00"


def test_a_stray_nak(till: Till) -> None:
    """15 03 69 before the ACK of a command that was heard; who repeats the block gets the
    answer again, and no second sale."""
    till.do("stray_nak")
    before = len(till.raw)
    till.deaf = True
    till.send(SALE)
    assert till.raw[before:] == bytes.fromhex("15 03 69 06 10 02 80 00 00 10 03 F5 1F")
    till.deaf = False
    assert till.send(SALE) == ["80 00 00"]
    till.do("present_card")
    till.run(10)
    assert till.settles() == {"USD": 1250}
    assert len(till.news("asks_for_card")) == 1


def test_a_refused_reversal_and_an_empty_receipt(till: Till) -> None:
    """A sale does not use them up; the command they are for does."""
    till.do("only_last_reversible")
    till.do("empty_repeat_receipt")
    till.sale()
    till.send(REPEAT)
    assert till.run(5) == ["06 0F 00"]
    till.send(REVERSE)
    assert till.run(5) == ["06 1E 01 B5"]
    assert till.news("reversal_refused") == [{"fact": "reversal_refused", "code": 0xB5}]
    till.send(REPEAT)
    till.run(5)
    assert till.outcome() == APPROVED
    till.send(REVERSE)
    assert till.run(5)[-1] == "06 0F 00"


def test_a_failure_that_ends_with_a_completion(till: Till) -> None:
    """27 = 05, then 06 0F instead of 06 1E."""
    till.do("failure_then_completion")
    assert till.sale()[-1] == "06 0F 00"
    assert till.outcome().startswith("04 0F 57 27 05")
    assert till.settles() == {}


@pytest.mark.parametrize(("charged", "book"), [(True, {"USD": 1250}), (False, {})])
def test_an_approval_that_ends_with_an_abort(
    till: Till, charged: bool, book: dict[str, int]
) -> None:
    """27 = 00, then 06 1E FF: nobody can know. The receipt knows: 00, or 6C when it was taken
    back."""
    till.do("approved_then_abort", charged=charged)
    assert till.sale()[-2:] == [APPROVED, "06 1E 01 FF"]
    assert till.settles() == book
    assert len(till.news("card_reversed")) == (not charged)
    till.send(REPEAT)
    till.run(5)
    assert till.outcome().startswith("04 0F 62 27 " + ("00" if charged else "6C"))


def test_another_amount(till: Till) -> None:
    """It says what it charged, and charged what it says."""
    till.do("wrong_amount", minor=100)
    till.sale()
    assert till.outcome().startswith("04 0F 62 27 00 04 00 00 00 00 01 00")
    assert till.settles() == {"USD": 100}


@pytest.mark.parametrize("refuses", [True, False])
def test_another_currency(till: Till, refuses: bool) -> None:
    """Refused with 6F, or charged."""
    till.do("wrong_currency", currency="" if refuses else "EUR")
    told = till.sale()
    assert told == ["06 1E 01 6F"] if refuses else "49 09 78" in till.outcome()
    assert till.settles() == ({} if refuses else {"EUR": 1250})


def test_card_data_in_the_clear(till: Till) -> None:
    """A public test number in 22, 23, 24, 3C, 06, the expiry in 0E, the holder's name, and all
    of it on the slips. The truth has none of it."""
    till.do("unmasked_pan")
    till.sale()
    outcome = bytes.fromhex(till.outcome())
    number = bytes.fromhex(TEST_PAN)
    assert b"\x22\xf0\xf8" + number in outcome
    assert b"\x0e" + bytes.fromhex(TEST_EXPIRY) + b"\x23\xf1\xf8" + number + b"\xd3" in outcome
    assert b"\x24\xf0\xf1\xf8" + number in outcome
    assert b"\x5a\x08" + number in outcome
    text = f"{TEST_HOLDER} {TEST_PAN}".encode()
    assert b"\x3c\xf0\xf3\xf3" + text in outcome
    lines = [bytes.fromhex(apdu)[4:] for _, apdu in till.heard if apdu.startswith("06 D1")]
    assert lines.count(TEST_PAN.encode()) == 2
    assert TEST_PAN not in str(till.simulator.truth())
    assert not any(TEST_PAN in str(fact) or TEST_HOLDER in str(fact) for fact in till.facts)


@pytest.mark.parametrize(("on", "book"), [(False, {"USD": 1250}), (True, {})])
@pytest.mark.parametrize("answers", ["deaf", "silent"])
def test_an_outcome_nobody_answers(
    till: Till, answers: str, on: bool, book: dict[str, int]
) -> None:
    """Neither ACK nor 80 00 00, three times: by default it keeps the approval; some terminals
    take it back, and then the receipt says 6C."""
    till.do("reverses_unanswered", on=on)
    till.send(SALE)
    till.do("present_card")
    till.run(6.5)
    setattr(till, answers, True)
    till.run(60)
    setattr(till, answers, False)
    assert [apdu for _, apdu in till.heard].count(APPROVED) == 3
    assert till.settles() == book
    assert [fact["by"] for fact in till.news("card_reversed")] == ["terminal"] * on
    till.send(REPEAT)
    till.run(5)
    assert till.outcome().startswith(f"04 0F 62 27 {'6C' if on else '00'}")
