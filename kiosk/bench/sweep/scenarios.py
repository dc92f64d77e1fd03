"""Visits that the systematic search plays, one customer each, who does the next sensible thing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.site import rules
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.cart import Bills, Cart
from kiosk.domain.flow.steps import calm
from kiosk.domain.rules import Rules

#: Its biller tells finality, takes parts, and has a fee: 23.50 and 1.50 in cash.
POWER = "1000000000"
#: Paid once it is in the journal, whole or not at all: 50.00.
WATER = "2000000002"
#: Of the first biller again: 9.00 and 1.50 in cash.
SMALL = "1000000003"
TOUCH_S = 0.3
EVIDENCE, NONE = 0, 2
RULES: Rules = replace(rules(stream("scenarios")), overpay_max_minor=2000, apply_abandoned=True)


@dataclass(frozen=True)
class Scenario:
    """`notes` go in first, then `then`: "card" for the rest, "finish", "cancel" or "leave".
    `hands` is what is done at the terminal each time it asks. `model`: which acceptor. `others`
    are bills that are paid together with the first."""

    name: str
    number: str = POWER
    notes: tuple[int, ...] = ()
    then: str = ""
    cards: str = ""
    hands: tuple[str, ...] = ("present_card",)
    model: int = EVIDENCE
    others: tuple[str, ...] = ()


def _cash() -> Iterator[Scenario]:
    for model in (EVIDENCE, NONE):
        yield Scenario("exact cash", notes=(2000, 500), model=model)
        yield Scenario("exact cash, final in the journal", WATER, (5000,), model=model)
        yield Scenario("over-payment", notes=(2000, 2000), model=model)
        yield Scenario("part of the bill", notes=(2000,), then="finish", model=model)
        yield Scenario("too little", WATER, (2000,), "finish", model=model)
        yield Scenario("cancelled with money in", WATER, (1000,), "cancel", model=model)
        yield Scenario("walks away", notes=(1000,), then="leave", model=model)


def _cards() -> Iterator[Scenario]:
    for cards in ("zvt", "stripe"):
        yield Scenario("card", cards=cards)
        yield Scenario("card, final in the journal", WATER, cards=cards)
        yield Scenario("declined, then cash", POWER, (2000, 500), "", cards, ("decline",))
        yield Scenario("declined, then walks away", cards=cards, hands=("decline", ""))
        yield Scenario("cancelled at the terminal", cards=cards, hands=("cancel",))
        for model in (EVIDENCE, NONE):
            yield Scenario("cash, the rest by card", POWER, (500,), "card", cards, model=model)


def _several() -> Iterator[Scenario]:
    """Of the three bills the first takes no parts: with 30.00 the others are filled."""
    two, three = (WATER,), (POWER, SMALL)
    for model in (EVIDENCE, NONE):
        yield Scenario("two, exact cash", notes=(5000, 2000, 500), others=two, model=model)
    yield Scenario("two, enough for one", notes=(2000, 1000), then="finish", others=two)
    yield Scenario("three, parts", WATER, (2000, 1000), "finish", others=three)
    yield Scenario("three, enough for the second", WATER, (2000, 500), "finish", others=three)
    yield Scenario("two, walks away", notes=(2000, 1000), then="leave", others=two)
    for cards in ("zvt", "stripe"):
        yield Scenario("two, card", cards=cards, others=two)
        yield Scenario("three, cash, the rest by card", WATER, (500,), "card", cards, others=three)
        yield Scenario("two, cancelled at the terminal", cards=cards, hands=("cancel",), others=two)


SCENARIOS = (*_cash(), *_cards(), *_several())
PINS: dict[str, str | bool] = {"zvt": "right", "stripe": True}


class Visitor:
    """Comes once. Whoever finds the kiosk out of order goes away."""

    def __init__(self, world: World, scenario: Scenario) -> None:
        self.world, self.scenario = world, scenario
        self._hands = list(scenario.hands)
        declines = scenario.cards and "decline" in scenario.hands
        self._card_first = bool(scenario.cards) and (declines or not scenario.notes)
        self._notes, self._others = list(scenario.notes), list(scenario.others)
        self._inside, self._begun = 0, False
        if world.till:
            world.till.asks = self._asked
        world.after(TOUCH_S, self._touch)

    @property
    def gone(self) -> bool:
        """Served, or killed with the kiosk."""
        return self._begun and isinstance(calm(self.world.step), at.Home)

    def swallowed(self) -> None:
        """The mouth was open."""
        self._inside += self._notes.pop(0)

    def _asked(self) -> None:
        name = self._hands.pop(0) if self._hands else "present_card"
        if name:
            self.world.after(1.0, lambda: self._serve(name))

    def _serve(self, name: str) -> None:
        till, cards = self.world.till, self.scenario.cards
        if till is None:
            return
        if name == "cancel":
            self.world.tell(it.Cancel())
            return
        if name == "decline":
            till.do("decline")
            if cards == "stripe":
                return
        till.do("present_card", pin=PINS[cards])

    def _touch(self) -> None:
        if self.world.core is not None and self.world.restarts == 1:
            for intent in self._wish(calm(self.world.step)):
                self.world.tell(intent)
        if self.world.restarts <= 1:
            self.world.after(TOUCH_S, self._touch)

    def _wish(self, step: Any) -> tuple[it.Intent, ...]:
        match step:
            case at.Home() if not self._begun and self._open():
                self._begun = True
                return (it.Start(), *map(it.KeyTyped, self.scenario.number), it.Enter())
            case at.FindBill():
                return self._find(step)
            case at.ConfirmAccount() if self._others and not self._cart:
                return (it.AddBill(),)
            case Cart():
                return (it.AddBill() if self._others else it.GoOn(),)
            case at.ConfirmAccount() | at.OverPayment():
                return (it.Accept(),)
            case at.ChooseAmount(bill):
                return (it.AmountPicked(bill.amount_due),)
            case at.ChooseTender():
                return (it.CardPicked() if self._card_first else it.CashPicked(),)
            case at.Review():
                return (it.Pay(),)
            case at.PayCash():
                return self._pay()
            case at.StopCash():
                return self._stop()
            case at.CardDeclined() if self._hands == [""]:
                return ()
            case at.CardDeclined():
                self._card_first = False
                return (it.CashPicked() if self._notes else it.Finish(),)
            case at.OutcomeShown() | at.ChooseReceipt() | at.TakeYourThings():
                return (it.Finish(),)
            case _:
                return ()

    @property
    def _cart(self) -> Bills:
        return self.world.core.visit.cart if self.world.core else ()

    def _find(self, step: at.FindBill) -> tuple[it.Intent, ...]:
        if step.fault is at.Fault.UNREACHABLE:
            return (it.Enter(),)
        if not (self._cart and self._others):
            return ()
        typed = map(it.KeyTyped, self._others.pop(0))
        return (it.Erase(everything=True), *typed, it.Enter())

    def _open(self) -> bool:
        health = self.world.core.health if self.world.core else None
        return health is not None and health.cash and (health.card or not self.scenario.cards)

    def _pay(self) -> tuple[it.Intent, ...]:
        payment = self.world.core.visit.payment if self.world.core else None
        if payment is None or payment.held.minor != self._inside:
            return ()
        if self._notes:
            self.world.do("insert", minor=self._notes[0])
            return ()
        return () if self.scenario.then in ("", "leave") else (it.Cancel(),)

    def _stop(self) -> tuple[it.Intent, ...]:
        return (it.CardPicked() if self.scenario.then == "card" else it.Pay(),)
