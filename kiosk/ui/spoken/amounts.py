"""Amounts, notes and numbers in words, from integers: what a screen shows, said."""

from __future__ import annotations

from collections.abc import Sequence

from babel.numbers import get_currency_name

from kiosk.domain.lines import RIGHT_TO_LEFT
from kiosk.domain.money import Money
from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken import arabic, english, french, spanish, vietnamese

_CARDINALS = {
    "en": english.cardinal,
    "es": spanish.cardinal,
    "fr": french.cardinal,
    "vi": vietnamese.cardinal,
    "ar": arabic.cardinal,
}
_COUNTED = {
    "en": english.counted,
    "es": spanish.counted,
    "fr": french.counted,
    "vi": vietnamese.counted,
    "ar": arabic.counted,
}
#: The forms that each language's `counted` asks for. A Canadian dollar says so, as it is shown
#: ("CA$"); Vietnamese spells the country as it is said, for espeak-ng would change to English.
_UNITS = {
    "USD": {
        "en": ("dollar", "dollars"),
        "es": ("dólar", "dólares"),
        "fr": ("dollar", "dollars"),
        "vi": ("đô la",),
        "ar": ("دُولَار وَاحِد", "دُولَارَان", "دُولَارَات", "دُولَارًا", "دُولَار"),
    },
    "CAD": {
        "en": ("Canadian dollar", "Canadian dollars"),
        "es": ("dólar canadiense", "dólares canadienses"),
        "fr": ("dollar canadien", "dollars canadiens"),
        "vi": ("đô la Ca-na-đa",),
        "ar": (
            "دُولَار كَنَدِيّ وَاحِد",
            "دُولَارَان كَنَدِيَّان",
            "دُولَارَات كَنَدِيَّة",
            "دُولَارًا كَنَدِيًّا",
            "دُولَار كَنَدِيّ",
        ),
    },
}
#: French has "centimes": "dix cents" is read like ten hundreds.
_CENTS = {
    "en": ("cent", "cents"),
    "es": ("centavo", "centavos"),
    "fr": ("centime", "centimes"),
    "vi": ("xu",),
    "ar": ("سِنْت وَاحِد", "سِنْتَان", "سِنْتَات", "سِنْتًا", "سِنْت"),
}
_AND = {"en": " and ", "es": " con ", "fr": " et ", "vi": " và ", "ar": " وَ"}
_POINT = {"en": "point", "es": "punto", "fr": "virgule", "vi": "phẩy", "ar": "فَاصِلَة"}
_CREDIT = {
    "en": "a credit of {}",
    "es": "un crédito de {}",
    "fr": "un crédit de {}",
    "vi": "số dư có {}",
    "ar": "رَصِيد لَكَ قَدْرُهُ {}",
}


def money(amount: Money, language: str) -> str:
    """Like "forty-two dollars and ten cents"; what is negative is a credit. Below 10^12 units of
    the currency. One that is not in _UNITS goes before its number, and so needs no agreement:
    "Mexican pesos, forty-two point one zero"."""
    if amount.minor < 0:
        return _CREDIT[language].format(money(Money(-amount.minor, amount.currency), language))
    units, cents = divmod(amount.minor, 100)
    if amount.currency not in _UNITS:
        return _named(units, cents, amount.currency, language)
    counted = _COUNTED[language]
    words = counted(units, _UNITS[amount.currency][language])
    if cents == 0:
        return words
    fraction = counted(cents, _CENTS[language])
    return f"{words}{_AND[language]}{fraction}" if units else fraction


def note(minor: int, currency: str, language: str) -> str:
    """Like "twenty dollars": a note has no cents."""
    return money(Money(minor // 100 * 100, currency), language)


def notes(minors: Sequence[int], currency: str, language: str) -> str:
    """Like "five, ten, twenty dollars"; where the unit changes with each number it is said with
    each."""
    whole = [minor // 100 for minor in minors]
    comma = f"{_comma(language)} "
    units = _UNITS.get(currency, {}).get(language)
    if language in RIGHT_TO_LEFT or units is None or not whole:
        return comma.join(note(minor, currency, language) for minor in minors)
    *first, last = whole
    return comma.join([*(number(one, language) for one in first), _COUNTED[language](last, units)])


def _comma(language: str) -> str:
    return "،" if language in RIGHT_TO_LEFT else ","


def number(count: int, language: str) -> str:
    """Like "one thousand two hundred four", from 0 to below 10^12."""
    return _CARDINALS[language](count)


def _named(units: int, cents: int, currency: str, language: str) -> str:
    # The plural in languages that have one: the name stands for the currency, not for one coin.
    name = get_currency_name(currency, 100, locale=LOCALES[language])
    words = [f"{name}{_comma(language)}", number(units, language)]
    if cents:
        words += [_POINT[language], *(number(digit, language) for digit in divmod(cents, 10))]
    return " ".join(words)
