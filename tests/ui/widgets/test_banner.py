from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QWidget

from kiosk.domain.options import TextSize
from kiosk.ui.look import Look
from kiosk.ui.theme import THEMES
from kiosk.ui.widgets.banner import Banner, Tone, ink

Show = Callable[..., QWidget]


def test_a_banner_without_news_is_not_there(look: Look, shown: Show) -> None:
    banner = Banner(look)
    assert banner.isHidden()
    shown(banner, 600, 150)
    banner.say(Tone.INFO, "", "")
    assert banner.isHidden()
    assert banner.accessibleName() == ""


@pytest.mark.parametrize("tone", list(Tone))
def test_a_banner_says_its_word_and_its_sentence(look: Look, shown: Show, tone: Tone) -> None:
    """WCAG 1.4.1: icon and word beside the colour."""
    banner = Banner(look)
    shown(banner, 600, 200)
    banner.say(tone, "Note returned", "Take it and try another note.")
    assert not banner.isHidden()
    assert banner.accessibleName() == "Note returned. Take it and try another note."
    assert [label.text() for label in banner.findChildren(QLabel)] == [
        "Note returned",
        "Take it and try another note.",
    ]


def test_each_tone_has_its_own_band(look: Look, shown: Show) -> None:
    banner = Banner(look)
    shown(banner, 600, 200)
    bands = set()
    for tone in Tone:
        banner.say(tone, "Word", "Sentence.")
        image = banner.grab().toImage()
        colour = image.pixelColor(4, image.height() // 2).name()
        assert colour == ink(look.palette, tone).lower()
        bands.add(colour)
    assert len(bands) == 4


def test_the_tones_are_those_of_the_theme() -> None:
    dark = THEMES["dark"]
    inks = [ink(dark, tone) for tone in (Tone.OK, Tone.WARN, Tone.BAD, Tone.INFO)]
    assert inks == [dark.ok, dark.warn, dark.bad, dark.info]


def test_very_large_sentences_may_be_divided_among_pages(look: Look, shown: Show) -> None:
    """M-39: each by itself, in the order they are read; the icon stays with its word."""
    banner = Banner(replace(look, size=TextSize.LARGEST))
    shown(banner, 900, 400)
    told = "It is 3.5 mm too long. It is \u2066$8.20\u2069. No money was taken."
    banner.say(Tone.WARN, "Check", told)
    word, *sentences = banner.parts()
    said = [part.text() for part in sentences if isinstance(part, QLabel)]
    assert said == ["It is 3.5 mm too long.", "It is \u2066$8.20\u2069.", "No money was taken."]
    colour = QColor(ink(look.palette, Tone.WARN))

    def inked() -> int:
        image = banner.grab().toImage()
        start = range(look.px(5), look.px(14))
        return sum(image.pixelColor(x, y) == colour for x in start for y in range(image.height()))

    with_icon = inked()
    word.hide()
    assert with_icon > 500
    assert inked() < with_icon / 5
