from __future__ import annotations

import math
import re
from pathlib import Path

import pytest

import kiosk.ui
from kiosk.ui.theme import THEMES, Palette, contrast

#: UX.md section 2.4: role, and the ratio printed for light, dark, high_contrast, soft.
INKS = {
    "text": (15.3, 15.0, 21.0, 12.8),
    "muted": (11.2, 11.7, 21.0, 11.0),
    "ok": (10.9, 11.1, 16.7, 10.3),
    "warn": (10.7, 11.8, 16.5, 10.2),
    "bad": (11.1, 11.2, 13.9, 10.4),
    "info": (11.0, 11.1, 15.3, 10.2),
    "border": (4.9, 5.2, 21.0, 4.5),
    "focus": (6.1, 11.4, 13.6, 7.9),
}
FILLS = {
    "main": (8.9, 9.9, 16.5, 8.3),
    "other": (13.1, 10.6, 21.0, 10.6),
    "loss": (9.0, 10.2, 21.0, 9.2),
    "off": (6.1, 6.3, 10.5, 5.8),
}
NAMES = ("light", "dark", "high_contrast", "soft")
EACH_INK = [(n, role, INKS[role][at]) for role in INKS for at, n in enumerate(NAMES)]
EACH_FILL = [(n, role, FILLS[role][at]) for role in FILLS for at, n in enumerate(NAMES)]


def rounded_down(ratio: float) -> float:
    return math.floor(ratio * 10 + 1e-9) / 10


def worst(palette: Palette, ink: str) -> float:
    return min(contrast(ink, palette.page), contrast(ink, palette.card))


def test_the_formula_gives_the_numbers_that_wcag_quotes() -> None:
    """WCAG 2.2: white on black is 21:1; #767676 on white is the greyest that passes AA."""
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21.0)
    assert contrast("#000000", "#000000") == pytest.approx(1.0)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


def test_contrast_does_not_depend_on_which_colour_is_named_first() -> None:
    assert contrast("#0B4F6C", "#FFFFFF") == contrast("#FFFFFF", "#0B4F6C")


def test_there_are_exactly_the_four_themes() -> None:
    assert tuple(THEMES) == NAMES


@pytest.mark.parametrize(("name", "role", "printed"), EACH_INK)
def test_an_ink_has_the_contrast_printed_for_it(name: str, role: str, printed: float) -> None:
    """M-39: the worse of page and card, recomputed and rounded down."""
    palette = THEMES[name]
    assert rounded_down(worst(palette, getattr(palette, role))) == printed


@pytest.mark.parametrize(("name", "role", "printed"), EACH_FILL)
def test_a_label_has_the_contrast_printed_for_it(name: str, role: str, printed: float) -> None:
    """M-39: label on its own fill."""
    fill = getattr(THEMES[name], role)
    assert rounded_down(contrast(fill.label, fill.ground)) == printed


@pytest.mark.parametrize("name", NAMES)
def test_everything_that_informs_reaches_ten_to_one(name: str) -> None:
    """VVSG 7.1-C, on page and on card."""
    palette = THEMES[name]
    for role in ("text", "muted", "ok", "warn", "bad", "info"):
        assert worst(palette, getattr(palette, role)) >= 10.0, role


@pytest.mark.parametrize("name", NAMES)
def test_labels_edges_and_ring_reach_their_least(name: str) -> None:
    """WCAG 1.4.3 (4.5:1) and 1.4.11 (3:1)."""
    palette = THEMES[name]
    for fill in (palette.main, palette.other, palette.loss, palette.off):
        assert contrast(fill.label, fill.ground) >= 4.5
    assert worst(palette, palette.border) >= 3.0
    assert contrast(palette.focus, palette.page) >= 3.0


@pytest.mark.parametrize("name", NAMES)
def test_an_outcome_can_be_read_turned_over(name: str) -> None:
    """The outcome's block is card colour on tone colour."""
    palette = THEMES[name]
    for tone in (palette.ok, palette.warn, palette.bad, palette.info):
        assert contrast(palette.card, tone) >= 10.0


def test_no_other_file_of_the_screens_has_a_colour_of_its_own() -> None:
    """`theme.py` is the only home of a hex value; the tester's panel is not the customer's."""
    for path in Path(kiosk.ui.__file__).parent.rglob("*.py"):
        if path.name in {"theme.py", "bench_panel.py"}:
            continue
        assert not re.search(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8")), path
