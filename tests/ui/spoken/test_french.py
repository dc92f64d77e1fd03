from __future__ import annotations

from datetime import date

import pytest

from kiosk.ui.spoken import french


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "zéro"),
        (17, "dix-sept"),
        (21, "vingt et un"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (99, "quatre-vingt-dix-neuf"),
        (100, "cent"),
        (101, "cent un"),
        (200, "deux cents"),
        (204, "deux cent quatre"),
        (1000, "mille"),
        (1204, "mille deux cent quatre"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (1_000_000, "un million"),
        (200_000_000, "deux cents millions"),
        (3_000_000_000, "trois milliards"),
    ],
)
def test_vingt_and_cent_take_their_s_only_at_the_end(count: int, words: str) -> None:
    """And before millions, which are nouns; a thousand is never "un mille"."""
    assert french.cardinal(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "zéro dollar"),
        (1, "un dollar"),
        (2, "deux dollars"),
        (1_000_000, "un million de dollars"),
        (2_000_001, "deux millions un dollars"),
    ],
)
def test_nought_is_singular_and_whole_millions_take_de(count: int, words: str) -> None:
    assert french.counted(count, ("dollar", "dollars")) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 12, 4), "vendredi quatre décembre"),
        (date(2026, 3, 1), "dimanche premier mars"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal(value: date, words: str) -> None:
    assert french.day(value) == words


def test_a_year_is_a_number() -> None:
    assert french.year(2026) == " deux mille vingt-six"


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "zéro heure"),
        (1, 1, "une heure une"),
        (15, 5, "quinze heures cinq"),
        (21, 31, "vingt et une heures trente et une"),
        (11, 11, "onze heures onze"),
    ],
)
def test_hours_and_minutes_are_feminine(hour: int, minute: int, words: str) -> None:
    assert french.clock(hour, minute) == words
