from __future__ import annotations

from datetime import date

import pytest

from kiosk.ui.spoken import spanish


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "cero"),
        (16, "dieciséis"),
        (21, "veintiuno"),
        (31, "treinta y uno"),
        (100, "cien"),
        (101, "ciento uno"),
        (500, "quinientos"),
        (1000, "mil"),
        (1204, "mil doscientos cuatro"),
        (21_000, "veintiún mil"),
        (31_001, "treinta y un mil uno"),
        (100_000, "cien mil"),
        (1_000_000, "un millón"),
        (21_000_000, "veintiún millones"),
        (999_000_000, "novecientos noventa y nueve millones"),
        (1_000_000_000, "mil millones"),
    ],
)
def test_one_is_shortened_only_before_a_noun(count: int, words: str) -> None:
    """ "Uno" alone, "un" before mil and millones; a thousand is never "un mil"."""
    assert spanish.cardinal(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "cero dólares"),
        (1, "un dólar"),
        (21, "veintiún dólares"),
        (31, "treinta y un dólares"),
        (101, "ciento un dólares"),
        (1_000_000, "un millón de dólares"),
        (1_000_001, "un millón un dólares"),
    ],
)
def test_a_masculine_noun_is_counted(count: int, words: str) -> None:
    """Whole millions take "de"."""
    assert spanish.counted(count, ("dólar", "dólares")) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 12, 4), "viernes, cuatro de diciembre"),
        (date(2026, 3, 1), "domingo, primero de marzo"),
        (date(2026, 1, 31), "sábado, treinta y uno de enero"),
    ],
)
def test_the_first_of_a_month_is_an_ordinal(value: date, words: str) -> None:
    assert spanish.day(value) == words


def test_a_year_is_a_number() -> None:
    assert spanish.year(2026) == " de dos mil veintiséis"


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "doce de la madrugada"),
        (1, 1, "una y uno de la madrugada"),
        (9, 30, "nueve y treinta de la mañana"),
        (12, 15, "doce y quince de la tarde"),
        (15, 5, "tres y cinco de la tarde"),
        (20, 0, "ocho de la noche"),
    ],
)
def test_a_time_names_its_part_of_the_day(hour: int, minute: int, words: str) -> None:
    assert spanish.clock(hour, minute) == words
