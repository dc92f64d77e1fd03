from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from kiosk.ui.spoken import arabic

NIGHT = ("لَيْل وَاحِد", "لَيْلَان", "لَيَال", "لَيْلًا", "لَيْل")


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "صِفْر"),
        (2, "اِثْنَان"),
        (3, "ثَلَاثَة"),
        (11, "أَحَدَ عَشَر"),
        (12, "اِثْنَا عَشَر"),
        (15, "خَمْسَةَ عَشَر"),
        (21, "وَاحِد وَعِشْرُون"),
        (100, "مِئَة"),
        (102, "مِئَة وَاثْنَان"),
        (205, "مِئَتَان وَخَمْسَة"),
        (1204, "أَلْف وَمِئَتَان وَأَرْبَعَة"),
        (2000, "أَلْفَان"),
        (3000, "ثَلَاثَة آلَاف"),
        (11_000, "أَحَدَ عَشَر أَلْفًا"),
        (100_000, "مِئَة أَلْف"),
        (101_000, "مِئَة أَلْف وَأَلْف"),
        (200_000, "مِئَتَا أَلْف"),
        (2_000_000, "مِلْيُونَان"),
        (5_000_000, "خَمْسَة مَلَايِين"),
        (11_000_000_000, "أَحَدَ عَشَر مِلْيَارًا"),
    ],
)
def test_thousands_are_counted_like_any_noun(count: int, words: str) -> None:
    """One and two by their forms, 3 to 10 with the plural, 11 to 99 with the accusative, hundreds
    with the singular."""
    assert arabic.cardinal(count) == words


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (0, "صِفْر لَيْل"),
        (1, "لَيْل وَاحِد"),
        (2, "لَيْلَان"),
        (3, "ثَلَاثَة لَيَال"),
        (10, "عَشَرَة لَيَال"),
        (11, "أَحَدَ عَشَر لَيْلًا"),
        (99, "تِسْعَة وَتِسْعُون لَيْلًا"),
        (100, "مِئَة لَيْل"),
        (101, "مِئَة لَيْل وَلَيْل وَاحِد"),
        (102, "مِئَة لَيْل وَلَيْلَان"),
        (103, "مِئَة وَثَلَاثَة لَيَال"),
        (111, "مِئَة وَأَحَدَ عَشَر لَيْلًا"),
        (200, "مِئَتَا لَيْل"),
        (2000, "أَلْفَا لَيْل"),
        (11_000, "أَحَدَ عَشَر أَلْف لَيْل"),
        (2_000_000, "مِلْيُونَا لَيْل"),
    ],
)
def test_the_last_two_digits_decide_the_form_of_the_noun(count: int, words: str) -> None:
    """A dual or a nunation before the noun is lost."""
    assert arabic.counted(count, NIGHT) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (date(2026, 12, 4), "الجُمُعَة، الرَابِع مِن دِيسَمْبِر"),
        (date(2026, 3, 1), "الأَحَد، الأَوَّل مِن مَارِس"),
        (date(2026, 3, 13), "الجُمُعَة، الثَالِث عَشَر مِن مَارِس"),
        (date(2026, 3, 20), "الجُمُعَة، العِشْرُون مِن مَارِس"),
        (date(2026, 3, 31), "الثُلَاثَاء، الحَادِي وَالثَلَاثُون مِن مَارِس"),
    ],
)
def test_a_day_is_an_ordinal(value: date, words: str) -> None:
    assert arabic.day(value) == words


@pytest.mark.parametrize(
    ("year", "words"),
    [
        (2012, " عَام أَلْفَيْن وَاثْنَيْ عَشَر"),
        (2026, " عَام أَلْفَيْن وَسِتَّة وَعِشْرِين"),
        (2028, " عَام أَلْفَيْن وَثَمَانِيَة وَعِشْرِين"),
    ],
)
def test_a_year_is_in_the_genitive(year: int, words: str) -> None:
    """The ending of the dual, not the middle of "eight"."""
    assert arabic.year(year) == words


@pytest.mark.parametrize(
    ("hour", "minute", "words"),
    [
        (0, 0, "الثَانِيَة عَشْرَة صَبَاحًا"),
        (9, 11, "التَاسِعَة وَإِحْدَى عَشْرَة دَقِيقَة صَبَاحًا"),
        (12, 30, "الثَانِيَة عَشْرَة وَثَلَاثُون دَقِيقَة ظُهْرًا"),
        (13, 1, "الوَاحِدَة وَدَقِيقَة وَاحِدَة مَسَاءً"),
        (15, 5, "الثَالِثَة وَخَمْس دَقَائِق مَسَاءً"),
        (18, 18, "السَادِسَة وَثَمَانِيَ عَشْرَة دَقِيقَة مَسَاءً"),
        (23, 22, "الحَادِيَة عَشْرَة وَاثْنَتَان وَعِشْرُون دَقِيقَة مَسَاءً"),
    ],
)
def test_minutes_are_feminine_and_their_numbers_the_other_way_round(
    hour: int, minute: int, words: str
) -> None:
    assert arabic.clock(hour, minute) == words


def test_a_shadda_stands_before_its_vowel(heard: Callable[[str, str], str]) -> None:
    """In Unicode's canonical order espeak-ng would say "sitt" for six."""
    words = [arabic.cardinal(count) for count in range(1000)]
    assert not [word for word in words if re.search("[\u064b-\u0650]\u0651", word)]
    assert heard(arabic.cardinal(6), "ar") == "sitat"
