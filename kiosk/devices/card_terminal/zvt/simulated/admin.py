"""What else a cash register can ask of a terminal: registration, status, end of day, diagnosis."""

from __future__ import annotations

from kiosk.devices.card_terminal.zvt.apdu import STATUS
from kiosk.devices.card_terminal.zvt.fields import bcd
from kiosk.devices.card_terminal.zvt.simulated.book import Booking
from kiosk.devices.card_terminal.zvt.simulated.cards import CARDS
from kiosk.devices.card_terminal.zvt.simulated.messages import (
    NUMERIC,
    TERMINAL_ID,
    TEXT_BLOCKS,
    abort,
    completion,
    message,
    registered,
    totals,
)
from kiosk.devices.card_terminal.zvt.simulated.report import hand_out
from kiosk.devices.card_terminal.zvt.simulated.slips import totals as totals_slip
from kiosk.devices.card_terminal.zvt.simulated.steps import Script, Wait
from kiosk.devices.card_terminal.zvt.simulated.terminal import (
    ADMIN_SLIPS,
    NOT_REGISTERED,
    WRONG_CURRENCY,
    Terminal,
)

READY, BUSY, WAIT = 0x00, 0x9C, 0x0E
TALK_S, BOOT_S = 1.0, 4.0
# The groups of BMP 60 in their order; the last takes every other card.
GROUPS = ("girocard", "jcb", "mastercard", "amex", "visa", "diners")


def register(pt: Terminal, data: bytes) -> Script:
    """06 00: config byte, currency, and maybe a list of commands the cash register permits."""
    config, currency = data[0], data[1:3].hex()
    if currency and currency != f"{NUMERIC[pt.profile.currency]:04d}":
        yield from pt.say(abort(WRONG_CURRENCY))
        return
    pt.config = config
    pt.text_blocks = TEXT_BLOCKS in data[3:]
    pt.tell("registered", config=config)
    yield from pt.say(registered(READY, pt.profile.currency))


def log_off(pt: Terminal) -> Script:
    """06 02."""
    yield from pt.say(completion())
    pt.config = None


def enquire(pt: Terminal) -> Script:
    """05 01 of an idle terminal."""
    yield from pt.say(completion(bytes((READY,))))


def talk(pt: Terminal) -> Script:
    """06 70 and 06 93: the terminal calls its host."""
    if pt.config is None:
        yield from pt.say(abort(NOT_REGISTERED))
        return
    yield from pt.show(WAIT)
    yield Wait(TALK_S)
    yield from pt.say(completion())


def reset(pt: Terminal) -> Script:
    """06 18: completes, then starts anew."""
    yield from pt.say(completion())
    pt.config = None
    pt.dead_for = BOOT_S


def end_of_day(pt: Terminal) -> Script:
    """06 50: hands the open batch in; what it refused before, it takes again."""
    if pt.config is None:
        yield from pt.say(abort(NOT_REGISTERED))
        return
    yield from pt.show(WAIT)
    yield Wait(TALK_S)
    batch, currency = pt.book.open(), pt.profile.currency
    rows = _rows(batch)
    slip = totals_slip(
        [(CARDS[brand].name, count, minor) for brand, count, minor in rows],
        currency,
        TERMINAL_ID,
        pt.time(),
    )
    pt.book.close()
    pt.troubles.clear()
    total = sum(minor for _, _, minor in rows)
    pt.tell("end_of_day", count=len(batch), amount=total, currency=currency)
    if not (yield from pt.say(_day(pt, batch, max(total, 0)))):
        return
    if (yield from hand_out(pt, [slip], ADMIN_SLIPS)):
        yield from pt.say(completion())


def _day(pt: Terminal, batch: list[Booking], total: int) -> bytes:
    """04 0F of an end of day."""
    time = pt.time().replace("-", "").replace(":", "").replace("T", "")
    data = b"\x27\x00\x04" + bcd(total, 6) + b"\x0b" + bcd(pt.book.trace, 3)
    data += b"\x0c" + bytes.fromhex(time[8:14]) + b"\x0d" + bytes.fromhex(time[4:8])
    data += b"\x29" + bytes.fromhex(TERMINAL_ID)
    data += b"\x49" + bcd(NUMERIC[pt.profile.currency], 2)
    groups = [[b for b in batch if b.brand == group] for group in GROUPS]
    groups.append([b for b in batch if b.brand not in GROUPS])
    sums = [(len(group), max(sum(b.signed for b in group), 0)) for group in groups]
    first, last = (batch[0].receipt, batch[-1].receipt) if batch else (0, 0)
    return message(STATUS, data + totals(sums, first, last))


def _rows(batch: list[Booking]) -> list[tuple[str, int, int]]:
    brands = sorted({booking.brand for booking in batch})
    found = [(brand, [b for b in batch if b.brand == brand]) for brand in brands]
    return [(brand, len(made), sum(b.signed for b in made)) for brand, made in found]
