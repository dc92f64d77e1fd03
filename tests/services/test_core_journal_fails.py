"""The n-th commit fails: nothing is acknowledged after it, cash is off (MONEY.md section 4.3)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.domain.errors import JournalError
from kiosk.domain.events import NoteStacked
from kiosk.domain.intents import Pay, Start
from kiosk.domain.visit import Fault, OutOfService
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


def test_out_of_service_lasts_until_the_next_start(world: World) -> None:
    """Nothing is offered, nothing ticks, no delivery is tried, whatever is touched."""
    failing_from(world, 2, for_good=True)
    world.calls.clear()
    world.do(Start(), Pay()).wait(1000)
    assert world.step == BROKEN
    assert world.core.wait() is None
    assert world.calls == []
    world.cut().boot()
    assert world.step != BROKEN


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
    world.to_cash().put_in(2000, 2000).wait(100)
    assert world.step == BROKEN
