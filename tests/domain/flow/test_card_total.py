"""Cards under anything: touches, notes, silence, lost answers and power cuts in any order, judged
against the acquirer's book (I4, I5, I6, I7, I11 of MONEY.md section 10.1)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from kiosk.domain.bills import PostingAccepted, PostingRefused
from kiosk.domain.cards import CardShows, CardWord
from kiosk.domain.effects import (
    AcknowledgeCard,
    CaptureCard,
    ChargeCard,
    PrepareCard,
    Record,
    VoidCard,
)
from kiosk.domain.flow import deadline
from kiosk.domain.flow.steps import at_home, calm
from kiosk.domain.intents import Accept, Back, Cancel, CardPicked, CashPicked, Finish, GoOn, Pay
from kiosk.domain.ledger import Account
from kiosk.domain.payments import FINAL, Outcome, PaymentState, TenderState
from kiosk.domain.visit import Home, OutOfService, PayCard, Recovery

TOUCHES = st.sampled_from(
    [Accept(), Back(), Cancel(), CardPicked(), CashPicked(), Finish(), GoOn(), Pay()]
)
HOW = st.sampled_from(["good", "good", "refuse", "lost", "silent"])
#: What is committed before each effect leaves (R1).
BEFORE = {
    PrepareCard: {TenderState.AUTH_INTENT},
    ChargeCard: {TenderState.AUTH_INTENT},
    CaptureCard: {TenderState.CAPTURE_INTENT},
    VoidCard: {TenderState.VOID_INTENT},
}


class Cards(RuleBasedStateMachine):
    """One kiosk, one terminal that never lies."""

    walk: Any

    def judge(self, _before: Any, effects: tuple[Any, ...], _after: Any) -> None:
        """R1, and one thing at a time at the terminal."""
        rows = self.walk.rows
        pending: list[Any] = []
        for effect in effects:
            if isinstance(effect, Record):
                pending += effect.commit.changes
            elif type(effect) in BEFORE:
                now = rows.tenders.get(effect.charge.tender_id)
                moved = [c.after for c in pending if hasattr(c, "after") and hasattr(c, "approval")]
                state = moved[-1] if moved else (now.state if now else TenderState.AUTH_INTENT)
                assert state in BEFORE[type(effect)], effect
            elif isinstance(effect, AcknowledgeCard):
                assert pending, "acknowledged before it was committed"

    @precondition(lambda self: at_home(self.walk.visit))
    @rule(minor=st.integers(1000, 3850), cash=st.booleans())
    def somebody_pays(self, minor: int, cash: bool) -> None:
        if self.walk.rows.unfinished():
            self.walk.ask()
        if cash:
            self.walk.to_cash(minor).put_in(500)
        elif not self.walk.rows.unfinished():
            self.walk.to_card(minor)

    @rule(touch=TOUCHES)
    def touched(self, touch: Any) -> None:
        self.walk.do(touch)

    @rule()
    def quiet(self) -> None:
        self.walk.quiet()

    @precondition(lambda self: self.walk.terminal.requests or self.walk.terminal.said)
    @rule(how=HOW)
    def the_terminal_answers(self, how: Any) -> None:
        self.walk.terminal_says(how)

    @precondition(lambda self: isinstance(self.walk.visit.step, PayCard))
    @rule(word=st.sampled_from(CardWord))
    def the_terminal_shows(self, word: CardWord) -> None:
        self.walk.do(CardShows(f"{self.walk.payment.id}:1", word))

    @rule()
    def asked_again(self) -> None:
        self.walk.ask()

    @rule(seconds=st.sampled_from([1, 11, 31, 61, 91, 181]))
    def time_passes(self, seconds: int) -> None:
        self.walk.wait(seconds)

    @precondition(lambda self: self.walk.unanswered())
    @rule(accepted=st.booleans())
    def biller_answers(self, accepted: bool) -> None:
        answer = PostingAccepted("A") if accepted else PostingRefused("R")
        self.walk.answer(answer, self.walk.unanswered()[0])

    @rule(seldom=st.integers(0, 3))
    def power_cut(self, seldom: int) -> None:
        """The kiosk's requests die with it; what the acquirer did stays."""
        if seldom == 0:
            self.walk.terminal.requests.clear()
            self.walk.terminal.said.clear()
            self.walk.terminal.waiting.clear()
            self.walk.restart()

    @invariant()
    def no_card_is_charged_twice(self) -> None:
        """I6: at most one capture for each tender, and one captured card for each payment."""
        assert all(times == 1 for times in self.walk.terminal.times_charged.values())
        for payment in self.walk.rows.payments:
            taken = [t for t in self.walk.rows.tenders_of(payment) if t.captured]
            assert len(taken) <= 1

    @invariant()
    def what_is_booked_was_charged(self) -> None:
        """I7, one way round: the journal never claims what the acquirer has not taken, but while
        a reversal is under way."""
        for tender in self.walk.rows.tenders.values():
            if tender.captured and tender.state is TenderState.CAPTURED:
                assert self.walk.terminal.book[tender.id] == "captured"

    @invariant()
    def outcomes_are_true(self) -> None:
        """I12: Not taken has nothing at the acquirer, nor in the box."""
        for payment_id in self.walk.rows.payments:
            row = self.walk.rows.payment(payment_id)
            if row.outcome is Outcome.NOT_TAKEN:
                books = [self.walk.terminal.book.get(t.id) for t in row.tenders]
                assert "captured" not in books
                assert not row.held
            if row.outcome is Outcome.PAID:
                assert row.state is PaymentState.POSTED

    @invariant()
    def held_is_what_was_taken(self) -> None:
        """I4, I5."""
        rows = self.walk.rows
        held = [rows.payment(p) for p in rows.payments]
        assert rows.balance(Account.HELD) == -sum(
            row.held.minor for row in held if row.state not in FINAL
        )
        booked = sum(tender.captured.minor for tender in rows.tenders.values())
        assert rows.balance(Account.CARD_RECEIVABLE) == booked

    @invariant()
    def somebody_waits_only_with_a_deadline(self) -> None:
        due = deadline(self.walk.visit, self.walk.rules.times, self.walk.now)
        step = calm(self.walk.visit.step)
        assert (due is None) == isinstance(step, Home | OutOfService | Recovery)

    def teardown(self) -> None:
        """I11: once everything answers, nothing is left open, and the books agree."""
        walk = self.walk
        for _ in range(60):
            while walk.terminal.requests or walk.terminal.said:
                walk.terminal_says("good")
            walk.quiet()
            walk.wait(400)
            while walk.unanswered():
                walk.answer(PostingAccepted("A"), walk.unanswered()[0])
            if isinstance(walk.visit.step, Recovery):
                walk.do(Finish())
            open_rows = [row for row in walk.rows.unfinished() if row.open_card]
            if not open_rows and not walk.terminal.requests and at_home(walk.visit):
                break
            walk.ask()
        assert walk.rows.unfinished() == []
        assert walk.terminal.taken == walk.rows.balance(Account.CARD_RECEIVABLE)
        assert walk.rows.balance(Account.HELD) == 0
        assert "card_contradiction" not in walk.rows.kinds


@pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])
def test_cards_keep_every_promise(new_walk: Callable[..., Any], two_step: bool) -> None:
    """M-27: exactly one charge or none, and the journal agrees with the acquirer's book."""

    class Machine(Cards):
        def __init__(self) -> None:
            super().__init__()
            self.walk = new_walk().with_card(two_step=two_step)
            self.walk.judge = self.judge

    run_state_machine_as_test(
        Machine, settings=settings(max_examples=120, stateful_step_count=40, deadline=None)
    )
