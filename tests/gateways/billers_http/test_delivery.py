"""The whole way of a posting: flow, outbox and journal on a disk, gateway, TLS, and a biller with
bad days. What the kiosk's row says in the end is what is booked."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from kiosk.domain.bills import Bill
from kiosk.domain.exceptions import ExceptionKind
from kiosk.domain.ledger import Account
from kiosk.domain.money import Money
from kiosk.domain.payments import Delivery, DeliveryKind, DeliveryState, Outcome
from kiosk.domain.rules import Rules
from kiosk.gateways.billers_http.adapter import HttpBiller
from kiosk.services.outbox import LAST_RETRY_MS
from kiosk.storage.verify import verify
from tests.gateways.billers_http.book import Book
from tests.gateways.billers_http.conftest import BILLER, NOW_MS, NUMBER, Clock
from tests.gateways.billers_http.reference import AFTER, BEFORE, ODD, SILENT, ReferenceBiller
from tests.services.conftest import World

QUICK = [fault for fault in (*BEFORE, *AFTER, *ODD) if fault not in SILENT]
NOTE = 2000
LONG = 3 * LAST_RETRY_MS / 1000
SEEDS = range(24)


class Bank:
    """What the kiosk of `tests/services` calls its biller: here one on a socket."""

    def __init__(self, adapter: HttpBiller) -> None:
        usd = Money(3850, "USD")
        self.bill = Bill(NUMBER, "J***", "E***", usd, usd.zero(), usd.zero(), None, NOW_MS)
        self.look_up, self.post = adapter.look_up, adapter.post


Open = Callable[[str], World]


@pytest.fixture
def opened(
    tmp_path: Path, connect: Callable[..., HttpBiller], server: ReferenceBiller, clock: Clock
) -> Iterator[Open]:
    """A kiosk with $20 to be put in for a bill of $38.50; each has a disk of its own."""
    made: list[World] = []
    adapter = connect(server)
    rules = Rules("K-7", "", "USD", ("en",), (BILLER,), (NOTE,), 0)
    bank = Bank(adapter)

    def make(name: str) -> World:
        (tmp_path / name).mkdir()
        world = World(tmp_path / name, rules, bank.bill)
        world.entropy._random.seed(name)
        # The pauses a biller asks for pass with the kiosk's time.
        clock.ms = world.clock.now_ms()
        adapter._line._clock = world.clock
        adapter._line._pause_until = 0.0
        world.bank = bank  # type: ignore[assignment]
        made.append(world)
        return world.boot().to_cash(NOTE)

    yield make
    for world in made:
        world.journal.close()


def row(world: World) -> Delivery:
    found = world.journal.delivery(world.row_of_last().id, DeliveryKind.BILLER)
    assert found is not None
    return found


def die_while_it_is_sent(world: World) -> None:
    """The request is out, and the process is gone before the answer is in."""
    if world.jobs.waiting:
        world.jobs.waiting.popleft()()
    world.slow = False
    world.cut().boot()


def test_a_posting_is_paid_with_the_billers_reference(opened: Open, book: Book) -> None:
    """M-27: one booking under the payment's id, its reference in the journal."""
    world = opened("one").put_in(NOTE)
    payment = world.row_of_last()
    assert book.bookings == [(payment.id, NOTE)]
    assert (row(world).state, payment.outcome) == (DeliveryState.CONFIRMED, Outcome.PAID)
    assert payment.approval_ref == f"REF-{payment.id[-6:]}"


