"""Mistakes with cards, in the decisions; those of each backend are in card_backends."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from kiosk.domain import intents as it
from kiosk.domain.cards import CardReport, CardUnknown, Decline
from kiosk.domain.changes import Book, Commit, MoveTender
from kiosk.domain.effects import AcknowledgeCard, CancelCard, Effect, Record
from kiosk.domain.flow import card, charge, report, tenders
from kiosk.domain.flow.steps import Decision, stay
from kiosk.domain.payments import Tender, TenderRecord, TenderState
from kiosk.domain.rules import Moment
from kiosk.domain.visit import PayCard, Visit
from tests.mutants.hunt import CALM, KILLS, LATE, TERMINAL, Mutant, Patch
from tests.mutants.surgery import Effects, changes, rewrite, without


def captured_without_an_intent(patch: Patch) -> None:
    """Capture leaves at once; the journal hears of it with the answer."""
    without(patch, "card_capture_intent")


def approval_acknowledged_before_its_commit(patch: Patch) -> None:
    """The terminal may complete before the approval is on the disk."""

    def change(effects: Effects) -> Iterable[Effect]:
        return sorted(effects, key=lambda one: not isinstance(one, AcknowledgeCard))

    rewrite(patch, change)


def charged_before_the_mark_is_committed(patch: Patch) -> None:
    """06 01 or process leave, and the last receipt or the intent's id is only in memory."""
    without(patch, "card_prepared")


def cash_opened_while_the_terminal_is_busy(patch: Patch) -> None:
    """Cancel is pressed: the charge is over, whatever its terminal is at."""
    real = card.paying

    def paying(visit: Visit, step: PayCard, intent: it.Intent, moment: Moment) -> Decision:
        payment, tender = visit.payment, moment.about.open_card if moment.about else None
        told, effects = real(visit, step, intent, moment)
        if payment is None or tender is None or not any(isinstance(e, CancelCard) for e in effects):
            return told, effects
        move = MoveTender(tender.id, tender.state, TenderState.DECLINED)
        record = Record(Commit("card_declined", payment.id, (move,)))
        gone = replace(visit, payment=replace(payment, card=None))
        visit, _ = card.declined(gone, Decline.CANCELLED, moment)
        return visit, (record, *effects)

    patch.setattr(card, "paying", paying)


def authorisation_captured_after_its_customer_left(patch: Patch) -> None:
    """What is reserved is captured, whoever is there; recovery posts it."""
    patch.setattr(charge, "wanted", lambda visit: True)


def whole_bill_charged_though_notes_are_in(patch: Patch) -> None:
    """The card's amount is the total, not the rest."""
    real = tenders._tender

    def tender(payment: Any, kind: Any, amount: Any) -> Any:
        return real(payment, kind, payment.total if kind is Tender.CARD else amount)

    patch.setattr(tenders, "_tender", tender)


def void_not_booked(patch: Patch) -> None:
    """What was captured and given back stays in the books."""
    changes(patch, lambda one: not (isinstance(one, Book) and one.entry.step.startswith("card_v")))


def silence_is_a_decline(patch: Patch) -> None:
    """The core takes "unknown" for "declined"."""

    def unknown(visit: Visit, moment: Moment) -> Decision:
        payment = visit.payment
        tender = moment.about.open_card if moment.about else None
        if payment is None or tender is None or tender.state is not TenderState.AUTH_INTENT:
            return stay(visit)
        move = MoveTender(tender.id, tender.state, TenderState.DECLINED)
        return card.ended(visit, "card_declined", (move,), moment)

    patch.setattr(charge, "_unknown", unknown)


def void_taken_for_done(patch: Patch) -> None:
    """VOID_INTENT is not waited for: an order is as good as its proof."""

    def judge(visit: Visit, tender: TenderRecord, told: CardReport, moment: Moment) -> Decision:
        if tender.state is TenderState.VOID_INTENT and isinstance(told, CardUnknown):
            return charge._voided(visit, tender, moment)
        return charge.judge(visit, tender, told, moment)

    patch.setattr(report, "judge", judge)


ZVT, STRIPE = 10_000, 10_001

MUTANTS = (
    Mutant("12", captured_without_an_intent, STRIPE, 2, calm=False),
    Mutant("6", approval_acknowledged_before_its_commit, ZVT, 2, calm=False),
    Mutant("7", silence_is_a_decline, ZVT, day=TERMINAL),
    Mutant("19", void_taken_for_done, STRIPE, 2, LATE),
    Mutant("21", cash_opened_while_the_terminal_is_busy, ZVT, day=LATE),
    Mutant("", charged_before_the_mark_is_committed, ZVT, calm=False),
    Mutant("", authorisation_captured_after_its_customer_left, STRIPE, 2, KILLS),
    Mutant("", whole_bill_charged_though_notes_are_in, ZVT, day=CALM),
    Mutant("", void_not_booked, ZVT, 2, LATE),
)
