import pytest

from kiosk.documents.typeset import (
    BOLD,
    REGULAR,
    balanced,
    load_fonts,
    printable,
    width_of,
    wrap,
)

SENTENCE = "We have your money and it is pending until your biller answers, by noon."


@pytest.fixture(autouse=True)
def fonts() -> None:
    load_fonts()


def test_no_line_is_wider_than_asked_and_no_word_is_lost() -> None:
    """Whatever the width, the words come back in order and each line fits."""
    for width in range(60, 400, 7):
        lines = wrap(SENTENCE, REGULAR, 10, width)
        assert " ".join(lines) == SENTENCE
        assert all(width_of(line, REGULAR, 10) <= width for line in lines)


def test_a_word_wider_than_the_line_is_broken_and_keeps_every_character() -> None:
    """A long code is never clipped: it goes on in the next line."""
    code = "0123456789abcdef" * 8
    lines = wrap(f"Code {code} end", REGULAR, 10, 100)
    assert "".join(lines).replace(" ", "") == f"Code{code}end"
    assert all(width_of(line, REGULAR, 10) <= 100 for line in lines)


def test_a_line_narrower_than_one_character_still_ends() -> None:
    """One character a line is the worst that can happen."""
    assert wrap("abc", REGULAR, 10, 1) == ["a", "b", "c"]


def test_a_no_break_space_holds_an_amount_together() -> None:
    """1.234,00 US$ stays in one line with its currency."""
    lines = wrap("Total 1.234,00\u00a0US$", REGULAR, 10, 75)
    assert lines == ["Total", "1.234,00\u00a0US$"]


def test_an_empty_text_has_no_line() -> None:
    assert wrap("", REGULAR, 10, 100) == []
    assert wrap("   ", REGULAR, 10, 100) == []
    assert balanced("", REGULAR, 10, 100) == []


def test_a_centred_paragraph_leaves_no_word_alone() -> None:
    """As few lines as wrapping needs, and the last is no shorter than half of the longest."""
    for width in range(90, 300, 7):
        lines = balanced(SENTENCE, REGULAR, 10, width)
        assert len(lines) == len(wrap(SENTENCE, REGULAR, 10, width))
        assert " ".join(lines) == SENTENCE
        widths = [width_of(line, REGULAR, 10) for line in lines]
        assert max(widths) <= width
        assert widths[-1] >= max(widths) / 2


def test_marks_without_a_glyph_are_not_set() -> None:
    """Direction isolates, zero-width and control characters would print as boxes."""
    assert printable("\u2066K1\u2069\u200b\x07\u202e-7") == "K1-7"


def test_line_ends_and_tabs_are_spaces() -> None:
    assert printable("a\nb\tc\u2028d") == "a b c d"


def test_the_narrow_space_of_babel_becomes_one_that_the_face_has() -> None:
    assert printable("6:53\u202fPM") == "6:53\u00a0PM"


def test_an_accent_typed_apart_is_composed() -> None:
    assert printable("compan\u0303i\u0301a") == "compañía"


def test_the_bold_face_is_wider() -> None:
    """Both weights are really loaded, not one under two names."""
    assert width_of("Total", BOLD, 10) > width_of("Total", REGULAR, 10)
