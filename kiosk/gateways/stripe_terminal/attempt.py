"""One attempt of a customer at the reader: from the look at it to the intent's word.

An errand is a generator: it makes its calls, yields a report when there is one, and None when a
second is to pass. A Trouble that it does not catch means: no answer.
"""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from kiosk.domain.cards import (
    CardPrepared,
    CardReport,
    CardShows,
    CardWord,
    Charge,
    Decline,
)
from kiosk.gateways.stripe_terminal import troubles as tr
from kiosk.gateways.stripe_terminal.calls_shape import StripeCalls
from kiosk.gateways.stripe_terminal.judge import DECLINES, attempt_over, refused, settled, shown
from kiosk.gateways.stripe_terminal.seen import ReaderSeen
from kiosk.gateways.stripe_terminal.standing import Standing
from kiosk.ports import Clock

Errand = Generator[CardReport | None, None, None]

#: Turns of a second: for a word that must come soon, and for the bank's (issuers answer within
#: half a minute).
SOON, BANK = 10, 60
#: A screen that goes on after that many cancel_action is left to be cleared later.
TELLS = 3
#: These intents can never be paid any more, so their screen is nobody's.
_DEAD = frozenset({"canceled", "succeeded"})
#: Between card and bank; nothing but a reader's action leads on from here.
_HALF_WAY = frozenset({"requires_confirmation", "requires_action"})


@dataclass(frozen=True, slots=True)
class Desk:
    """What errands work with."""

    calls: StripeCalls
    clock: Clock
    standing: Standing

    def reader(self, *, once: bool = False) -> ReaderSeen:
        reader = self.calls.reader(once=once)
        self.standing.seen(reader)
        return reader


@dataclass(slots=True)
class Wish:
    """A charge and whether it is to stop."""

    charge: Charge
    stopped: bool = False


def look(desk: Desk, own: str, *, once: bool = False) -> tuple[ReaderSeen, bool]:
    """The reader, and whether another payment than `own` is on it. The screen of an intent that
    can never be paid is cleared; another till's is left alone."""
    reader = desk.reader(once=once)
    if reader.acts and reader.intent != own and _dead(desk, reader.intent):
        try:
            desk.calls.cancel_action()
        except tr.Refused as no:
            desk.standing.failed(no)
        reader = desk.reader(once=once)
    taken = reader.acts and reader.intent != own
    if taken:
        desk.standing.taken()
    return reader, taken


def _dead(desk: Desk, intent: str) -> bool:
    if not intent:
        return False
    try:
        return desk.calls.intent(intent).status in _DEAD
    except tr.Refused:
        return False


def prepare(desk: Desk, wish: Wish) -> Errand:
    """The intent, made only for a free reader."""
    charge = wish.charge
    try:
        _, taken = look(desk, charge.mark)
        if taken:
            yield refused(charge, Decline.UNAVAILABLE, tr.TAKEN, over=True)
            return
        if wish.stopped:
            yield refused(charge, Decline.CANCELLED, "stopped", over=True)
            return
        intent = desk.calls.create(charge)
    except (tr.Refused, tr.Forbidden) as no:
        # Before its mark is committed no charge can reach a reader: nothing was charged.
        desk.standing.failed(no)
        reason = DECLINES.get(no.code, Decline.UNAVAILABLE)
        yield refused(charge, reason, no.code, over=True)
        return
    yield CardPrepared(charge.tender_id, intent.id)


def attempt(desk: Desk, wish: Wish) -> Errand:
    """The reader asks for a card. Sending it again under its key is harmless."""
    charge = wish.charge
    reader, taken = look(desk, charge.mark)
    if not reader.asks_for(charge.mark):
        if taken or wish.stopped:
            reason = Decline.CANCELLED if wish.stopped else Decline.UNAVAILABLE
            yield refused(charge, reason, "stopped" if wish.stopped else tr.TAKEN)
            return
        try:
            desk.calls.process(charge)
        except (tr.Refused, tr.Forbidden) as no:
            desk.standing.failed(no)
            turns = SOON if no.code == tr.READER_TIMEOUT else 1
            if not (yield from _begun(desk, charge, turns)):
                yield refused(charge, Decline.UNAVAILABLE, no.code)
                return
    yield from watch(desk, wish)


def _begun(desk: Desk, charge: Charge, turns: int) -> Generator[None, None, bool]:
    """Whether the reader got it all the same: a time-out may be a false negative."""
    for turn in range(turns):
        if turn:
            yield None
        if desk.reader().asks_for(charge.mark):
            return True
        if not desk.calls.intent(charge.mark).unpaid:
            return True
    return False


def watch(desk: Desk, wish: Wish) -> Errand:
    """Until the intent decides. The reader is looked at first: an action that is over then leaves
    an intent that says so."""
    charge, told = wish.charge, None
    while not wish.stopped:
        reader, intent = desk.reader(), desk.calls.intent(charge.mark)
        report = settled(intent, charge)
        if report is not None:
            yield report
            return
        succeeded = reader.intent == charge.mark and reader.action == "succeeded"
        if intent.unpaid and not reader.asks_for(charge.mark) and not succeeded:
            yield attempt_over(reader, intent, charge, stopped=False)
            return
        word = shown(intent)
        if word is not told:
            told = word
            yield CardShows(charge.tender_id, word)
        yield None
    yield from halt(desk, wish)


def halt(desk: Desk, wish: Wish) -> Errand:
    """The attempt is ended on the reader, and the intent says what came of it."""
    charge = wish.charge
    reader = yield from stop(desk, wish)
    status = ""
    for turn in range(SOON):
        if turn:
            yield None
        intent = desk.calls.intent(charge.mark)
        status, report = intent.status, settled(intent, charge)
        if report is not None:
            yield report
            return
        if intent.unpaid or (status in _HALF_WAY and turn == SOON - 1):
            yield attempt_over(reader, intent, charge, stopped=True)
            return
    raise tr.Silent(status)


def stop(desk: Desk, wish: Wish) -> Generator[CardReport | None, None, ReaderSeen]:
    """The reader, once it no longer asks for this charge. While the bank is asked it refuses to
    stop, and says so once; a reader out of reach is not waited for."""
    charge, told, busy = wish.charge, 0, False
    for _ in range(BANK):
        reader = desk.reader()
        if told >= TELLS or not reader.asks_for(charge.mark):
            return reader
        try:
            desk.calls.cancel_action()
        except (tr.Refused, tr.Later) as no:
            told += no.code != tr.READER_BUSY
            if no.code == tr.READER_BUSY and not busy:
                busy = True
                yield CardShows(charge.tender_id, CardWord.BANK)
        else:
            told += 1
            if told == 1:
                continue
        yield None
    raise tr.Silent(tr.READER_BUSY)


def clear(desk: Desk, wish: Wish) -> Errand:
    """The reader is told to stop, and nobody hears of it."""
    for word in stop(desk, wish):
        if word is None:
            yield None
