"""Frozen views of every screen that several bills change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kiosk.bench.gallery.cards import UNTIL, WITH_CARD
from kiosk.bench.gallery.sample import usd
from kiosk.domain.bills import PayBillNumber
from kiosk.domain.cart import MOST_BILLS, Bills, Cart, CartBill, due
from kiosk.domain.paying import Line
from kiosk.domain.payments import Outcome, PaymentRecord, PaymentState, Tender
from kiosk.domain.visit import (
    ChooseReceipt,
    ChooseTender,
    ConfirmAccount,
    Fault,
    FindBill,
    OutcomeShown,
    Posting,
    Recovery,
    Review,
    Stage,
    StopCash,
)

if TYPE_CHECKING:
    from kiosk.bench.gallery.states import States
    from kiosk.services.core import View

PENDING, PAID, NOTHING = Outcome.PENDING, Outcome.PAID, Outcome.NOT_TAKEN


def bills(states: States, count: int) -> Bills:
    """Two billers in turn, each with another amount."""
    numbers = [
        PayBillNumber(*(("brightnet", f"1234567{n}") if n % 2 else ("cityworks", f"316177707{n}")))
        for n in range(count)
    ]
    owed = [replace(states.bill, number=number) for number in numbers]
    return tuple(CartBill(bill, None, usd(15889 - n)) for n, bill in enumerate(owed))


def records(states: States, *outcomes: Outcome) -> PaymentRecord:
    """The one that leads: cash for all of them, with these outcomes."""
    made = []
    for n, (one, outcome) in enumerate(zip(bills(states, len(outcomes)), outcomes, strict=True)):
        record = replace(states.record, id=f"p{n}", line=n + 1, number=one.bill.number)
        if outcome is NOTHING:
            record = replace(record, held=usd(0), posted_amount=usd(0), recovery_code="")
            record = replace(record, state=PaymentState.NOT_TAKEN)
        made.append(replace(record, outcome=outcome, tenders=record.tenders if n == 0 else ()))
    lead: PaymentRecord = replace(made[0], lines=tuple(made[1:]))
    return lead


def kept(record: PaymentRecord) -> PaymentRecord:
    """Its last bill was refused, and the money is kept."""
    last = replace(record.lines[-1], state=PaymentState.CREDITED, posted_amount=usd(0))
    return replace(record, lines=(*record.lines[:-1], last))


def cart_views(states: States, language: str) -> dict[str, View]:
    """By name."""
    of, two, full = states.of, bills(states, 2), bills(states, MOST_BILLS)
    all_paid = records(states, *(MOST_BILLS * [PAID]))
    mixed = records(states, PAID, PENDING, NOTHING)
    refused = kept(records(states, PAID, PENDING))
    lines = tuple(Line("p", one.bill, None, one.amount, usd(0)) for one in full)
    paying = states.payment(6000, amount=due(full), fee=usd(750), lines=lines)
    first = full[0].bill
    told: dict[str, View] = {
        f"{name}{step.__name__}": of(step(record), language)
        for step in (OutcomeShown, ChooseReceipt, Recovery)
        for name, record in {"six ": all_paid, "mixed ": mixed, "refused ": refused}.items()
    }
    return told | {
        "cart, two": of(Cart(two[0].bill.number), language, cart=two),
        "cart, full": of(Cart(), language, cart=full),
        "find the next": of(FindBill("3161777", Fault.IN_CART), language, cart=two),
        "confirm the next": of(ConfirmAccount(states.bill), language, cart=two),
        "tender of six": of(
            ChooseTender(first, None, due(full)), language, cart=full, health=WITH_CARD
        ),
        "review of six": of(Review(first, None, due(full), usd(750)), language, cart=full),
        "review the rest of six": of(
            Review(first, None, due(full), usd(1000), Tender.CARD),
            language,
            cart=full,
            payment=paying,
            health=WITH_CARD,
        ),
        "stop cash of six": of(StopCash(), language, payment=paying, health=WITH_CARD),
        "recording six": of(Posting(Stage.RECORDING, UNTIL), language, payment=paying),
    }
