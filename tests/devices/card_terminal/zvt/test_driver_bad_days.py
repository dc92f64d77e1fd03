"""Charges that go wrong: refused, contradicted, or never answered. Bytes played by hand."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.driver import START_AGAIN_S
from kiosk.domain.cards import (
    Approval,
    CardCaptured,
    CardHeard,
    CardRefused,
    CardUnknown,
    Decline,
)
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.far_end import (
    ACK,
    CHARGE,
    DONE,
    NAK,
    OFFLINE,
    OK,
    SALE,
    FarEnd,
    block,
    status,
)

APPROVAL = Approval(Money(1250, "USD"), "000018/0008")
HEARD, CAPTURED = CardHeard("t1", APPROVAL), CardCaptured("t1", APPROVAL)
REGISTER = block("06 00 06 00 00 00 BA 08 40")


def refused(code: str, reason: Decline = Decline.DECLINED) -> CardRefused:
    return CardRefused("t1", reason, code, over=True)


def unknown(reason: str) -> CardUnknown:
    return CardUnknown("t1", reason)


def test_greeting_noise_is_no_answer(ready: FarEnd) -> None:
    """`greeting_noise`: foreign bytes before every block, a 10 among them."""
    ready.sells()
    ready.hear(b"VERIFONE\r\n\x10A" + ACK)
    assert ready.hear(b"\x00\xffhello\x10\x10" + OK) == ACK
    ready.hear(b"~~" + block(status()))
    ready.wish(lambda driver: driver.recorded())
    ready.hear(ACK)
    ready.hear(b"\x10\x10" + block(DONE))
    assert ready.told() == [HEARD, CAPTURED]


def test_a_stray_nak_sends_the_block_again_and_nothing_else(ready: FarEnd) -> None:
    """`stray_nak`: 15 03 69 before an APDU (Portalum.Zvt #33, #42). One before the 06 repeats our
    block; one while nothing of ours is under way is dropped."""
    ready.sells()
    assert ready.hear(b"\x15\x03\x69") == SALE
    assert ready.hear(ACK) == b""
    assert ready.hear(b"\x15\x03\x69" + OK) == ACK
    ready.approves()
    ready.says(DONE)
    assert ready.told() == [HEARD, CAPTURED]
    assert (ready.driver.counters["nak"], ready.driver.counters["stray"]) == (1, 1)


def test_a_refusal_after_two_sends_proves_nothing(ready: FarEnd) -> None:
    """The second 06 01 may be refused because the first one is at work."""
    ready.sells()
    assert ready.hear(NAK) == SALE
    ready.refuses("9C")
    assert ready.told() == [unknown("refused_repeat")]


def test_a_lost_ack_of_ours_is_proven_by_the_answer(ready: FarEnd) -> None:
    """80 00 00 without a 06 before it: our block arrived, and is not sent again."""
    ready.sells()
    assert ready.hear(OK) == ACK
    assert ready.wait(15) == b""
    ready.says("04 FF 01 0A")


@pytest.mark.parametrize("end", [DONE, "06 1E 01 05"], ids=["06 0F", "06 1E"])
def test_a_failure_is_a_failure_however_it_completes(ready: FarEnd, end: str) -> None:
    """`failure_then_completion`: 27 = 05, then a plain 06 0F. 06 0F only means "finished"."""
    ready.sells()
    ready.runs(status("27 05"), end)
    assert ready.told() == [refused("05")]


def test_an_approval_that_is_aborted_is_unknown(ready: FarEnd) -> None:
    """`approved_then_abort`: 27 = 00, then 06 1E. Only the last receipt knows."""
    ready.sells()
    ready.runs()
    ready.approves()
    assert ready.says("06 1E 01 FF") + ready.wait(START_AGAIN_S) == REGISTER
    assert ready.told() == [HEARD, unknown("approved_then_aborted")]


@pytest.mark.parametrize(
    "said",
    [(), (status(""),), (status("C4 27 00"),), (status("27 05"), status(""))],
    ids=["none", "no 27", "unreadable", "one with, one without"],
)
def test_without_a_result_nothing_is_known(ready: FarEnd, said: tuple[str, ...]) -> None:
    """06 0F alone is no approval, and no refusal either."""
    ready.sells()
    ready.runs(*said, DONE)
    assert ready.told() == [unknown("no_result")]


@pytest.mark.parametrize(
    ("first", "then", "reason"),
    [
        (status(), status(trace="0B 00 00 19"), "two_approvals"),
        (status(), status("27 6C"), "contradiction"),
        (status(trace="0B 00 00 17", receipt="87 00 07"), "", "old_receipt"),
        (status(trace="", receipt=""), "", "old_receipt"),
    ],
)
def test_a_terminal_that_contradicts_itself_is_not_believed(
    ready: FarEnd, first: str, then: str, reason: str
) -> None:
    """Two charges for one, a refusal after the approval, and an old or nameless receipt."""
    ready.sells()
    ready.runs()
    ready.hear(block(first))
    ready.wish(lambda driver: driver.recorded())
    ready.hear(ACK)
    for said in (then, DONE) if then else (DONE,):
        ready.says(said)
    assert ready.told()[-1] == unknown(reason)


@pytest.mark.parametrize(
    ("code", "condition"), [("F0", Condition.END_OF_DAY), ("B2", Condition.FULL)]
)
def test_a_terminal_that_wants_its_end_of_day_takes_no_card(
    ready: FarEnd, code: str, condition: Condition
) -> None:
    """`end_of_day_open`, `journal_full`: nothing was charged, and card is off with the reason."""
    ready.sells()
    assert ready.runs(f"06 1E 01 {code}") == b""
    off = DeviceStatus(Device.TERMINAL, condition)
    assert ready.told() == [refused(code, Decline.UNAVAILABLE), off]
    ready.wish(lambda driver: driver.prepare(CHARGE))
    assert ready.told() == [refused("not_ready", Decline.UNAVAILABLE)]


def test_a_charge_refused_for_want_of_registration_registers_again(ready: FarEnd) -> None:
    """`not_registered`: 6B, then 06 00."""
    ready.sells()
    assert ready.runs("06 1E 01 6B") + ready.wait(START_AGAIN_S) == REGISTER
    assert ready.told() == [refused("6B", Decline.UNAVAILABLE)]


@pytest.mark.parametrize("code", ["6F", "FF", "A0", "9A"])
def test_a_terminal_that_cannot_is_unavailable(ready: FarEnd, code: str) -> None:
    """`wrong_currency` as 6F among them: nothing charged, the code for staff."""
    ready.sells()
    ready.runs(f"06 1E 01 {code}")
    assert ready.told() == [refused(code, Decline.UNAVAILABLE)]


@pytest.mark.parametrize("end", ["06 1E 00", "06 1E 01 00"])
def test_an_abort_without_a_reason_is_unknown(ready: FarEnd, end: str) -> None:
    """00 would be an approval: it says nothing here."""
    ready.sells()
    ready.runs(end)
    assert ready.told() == [unknown("no_result")]


def test_a_sale_refused_as_busy_took_nothing(ready: FarEnd) -> None:
    """84 9C to the only block that was sent."""
    ready.sells()
    ready.refuses("9C")
    assert ready.told() == [refused("9C", Decline.UNAVAILABLE)]


def test_silence_after_06_01_is_unknown(ready: FarEnd) -> None:
    """No 06 three times, or a 06 and no 80 00 00."""
    ready.sells()
    assert ready.wait(14.9) == SALE * 2
    ready.wait(0.2)
    assert ready.told() == [unknown("no_ack"), OFFLINE]


def test_no_answer_to_a_block_that_arrived_is_unknown(ready: FarEnd) -> None:
    """T3 is five seconds from the 06."""
    ready.sells()
    ready.hear(ACK)
    ready.wait(4.9)
    assert ready.told() == []
    ready.wait(0.1)
    assert ready.told() == [unknown("silence"), OFFLINE]
