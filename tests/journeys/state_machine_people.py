"""Customers and staff of one kiosk, as rules that Hypothesis puts in any order."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.bench.sweep.customer import NOTES
from kiosk.bench.sweep.lister import NUMBERS
from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.money import Money
from tests.journeys.state_machine_scene import Scene

TOUCHES: tuple[it.Intent, ...] = (
    it.Start(),
    it.Enter(),
    it.Accept(),
    it.Refuse(),
    it.Cancel(),
    it.Back(),
    it.Pay(),
    it.CashPicked(),
    it.CardPicked(),
    it.Finish(),
    it.GoOn(),
    it.Erase(everything=True),
    it.ChooseLanguage("es"),
    it.Activity(),
)
#: A moment of everything: between two bytes, a note's way, an answer, an escrow's patience, a
#: customer who is gone.
MOMENTS = st.sampled_from((0.0, 0.02, 0.1, 0.4, 1.0, 3.0))
LONG = st.sampled_from((6.0, 12.0, 40.0, 130.0))
#: By then a note is stacked, a card booked, a biller has answered.
ENOUGH_S = 4.0


@dataclass(frozen=True)
class Wish:
    """What a customer wants: `amount` 0 is what is due; `how` is what they do at the terminal;
    `yes`, what they say when asked."""

    number: str
    amount: int
    card: bool
    minor: int
    how: int
    yes: bool


WISHES = st.builds(
    Wish,
    number=st.sampled_from(NUMBERS),
    amount=st.sampled_from((0, 500, 1000, 2000, 4000)),
    card=st.booleans(),
    minor=st.sampled_from((1000, 2000, *NOTES[:-1])),
    how=st.integers(0, 40),
    yes=st.booleans(),
)


class People(Scene):
    """What hands do."""

    @rule(wish=WISHES, then=MOMENTS)
    def customer_acts(self, wish: Wish, then: float) -> None:
        """The sensible thing at this step."""
        for intent in self._sensible(self.step, wish):
            self.world.tell(intent)
        self.world.run(then)

    @rule(wish=WISHES)
    def customer_comes(self, wish: Wish) -> None:
        """As far as the money, unless something is in the way."""
        for _ in range(8):
            if not self.is_at(at.PayCash, at.PayCard):
                self.customer_acts(wish, 1.0)

    @rule(wish=WISHES)
    def customer_pays(self, wish: Wish) -> None:
        """All the way, unless something is in it."""
        self.customer_comes(wish)
        for _ in range(8):
            if self.is_at(at.PayCash, at.PayCard, at.OverPayment, at.StopCash, at.Posting):
                self.customer_acts(wish, ENOUGH_S)

    def _sensible(self, step: Any, wish: Wish) -> tuple[it.Intent, ...]:
        match step:
            case at.Home():
                self.luck = min(self.luck + 2, 3)
                return (it.Start(), *map(it.KeyTyped, wish.number), it.Enter())
            case at.FindBill():
                return (it.Enter(),)
            case at.ConfirmAccount() | at.ConfirmMoved():
                return (it.Accept(),)
            case at.ChooseAmount(bill):
                some = Money(wish.amount, "USD")
                return (it.AmountPicked(some or bill.amount_due),)
            case at.ChooseTender():
                return (it.CardPicked() if wish.card and self.cards else it.CashPicked(),)
            case at.Review():
                return (it.Pay(),)
            case _:
                return self._at_the_money(step, wish)

    def _at_the_money(self, step: Any, wish: Wish) -> tuple[it.Intent, ...]:
        match step:
            case at.PayCash():
                self.do("insert", minor=wish.minor)
                return ()
            case at.PayCard():
                self.till.serve(Random(wish.how))
                return ()
            case at.OverPayment():
                return (it.Accept() if wish.yes else it.Refuse(),)
            case at.StopCash() if wish.yes:
                return (it.CardPicked() if wish.card and self.cards else it.Pay(),)
            case at.StopCash():
                return (it.GoOn(),)
            case at.CardDeclined() if wish.yes:
                return (it.CardPicked() if wish.card else it.CashPicked(),)
            case None:
                return ()
            case _:
                return (it.Finish(),)

    @precondition(lambda self: not self.is_at(at.Home, type(None)))
    @rule(intent=st.sampled_from(TOUCHES), then=MOMENTS)
    def customer_touches(self, intent: it.Intent, then: float) -> None:
        """Whatever is there, or was."""
        self.tell(intent, then=then)

    @precondition(lambda self: self.is_at(at.PayCash, at.OverPayment, at.StopCash))
    @rule(minor=st.sampled_from(NOTES[:-1]), then=MOMENTS)
    def customer_holds_on_to_the_note(self, minor: int, then: float) -> None:
        """Puts one in, and pulls it back."""
        self.do("insert", minor=minor)
        self.world.run(then)
        self.do("customer_pulls_note_back")

    @rule(seconds=st.one_of(MOMENTS, LONG))
    def time_passes(self, seconds: float) -> None:
        """Perhaps the customer is gone."""
        self.world.run(seconds)

    @rule(box=st.booleans())
    def staff_come(self, box: bool) -> None:
        """Empty the box; or mend jams, power, lines, paper, and billers and printers work again."""
        if box:
            self.do("empty_box")
        else:
            self.all_is_mended()

    @precondition(lambda self: self.is_at(at.OutOfService))
    @rule()
    def staff_switch_it_off_and_on(self) -> None:
        """The remedy for a journal that failed."""
        self.all_is_mended()
        self.world.die()
        self.world.run(6.0)
