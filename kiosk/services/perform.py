"""Effect -> port call. Every gap between two calls is a crash point (HOUSE.md section 1)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol, assert_never

from kiosk.domain import effects as ef
from kiosk.domain.events import LookedUp
from kiosk.domain.intents import Event, OutcomeKnown
from kiosk.ports import Acceptor, BillerAdapter, Clock, Journal
from kiosk.services.look_up import look_up
from kiosk.services.outbox import Outbox


class Jobs(Protocol):
    """Work that waits for a network. The event it returns comes back through the core's queue."""

    def submit(self, work: Callable[[], Event]) -> None: ...


@dataclass(frozen=True)
class Outside:
    """Everything effects act on."""

    journal: Journal
    acceptor: Acceptor
    adapters: Mapping[str, BillerAdapter]
    outbox: Outbox
    jobs: Jobs
    clock: Clock


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
            return OutcomeKnown(outside.journal.payment(payment_id))
        case ef.WakeOutbox():
            outside.outbox.wake()
        case _:
            assert_never(effect)
    return None


def _look_up(effect: ef.LookUp, outside: Outside) -> None:
    adapters = outside.adapters
    outside.jobs.submit(lambda: LookedUp(effect.request, look_up(effect.candidates, adapters)))
