"""Customers and staff of one kiosk, as rules that Hypothesis puts in any order."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.domain import intents as it
from kiosk.domain import visit as at
from kiosk.domain.money import Money
from tests.journeys.search_customer import NOTES, NUMBERS
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
ON_THE_WAY = (at.LookingUp, at.ConfirmAccount, at.ChooseAmount, at.ChooseTender, at.Review)
#: A moment of everything: between two bytes, a note's way, an answer, an escrow's patience, a
#: customer who is gone.
MOMENTS = st.sampled_from((0.0, 0.02, 0.1, 0.4, 1.0, 3.0))
ANSWERS = (it.Accept(), it.Refuse(), it.Finish(), it.Pay(), it.GoOn(), it.CardPicked())
AMOUNTS = st.sampled_from((0, 500, 1000, 2000, 4000))
PURSE = st.lists(st.sampled_from((500, 1000, 2000)), min_size=1, max_size=3)
LONG = st.sampled_from((6.0, 12.0, 40.0, 130.0))


class People(Scene):
    """What hands do."""

    # Customers.

    @precondition(lambda self: self._is(at.Home))
    @rule(number=st.sampled_from(NUMBERS), amount=AMOUNTS, card=st.booleans())
    def comes_to_pay(self, number: str, amount: int, card: bool) -> None:
        """As far as the money, unless something is in the way. 0: what is due."""
        self._tell(it.Start(), *map(it.KeyTyped, number), it.Enter(), then=0.6)
        self.goes_on(amount, card)

    @precondition(lambda self: self._is(*ON_THE_WAY))
    @rule(amount=AMOUNTS, card=st.booleans())
    def goes_on(self, amount: int, card: bool) -> None:
        """To the money."""
        if self._is(at.LookingUp):
            self.world.run(6.0)
        if self._is(at.ConfirmAccount):
            self._tell(it.Accept())
        if self._is(at.ChooseAmount):
            picked = Money(amount, "USD") if amount else self.step.bill.amount_due
            self._tell(it.AmountPicked(picked))
        if self._is(at.ChooseTender):
            self._tell(it.CardPicked() if card and self.cards else it.CashPicked())
        if self._is(at.Review):
            self._tell(it.Pay(), then=1.0)

    @precondition(lambda self: self._is(at.Home))
    @rule(number=st.sampled_from(NUMBERS), amount=AMOUNTS, notes=PURSE)
    def comes_and_puts_notes_in(self, number: str, amount: int, notes: list[int]) -> None:
        """One after the other, as soon as the last one is away."""
        self.comes_to_pay(number, amount, card=False)
        for minor in notes:
            if self._is(at.PayCash):
                self.puts_a_note_in(minor, 4.0)

    @precondition(lambda self: self._is(at.Home) and self.cards)
    @rule(number=st.sampled_from(NUMBERS), amount=AMOUNTS, how=st.integers(0, 40), then=MOMENTS)
    def comes_with_a_card(self, number: str, amount: int, how: int, then: float) -> None:
        """To the terminal, and serves it once it asks."""
        self.comes_to_pay(number, amount, card=True)
        self.world.run(1.0)
        if self._is(at.PayCard):
            self.serves_the_terminal(how, then)

    @precondition(lambda self: not self._is(at.Home, type(None)))
    @rule(intent=st.sampled_from(TOUCHES), then=MOMENTS)
    def touches(self, intent: it.Intent, then: float) -> None:
        self._tell(intent, then=then)

    @precondition(lambda self: self._is(at.PayCash))
    @rule(minor=st.sampled_from(NOTES[:-1]), then=MOMENTS)
    def puts_a_note_in(self, minor: int, then: float) -> None:
        self._do("insert", minor=minor)
        self.world.run(then)

    @precondition(lambda self: self._is(at.PayCash, at.OverPayment, at.StopCash))
    @rule()
    def pulls_the_note_back(self) -> None:
        self._do("customer_pulls_note_back")

    @precondition(lambda self: self._is(at.PayCash, at.OverPayment, at.StopCash, at.CardDeclined))
    @rule(intent=st.sampled_from(ANSWERS))
    def answers(self, intent: it.Intent) -> None:
        """The extra is agreed to or not; with money inside, or a declined card, there is a way."""
        self._tell(intent, then=1.0)
        if self._is(at.Review):
            self._tell(it.Pay(), then=1.0)

    @precondition(lambda self: self._is(at.PayCard))
    @rule(how=st.integers(0, 40), then=st.sampled_from((0.1, 2.0, 15.0)))
    def serves_the_terminal(self, how: int, then: float) -> None:
        """Presents a card, mostly; is declined, forgets the PIN, stops, walks away."""
        self.till.serve(Random(how))
        self.world.run(then)

    @rule(seconds=st.one_of(MOMENTS, LONG))
    def waits(self, seconds: float) -> None:
        """Perhaps for ever: walks away."""
        self.world.run(seconds)

    # Staff.

    @rule(box=st.booleans())
    def staff_come(self, box: bool) -> None:
        """Empty the box; or mend jams, power, lines, paper, and billers and printers work again."""
        if box:
            self._do("empty_box")
            return
        self.mender.mend()
        self.mender._good_line()
        self.mender.mend_cards()
        parts: list[Any] = [*self.world.banks.values(), self.world.printer, self.world.files]
        for part in parts:
            part.bad = 0.0
