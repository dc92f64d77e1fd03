"""The driver between charges: registration, health, and what prepares a charge."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.devices.card_terminal.zvt.driver import LOOK_S, START_AGAIN_S, ZvtDriver
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import CardPrepared, CardRefused, CardUnknown, Decline
from kiosk.domain.events import Condition, Device, DeviceEvent, DeviceStatus
from kiosk.ports import CardTerminal, Driver, Out
from tests.devices.card_terminal.zvt.far_end import (
    ABORT,
    ACK,
    BUSY,
    CHARGE,
    DONE,
    ENQUIRE,
    IDLE,
    LAST,
    NAK,
    OFFLINE,
    OK,
    READY,
    REGISTER,
    REPEAT,
    SALE,
    FarEnd,
    block,
    status,
)


def terminal_of(driver: ZvtDriver) -> tuple[Driver, CardTerminal]:
    return driver, driver


def unavailable(code: str) -> CardRefused:
    return CardRefused("t1", Decline.UNAVAILABLE, code, over=True)


def test_it_is_a_driver_and_a_card_terminal() -> None:
    """mypy holds it to both contracts; without a line it wants nothing and remembers nothing."""
    driver, _ = terminal_of(ZvtDriver(ZvtProfile("USD"), "whatever"))
    assert driver.deadline() is None
    assert driver.memory() == ""
    assert driver.feed(OK, 1.0) == Out()
    assert set(driver.counters.values()) == {0}


@pytest.mark.parametrize(
    "wish",
    [
        lambda driver: driver.prepare(CHARGE),
        lambda driver: driver.charge(CHARGE),
        lambda driver: driver.cancel(CHARGE),
        lambda driver: driver.capture(CHARGE),
        lambda driver: driver.void(CHARGE),
        lambda driver: driver.ask(CHARGE),
        lambda driver: driver.recorded(),
        lambda driver: driver.end_of_day(),
        lambda driver: driver.diagnose(),
    ],
)
def test_every_wish_wants_to_be_polled_at_once(
    ready: FarEnd, wish: Callable[[ZvtDriver], None]
) -> None:
    """It only sets a wish and pulls the deadline to now."""
    wish(ready.driver)
    assert ready.driver.deadline() == 0.0
    ready.took(ready.driver.poll(ready.now))
    assert ready.driver.deadline() != 0.0


def test_a_new_line_is_registered_then_asked_for_its_status_and_its_last_receipt() -> None:
    """06 00 with BA and the currency, 05 01, 06 20; only then a card can be taken."""
    far = FarEnd("123456")
    assert far.took(far.driver.line_up(far.now)) == REGISTER
    assert far.runs("06 0F 0A 19 00 29 28 00 48 69 49 08 40") == block("05 01 03 12 34 56")
    assert far.runs(IDLE) == block("06 20 03 12 34 56")
    assert far.told() == []
    assert far.runs(LAST, DONE) == b""
    assert far.told() == [READY]


def test_a_terminal_without_a_receipt_is_believed_the_second_time(far: FarEnd) -> None:
    """A bare 06 0F (Portalum.Zvt #26) twice, or 83: the mark is "none"."""
    far.took(far.driver.line_up(far.now))
    far.runs(DONE)
    assert far.runs(IDLE) == REPEAT
    assert far.runs(DONE) == REPEAT
    assert far.runs(DONE) == b""
    assert far.wish(lambda driver: driver.prepare(CHARGE)) == ENQUIRE
    far.runs(IDLE)
    assert far.told() == [READY, CardPrepared("t1", "none")]


@pytest.mark.parametrize(("refusal", "mark"), [("83", "none"), ("A0", "")])
def test_a_refused_06_20_says_there_is_none_only_if_it_means_that(
    far: FarEnd, refusal: str, mark: str
) -> None:
    """Without a connection or paper the terminal may well have a receipt: the mark is unknown,
    and the next charge asks again."""
    far.took(far.driver.line_up(far.now))
    far.runs(DONE)
    far.runs(IDLE)
    far.runs(f"06 1E 01 {refusal}")
    far.wish(lambda driver: driver.prepare(CHARGE))
    sent = far.runs(IDLE)
    assert sent == (b"" if mark else REPEAT)
    if sent:
        far.runs(f"06 1E 01 {refusal}")
    assert far.told() == [READY, CardPrepared("t1", mark)]


def test_a_terminal_that_does_not_answer_is_offline_and_registered_again(far: FarEnd) -> None:
    """Three sends, five seconds each; then again, for ever."""
    assert far.took(far.driver.line_up(far.now)) == block("06 00 06 00 00 00 BA 08 40")
    sent = far.wait(14.9)
    assert (sent, far.told()) == (block("06 00 06 00 00 00 BA 08 40") * 2, [])
    assert far.wait(START_AGAIN_S) == block("06 00 06 00 00 00 BA 08 40")
    assert far.told() == [OFFLINE]
    assert far.driver.counters["no_ack"] == 3
    assert far.driver.counters["retries"] == 2


def test_a_start_up_cut_off_at_its_receipt_begins_anew(far: FarEnd) -> None:
    """Without the last receipt there is no mark: not ready."""
    far.took(far.driver.line_up(far.now))
    far.runs(DONE)
    assert far.runs(IDLE) == REPEAT
    far.hear(ACK)
    assert far.wait(START_AGAIN_S) == block("06 00 06 00 00 00 BA 08 40")
    assert far.told() == [OFFLINE]


def test_a_receipt_that_cannot_be_told_just_now_lets_no_sale_begin(far: FarEnd) -> None:
    """06 20 is refused as busy: nothing was charged."""
    far.took(far.driver.line_up(far.now))
    far.runs(DONE)
    far.runs(IDLE)
    far.runs("06 1E 01 CC")
    far.wish(lambda driver: driver.prepare(CHARGE))
    assert far.runs(IDLE) == REPEAT
    far.refuses("9C")
    assert far.told() == [READY, unavailable("9C")]


def test_a_registration_lost_before_a_sale_is_made_anew_first(far: FarEnd) -> None:
    """6B to 06 20: without a mark nobody could tell later what became of the charge."""
    far.took(far.driver.line_up(far.now))
    far.runs(DONE)
    far.runs(IDLE)
    far.runs("06 1E 01 CC")
    far.wish(lambda driver: driver.prepare(CHARGE))
    assert far.runs(IDLE) == REPEAT
    far.runs("06 1E 01 6B")
    assert far.told() == [READY, unavailable("6B")]
    assert far.wait(START_AGAIN_S) == block("06 00 06 00 00 00 BA 08 40")


@pytest.mark.parametrize(
    ("answer", "condition"),
    [
        ("06 1E 01 9C", Condition.BUSY),
        ("06 1E 01 83", Condition.FAILURE),
        ("06 1E 01 B2", Condition.FULL),
        ("06 1E 01 F0", Condition.END_OF_DAY),
    ],
)
def test_a_terminal_that_refuses_registration_says_why(
    far: FarEnd, answer: str, condition: Condition
) -> None:
    """Card is off with the reason, and it is tried again."""
    far.took(far.driver.line_up(far.now))
    assert far.runs(answer) == b""
    assert far.told() == [DeviceStatus(Device.TERMINAL, condition)]
    assert far.wait(START_AGAIN_S) == block("06 00 06 00 00 00 BA 08 40")


def test_after_a_line_loss_it_is_registered_anew(ready: FarEnd) -> None:
    """Row M-38: offline at once, and back by itself."""
    assert ready.took(ready.driver.line_lost(ready.now)) == b""
    assert ready.told() == [OFFLINE]
    assert ready.driver.deadline() is None
    ready.starts()


def test_an_idle_terminal_is_looked_after(ready: FarEnd) -> None:
    """05 01 every half minute; one that has been unplugged behind its adapter goes offline."""
    assert ready.wait(LOOK_S) == ENQUIRE
    assert ready.runs(IDLE) == b""
    assert ready.wait(LOOK_S - 1) == b""
    assert ready.wait(1) == ENQUIRE
    ready.wait(15)
    assert ready.told() == [OFFLINE]


def test_a_terminal_that_lost_its_registration_is_registered_again(ready: FarEnd) -> None:
    """6B, here in answer to 05 01."""
    assert ready.wait(LOOK_S) == ENQUIRE
    assert ready.refuses("6B") == block("06 00 06 00 00 00 BA 08 40")


def test_a_charge_is_prepared_with_the_last_receipt_as_its_mark(ready: FarEnd) -> None:
    """05 01 must say idle; the mark is what the last 04 0F said."""
    assert ready.wish(lambda driver: driver.prepare(CHARGE)) == ENQUIRE
    assert ready.runs(IDLE) == b""
    assert ready.told() == [CardPrepared("t1", "000017/0007")]


def test_the_mark_follows_every_04_0f_and_a_number_not_told_has_not_moved(far: FarEnd) -> None:
    """That of an end of day has a trace number and no receipt."""
    far.starts(status(trace="0B 00 00 21", receipt=""))
    far.hear(block(status(trace="", receipt="87 00 09")))
    far.hear(ACK)
    far.wish(lambda driver: driver.prepare(CHARGE))
    far.runs(IDLE)
    assert far.told() == [CardPrepared("t1", "000021/0009")]


@pytest.mark.parametrize("says_so", [True, False], ids=["05 01 says busy", "05 01 is refused"])
def test_a_sale_still_running_is_aborted_before_a_new_one(ready: FarEnd, says_so: bool) -> None:
    """`still_on_previous_sale`: 06 B0, then 05 01 must say idle (OCA/pos PR#550)."""
    ready.wish(lambda driver: driver.prepare(CHARGE))
    sent = ready.runs(BUSY) if says_so else ready.refuses("9C")
    assert sent == ABORT
    assert ready.runs() == b""
    assert ready.says("06 1E 01 6C") == b""
    assert ready.wait(1.0) == ENQUIRE
    ready.runs(IDLE)
    assert ready.told() == [CardPrepared("t1", "000017/0007")]


def test_a_terminal_that_stays_busy_takes_no_new_sale(ready: FarEnd) -> None:
    """15 s of asking; nothing was charged."""
    sent = ready.wish(lambda driver: driver.prepare(CHARGE))
    for _ in range(15):
        assert sent == ENQUIRE
        assert ready.runs(BUSY) == ABORT
        ready.refuses("9C")
        sent = ready.wait(1.0)
    ready.runs(BUSY)
    assert ready.told() == [unavailable("9C")]


def test_a_terminal_that_is_silent_or_away_takes_no_new_sale(ready: FarEnd) -> None:
    """Nothing was charged: the tender is over, and card is off."""
    ready.wish(lambda driver: driver.prepare(CHARGE))
    ready.hear(ACK)
    assert ready.wait(5.0) == block("06 00 06 00 00 00 BA 08 40")
    assert ready.told() == [unavailable("silence"), OFFLINE]
    ready.took(ready.driver.line_lost(ready.now))
    assert ready.wish(lambda driver: driver.prepare(CHARGE)) == b""
    assert ready.told() == [unavailable("not_ready")]


def test_a_charge_without_a_line_was_never_sent(ready: FarEnd) -> None:
    """So it is refused for certain, and not unknown."""
    ready.took(ready.driver.line_lost(ready.now))
    assert ready.sells() == b""
    assert ready.told() == [OFFLINE, unavailable("line")]


def test_a_line_lost_amid_a_charge_leaves_it_unknown(ready: FarEnd) -> None:
    """From the first byte of 06 01 on, only the terminal knows."""
    assert ready.sells() == SALE
    ready.took(ready.driver.line_lost(ready.now))
    assert ready.told() == [CardUnknown("t1", "line_lost"), OFFLINE]


def test_a_block_that_came_broken_is_asked_for_again(ready: FarEnd) -> None:
    """15 for a bad CRC and for a wrong length; a 15 from the terminal sends ours again."""
    ready.wish(lambda driver: driver.prepare(CHARGE))
    assert ready.hear(NAK) == ENQUIRE
    ready.hear(ACK)
    assert ready.hear(OK[:-1] + b"\x00") == NAK
    assert ready.hear(block("80 00 05")) == NAK
    assert ready.hear(OK) == ACK
    ready.says(IDLE)
    assert ready.told() == [CardPrepared("t1", "000017/0007")]


def test_a_command_nobody_knows_is_refused(ready: FarEnd) -> None:
    """Every APDU has its answer, and this one is 84 83: not possible."""
    assert ready.hear(block("06 D8 00")) == ACK + block("84 83 00")


@pytest.mark.parametrize("late", [DONE, "06 1E 01 6C", LAST, "04 FF 01 0A", "06 D1 01 00"])
def test_what_nobody_asked_for_is_answered_and_means_nothing(ready: FarEnd, late: str) -> None:
    """The end of a command we have given up comes late."""
    assert ready.says(late) == b""
    events: list[DeviceEvent] = []
    assert ready.told() == events
