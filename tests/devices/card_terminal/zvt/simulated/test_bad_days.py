"""Every control of a terminal: what the line shows of it, and what the book holds afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.card_terminal.zvt.simulated.bad_days import DEEDS
from kiosk.devices.card_terminal.zvt.simulated.cards import TEST_EXPIRY, TEST_HOLDER, TEST_PAN
from tests.devices.card_terminal.zvt.simulated.conftest import SALE, Till
from tests.devices.card_terminal.zvt.simulated.test_simulator import (
    ABORT,
    APPROVED,
    END_OF_DAY,
    ENQUIRY,
    REPEAT,
    REVERSE,
)

USD = {"USD": 1250}
NAMED = """approved_no_answer ack_lost slow_pin fragmented_long_apdu greeting_noise stray_nak
only_last_reversible empty_repeat_receipt failure_then_completion approved_then_abort abort_too_late
goods_timing still_on_previous_sale wrong_amount wrong_currency not_registered end_of_day_open
journal_full unmasked_pan mute restart"""


def settles(till: Till) -> dict[str, int]:
    return dict(till.simulator.truth()["settles"])


def test_every_bad_day_of_a_terminal_has_its_entry(till: Till) -> None:
    """DEVICES.md section 8 by name; those that are mere amounts have none, and the switch of the
    tender is the kiosk's own."""
    controls = till.simulator.controls()
    assert set(NAMED.split()) <= controls.keys()
    assert all(control.doc.endswith(".") for control in controls.values())


@pytest.mark.parametrize("name", DEEDS)
def test_every_control_is_one_click_with_its_examples(till: Till, name: str) -> None:
    """Idle, waiting for a card, typing the PIN, or printing: none may break the terminal, and
    once everything is over it makes a sale again."""
    for seconds in (0, 0.5, 3.5, 7.5):
        if name != "still_on_previous_sale":
            till.send(SALE)
            till.run(0.2)
            till.do("present_card")
        till.run(seconds)
        till.do(name)
        till.run(400)
    till.registered()
    till.send(END_OF_DAY)
    till.run(5)
    before = settles(till)
    for _ in range(3):
        till.send(SALE)
        till.do("present_card")
        till.run(400)
    till.registered()
    after = settles(till)
    assert sum(after.values()) - sum(before.values()) >= 2 * 1250


def test_a_decline_is_booked_with_its_code(till: Till) -> None:
    """04 0F with 27 = 33, then 06 1E 33; no money."""
    till.do("decline", code=0x33)
    assert till.sale()[-1] == "06 1E 01 33"
    assert till.outcome().startswith("04 0F 57 27 33")
    assert till.words()[-2:] == ["1D", "0B"]
    (fact,) = till.news("card_declined")
    assert (fact["code"], settles(till)) == (0x33, {})


@pytest.mark.parametrize(
    ("tries", "words", "end"),
    [
        (1, ["0A", "01", "15", "04", "1C", "0B"], "06 0F 00"),
        (3, ["0A", "01", "15", "15", "15", "18", "1D", "0B"], "06 1E 01 4B"),
    ],
)
def test_wrong_pins(till: Till, tries: int, words: list[str], end: str) -> None:
    """One is forgiven, the third is the last: 04 FF 18 and a decline."""
    till.do("wrong_pin", tries=tries)
    assert till.sale()[-1] == end
    assert till.words() == words


def test_a_card_can_be_presented_before_it_is_asked_for_and_after(till: Till) -> None:
    """Before: it goes in a second after the question. After: at once."""
    till.do("present_card", brand="amex", pin="none")
    till.send(SALE)
    till.run(10)
    till.send(SALE)
    till.run(30)
    till.do("present_card", brand="visa", pin="wrong")
    till.run(15)
    assert [fact["brand"] for fact in till.news("card_charged")] == ["amex", "visa"]
    assert "15" in till.words()
    with pytest.raises(ValueError, match="the cards are"):
        till.do("present_card", brand="none")
    with pytest.raises(ValueError, match="pin is one of"):
        till.do("present_card", pin="1234")


def test_unreadable_cards(till: Till) -> None:
    """04 FF 0C and the question again; the third ends the sale with 64."""
    for _ in range(3):
        till.do("unreadable_card")
    assert till.sale()[-1] == "06 1E 01 64"
    assert till.words() == ["0A", "0C", "0A", "0C", "0A", "0C"]


