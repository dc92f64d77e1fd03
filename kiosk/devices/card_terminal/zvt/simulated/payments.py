"""How a terminal makes a payment, a refund and a reversal, and tells of it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.simulated.book import (
    APPROVED,
    CANCELLED,
    Booking,
    Kind,
    State,
)
from kiosk.devices.card_terminal.zvt.simulated.cards import CARDS
from kiosk.devices.card_terminal.zvt.simulated.customer import bank, serve
from kiosk.devices.card_terminal.zvt.simulated.messages import CODES, abort, cancelled
from kiosk.devices.card_terminal.zvt.simulated.report import conclude
from kiosk.devices.card_terminal.zvt.simulated.steps import Script, Wait
from kiosk.devices.card_terminal.zvt.simulated.terminal import Terminal

WAIT = 0x0E
ALREADY_REVERSED, NOT_REVERSIBLE, NOT_POSSIBLE = 0xB4, 0xB5, 0x83


def pay(pt: Terminal, order: Fields, kind: Kind) -> Script:
    """06 01 and 06 31: the card, its PIN, the bank, the outcome."""
    pt.begin()
    currency = pt.profile.currency
    if order.currency is not None:
        currency = CODES.get(order.currency, "")
    refused = NOT_POSSIBLE if not order.amount else pt.refuses(currency)
    wrong_currency = pt.fault("wrong_currency")
    if wrong_currency is not None and not wrong_currency["currency"]:
        refused = 0x6F
    if refused is not None or order.amount is None:
        yield from pt.say(abort(NOT_POSSIBLE if refused is None else refused))
        return
    pt.tell("asks_for_card", amount=order.amount, currency=currency)
    given = yield from serve(pt)
    if given.over is not None and not given.asked_bank:
        yield from _not_made(pt, given.over, by_key=given.by_key)
        return
    code = APPROVED if given.over is None else given.over
    if code == APPROVED:
        code = yield from bank(pt)
    wrong_amount = pt.fault("wrong_amount")
    booking = pt.book.add(
        Booking(
            kind=kind,
            amount=order.amount if wrong_amount is None else int(wrong_amount["minor"]),
            currency=currency if wrong_currency is None else str(wrong_currency["currency"]),
            brand=given.brand,
            pan=CARDS[given.brand].masked,
            time=pt.time(),
        ),
        code,
    )
    _tell(pt, booking)
    yield from conclude(pt, booking)


def _tell(pt: Terminal, booking: Booking) -> None:
    if booking.state is State.DECLINED:
        fact = "card_declined"
    else:
        fact = "card_charged" if booking.kind is Kind.SALE else "card_refunded"
    pt.tell(
        fact,
        trace=booking.trace,
        receipt=booking.receipt,
        amount=booking.amount,
        currency=booking.currency,
        brand=booking.brand,
        code=booking.code,
    )


def _not_made(pt: Terminal, code: int, *, by_key: bool) -> Script:
    """No transaction: nothing is booked, no number is used."""
    pt.tell("sale_given_up", code=code)
    if by_key:
        yield from pt.say(cancelled(code, "Cancelled by customer"))
    yield from pt.say(abort(code))


def reverse(pt: Terminal, order: Fields) -> Script:
    """06 30: takes a sale back without a card."""
    pt.begin()
    refused = pt.refuses()
    sale = None if order.receipt is None else pt.book.sale(order.receipt)
    if refused is None:
        refused = _irreversible(pt, sale)
    if refused is not None or sale is None:
        pt.tell("reversal_refused", code=refused)
        yield from pt.say(abort(NOT_REVERSIBLE if refused is None else refused))
        return
    yield from pt.show(WAIT)
    yield Wait(0.5)
    code = yield from bank(pt)
    if code != APPROVED:
        reversal = replace(sale, kind=Kind.REVERSAL, time=pt.time(), original=sale.trace)
        booking = pt.book.add(reversal, code)
        _tell(pt, booking)
    else:
        booking = pt.book.reverse(sale, pt.time())
        pt.tell(
            "card_reversed",
            trace=sale.trace,
            receipt=sale.receipt,
            amount=sale.amount,
            currency=sale.currency,
            by="command",
        )
    yield from conclude(pt, booking)


def _irreversible(pt: Terminal, sale: Booking | None) -> int | None:
    """B4, B5 or None. By default only the newest payment of the open day can be taken back."""
    if pt.fault("only_last_reversible") is not None or sale is None:
        return NOT_REVERSIBLE
    if sale.state is State.REVERSED:
        return ALREADY_REVERSED
    made = [b for b in pt.book.bookings if b.state is not State.DECLINED]
    payments = [b for b in made if b.kind is not Kind.REVERSAL]
    last = pt.switches["reverses_any"] or payments[-1] is sale
    return None if last else NOT_REVERSIBLE


def previous_sale(pt: Terminal, seconds: float) -> Script:
    """The bad day `still_on_previous_sale`: somebody else's sale, until it is aborted."""
    given = yield from serve(pt, seconds)
    yield from pt.say(abort(CANCELLED if given.over is None else given.over))
