from __future__ import annotations

import pytest

from kiosk.ui.metrics import (
    AMOUNT_MM,
    CERTIFIED,
    FOOTER,
    HEADER,
    KEY,
    KEY_GAP,
    LETTER,
    TARGET,
    TARGET_GAP,
    TEXT_MM,
    Metrics,
    Screen,
)


@pytest.mark.parametrize(
    ("px_per_mm", "in_px"),
    [
        (5.560, (15, 71, 112)),
        (4.034, (11, 52, 81)),
        (2.710, (7, 35, 55)),
        (3.796, (10, 49, 76)),
    ],
)
def test_millimetres_become_pixels_as_the_table_says(
    px_per_mm: float, in_px: tuple[int, int, int]
) -> None:
    """UX.md section 2.2: 2.54, 12.7 and 20 mm on the four certified screens."""
    metrics = Metrics(px_per_mm)
    assert (metrics.px(2.54), metrics.px(12.7), metrics.px(20)) == in_px


def test_a_length_is_never_short_and_never_a_pixel_long_by_rounding_noise() -> None:
    """2.2 x 5 is 11.000000000000002 in floats, and 11 pixels on the glass."""
    assert Metrics(2.2).px(5) == 11
    assert Metrics(4.034).px(0) == 0
    assert Metrics(4.034).px(0.01) == 1


@pytest.mark.parametrize(
    ("at", "millimetres"), [(0, (268, 476)), (1, (345, 194)), (2, (398, 708)), (3, (337, 270))]
)
def test_the_certified_screens_have_the_sizes_printed(
    at: int, millimetres: tuple[int, int]
) -> None:
    screen = CERTIFIED[at]
    size = (round(screen.width / screen.px_per_mm), round(screen.height / screen.px_per_mm))
    assert size == pytest.approx(millimetres, abs=1)


def test_a_screen_knows_whether_it_stands() -> None:
    assert [screen.portrait for screen in CERTIFIED] == [True, False, True, False]
    assert not Screen("square", 1000, 1000, 4.0).portrait


def test_no_text_size_is_below_what_the_law_asks() -> None:
    """ADA 707.7.2 asks 4.8 mm capitals; EN 301 549 5.1.4 asks 7.33 mm for the large mode."""
    assert min(TEXT_MM.values()) >= 4.8
    assert [mm for mm in TEXT_MM.values() if mm >= 7.33] == [7.5, 9.0]
    assert list(AMOUNT_MM.values()) == [12.0, 14.0, 16.0, 18.0]


def test_targets_and_gaps_are_those_of_the_specification() -> None:
    assert (KEY, LETTER, KEY_GAP, TARGET, TARGET_GAP) == (20.0, 16.0, 3.0, 12.7, 2.54)
    assert (HEADER, FOOTER) == (16.0, 20.0)
