"""How Spanish counts, and tells the day and the time."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date

_ONES = (
    *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"),
    *("once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho"),
    *("diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro"),
    *("veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve"),
)
_TENS = (
    *("", "", "", "treinta", "cuarenta", "cincuenta"),
    *("sesenta", "setenta", "ochenta", "noventa"),
)
_HUNDREDS = (
    *("", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos"),
    *("seiscientos", "setecientos", "ochocientos", "novecientos"),
)
#: Until which hour, not included, the day is called so.
_PARTS = ((6, "madrugada"), (12, "mañana"), (20, "tarde"), (24, "noche"))


def cardinal(count: int) -> str:
    """Like "mil doscientos cuatro", below 10^12 ("mil millones" is 10^9)."""
    if count >= 10**6:
        millions = count // 10**6
        words = "un millón" if millions == 1 else f"{_before_a_noun(millions)} millones"
        return _and_over(words, count % 10**6)
    if count >= 1000:
        thousands = count // 1000
        words = "mil" if thousands == 1 else f"{_before_a_noun(thousands)} mil"
        return _and_over(words, count % 1000)
    if count == 100:
        return "cien"
    if count > 100:
        return _and_over(_HUNDREDS[count // 100], count % 100)
    if count < len(_ONES):
        return _ONES[count]
    return _TENS[count // 10] + (f" y {_ONES[count % 10]}" if count % 10 else "")


def counted(count: int, noun: tuple[str, ...]) -> str:
    """`noun`, masculine, is its singular and its plural: "veintiún dólares", "un millón de
    dólares"."""
    of = "de " if count and count % 10**6 == 0 else ""
    return f"{_before_a_noun(count)} {of}{noun[count != 1]}"


def day(value: date) -> str:
    """Like "viernes, cuatro de diciembre"; the first is "primero"."""
    number = "primero" if value.day == 1 else cardinal(value.day)
    weekday, month = (format_date(value, form, locale="es") for form in ("EEEE", "MMMM"))
    return f"{weekday}, {number} de {month}"


def year(value: int) -> str:
    """Like " de dos mil veintiséis"."""
    return f" de {cardinal(value)}"


def clock(hour: int, minute: int) -> str:
    """Like "tres y cinco de la tarde", without the article, which depends on the sentence."""
    told = (hour - 1) % 12 + 1
    words = ["una" if told == 1 else cardinal(told)]
    if minute:
        words.append(f"y {cardinal(minute)}")
    part = next(name for until, name in _PARTS if hour < until)
    return " ".join([*words, "de la", part])


def _before_a_noun(count: int) -> str:
    words = cardinal(count)
    if words.endswith("veintiuno"):
        return words.removesuffix("uno") + "ún"
    return words.removesuffix("o") if words.endswith("uno") else words


def _and_over(words: str, rest: int) -> str:
    return f"{words} {cardinal(rest)}" if rest else words
