"""Inquiries after a charge, byte by byte."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.domain.cards import (
    Approval,
    CardAmbiguous,
    CardCaptured,
    CardRefused,
    CardReport,
    CardUnknown,
    CardVoided,
    Charge,
    Decline,
)
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.far_end import (
    ABORT,
    ACK,
    BUSY,
    CHARGE,
    DONE,
    ENQUIRE,
    IDLE,
    LAST,
    OFFLINE,
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


@pytest.mark.parametrize(
    ("said", "report"),
    [
        (status(), CardCaptured("t1", APPROVAL)),
        (LAST, CardRefused("t1", Decline.TIMED_OUT, "not_charged", over=True)),
        (status("27 05"), CardRefused("t1", Decline.DECLINED, "05", over=True)),
        (
            status(amount="04 00 00 00 00 01 00"),
            CardAmbiguous("t1", "receipt 000018/0008 is of another amount"),
        ),
    ],
)
def test_what_became_of_a_charge_is_read_from_the_last_receipt(
    ready: FarEnd, said: str, report: CardReport
) -> None:
    """`approved_no_answer`: 06 00, 05 01, 06 20, and the rules (Portalum.Zvt #59)."""
    inquires(ready, asks(ready), said, DONE)
    assert ready.told() == [report]


def test_after_a_restart_an_inquiry_comes_before_the_start_up(far: FarEnd) -> None:
    """It registers by itself; the customer waits for its answer, and nobody for the rest."""
    far.driver.ask(LEFT)
    assert far.took(far.driver.line_up(far.now)) == REGISTER
    assert far.runs(DONE) == ENQUIRE
    assert far.runs(IDLE) == REPEAT
    assert far.runs(status(), DONE) == REGISTER
    assert far.told() == [CardCaptured("t1", APPROVAL)]


def test_an_empty_receipt_is_for_a_person(ready: FarEnd) -> None:
    """`empty_repeat_receipt`: a bare 06 0F, or a refusal that will stay one."""
    inquires(ready, asks(ready), DONE)
    inquires(ready, asks(ready), "06 1E 01 83")
    assert ready.told() == [CardAmbiguous("t1", "no receipt to repeat")] * 2


@pytest.mark.parametrize("code", ["F0", "CC", "A0", "9C"])
def test_a_receipt_refused_for_now_is_asked_for_again(ready: FarEnd, code: str) -> None:
    """After an end of day, new paper, or a moment, the terminal may tell it."""
    inquires(ready, asks(ready), f"06 1E 01 {code}")
    assert ready.told() == [CardUnknown("t1", f"code_{code}")]


def test_an_inquiry_waits_for_a_sale_that_still_runs(ready: FarEnd) -> None:
    """For a customer who is still there it is left alone; its 04 0F is answered."""
    assert asks(ready, CHARGE) == REGISTER
    assert ready.refuses("9C") == b""
    ready.says("04 FF 01 01")
    ready.says(status())
    assert ready.wait(1.0) == REGISTER
    assert ready.runs(DONE) == ENQUIRE
    assert ready.runs(BUSY) == b""
    inquires(ready, ready.wait(1.0), status(), DONE)
    assert ready.told() == [CardCaptured("t1", APPROVAL)]


def test_a_sale_nobody_wants_any_more_is_told_to_stop(ready: FarEnd) -> None:
    """Its customer is gone, and the next one must not find it open."""
    assert asks(ready) == REGISTER
    assert ready.refuses("9C") == ABORT
    ready.runs()
    inquires(ready, ready.wait(1.0), LAST, DONE)


def test_a_sale_that_runs_for_ever_stays_unknown(ready: FarEnd) -> None:
    """Two minutes (DEVICES.md 4.5, number 4)."""
    began, sent = ready.now, asks(ready, CHARGE)
    while sent == REGISTER:
        ready.refuses("9C")
        sent = ready.wait(1.0)
    assert ready.now - began == pytest.approx(121)
    assert ready.told() == [CardUnknown("t1", "silence")]


def test_an_inquiry_without_an_answer_stays_unknown(ready: FarEnd) -> None:
    """No line, silence, or a refusal: nothing is guessed, and the core asks again."""
    asks(ready)
    ready.hear(ACK)
    ready.wait(5.0)
    assert ready.told() == [OFFLINE, CardUnknown("t1", "silence")]
    ready.took(ready.driver.line_lost(ready.now))
    assert asks(ready) == b""
    assert ready.told() == [CardUnknown("t1", "line")]


def test_a_registration_refused_leaves_it_unknown(ready: FarEnd) -> None:
    """A wrong password must not look like a charge that never was."""
    assert asks(ready) == REGISTER
    ready.runs("06 1E 01 83")
    assert ready.told() == [CardUnknown("t1", "code_83")]


def test_a_receipt_cut_off_by_silence_leaves_it_unknown(ready: FarEnd) -> None:
    """06 20 was accepted, and nothing more came."""
    asks(ready)
    ready.runs(DONE)
    ready.runs(IDLE)
    ready.runs()
    ready.wait(180)
    assert ready.told() == [OFFLINE, CardUnknown("t1", "no_result")]


def test_the_same_inquiry_is_made_once(ready: FarEnd) -> None:
    """The core may ask again while the first is under way."""
    sent = asks(ready)
    assert asks(ready) == b""
    inquires(ready, sent, LAST, DONE)
    assert len(ready.told()) == 1


def test_a_charge_that_still_runs_answers_for_itself(ready: FarEnd) -> None:
    """Asked meanwhile it is not disturbed, but told to stop if nobody wants it."""
    ready.sells()
    ready.runs()
    assert asks(ready, CHARGE) == b""
    assert asks(ready) == ABORT
    ready.runs("06 1E 01 6C")
    assert ready.told() == [CardRefused("t1", Decline.CANCELLED, "6C", over=True)]


def test_what_was_never_sent_needs_no_terminal(far: FarEnd) -> None:
    """Attempt 0: its 06 01 was never committed."""
    unsent = replace(CHARGE, attempt=0)
    assert asks(far, unsent) + voids(far, unsent) == b""
    refused = CardRefused("t1", Decline.CANCELLED, "not_sent", over=True)
    assert far.told() == [refused, CardVoided("t1")]


def test_a_one_step_terminal_is_asked_where_another_captures(ready: FarEnd) -> None:
    """There is nothing to capture."""
    assert ready.wish(lambda driver: driver.capture(HEARD)) == REGISTER
