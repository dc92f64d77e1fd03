"""A terminal on a bad line, in front of a bad cash register, and after a power cut."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime

import pytest

from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.simulator import ZvtSimulator
from tests.devices.card_terminal.zvt.simulated.conftest import (
    ABORT,
    APPROVED,
    ENQUIRY,
    REGISTER,
    REPEAT,
    REVERSE,
    SALE,
    Till,
)


def test_a_block_with_a_wrong_crc_gets_a_nak_and_changes_nothing(till: Till) -> None:
    """One bit of the amount."""
    before = len(till.raw)
    assert till.send(SALE.replace("12 50", "12 51")) == []
    assert till.raw[before:] == b"\x15"
    assert till.run(5) == []
    assert till.news("asks_for_card") == []


def test_a_block_whose_length_is_wrong_gets_a_nak(till: Till) -> None:
    """A right CRC over an APDU that says five bytes and has three."""
    before = len(till.raw)
    assert till.ask("06 20 05 00 00 00") == []
    assert till.raw[before:] == b"\x15"


def test_a_doubled_10_arrives_as_one(till: Till) -> None:
    """$10.10, as DEVICES.md 4.6 has it, and comes back doubled."""
    till.send("10 02 06 01 0A 04 00 00 00 00 10 10 10 10 49 08 40 10 03 D9 F6")
    till.do("present_card")
    till.run(10)
    assert till.simulator.truth()["settles"] == {"USD": 1010}
    assert bytes.fromhex("04 0F 62 27 00 04 00 00 00 00 10 10 10 10 0B") in till.raw
    assert "04 00 00 00 00 10 10 0B" in till.outcome()


def test_a_crc_that_holds_a_10_is_not_doubled(till: Till) -> None:
    """$2.67: after 10 03 exactly two bytes."""
    till.send("10 02 06 01 0A 04 00 00 00 00 02 67 49 08 40 10 03 10 99")
    assert till.news("asks_for_card") == []
    assert till.run(1) == ["04 FF 01 0A"]
    assert till.news("asks_for_card")[0]["amount"] == 267


def test_commands_arrive_byte_by_byte(till: Till) -> None:
    """And behind noise."""
    for byte in b"\x00\x55" + bytes.fromhex(ENQUIRY):
        till.feed(bytes((byte,)))
        till.run(0.01)
    assert till.last() == "80 00 00"


def test_half_a_block_is_given_up_after_200_ms(till: Till) -> None:
    """T1."""
    till.send(ENQUIRY[:20])
    till.run(0.3)
    assert till.send(ENQUIRY) == ["80 00 00"]


def test_a_nak_asks_for_the_block_again(till: Till) -> None:
    """At once, three times in all; then the terminal goes on without."""
    till.send(SALE)
    till.deaf = True
    till.run(0.2)
    word = bytes.fromhex("10 02 04 FF 01 0A 10 03 F5 7D")
    for sends in (2, 3, 3):
        till.feed(b"\x15")
        assert till.raw.count(word) == sends


def test_an_unanswered_status_message_is_repeated_and_then_left_out(till: Till) -> None:
    """At 5 s intervals, three times; the sale goes on, without further words into the void, and
    tells its outcome all the same."""
    till.send(SALE)
    till.do("present_card")
    till.deaf = True
    till.run(60)
    told = [(round(at - 1, 1), apdu[:11]) for at, apdu in till.heard[-6:]]
    words, outcomes = told[:3], told[3:]
    assert words == [(0.1, "04 FF 01 0A"), (5.1, "04 FF 01 0A"), (10.1, "04 FF 01 0A")]
    assert [apdu for _, apdu in outcomes] == ["04 0F 62 27"] * 3
    assert till.simulator.truth()["settles"] == {"USD": 1250}
    till.deaf = False
    assert till.send(ENQUIRY) == ["80 00 00"]


def test_words_come_again_once_somebody_is_heard(till: Till) -> None:
    """A cash register that was away for a while."""
    till.send(SALE)
    till.deaf = True
    till.run(20)
    till.deaf = False
    assert till.send(ENQUIRY) == ["84 9C 00"]
    till.do("present_card")
    till.run(10)
    assert till.words()[-4:] == ["01", "04", "1C", "0B"]


def test_an_answer_counts_as_the_ack_before_it(till: Till) -> None:
    """The ACK alone was lost."""
    till.send(SALE)
    till.deaf = True
    till.run(0.2)
    till.ask("80 00 00")
    till.deaf = False
    till.do("present_card")
    assert till.run(20)[-1] == "06 0F 00"


def test_a_repeated_command_is_answered_and_not_done_again(till: Till) -> None:
    """The ACK to 06 01 was lost: the same block, with nothing between, is a repetition."""
    till.deaf = True
    till.send(SALE)
    till.deaf = False
    assert till.send(SALE) == ["80 00 00"]
    till.do("present_card")
    assert till.run(20)[-1] == "06 0F 00"
    assert len(till.simulator.truth()["bookings"]) == 1


def test_the_same_command_after_something_else_is_another(till: Till) -> None:
    """A second 06 01 during the sale is the cash register's mistake."""
    till.send(SALE)
    till.run(1)
    assert till.send(SALE) == ["84 9C 00"]