def test_a_card_pulled_early(till: Till) -> None:
    """While it is read or the PIN typed: 06 1E 72, nothing booked."""
    till.send(SALE)
    till.do("present_card")
    till.run(4)
    till.do("pull_card_early")
    assert till.last() == "06 1E 01 72"
    assert till.news("sale_given_up")[0]["code"] == 0x72
    assert till.simulator.truth()["bookings"] == []


def test_the_customer_walks_away(till: Till) -> None:
    """From the PIN pad: a minute of silence, then 6C. A card held ready leaves too."""
    till.send(SALE)
    till.do("present_card")
    till.run(4)
    till.do("walk_away")
    assert till.run(59) == []
    assert till.run(2) == ["06 1E 01 6C"]
    till.do("present_card")
    till.do("walk_away")
    till.send(SALE)
    assert till.run(61) == ["04 FF 01 0A", "06 1E 01 6C"]


def test_the_red_key(till: Till) -> None:
    """A 04 0F without amount and numbers says 6C, then 06 1E says so again."""
    till.send(SALE)
    till.run(2)
    till.do("press_stop")
    text = b"Cancelled by customer".hex(" ").upper()
    assert [apdu for _, apdu in till.heard[-2:]] == [
        f"04 0F 20 27 6C 29 28 00 48 69 3C F0 F2 F1 {text}",
        "06 1E 01 6C",
    ]
    assert till.simulator.truth()["trace"] == 0


@pytest.mark.parametrize(
    ("where", "last"),
    [("before_04_0f", "04 FF 01 1C"), ("after_04_0f", APPROVED), ("before_06_0f", "04 FF 01 0B")],
)
def test_approved_and_then_no_answer(till: Till, where: str, last: str) -> None:
    """Booked; the last thing it says; deaf and dumb for 20 s; idle again, and it knows."""
    till.do("approved_no_answer", where=where, seconds=20.0)
    till.sale()
    assert till.last() == last
    assert settles(till) == USD
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
    assert (sale[-1], settles(till)) == ("06 0F 00", USD)


def test_a_slow_pin_takes_minutes(till: Till) -> None:
    """04 FF 01 every 15 s for 4 minutes; then the bank."""
    till.do("slow_pin", minutes=4.0)
    till.sale()
    till.run(200)
    assert till.words().count("01") == 16
    assert till.words()[-3:] == ["04", "1C", "0B"]
    bank = next(at for at, apdu in till.heard if apdu == "04 FF 01 04")
    assert round(bank - 3.1) == 240


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
    assert settles(till) == USD
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
    assert settles(till) == {}


@pytest.mark.parametrize(("charged", "book"), [(True, USD), (False, {})])
def test_an_approval_that_ends_with_an_abort(
    till: Till, charged: bool, book: dict[str, int]
) -> None:
    """27 = 00, then 06 1E FF: nobody can know. The receipt knows: 00, or 6C when it was taken
    back."""
    till.do("approved_then_abort", charged=charged)
    assert till.sale()[-2:] == [APPROVED, "06 1E 01 FF"]
    assert settles(till) == book
    assert len(till.news("card_reversed")) == (not charged)
    till.send(REPEAT)
    till.run(5)
    assert till.outcome().startswith("04 0F 62 27 " + ("00" if charged else "6C"))


def test_an_abort_that_comes_too_late(till: Till) -> None:
    """80 00 00 to the abort, and the sale is approved."""
    till.do("abort_too_late")
    till.send(SALE)
    till.run(2)
    assert till.send(ABORT) == ["80 00 00"]
    assert till.run(10)[-1] == "06 0F 00"
    assert settles(till) == USD


def test_a_bank_that_takes_its_time(till: Till) -> None:
    """04 FF 04 all the while, and approved after 90 s."""
    till.do("goods_timing", seconds=90.0)
    till.sale()
    till.run(60)
    assert till.words().count("04") == 6
    assert round(next(at for at, apdu in till.heard if apdu == "04 FF 01 1C") - 6.1) == 90


@pytest.mark.parametrize("says_so", [True, False])
def test_still_on_a_previous_sale(till: Till, says_so: bool) -> None:
    """Busy in 06 0F or by 84 9C; 06 01 always 84 9C; aborted it is idle, and nothing was booked."""
    till.do("still_on_previous_sale", says_so=says_so)
    till.run(0.5)
    told = ["80 00 00", "06 0F 01 9C"] if says_so else ["84 9C 00"]
    assert till.send(ENQUIRY) == told
    assert till.send(SALE) == ["84 9C 00"]
    assert till.send(ABORT) == ["80 00 00", "06 1E 01 6C"]
    till.send(ENQUIRY)
    assert till.run(1) == ["06 0F 01 00"]
    assert till.simulator.truth()["bookings"] == []


