"""Reversals and the staff's commands, byte by byte."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.devices.card_terminal.zvt.driver import START_AGAIN_S
from kiosk.devices.card_terminal.zvt.procedures import TerminalAnswered
from kiosk.domain.cards import (
    Approval,
    CardAmbiguous,
    CardCaptured,
    CardReport,
    CardUnknown,
    CardVoided,
    Charge,
)
from kiosk.domain.events import Condition, Device, DeviceStatus
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.far_end import (
    CHARGE,
    DONE,
    ENQUIRE,
    IDLE,
    LAST,
    NAK,
    OFFLINE,
    READY,
    REPEAT,
    FarEnd,
    block,
    status,
)

REGISTER = block("06 00 06 00 00 00 BA 08 40")
REVERSE = block("06 30 06 00 00 00 87 00 08")
LEFT = replace(CHARGE, wanted=False)
HEARD = replace(LEFT, reference="000018/0008")
APPROVAL = Approval(Money(1250, "USD"), "000018/0008")
REVERSAL = status(trace="0B 00 00 19", receipt="87 00 09", more="37 00 00 18")


def asks(far: FarEnd, charge: Charge = LEFT) -> bytes:
    return far.wish(lambda driver: driver.ask(charge))


def voids(far: FarEnd, charge: Charge = HEARD) -> bytes:
    return far.wish(lambda driver: driver.void(charge))


def inquires(far: FarEnd, sent: bytes, *said: str) -> None:
    """06 00, 05 01, and `said` to the 06 20."""
    assert sent == REGISTER
    assert far.runs(DONE) == ENQUIRE
    assert far.runs(IDLE) == REPEAT
    assert far.runs(*said) == b""


def test_a_reversal_is_06_30_with_the_receipt_number(ready: FarEnd) -> None:
    """27 = 00 and 06 0F: reversed."""
    assert voids(ready) == REVERSE
    ready.runs("04 FF 01 05", REVERSAL, DONE)
    assert ready.told() == [CardVoided("t1")]


@pytest.mark.parametrize("refusal", ["06 1E 01 B5", "06 1E 01 A0"])
def test_a_reversal_refused_leaves_the_charge_as_it_is(ready: FarEnd, refusal: str) -> None:
    """`only_last_reversible` (Portalum.Zvt #24): the customer has paid. The last receipt is its
    own, or another's."""
    voids(ready)
    inquires(ready, ready.runs(refusal), status(), DONE)
    voids(ready)
    another = status(trace="0B 00 00 21", receipt="87 00 11")
    inquires(ready, ready.runs(status("27 B5"), DONE), another, DONE)
    assert ready.told() == [CardCaptured("t1", APPROVAL)] * 2


@pytest.mark.parametrize(
    ("said", "report"),
    [
        (REVERSAL, CardVoided("t1")),
        (status("27 6C"), CardVoided("t1")),
        (status(), CardAmbiguous("t1", "already reversed, and its receipt stands")),
        (
            LAST,
            CardAmbiguous("t1", "approved as 000018/0008, the last receipt is 000017/0007"),
        ),
    ],
)
def test_already_reversed_is_believed_with_a_receipt_only(
    ready: FarEnd, said: str, report: CardReport
) -> None:
    """B4, and 06 20 must show the reversal."""
    voids(ready)
    inquires(ready, ready.runs("06 1E 01 B4"), said, DONE)
    assert ready.told() == [report]


@pytest.mark.parametrize("said", [(DONE,), (REVERSAL, "06 1E 01 FF"), (status(""), DONE)])
def test_a_reversal_that_proves_nothing_is_unknown(ready: FarEnd, said: tuple[str, ...]) -> None:
    """06 0F alone, an approval that is aborted, no result: then the receipt is asked."""
    voids(ready)
    ready.runs(*said)
    assert ready.told() == [CardUnknown("t1", "not_proven")]
    asks(ready, HEARD)
    ready.runs(DONE)
    ready.runs(IDLE)
    ready.runs(REVERSAL, DONE)
    assert ready.told() == [CardVoided("t1")]


def test_a_reversal_without_an_answer_is_unknown(ready: FarEnd) -> None:
    """The line is lost: perhaps it was reversed."""
    voids(ready)
    ready.took(ready.driver.line_lost(ready.now))
    assert ready.told() == [CardUnknown("t1", "line_lost"), OFFLINE]


@pytest.mark.parametrize(
    ("said", "report"), [(LAST, CardVoided("t1")), (status(), CardCaptured("t1", APPROVAL))]
)
def test_without_a_receipt_heard_a_void_finds_out_first(
    ready: FarEnd, said: str, report: CardReport
) -> None:
    """There is no number to reverse: not charged is as good, and charged is told."""
    inquires(ready, voids(ready, LEFT), said, DONE)
    assert ready.told() == [report]


def test_an_end_of_day_lets_cards_in_again(ready: FarEnd) -> None:
    """06 50 (golden), then a start-up; `end_of_day_open` is over."""
    ready.sells()
    ready.runs("06 1E 01 F0")
    end_of_day = ready.wish(lambda driver: driver.end_of_day())
    assert end_of_day == bytes.fromhex("10 02 06 50 03 00 00 00 10 03 FB 37")
    ready.runs(status(receipt=""), DONE)
    inquires(ready, ready.wait(START_AGAIN_S), LAST, DONE)
    assert ready.answered == [TerminalAnswered("end_of_day", ok=True)]
    off = DeviceStatus(Device.TERMINAL, Condition.END_OF_DAY)
    assert ready.told()[1:] == [off, READY]


def test_the_staffs_commands_say_why_they_failed(ready: FarEnd) -> None:
    """The terminal's code, or one word."""
    assert ready.wish(lambda driver: driver.diagnose()) == block("06 70 00")
    ready.runs("06 1E 01 A0")
    ready.wish(lambda driver: driver.end_of_day())
    ready.runs(status("27 05"), DONE)
    ready.wish(lambda driver: driver.diagnose())
    ready.runs(DONE)
    ready.took(ready.driver.line_lost(ready.now))
    ready.wish(lambda driver: driver.diagnose())
    assert ready.answered == [
        TerminalAnswered("diagnosis", ok=False, code="A0"),
        TerminalAnswered("end_of_day", ok=False, code="05"),
        TerminalAnswered("diagnosis", ok=True),
        TerminalAnswered("diagnosis", ok=False, code="line"),
    ]


def test_a_reversal_refused_once_by_84_did_not_happen(ready: FarEnd) -> None:
    """The charge stands, says its receipt."""
    voids(ready)
    inquires(ready, ready.refuses("83"), status(), DONE)
    assert ready.told() == [CardCaptured("t1", APPROVAL)]


def test_a_reversal_refused_after_two_sends_proves_nothing(ready: FarEnd) -> None:
    """The second may be refused because the first one is at work."""
    voids(ready)
    assert ready.hear(NAK) == REVERSE
    ready.refuses("9C")
    assert ready.told() == [CardUnknown("t1", "not_proven")]
    assert ready.wait(START_AGAIN_S) == REGISTER


def test_a_reversal_in_silence_is_unknown_and_the_terminal_offline(ready: FarEnd) -> None:
    """It was accepted, and then nothing came."""
    voids(ready)
    ready.runs()
    assert ready.wait(180) == REGISTER
    assert ready.told() == [CardUnknown("t1", "no_result"), OFFLINE]


def test_an_end_of_day_that_failed_changes_nothing(ready: FarEnd) -> None:
    """Cards stay off; a code about the terminal itself is heeded wherever it comes."""
    ready.wish(lambda driver: driver.diagnose())
    ready.runs("06 1E 01 B2")
    ready.wish(lambda driver: driver.end_of_day())
    ready.runs("06 1E 01 A0")
    assert ready.wait(START_AGAIN_S) == b""
    assert ready.told() == [DeviceStatus(Device.TERMINAL, Condition.FULL)]
