"""How a charge ends, and what became of one (DEVICES.md 5.4, MONEY.md 4.3)."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.cards import (
    CardAmbiguous,
    CardAuthorised,
    CardRefused,
    CardVoided,
    Charge,
    Decline,
)
from kiosk.gateways.stripe_terminal import troubles as tr
from kiosk.gateways.stripe_terminal.attempt import (
    SOON,
    Desk,
    Errand,
    Wish,
    attempt,
    halt,
    stop,
    watch,
)
from kiosk.gateways.stripe_terminal.judge import refused, settled

#: Stripe may forget a key after 24 h (MONEY.md 4.3).
KEY_LIVES_MS = 20 * 3600 * 1000


def capture(desk: Desk, wish: Wish) -> Errand:
    """Paid is `succeeded`, and nothing less."""
    charge = wish.charge
    try:
        intent = desk.calls.capture(charge)
    except tr.Refused as no:
        report = settled(desk.calls.intent(charge.mark), charge)
        if report is None or isinstance(report, CardAuthorised):
            yield refused(charge, Decline.DECLINED, no.code)
        else:
            yield report
        return
    for _ in range(SOON):
        report = settled(intent, charge)
        if report is not None and not isinstance(report, CardAuthorised):
            yield report
            return
        yield None
        intent = desk.calls.intent(charge.mark)
    raise tr.Silent(intent.status)


def void(desk: Desk, wish: Wish) -> Errand:
    """First the reader's screen, then the intent, then the proof. What is captured stays so."""
    charge = wish.charge = replace(wish.charge, mark=_mark(desk, wish.charge))
    if not charge.mark:
        yield CardVoided(charge.tender_id)
        return
    yield from stop(desk, wish)
    code = "not_canceled"
    for _ in range(SOON):
        intent = desk.calls.intent(charge.mark)
        report = settled(intent, charge)
        if report is not None and not isinstance(report, CardAuthorised):
            yield report
            return
        if intent.status != "processing":
            try:
                desk.calls.cancel(charge)
            except (tr.Refused, tr.Later) as no:
                code = no.code
            else:
                continue
        yield None
    raise tr.Silent(code)


def ask(desk: Desk, wish: Wish) -> Errand:
    """What became of it. One that nobody wants any more is stopped on the reader."""
    charge = wish.charge = replace(wish.charge, mark=_mark(desk, wish.charge))
    if not charge.mark:
        yield refused(charge, Decline.UNAVAILABLE, "no_intent", over=True)
        return
    try:
        intent = desk.calls.intent(charge.mark)
    except tr.Refused as no:
        # Another account's or mode's key: no repeat of the question will bring it.
        yield CardAmbiguous(charge.tender_id, no.code)
        return
    report = settled(intent, charge)
    if report is not None:
        yield report
    elif not charge.wanted:
        yield from halt(desk, wish)
    elif not charge.attempt:
        yield CardRefused(charge.tender_id, Decline.UNAVAILABLE, "not_begun", over=False)
    elif intent.unpaid:
        yield from attempt(desk, wish)
    else:
        yield from watch(desk, wish)


def _mark(desk: Desk, charge: Charge) -> str:
    """The intent's id, or "" if there is none to be found.

    Without a committed id no reader was ever asked, so nothing can have been charged: an intent
    that cannot be found stays unpaid for good.
    """
    if charge.mark:
        return charge.mark
    if desk.clock.now_ms() - charge.since_ms >= KEY_LIVES_MS:
        return desk.calls.searched(charge)
    try:
        return desk.calls.create(charge).id
    except tr.Refused:
        return desk.calls.listed(charge)
    except tr.Silent as silent:
        # A 5xx is kept under its key and would come again with each repeat.
        if not silent.code.startswith("http_5"):
            raise
        return desk.calls.listed(charge)
