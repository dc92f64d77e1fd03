"""The bundled faces in a document."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from reportlab.pdfbase.ttfonts import TTFont

from kiosk.documents.typeset import face, font_of, printable, runs, width_of
from kiosk.domain.lines import seen
from kiosk.ui.messages import Catalogue
from kiosk.ui.wording import ENGLISH

LANGUAGES = ("en", "es", "fr", "vi", "ar")


def test_marks_without_a_glyph_are_not_set() -> None:
    """Zero-width and control characters would print as boxes; isolates go when a line is set."""
    assert printable("\u2066K1\u2069\u200b\x07\u202e-7") == "\u2066K1\u2069-7"


def test_line_ends_and_tabs_are_spaces() -> None:
    assert printable("a\nb\tc\u2028d") == "a b c d"


def test_the_narrow_space_of_babel_becomes_one_that_the_face_has() -> None:
    assert printable("6:53\u202fPM") == "6:53\u00a0PM"


def test_an_accent_typed_apart_is_composed() -> None:
    assert printable("compan\u0303i\u0301a") == "compañía"


def test_the_bold_face_is_wider() -> None:
    """Both weights are really loaded, not one under two names."""
    for language in LANGUAGES:
        bold, regular = face(language, bold=True), face(language)
        assert width_of("Total 42", bold, 10) > width_of("Total 42", regular, 10)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("bold", [False, True])
def test_every_text_of_a_receipt_has_its_glyphs(language: str, bold: bool) -> None:
    """M-42: the joined letters of Arabic and the stacked accents of Vietnamese, too; no box."""
    texts = Catalogue(LANGUAGES, ZoneInfo("UTC"))
    letters = face(language, bold=bold)
    for key in ENGLISH:
        line = seen(printable(texts.template(key, language)), mirrored=language == "ar")
        for character in line:
            glyphs = font_of(character, letters).face.charToGlyph
            assert ord(character) in glyphs, (key, ascii(character))


def test_a_name_the_face_lacks_is_set_in_the_next() -> None:
    """Nguyễn on an English receipt: the letters Atkinson has stay Atkinson's."""
    pieces = list(runs("Nguyễn باب", face("en")))
    assert pieces == [
        ("Atkinson", "Nguy"),
        ("Noto", "ễ"),
        ("Atkinson", "n "),
        ("NotoArabic", "باب"),
    ]
    total = sum(width_of(piece, (name,), 10) for name, piece in pieces)
    assert width_of("Nguyễn باب", face("en"), 10) == pytest.approx(total)


def test_vietnamese_and_arabic_mix_no_faces_in_a_word() -> None:
    """One hand writes the whole sheet; digits stand beside Latin letters in theirs."""
    assert list(runs("Đã thanh toán K7F-3M9", face("vi"))) == [("Noto", "Đã thanh toán K7F-3M9")]
    assert list(runs("K7F-3M9", face("ar"))) == [("Noto", "K7F-3M9")]
    assert isinstance(font_of("ب", face("ar")), TTFont)
