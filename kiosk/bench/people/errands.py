"""What people come for, from the scan to the outcome, and how long each takes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.people.counter import Counter
from kiosk.bench.people.pace import Pace, people
from kiosk.bench.people.person import Person
from kiosk.bench.sweep.disk import scratch
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import OutcomeShown

#: Of City Power: 38.50, with 1.50 for cash and 2.50 for a card. The notes are 40.00.
BILL = "1000000001"
NOTES = (1000, 1000, 1000, 500, 500)


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds from Home to the scan, from there to the first touch and to the outcome, and touches
    on the screen."""

    first_action: float
    first_tap: float
    whole: float
    taps: int


def by_card(person: Person) -> None:
    """Yes, Full, Card, Pay; then the card."""
    _agrees(person, "tender.card")
    person.holds_out_a_card()


def in_cash(person: Person) -> None:
    """The same touches; then five notes."""
    _agrees(person, "tender.cash")
    person.counter.robot.wait("PayCash")
    person.reads()
    for note in NOTES:
        person.puts_in(note)


def _agrees(person: Person, way: str) -> None:
    person.taps("ConfirmAccount", "confirm.yes")
    person.taps("ChooseAmount", "amount.full")
    person.taps("ChooseTender", way)
    person.taps("Review", "review.pay")


def timed(errand: Callable[[Person], None], pace: Pace, folder: Path, seed: int = 0) -> Timing:
    """One person, on a kiosk whose devices are drawn from the seed. AssertionError if it does not
    end Paid."""
    counter = Counter(seed, folder).opened()
    try:
        person = Person(counter, pace)
        arrived = counter.now
        person.looks_for("home.title", "home.scan")
        began = counter.now
        person.scans(BILL)
        errand(person)
        counter.robot.wait("OutcomeShown")
        step = counter.step
        if not (isinstance(step, OutcomeShown) and step.payment.outcome is Outcome.PAID):
            raise AssertionError(f"seed {seed} ends at {step}")
        first = person.first_tap or began
        return Timing(began - arrived, first - began, counter.now - began, counter.robot.taps)
    finally:
        counter.closed()


def crowd(errand: Callable[[Person], None], count: int) -> list[Timing]:
    """One after the other, each on a kiosk of its own."""
    timings = []
    for seed, pace in enumerate(people(count, seed=1)):
        with TemporaryDirectory(dir=scratch()) as folder:
            timings.append(timed(errand, pace, Path(folder), seed))
    return timings
