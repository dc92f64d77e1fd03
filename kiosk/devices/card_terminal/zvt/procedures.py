"""What is done with the terminal, step by step: each procedure is a generator that gives a command,
gets its end, and tells what it found out."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt import commands, results
from kiosk.devices.card_terminal.zvt.approval import Reference
from kiosk.devices.card_terminal.zvt.exchange import Command, Ended, How
from kiosk.devices.card_terminal.zvt.hearing import Hearing
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.devices.card_terminal.zvt.recovery import judge
from kiosk.devices.card_terminal.zvt.standing import Standing, busy, code_of, idle
from kiosk.domain.cards import (
    Approval,
    CardAmbiguous,
    CardCaptured,
    CardPrepared,
    CardRefused,
    CardReport,
    CardUnknown,
    CardVoided,
    Charge,
    Decline,
)
from kiosk.domain.events import Condition

IDLE_WITHIN_S = 15.0
"""How long a new sale waits for the end of what the terminal is at."""

DONE_WITHIN_S = 120.0
"""How long an inquiry waits for a sale that may still run (DEVICES.md 4.5, number 4)."""

LOOK_AGAIN_S = 1.0


@dataclass(frozen=True, slots=True)
class Pause:
    """Nothing is said for so long."""

    seconds: float


@dataclass(frozen=True, slots=True)
class TerminalAnswered:
    """What became of a command of the staff: "end_of_day" or "diagnosis". `code` is the
    terminal's when it refused, or one word when there was no answer."""

    command: str
    ok: bool
    code: str = ""


Step = Command | Pause | CardReport | Condition | TerminalAnswered
Procedure = Generator[Step, Ended, None]
Part = Generator[Step, Ended, Ended]


