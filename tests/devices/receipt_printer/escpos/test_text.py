"""Names and biller text made harmless (DEVICES.md 6.4)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.receipt_printer.escpos.text import FIELD_LIMIT, clean, fits, marked, wrap


@pytest.mark.parametrize(
    ("hostile", "harmless"),
    [
        ("\x1bp\x00\x19\xfaEve", "p\xfaEve"),
        ("\x1dV\x00Eve", "VEve"),
        ("Eve\x7f\x80\x9b\x9f", "Eve"),
        ("\x10\x04\x01Eve", "Eve"),
        ("\u200eA\u200fB\u061cC", "ABC"),
        ("\u202aA\u202bB\u202cC\u202dD\u202eE", "ABCDE"),
        ("\u2066A\u2067B\u2068C\u2069\ufeff", "ABC"),
        ("10\xa0000\u202f000", "10 000 000"),
        ("O\u2019Neill", "O'Neill"),
        ("one\ntwo\tthree\r", "one two three "),
        ("lone \ud800 surrogate", "lone  surrogate"),
    ],
)
def test_what_is_no_letter_is_taken_out(hostile: str, harmless: str) -> None:
    """Controls and direction marks go, odd blanks become blanks; a line's end parts words."""
    assert clean(hostile) == harmless


def test_the_marks_around_a_value_stay_for_a_line_that_is_drawn() -> None:
    """An amount in an Arabic sentence keeps its own direction; an override never does."""
    assert marked("\u2066$5\u2069\u202e\x1b") == "\u2066$5\u2069"


def test_letters_and_their_accents_become_one_character() -> None:
    """NFC, or the printer's page would not have the accent."""
    assert clean("Jose\u0301 Pen\u0303a") == "José Peña"


def test_a_field_that_is_too_long_says_that_it_was_cut() -> None:
    """A biller's text of any length leaves paper for the rest."""
    long = clean("x" * (FIELD_LIMIT + 1))
    assert len(long) == FIELD_LIMIT
    assert long.endswith("x...")
    assert clean("x" * FIELD_LIMIT) == "x" * FIELD_LIMIT


@given(st.text())
def test_clean_text_has_no_control_characters_and_cleaning_it_again_changes_nothing(
    text: str,
) -> None:
    """For every text there is."""
    once = clean(text)
    assert all(unicodedata.category(letter) not in {"Cc", "Cs"} for letter in once)
    assert clean(once) == once


def test_lines_break_at_blanks() -> None:
    """A word goes whole to the next line."""
    assert wrap("Keep this receipt, please", 12) == ["Keep this", "receipt,", "please"]


def test_a_number_with_dashes_is_not_torn_at_a_dash() -> None:
    """A confirmation number is read in one piece."""
    assert wrap("number KXYZ-ABCD", 13) == ["number", "KXYZ-ABCD"]


def test_a_word_longer_than_a_line_goes_on_in_the_next() -> None:
    """Nothing is lost."""
    assert wrap("ABCDEFGHIJ", 4) == ["ABCD", "EFGH", "IJ"]


@given(st.text(alphabet="ab ñ€-", max_size=200), st.integers(2, 48))
def test_wrapping_loses_no_letter(text: str, columns: int) -> None:
    """Only blanks may go."""
    lines = wrap(text, columns)
    assert all(0 < len(line) <= columns for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("text", "codec", "whether"),
    [
        ("¿Cuánto? 5 €", "cp1252", True),
        ("¿Cuánto?", "ascii", False),
        ("Łódź", "cp1252", False),
        ("Tiếng Việt", "cp1252", False),
    ],
)
def test_only_characters_of_the_page_can_be_typed(text: str, codec: str, whether: bool) -> None:
    """All others are drawn, never replaced by a question mark."""
    assert fits(text, codec) is whether
