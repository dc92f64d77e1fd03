"""What speaks against a person's decision, and what it books after much has happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.domain.bills import PostingAccepted, PostingRefused
from kiosk.domain.cards import Approval, CardCaptured
from kiosk.domain.errors import JournalError
from kiosk.domain.events import Evidence, NoteEscrowed, NoteStacked, NoteUnresolved
from kiosk.domain.exceptions import ExceptionKind, Objection, Resolution, Resolve
from kiosk.domain.money import Money
from kiosk.domain.payments import Outcome, PaymentState
from kiosk.domain.rules import Bar
from kiosk.storage.keys import key_file
from tests.services.conftest import World
from tests.services.test_resolving import balances, decide, doubtful, queue, silent_card, told

Make = Callable[..., World]
CASH_BOX, IN_DOUBT, CREDIT = 1000, 1090, 2200
PAYABLE, FEES = 2000, 4000


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def stray(world: World, value: Money | None, *, index: int = 9) -> str:
    """A note that nobody asked for."""
    world.do(NoteStacked(index, value, Evidence(1, 951), first=False))
    return world.journal.exceptions(world.clock.now_ms())[-1].key


def later(world: World, minor: int, *, index: int, first: bool = True) -> None:
    """The device says after all that it stacked it."""
    world.do(NoteStacked(index, usd(minor), Evidence(1, 990), first=first))


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ({"by": "  ", "second": "bo"}, Objection.NOT_NAMED),
        ({"reason": " \t", "second": "bo"}, Objection.NOT_NAMED),
        ({"second": " ANA "}, Objection.SECOND_PERSON),
        ({"second": "   "}, Objection.SECOND_PERSON),
    ],
)
def test_a_blank_is_no_name_and_nobody_is_two_people(
    world: World, words: dict[str, str], wrong: Objection
) -> None:
    """MONEY.md 4.4: two different people above the limit."""
    stray(world, usd(10_001))
    assert decide(world, Resolution.IN_BOX, **words) is wrong


@pytest.mark.parametrize("value", [usd(0), usd(-500), Money(500, "EUR")])
def test_a_note_is_worth_money_of_this_kiosk(world: World, value: Money) -> None:
    """A box holds one currency, and no debts."""
    stray(world, None)
    assert decide(world, Resolution.IN_BOX, value=value) is Objection.NO_VALUE
    assert balances(world, CASH_BOX, IN_DOUBT) == [0, 0]


def test_a_restored_journal_decides_nothing_until_it_is_confirmed(world: World) -> None:
    """It may have been decided, and paid out, after the backup was made."""
    doubtful(world)
    world.core.health = replace(world.core.health, barred=Bar.RESTORED)
    assert decide(world, Resolution.IN_BOX) is Objection.RESTORED
    assert queue(world) == [ExceptionKind.NOTE_IN_DOUBT]


def test_a_decision_about_a_biller_that_is_gone_waits_for_its_file(world: World) -> None:
    """Nothing can be sent to it; but what is kept can be paid out."""
    world.bank.says = PostingRefused("CLOSED")
    world.to_cash().put_in(2000, 2000).wait(400)
    world.core.rules = replace(world.rules, billers=())
    assert decide(world, Resolution.APPLIED) is Objection.NO_BILLER
    assert decide(world, Resolution.PAID_OUT) is None
    assert queue(world) == []


def without_keys(world: World) -> None:
    """The next start finds none."""
    world.cut()
    world.journal.close()
    key_file(world.path).unlink()
    world.open_journal()
    world.boot()


def test_without_keys_money_is_not_sent_but_kept_or_paid_out(world: World) -> None:
    """The account number went with them: a note that is found is the customer's credit."""
    doubtful(world)
    without_keys(world)
    assert decide(world, Resolution.IN_BOX) is None
    assert queue(world) == [ExceptionKind.CREDIT_HELD]
    assert balances(world, CASH_BOX, CREDIT) == [2000, -2000]
    assert decide(world, Resolution.APPLIED) is Objection.KEYS_LOST
    assert decide(world, Resolution.PAID_OUT) is None
    assert balances(world, CREDIT) == [0]


def two_credits(world: World) -> None:
    """Ten dollars that the biller refused, and twenty found in the box after that."""
    world.bank.says = PostingRefused("CLOSED")
    world.to_cash().put_in(1000).do(NoteEscrowed(5, usd(2000), Evidence(1, 900)))
    world.do(NoteUnresolved("silence")).wait(400)
    decide_next(world, Resolution.IN_BOX)
    assert queue(world) == [ExceptionKind.CREDIT_HELD] * 2
    assert balances(world, CASH_BOX, CREDIT, FEES) == [3000, -3000, 0]


def decide_next(world: World, how: Resolution) -> None:
    item = world.journal.exceptions(world.clock.now_ms())[0]
    world.do(Resolve(item.key, how, "ana", "counted")).wait(400)
    assert told(world, item.key) is None


def test_what_one_visit_left_pays_one_fee(world: World) -> None:
    """Two credits, sent one after the other: the fee comes out of the first."""
    two_credits(world)
    world.bank.says = PostingAccepted("REF-2")
    decide_next(world, Resolution.APPLIED)
    decide_next(world, Resolution.APPLIED)
    assert balances(world, CREDIT, PAYABLE, FEES) == [0, -2850, -150]


