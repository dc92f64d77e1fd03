"""What is known of the terminal between two commands."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.devices.card_terminal.zvt import results
from kiosk.devices.card_terminal.zvt.approval import Reference
from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.recovery import NONE
from kiosk.domain.events import Condition

NOTHING_TO_REPEAT = 0x83


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
        """A 04 0F, whoever asked for it. A number it does not tell has not moved."""
        new, old = Reference.of(fields), Reference.parse(self.last) or Reference(0, 0)
        if new is not None:
            self.last = str(Reference(new.trace or old.trace, new.receipt or old.receipt))

    def learn(self, ended: Ended) -> None:
        """The end of a 06 20 that told no receipt; `note` has heard the 04 0F of any other. Some
        terminals have a receipt and do not tell it each
        time: the last of two answers counts."""
        if ended.said is None and self.last == "":
            bare = ended.how is How.COMPLETED
            refused = ended.how in (How.ABORTED, How.REFUSED)
            if bare or (refused and ended.code == NOTHING_TO_REPEAT):
                self.last = NONE

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
    return ended.status if ended.how is How.COMPLETED else ended.code


def busy(ended: Ended) -> bool:
    """The terminal is at something else."""
    return ended.how in (How.ABORTED, How.REFUSED) and ended.code == results.BUSY


def idle(ended: Ended) -> bool:
    """The end of a 05 01: nothing runs, and no card is in it. A terminal that tells no status has
    none to complain of."""
    return ended.how is How.COMPLETED and not code_of(ended)
