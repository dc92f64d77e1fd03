"""Amounts, dates, times and numbers in a customer's language. Figures are integers throughout."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from decimal import Decimal

from babel.dates import format_skeleton, format_time, get_timezone_name
from babel.numbers import format_currency

from kiosk.domain.money import Money

#: CLDR sets "3:05 PM" with U+202F, which neither the bundled faces nor receipt printers have.
_SPACES = str.maketrans({"\u202f": " ", "\u00a0": " "})

#: The Spanish of the United States writes "$42.10"; that of es_MX and es_419 "USD42.10".
LOCALES = {"en": "en_US", "es": "es_US"}


def money(amount: Money, language: str) -> str:
    """Like "$1,204.00"."""
    decimal = Decimal(amount.minor).scaleb(-2)
    return format_currency(decimal, amount.currency, locale=LOCALES[language]).translate(_SPACES)


def note(minor: int, currency: str, language: str) -> str:
    """Like "$20": a note has no cents."""
    units, locale = minor // 100, LOCALES[language]
    shown = format_currency(units, currency, "¤#,##0", locale=locale, currency_digits=False)
    return shown.translate(_SPACES)


def day(value: date, language: str) -> str:
    """Like "Fri, Dec 4, 2026"."""
    return format_skeleton("yMMMEd", value, locale=LOCALES[language]).translate(_SPACES)


def moment(utc_ms: int, zone: tzinfo, language: str) -> str:
    """Like "Fri, Dec 4, 2026, 3:05 PM CST" in the kiosk's own `zone`."""
    local = local_time(utc_ms, zone)
    locale = LOCALES[language]
    time = format_time(local, "short", tzinfo=zone, locale=locale)
    name = get_timezone_name(local, "short", locale=locale)
    return f"{day(local.date(), language)}, {time} {name}".translate(_SPACES)


def local_time(utc_ms: int, zone: tzinfo) -> datetime:
    """UTC milliseconds as the clock on the wall shows them."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return (epoch + timedelta(milliseconds=utc_ms)).astimezone(zone)


def grouped(value: str, groups: Sequence[int]) -> str:
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
    return " ".join(parts)


def confirmation(code: str) -> str:
    """A confirmation number in two halves: "K7F-3M9"."""
    return f"{code[:3]}-{code[3:]}" if len(code) == 6 else code
