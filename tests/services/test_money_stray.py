"""What a person said of one note neither hides nor explains another."""

from __future__ import annotations

import pytest

from kiosk.domain.events import Evidence, NoteStacked
from kiosk.domain.exceptions import ExceptionKind, Resolution
from kiosk.domain.intents import Finish
from kiosk.domain.money import Money
from kiosk.storage.acts import Signed, act, confirm, set_counter
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.queries import RESTORED
from kiosk.storage.transaction import Transaction
from tests.services.conftest import World
from tests.services.test_resolving import balances, decide, doubtful, queue
from tests.services.test_resolving_hard import later

CASH_BOX, IN_DOUBT = 1000, 1090


def test_a_note_found_at_the_count_hides_no_note_that_comes_after_others(world: World) -> None:
    """In doubt on Monday, others were credited since, found on Friday: of it the device has told
    all it will ever tell. What it stacks unasked now is another $20 in the box."""
    doubtful(world)
    world.to_cash().put_in(2000, 2000).do(Finish()).wait(400)
    assert decide(world, Resolution.IN_BOX) is None
    assert balances(world, CASH_BOX, IN_DOUBT) == [6000, 0]
    later(world, 2000, index=5, first=False)
    assert balances(world, CASH_BOX, IN_DOUBT) == [6000, 2000]
    assert queue(world) == [ExceptionKind.STRAY_NOTE]


@pytest.mark.parametrize("how", [Resolution.NOT_IN_BOX, Resolution.HONOURED])
def test_a_device_that_contradicts_a_person_is_no_replay(world: World, how: Resolution) -> None:
    """Staff say that the $20 are not in the box; when the acceptor is back, its first word is that
    it stacked them. The last credited note was a $20, too: a person looks again."""
    world.to_cash().put_in(2000, 2000).do(Finish()).wait(400)
    doubtful(world)
    assert decide(world, how) is None
    for _ in range(2):
        later(world, 2000, index=5)
        assert balances(world, CASH_BOX, IN_DOUBT) == [4000, 2000]
        assert queue(world) == [ExceptionKind.STRAY_NOTE]


def test_a_doubt_from_before_a_restore_is_a_persons(world: World) -> None:
    """What the acceptor tells then may be of any note since the backup, and staff may have decided
    this one long ago: nothing goes to its bill by itself."""
    payment = doubtful(world)
    world.cut().journal.close()
    cipher = FieldCipher(None, world.entropy)
    signed = Signed("ana", "the disk failed", world.clock.now_ms())

    def restored(tx: Transaction) -> str:
        set_counter(tx, RESTORED, 1)
        return ""

    act(world.path, RESTORED, cipher, signed, restored)
    confirm(world.path, cipher, signed)
    world.open_journal()
    world.boot()
    later(world, 2000, index=5)
    assert world.journal.payment(payment).in_doubt.minor == 2000
    assert balances(world, CASH_BOX, IN_DOUBT) == [0, 4000]
    assert world.bank.booked == {}
    second = doubtful(world)
    world.do(NoteStacked(5, Money(2000, "USD"), Evidence(1, 991), first=False))
    assert world.journal.payment(second).in_doubt.minor == 0, "as ever, of what came since"
