"""The n-th commit fails: nothing is acknowledged after it, cash is off (MONEY.md section 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.domain.errors import JournalError
from kiosk.domain.events import NoteStacked
from kiosk.domain.intents import Finish, Pay, Start
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import Fault, Home, OutOfService, Recovery
from kiosk.services.outage import LAST_TRY
from tests.services.conftest import World
from tests.services.truth import check, recovered, two_notes

BROKEN = OutOfService(Fault.JOURNAL)


def failing_from(world: World, n: int, *, for_good: bool) -> bool:
    """Whether there was an n-th commit to fail; the calls from there on are in `world.calls`."""
    seen = 0
    failed: list[int] = []

    def fuse(name: str) -> None:
        nonlocal seen
        seen += name == "commit"
        if name == "commit" and (seen == n or (for_good and seen > n)):
            failed.append(len(world.calls))
            raise JournalError("the disk is full")

    world.fuse = fuse
    two_notes(world)
    if failed:
        del world.calls[: failed[0]]
    return bool(failed)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for good"])
def test_nothing_is_acknowledged_after_a_failed_commit(
    new_world: Callable[..., World], for_good: bool
) -> None:
    """M-38: the acceptor goes off, no note is stacked, the report stands in the device; after a
    restart on a disk that is well all is as if the power had been cut."""
    n = 0
    while True:
        n += 1
        world = new_world().boot()
        if not failing_from(world, n, for_good=for_good):
            break
        assert world.step == BROKEN
        assert "disable" in world.calls
        assert {"stack", "enable"}.isdisjoint(world.calls)
        stacked = isinstance(world.acceptor.report, NoteStacked)
        assert ("recorded" in world.calls) <= bool(world.acceptor.given_back)
        assert world.acceptor.escrow is None, "a note in escrow went back"
        credited = world.balance(1000)
        assert sum(world.acceptor.box) == credited + (2000 if stacked else 0)
        check(recovered(world), certain=True)
        world.journal.close()
    assert n > 8, "every commit of the visit has failed once"


def test_out_of_service_lasts_until_the_journal_works(world: World) -> None:
    """Nothing is offered, no delivery is tried, whatever is touched; every 30 s the journal is
    tried. Once it works the payment goes on as after a start, and its customer gets proof."""
    failing_from(world, 4, for_good=True)
    world.calls.clear()
    world.do(Start(), Pay()).wait(1000)
    assert world.step == BROKEN
    assert world.core.wait() == pytest.approx(LAST_TRY, abs=LAST_TRY)
    assert not {"enable", "stack", "submit", "recorded"} & set(world.calls)
    world.fuse = lambda _: None
    world.wait(LAST_TRY + 20)
    assert isinstance(world.step, Recovery)
    assert world.step.payment.held.minor == 2000
    assert world.do(Finish()).step == Home()
    check(world, certain=True)


@pytest.mark.parametrize("for_good", [False, True], ids=["once", "for a while"])
def test_it_comes_back_by_itself_wherever_it_failed(
    new_world: Callable[..., World], for_good: bool
) -> None:
    """MONEY.md 4.3: at each commit of a visit: the held report is judged, what is in is posted,
    and the kiosk is in service; no new start, no note in doubt."""
    n = 0
    while True:
        n += 1
        world = new_world().boot()
        if not failing_from(world, n, for_good=for_good):
            break
        world.wait(5)
        world.fuse = lambda _: None
        world.wait(120).do(Finish()).wait(400)
        check(world, certain=True)
        world.journal.close()
    assert n > 8


def test_what_is_on_the_disk_although_nobody_saw_it_is_not_done_again(
    new_world: Callable[..., World],
) -> None:
    """A commit that landed, on a disk that could not be read again: the report held since then is
    a replay, and neither credited twice nor a second note."""
    for n in range(1, 13):
        world = new_world().boot()
        journal: Any = world.core.outside.journal
        commits = 0

        def landed(*args: Any, n: int = n, real: Any = journal.commit) -> None:
            nonlocal commits
            real(*args)
            commits += 1
            if commits == n:
                raise JournalError("cannot be read again")

        journal.commit = landed
        two_notes(world)
        assert world.step == BROKEN
        world.wait(120).do(Finish()).wait(400)
        check(world, certain=True)
        world.journal.close()


def test_without_room_what_is_open_is_finished_and_nothing_new_begins(world: World) -> None:
    """The reserve is spent: recovery writes from it, and the kiosk stays out of service."""
    failing_from(world, 4, for_good=False)
    journal: Any = world.core.outside.journal
    journal.has_room = lambda: False
    world.wait(200).do(Finish())
    assert world.row_of_last().outcome is Outcome.PAID
    assert world.do(Start()).step == BROKEN
    assert not world.core.health.cash
    del journal.has_room
    world.wait(LAST_TRY)
    assert world.step == Home()
    assert world.core.wait() is None


def test_a_journal_that_fails_at_the_start_is_told_at_once(
    new_world: Callable[..., World],
) -> None:
    """No crash and no dead end: the kiosk starts out of service."""
    world = new_world().boot()
    world.to_cash().put_in(2000).cut()

    def fuse(name: str) -> None:
        if name == "commit":
            raise JournalError("read-only file system")

    world.fuse = fuse
    world.boot()
    assert world.step == BROKEN
    assert world.balance(1000) == 2000


def test_an_unreadable_journal_at_the_start_is_told_at_once(
    new_world: Callable[..., World],
) -> None:
    """The list of unfinished payments is the first read there is."""
    world = new_world()
    core = world.build()

    def unfinished() -> tuple[()]:
        raise JournalError("cannot be read")

    journal: Any = core.outside.journal
    journal.unfinished = unfinished
    core.start()
    assert world.step == BROKEN


def test_a_log_that_cannot_be_tidied_is_a_failed_journal(world: World) -> None:
    """The checkpoint on Home is the journal's own commit, so to speak."""

    def tidy() -> None:
        raise JournalError("cannot be tidied")

    journal: Any = world.core.outside.journal
    journal.tidy = tidy
    world.to_cash().put_in(2000, 2000).wait(53)
    assert world.step == BROKEN
    world.wait(LAST_TRY)
    assert world.step == Home()
