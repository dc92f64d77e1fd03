"""A code for a camera."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import segno
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kiosk.bench.gallery.receipts import CODE
from kiosk.domain.options import Options, Theme
from kiosk.ui.look import Look
from kiosk.ui.metrics import CERTIFIED
from kiosk.ui.widgets.qr_code import QUIET, QrCode

Shown = Callable[..., QWidget]
LINK = "https://pay.example/r/K7F3M9"


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("data", [CODE, LINK])
def test_it_is_the_symbol_black_on_white_in_every_theme(
    look: Look, shown: Shown, theme: Theme, data: str
) -> None:
    """Module by module, four light ones around: a camera knows no dark theme (ISO/IEC 18004)."""
    code = QrCode(look.of(Options(theme=theme), "en"))
    code.say(data, "Scan")
    image = shown(code).grab().toImage()
    matrix = segno.make_qr(data, error="m").matrix
    assert code.width() == code.height() == (len(matrix) + 2 * QUIET) * code.module()
    for y in range(-QUIET, len(matrix) + QUIET):
        for x in range(-QUIET, len(matrix) + QUIET):
            inside = 0 <= x < len(matrix) and 0 <= y < len(matrix)
            dark = inside and bool(matrix[y][x])
            middle = [int((at + QUIET + 0.5) * code.module()) for at in (x, y)]
            assert image.pixelColor(*middle) == QColor("#000000" if dark else "#FFFFFF"), (x, y)


@pytest.mark.parametrize("screen", CERTIFIED, ids=lambda screen: screen.name)
@pytest.mark.parametrize("data", [CODE, LINK])
def test_it_is_large_enough_for_a_phone_on_every_screen(
    screen: object, data: str, shown: Shown
) -> None:
    """30 mm at least, modules of half a millimetre of whole pixels, and not half the screen."""
    scale: float = screen.px_per_mm  # type: ignore[attr-defined]  # a Screen
    code = QrCode(Look.standard(scale))
    code.say(data, "Scan")
    assert 36 <= code.width() / scale <= 60
    assert code.module() / scale >= 0.5


def test_another_payment_has_another_code_and_none_has_no_size(look: Look, shown: Shown) -> None:
    """Nothing of the last one stays."""
    code = QrCode(look)
    code.say(LINK, "Scan")
    before = shown(code).grab().toImage()
    code.say(LINK.replace("K7F3M9", "AAAAAA"), "Scan")
    assert code.grab().toImage() != before
    code.say("", "")
    assert code.sizeHint().isEmpty()
