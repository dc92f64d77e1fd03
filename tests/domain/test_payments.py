"""The transition tables of MONEY.md section 3, pair by pair."""

from __future__ import annotations

from enum import StrEnum
from itertools import product
from typing import Any

import pytest

from kiosk.domain.errors import IllegalTransitionError, JournalError, KioskError
from kiosk.domain.payments import (
    FINAL,
    DeliveryState,
    NoteState,
    PaymentState,
    TenderState,
    check_transition,
)

#: MONEY.md section 3, written down once more by hand.
TABLE = {
    PaymentState: {
        ("open", "closing"),
        ("open", "posted"),
        ("open", "not_taken"),
        ("closing", "posted"),
        ("closing", "credited"),
        ("closing", "not_taken"),
    },
    TenderState: {
        ("active", "closed"),
        ("auth_intent", "authorised"),
        ("auth_intent", "captured"),
        ("auth_intent", "declined"),
        ("auth_intent", "void_intent"),
        ("auth_intent", "voided"),
        ("authorised", "capture_intent"),
        ("authorised", "void_intent"),
        ("capture_intent", "captured"),
        ("capture_intent", "void_intent"),
        ("captured", "void_intent"),
        ("void_intent", "voided"),
        ("void_intent", "declined"),
        ("void_intent", "captured"),
    },
    NoteState: {
        ("intent", "stacked"),
        ("intent", "returned"),
        ("intent", "in_doubt"),
        ("in_doubt", "stacked"),
        ("in_doubt", "returned"),
    },
    DeliveryState: {
        ("waiting", "sent"),
        ("sent", "sent"),
        ("sent", "confirmed"),
        ("sent", "refused"),
        ("sent", "dead"),
    },
}
PAIRS = [pair for states in TABLE for pair in product(states, states)]


def allowed(before: Any, after: Any) -> bool:
    """Whether the code lets it happen."""
    try:
        check_transition(before, after)
    except IllegalTransitionError:
        return False
    return True


@pytest.mark.parametrize(("before", "after"), PAIRS)
def test_exactly_the_written_transitions_are_allowed(before: StrEnum, after: StrEnum) -> None:
    """Anything else raises, a state's transition to itself included."""
    assert allowed(before, after) == ((str(before), str(after)) in TABLE[type(before)])


def test_nothing_follows_a_final_state() -> None:
    """POSTED, CREDITED, NOT_TAKEN: what comes later is a new, linked row."""
    assert {PaymentState.POSTED, PaymentState.CREDITED, PaymentState.NOT_TAKEN} == FINAL
    assert not any(allowed(before, after) for before in FINAL for after in PaymentState)


def test_states_of_two_kinds_are_never_one_transition() -> None:
    """A note's state cannot follow a payment's, although both are words."""
    kinds = list(TABLE)
    for one, other in product(kinds, kinds):
        if one is not other:
            assert not any(allowed(before, after) for before, after in product(one, other))


def test_the_error_names_what_was_tried() -> None:
    """A bug report must say which row and which states."""
    with pytest.raises(IllegalTransitionError, match="PaymentState: posted -> closing") as caught:
        check_transition(PaymentState.POSTED, PaymentState.CLOSING)
    assert caught.value.code == "illegal_transition"


def test_every_error_of_the_product_has_a_code() -> None:
    """One root; its sentence lives in the UI and is found by the code."""
    assert issubclass(JournalError, KioskError)
    assert {e.code for e in (KioskError, JournalError, IllegalTransitionError)} == {
        "kiosk",
        "journal",
        "illegal_transition",
    }
