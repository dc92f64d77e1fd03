"""How English counts, and tells the day and the time."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

_ONES = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"),
    *("eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen"),
    *("eighteen", "nineteen"),
)
_TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}


def cardinal(count: int) -> str:
    """Like "one thousand two hundred four", below 10^12."""
    for size, name in _SCALES:
        if count >= size:
            over = f" {cardinal(count % size)}" if count % size else ""
            return f"{cardinal(count // size)} {name}{over}"
    if count < len(_ONES):
        return _ONES[count]
    return _TENS[count // 10] + (f"-{_ONES[count % 10]}" if count % 10 else "")


def counted(count: int, noun: tuple[str, ...]) -> str:
    """`noun` is its singular and its plural: "one dollar", "two dollars"."""
    return f"{cardinal(count)} {noun[count != 1]}"


def day(value: date) -> str:
    """Like "Friday, December fourth"."""
    return f"{format_date(value, 'EEEE, MMMM', locale='en')} {_ordinal(value.day)}"


def year(value: int) -> str:
    """Like ", twenty twenty-six"; "two thousand five" in the first years of a millennium."""
    century, rest = divmod(value, 100)
    if century % 10 == 0 and rest < 10:
        return f", {cardinal(value)}"
    if rest == 0:
        return f", {cardinal(century)} hundred"
    return f", {cardinal(century)} {'oh ' if rest < 10 else ''}{cardinal(rest)}"


def clock(hour: int, minute: int) -> str:
    """Like "three oh five P M"; of the full hour, "three P M"."""
    words = [cardinal((hour - 1) % 12 + 1)]
    if minute:
        words.append(f"{'oh ' if minute < 10 else ''}{cardinal(minute)}")
    # espeak-ng takes an "A" before another word for the article.
    return " ".join([*words, "AM" if hour < 12 else "P M"])


def _ordinal(count: int) -> str:
    words = cardinal(count)
    head, dash, last = words.rpartition("-")
    if last.endswith("y"):
        return f"{head}{dash}{last[:-1]}ieth"
    return f"{head}{dash}{_ORDINALS.get(last, last + 'th')}"
