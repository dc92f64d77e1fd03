"""What Help offers: questions in groups, the nearest group first (MISSION.md rows 43 and 51)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from kiosk.domain import visit as at
from kiosk.domain.cart import Cart
from kiosk.domain.checking import CheckPayment, PaymentChecked
from kiosk.domain.flow.payee import payee
from kiosk.domain.flow.steps import calm
from kiosk.domain.help_line import Question
from kiosk.domain.letters import TypeAddress
from kiosk.services.core import View
from kiosk.ui.icons import Icon
from kiosk.ui.screens.kit import Kit


class Group(StrEnum):
    """What belongs together, four questions each; the owner's own as many as there are."""

    TROUBLE = "trouble"
    NUMBER = "number"
    PAYING = "paying"
    AFTER = "after"
    OWN = "own"


GROUPS: Mapping[Group, tuple[str, ...]] = {
    Group.TROUBLE: ("not_found", "declined", "refused", "no_receipt"),
    Group.NUMBER: ("where", "keep", "share", "change"),
    Group.PAYING: ("how", "notes", "fee", "safe", "several"),
    Group.AFTER: ("proof", "wrong", "not_shown", "who"),
}
ICONS = {
    Group.TROUBLE: Icon.TROUBLE,
    Group.NUMBER: Icon.BILL,
    Group.PAYING: Icon.CASH,
    Group.AFTER: Icon.RECEIPT,
    Group.OWN: Icon.PLACE,
}
#: Of each step the key of its own help, and the group that is asked for there.
HERE: Mapping[type[at.Calm], tuple[str, Group]] = {
    at.Home: ("help.at_home", Group.PAYING),
    at.FindBill: ("help.at_find_bill", Group.NUMBER),
    at.LookingUp: ("help.at_looking_up", Group.NUMBER),
    at.ConfirmAccount: ("help.at_confirm_account", Group.NUMBER),
    at.ConfirmMoved: ("help.at_confirm_moved", Group.NUMBER),
    Cart: ("help.at_cart", Group.PAYING),
    at.ChooseAmount: ("help.at_choose_amount", Group.PAYING),
    at.ChooseTender: ("help.at_choose_tender", Group.PAYING),
    at.Review: ("help.at_review", Group.PAYING),
    at.PayCash: ("help.at_pay_cash", Group.TROUBLE),
    at.OverPayment: ("help.at_pay_cash", Group.PAYING),
    at.StopCash: ("help.at_stop_cash", Group.TROUBLE),
    at.PayCard: ("help.at_pay_card", Group.TROUBLE),
    at.CardDeclined: ("help.at_card_declined", Group.TROUBLE),
    at.Posting: ("help.at_posting", Group.AFTER),
    at.OutcomeShown: ("help.at_outcome_shown", Group.AFTER),
    at.ChooseReceipt: ("help.at_choose_receipt", Group.AFTER),
    TypeAddress: ("help.at_type_address", Group.AFTER),
    at.TakeYourThings: ("help.at_take_your_things", Group.AFTER),
    at.Recovery: ("help.at_recovery", Group.AFTER),
    CheckPayment: ("help.at_check_payment", Group.AFTER),
    PaymentChecked: ("help.at_payment_checked", Group.AFTER),
    at.OutOfService: ("help.at_out_of_service", Group.TROUBLE),
}


def groups(kit: Kit, view: View) -> tuple[str, ...]:
    """The nearest one first; the owner's own only if there are such questions."""
    nearest = HERE[type(calm(view.visit.step))][1]
    others = (group for group in GROUPS if group is not nearest)
    return (nearest, *others, *((Group.OWN,) if own(kit, view) else ()))


def questions(kit: Kit, view: View, group: str) -> tuple[str, ...]:
    """The topics of a group; those of the owner by their place in the configuration. How the keys
    work comes first for who uses them."""
    if group == Group.OWN:
        return tuple(own(kit, view))
    names = GROUPS[Group(group)]
    if not kit.rules.speech:
        return names
    if view.visit.options.audio:
        return ("keys", *names) if group == groups(kit, view)[0] else names
    return (*names, "keys") if group == Group.PAYING else names


def own(kit: Kit, view: View) -> dict[str, Question]:
    """The owner's questions about the place and about whom is paid; about all while nobody is."""
    number = payee(view.visit)
    about = {"", number.biller_id} if number else None
    return {
        f"own {at}": question
        for at, question in enumerate(kit.rules.help_line.questions)
        if about is None or question.biller_id in about
    }
