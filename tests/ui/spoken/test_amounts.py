from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.money import Money
from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken import amounts

TEN_MILLION = 10**9  # in cents

SAID = {
    "en": {
        0: "zero dollars",
        5: "five cents",
        101: "one dollar and one cent",
        4210: "forty-two dollars and ten cents",
        120400: "one thousand two hundred four dollars",
        100000000: "one million dollars",
        -500: "a credit of five dollars",
    },
    "es": {
        0: "cero dólares",
        5: "cinco centavos",
        101: "un dólar con un centavo",
        2121: "veintiún dólares con veintiún centavos",
        4210: "cuarenta y dos dólares con diez centavos",
        120400: "mil doscientos cuatro dólares",
        100000000: "un millón de dólares",
        -500: "un crédito de cinco dólares",
    },
    "fr": {
        0: "zéro dollar",
        5: "cinq centimes",
        101: "un dollar et un centime",
        4210: "quarante-deux dollars et dix centimes",
        120400: "mille deux cent quatre dollars",
        100000000: "un million de dollars",
        -500: "un crédit de cinq dollars",
    },
    "vi": {
        0: "không đô la",
        5: "năm xu",
        101: "một đô la và một xu",
        2115: "hai mươi mốt đô la và mười lăm xu",
        4210: "bốn mươi hai đô la và mười xu",
        120400: "một nghìn hai trăm lẻ bốn đô la",
        -500: "số dư có năm đô la",
    },
    "ar": {
        0: "صِفْر دُولَار",
        5: "خَمْسَة سِنْتَات",
        101: "دُولَار وَاحِد وَسِنْت وَاحِد",
        202: "دُولَارَان وَسِنْتَان",
        1111: "أَحَدَ عَشَر دُولَارًا وَأَحَدَ عَشَر سِنْتًا",
        4210: "اِثْنَان وَأَرْبَعُون دُولَارًا وَعَشَرَة سِنْتَات",
        10000: "مِئَة دُولَار",
        20000: "مِئَتَا دُولَار",
        120400: "أَلْف وَمِئَتَان وَأَرْبَعَة دُولَارَات",
        -500: "رَصِيد لَكَ قَدْرُهُ خَمْسَة دُولَارَات",
    },
}
ROWS = [
    (language, minor, words) for language, rows in SAID.items() for minor, words in rows.items()
]

CANADIAN = {
    "en": "forty-two Canadian dollars and ten cents",
    "es": "cuarenta y dos dólares canadienses con diez centavos",
    "fr": "quarante-deux dollars canadiens et dix centimes",
    "vi": "bốn mươi hai đô la Ca-na-đa và mười xu",
    "ar": "اِثْنَان وَأَرْبَعُون دُولَارًا كَنَدِيًّا وَعَشَرَة سِنْتَات",
}
MEXICAN = {
    "en": "Mexican pesos, forty-two point zero five",
    "es": "pesos mexicanos, cuarenta y dos punto cero cinco",
    "fr": "pesos mexicains, quarante-deux virgule zéro cinq",
    "vi": "peso Mexico, bốn mươi hai phẩy không năm",
    "ar": "بيزو مكسيكي، اِثْنَان وَأَرْبَعُون فَاصِلَة صِفْر خَمْسَة",
}
TWENTY = {
    "en": "twenty dollars",
    "es": "veinte dólares",
    "fr": "vingt dollars",
    "vi": "hai mươi đô la",
    "ar": "عِشْرُون دُولَارًا",
}
COUNTED = {
    "en": "one thousand two hundred four",
    "es": "mil doscientos cuatro",
    "fr": "mille deux cent quatre",
    "vi": "một nghìn hai trăm lẻ bốn",
    "ar": "أَلْف وَمِئَتَان وَأَرْبَعَة",
}


@pytest.mark.parametrize(("language", "minor", "words"), ROWS)
def test_an_amount_is_said_in_words(language: str, minor: int, words: str) -> None:
    """The table of UX.md section 11: no dollars if there are none but cents, no cents if there are
    none, never "minus"."""
    assert amounts.money(Money(minor, "USD"), language) == words


@pytest.mark.parametrize("language", LOCALES)
def test_a_canadian_dollar_says_so(language: str) -> None:
    """As it is shown: "CA$"."""
    assert amounts.money(Money(4210, "CAD"), language) == CANADIAN[language]


@pytest.mark.parametrize("language", LOCALES)
def test_any_other_currency_goes_by_its_name_before_its_number(language: str) -> None:
    """Where its gender does not matter."""
    assert amounts.money(Money(4205, "MXN"), language) == MEXICAN[language]
    whole, _, _ = MEXICAN[language].rpartition(" ")[0].rpartition(" ")
    assert amounts.money(Money(4200, "MXN"), language) == whole.rpartition(" ")[0]


@pytest.mark.parametrize("language", LOCALES)
def test_a_note_has_no_cents(language: str) -> None:
    assert amounts.note(2000, "USD", language) == TWENTY[language]


@pytest.mark.parametrize("language", LOCALES)
def test_a_number_is_said_in_words(language: str) -> None:
    assert amounts.number(1204, language) == COUNTED[language]


@pytest.mark.parametrize("language", LOCALES)
def test_no_two_numbers_below_ten_thousand_sound_alike(language: str) -> None:
    assert len({amounts.number(count, language) for count in range(10_000)}) == 10_000


@pytest.mark.parametrize("language", LOCALES)
@given(minor=st.integers(0, TEN_MILLION), other=st.integers(0, TEN_MILLION))
def test_every_amount_has_words_of_its_own(language: str, minor: int, other: int) -> None:
    """Up to ten million dollars: no digit is left, and another amount has other words."""
    words = amounts.money(Money(minor, "USD"), language)
    assert not any(char.isdigit() for char in words)
    assert (words == amounts.money(Money(other, "USD"), language)) is (minor == other)


@pytest.mark.parametrize("language", LOCALES)
def test_each_amount_of_the_table_is_heard_as_itself(
    language: str, heard: Callable[[str, str], str]
) -> None:
    """A real espeak-ng has another sound for each, and none is empty."""
    sounds = [heard(words, language) for words in SAID[language].values()]
    assert all(sounds)
    assert len(set(sounds)) == len(sounds)
