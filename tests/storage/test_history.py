"""Random histories of notes, cards and payments against a model of three dictionaries."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain import ledger
from kiosk.domain.changes import AddTender, Book, CloseTender, MovePayment, SetOutcome
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.money import Money
from kiosk.domain.payments import (
    SETTLED,
    CloseReason,
    NoteState,
    Outcome,
    PaymentState,
    Tender,
    TenderState,
    check_transition,
)
from kiosk.storage.verify import verify
from tests.storage.conftest import Till

MINOR = st.sampled_from([100, 500, 1000, 2000])
PICK = st.integers(0, 1000)
OPEN = (PaymentState.OPEN, PaymentState.CLOSING)


UNSETTLED = {*TenderState} - {TenderState.ACTIVE, TenderState.CLOSED, *SETTLED}


@dataclass
class Card:
    """The model of a card tender."""

    minor: int
    state: TenderState = TenderState.AUTH_INTENT
    captured: int = 0


class History(RuleBasedStateMachine):
    """The model keeps the state and value of each note and card, and each payment's state."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.till = Till(Path(self.folder.name) / "journal.db")
        self.till.journal._database.cursor().execute("PRAGMA synchronous = OFF")
        self.payments: dict[str, PaymentState] = {}
        self.notes: dict[tuple[str, int], tuple[NoteState, int]] = {}
        self.cash: dict[str, bool] = {}
        self.cards: dict[str, list[Card]] = {}
        self.commits = 1

    def teardown(self) -> None:
        self.till.journal.close()
        self.folder.cleanup()

    def live(self) -> list[str]:
        return [one for one, state in self.payments.items() if state in OPEN]

    def total(self, payment: str, state: NoteState) -> int:
        found = (self.notes[key] for key in self.notes if key[0] == payment)
        return sum(minor for one, minor in found if one is state)

    def held(self, payment: str) -> int:
        cards = sum(card.captured for card in self.cards[payment])
        return cards + self.total(payment, NoteState.STACKED)

    def unsettled(self, payment: str) -> bool:
        return any(card.state in UNSETTLED for card in self.cards[payment])

    @rule()
    def open_payment(self) -> None:
        payment = f"p{len(self.payments)}"
        self.till.open(payment)
        self.payments[payment] = PaymentState.OPEN
        self.cash[payment], self.cards[payment] = True, []
        self.commits += 1

    @precondition(lambda self: self.live())
    @rule(pick=PICK, minor=MINOR)
    def charge(self, pick: int, minor: int) -> None:
        """A card, if the payment is open and no other tender is under way."""
        live = self.live()
        payment = live[pick % len(live)]
        name = f"{payment}:{2 + len(self.cards[payment])}"
        add = AddTender(name, payment, Tender.CARD, Money(minor, "USD"), Money(100, "USD"))
        busy = self.cash[payment] or self.unsettled(payment)
        if busy or self.payments[payment] is not PaymentState.OPEN:
            with pytest.raises(IllegalTransitionError):
                self.till.write("charge", payment, add)
            if not self.cash[payment]:
                return
            self.till.close_cash(payment)
            self.cash[payment] = False
        else:
            self.till.write("charge", payment, add)
            self.cards[payment].append(Card(minor))
        self.commits += 1

    @precondition(lambda self: any(self.cards.values()))
    @rule(pick=PICK, after=st.sampled_from(TenderState))
    def hear_of_card(self, pick: int, after: TenderState) -> None:
        """Also answers that no table allows, and answers for a payment that is final."""
        having = [payment for payment in self.cards if self.cards[payment]]
        payment = having[pick % len(having)]
        card, n = self.cards[payment][-1], 1 + len(self.cards[payment])
        try:
            check_transition(card.state, after)
            allowed = self.payments[payment] in OPEN
        except IllegalTransitionError:
            allowed = False
        if not allowed or (after is TenderState.DECLINED and card.captured):
            with pytest.raises(IllegalTransitionError):
                self.till.move_card(payment, n, card.state, after, card.minor)
            return
        self.till.move_card(payment, n, card.state, after, card.minor)
        card.state = after
        if after is TenderState.CAPTURED:
            card.captured = card.minor
        elif after is TenderState.VOIDED:
            card.captured = 0
        self.commits += 1

    @precondition(lambda self: self.live())
    @rule(pick=PICK, minor=MINOR)
    def intend(self, pick: int, minor: int) -> None:
        live = self.live()
        payment = live[pick % len(live)]
        n = 1 + sum(key[0] == payment for key in self.notes)
        self.till.intent(payment, n, minor)
        self.notes[payment, n] = (NoteState.INTENT, minor)
        self.commits += 1

    @precondition(lambda self: self.notes)
    @rule(pick=PICK, before=st.sampled_from(NoteState), after=st.sampled_from(NoteState))
    def answer(self, pick: int, before: NoteState, after: NoteState) -> None:
        """Also answers that no table allows, and answers for a state the note is not in."""
        payment, n = sorted(self.notes)[pick % len(self.notes)]
        state, minor = self.notes[payment, n]
        try:
            check_transition(before, after)
            allowed = state is before and self.payments[payment] in OPEN
        except IllegalTransitionError:
            allowed = False
        if allowed:
            self.till.move_note(payment, n, before, after, minor)
            self.notes[payment, n] = (after, minor)
            self.commits += 1
        elif state is not before or after is before:
            with pytest.raises(IllegalTransitionError):
                self.till.move_note(payment, n, before, after, minor)

    @precondition(lambda self: self.live())
    @rule(pick=PICK)
    def settle(self, pick: int) -> None:
        """CLOSING, then POSTED, CREDITED or NOT_TAKEN by what is held; intents become doubts."""
        live = self.live()
        payment = live[pick % len(live)]
        for key, (state, minor) in list(self.notes.items()):
            if key[0] == payment and state is NoteState.INTENT:
                self.till.move_note(payment, key[1], state, NoteState.IN_DOUBT, minor)
                self.notes[key] = (NoteState.IN_DOUBT, minor)
                self.commits += 1
        if self.payments[payment] is PaymentState.OPEN:
            self.till.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
            self.payments[payment] = PaymentState.CLOSING
            self.commits += 1
        if self.unsettled(payment):
            with pytest.raises(IllegalTransitionError):
                self.till.move(PaymentState.CLOSING, PaymentState.NOT_TAKEN, payment)
            return
        self.end(payment)

    def end(self, payment: str) -> None:
        held = self.held(payment)
        after = PaymentState.NOT_TAKEN
        changes: list[Any] = [SetOutcome(payment, Outcome.NOT_TAKEN)]
        if held > 1000:
            after = PaymentState.POSTED
            changes = [Book(ledger.posting(payment, held - 100, 100, "USD", "water"))]
        elif held or self.total(payment, NoteState.IN_DOUBT):
            after = PaymentState.CREDITED
            changes = [SetOutcome(payment, Outcome.PENDING)]
            if held:
                changes.append(Book(ledger.credited(payment, held, "USD")))
        if self.cash[payment]:
            changes.insert(0, CloseTender(f"{payment}:1"))
            self.cash[payment] = False
        move = MovePayment(payment, PaymentState.CLOSING, after, CloseReason.FINISHED)
        self.till.write("settled", payment, move, *changes)
        self.payments[payment] = after
        self.commits += 1

    @rule()
    def restart(self) -> None:
        self.till.journal.close()
        self.till = Till(self.till.path)
        self.till.journal._database.cursor().execute("PRAGMA synchronous = OFF")

    @invariant()
    def rows_are_as_in_the_model(self) -> None:
        for payment, state in self.payments.items():
            record = self.till.journal.payment(payment)
            assert record.state is state
            assert record.held.minor == self.held(payment)
            known = [(card.state, card.minor, card.captured) for card in self.cards[payment]]
            cards = [one for one in record.tenders if one.kind is Tender.CARD]
            assert [(one.state, one.amount.minor, one.captured.minor) for one in cards] == known
            assert record.in_doubt.minor == self.total(payment, NoteState.IN_DOUBT)
            notes = {(payment, note.n): note.state for note in record.notes}
            wanted = {key: self.notes[key][0] for key in self.notes if key[0] == payment}
            assert notes == wanted
        unfinished = [
            one for one, state in self.payments.items() if state in (*OPEN, PaymentState.POSTED)
        ]
        assert [one.id for one in self.till.journal.unfinished()] == unfinished

    @invariant()
    def every_invariant_of_the_journal_holds(self) -> None:
        """I1, I3, I5, I9, I10 after each step; no commit is lost and none is counted twice."""
        verdict = verify(self.till.path)
        assert (verdict.problem, verdict.rows) == ("", self.commits)


TestHistory = History.TestCase
TestHistory.settings = settings(
    max_examples=40,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    database=None,
)
