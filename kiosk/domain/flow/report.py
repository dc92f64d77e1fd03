"""Reports of a card terminal, which are evidence (MONEY.md sections 4.2 and 4.3).

Each is judged in the visit whose customer waits for it, and otherwise in a visit made from the
journal, of which only the effects are kept: the customer may be long gone.
"""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain import cards as it
from kiosk.domain.changes import Commit, SetOutcome
from kiosk.domain.effects import Effect, Record, TellOutcome
from kiosk.domain.flow.charge import judge
from kiosk.domain.flow.record import payment_of
from kiosk.domain.flow.settle import second_slip, told_if_shown
from kiosk.domain.flow.steps import Decision, calm, stay
from kiosk.domain.payments import (
    SETTLED,
    CloseReason,
    Outcome,
    PaymentRecord,
    TenderRecord,
    TenderState,
)
from kiosk.domain.rules import Moment
from kiosk.domain.visit import CardDeclined, PayCard, Posting, Stage, Visit


def reported(visit: Visit, report: it.CardReport, moment: Moment) -> Decision:
    """Evidence of a card tender, whether or not its customer is still here."""
    record = moment.about
    if record is None or not moment.health.journal:
        return stay(visit)
    tender = next((one for one in record.tenders if one.id == report.tender_id), None)
    if tender is None:
        return stay(visit)
    if tender.state in SETTLED:
        return stay(visit, *_contradiction(tender, report))
    if _live(visit, record):
        return judge(visit, tender, report, moment)
    _, effects = judge(_shadow(record, moment), tender, report, moment)
    kept = tuple(effect for effect in effects if not isinstance(effect, TellOutcome))
    # A screen that tells of it follows every commit, not only that of the outcome.
    news = kept != effects or (record.outcome is not None and _written(kept))
    told = told_if_shown(visit, record) if news else ()
    return stay(visit, *(_with_slip(effect, record, told) for effect in kept), *told)


def _written(effects: tuple[Effect, ...]) -> bool:
    return any(isinstance(effect, Record) for effect in effects)


def _with_slip(effect: Effect, record: PaymentRecord, told: tuple[Effect, ...]) -> Effect:
    """A commit that brings the final outcome brings its slip."""
    if not isinstance(effect, Record):
        return effect
    changes = effect.commit.changes
    told_of = {c.payment_id: c.outcome for c in changes if isinstance(c, SetOutcome)}
    # A bill that is not told here waits for its biller, and the slip with it.
    final = any(outcome is not Outcome.PENDING for outcome in told_of.values())
    slip = second_slip(record, told, news=final and all(one.id in told_of for one in record.bills))
    return Record(replace(effect.commit, changes=(*changes, *slip)))


def _live(visit: Visit, record: PaymentRecord) -> bool:
    ours = visit.payment is not None and visit.payment.id == record.id
    return ours and isinstance(calm(visit.step), PayCard | CardDeclined)


def _shadow(record: PaymentRecord, moment: Moment) -> Visit:
    payment = payment_of(record)
    payment = replace(payment, reason=payment.reason or CloseReason.RESTART)
    step = Posting(Stage.RECORDING, moment.mono)
    return Visit(record.visit_id, record.language, step, payment=payment, restarted=True)


def _contradiction(tender: TenderRecord, report: it.CardReport) -> tuple[Effect, ...]:
    """An answer that excludes the journal's is written down for staff; a repeated one is not."""
    paid = tender.state is TenderState.CAPTURED
    charged = isinstance(report, it.CardHeard | it.CardAuthorised | it.CardCaptured)
    freed = isinstance(report, it.CardRefused | it.CardVoided)
    if (paid and not freed) or (not paid and not charged):
        return ()
    detail = f"{tender.id} {tender.state}: {type(report).__name__}"
    return (Record(Commit("card_contradiction", tender.payment_id, (), detail)),)
