"""A customer who asks: some lives of the sweep open Help, call somebody, or check a payment."""

from __future__ import annotations

from typing import Any

from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.lister import FIRST
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.checking import LENGTH, CheckPayment
from kiosk.domain.ids import CODE_ALPHABET

ASKERS = 0.3
OFTEN = 0.03


class Ask:
    """What they do beside what every customer does; nothing if nobody asks in this life."""

    def __init__(self, world: World) -> None:
        self.world, self.random = world, stream(world.seed, "questions")
        self.asks = world.seed >= FIRST and self.random.random() < ASKERS

    def wish(self, step: Any) -> tuple[it.Intent, ...]:
        """A question now and then, at whatever step; nothing mostly."""
        visit = self.world.core.visit if self.world.core else None
        if not self.asks or visit is None:
            return ()
        if visit.panel is not None:
            close, more = it.ClosePanel(), (it.CallAttendant(), it.StopCalling())
            return (self.random.choice((close, close, *more)),)
        if isinstance(step, CheckPayment):
            return self._type()
        if self.random.random() >= OFTEN:
            return ()
        if isinstance(step, at.Home):
            return (it.StartCheck(),)
        return (self.random.choice((it.OpenHelp(), it.CallAttendant(), it.CallAttendant())),)

    def _type(self) -> tuple[it.Intent, ...]:
        """The number on a slip of this life, or one that somebody guesses."""
        known = [payment.confirmation for payment, _ in self.world.shown[-3:]]
        guess = "".join(self.random.choices(CODE_ALPHABET, k=LENGTH))
        number = self.random.choice((guess, *known))
        leave = self.random.choice(((), (), (it.Back(),)))
        return (it.Erase(everything=True), *map(it.KeyTyped, number), *leave)
