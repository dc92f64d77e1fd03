"""What the customer touched: one answer per step and intent; anything else only counts as life."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import cart
from kiosk.domain import intents as it
from kiosk.domain.cart import Cart
from kiosk.domain.checking import CheckPayment, PaymentChecked
from kiosk.domain.flow import (
    amounts,
    basket,
    card,
    cash,
    checking,
    entry,
    idle,
    panels,
    receiving,
    tenders,
)
from kiosk.domain.flow.steps import Decision, account, find, go, home, stay
from kiosk.domain.letters import TypeAddress
from kiosk.domain.money import Money
from kiosk.domain.panels import Languages
from kiosk.domain.payments import FINAL, CloseReason, Tender
from kiosk.domain.rules import Moment
from kiosk.domain.visit import (
    CardDeclined,
    ChooseAmount,
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    ConfirmCancel,
    ConfirmMoved,
    Fault,
    FindBill,
    Home,
    LookingUp,
    OutcomeShown,
    OutOfService,
    OverPayment,
    PayCard,
    PayCash,
    Posting,
    Recovery,
    Review,
    StillThere,
    StopCash,
    TakeYourThings,
    Visit,
)


def touched(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    """A touch wakes the visit first, then acts on the step that was under the question."""
    asked = isinstance(visit.step, StillThere)
    leave = asked and isinstance(intent, it.Finish)
    visit = entry.heard(idle.awake(visit, moment), intent)
    if isinstance(intent, it.ChooseLanguage):
        known = intent.language in moment.rules.languages
        panel = None if isinstance(visit.panel, Languages) else visit.panel
        spoken = replace(visit, language=intent.language, altered=True, panel=panel)
        return stay(spoken if known else visit)
    if isinstance(intent, panels.Call):
        return panels.call(visit, intent, moment)
    if isinstance(intent, it.Activity) or (asked and not leave):
        return stay(visit)
    if leave:
        return _leave(visit, moment)
    if isinstance(intent, panels.PanelIntent):
        return panels.wished(visit, intent)
    if visit.panel is not None:
        return panels.over(visit, intent)
    return _at_step(visit, intent, moment)


def _leave(visit: Visit, moment: Moment) -> Decision:
    """Finish, said to "Are you still there?"."""
    if isinstance(visit.step, TypeAddress):
        return idle.onward(visit, moment)
    if visit.payment and visit.payment.state not in FINAL:
        return card.leave(visit, CloseReason.FINISHED, moment)
    return home(visit, moment)


def _at_step(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    step = visit.step
    if entry.too_soon(visit, intent, moment):
        return stay(visit)
    match step:
        case CheckPayment() | PaymentChecked():
            return checking.touched(visit, step, intent, moment)
        case Home() | OutOfService() | FindBill() | LookingUp():
            return _finding(visit, step, intent, moment)
        case ConfirmAccount() | ConfirmMoved():
            return _confirm(visit, step, intent, moment)
        case Cart():
            return basket.touched(visit, intent, moment)
        case ChooseAmount():
            return _amount(visit, step, intent, moment)
        case ChooseTender():
            return _tender(visit, step, intent, moment)
        case Review():
            return _review(visit, step, intent, moment)
        case PayCash() | OverPayment() | StopCash():
            return _cash(visit, step, intent, moment)
        case PayCard() | CardDeclined():
            return _card(visit, step, intent, moment)
        case OutcomeShown() | ChooseReceipt() | TypeAddress() | TakeYourThings() | Recovery():
            return receiving.touched(visit, intent, moment)
        case ConfirmCancel():
            return _cancel(visit, step, intent, moment)
        case Posting() | StillThere():
            return stay(visit)
        case _:
            assert_never(step)


def _card(
    visit: Visit, step: PayCard | CardDeclined, intent: it.Intent, moment: Moment
) -> Decision:
    if isinstance(step, PayCard):
        return card.paying(visit, step, intent, moment)
    return card.after_decline(visit, intent, moment)


def _finding(
    visit: Visit,
    step: Home | OutOfService | FindBill | LookingUp,
    intent: it.Intent,
    moment: Moment,
) -> Decision:
    match step:
        case FindBill():
            return _find(visit, intent, moment)
        case LookingUp():
            return _looking(visit, intent, moment)
        case Home() | OutOfService():
            return _home(visit, intent, moment)
        case _:
            assert_never(step)


def _home(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    health = moment.health
    looks = isinstance(intent, it.Start) and intent.look_only and health.journal and health.room
    if isinstance(intent, it.StartCheck):
        return checking.begin(visit, moment)
    if isinstance(intent, it.Start) and (looks or health.books):
        fresh = replace(visit, look_only=intent.look_only, entry="", payment=None)
        return find(fresh, moment)
    return stay(visit)


def _find(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.KeyTyped(char):
            return entry.typed(visit, char, moment)
        case it.Erase(everything):
            return entry.erased(visit, everything=everything, moment=moment)
        case it.Enter():
            return entry.entered(visit, moment)
        case it.GoOn():
            # What was wrong is read.
            return find(visit, moment)
        case it.Back() | it.Cancel():
            return basket.left(visit, moment)
        case _:
            return stay(visit)


def _looking(visit: Visit, intent: it.Intent, moment: Moment) -> Decision:
    if isinstance(intent, it.Cancel):
        return basket.left(visit, moment)
    return find(visit, moment) if isinstance(intent, it.Back) else stay(visit)


def _confirm(
    visit: Visit, step: ConfirmAccount | ConfirmMoved, intent: it.Intent, moment: Moment
) -> Decision:
    refused = isinstance(step, ConfirmAccount) and step.cash_refused
    former = step.old if isinstance(step, ConfirmMoved) else None
    match intent:
        case it.Accept() if refused and not moment.health.card:
            return find(visit, moment, Fault.NO_CASH)
        case it.Accept():
            if visit.cart:
                return basket.joined(visit, step.bill, former, moment, refused=refused)
            known = replace(visit, cash_refused=refused)
            return amounts.confirmed(known, step.bill, former, moment)
        case it.AddBill():
            return basket.another(visit, step, moment)
        case it.Refuse():
            return find(visit, moment, Fault.NOT_MINE)
        case it.Back():
            return find(visit, moment)
        case it.Finish():
            return home(visit, moment)
        case it.Cancel():
            return go(visit, ConfirmCancel(step), moment)
        case _:
            return stay(visit)


def _amount(visit: Visit, step: ChooseAmount, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.AmountPicked(amount):
            return _picked(visit, step, amount, moment)
        case it.OtherAmount():
            return stay(replace(visit, step=replace(step, typing=True, fault=None)))
        case it.KeyTyped(char):
            return amounts.amount_typed(visit, step, char)
        case it.Erase(everything):
            return amounts.amount_erased(visit, step, everything=everything)
        case it.Enter() if step.typing:
            typed = replace(step.bill.amount_due, minor=int(step.entry or "0"))
            return _picked(visit, step, typed, moment)
        case it.Back() if step.typing:
            return stay(replace(visit, step=replace(step, typing=False, fault=None)))
        case it.Back() if cart.find(visit.cart, step.bill.number):
            return go(visit, Cart(), moment)
        case it.Back():
            return account(visit, step, moment)
        case it.Cancel():
            return go(visit, ConfirmCancel(step), moment)
        case _:
            return stay(visit)


def _picked(visit: Visit, step: ChooseAmount, amount: Money, moment: Moment) -> Decision:
    fault = amounts.amount_fault(amount, step.bill, moment.rules)
    if visit.cart and not fault:
        return basket.picked(visit, step, amount, moment)
    return amounts.picked(visit, step, amount, moment)


def _tender(visit: Visit, step: ChooseTender, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.CashPicked():
            return tenders.picked(visit, step, Tender.CASH, moment)
        case it.CardPicked():
            return tenders.picked(visit, step, Tender.CARD, moment)
        case it.Back() if visit.cart:
            return go(visit, Cart(), moment)
        case it.Back() if moment.rules.biller(step.bill.number.biller_id).partial:
            return amounts.again(visit, step, moment)
        case it.Back():
            return account(visit, step, moment)
        case it.Cancel():
            return go(visit, ConfirmCancel(step), moment)
        case _:
            return stay(visit)


def _review(visit: Visit, step: Review, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.Pay():
            return tenders.begin(visit, step, moment)
        case it.Back():
            return tenders.back(visit, step, moment)
        case it.Cancel() if visit.payment:
            return tenders.back(visit, step, moment)
        case it.Cancel():
            return go(visit, ConfirmCancel(step), moment)
        case _:
            return stay(visit)


def _cash(
    visit: Visit, step: PayCash | OverPayment | StopCash, intent: it.Intent, moment: Moment
) -> Decision:
    match step, intent:
        case OverPayment(), it.Accept():
            return cash.over_payment_agreed(visit, moment)
        case OverPayment(), it.Refuse() | it.Back():
            return cash.over_payment_refused(visit, moment)
        case OverPayment() | PayCash(), it.Finish() | it.Back() | it.Cancel():
            return cash.ask_to_stop(visit, moment)
        case StopCash(), it.Pay() | it.Finish():
            return cash.close(visit, CloseReason.FINISHED, moment)
        case StopCash(), it.CardPicked() if visit.payment:
            return tenders.rest(visit, visit.payment, Tender.CARD, moment)
        case StopCash(), it.GoOn() | it.Back():
            return cash.go_on(visit, moment)
        case _:
            return stay(visit)


def _cancel(visit: Visit, step: ConfirmCancel, intent: it.Intent, moment: Moment) -> Decision:
    match intent:
        case it.Accept() | it.Finish():
            return home(visit, moment)
        case it.Refuse() | it.GoOn() | it.Back():
            return go(visit, step.under, moment)
        case _:
            return stay(visit)
