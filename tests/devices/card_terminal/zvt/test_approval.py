"""References and what a receipt says of a charge."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.approval import Age, Reference, approval_of
from kiosk.devices.card_terminal.zvt.fields import Fields
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.cards import Approval
from kiosk.domain.money import Money

PROFILE = ZvtProfile("CAD")


def test_a_reference_is_six_and_four_digits() -> None:
    """As the journal keeps it."""
    assert str(Reference(17, 7)) == "000017/0007"
    assert Reference.parse("000017/0007") == Reference(17, 7)


@pytest.mark.parametrize("text", ["", "none", "17/7", "000017/0007 ", "0000177/007"])
def test_anything_else_is_no_reference(text: str) -> None:
    """ "none" among them."""
    assert Reference.parse(text) is None


def test_a_message_without_numbers_has_no_reference() -> None:
    """One number is enough."""
    assert Reference.of(Fields(result=0)) is None
    assert Reference.of(Fields(trace=17)) == Reference(17, 0)
    assert Reference.of(Fields(receipt=7)) == Reference(0, 7)


@pytest.mark.parametrize(
    ("new", "age"),
    [
        (Reference(50, 20), Age.SAME),
        (Reference(51, 21), Age.NEWER),
        (Reference(51, 20), Age.NEWER),
        (Reference(50, 21), Age.NEWER),
        (Reference(51, 0), Age.NEWER),
        (Reference(49, 19), Age.OLDER),
        (Reference(49, 20), Age.OLDER),
        (Reference(0, 19), Age.OLDER),
        (Reference(51, 19), Age.UNCLEAR),
        (Reference(51, 1), Age.UNCLEAR),
        (Reference(1, 1), Age.UNCLEAR),
    ],
)
def test_two_references_are_compared_by_both_counters(new: Reference, age: Age) -> None:
    """A counter that stands still says nothing, one that is not told neither; two that
    disagree, or one at its beginning, are unclear."""
    assert new.age(Reference(50, 20)) is age


def test_a_counter_past_its_last_number_is_not_older() -> None:
    """Shorter on the way forward than back: 999998 to 3."""
    assert Reference(3, 0).age(Reference(999_998, 0)) is Age.UNCLEAR
    assert Reference(0, 3).age(Reference(0, 9_998)) is Age.UNCLEAR
    assert Reference(400_000, 0).age(Reference(400_020, 0)) is Age.OLDER


def test_references_without_a_common_counter_cannot_be_compared() -> None:
    """A trace against a receipt."""
    assert Reference(51, 0).age(Reference(0, 20)) is Age.UNCLEAR


@pytest.mark.parametrize(
    ("currency", "amount"),
    [(124, Money(500, "CAD")), (840, Money(500, "USD")), (None, Money(500, "CAD")), (392, None)],
)
def test_the_amount_is_the_terminals_own(currency: int | None, amount: Money | None) -> None:
    """In its own currency; one it does not tell is the one it was registered with."""
    assert approval_of(Fields(amount=500, currency=currency), PROFILE) == Approval(amount, "")


def test_the_rest_is_handed_on() -> None:
    """Authorisation, brand, last four, terminal."""
    fields = Fields(trace=1, receipt=2, auth="A", brand="B", last4="0004", terminal="T")
    assert approval_of(fields, PROFILE) == Approval(None, "000001/0002", "A", "B", "0004", "T")
