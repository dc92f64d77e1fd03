from __future__ import annotations

from collections.abc import Callable
from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken import moments

CHICAGO = ZoneInfo("America/Chicago")
DEC_4_2026_15_05_CST = 1796418300000
HALF_A_YEAR_MS = 182 * 86_400_000

DAYS = {
    "en": "Friday, December fourth",
    "es": "viernes, cuatro de diciembre",
    "fr": "vendredi quatre décembre",
    "vi": "thứ sáu, ngày bốn tháng mười hai",
    "ar": "الجُمُعَة، الرَابِع مِن دِيسَمْبِر",
}
YEARS = {
    "en": ", twenty twenty-six",
    "es": " de dos mil veintiséis",
    "fr": " deux mille vingt-six",
    "vi": " năm hai nghìn không trăm hai mươi sáu",
    "ar": " عَام أَلْفَيْن وَسِتَّة وَعِشْرِين",
}
TIMES = {
    "en": "three oh five P M",
    "es": "tres y cinco de la tarde",
    "fr": "quinze heures cinq",
    "vi": "mười lăm giờ năm phút",
    "ar": "الثَالِثَة وَخَمْس دَقَائِق مَسَاءً",
}
ZONES = {
    "en": "Central time",
    "es": "hora central",
    "fr": "heure du centre nord-américain",
    "vi": "Giờ miền Trung",
    "ar": "التَوْقِيت المَرْكَزِيّ",
}

each_language = pytest.mark.parametrize("language", LOCALES)


def comma(language: str) -> str:
    return "، " if language == "ar" else ", "


@each_language
def test_a_date_has_weekday_day_month_and_year(language: str) -> None:
    assert moments.day(date(2026, 12, 4), language) == DAYS[language] + YEARS[language]


@each_language
def test_a_time_is_told_in_the_kiosks_zone(language: str) -> None:
    assert moments.clock(DEC_4_2026_15_05_CST, CHICAGO, language) == TIMES[language]


@each_language
def test_a_moment_within_days_has_no_year(language: str) -> None:
    said = moments.soon(DEC_4_2026_15_05_CST, CHICAGO, language)
    assert said == DAYS[language] + comma(language) + TIMES[language]


@each_language
def test_a_moment_names_its_zone_in_words(language: str) -> None:
    said = moments.moment(DEC_4_2026_15_05_CST, CHICAGO, language)
    parts = DAYS[language] + YEARS[language], TIMES[language], ZONES[language]
    assert said == comma(language).join(parts)


@each_language
def test_a_zone_has_one_name_all_year_round(language: str) -> None:
    """Neither "standard" nor "daylight": the clock on the wall is meant."""
    summer = moments.moment(DEC_4_2026_15_05_CST + HALF_A_YEAR_MS, CHICAGO, language)
    assert summer.endswith(ZONES[language])


@pytest.mark.parametrize(
    ("zone", "english", "arabic"),
    [
        ("America/New_York", "Eastern time", "التَوْقِيت الشَرْقِيّ"),
        ("US/Mountain", "Mountain time", "التَوْقِيت الجَبَلِيّ"),
        ("America/Los_Angeles", "Pacific time", "تَوْقِيت المُحِيط الهَادِي"),
        ("America/Anchorage", "Alaska time", "تَوْقِيت أَلَاسْكَا"),
        ("Pacific/Honolulu", "Hawaii-Aleutian time", "تَوْقِيت هَاوَاي"),
        ("America/Puerto_Rico", "Atlantic time", "التَوْقِيت الأَطْلَسِيّ"),
        ("America/St_Johns", "Newfoundland time", "توقيت نيوفاوندلاند"),
        ("UTC", "Coordinated Universal time", "التوقيت العالمي المنسق"),
    ],
)
def test_each_zone_has_its_name(zone: str, english: str, arabic: str) -> None:
    """An old name of a zone is its new one's."""
    for language, words in (("en", english), ("ar", arabic)):
        said = moments.moment(DEC_4_2026_15_05_CST, ZoneInfo(zone), language)
        assert said.rpartition(comma(language))[2] == words


@each_language
def test_no_digit_is_left_all_year(language: str) -> None:
    """Every day, hour and minute of the clock comes by."""
    for step in range(0, 366 * 24 * 60, 367):
        at = DEC_4_2026_15_05_CST + step * 60_000
        assert not any(char.isdigit() for char in moments.moment(at, CHICAGO, language))


@each_language
def test_each_day_and_time_is_heard_as_itself(
    language: str, heard: Callable[[str, str], str]
) -> None:
    """A real espeak-ng has a sound for each, and tells them apart."""
    steps = [minutes * 60_000 for minutes in (0, 1, 60, 12 * 60, 24 * 60, 31 * 24 * 60)]
    said = [moments.soon(DEC_4_2026_15_05_CST + step, CHICAGO, language) for step in steps]
    sounds = {heard(words, language) for words in said}
    assert all(sounds)
    assert len(sounds) == len(steps)
