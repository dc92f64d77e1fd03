"""What is known of the terminal between two commands."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt import results
from kiosk.devices.card_terminal.zvt.approval import Reference
from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.recovery import NONE
from kiosk.domain.events import Condition

# Refusals of 06 20 that say nothing of whether there is a receipt: aborted, protocol error, no
# connection, the terminal's printer, system error.
UNSURE = (results.CANCELLED, 0x9A, 0xA0, 0xA1, 0xA3, 0xCC, 0xFF)


@dataclass
class Standing:
    """`last` is the reference of the last 04 0F, "none", or "" while it is not known. `ready`:
    registered and idle when last asked. `blocked`: only an end of day helps."""

    last: str = ""
    ready: bool = False
    blocked: Condition | None = None
    again: bool = True
    """To be registered, at the next occasion."""

    def note(self, fields: Fields) -> None:
        """A 04 0F, whoever asked for it."""
        reference = Reference.of(fields)
        if reference is not None:
            self.last = str(reference)

    def learn(self, ended: Ended) -> None:
        """The end of a 06 20; `note` has heard its 04 0F, if there was one."""
        if ended.said is not None or self.last not in ("", NONE):
            return
        bare = ended.how is How.COMPLETED
        refused = ended.how in (How.ABORTED, How.REFUSED) and ended.code not in UNSURE
        self.last = NONE if bare or (refused and not busy(ended)) else ""

    def heed(self, code: int | None) -> None:
        """A result code: it may be about the terminal, not the card."""
        if code is not None:
            self.blocked = results.CONDITIONS.get(code, self.blocked)
            self.again |= code == results.NOT_REGISTERED

    def unsure(self) -> None:
        """A command was lost: whether a receipt was written is not known, nor whether the
        terminal still knows us."""
        self.last = ""
        self.ready = False
        self.again = True

    @property
    def condition(self) -> Condition:
        """Of a terminal that answers."""
        return self.blocked or Condition.READY


def code_of(ended: Ended) -> int | None:
    """The code a command ended with: of 06 1E or 84, or the status in the 06 0F of 05 01."""
    if ended.how is not How.COMPLETED:
        return ended.code
    if ended.done is not None and ended.done.status is not None:
        return ended.done.status
    return ended.status


def busy(ended: Ended) -> bool:
    """The terminal is at something else."""
    return ended.how in (How.ABORTED, How.REFUSED) and ended.code == results.BUSY


def idle(ended: Ended) -> bool:
    """The end of a 05 01: nothing runs, and no card is in it. A terminal that tells no status has
    none to complain of."""
    return ended.how is How.COMPLETED and not code_of(ended)
