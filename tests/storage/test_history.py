"""Random histories of notes, payments and deliveries against a model of five dictionaries."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kiosk.domain import ledger
from kiosk.domain.changes import Book, CloseTender, MovePayment, SetOutcome
from kiosk.domain.errors import IllegalTransitionError
from kiosk.domain.payments import CloseReason, NoteState, Outcome, PaymentState, check_transition
from kiosk.storage.verify import verify
from tests.storage.conftest import Till

MINOR = st.sampled_from([100, 500, 1000, 2000])
PICK = st.integers(0, 1000)
OPEN = (PaymentState.OPEN, PaymentState.CLOSING)


class History(RuleBasedStateMachine):
    """The model keeps each note's state and value and each payment's state."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        self.till = Till(Path(self.folder.name) / "journal.db")
        self.till.journal._database.cursor().execute("PRAGMA synchronous = OFF")
        self.payments: dict[str, PaymentState] = {}
        self.notes: dict[tuple[str, int], tuple[NoteState, int]] = {}
        self.commits = 1

    def teardown(self) -> None:
        self.till.journal.close()
        self.folder.cleanup()

    def live(self) -> list[str]:
        return [one for one, state in self.payments.items() if state in OPEN]

    def total(self, payment: str, state: NoteState) -> int:
        found = (self.notes[key] for key in self.notes if key[0] == payment)
        return sum(minor for one, minor in found if one is state)

    @rule()
    def open_payment(self) -> None:
        payment = f"p{len(self.payments)}"
        self.till.open(payment)
        self.payments[payment] = PaymentState.OPEN
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
        self.till.move(PaymentState.OPEN, PaymentState.CLOSING, payment)
        held = self.total(payment, NoteState.STACKED)
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
        move = MovePayment(payment, PaymentState.CLOSING, after, CloseReason.FINISHED)
        self.till.write("settled", payment, CloseTender(f"{payment}:1"), move, *changes)
        self.payments[payment] = after
        self.commits += 2

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
            assert record.held.minor == self.total(payment, NoteState.STACKED)
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
