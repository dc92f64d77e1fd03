"""Letters on twelve keys, without a clock."""

from __future__ import annotations

import pytest

from kiosk.ui.letters import LetterKeys

NUMBER = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ADDRESS = "1234567890qwertyuiopasdfghjkl@zxcvbnm.-_"


def test_the_same_key_again_is_the_next_letter_and_comes_round() -> None:
    """A, B, C, 2, A."""
    letters = LetterKeys()
    heard = []
    for _ in range(5):
        assert letters.press("2", NUMBER) == ""
        heard.append(letters.offered)
    assert heard == ["A", "B", "C", "2", "A"]


def test_another_key_takes_what_was_offered() -> None:
    letters = LetterKeys()
    letters.press("2", NUMBER)
    assert letters.press("3", NUMBER) == "A"
    assert letters.offered == "D"
    assert letters.take() == "D"
    assert letters.take() == ""


def test_the_same_letter_twice_needs_only_that_it_is_taken_between() -> None:
    """ "AA": no pause is measured, so nobody is too slow."""
    letters = LetterKeys()
    letters.press("2", NUMBER)
    assert letters.take() == "A"
    assert letters.press("2", NUMBER) == ""
    assert letters.take() == "A"


@pytest.mark.parametrize("sign", [*NUMBER, *ADDRESS])
def test_every_sign_can_be_reached(sign: str) -> None:
    """Of a number and of an address."""
    signs = NUMBER if sign in NUMBER else ADDRESS
    reached = set()
    for digit in "1234567890":
        letters = LetterKeys()
        for _ in range(12):
            letters.press(digit, signs)
            reached.add(letters.offered)
    assert sign in reached


def test_a_key_without_a_sign_offers_nothing() -> None:
    """Confirmation numbers have no 0."""
    letters = LetterKeys()
    assert letters.press("0", "ABC") == ""
    assert letters.offered == ""


def test_leaving_the_entry_forgets_all() -> None:
    letters = LetterKeys(on=True)
    letters.press("2", NUMBER)
    letters.reset()
    assert (letters.on, letters.offered) == (False, "")
