from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.money import Money
from kiosk.ui import formats

CHICAGO = ZoneInfo("America/Chicago")
ISOLATE = "\u2066\u2069"
DEC_4_2026_15_05_CST = 1796418300000


@pytest.mark.parametrize(
    ("minor", "words"),
    [(0, "$0.00"), (5, "$0.05"), (4210, "$42.10"), (120400, "$1,204.00"), (10**15 + 1, None)],
)
@pytest.mark.parametrize("language", formats.LOCALES)
def test_an_amount_reads_as_people_in_the_united_states_write_it(
    minor: int, words: str | None, language: str
) -> None:
    """The table of UX.md section 11, the same as on the bill and on the card terminal; a sum beyond
    the exact range of floats keeps its last cent."""
    shown = formats.money(Money(minor, "USD"), language)
    assert shown.strip(ISOLATE) == (words or "$10,000,000,000,000.01")
    assert shown.startswith(ISOLATE[0]) is shown.endswith(ISOLATE[1]) is (language == "ar")


@pytest.mark.parametrize("language", formats.LOCALES)
def test_a_note_is_named_as_it_is_printed(language: str) -> None:
    assert formats.note(2000, "USD", language).strip(ISOLATE) == "$20"


DATES = {
    "en": "Fri, Dec 4, 2026",
    "es": "vie, 4 de dic de 2026",
    "fr": "ven. 4 déc. 2026",
    "vi": "Thứ Sáu, 4 tháng 12, 2026",
    "ar": "الجمعة، 4 ديسمبر 2026",
}
TIMES = {
    "en": ", 3:05 PM CST",
    "es": ", 3:05 p.m. CST",
    "fr": ", 15:05 CST",
    "vi": ", 15:05 CST",
    "ar": "، 3:05 م \u2066CST\u2069",
}


@pytest.mark.parametrize("language", formats.LOCALES)
def test_a_date_has_weekday_month_day_and_year(language: str) -> None:
    assert formats.day(date(2026, 12, 4), language) == DATES[language]


@pytest.mark.parametrize("language", formats.LOCALES)
def test_a_moment_is_told_in_the_kiosks_zone_with_plain_spaces(language: str) -> None:
    """U+202F and U+00A0 are in neither the bundled faces nor a receipt printer's code page; the
    zone is called as on every clock here, where CLDR has "HNC" in French and "-0600" in Arabic."""
    shown = formats.moment(DEC_4_2026_15_05_CST, CHICAGO, language)
    assert shown == DATES[language] + TIMES[language]


@pytest.mark.parametrize("language", formats.LOCALES)
def test_digits_are_zero_to_nine_all_year(language: str) -> None:
    """UX.md section 4: in every language."""
    for hours in range(0, 366 * 24, 17):
        shown = formats.moment(DEC_4_2026_15_05_CST + hours * 3_600_000, CHICAGO, language)
        assert all(char in "0123456789" for char in shown if char.isdecimal())


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("K7F-3M9", "\u2066K7F-3M9\u2069"),
        ("3161 777 077", "\u20663161 777 077\u2069"),
        ("\u2066$5.00\u2069", "\u2066$5.00\u2069"),
        ("شركة Water", "\u2068شركة Water\u2069"),
    ],
)
def test_a_value_in_arabic_keeps_its_own_direction(value: str, shown: str) -> None:
    """Else "3161 777 077" would be painted as "077 777 3161"."""
    assert formats.isolated(value, "ar") == shown
    assert formats.isolated(value, "en") == value


@pytest.mark.parametrize(
    ("value", "groups", "shown"),
    [
        ("1234567890", (4, 3, 3), "1234 567 890"),
        ("ABC123", (3, 3), "ABC 123"),
        ("12345", (4, 3, 3), "1234 5"),
        ("", (4, 3, 3), ""),
        ("12345678", (3, 3), "123 456 78"),
    ],
)
def test_a_number_is_shown_in_the_billers_groups(
    value: str, groups: tuple[int, ...], shown: str
) -> None:
    """Also while it is half typed, and when it is longer than the groups."""
    assert formats.grouped(value, groups) == shown
    assert formats.grouped(value, groups, "ar") == f"\u2066{shown}\u2069"


def test_a_confirmation_number_is_read_in_two_halves() -> None:
    assert formats.confirmation("K7F3M9") == "K7F-3M9"
    assert formats.confirmation("K7F3M9", "ar") == "\u2066K7F-3M9\u2069"
    assert formats.confirmation("") == ""