def test_a_fee_that_was_refused_with_its_money_is_due_again(world: World) -> None:
    """The first supplement comes back from the biller, fee and all."""
    two_credits(world)
    decide_next(world, Resolution.APPLIED)
    assert balances(world, CREDIT, PAYABLE, FEES) == [-3000, 0, 0]
    world.bank.says = PostingAccepted("REF-2")
    decide_next(world, Resolution.APPLIED)
    decide_next(world, Resolution.APPLIED)
    assert balances(world, CREDIT, PAYABLE, FEES) == [0, -2850, -150]


def test_what_is_written_is_told_as_decided_whatever_comes_after(world: World) -> None:
    """The commit is on the disk; the biller cannot be woken now."""
    doubtful(world)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    real = world.core.outside.outbox.wake

    def broken() -> None:
        world.core.outside.outbox.wake = real  # type: ignore[method-assign]  # once
        raise JournalError("disk")

    world.core.outside.outbox.wake = broken  # type: ignore[method-assign]  # once
    world.do(Resolve(item.key, Resolution.IN_BOX, "ana", "counted"))
    assert told(world, item.key) is None
    assert world.sql("select count(*) from resolution") == [(1,)]


def test_a_journal_that_is_down_is_not_even_read(world: World) -> None:
    """Staff are told so at once."""
    doubtful(world)
    (item,) = world.journal.exceptions(world.clock.now_ms())
    world.core.health = replace(world.core.health, journal=False)
    world.do(Resolve(item.key, Resolution.IN_BOX, "ana", "counted"))
    assert told(world, item.key) is Objection.JOURNAL


def test_a_device_that_tells_of_a_note_staff_have_found_adds_none(world: World) -> None:
    """One piece of paper: decided by a person, and reported by the device after that."""
    doubtful(world)
    assert decide(world, Resolution.IN_BOX) is None
    later(world, 2000, index=5)
    assert balances(world, CASH_BOX, IN_DOUBT) == [2000, 0]
    assert queue(world) == []
    later(world, 2000, index=5)
    assert world.sql("select count(*) from note") == [(2,)]


def test_a_decision_on_an_old_doubt_does_not_hide_a_newer_one(world: World) -> None:
    """A person's decision says nothing of the order in which the device reports."""
    first = doubtful(world)
    second = doubtful(world)
    item = world.journal.exceptions(world.clock.now_ms())[0]
    assert item.payment is not None
    assert item.payment.id == first
    world.do(Resolve(item.key, Resolution.IN_BOX, "ana", "counted"))
    later(world, 2000, index=5)
    assert world.journal.payment(second).in_doubt == usd(0)
    assert balances(world, CASH_BOX, IN_DOUBT) == [4000, 0]


def test_a_late_report_means_the_newest_doubt_of_its_index(world: World) -> None:
    """Before a payment began the device had told all that it would tell of those before."""
    first, second = doubtful(world), doubtful(world)
    later(world, 2000, index=5)
    assert world.journal.payment(first).in_doubt == usd(2000)
    assert world.journal.payment(second).in_doubt == usd(0)


def test_a_stray_note_that_is_told_again_is_one_note(world: World) -> None:
    """The first reply after the line came up repeats the last event."""
    stray(world, usd(2000), index=5)
    later(world, 2000, index=5)
    assert balances(world, IN_DOUBT) == [2000]
    assert world.sql("select count(*) from note") == [(1,)]


def test_a_note_that_comes_while_the_biller_is_asked_shows_no_outcome_yet(world: World) -> None:
    """Posted and unanswered: there is nothing to be shown but the wait."""
    world.to_cash().slow = True
    world.put_in(1000).do(NoteEscrowed(5, usd(2000), Evidence(1, 900)))
    world.do(NoteUnresolved("silence"))
    while world.row_of_last().state is not PaymentState.POSTED:
        world.wait(10)
    assert world.row_of_last().outcome is None
    later(world, 2000, index=5, first=False)
    assert world.row_of_last().supplement_of
    world.slow = False
    world.pump().wait(400)
    outcomes = world.sql("select outcome from payment")
    assert outcomes == [(Outcome.PAID.value,), (Outcome.PAID.value,)]
    assert balances(world, CASH_BOX, IN_DOUBT, FEES) == [3000, 0, -150]


def test_a_queue_written_under_a_wrong_clock_is_shown(world: World) -> None:
    """The clock was a day ahead when the bill was posted, and was set right after that."""
    world.clock.wall_ms += 86_400_000
    world.to_cash().slow = True
    world.put_in(2000, 2000).wait(30)
    world.clock.wall_ms -= 86_400_000
    assert queue(world) == [ExceptionKind.POSTING_UNKNOWN]


def test_a_charge_that_completes_after_a_person_decided_it_is_shown(new_world: Make) -> None:
    """Not taken, and then the money was taken: nobody would look for it."""
    world = silent_card(new_world, two_step=False)
    assert decide(world, Resolution.NOT_CHARGED) is None
    payment = world.row_of_last()
    tender = payment.tenders[0]
    world.do(CardCaptured(tender.id, Approval(tender.amount, "000017/0017")))
    assert queue(world) == [ExceptionKind.CARD_CONTRADICTED]
    assert decide(world, Resolution.CHARGED, reference="000017/0017") is Objection.NOT_ALLOWED
    assert decide(world, Resolution.NOTED, reason="given back at the terminal") is None
    assert queue(world) == []
    assert world.journal.payment(payment.id) == payment
