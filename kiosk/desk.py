"""The back desk: the queue of exceptions read beside a running kiosk, and a decision made while it
stands still. A decision takes the way it would take in the running program: the same core, the
same devices, which are asked once more first.
"""

from __future__ import annotations

import os
import queue

from rich.table import Table

from kiosk.app import Kiosk, SystemClock, SystemEntropy, build
from kiosk.config import ConfigError, Settings
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.errors import JournalError
from kiosk.domain.exceptions import (
    ALLOWED,
    MoneyException,
    Objection,
    Resolution,
    Resolve,
    Resolved,
)
from kiosk.domain.intents import Finish
from kiosk.domain.money import Money
from kiosk.domain.numbers import candidates
from kiosk.domain.visit import Home, OutOfService, Recovery
from kiosk.gateways.amounts import minor_units
from kiosk.policy import rules_of
from kiosk.services.core import View
from kiosk.storage.exceptions import read_queue as read_journal
from kiosk.ui.messages import Catalogue

#: A terminal answers an inquiry within two minutes (DEVICES.md 4.5), and recovery comes first.
PATIENCE = 240.0

SENTENCES = {
    Objection.UNKNOWN_ITEM: "there is no such exception (any more); see `kiosk exceptions list`.",
    Objection.NOT_ALLOWED: "that cannot be done about this kind; the list says what can.",
    Objection.NOT_NAMED: "a decision needs a person and a reason.",
    Objection.SECOND_PERSON: "above [limits] dual_control_minor a second person must decide, too.",
    Objection.BUSY: "its payment is not settled yet; try again once it is.",
    Objection.NO_REFERENCE: "give --reference, the charge in the acquirer's book.",
    Objection.NO_VALUE: "give --value, what the note is worth.",
    Objection.NUMBER_LOST: "the keys are lost and with them the number; give --number.",
    Objection.KEYS_LOST: "the keys are lost: bring them back first, or pay it out.",
    Objection.RESTORED: "the journal was restored: it may be decided already. Confirm it first.",
    Objection.NO_BILLER: "its biller's file is missing from [billers] path; put it back first.",
    Objection.ANSWERED: "the terminal has answered by itself, and that was booked.",
    Objection.JOURNAL: "the journal could not be written; see `list` before you try again.",
}


def read_queue(settings: Settings) -> tuple[MoneyException, ...]:
    """All exceptions now, without disturbing a running kiosk. Raises a KioskError."""
    now_ms = SystemClock().now_ms()
    return read_journal(settings.storage.path, os.environ, SystemEntropy(), now_ms)


def table(items: tuple[MoneyException, ...], settings: Settings) -> Table:
    """One line for each: what, how much, since when, what is known, what can be done."""
    texts = Catalogue(settings.kiosk.languages, settings.kiosk.zone)
    language = settings.kiosk.languages[0]
    shown = Table("exception", "amount", "since", "payment", "what is known", "next ask", "can be")
    for item in items:
        payment = item.payment
        shown.add_row(
            item.key,
            texts.money(item.amount, language) if item.amount else "unknown",
            texts.moment(item.since_ms, language),
            f"{payment.confirmation} {payment.state}" if payment else "",
            item.evidence,
            texts.moment(item.next_ask_ms, language) if item.next_ask_ms else "",
            ", ".join(ALLOWED[item.kind]) or "asked on by itself",
        )
    return shown


def order_of(
    settings: Settings,
    key: str,
    resolution: Resolution,
    told: dict[str, str],
    *,
    number: str,
    value: str,
) -> Resolve:
    """What was typed, checked. Raises ConfigError with a sentence."""
    right = number_of(settings, number) if number else None
    worth = _value(settings, value) if value else None
    return Resolve(key, resolution, number=right, value=worth, **told)


def number_of(settings: Settings, typed: str) -> PayBillNumber:
    """A pay-bill number typed as BILLER:NUMBER. Raises ConfigError with a sentence."""
    biller_id, _, text = typed.partition(":")
    billers = [one for one in rules_of(settings).billers if one.id == biller_id]
    found = candidates(text, billers)
    if isinstance(found, tuple) and found:
        return found[0]
    raise ConfigError(f"--number {typed}: not a number of a known biller; give BILLER:NUMBER")


def _value(settings: Settings, typed: str) -> Money:
    try:
        return Money(minor_units(typed), settings.kiosk.currency)
    except ValueError:
        raise ConfigError(f"--value {typed}: not an amount of money; give 20.00") from None


def decide(settings: Settings, order: Resolve) -> Objection | None:
    """Starts the kiosk without its window, decides, and stops it. Raises ConfigError or a
    KioskError with a sentence."""
    seen: queue.SimpleQueue[View] = queue.SimpleQueue()
    kiosk = build(settings, seen.put)
    kiosk.start()
    try:
        _rest(kiosk, seen)
        kiosk.loop.post(order)
        return _answer(order, seen)
    except queue.Empty:
        raise JournalError("no answer in four minutes; see `list` before you try again") from None
    finally:
        kiosk.stop()


def _rest(kiosk: Kiosk, seen: queue.SimpleQueue[View]) -> None:
    """What a restart finds unfinished is settled first."""
    told = ""
    while True:
        visit = seen.get(timeout=PATIENCE).visit
        if isinstance(visit.step, Home | OutOfService):
            return
        if isinstance(visit.step, Recovery) and visit.id != told:
            told = visit.id
            kiosk.loop.post(Finish())


def _answer(order: Resolve, seen: queue.SimpleQueue[View]) -> Objection | None:
    while True:
        resolved: Resolved | None = seen.get(timeout=PATIENCE).resolved
        if resolved is not None and resolved.key == order.key:
            return resolved.objection
