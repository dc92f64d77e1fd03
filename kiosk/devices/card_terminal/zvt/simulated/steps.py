"""What a dialogue of the terminal is made of: it says something, or waits, and hears what came."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from kiosk.devices.card_terminal.zvt.simulated.outbox import Letter

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Present:
    """A card goes in. `pin` is "right", "wrong" (once), "slow" or "none"."""

    brand: str
    pin: str


class Hand(Enum):
    """What else can be done while the terminal waits for the customer."""

    UNREADABLE = auto()
    PULL = auto()
    STOP = auto()
    ABORT = auto()
    LEAVE = auto()


Gesture = Present | Hand


class For(Enum):
    """Whom a wait is for."""

    NOBODY = auto()
    CARD = auto()
    PIN = auto()

    def hears(self, gesture: Gesture) -> bool:
        if self is For.NOBODY:
            return False
        if gesture in (Hand.STOP, Hand.ABORT):
            return True
        card = isinstance(gesture, Present) or gesture is Hand.UNREADABLE
        return card is (self is For.CARD)


@dataclass(frozen=True, slots=True)
class Wait:
    """So many seconds, unless something is done before that the wait is `whom`'s for."""

    seconds: float
    whom: For = For.NOBODY


Step = Letter | Wait
# A letter hears whether it was answered; a wait hears a gesture, or None when its time is over.
Heard = bool | Gesture | None
Part = Generator[Step, Heard, T]
Script = Part[None]