def test_over_seeded_bad_days_the_row_says_what_is_booked(
    opened: Open, server: ReferenceBiller, book: Book
) -> None:
    """R2, R3: lost questions and answers, crashes while one is on its way, minutes of waiting: at
    every moment at most one booking a payment, and CONFIRMED only if it is booked. Once the biller
    is well, CONFIRMED and booked exactly once, or REFUSED and the money kept for the customer."""
    for seed in SEEDS:
        rng = random.Random(seed)
        book.refuses = {NUMBER.value: "closed"} if seed % 6 == 5 else {}
        world = opened(f"{seed}")
        server.faults.extend(rng.choices(["", *QUICK], k=rng.randrange(1, 9)))
        world.slow = rng.random() < 0.3
        with capture_logs():
            world.put_in(NOTE)
            payment = world.row_of_last().id
            for act in rng.choices(["die", "wait"], k=rng.randrange(4)):
                if act == "die":
                    die_while_it_is_sent(world)
                else:
                    world.wait(rng.choice([2, 7, 90]))
                booked = [amount for key, amount in book.bookings if key == payment]
                assert booked in ([], [NOTE]), seed
                assert booked or row(world).state is not DeliveryState.CONFIRMED, seed
            server.faults.clear()
            world.slow = False
            world.pump().wait(LONG)
        assert book.bookings.count((payment, NOTE)) == (0 if book.refuses else 1), seed
        ended = DeliveryState.REFUSED if book.refuses else DeliveryState.CONFIRMED
        assert row(world).state is ended, seed
        kept = -NOTE if book.refuses else 0
        assert world.balance(Account.CUSTOMER_CREDIT) == kept, seed
        assert verify(world.path).ok, seed
        world.journal.close()


def test_a_biller_that_is_silent_is_asked_until_it_answers_and_its_row_never_dies(
    opened: Open, server: ReferenceBiller, book: Book
) -> None:
    """MONEY.md section 3: the money is posted here, so the row is no DEAD one, however long it
    takes; staff see it after two minutes."""
    world = opened("dead")
    server.faults.extend(["error_after"] * 60)
    world.put_in(NOTE).wait(12 * LAST_RETRY_MS / 1000)
    assert world.row_of_last().outcome is Outcome.PENDING
    assert (row(world).state, row(world).attempts > 15) == (DeliveryState.SENT, True)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    assert item.kind is ExceptionKind.POSTING_UNKNOWN
    server.faults.clear()
    world.wait(LONG)
    assert row(world).state is DeliveryState.CONFIRMED
    assert len(book.bookings) == 1


def test_another_amount_under_the_key_waits_for_a_person(
    opened: Open, server: ReferenceBiller, book: Book
) -> None:
    """MONEY.md 4.3: quarantined: Pending to the customer, named in the queue, one commit however
    often it is asked about; nothing sent again, nor after a restart. Put right, it is Paid."""
    world = opened("other")
    server.faults.extend(["", "drop_after"])
    world.put_in(NOTE)
    payment = world.row_of_last().id
    book.payments[payment]["amount"] = 1
    with capture_logs() as logs:
        world.wait(LONG)
        world.cut().boot().wait(LONG)
    assert {line["event"] for line in logs} == {"posting_conflict"}
    assert (row(world).state, row(world).answer) == (DeliveryState.SENT, "other_amount")
    assert world.row_of_last().outcome is Outcome.PENDING
    conflicts = world.sql("select count(*) from event where kind = 'posting_conflict'")
    assert conflicts == [(1,)]
    (item,) = world.journal.exceptions(world.clock.now_ms())
    assert (item.kind, "other_amount" in item.evidence) == (ExceptionKind.POSTING_UNKNOWN, True)
    assert [method for method, _ in server.requests].count("POST") == 2
    book.payments[payment]["amount"] = NOTE
    world.wait(LONG)
    assert (row(world).state, world.row_of_last().outcome) == (
        DeliveryState.CONFIRMED,
        Outcome.PAID,
    )
    assert verify(world.path).ok


def test_without_its_keys_the_kiosk_sends_no_payment_without_a_number(
    opened: Open, server: ReferenceBiller, book: Book
) -> None:
    """MONEY.md section 9: the row waits, unknown; with an empty number a biller would refuse it.
    Once the keys are back it is sent."""
    world = opened("keys")
    server.faults.extend(["out_of_order"])
    world.put_in(NOTE)
    (keys,) = world.path.parent.glob("*.key*")
    away = keys.rename(keys.with_name("elsewhere"))
    asked = len(server.requests)
    with capture_logs():
        world.cut().boot().wait(LONG)
    assert row(world).state is DeliveryState.SENT
    assert len(server.requests) == asked
    with suppress(FileNotFoundError):
        keys.unlink()
    away.rename(keys)
    world.cut().boot().wait(LONG)
    assert row(world).state is DeliveryState.CONFIRMED
    assert book.bookings == [(world.row_of_last().id, NOTE)]
