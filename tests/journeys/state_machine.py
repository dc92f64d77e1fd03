"""Customers, staff and misfortune at one kiosk, as one state machine for each way to take cards.

The kiosk and the world around it are the search's, in virtual time. After each rule the books must
be right; in the end the faults stop, everything settles, and the search's judge looks at it all.
"""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from kiosk.domain import visit as at
from tests.journeys.state_machine_faults import DOWN, Faults
from tests.journeys.state_machine_people import MOMENTS, People


class CashKiosk(People, Faults):
    """Takes notes only. The worst moments are while money moves."""

    @precondition(lambda self: self._is(at.PayCash))
    @rule(minor=st.sampled_from((500, 1000, 2000)), gaps=st.integers(1, 9), down_s=DOWN)
    def puts_a_note_in_and_the_kiosk_is_killed(self, minor: int, gaps: int, down_s: float) -> None:
        """In one of the gaps of that note."""
        self.is_killed(gaps, down_s, again=-1, forgets=False)
        self.puts_a_note_in(minor, 3.0)

    @precondition(lambda self: self._is(at.PayCash))
    @rule(minor=st.sampled_from((500, 1000, 2000)), when=MOMENTS, after=st.booleans())
    def puts_a_note_in_and_the_disk_fails(self, minor: int, when: float, *, after: bool) -> None:
        """At one of the commits of that note."""
        self.puts_a_note_in(minor, when)
        self.the_disk_fails("after" if after else "before")
        self.world.run(3.0)


class CardKiosk(CashKiosk):
    """Has a terminal or a reader besides."""

    @precondition(lambda self: self._is(at.PayCard))
    @rule(how=st.integers(0, 40), gaps=st.integers(1, 15), down_s=DOWN)
    def presents_a_card_and_the_kiosk_is_killed(self, how: int, gaps: int, down_s: float) -> None:
        """In one of the gaps of that charge."""
        self.is_killed(gaps, down_s, again=-1, forgets=False)
        self.serves_the_terminal(how, 6.0)

    @precondition(lambda self: self._is(at.PayCard))
    @rule(how=st.integers(0, 40), bad=st.integers(0, 999), wire=st.booleans(), when=MOMENTS)
    def presents_a_card_on_a_bad_day(self, how: int, bad: int, *, wire: bool, when: float) -> None:
        """The worst moment for the terminal, or for its line."""
        self.serves_the_terminal(how, when)
        self.has_a_bad_day_with_cards(bad, wire=wire)
        self.world.run(10.0)


class ZvtKiosk(CardKiosk):
    """With a serial terminal."""

    cards = "zvt"


class StripeKiosk(CardKiosk):
    """With a Stripe reader."""

    cards = "stripe"
