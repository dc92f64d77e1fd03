"""One customer who pays one bill with a card, in the virtual time of the search."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from kiosk.bench.sweep.judge import judge, settled
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.flow.steps import calm
from kiosk.services.core import View

TOUCH_S = 0.2
BOUND_S = 1500.0
NUMBERS = ("1000000000", "2000000002")


class Shop(World):
    """The search's world with a terminal or a reader; `steps` are what the screen showed."""

    till: Any

    def __init__(self, seed: int, folder: Path, cards: str) -> None:
        self.seed, self.kind = seed, cards
        self.steps: list[Any] = []
        super().__init__(seed, folder, cards)
        self.boot()

    def publish(self, view: View) -> None:
        super().publish(view)
        if not self.steps or self.steps[-1] != view.visit.step:
            self.steps.append(view.visit.step)

    def until(self, reached: Callable[[], object], seconds: float = 60.0) -> bool:
        """Lets time pass until `reached`; whether it was."""
        end = self.now + seconds
        while not reached() and self.now < end:
            self.run(0.05)
        return bool(reached())

    def told(self, word: str) -> bool:
        """Whether the log has it."""
        return any(word in line for line in self.log)

    def settle(self) -> None:
        """Everything answers again: bounded, and then judged (MONEY.md 10.1)."""
        end = self.now + BOUND_S
        self.till.mend()
        if self.journal is None:
            self.boot()
        while not settled(self):
            assert self.now < end, f"I11: not settled: {self.step}"
            self.run(2.0)
            self.till.mend()
            if isinstance(self.step, at.Recovery):
                self.tell(it.Finish())
        judge(self, certain=True)

    @property
    def charges(self) -> list[int]:
        """What the acquirer will settle, in minor units."""
        return [sale.minor for sale in self.till.sales() if sale.stands]


class Buyer:
    """Touches the next sensible thing every moment. Puts in the notes of `cash` first; when the
    terminal asks, does `serve` there after `wait` seconds, and presses Cancel on the screen after
    `stop` seconds, unless it is None; a declined card is presented `again` so many times."""

    def __init__(
        self,
        shop: Shop,
        serve: Callable[[], None],
        *,
        cash: tuple[int, ...] = (),
        wait: float = 1.0,
        stop: float | None = None,
        again: int = 0,
        number: str = NUMBERS[0],
    ) -> None:
        self.shop, self.cash, self.again, self.number = shop, list(cash), again, number
        self._serve, self._wait, self._stop = serve, wait, stop
        self._visits = 1
        self._inside = 0
        shop.on_note = self._swallowed
        shop.till.asks = self._asked
        shop.after(TOUCH_S, self._touch)

    def _asked(self) -> None:
        self.shop.after(self._wait, self._serve)
        if self._stop is not None:
            self.shop.after(self._stop, lambda: self.shop.tell(it.Cancel()))

    def _touch(self) -> None:
        if self.shop.core is not None:
            for intent in self._wish(calm(self.shop.step)):
                self.shop.tell(intent)
        self.shop.after(TOUCH_S, self._touch)

    def _wish(self, step: Any) -> tuple[it.Intent, ...]:
        match step:
            case at.Home() if self._visits and self.shop.core and self._open():
                self._visits = 0
                return (it.Start(), *map(it.KeyTyped, self.number), it.Enter())
            case at.FindBill(fault=at.Fault.UNREACHABLE):
                return (it.Enter(),)
            case at.ConfirmAccount():
                return (it.Accept(),)
            case at.ChooseAmount(bill):
                return (it.AmountPicked(bill.amount_due),)
            case at.ChooseTender():
                return (it.CashPicked() if self.cash else it.CardPicked(),)
            case at.Review():
                return (it.Pay(),)
            case at.PayCash():
                return self._insert()
            case at.StopCash():
                return (it.CardPicked(),)
            case at.CardDeclined() if self.again:
                self.again -= 1
                return (it.CardPicked(),)
            case at.CardDeclined() | at.Recovery():
                return (it.Finish(),)
            case _:
                return ()

    def _open(self) -> bool:
        health = self.shop.core.health if self.shop.core else None
        return health is not None and health.card and (health.cash or not self.cash)

    def _insert(self) -> tuple[it.Intent, ...]:
        core = self.shop.core
        payment = core.visit.payment if core else None
        if payment is None or payment.held.minor != self._inside:
            return ()
        if not self.cash:
            return (it.Finish(),)
        self.shop.do("insert", minor=self.cash[0])
        return ()

    def _swallowed(self) -> None:
        """The mouth was open."""
        self._inside += self.cash.pop(0)
