"""The receipt by e-mail: its address typed, read back, and handed to the outbox (UX.md, C12).

Whatever becomes of it, the payment stays what it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import intents as it
from kiosk.domain.changes import AddDelivery, Commit
from kiosk.domain.effects import Record, WakeOutbox
from kiosk.domain.flow import idle
from kiosk.domain.flow.steps import Decision, find, go, home, stay
from kiosk.domain.letters import (
    Mail,
    MailAnswer,
    MailRefused,
    MailSent,
    MailUnknown,
    TypeAddress,
    complete,
    typed,
)
from kiosk.domain.payments import DeliveryKind
from kiosk.domain.rules import Moment
from kiosk.domain.visit import ChooseReceipt, TakeYourThings, Visit

#: When a delivery is first due. No moment of the clock: it may be set back before the row is read.
_AT_ONCE = 0


def offered(visit: Visit, moment: Moment) -> bool:
    """By e-mail once a payment, where there is a mail server; an address is kept under keys."""
    return moment.rules.mail and visit.mail is Mail.NONE and moment.health.barred is None


def touched(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    """What was touched from the outcome on."""
    match visit.step, intent:
        case TypeAddress() as step, _:
            return _addressed(visit, step, intent, moment)
        case ChooseReceipt(payment), it.ByMail() if offered(visit, moment):
            return go(visit, TypeAddress(payment), moment)
        case TakeYourThings(), it.Start(look_only=False) if moment.health.books:
            return _another(visit, moment)
        case _, it.Finish() | it.GoOn():
            return idle.onward(visit, moment)
        case _:
            return stay(visit)


def _another(visit: Visit, moment: Moment) -> Decision:
    """C13: a visit of its own, so that nothing of this payment goes along; but it is the same
    person, who is spoken to as before."""
    fresh, effects = home(visit, moment)
    same = replace(fresh, language=visit.language, options=visit.options)
    found, more = find(same, moment)
    return found, (*effects, *more)


def _addressed(visit: Visit, step: TypeAddress, intent: it.Intent, moment: Moment) -> Decision:
    if step.asking:
        return _asked(visit, step, intent, moment)
    match intent:
        case it.KeyTyped(char):
            return _entry(visit, typed(step.entry, char), step)
        case it.Erase(everything):
            return _entry(visit, "" if everything else step.entry[:-1], step)
        case it.Enter() if complete(step.entry):
            return stay(replace(visit, step=replace(step, asking=True, wrong=False)))
        case it.Enter():
            return stay(replace(visit, step=replace(step, wrong=True)))
        case it.Back() | it.Cancel() | it.Finish():
            return go(visit, ChooseReceipt(step.payment), moment)
        case _:
            return stay(visit)


def _entry(visit: Visit, entry: str, step: TypeAddress) -> Decision:
    return stay(replace(visit, step=replace(step, entry=entry, wrong=False)))


def _asked(visit: Visit, step: TypeAddress, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.Accept():
            to = f"{visit.language} {step.entry}"
            wanted = AddDelivery(step.payment.id, DeliveryKind.EMAIL, _AT_ONCE, to)
            commit = Commit("email_wanted", step.payment.id, (wanted,))
            sent = replace(visit, mail=Mail.WANTED)
            return go(sent, ChooseReceipt(step.payment), moment, Record(commit), WakeOutbox())
        case it.Refuse() | it.Back() | it.Cancel() | it.Finish():
            return stay(replace(visit, step=replace(step, asking=False)))
        case _:
            return stay(visit)


def answered(visit: Visit, event: it.MailAnswered) -> Decision:
    """What the mail server said, if its customer is still here."""
    mine = visit.payment is not None and visit.payment.id == event.payment_id
    if visit.mail is Mail.NONE or not mine:
        return stay(visit)
    return stay(replace(visit, mail=_mail(event.answer)))


def _mail(answer: MailAnswer) -> Mail:
    match answer:
        case MailSent():
            return Mail.SENT
        case MailRefused():
            return Mail.REFUSED
        case MailUnknown():
            return Mail.LATER
        case _:
            assert_never(answer)
