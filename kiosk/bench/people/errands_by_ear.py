"""What people come for, from the plug to the outcome, by ear and by keys alone."""

from __future__ import annotations

from kiosk.bench.people.by_ear import Listening
from kiosk.bench.people.errands import BILL, NOTES
from kiosk.ui.by_keys import CURTAIN
from kiosk.ui.letters import GROUPS


def arrives(person: Listening) -> None:
    """Plugs in, chooses a language, and hears what this is."""
    person.plugs_in()
    person.speaks()
    person.hears("home.title")


def draws_the_curtain(person: Listening) -> None:
    """With its key."""
    person.presses(CURTAIN)
    person.hears("say.black")


def in_cash(person: Listening) -> str:
    """The whole bill, with five notes; returns the confirmation number."""
    _agrees(person, "tender.cash")
    person.hears("cash.title")
    for note in NOTES:
        person.puts_in(note)
    return _confirmed(person)


def by_card(person: Listening) -> str:
    """The same, by card."""
    _agrees(person, "tender.card")
    person.holds_out_a_card()
    return _confirmed(person)


def looks_up(person: Listening) -> None:
    """What is owed, without paying."""
    person.chooses("home.owe")
    person.hears("find.title")
    person.types(BILL)
    person.hears("confirm.owe_title")
    person.hears("confirm.amount")
    person.chooses("confirm.finish")
    person.hears("say.goodbye")


def checks(person: Listening, confirmation: str) -> None:
    """An earlier payment, by the number on its slip."""
    person.chooses("home.check")
    person.hears("check.title")
    person.spells(confirmation, GROUPS)
    person.hears("outcome.paid")


def _agrees(person: Listening, way: str) -> None:
    """To who is paid how much, and how; the key that pays says the sum."""
    person.chooses("home.pay")
    person.hears("find.title")
    person.types(BILL)
    person.hears("confirm.amount")
    person.chooses("confirm.yes")
    person.hears("amount.title")
    person.chooses("amount.full")
    person.hears("tender.title")
    person.chooses(way)
    person.hears("review.title")
    person.chooses("review.pay")


def ends(person: Listening) -> None:
    """Nothing more is wanted: hears out what the kiosk has to say until the visit is over."""
    person.hears("say.goodbye")
    person.plugs_in(plugged=False)


def _confirmed(person: Listening) -> str:
    person.hears("outcome.paid_lead")
    return person.signs(person.hears("outcome.confirmation"))
