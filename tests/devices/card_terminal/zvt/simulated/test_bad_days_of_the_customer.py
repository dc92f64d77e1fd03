"""Cards, PINs, keys and banks: what the line shows, and what the book holds afterwards."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.devices.card_terminal.zvt.simulated.conftest import (
    ABORT,
    SALE,
    Till,
)


def test_a_decline_is_booked_with_its_code(till: Till) -> None:
    """04 0F with 27 = 33, then 06 1E 33; no money."""
    till.do("decline", code=0x33)
    assert till.sale()[-1] == "06 1E 01 33"
    assert till.outcome().startswith("04 0F 57 27 33")
    assert till.words()[-2:] == ["1D", "0B"]
    (fact,) = till.news("card_declined")
    assert (fact["code"], till.settles()) == (0x33, {})


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


def test_a_slow_pin_takes_minutes(till: Till) -> None:
    """04 FF 01 every 15 s for 4 minutes; then the bank."""
    till.do("slow_pin", minutes=4.0)
    till.sale()
    till.run(200)
    assert till.words().count("01") == 16
    assert till.words()[-3:] == ["04", "1C", "0B"]
    bank = next(at for at, apdu in till.heard if apdu == "04 FF 01 04")
    assert round(bank - 3.1) == 240


def test_an_abort_that_comes_too_late(till: Till) -> None:
    """80 00 00 to the abort, and the sale is approved."""
    till.do("abort_too_late")
    till.send(SALE)
    till.run(2)
    assert till.send(ABORT) == ["80 00 00"]
    assert till.run(10)[-1] == "06 0F 00"
    assert till.settles() == {"USD": 1250}


def test_a_bank_that_takes_its_time(till: Till) -> None:
    """04 FF 04 all the while, and approved after 90 s."""
    till.do("goods_timing", seconds=90.0)
    till.sale()
    till.run(60)
    assert till.words().count("04") == 6
    assert round(next(at for at, apdu in till.heard if apdu == "04 FF 01 1C") - 6.1) == 90


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
