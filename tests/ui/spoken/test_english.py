from __future__ import annotations

from datetime import date

import pytest

from kiosk.ui.spoken import english


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "zero"),
        (13, "thirteen"),
        (20, "twenty"),
        (42, "forty-two"),
        (100, "one hundred"),
        (1204, "one thousand two hundred four"),
        (21_000, "twenty-one thousand"),
        (1_000_005, "one million five"),
        (909_000_090, "nine hundred nine million ninety"),
        (2_000_000_000, "two billion"),
    ],
)
def test_a_number_is_said_as_in_the_united_states(count: int, words: str) -> None:
    """Without "and", which stands before cents only."""
    assert english.cardinal(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "zero days"), (1, "one day"), (2, "two days"), (101, "one hundred one days")],
)
def test_one_alone_is_singular(count: int, words: str) -> None:
    assert english.counted(count, ("day", "days")) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "Tuesday, December first"),
        (2, "Wednesday, December second"),
        (3, "Thursday, December third"),
        (4, "Friday, December fourth"),
        (5, "Saturday, December fifth"),
        (8, "Tuesday, December eighth"),
        (9, "Wednesday, December ninth"),
        (12, "Saturday, December twelfth"),
        (20, "Sunday, December twentieth"),
        (21, "Monday, December twenty-first"),
        (30, "Wednesday, December thirtieth"),
    ],
)
def test_a_day_is_an_ordinal(number: int, words: str) -> None:
    assert english.day(date(2026, 12, number)) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (1905, ", nineteen oh five"),
        (1900, ", nineteen hundred"),
        (2000, ", two thousand"),
        (2005, ", two thousand five"),
        (2010, ", twenty ten"),
        (2026, ", twenty twenty-six"),
    ],
)
def test_a_year_is_said_in_two_halves(year: int, words: str) -> None:
    assert english.year(year) == words


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "twelve AM"),
        (9, 30, "nine thirty AM"),
        (12, 0, "twelve P M"),
        (15, 5, "three oh five P M"),
        (23, 59, "eleven fifty-nine P M"),
    ],
)
def test_a_time_has_twelve_hours(hour: int, minute: int, words: str) -> None:
    assert english.clock(hour, minute) == words
