"""Who comes to the kiosk, drawn from a seed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kiosk.bench.sweep.asker import Ask
from kiosk.bench.sweep.faults import stream
from kiosk.bench.sweep.lister import NUMBERS, List
from kiosk.bench.sweep.post import ADDRESS
from kiosk.bench.sweep.world import World
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.flow.amounts import limits
from kiosk.domain.letters import TypeAddress
from kiosk.domain.money import Money

LETTERS = 0.5
NOTES = (100, 500, 1000, 2000, 2000, 5000, 10_000)


class Customer:
    """Touches and notes at random, more often sensible than not."""

    def __init__(self, world: World, visits: int) -> None:
        self.world, self.visits = world, visits
        self.random = stream(world.seed, "customer")
        self.letters = stream(world.seed, "letters")
        self.list, self.question = List(world), Ask(world)
        self.gone = False
        if world.till:
            world.till.asks = self._at_the_terminal
        self._next()

    def _next(self) -> None:
        step, random = self.world.step, self.random
        if random.random() < 0.005:
            wait = random.uniform(20, 45)
        elif isinstance(step, at.PayCash | at.OverPayment | at.StopCash):
            wait = random.choice((0.1, 0.5, 1.0, 2.0))
        elif isinstance(step, at.PayCard):
            wait = random.uniform(0.2, 2.0)
        else:
            wait = random.uniform(0.02, 0.4)
        self.world.after(wait, self._act)

    def _act(self) -> None:
        if self.gone:
            return
        if self.world.core is not None:
            step = self.world.step
            for intent in self.question.wish(step) or self.list.wish(step) or self._wish(step):
                self.world.tell(intent)
        self._next()

    def _pick(self, *choices: it.Intent | None) -> tuple[it.Intent, ...]:
        choice = self.random.choice(choices)
        return (choice,) if choice else ()

    def _wish(self, step: Any) -> tuple[it.Intent, ...]:
        """What this customer does at this step, if anything."""
        match step:
            case at.Home() | at.FindBill():
                return self._begin()
            case at.ConfirmAccount() | at.ConfirmMoved():
                yes = it.Accept()
                return self._pick(yes, yes, yes, yes, yes, yes, it.Refuse(), it.Cancel(), it.Back())
            case at.ChooseAmount(bill):
                return (it.AmountPicked(self._amount(bill)),)
            case at.ChooseTender():
                return self._pick(*self._way())
            case at.Review():
                return self._pick(it.Pay(), it.Pay(), it.Pay(), it.Back(), it.Cancel())
            case at.PayCash():
                return self._pay()
            case at.OverPayment():
                yes, no = it.Accept(), it.Refuse()
                return self._pick(yes, yes, yes, no, it.Finish(), it.Cancel(), None, None)
            case at.StopCash():
                return self._pick(it.Pay(), it.GoOn(), it.GoOn(), it.Back(), None, *self._card())
            case at.PayCard():
                return self._wait_for_the_card()
            case at.CardDeclined():
                ways = (it.CashPicked(), it.CashPicked(), it.Finish(), it.Cancel(), None)
                return self._pick(it.Pay(), it.CardPicked(), it.CardPicked(), *ways)
            case at.Posting():
                return self._pick(it.Pay(), it.Cancel(), it.ChooseLanguage("es"), None)
            case at.ChooseReceipt() if self.letters.random() < LETTERS:
                return (it.ByMail(),)
            case TypeAddress():
                return self._write(step)
            case _:
                return self._pick(it.Finish(), it.GoOn(), it.Activity(), it.Back(), None)

    def _write(self, step: TypeAddress) -> tuple[it.Intent, ...]:
        """The address at once; now and then it is left, or asked for twice."""
        if not step.asking:
            return (it.Erase(everything=True), it.KeyTyped(ADDRESS), it.Enter())
        yes = it.Accept()
        return self.letters.choice(((yes,), (yes,), (yes, yes), (it.Back(),), (it.Refuse(),), ()))

    def _card(self) -> tuple[it.Intent, ...]:
        """Where there is a terminal, it is what most people want."""
        return 6 * (it.CardPicked(),) if self.world.till else ()

    def _way(self) -> tuple[it.Intent, ...]:
        cash = it.CashPicked()
        return (cash, cash, cash, it.Back(), *self._card())

    def _at_the_terminal(self) -> None:
        """It asks for a card; sometimes nobody is there any more."""
        for wait in (self.random.uniform(0.2, 5.0), *self.random.choice(((), (3.0,), (9.0,)))):
            self.world.after(wait, self._serve)

    def _serve(self) -> None:
        if self.world.till and not self.gone:
            self.world.till.serve(self.random)

    def _wait_for_the_card(self) -> tuple[it.Intent, ...]:
        """Cancel now and then, at whatever moment it is."""
        if self.random.random() < 0.97:
            return ()
        return self._pick(it.Cancel(), it.Cancel(), it.Back(), it.Finish(), it.Pay())

    def _begin(self) -> tuple[it.Intent, ...]:
        if self.visits == 0:
            return ()
        self.visits -= isinstance(self.world.step, at.Home)
        number = self.random.choice(NUMBERS)
        typed = map(it.KeyTyped, number)
        return (it.Start(), it.Erase(everything=True), *typed, it.Enter())

    def _amount(self, bill: Any) -> Money:
        least, most = limits(bill, self.world.rules)
        some = self.random.randint(least.minor, max(most.minor, least.minor))
        return self.random.choice((bill.amount_due, replace(least, minor=some)))

    def _note(self) -> int:
        """Mostly one that fits, from a purse that has everything."""
        payment = self.world.core.visit.payment if self.world.core else None
        fitting = [note for note in NOTES if payment and note <= payment.to_pay.minor]
        return self.random.choice(fitting[-4:] if fitting and self.random.random() < 0.7 else NOTES)

    def _pay(self) -> tuple[it.Intent, ...]:
        payment = self.world.core.visit.payment if self.world.core else None
        if self.world.till and payment and payment.held and self.random.random() < 0.4:
            # The rest by card: C9c asks how.
            return (it.Cancel(),)
        if self.random.random() < 0.85:
            self.world.do("insert", minor=self._note())
            return ()
        if self.random.random() < 0.1:
            self.world.do("customer_pulls_note_back")
        wish = self._pick(
            it.Finish(), it.Cancel(), it.ChooseLanguage("es"), it.Activity(), None, None
        )
        return (*wish, *self._pick(it.Pay(), None, None))
