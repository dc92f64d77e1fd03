"""How Arabic counts, and tells the day and the time.

All words bear their vowels: espeak-ng reads "سبعة" without them as "sb't". A shadda stands before
its vowel, against Unicode's canonical order, in which espeak-ng loses the vowel.
"""

from __future__ import annotations

import re
from datetime import date

#: A noun as it stands with 1, with 2, with 3 to 10, with 11 to 99 and with hundreds.
Noun = tuple[str, ...]

_MASCULINE = (
    *("صِفْر", "وَاحِد", "اِثْنَان", "ثَلَاثَة", "أَرْبَعَة", "خَمْسَة", "سِتَّة", "سَبْعَة", "ثَمَانِيَة"),
    *("تِسْعَة", "عَشَرَة", "أَحَدَ عَشَر", "اِثْنَا عَشَر"),
)
_FEMININE = (
    *("صِفْر", "إِحْدَى", "اِثْنَتَان", "ثَلَاث", "أَرْبَع", "خَمْس", "سِتّ", "سَبْع", "ثَمَانِي", "تِسْع", "عَشْر"),
    *("إِحْدَى عَشْرَة", "اِثْنَتَا عَشْرَة"),
)
_TENS = (
    *("", "", "عِشْرُون", "ثَلَاثُون", "أَرْبَعُون", "خَمْسُون", "سِتُّون", "سَبْعُون", "ثَمَانُون"),
    "تِسْعُون",
)
_HUNDREDS = (
    *("", "مِئَة", "مِئَتَان", "ثَلَاثُمِئَة", "أَرْبَعُمِئَة", "خَمْسُمِئَة", "سِتُّمِئَة", "سَبْعُمِئَة"),
    *("ثَمَانِمِئَة", "تِسْعُمِئَة"),
)
_SCALES: tuple[tuple[int, Noun], ...] = (
    (10**9, ("مِلْيَار", "مِلْيَارَان", "مِلْيَارَات", "مِلْيَارًا", "مِلْيَار")),
    (10**6, ("مِلْيُون", "مِلْيُونَان", "مَلَايِين", "مِلْيُونًا", "مِلْيُون")),
    (1000, ("أَلْف", "أَلْفَان", "آلَاف", "أَلْفًا", "أَلْف")),
)
_MINUTE = ("دَقِيقَة وَاحِدَة", "دَقِيقَتَان", "دَقَائِق", "دَقِيقَة", "دَقِيقَة")
_HOURS = (
    *("الثَانِيَة عَشْرَة", "الوَاحِدَة", "الثَانِيَة", "الثَالِثَة", "الرَابِعَة", "الخَامِسَة", "السَادِسَة"),
    *("السَابِعَة", "الثَامِنَة", "التَاسِعَة", "العَاشِرَة", "الحَادِيَة عَشْرَة"),
)
_DAYS = (
    *("الأَوَّل", "الثَانِي", "الثَالِث", "الرَابِع", "الخَامِس", "السَادِس", "السَابِع", "الثَامِن", "التَاسِع"),
    *("العَاشِر", "الحَادِي عَشَر", "الثَانِي عَشَر"),
)
_WEEKDAYS = (
    *("الاِثْنَيْن", "الثُلَاثَاء", "الأَرْبِعَاء", "الخَمِيس", "الجُمُعَة", "السَبْت"),
    "الأَحَد",
)
_MONTHS = (
    *("يَنَايِر", "فِبْرَايِر", "مَارِس", "أَبْرِيل", "مَايُو", "يُونْيُو", "يُولْيُو", "أُغُسْطُس"),
    *("سِبْتَمْبِر", "أُكْتُوبَر", "نُوفَمْبِر", "دِيسَمْبِر"),
)


def cardinal(count: int) -> str:
    """Like "أَلْف وَمِئَتَان وَأَرْبَعَة", as one counts what is masculine, below 10^12."""
    return _cardinal(count, _MASCULINE)


def counted(count: int, noun: Noun) -> str:
    """Nought has the singular; after hundreds, 1 and 2 repeat the noun, as in "1001 nights"."""
    return _counted(count, noun, _MASCULINE)


def day(value: date) -> str:
    """Like "the Friday, the fourth of December"."""
    return f"{_WEEKDAYS[value.weekday()]}، {_ordinal(value.day)} مِن {_MONTHS[value.month - 1]}"


def year(value: int) -> str:
    """Like " of the year two thousand and twenty-six", in the genitive."""
    words = cardinal(value).replace("اثْنَا ", "اثْنَيْ ")
    words = re.sub("ُون(?= |$)", "ِين", words)
    words = re.sub("َان(?= |$)", "َيْن", words)
    return f" عَام {words}"


def clock(hour: int, minute: int) -> str:
    """Like "the third and five minutes in the evening"; noon's hour is "at noon"."""
    part = "صَبَاحًا" if hour < 12 else "ظُهْرًا" if hour == 12 else "مَسَاءً"
    words = _HOURS[hour % 12]
    if minute:
        words = also(words, _counted(minute, _MINUTE, _FEMININE))
    return f"{words} {part}"


def also(*parts: str) -> str:
    """The parts joined by "and", which is written together with the next word and takes away the
    vowel at the beginning of "two"."""
    return " وَ".join((parts[0], *(part.replace("اِثْ", "اثْ", 1) for part in parts[1:])))


def _cardinal(count: int, ones: tuple[str, ...]) -> str:
    parts: list[str] = []
    for size, name in _SCALES:
        if count >= size:
            parts.append(_counted(count // size, name, _MASCULINE))
            count %= size
    if count >= 100:
        parts.append(_HUNDREDS[count // 100])
        count %= 100
    if count or not parts:
        parts.append(_below_a_hundred(count, ones))
    return also(*parts)


def _counted(count: int, noun: Noun, ones: tuple[str, ...]) -> str:
    one, two, few, many, hundreds = noun
    match count:
        case 0:
            return f"{ones[0]} {hundreds}"
        case 1:
            return one
        case 2:
            return two
    rest = count % 100
    if rest in {1, 2}:
        return also(_counted(count - rest, noun, ones), noun[rest - 1])
    words = _cardinal(count, ones)
    if rest == 0:
        return f"{_construct(words)} {hundreds}"
    return f"{words} {few if rest <= 10 else many}"


def _construct(words: str) -> str:
    """Before the noun that it counts: "two thousand" without its last letter, "thousands" without
    nunation."""
    if words.endswith("ان"):
        return words.removesuffix("ن")
    return words.removesuffix("ًا")


def _below_a_hundred(count: int, ones: tuple[str, ...]) -> str:
    if count < len(ones):
        return ones[count]
    if count < 20:
        ten = "عَشَر" if ones is _MASCULINE else "عَشْرَة"
        return f"{ones[count - 10]}َ {ten}"
    tens = _TENS[count // 10]
    return also(ones[count % 10], tens) if count % 10 else tens


def _ordinal(count: int) -> str:
    if count <= len(_DAYS):
        return _DAYS[count - 1]
    if count < 20:
        return f"{_DAYS[count - 11]} عَشَر"
    tens = f"ال{_TENS[count // 10]}"
    first = "الحَادِي" if count % 10 == 1 else _DAYS[count % 10 - 1]
    return also(first, tens) if count % 10 else tens
