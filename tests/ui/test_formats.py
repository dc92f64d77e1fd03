from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.money import Money
from kiosk.ui import formats

CHICAGO = ZoneInfo("America/Chicago")
DEC_4_2026_15_05_CST = 1796418300000


@pytest.mark.parametrize(
    ("minor", "words"),
    [(0, "$0.00"), (5, "$0.05"), (4210, "$42.10"), (120400, "$1,204.00"), (10**15 + 1, None)],
)
@pytest.mark.parametrize("language", ["en", "es"])
def test_an_amount_reads_as_people_in_the_united_states_write_it(
    minor: int, words: str | None, language: str
) -> None:
    """The table of UX.md section 11; a sum beyond the exact range of floats keeps its last cent."""
    shown = formats.money(Money(minor, "USD"), language)
    assert shown == (words or "$10,000,000,000,000.01")


def test_a_date_has_weekday_month_day_and_year() -> None:
    assert formats.day(date(2026, 12, 4), "en") == "Fri, Dec 4, 2026"
    assert formats.day(date(2026, 12, 4), "es") == "vie, 4 de dic de 2026"


def test_a_moment_is_told_in_the_kiosks_zone_with_plain_spaces() -> None:
    """U+202F and U+00A0 are in neither the bundled faces nor a receipt printer's code page."""
    assert formats.moment(DEC_4_2026_15_05_CST, CHICAGO, "en") == "Fri, Dec 4, 2026, 3:05 PM CST"
    assert formats.moment(DEC_4_2026_15_05_CST, CHICAGO, "es") == (
        "vie, 4 de dic de 2026, 3:05 p.m. CST"
    )


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


def test_a_confirmation_number_is_read_in_two_halves() -> None:
    assert formats.confirmation("K7F3M9") == "K7F-3M9"
    assert formats.confirmation("") == ""