def test_an_answer_is_repeated_until_it_is_acknowledged(till: Till) -> None:
    """80 00 00 three times, then what follows it."""
    till.deaf = True
    till.send(ENQUIRY)
    till.run(14.9)
    assert till.raw.count(bytes.fromhex("10 02 80 00 00 10 03 F5 1F")) == 3 + 1
    till.deaf = False
    till.run(1)
    assert till.last() == "06 0F 01 00"


def test_an_abort_that_crosses_a_status_message_counts(till: Till) -> None:
    """06 B0 comes while the terminal waits for the answer to its 04 FF."""
    till.send(SALE)
    till.deaf = True
    till.run(0.2)
    till.send(ABORT)
    till.deaf = False
    till.run(6)
    assert till.last() == "06 1E 01 6C"
    assert till.simulator.truth()["bookings"] == []


def test_a_sale_survives_the_line(till: Till) -> None:
    """The plug is pulled and put back: the terminal goes on, and books."""
    till.send(SALE)
    till.run(1)
    till.send(SALE[:20])
    assert till.simulator.line_lost(till.now).data == b""
    assert till.simulator.line_up(till.now).data == b""
    till.do("present_card")
    assert till.run(20)[-1] == "06 0F 00"


def test_the_truth_survives_a_power_cut(till_for: Callable[..., Till], till: Till) -> None:
    """Book, numbers, troubles and switches; not the registration and not the dialogue."""
    till.do("reverses_any", on=True)
    till.sale()
    till.do("journal_full")
    truth = json.loads(json.dumps(till.simulator.truth()))
    assert truth["terminal_id"] == "28004869"
    again = till_for()
    again.simulator.restore(truth)
    assert again.simulator.truth() == {**truth, "registered": False}
    assert again.ask("06 01 0A 04 00 00 00 00 12 50 49 08 40") == ["80 00 00"]
    assert again.run(1) == ["06 1E 01 6B"]
    again.registered().send(REPEAT)
    again.run(5)
    assert again.outcome() == APPROVED
    again.send(REVERSE)
    assert again.run(1) == ["06 1E 01 B2"]


def test_nothing_is_due_in_an_idle_terminal(till: Till) -> None:
    """No clock runs; the pump may sleep."""
    assert till.simulator.deadline() is None
    till.sale()
    assert till.simulator.deadline() is None


def test_the_same_calls_give_the_same_run(till_for: Callable[..., Till]) -> None:
    """Byte for byte, and fact for fact: nothing is random, no clock is read."""

    def run() -> tuple[bytes, list[dict[str, object]]]:
        till = till_for().registered()
        till.do("greeting_noise")
        till.do("wrong_pin", tries=1)
        till.sale()
        till.send(REVERSE)
        till.run(5)
        return till.raw, till.facts

    assert run() == run()


def test_the_time_of_day_is_handed_in() -> None:
    """`midnight` is what the clock shows at now = 0."""
    simulator = ZvtSimulator(ZvtProfile("EUR"), midnight=datetime(2027, 5, 6, 23, 59))  # noqa: DTZ001 - a terminal's
    till = Till(simulator)
    till.ask("06 00 06 00 00 00 BA 09 78")
    till.run(1)
    till.ask("06 01 0A 04 00 00 00 01 00 00 49 09 78")
    till.do("present_card", pin="none")
    till.run(57)
    (row,) = till.simulator.truth()["bookings"]
    assert (row["time"], row["currency"], row["amount"]) == ("2027-05-06T23:59:04", "EUR", 10000)
    assert "0C 23 59 04 0D 05 06" in till.outcome()
    assert "49 09 78" in till.outcome()


def test_line_statistics_are_counted(till: Till) -> None:
    """What the codec drops, by name."""
    till.send(REGISTER.replace("BA", "BB"))
    assert till.simulator.counters["bad_crc"] == 1
    assert till.simulator.line_baud_bits == (9600, 11)


@pytest.mark.parametrize("name", ["no such control"])
def test_an_unknown_control_is_an_error(till: Till, name: str) -> None:
    """The bench asks only for what is listed."""
    with pytest.raises(KeyError):
        till.do(name)
