"""Days and times in words, in the kiosk's own zone: what a screen shows, said."""

from __future__ import annotations

from datetime import date, datetime, tzinfo

from babel.core import get_global
from babel.dates import get_timezone_name

from kiosk.ui.formats import LOCALES, local_time
from kiosk.ui.spoken import arabic, english, french, spanish, vietnamese

_DAYS = {
    "en": english.day,
    "es": spanish.day,
    "fr": french.day,
    "vi": vietnamese.day,
    "ar": arabic.day,
}
_YEARS = {
    "en": english.year,
    "es": spanish.year,
    "fr": french.year,
    "vi": vietnamese.year,
    "ar": arabic.year,
}
_CLOCKS = {
    "en": english.clock,
    "es": spanish.clock,
    "fr": french.clock,
    "vi": vietnamese.clock,
    "ar": arabic.clock,
}
_COMMA = {"ar": "، "}

#: CLDR's zones of North America in Arabic, with the vowels that espeak-ng needs.
_ARABIC_ZONES = {
    "America_Eastern": "التَوْقِيت الشَرْقِيّ",
    "America_Central": "التَوْقِيت المَرْكَزِيّ",
    "America_Mountain": "التَوْقِيت الجَبَلِيّ",
    "America_Pacific": "تَوْقِيت المُحِيط الهَادِي",
    "Alaska": "تَوْقِيت أَلَاسْكَا",
    "Hawaii_Aleutian": "تَوْقِيت هَاوَاي",
    "Atlantic": "التَوْقِيت الأَطْلَسِيّ",
}


def day(value: date, language: str) -> str:
    """Like "Friday, December fourth, twenty twenty-six"."""
    return _DAYS[language](value) + _YEARS[language](value.year)


def clock(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "three oh five P M"."""
    local = local_time(utc_ms, zone)
    return _CLOCKS[language](local.hour, local.minute)


def soon(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "Friday, December fourth, three oh five P M": a moment within days."""
    words = _DAYS[language](local_time(utc_ms, zone).date())
    return _COMMA.get(language, ", ").join((words, clock(utc_ms, zone, language)))


def moment(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "Friday, December fourth, twenty twenty-six, three oh five P M, Central time"."""
    local = local_time(utc_ms, zone)
    parts = day(local.date(), language), clock(utc_ms, zone, language), _named(local, language)
    return _COMMA.get(language, ", ").join(parts)


def _named(local: datetime, language: str) -> str:
    """The zone all year round, "Central time"; one that CLDR knows no group of, as UTC, by its
    full name."""
    key = str(local.tzinfo)
    group = get_global("meta_zones").get(get_global("zone_aliases").get(key, key))
    if language == "ar" and group in _ARABIC_ZONES:
        return _ARABIC_ZONES[group]
    name = get_timezone_name(local.tzinfo if group else local, locale=LOCALES[language])
    return name.replace(" Time", " time")
