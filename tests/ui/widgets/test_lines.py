from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from kiosk.ui.look import Look, Role
from kiosk.ui.messages import TRANSLATIONS, Catalogue, load
from kiosk.ui.widgets import lines
from kiosk.ui.wording import ENGLISH

START = Qt.AlignmentFlag.AlignLeft


def test_no_arabic_word_reaches_into_the_next_line(look: Look) -> None:
    """M-42: 1.6 em are enough for every word of the catalogue, also with its vowel signs."""
    words = {w for forms in load(TRANSLATIONS, "ar").values() for f in forms for w in f.split()}
    for role in (Role.BODY, Role.TITLE):
        font = Look(look.palette, look.metrics, language="ar").font(role)
        metrics = QFontMetricsF(font)
        for word in words:
            ink = metrics.tightBoundingRect(word)
            assert -ink.top() <= lines.baseline(font) + 1, word
            assert ink.bottom() <= lines.spacing(font) - lines.baseline(font) + 1, word


def test_latin_lines_are_as_far_apart_as_their_face_says(look: Look) -> None:
    font = look.font(Role.BODY)
    assert lines.spacing(font) == QFontMetricsF(font).lineSpacing()
    assert lines.baseline(font) == QFontMetricsF(font).ascent()


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Visa، بطاقة", Qt.LayoutDirection.RightToLeft),
        ("بطاقة", Qt.LayoutDirection.RightToLeft),
        ("3161 777 077", Qt.LayoutDirection.LeftToRight),
        ("City Works Utilities", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_a_text_with_an_arabic_letter_runs_from_the_right(
    look: Look, text: str, direction: Qt.LayoutDirection
) -> None:
    """Qt would go by the first letter, and "Visa" may be that."""
    layout = lines.broken(look.font(Role.BODY), text, 900, 40, START)
    line = layout.lineAt(0)
    first, last = (float(line.cursorToX(at)[0]) for at in (0, len(text)))  # type: ignore[index]  # PySide's stub says int
    assert (first > last) is (direction is Qt.LayoutDirection.RightToLeft)
    assert lines.direction(text) is direction


def test_the_extent_grows_by_one_line_at_a_time(look: Look) -> None:
    font = look.font(Role.BODY)
    one = lines.extent(font, "Pay your bill", 10_000)
    assert lines.extent(font, "", 100).width() == 0
    two = lines.extent(font, "Pay your bill", one.width() - 2)
    assert two.height() == pytest.approx(2 * one.height(), abs=1)
    assert two.width() < one.width()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_text_is_painted_in_the_middle_of_its_height(
    look: Look, direction: Qt.LayoutDirection
) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    painter.setFont(look.font(Role.HEAD))
    lines.paint(painter, QRect(0, 0, 400, 200), START, "HHH")
    painter.end()
    rows = [y for y in range(200) if row_has_ink(image, y)]
    assert (rows[0] + rows[-1]) / 2 == pytest.approx(100, abs=8)
    side = (
        QRect(0, 0, 120, 200)
        if direction is Qt.LayoutDirection.LeftToRight
        else QRect(280, 0, 120, 200)
    )
    assert any(image.pixelColor(x, 100).lightness() < 90 for x in range(side.left(), side.right()))


def row_has_ink(image: QImage, y: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 90 for x in range(image.width()))


@pytest.mark.parametrize("language", ["en", "es", "fr", "vi", "ar"])
def test_painted_in_its_own_extent_no_text_breaks_further(look: Look, language: str) -> None:
    """M-39: a button as wide as its words shows all of them, in the lines it has room for."""
    catalogue = Catalogue(("en", "es", "fr", "vi", "ar"), ZoneInfo("America/Chicago"))
    texts = {catalogue.template(key, language) for key in ENGLISH}
    for role in (Role.LABEL, Role.BUTTON, Role.TITLE):
        font = replace(look, language=language).font(role)
        for text in texts:
            for width in (look.px(40), look.px(150)):
                need = lines.extent(font, text, width)
                seen = lines.broken(font, text, need.width(), lines.spacing(font), START)
                assert seen.lineCount() * lines.spacing(font) <= need.height() + 1, (role, text)


def test_a_word_may_end_its_line_after_a_hyphen_and_a_number_may_not(look: Look) -> None:
    """A column is as wide as what Qt cannot break."""
    font = look.font(Role.BODY)
    narrow = lines.extent(font, "voulez-vous", 1)
    assert narrow.height() > lines.extent(font, "voulez", 1).height()
    assert narrow.width() < lines.extent(font, "voulezvous", 1).width()
    number = lines.extent(font, "555-0100", 1)
    assert number.width() >= QFontMetricsF(font).horizontalAdvance("555-0100")
