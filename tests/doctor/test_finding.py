"""What findings mean for the kiosk as a whole."""

from __future__ import annotations

import pytest

from kiosk.doctor.finding import CARDS, CASH, Finding, verdict


def acceptor(*, good: bool = True) -> Finding:
    return Finding("acceptor", good, "", way=CASH)


def terminal(*, good: bool = True) -> Finding:
    return Finding("terminal", good, "", way=CARDS)


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        ([acceptor(), terminal()], "This kiosk can take money: cash and cards."),
        ([acceptor()], "This kiosk can take money: cash."),
        (
            [acceptor(), terminal(good=False)],
            "This kiosk can take money: cash, but no cards.",
        ),
        (
            [acceptor(good=False), terminal()],
            "This kiosk can take money: cards, but no cash.",
        ),
    ],
)
def test_one_way_is_enough_and_the_other_is_told(found: list[Finding], sentence: str) -> None:
    """M-38: degraded is not dead, and says what still works."""
    assert verdict([*found, Finding("disk", good=True, words="")]) == (True, sentence)


def test_a_way_needs_all_of_its_findings() -> None:
    """A reader without a location takes no cards."""
    located = Finding("location", good=False, words="", way=CARDS)
    assert verdict([acceptor(), terminal(), located])[1].endswith("but no cards.")


def test_what_no_way_can_do_without_is_vital_for_all() -> None:
    """A journal that cannot be written, or no way at all."""
    no_money = (False, "This kiosk cannot take money.")
    assert verdict([acceptor(), Finding("journal", good=False, words="")]) == no_money
    assert verdict([acceptor(good=False), terminal(good=False)]) == no_money
    assert verdict([]) == no_money


def test_what_is_not_vital_changes_nothing() -> None:
    """A printer without paper: the customer is asked first."""
    printer = Finding("printer", good=False, words="", vital=False)
    assert verdict([acceptor(), printer]) == (True, "This kiosk can take money: cash.")
