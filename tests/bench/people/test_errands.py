"""How many touches a visit costs, and how long it takes people."""

from __future__ import annotations

from statistics import median

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bench.customer import LostCustomerError
from kiosk.bench.people.counter import Counter
from kiosk.bench.people.errands import BILL, NOTES, Timing, by_card, crowd, in_cash, timed
from kiosk.bench.people.pace import Pace
from kiosk.bench.people.person import Person

#: Stand for all: reading, share read and slowness are gone through evenly.
PEOPLE = 15


@pytest.fixture(scope="module")
def card(qapp: QApplication) -> list[Timing]:
    """Everybody by card."""
    return crowd(by_card, PEOPLE)


@pytest.fixture(scope="module")
def cash(qapp: QApplication) -> list[Timing]:
    """Everybody with five notes."""
    return crowd(in_cash, PEOPLE)


def test_from_the_scan_to_a_card_payment_it_is_four_touches(card: list[Timing]) -> None:
    """M-41: Yes, Full, Card, Pay."""
    assert {timing.taps for timing in card} == {4}


def test_cash_is_four_touches_too(cash: list[Timing]) -> None:
    """The notes are all the rest: what is over is agreed to on Review."""
    assert {timing.taps for timing in cash} == {4}


def test_a_typed_number_adds_its_characters_and_one_touch(counter: Counter) -> None:
    """M-41: "Pay your bill", the characters, and what a scan takes."""
    person, robot = Person(counter, Pace.careful()), counter.robot
    person.taps("Home", "home.pay")
    robot.wait("FindBill")
    person.types(BILL)
    by_card(person)
    robot.wait("OutcomeShown")
    assert robot.taps == 1 + len(BILL) + 4


def test_a_card_payment_takes_45_s(card: list[Timing]) -> None:
    """M-41: from the scan to the outcome, half of all people."""
    assert median(timing.whole for timing in card) <= 45


def test_a_payment_of_five_notes_takes_90_s(cash: list[Timing]) -> None:
    """M-41: from the scan to the outcome, half of all people."""
    assert len(NOTES) == 5
    assert median(timing.whole for timing in cash) <= 90


def test_people_know_what_to_do_within_ten_seconds(card: list[Timing], cash: list[Timing]) -> None:
    """UX.md section 1: from Home to the first thing done."""
    assert median(timing.first_action for timing in card + cash) <= 10


def test_who_reads_every_word_gets_there_as_well(
    qapp: QApplication, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """No time-out meets the slowest reader on the way."""
    timing = timed(in_cash, Pace.careful(), tmp_path_factory.mktemp("careful"))
    assert timing.taps == 4


def test_time_is_the_kiosks_own(counter: Counter) -> None:
    """The robot's patience, too, is on the virtual clock."""
    began = counter.now
    with pytest.raises(LostCustomerError, match=r"home\.cash_only"):
        counter.robot.find("home.cash_only")
    assert counter.now - began >= 15
