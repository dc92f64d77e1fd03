"""Where lines break, and the order in which the eye meets their letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.domain.lines import balanced, bare, broken, seen

SENTENCE = "We have your money and it is pending until your biller answers, by noon."
#: "Your payment of $38.50 to City Power (1) is paid."
ARABIC = "دفعتك بمبلغ \u2066$38.50\u2069 إلى \u2068City Power (1)\u2069 مدفوعة."


def letters(text: str) -> float:
    """A face of which every letter is one wide."""
    return float(len(text))


def test_no_line_is_wider_than_asked_and_no_word_is_lost() -> None:
    """Whatever the width, the words come back in order and each line fits."""
    for width in range(12, 80):
        lines = broken(SENTENCE, letters, width)
        assert " ".join(lines) == SENTENCE
        assert max(map(letters, lines)) <= width


def test_a_word_wider_than_the_line_is_broken_and_keeps_every_character() -> None:
    """A long code is never clipped: it goes on in the next line."""
    code = "0123456789abcdef" * 8
    lines = broken(f"Code {code} end", letters, 20)
    assert "".join(lines).replace(" ", "") == f"Code{code}end"
    assert max(map(letters, lines)) <= 20


def test_a_line_narrower_than_one_character_still_ends() -> None:
    """One character a line is the worst that can happen."""
    assert broken("abc", letters, 0.5) == ["a", "b", "c"]


def test_a_no_break_space_holds_an_amount_together() -> None:
    """1.234,00 US$ stays in one line with its currency."""
    assert broken("Total 1.234,00\u00a0US$", letters, 15) == ["Total", "1.234,00\u00a0US$"]


def test_an_empty_text_has_no_line() -> None:
    """Nor has one of blanks."""
    assert broken("", letters, 100) == broken("   ", letters, 100) == []
    assert balanced("", letters, 100) == []


def test_a_centred_paragraph_leaves_no_word_alone() -> None:
    """As few lines as breaking needs, and the last is no shorter than half of the longest."""
    for width in range(18, 70):
        lines = balanced(SENTENCE, letters, width)
        assert len(lines) == len(broken(SENTENCE, letters, width))
        assert " ".join(lines) == SENTENCE
        assert max(map(letters, lines)) <= width
        assert letters(lines[-1]) >= max(map(letters, lines)) / 2


def test_arabic_letters_are_joined_and_stand_from_right_to_left() -> None:
    """M-42: the eye meets the first letter last. Beh, alef, beh: initial, final, isolated."""
    assert seen("باب", mirrored=True) == "\ufe8f\ufe8e\ufe91"


def test_lam_and_alef_are_one_letter_and_vowel_signs_are_left_out() -> None:
    """As every Arabic hand writes them; a sign without a place of its own would lie on another."""
    assert seen("لا", mirrored=True) == "\ufefb"
    assert seen("شكرًا", mirrored=True) == seen("شكرا", mirrored=True)


def test_an_amount_and_a_name_in_an_arabic_line_are_read_from_left_to_right() -> None:
    """Never $05.83; and a bracket of the name stays as the name has it."""
    line = seen(ARABIC, mirrored=True)
    assert line.index("City Power (1)") < line.index("$38.50")
    assert line.startswith(".")


def test_a_bracket_of_the_sentence_opens_to_the_other_side() -> None:
    """It embraces what it embraced."""
    assert seen("(باب)", mirrored=True) == "(\ufe8f\ufe8e\ufe91)"


@pytest.mark.parametrize("value", ["+1 555 010-0199", "1234 567 890", "12/24 (3)"])
def test_a_value_without_letters_keeps_its_order(value: str) -> None:
    """A number alone is no Arabic sentence: its groups must not change places."""
    assert broken(value, letters, 99, mirrored=True) == [value]
    assert value in seen(f"هاتف: \u2066{value}\u2069.", mirrored=True)


def test_a_name_that_goes_on_in_the_next_line_is_whole_in_both() -> None:
    """Its number stays behind its word on each line."""
    text = "إلى \u2068First Water and Power 24 7 of 1 2 3\u2069 نعم"
    lines = broken(text, letters, 22, mirrored=True)
    assert len(lines) == 3
    assert "First Water and" in lines[0]
    assert "Power 24 7 of 1 2 3" in lines[1]


def test_an_arabic_name_on_an_english_line_stands_in_its_place() -> None:
    """The line is read from the left, the name within it from the right."""
    assert seen("To باب now") == "To \ufe8f\ufe8e\ufe91 now"


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cf", "Cs"]), max_size=60))
def test_no_mark_is_left_to_print(text: str) -> None:
    """Marks have no glyph: each would be a box on paper."""
    for mirrored in (True, False):
        shown = seen(f"\u2068{text}\u2069", mirrored=mirrored)
        assert bare(shown) == shown
