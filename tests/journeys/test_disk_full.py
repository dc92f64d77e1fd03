"""Disks that fill up or fail at the n-th call of a payment, under the real core (MONEY.md 4.3)."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from kiosk.domain.errors import KioskError
from kiosk.domain.intents import Cancel, CardPicked, Finish, Pay, Start
from kiosk.domain.payments import Outcome
from kiosk.domain.visit import Fault, OutcomeShown, OutOfService, Recovery
from kiosk.services.outage import LAST_TRY
from kiosk.storage.disk import DiskGuard
from kiosk.storage.journal import SqliteJournal
from tests.services.conftest import World
from tests.services.fakes import Seeded
from tests.services.truth import check, two_notes
from tests.storage.bad_disk import BadDisk, bad_disk
from tests.storage.power.life import BILL, RULES

BROKEN = OutOfService(Fault.JOURNAL)
#: Memory, where there is some: a sync there costs nothing, and fails as told.
SCRATCH = "/dev/shm" if Path("/dev/shm").is_dir() else None


@dataclass(frozen=True, slots=True)
class Guard(DiskGuard):
    """Asks the failing disk how much is free."""

    bad: Any = None

    def _free(self) -> int:
        return 0 if self.bad.full else 1 << 40


class Kiosk(World):
    """At Home, on a disk whose n-th `call` from now on fails with `error`; after that, for as long
    as `lasts` says, there is no room for any write, or every call fails."""

    def __init__(self, folder: Path, disk: BadDisk, *, two_step: bool) -> None:
        self.disk, self.hit, self.over, self.error = disk, False, False, 0
        disk.fails = lambda _: 0
        super().__init__(folder, RULES, BILL, two_step=two_step)
        self.boot()

    @property
    def full(self) -> bool:
        return self.hit and not self.over and self.error == errno.ENOSPC

    def ballast(self) -> bool:
        return self.journal._guard.laid

    def open_journal(self) -> None:
        guard = Guard(self.path, 4096, 8192, self)
        guard.relieve()
        create = not guard.ballast_file.exists()
        self.journal = SqliteJournal(
            self.path, "K-7", self.entropy, create=create, environ={}, guard=guard
        )

    def strike(self, call: str, n: int, error: int, lasts: Callable[[Kiosk], bool]) -> None:
        self.disk.counts.clear()
        self.error = error

        def fails(name: str) -> int:
            first = name == call and self.disk.counts[call] == n
            reached = error == errno.EIO or name in {call, "pwrite64"}
            again = self.hit and not self.over and reached and lasts(self)
            self.hit = self.hit or first
            return error if first or again else 0

        self.disk.fails = fails

    def told(self) -> bool:
        """Whether the screen said so."""
        return any(view.visit.step == BROKEN for view in self.views)


def card(world: World) -> None:
    world.to_card()


def split(world: World) -> None:
    world.to_cash().put_in(2000).do(Cancel(), CardPicked(), Pay())


def with_ballast(world: Kiosk) -> bool:
    return world.ballast()


def for_good(_: Kiosk) -> bool:
    return True


def once(_: Kiosk) -> bool:
    return False


@pytest.fixture
def disk() -> Iterator[BadDisk]:
    with bad_disk() as bad:
        yield bad


def shown_as_paid(world: World) -> set[str]:
    """Payments that a screen called paid."""
    steps = (view.visit.step for view in world.views)
    shown = (step.payment for step in steps if isinstance(step, OutcomeShown | Recovery))
    return {payment.id for payment in shown if payment.outcome is Outcome.PAID}


def judge(world: Kiosk) -> None:
    """Each note and card once, each outcome shown is on the disk, in service."""
    check(world, certain=True)
    paid = world.sql("SELECT id FROM payment WHERE outcome = 'paid'")
    assert shown_as_paid(world) <= {name for (name,) in paid}


def comes_back(world: Kiosk, lasts: object) -> None:
    """The reserve is spent on what was open; service waits for staff to make room."""
    assert not world.ballast()
    world.wait(100).do(Finish(), Start())
    assert world.step == BROKEN
    if lasts is with_ballast:
        assert world.journal.unfinished() == (), "finished before there was room"
    world.over = True
    world.wait(LAST_TRY + 20).do(Finish()).wait(400)
    assert world.ballast()
    judge(world)


def waits_for_a_start(world: Kiosk) -> None:
    """An I/O error: nothing is written any more; the next start finds everything."""
    assert not world.journal.can_open()
    world.wait(100).do(Finish(), Start())
    assert world.step == BROKEN
    world.over = True
    world.cut().boot().wait(120).do(Finish()).wait(400)
    judge(world)


CARDS = {"notes": False, "card": False, "reader": True, "split": True}
SCRIPTS = {"notes": two_notes, "card": card, "reader": card, "split": split}
#: How a disk fails, and of which calls each n-th is a point.
WAYS: dict[str, tuple[str, int, Callable[[Kiosk], bool], int]] = {
    "full but for the ballast": ("pwrite64", errno.ENOSPC, with_ballast, 5),
    "full": ("pwrite64", errno.ENOSPC, for_good, 7),
    "a write fails": ("pwrite64", errno.EIO, once, 9),
    "writes fail": ("pwrite64", errno.EIO, for_good, 9),
    "a sync fails": ("sync", errno.EIO, once, 1),
    "syncs fail": ("sync", errno.EIO, for_good, 1),
    "a truncate fails": ("ftruncate", errno.EIO, once, 1),
    "no room to truncate": ("ftruncate", errno.ENOSPC, with_ballast, 1),
}
POINTS = 500


def point(disk: BadDisk, script: str, way: str, n: int) -> bool:
    """Whether there was an n-th call to fail."""
    call, error, lasts, _ = WAYS[way]
    with tempfile.TemporaryDirectory(dir=SCRATCH) as folder:
        world = Kiosk(Path(folder), disk, two_step=CARDS[script])
        world.strike(call, n, error, lasts)
        SCRIPTS[script](world)
        if not world.hit:
            world.wait(53)
        if world.told():
            assert world.acceptor.escrow is None, "a note in escrow went back"
            stays = error == errno.EIO
            (waits_for_a_start(world) if stays else comes_back(world, lasts))
        else:
            world.over = True
            judge(world.wait(400))  # type: ignore[arg-type]  # itself
        world.journal.close()
    return world.hit


@pytest.mark.parametrize("script", list(SCRIPTS))
def test_a_disk_that_fails_anywhere_costs_nobody_anything(disk: BadDisk, script: str) -> None:
    """M-27, M-38, MONEY.md 4.3 and 10.3: nothing acknowledged or shown as Paid is missing, escrow
    is returned, charges are voided or asked about, the kiosk is out of service and says so; a full
    disk is left by itself once there is room, a failing one by a new start."""
    points = 0
    for way in WAYS:
        n, step = 1, WAYS[way][3]
        step = 1 if "PAYBILL_EVERY_CALL" in os.environ else step
        try:
            while point(disk, script, way, n):
                points, n = points + 1, n + step
        except Exception as problem:
            problem.add_note(f"{script}: {way}, call {n}")
            raise
    assert points >= POINTS / len(SCRIPTS)


@pytest.mark.parametrize("n", range(1, 80, 3))
def test_a_start_on_a_full_disk_finishes_what_was_open(
    disk: BadDisk, tmp_path: Path, n: int
) -> None:
    """MONEY.md 6: the boot commit and recovery write from the ballast; service waits for room."""
    world = Kiosk(tmp_path, disk, two_step=True)
    world.to_cash().put_in(2000).cut()
    world.strike("pwrite64", n, errno.ENOSPC, with_ballast)
    world.boot().wait(1)
    assert world.hit
    comes_back(world, with_ballast)
    world.journal.close()


def test_a_disk_with_nothing_left_is_relieved_before_anything_is_opened(
    disk: BadDisk, tmp_path: Path
) -> None:
    """Even the index of the log needs room."""
    world = Kiosk(tmp_path, disk, two_step=True)
    world.to_cash().put_in(2000)
    world.journal.close()
    world.strike("pwrite64", 0, errno.ENOSPC, with_ballast)
    world.hit = True
    world.cut().boot().wait(1)
    comes_back(world, with_ballast)
    world.journal.close()


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("call", ["pwrite64", "sync", "open", "ftruncate"])
def test_a_first_boot_that_the_disk_refuses_ends_in_a_sentence(
    disk: BadDisk, tmp_path: Path, call: str, error: int
) -> None:
    """KioskError wherever it fails, and the next one makes the journal."""
    guard = DiskGuard(tmp_path / "journal.db", 4096, 0)

    def first_boot() -> SqliteJournal:
        first = not guard.ballast_file.exists()
        return SqliteJournal(guard.journal, "K-7", Seeded(), create=first, environ={}, guard=guard)

    for n in range(1, 200, 9):
        disk.counts.clear()
        disk.fails = partial(_nth, disk, call, n, error)
        with suppress(KioskError):
            first_boot().close()
        disk.fails = lambda _: 0
        first_boot().close()
        for file in tmp_path.iterdir():
            file.unlink()


def _nth(disk: BadDisk, call: str, n: int, error: int, name: str) -> int:
    return error if name == call and disk.counts[name] == n else 0
