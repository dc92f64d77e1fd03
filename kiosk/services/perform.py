"""Effect -> port call. Every gap between two calls is a crash point (HOUSE.md section 1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, assert_never

from kiosk.domain import effects as ef
from kiosk.domain.cards import CardRefused, Decline
from kiosk.domain.checking import PaymentFound
from kiosk.domain.events import LookedUp
from kiosk.domain.intents import Event, OutcomeKnown
from kiosk.domain.payments import PaymentRecord
from kiosk.logs import logger
from kiosk.ports import Acceptor, BillerAdapter, CardTerminal, Clock, Journal
from kiosk.services.look_up import look_up
from kiosk.services.outbox import Outbox

CardEffect = (
    ef.PrepareCard
    | ef.ChargeCard
    | ef.CancelCard
    | ef.CaptureCard
    | ef.VoidCard
    | ef.AskCard
    | ef.AcknowledgeCard
)


class Jobs(Protocol):
    """Work that waits for a network. The event it returns comes back through the core's queue."""

    def submit(self, work: Callable[[], Event]) -> None: ...


def _tell_staff(call: ef.CallStaff) -> None:
    logger().warning("attendant_called" if call.on else "attendant_not_needed")


def _no_code(_payment: PaymentRecord) -> str:
    return ""


@dataclass(frozen=True)
class Outside:
    """Everything effects act on. `terminal` is None where no card can be taken; `code` is what a
    camera reads of a payment's receipt; `staff` hears that somebody shall come, or need not."""

    journal: Journal
    acceptor: Acceptor
    adapters: Mapping[str, BillerAdapter]
    outbox: Outbox
    jobs: Jobs
    clock: Clock
    terminal: CardTerminal | None = None
    code: Callable[[PaymentRecord], str] = _no_code
    staff: Callable[[ef.CallStaff], None] = _tell_staff


def perform(effect: ef.Effect, outside: Outside) -> Event | None:
    """Do one thing; some answer at once with an event. Raises JournalError if a commit failed."""
    match effect:
        case ef.Record(commit):
            clock = outside.clock
            outside.journal.commit(commit, clock.now_ms(), clock.monotonic())
        case ef.LookUp():
            _look_up(effect, outside)
        case ef.EnableAcceptor():
            outside.acceptor.enable()
        case ef.DisableAcceptor():
            outside.acceptor.disable()
        case ef.StackNote():
            outside.acceptor.stack()
        case ef.ReturnNote():
            outside.acceptor.return_note()
        case ef.AcknowledgeNote():
            outside.acceptor.recorded()
        case ef.TellOutcome(payment_id):
            payment = outside.journal.payment(payment_id)
            return OutcomeKnown(payment, outside.code(payment))
        case ef.FindPayment(confirmation):
            found = outside.journal.find(confirmation)
            return PaymentFound(confirmation, found, outside.code(found) if found else "")
        case ef.CallStaff():
            outside.staff(effect)
        case ef.WakeOutbox():
            outside.outbox.wake()
        case _:
            if outside.terminal is None:
                return _without_terminal(effect)
            _card(effect, outside.terminal)
    return None


def _without_terminal(effect: CardEffect) -> Event | None:
    """A charge from a former configuration stays unknown, unless no terminal was ever asked for
    it: attempt 1 is committed before."""
    if isinstance(effect, ef.AskCard) and effect.charge.attempt == 0:
        return CardRefused(effect.charge.tender_id, Decline.UNAVAILABLE, "not_sent", over=True)
    return None


def _card(effect: CardEffect, terminal: CardTerminal) -> None:
    match effect:
        case ef.PrepareCard(charge):
            terminal.prepare(charge)
        case ef.ChargeCard(charge):
            terminal.charge(charge)
        case ef.CancelCard(charge):
            terminal.cancel(charge)
        case ef.CaptureCard(charge):
            terminal.capture(charge)
        case ef.VoidCard(charge):
            terminal.void(charge)
        case ef.AskCard(charge):
            terminal.ask(charge)
        case ef.AcknowledgeCard():
            terminal.recorded()
        case _:
            assert_never(effect)


def _look_up(effect: ef.LookUp, outside: Outside) -> None:
    adapters = outside.adapters
    outside.jobs.submit(lambda: LookedUp(effect.request, look_up(effect.candidates, adapters)))
