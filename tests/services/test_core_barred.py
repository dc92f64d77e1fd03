"""A kiosk whose keys are lost, or whose journal was restored: money goes on to its end, and nothing
new begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.domain.exceptions import QUEUED_AFTER_MS, ExceptionKind
from kiosk.domain.intents import Finish, Start
from kiosk.domain.payments import FINAL, Outcome
from kiosk.domain.visit import Fault, FindBill, OutOfService
from kiosk.storage.acts import Signed, act, confirm, set_counter
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import key_file
from kiosk.storage.queries import RESTORED
from kiosk.storage.reader import reading
from kiosk.storage.totals import newest, totals
from kiosk.storage.transaction import Transaction
from kiosk.storage.verify import verify
from tests.services.conftest import World
from tests.services.cuts import run_until
from tests.services.fakes import Seeded
from tests.services.truth import check, recovered, two_notes

Make = Callable[..., World]
LOST = OutOfService(Fault.KEY_LOST)


def by_card(world: World) -> None:
    world.to_card()


def lose_keys(world: World) -> bytes:
    """The process dies, and with it the key file."""
    world.journal.close()
    kept = key_file(world.path).read_bytes()
    key_file(world.path).unlink()
    return kept


@pytest.mark.parametrize("script", [two_notes, by_card])
def test_with_the_keys_lost_every_open_payment_comes_to_its_end(
    new_world: Make, script: Callable[[World], object]
) -> None:
    """M-33, MONEY.md 9: cut in every other gap, restarted without keys: the money is booked,
    totals balance, the chain verifies; what its biller must hear waits for the keys, by name."""
    n, waited = -1, 0
    while True:
        n += 2
        world = new_world(two_step=False).boot()
        if not run_until(world, script, n):
            break
        kept = lose_keys(world)
        world.cut().boot().wait(120)
        world.do(Finish()).wait(400)
        assert world.step == LOST
        assert not world.journal.can_open()
        assert {state for (state,) in world.sql("select state from payment")} <= set(FINAL)
        assert world.balance(2100) == 0
        with reading(world.path) as database:
            assert totals(database, 1, newest(database)).balanced()
        assert verify(world.path).problem == ""
        queue = world.journal.exceptions(world.clock.now_ms() + QUEUED_AFTER_MS)
        posted = world.sql("select id from payment where state = 'posted' and approval_ref = ''")
        late = [one for one in queue if one.kind is ExceptionKind.POSTING_UNKNOWN]
        assert [one.payment.id for one in late if one.payment] == [id_ for (id_,) in posted]
        assert all(one.evidence.startswith("key_lost") for one in late)
        waited += len(late)
        world.journal.close()
        key_file(world.path).write_bytes(kept)
        key_file(world.path).chmod(0o600)
        check(recovered(world), certain=True)
        world.journal.close()
    assert n > 10
    assert waited > 1


def test_without_keys_a_bill_can_be_looked_up_and_not_paid(world: World) -> None:
    """The screen says so from the first moment; "See what I owe" works."""
    lose_keys(world)
    world.cut().build()
    assert world.step == LOST
    world.core.start()
    assert world.do(Start()).step == LOST
    assert world.do(Start(look_only=True)).on(FindBill)
    assert not world.views[-1].health.cash


def test_a_restored_journal_finishes_what_it_knows_and_begins_nothing(world: World) -> None:
    """Until a person has confirmed it."""
    world.to_cash().put_in(2000)
    world.journal.close()
    cipher, signed = FieldCipher(None, Seeded()), Signed("ana", "tried", 1)

    def work(tx: Transaction) -> str:
        set_counter(tx, RESTORED, 1)
        return ""

    act(world.path, RESTORED, cipher, signed, work)
    world.cut().boot().wait(120)
    world.do(Finish())
    assert world.step == OutOfService(Fault.RESTORED)
    assert world.row_of_last().outcome is Outcome.PAID
    assert world.do(Start()).step == OutOfService(Fault.RESTORED)
    world.journal.close()
    confirm(world.path, cipher, signed)
    world.cut().boot()
    world.to_cash().put_in(2000, 2000)
    assert world.row().outcome is Outcome.PAID