def test_still_on_a_previous_sale_needs_an_idle_terminal(till: Till) -> None:
    """A refusal in words."""
    till.send(SALE)
    with pytest.raises(ValueError, match="busy already"):
        till.do("still_on_previous_sale")


def test_another_amount(till: Till) -> None:
    """It says what it charged, and charged what it says."""
    till.do("wrong_amount", minor=100)
    till.sale()
    assert till.outcome().startswith("04 0F 62 27 00 04 00 00 00 00 01 00")
    assert settles(till) == {"USD": 100}


@pytest.mark.parametrize("refuses", [True, False])
def test_another_currency(till: Till, refuses: bool) -> None:
    """Refused with 6F, or charged."""
    till.do("wrong_currency", currency="" if refuses else "EUR")
    told = till.sale()
    assert told == ["06 1E 01 6F"] if refuses else "49 09 78" in till.outcome()
    assert settles(till) == ({} if refuses else {"EUR": 1250})


def test_a_registration_is_forgotten_until_the_next(till: Till) -> None:
    """6B, then 06 00, then a sale."""
    till.do("not_registered")
    assert till.sale() == ["06 1E 01 6B"]
    assert till.registered().sale()[-1] == "06 0F 00"


@pytest.mark.parametrize(("name", "code"), [("end_of_day_open", "F0"), ("journal_full", "B2")])
def test_what_only_an_end_of_day_mends(till: Till, name: str, code: str) -> None:
    """Refused again and again; 06 50; a sale."""
    till.do(name)
    for _ in range(2):
        assert till.sale() == [f"06 1E 01 {code}"]
    till.send(END_OF_DAY)
    assert till.run(5)[-1] == "06 0F 00"
    assert till.sale()[-1] == "06 0F 00"


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


def test_mute(till: Till) -> None:
    """Nothing heard, nothing said, for so long; then as before."""
    till.do("mute", seconds=30.0)
    assert till.send(ENQUIRY) == []
    assert till.run(31) == []
    assert till.send(ENQUIRY) == ["80 00 00"]


def test_a_restart_drops_the_dialogue_and_keeps_the_book(till: Till) -> None:
    """Silence for 5 s, not registered, and the last sale can be asked for."""
    till.sale()
    till.send(SALE)
    till.run(1)
    till.do("restart")
    assert till.run(70) == []
    assert till.send(ENQUIRY) == ["80 00 00"]
    assert till.run(1) == ["06 0F 01 00"]
    assert settles(till) == USD
    till.registered().send(REPEAT)
    till.run(5)
    assert till.outcome() == APPROVED


@pytest.mark.parametrize(("on", "book"), [(False, USD), (True, {})])
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
    assert settles(till) == book
    assert [fact["by"] for fact in till.news("card_reversed")] == ["terminal"] * on
    till.send(REPEAT)
    till.run(5)
    assert till.outcome().startswith(f"04 0F 62 27 {'6C' if on else '00'}")


def test_the_clock_and_the_counters_can_be_set(till: Till) -> None:
    """The next sale has the time and the numbers after the wrap."""
    till.do("set_clock", moment="2026-12-31T23:59:58")
    till.do("set_counters", trace=999_999, receipt=9_999)
    till.sale()
    assert "0B 00 00 01 0C 00 00 04 0D 01 01" in till.outcome()
    with pytest.raises(ValueError, match="isoformat"):
        till.do("set_clock", moment="noon")


def test_what_is_armed_is_used_up_by_one_sale(till_for: Callable[..., Till]) -> None:
    """Even by one in which it had no chance to happen."""
    till = till_for().registered()
    till.do("wrong_pin", tries=3)
    till.do("decline", code=5)
    till.sale(pin="none")
    assert till.sale()[-1] == "06 0F 00"


def test_a_bad_day_can_be_armed_while_the_sale_waits_for_the_card(till: Till) -> None:
    """It is for this sale; while the bank is asked, for the next."""
    till.send(SALE)
    till.run(1)
    till.do("decline", code=5)
    till.do("present_card")
    till.run(5)
    till.do("decline", code=0x33)
    till.run(10)
    assert till.last() == "06 1E 01 05"
    assert till.sale()[-1] == "06 1E 01 33"