class Procedures:
    """All of them, for one terminal."""

    def __init__(self, profile: ZvtProfile, standing: Standing) -> None:
        self._profile = profile
        self._standing = standing

    def start_up(self) -> Procedure:
        """After every line loss, and after 6B: 06 00, 05 01, 06 20."""
        standing = self._standing
        standing.again = standing.ready = False
        ended = yield from self._report(register=True)
        if not idle(ended):
            standing.again = True
            yield _trouble(ended)
            return
        if (yield from self._last_receipt()).how is How.LOST:
            standing.again = True
            yield Condition.OFFLINE
            return
        standing.ready = not standing.blocked
        yield standing.condition

    def look(self) -> Procedure:
        """An idle terminal is asked now and then whether it is still there."""
        ended = yield Command(commands.enquire(self._profile))
        self._standing.heed(code_of(ended))
        yield from self._tell(ended)

    def prepare(self, charge: Charge) -> Procedure:
        """Nothing is charged yet: whatever goes wrong, the tender takes nothing."""
        standing = self._standing
        if not standing.ready:
            yield _unavailable(charge, "not_ready")
            return
        ended = yield from self._until_idle(IDLE_WITHIN_S, stop=True)
        fit = idle(ended)
        if fit and standing.last == "":
            ended = yield from self._last_receipt()
            fit = ended.how is not How.LOST and not busy(ended)
        standing.heed(code_of(ended))
        if not fit or standing.blocked or standing.again:
            yield _unavailable(charge, ended.reason or results.told(code_of(ended)))
            yield from self._tell(ended)
            return
        yield CardPrepared(charge.tender_id, standing.last)

    def charge(self, charge: Charge, hearing: Hearing) -> Procedure:
        """06 01, and what becomes of it."""
        message = commands.authorise(self._profile, charge.amount)
        ended = yield Command(message, said=hearing.said, shows=hearing.shows)
        verdict = hearing.verdict(ended)
        if isinstance(verdict, CardUnknown):
            self._standing.unsure()
        if isinstance(verdict, CardRefused):
            self._standing.heed(_code(verdict.code))
        yield verdict
        yield from self._tell(ended)

    def ask(self, charge: Charge) -> Procedure:
        """06 00, 05 01 until it is idle, 06 20."""
        if charge.attempt == 0:
            yield CardRefused(charge.tender_id, Decline.CANCELLED, "not_sent", over=True)
            return
        yield (yield from self._find_out(charge))

    def void(self, charge: Charge) -> Procedure:
        """06 30 of the receipt heard. Without one there is nothing to reverse, but to find out."""
        reference = Reference.parse(charge.reference)
        if charge.attempt == 0:
            yield CardVoided(charge.tender_id)
            return
        if reference is None or not reference.receipt:
            found = yield from self._find_out(charge)
            over = isinstance(found, CardRefused)
            yield CardVoided(charge.tender_id) if over else found
            return
        ended = yield Command(commands.reverse(self._profile, reference.receipt))
        yield (yield from self._voided(charge, ended))
        yield from self._tell(ended)

    def staff(self, command: str) -> Procedure:
        """06 50 or 06 70."""
        end_of_day = command == "end_of_day"
        message = commands.end_of_day(self._profile) if end_of_day else commands.diagnose()
        ended = yield Command(message)
        said = ended.said.result if ended.said is not None else None
        ok = ended.how is How.COMPLETED and not said
        if ok and end_of_day:
            self._standing.blocked, self._standing.again = None, True
        code = said or ended.code
        self._standing.heed(None if ok else code)
        yield TerminalAnswered(command, ok, "" if ok else ended.reason or results.told(code))
        yield from self._tell(ended)

    def _last_receipt(self) -> Part:
        """A terminal without a receipt is believed the second time."""
        self._standing.last = ""
        ended = yield Command(commands.repeat_receipt(self._profile))
        if ended.said is None and ended.how is How.COMPLETED:
            ended = yield Command(commands.repeat_receipt(self._profile))
        self._standing.learn(ended)
        return ended

    def _report(self, *, register: bool) -> Part:
        """05 01, after 06 00 if wished."""
        if register:
            ended = yield Command(commands.register(self._profile))
            if ended.how is not How.COMPLETED:
                return ended
        return (yield Command(commands.enquire(self._profile)))

    def _until_idle(self, seconds: float, *, stop: bool, register: bool = False) -> Part:
        """Asked again and again; what it is at is told to stop, if nobody wants it. The last
        answer."""
        left = seconds
        while True:
            ended = yield from self._report(register=register)
            waiting = busy(ended) or (ended.how is How.COMPLETED and not idle(ended))
            if not waiting or left <= 0:
                return ended
            if stop:
                yield Command(commands.ABORT, alone=True)
            yield Pause(LOOK_AGAIN_S)
            left -= LOOK_AGAIN_S

    def _find_out(self, charge: Charge) -> Generator[Step, Ended, CardReport]:
        """06 00, 05 01 until the sale cannot be running any more, 06 20."""
        tender, stop = charge.tender_id, not charge.wanted
        ended = yield from self._until_idle(DONE_WITHIN_S, stop=stop, register=True)
        if ended.how is How.LOST:
            yield from self._tell(ended)
            return CardUnknown(tender, ended.reason)
        if busy(ended) or not idle(ended):
            waited = busy(ended) or ended.how is How.COMPLETED
            return CardUnknown(tender, "silence" if waited else f"code_{results.told(ended.code)}")
        ended = yield Command(commands.repeat_receipt(self._profile))
        if ended.how is How.LOST:
            yield from self._tell(ended)
            return CardUnknown(tender, ended.reason)
        if ended.how is not How.COMPLETED and ended.code in results.FOR_NOW:
            return CardUnknown(tender, f"code_{results.told(ended.code)}")
        return judge(charge, ended.said, self._profile)

    def _voided(self, charge: Charge, ended: Ended) -> Generator[Step, Ended, CardReport]:
        said = ended.said.result if ended.said is not None else None
        approved = said == results.APPROVED
        if ended.how is How.COMPLETED and approved:
            return CardVoided(charge.tender_id)
        again = ended.how is How.REFUSED and ended.sends > 1
        if ended.how is How.LOST or approved or again or (ended.how is How.COMPLETED and not said):
            self._standing.unsure()
            return CardUnknown(charge.tender_id, ended.reason or "not_proven")
        found = yield from self._find_out(charge)
        if isinstance(found, CardRefused):
            return CardVoided(charge.tender_id)
        if results.ALREADY_REVERSED in (said, ended.code):
            stands = isinstance(found, CardCaptured)
            told = CardAmbiguous(charge.tender_id, "already reversed, and its receipt stands")
            return told if stands else found
        if isinstance(found, CardAmbiguous):
            # Refused, and another receipt is the last: the charge stands as it was committed.
            return CardCaptured(charge.tender_id, Approval(charge.amount, charge.reference))
        return found

    def _tell(self, ended: Ended) -> Generator[Step, Ended, None]:
        """What a command's end says of the terminal itself."""
        if ended.how is How.LOST:
            self._standing.unsure()
            yield Condition.OFFLINE
        elif self._standing.blocked:
            self._standing.ready = False
            yield self._standing.blocked


def _code(told: str) -> int | None:
    return int(told, 16) if len(told) == 2 else None


def _unavailable(charge: Charge, code: str) -> CardRefused:
    return CardRefused(charge.tender_id, Decline.UNAVAILABLE, code, over=True)


def _trouble(ended: Ended) -> Condition:
    """Of a terminal that does not come to rest."""
    if ended.how is How.LOST:
        return Condition.OFFLINE
    code = code_of(ended)
    if code in results.CONDITIONS:
        return results.CONDITIONS[code]
    return Condition.BUSY if busy(ended) or ended.how is How.COMPLETED else Condition.FAILURE
