"""Amounts, dates, times and numbers in a customer's language. Figures are integers throughout."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal
from unicodedata import bidirectional

from babel.dates import format_date, format_skeleton, format_time, get_timezone_name
from babel.numbers import format_currency

from kiosk.domain.lines import RIGHT_TO_LEFT
from kiosk.domain.money import Money

#: CLDR sets "3:05 PM" with U+202F, which neither the bundled faces nor receipt printers have.
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})

#: Of dates and plural forms.
LOCALES = {"en": "en_US", "es": "es_US", "fr": "fr", "vi": "vi", "ar": "ar"}

#: Amounts look as on the bill in the customer's hand and on the card terminal; CLDR's "1.204,00
#: US$" for Vietnamese would be read as another sum. Nor would any clock here show "HNC" or "-0600".
_HERE = "en_US"

_COMMA = (", ", "\u060c ")
_LRI, _FSI, _PDI = "\u2066", "\u2068", "\u2069"


def isolated(value: str, language: str) -> str:
    """In a right-to-left language: a value that keeps its own direction, a number or code from
    left to right, whatever stands beside it. Elsewhere and if it is isolated already: as it is."""
    if language not in RIGHT_TO_LEFT or value.startswith((_LRI, _FSI)):
        return value
    letters = any(bidirectional(char) in {"R", "AL"} for char in value)
    return f"{_FSI if letters else _LRI}{value}{_PDI}"


def money(amount: Money, language: str) -> str:
    """Like "$1,204.00"."""
    decimal = Decimal(amount.minor).scaleb(-2)
    shown = format_currency(decimal, amount.currency, locale=_HERE)
    return isolated(shown.translate(_SPACES), language)


def note(minor: int, currency: str, language: str) -> str:
    """Like "$20": a note has no cents."""
    units = minor // 100
    shown = format_currency(units, currency, "¤#,##0", locale=_HERE, currency_digits=False)
    return isolated(shown.translate(_SPACES), language)


def listed(items: Iterable[str], language: str) -> str:
    """Like "$1, $5, $10", with the comma of the language."""
    return _COMMA[language in RIGHT_TO_LEFT].join(isolated(item, language) for item in items)


def day(value: date, language: str) -> str:
    """Like "Fri, Dec 4, 2026"."""
    locale = LOCALES[language]
    if language == "vi":
        # In short CLDR has "Th 6, 4 thg 12, 2026", which nobody says.
        return format_date(value, "full", locale=locale).translate(_SPACES)
    return format_skeleton("yMMMEd", value, locale=locale).translate(_SPACES)


def parted(words: str) -> tuple[str, ...]:
    """The items of a list as a translator wrote it, with either comma."""
    return tuple(item.strip() for item in words.replace(_COMMA[True].strip(), ",").split(","))


def moment(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "Fri, Dec 4, 2026, 3:05 PM CST" in the kiosk's own `zone`."""
    local = local_time(utc_ms, zone)
    name = isolated(get_timezone_name(local, "short", locale=_HERE), language)
    words, time = day(local.date(), language), clock(utc_ms, zone, language)
    return f"{words}{_COMMA[language in RIGHT_TO_LEFT]}{time} {name}".translate(_SPACES)


def clock(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "3:05 PM"."""
    local = local_time(utc_ms, zone)
    shown = format_time(local, "short", tzinfo=zone, locale=LOCALES[language])
    return shown.translate(_SPACES)


def soon(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "Fri, Dec 4, 3:05 PM": a moment within days, for a sentence."""
    local, locale = local_time(utc_ms, zone).date(), LOCALES[language]
    if language == "vi":
        words = format_date(local, "EEEE, d MMMM", locale=locale)
    else:
        words = format_skeleton("MMMEd", local, locale=locale)
    comma = _COMMA[language in RIGHT_TO_LEFT]
    return f"{words}{comma}{clock(utc_ms, zone, language)}".translate(_SPACES)


def local_time(utc_ms: int, zone: tzinfo) -> datetime:
    """UTC milliseconds as the clock on the wall shows them."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return (epoch + timedelta(milliseconds=utc_ms)).astimezone(zone)


def grouped(value: str, groups: Sequence[int], language: str = "en") -> str:
    """A number as its biller's people read it: "1234 567 890". What is over follows the last."""
    parts: list[str] = []
    rest = value
    for size in groups:
        if not rest:
            break
        parts.append(rest[:size])
        rest = rest[size:]
    if rest:
        parts.append(rest)
    return isolated(" ".join(parts), language)


def confirmation(code: str, language: str = "en") -> str:
    """A confirmation number in two halves: "K7F-3M9"."""
    return isolated(f"{code[:3]}-{code[3:]}" if len(code) == 6 else code, language)
