"""Every control of a terminal has its entry; bad days of the machine."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.simulated.bad_days import DEEDS
from tests.devices.card_terminal.zvt.simulated.conftest import (
    ABORT,
    APPROVED,
    END_OF_DAY,
    ENQUIRY,
    REPEAT,
    SALE,
    Till,
)

NAMED = """approved_no_answer ack_lost slow_pin fragmented_long_apdu greeting_noise stray_nak
only_last_reversible empty_repeat_receipt failure_then_completion approved_then_abort abort_too_late
goods_timing still_on_previous_sale wrong_amount wrong_currency not_registered end_of_day_open
journal_full unmasked_pan mute restart"""


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
    before = till.settles()
    for _ in range(3):
        till.send(SALE)
        till.do("present_card")
        till.run(400)
    till.registered()
    after = till.settles()
    assert sum(after.values()) - sum(before.values()) >= 2 * 1250


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


def test_mute(till: Till) -> None:
    """Nothing heard, nothing said, for so long; then as before."""
    till.do("mute", seconds=30.0)
    assert till.send(ENQUIRY) == []
    assert till.run(31) == []
    assert till.send(ENQUIRY) == ["80 00 00"]


def test_mute_while_it_waits_for_an_answer_ends_its_wait(till: Till) -> None:
    """What it was saying is lost; it goes on, and is idle in the end."""
    till.registered().silent = True
    till.send(SALE)
    till.run(0.2)
    till.do("mute", seconds=3.0)
    till.silent = False
    till.run(70)
    till.send(ENQUIRY)
    assert till.run(1) == ["06 0F 01 00"]


def test_a_restart_drops_the_dialogue_and_keeps_the_book(till: Till) -> None:
    """Silence for 5 s, not registered, and the last sale can be asked for."""
    till.sale()
    till.send(SALE)
    till.run(1)
    till.do("restart")
    assert till.run(70) == []
    assert till.send(ENQUIRY) == ["80 00 00"]
    assert till.run(1) == ["06 0F 01 00"]
    assert till.settles() == {"USD": 1250}
    till.registered().send(REPEAT)
    till.run(5)
    assert till.outcome() == APPROVED


def test_the_clock_and_the_counters_can_be_set(till: Till) -> None:
    """The next sale has the time and the numbers after the wrap."""
    till.do("set_clock", moment="2026-12-31T23:59:58")
    till.do("set_counters", trace=999_999, receipt=9_999)
    till.sale()
    assert "0B 00 00 01 0C 00 00 04 0D 01 01" in till.outcome()
    with pytest.raises(ValueError, match="isoformat"):
        till.do("set_clock", moment="noon")
