"""Totals over what people decide: an X that was read once reads the same for ever, and its parts
are the whole."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.domain.bills import PostingAccepted, PostingRefused
from kiosk.domain.events import Evidence, NoteStacked
from kiosk.domain.exceptions import Resolution, Resolve
from kiosk.domain.money import Money
from kiosk.storage.reader import reading
from kiosk.storage.totals import Line, Totals, newest, totals
from kiosk.storage.verify import verify
from tests.services.conftest import World, bill, biller, new_world, rules, world
from tests.services.test_resolving import doubtful

__all__ = ["bill", "biller", "new_world", "rules", "world"]


def x_of(world: World, first: int = 1, last: int = 0) -> Totals:
    with reading(world.path) as database:
        return totals(database, first, last or newest(database))


def first_of_queue(world: World, how: Resolution, value: int = 0) -> None:
    item = world.journal.exceptions(world.clock.now_ms())[0]
    worth = Money(value, "USD") if value else None
    world.do(Resolve(item.key, how, "ana", "counted", "bo", value=worth)).wait(400)
    assert world.views[-1].resolved is not None
    assert world.views[-1].resolved.objection is None


def refused(world: World) -> None:
    world.bank.says = PostingRefused("CLOSED")
    world.to_cash().put_in(2000, 2000).wait(400)
    world.bank.says = PostingAccepted("REF")


def stray(world: World, minor: int, number: int) -> None:
    value = Money(minor, "USD") if minor else None
    world.do(NoteStacked(9, value, Evidence(1, number), first=False))


def decided_day(world: World) -> None:
    """Each kind of exception, decided in each way it can be; what is in doubt stays so a while."""
    days: tuple[Callable[[], object], ...] = (
        lambda: world.to_cash().put_in(2000, 2000).wait(400),
        lambda: doubtful(world),
        lambda: doubtful(world),
        lambda: first_of_queue(world, Resolution.IN_BOX),
        lambda: stray(world, 1000, 951),
        lambda: stray(world, 0, 952),
        lambda: first_of_queue(world, Resolution.HONOURED),
        lambda: first_of_queue(world, Resolution.IN_BOX),
        lambda: first_of_queue(world, Resolution.IN_BOX, 500),
        lambda: doubtful(world),
        lambda: first_of_queue(world, Resolution.NOT_IN_BOX),
        lambda: refused(world),
        lambda: first_of_queue(world, Resolution.PAID_OUT),
        lambda: refused(world),
        lambda: first_of_queue(world, Resolution.APPLIED),
    )
    for step in days:
        step()


def test_an_x_that_was_read_reads_the_same_later(world: World) -> None:
    """Whatever is decided after it, also of what was in doubt then: by name, and by figures."""
    real, seen = world.journal.commit, dict[int, Totals]()

    def commit(*args: object) -> None:
        real(*args)  # type: ignore[arg-type]  # handed through
        now = x_of(world)
        seen[now.last] = now

    world.journal.commit = commit  # type: ignore[assignment, method-assign]  # listened to
    decided_day(world)
    assert verify(world.path).problem == ""
    assert world.journal.exceptions(world.clock.now_ms()) == ()
    for last, then in seen.items():
        now = x_of(world, 1, last)
        assert (now.lines, now.doubts) == (then.lines, then.doubts), f"up to {last}"
        assert now.balanced()


def test_the_parts_of_a_decided_day_are_its_whole(world: World) -> None:
    """Cut at every row."""
    decided_day(world)
    whole = x_of(world)
    for cut in range(1, whole.last):
        found: dict[tuple[str, str, str], Line] = {}
        for part in (x_of(world, 1, cut), x_of(world, cut + 1)):
            for key, line in part.lines.items():
                found[key] = found.get(key, Line(0, 0)) + line
        left = {key: line for key, line in found.items() if line != Line(0, 0)}
        assert left == whole.lines, f"cut at {cut}"
    box = {key[1]: line for key, line in whole.lines.items() if key[0] == "note"}
    assert box == {
        "box-1 500": Line(1, 500),
        "box-1 1000": Line(1, 1000),
        "box-1 2000": Line(7, 14000),
    }
