"""How French counts, and tells the day and the time."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

_ONES = (
    *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix"),
    *("onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit"),
    "dix-neuf",
)
_TENS = {
    20: "vingt",
    30: "trente",
    40: "quarante",
    50: "cinquante",
    60: "soixante",
    80: "quatre-vingt",
}


def cardinal(count: int) -> str:
    """Like "mille deux cent quatre", below 10^12."""
    for size, name in ((10**9, "milliard"), (10**6, "million")):
        if count >= size:
            many = count // size
            words = f"{cardinal(many)} {name}{'s' if many > 1 else ''}"
            return _and_over(words, count % size)
    if count >= 1000:
        many = count // 1000
        # "Mille" is a number and no noun: "un" is never said, and the "s" of "cents" is lost.
        words = "mille" if many == 1 else f"{_without_s(cardinal(many))} mille"
        return _and_over(words, count % 1000)
    if count >= 100:
        many, rest = divmod(count, 100)
        words = "cent" if many == 1 else f"{_ONES[many]} cent"
        return _and_over(words, rest) if rest or many == 1 else f"{words}s"
    return _below_a_hundred(count)


def counted(count: int, noun: tuple[str, ...]) -> str:
    """`noun`, masculine, is its singular, which nought has too, and its plural; "un million de
    dollars"."""
    of = "de " if count and count % 10**6 == 0 else ""
    return f"{cardinal(count)} {of}{noun[count > 1]}"


def day(value: date) -> str:
    """Like "vendredi quatre décembre"; the first is "premier"."""
    number = "premier" if value.day == 1 else cardinal(value.day)
    weekday, month = (format_date(value, form, locale="fr") for form in ("EEEE", "MMMM"))
    return f"{weekday} {number} {month}"


def year(value: int) -> str:
    """Like " deux mille vingt-six"."""
    return f" {cardinal(value)}"


def clock(hour: int, minute: int) -> str:
    """Like "quinze heures cinq"; hours and minutes are feminine: "vingt et une heures une"."""
    words = f"{_feminine(hour)} heure{'s' if hour > 1 else ''}"
    return f"{words} {_feminine(minute)}" if minute else words


def _below_a_hundred(count: int) -> str:
    if count < len(_ONES):
        return _ONES[count]
    ten = max(ten for ten in _TENS if ten <= count)
    rest = count - ten
    if rest == 0:
        return "quatre-vingts" if ten == 80 else _TENS[ten]
    if rest in {1, 11} and ten != 80:
        return f"{_TENS[ten]} et {_ONES[rest]}"
    return f"{_TENS[ten]}-{_ONES[rest]}"


def _feminine(count: int) -> str:
    words = cardinal(count)
    return f"{words}e" if words.endswith("un") else words


def _without_s(words: str) -> str:
    return words.removesuffix("s") if words.endswith(("cents", "vingts")) else words


def _and_over(words: str, rest: int) -> str:
    return f"{words} {cardinal(rest)}" if rest else words
