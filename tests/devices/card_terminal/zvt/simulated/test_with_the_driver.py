"""Driver and terminal, each held to golden blocks of its own, understand each other."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from kiosk.bench.link import CLEAN, Plan
from kiosk.devices.card_terminal.zvt.simulated.cards import TEST_EXPIRY, TEST_HOLDER, TEST_PAN
from kiosk.domain.cards import (
    CardAmbiguous,
    CardCaptured,
    CardRefused,
    CardUnknown,
    CardVoided,
    CardWord,
    Decline,
)
from kiosk.domain.money import Money
from tests.devices.card_terminal.zvt.simulated.desk import Desk

USD = {"USD": 1250}


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_a_sale_from_end_to_end(desk: Desk) -> None:
    """Captured, with the terminal's own numbers; the acquirer's book agrees."""
    captured = desk.end(desk.pay(1250))
    assert isinstance(captured, CardCaptured)
    approval = captured.approval
    assert (approval.amount, approval.reference) == (Money(1250, "USD"), "000001/0001")
    assert (approval.brand, approval.last4, approval.auth) == ("VISA", "1111", "112648")
    assert desk.settles() == USD


def test_what_the_terminal_shows_reaches_the_screen(desk: Desk) -> None:
    """In order."""
    charge = desk.pay(1250, pin="wrong")
    words = [report.word for report in desk.reports(charge) if hasattr(report, "word")]
    assert words == [
        CardWord.PRESENT,
        CardWord.PIN,
        CardWord.WRONG_PIN,
        CardWord.BANK,
        CardWord.APPROVED,
        CardWord.REMOVE,
    ]


@pytest.mark.parametrize(
    ("name", "args", "reason"),
    [
        ("decline", {"code": 0x33}, Decline.DECLINED),
        ("decline", {"code": 0x78}, Decline.EXPIRED),
        ("wrong_pin", {"tries": 3}, Decline.PIN_TRIES),
        ("failure_then_completion", {}, Decline.DECLINED),
        ("press_stop", {}, Decline.TIMED_OUT),
        ("wrong_currency", {"currency": ""}, Decline.UNAVAILABLE),
    ],
)
def test_what_takes_no_money_is_refused(
    desk: Desk, name: str, args: Mapping[str, Any], reason: Decline
) -> None:
    """Row M-30: with a reason in the domain's words, and nothing in the book."""
    desk.link.do(name, **args)
    refused = desk.end(desk.pay(1250))
    assert isinstance(refused, CardRefused)
    assert (refused.reason, refused.over, desk.settles()) == (reason, True, {})


@pytest.mark.parametrize(
    "name", ["ack_lost", "fragmented_long_apdu", "greeting_noise", "stray_nak", "unmasked_pan"]
)
def test_what_only_disturbs_the_line_charges_once(desk: Desk, name: str) -> None:
    """One approval, one capture."""
    desk.link.do(name)
    charge = desk.pay(1250)
    assert isinstance(desk.end(charge), CardCaptured)
    assert desk.settles() == USD


def test_card_data_in_the_clear_ends_in_the_driver(desk: Desk) -> None:
    """Row M-19: number, expiry and holder were on the line, and are in no report."""
    desk.link.do("unmasked_pan")
    desk.pay(1250)
    line = b"".join(desk.link.simulator.packets)
    assert bytes.fromhex(TEST_PAN) in line
    assert TEST_PAN.encode() in line
    for secret in (TEST_PAN, TEST_EXPIRY, TEST_HOLDER):
        assert secret not in repr(desk.link.events)


@pytest.mark.parametrize("where", ["before_04_0f", "after_04_0f", "before_06_0f"])
def test_an_approval_without_an_answer_is_found_again(desk: Desk, where: str) -> None:
    """Unknown at first; asked, it is this charge and no other."""
    desk.link.do("approved_no_answer", where=where, seconds=20.0)
    charge = desk.pay(1250)
    desk.run(200)
    assert isinstance(desk.end(charge), CardUnknown)
    assert isinstance(desk.asked(charge), CardCaptured)
    assert desk.settles() == USD


@pytest.mark.parametrize("charged", [True, False])
def test_an_approval_that_was_aborted_is_found_out(desk: Desk, charged: bool) -> None:
    """The receipt says which; the kiosk and the book agree."""
    desk.link.do("approved_then_abort", charged=charged)
    charge = desk.pay(1250)
    assert isinstance(desk.end(charge), CardUnknown)
    found = desk.asked(charge)
    assert isinstance(found, CardCaptured if charged else CardRefused)
    assert desk.settles() == (USD if charged else {})


def test_a_receipt_that_stays_empty_leaves_a_doubt(desk: Desk) -> None:
    """A person decides."""
    desk.link.do("approved_no_answer", where="before_04_0f", seconds=20.0)
    charge = desk.pay(1250)
    desk.run(200)
    desk.link.do("empty_repeat_receipt")
    assert isinstance(desk.asked(charge), CardCaptured | CardAmbiguous)


def test_a_void_takes_the_sale_back(desk: Desk) -> None:
    """And a refused one leaves it as it is."""
    charge = desk.pay(1250)
    captured = desk.end(charge)
    assert isinstance(captured, CardCaptured)
    named = type(charge)(
        charge.tender_id,
        "p",
        charge.amount,
        charge.since_ms,
        1,
        charge.mark,
        captured.approval.reference,
    )
    desk.link.do("only_last_reversible")
    desk.link.call(lambda driver: driver.void(named))
    desk.run(30)
    assert not isinstance(desk.end(charge), CardVoided)
    assert desk.settles() == USD
    desk.link.call(lambda driver: driver.void(named))
    desk.run(30)
    assert isinstance(desk.end(charge), CardVoided)
    assert desk.settles() == {}


def test_an_abort_is_a_wish(desk: Desk) -> None:
    """In time it ends the sale; too late it does not."""
    charge = desk.start(1250)
    desk.link.call(lambda driver: driver.cancel(charge))
    desk.run(10)
    refused = desk.end(charge)
    assert isinstance(refused, CardRefused)
    assert refused.reason is Decline.CANCELLED
    desk.link.do("abort_too_late")
    late = desk.start(1250)
    desk.link.call(lambda driver: driver.cancel(late))
    desk.run(30)
    assert isinstance(desk.end(late), CardCaptured)


@pytest.mark.parametrize("lost", [0.002, 0.01])
@pytest.mark.parametrize("seed", range(6))
def test_a_bad_line_never_parts_kiosk_and_acquirer(seed: int, lost: float) -> None:
    """Bytes lost, corrupted, repeated and split: what the kiosk calls captured is in the book
    once, what it calls refused is not, and what it does not know it finds out later."""
    desk = Desk(seed=seed)
    charge = desk.start(1250)
    desk.link.plan = Plan(lose=lost, corrupt=lost, duplicate=0.01, split=0.2)
    desk.link.do("present_card")
    desk.run(240)
    desk.link.plan = CLEAN
    desk.run(60)
    end = desk.end(charge)
    if isinstance(end, CardUnknown):
        end = desk.asked(charge)
    assert isinstance(end, CardCaptured | CardRefused)
    assert desk.settles() == (USD if isinstance(end, CardCaptured) else {})
