from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from kiosk.domain.money import Money
from kiosk.ui import fonts, formats
from kiosk.ui.messages import TRANSLATIONS, load
from kiosk.ui.metrics import AMOUNT_MM, CERTIFIED, TEXT_MM, Metrics, Screen
from kiosk.ui.wording import ENGLISH

NEW_YEAR_MS = 1_767_247_200_000
MARKS = {"\u2066", "\u2067", "\u2068", "\u2069", "\u200e", "\u200f"}
TABLE = {
    5.560: ((28, 35, 42, 51), (67, 78, 89, 101)),
    4.034: ((21, 26, 31, 37), (49, 57, 65, 73)),
    2.710: ((14, 17, 21, 25), (33, 38, 44, 49)),
    3.796: ((19, 24, 29, 35), (46, 54, 61, 69)),
}


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Qt reads fonts only once there is an application."""
    fonts.load()
    return qapp


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
def test_capitals_have_the_pixels_of_the_table(screen: Screen) -> None:
    """UX.md section 2.2, text and amounts on every certified screen."""
    metrics = Metrics(screen.px_per_mm)
    text = tuple(metrics.px(mm) for mm in TEXT_MM.values())
    amount = tuple(metrics.px(mm) for mm in AMOUNT_MM.values())
    assert (text, amount) == TABLE[screen.px_per_mm]


@pytest.mark.parametrize("cap", [14, 19, 21, 28, 37, 51, 67, 101])
@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("language", fonts.FAMILIES)
def test_a_font_is_as_large_as_its_capitals_must_be_and_no_larger(
    cap: int, bold: bool, language: str
) -> None:
    """M-39: the capitals, in Arabic alef, reach the pixels wanted, and one size less would not."""
    made = fonts.font(cap, language, bold=bold)
    assert fonts.cap_height(made) >= cap
    made.setPixelSize(made.pixelSize() - 1)
    assert fonts.cap_height(made) < cap


@pytest.mark.parametrize("file", fonts.FACES)
def test_the_height_reckoned_with_is_that_of_the_outline(file: str) -> None:
    """M-39: ADA 707.7.2 asks for what is painted, whatever a file says of its capitals."""
    raw = QRawFont(str(fonts.FONTS / file), 1000.0)
    made = QFont(raw.familyName())
    made.setPixelSize(1000)
    letter = "\u0627" if raw.familyName() == fonts.ARABIC else "H"
    outline = raw.pathForGlyph(raw.glyphIndexesForString(letter)[0]).boundingRect().height()
    assert outline - 20 <= fonts.cap_height(made) <= outline


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("language", fonts.FAMILIES)
def test_the_face_is_the_bundled_one(language: str, bold: bool) -> None:
    """Nothing is taken from the system."""
    made = fonts.font(30, language, bold=bold)
    assert QFontInfo(made).family() == fonts.FAMILIES[language][0]
    assert QFontInfo(made).bold() is bold
    assert QRawFont.fromFont(made).familyName() == fonts.FAMILIES[language][0]


@pytest.mark.parametrize("bold", [False, True])
def test_amounts_have_digits_of_one_width(bold: bool) -> None:
    """The digits of Atkinson are proportional unless tnum is asked for."""
    for language in fonts.FAMILIES:
        tabular = QFontMetricsF(fonts.font(50, language, bold=bold, tabular=True))
        assert len({tabular.horizontalAdvance(digit) for digit in "0123456789"}) == 1
    plain = QFontMetricsF(fonts.font(50, bold=bold))
    assert len({plain.horizontalAdvance(digit) for digit in "0123456789"}) > 1


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("language", fonts.FAMILIES)
def test_every_character_of_a_language_can_be_drawn(language: str, bold: bool) -> None:
    """M-42: its catalogue, the dates of a whole year with their times, amounts and numbers; each
    letter by the language's own face, Latin ones beside Arabic by the next."""
    own, beside = (raw(family, bold) for family in fonts.FAMILIES[language][:2])
    missing = {
        char
        for char in set(written(language)) - MARKS
        if not own.supportsCharacter(ord(char))
        and not (language == "ar" and latin(char) and beside.supportsCharacter(ord(char)))
    }
    assert missing == set()


def latin(char: str) -> bool:
    """Not of the Arabic block of Unicode."""
    return not "\u0600" <= char <= "\u06ff"


def raw(family: str, bold: bool) -> QRawFont:
    """The bundled file of that family."""
    style = "Bold" if bold else "Regular"
    name = next(
        face for face in fonts.FACES if face.startswith(family.replace(" ", "")) and style in face
    )
    return QRawFont(str(fonts.FONTS / name), 30.0)


def written(language: str) -> str:
    """All that a screen in that language can show."""
    forms = [message.forms for message in ENGLISH.values()]
    if language != "en":
        forms = list(load(TRANSLATIONS, language).values())
    shown = "0123456789$.,:-* " + "".join(form for each in forms for form in each)
    for n in range(365):
        noon = (NEW_YEAR_MS + n * 86_400_000) + n % 24 * 3_600_000
        shown += formats.moment(noon, ZoneInfo("America/Chicago"), language)
    amounts = (Money(10**n, currency) for n in range(9) for currency in ("USD", "EUR", "GBP"))
    names = "Harbor Street Water & Sewer (City of Quahog), J*** S****, 1/2"
    return shown + names + "".join(formats.money(amount, language) for amount in amounts)


def test_a_missing_file_is_an_error_and_not_a_fallback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kiosk with another face would break every size that was measured."""
    monkeypatch.setattr(fonts, "FONTS", tmp_path)
    fonts.load.cache_clear()
    with pytest.raises(fonts.FontError, match="400Regular"):
        fonts.load()
    monkeypatch.undo()
    fonts.load()


def test_void_calls_into_qt_leave_nones_count_alone() -> None:
    """PySide6 6.12.0 dropped a reference to None on each void call under Python 3.11 and crashed;
    a process of its own, because other threads move the count too."""
    program = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtWidgets import QApplication, QWidget
app = QApplication([])
widget = QWidget()
widget.update()
before = sys.getrefcount(None)
for _ in range(5000):
    widget.update()
    widget.setVisible(False)
sys.exit(0 if sys.getrefcount(None) > before - 500 else 1)
"""
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
