"""A report that the journal could not take is judged again once it can, by its own name."""

from __future__ import annotations

from kiosk.domain.errors import JournalError
from kiosk.domain.events import Evidence, NoteEscrowed, NoteStacked
from kiosk.domain.intents import Finish
from kiosk.domain.money import Money
from tests.services.conftest import World
from tests.services.test_resolving import balances, doubtful

CASH_BOX, IN_DOUBT = 1000, 1090


def fails_once(world: World, nth: int = 1) -> None:
    """The n-th commit from now; the disk is well again after that."""
    seen = 0

    def fuse(name: str) -> None:
        nonlocal seen
        seen += name == "commit"
        if name == "commit" and seen == nth:
            raise JournalError("the disk is full")

    world.fuse = fuse


def test_a_stray_note_is_not_taken_for_the_last_credited_one(world: World) -> None:
    """$20 were credited; then another $20 arrive that nobody asked for, and the commit fails. It is
    paper in the box, and a second report of nothing."""
    world.to_cash().put_in(2000, 2000).do(Finish()).wait(400)
    fails_once(world)
    world.do(NoteStacked(5, Money(2000, "USD"), Evidence(1, 950), first=False)).wait(120)
    assert balances(world, CASH_BOX, IN_DOUBT) == [4000, 2000]


def test_two_notes_at_once_are_two_although_the_second_commit_fails(world: World) -> None:
    """$20 are in, $10 were ordered in, and the device tells of $20: the ten is in doubt, and the
    twenty is filed, too."""
    world.to_cash().put_in(2000)
    world.acceptor.stack = lambda: None  # type: ignore[method-assign]  # it is slow
    world.do(NoteEscrowed(4, Money(1000, "USD"), Evidence(1, 900)))
    fails_once(world, 2)
    world.do(NoteStacked(5, Money(2000, "USD"), Evidence(1, 901), first=False)).wait(400)
    assert balances(world, CASH_BOX, IN_DOUBT) == [2000, 3000]


def test_a_report_of_a_doubt_that_was_booked_before_the_disk_failed_is_booked_once(
    world: World,
) -> None:
    """The commit is on the disk, what follows it fails: held as a report, it is a repeated one."""
    first = doubtful(world)
    fails_once(world, 2)
    world.do(NoteStacked(5, Money(2000, "USD"), Evidence(1, 990), first=False)).wait(400)
    assert world.journal.payment(first).in_doubt == Money(0, "USD")
    assert balances(world, CASH_BOX, IN_DOUBT) == [2000, 0]
    assert world.sql("select count(*) from note") == [(1,)]
