"""A customer with several bills: some lives of the sweep have one (MISSION.md row 13)."""

from __future__ import annotations

from typing import Any

from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.cart import Cart

NUMBERS = ("1000000000", "1000000001", "1000000003", "1000000004", "2000000002", "2000000003")
LISTERS = 0.5
#: `run.MIXED`: below are the lives in which mutants are hunted, some of them in one life only.
FIRST = 20_000


class List:
    """What they do beside what every customer does; nothing if this life has one bill at a time."""

    def __init__(self, world: World) -> None:
        self.world, self.random = world, stream(world.seed, "carts")
        self.many = world.seed >= FIRST and self.random.random() < LISTERS

    def wish(self, step: Any) -> tuple[it.Intent, ...]:
        """At the steps where a list comes about; nothing elsewhere."""
        visit = self.world.core.visit if self.world.core else None
        if not self.many or visit is None:
            return ()
        match step:
            case at.ConfirmAccount() | at.ConfirmMoved() if self.random.random() < 0.5:
                return (it.AddBill(),)
            case at.FindBill() if visit.cart:
                return self._type()
            case Cart():
                return self._change(visit)
            case _:
                return ()

    def _type(self) -> tuple[it.Intent, ...]:
        if self.random.random() < 0.1:
            return (it.Back(),)
        typed = map(it.KeyTyped, self.random.choice(NUMBERS))
        return (it.Erase(everything=True), *typed, it.Enter())

    def _change(self, visit: at.Visit) -> tuple[it.Intent, ...]:
        if not visit.cart:
            return (it.AddBill(),)
        number = self.random.choice(visit.cart).bill.number
        go_on, add = it.GoOn(), it.AddBill()
        change = (it.ChangeAmount(number), it.RemoveBill(number), it.Cancel())
        return (self.random.choice((*(6 * (go_on,)), add, add, add, *change)),)
