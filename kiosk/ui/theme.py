"""Colours: the only home of a hex value. The table is UX.md section 2.4."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Fill:
    """A control's label colour and the ground it stands on."""

    label: str
    ground: str


#: What a camera reads, in every theme.
CODE = Fill("#000000", "#FFFFFF")
#: In every theme: nobody reads along.
CURTAIN = Fill("#FFFFFF", "#000000")


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme. `page` and `card` are grounds; the inks are read on either."""

    page: str
    card: str
    text: str
    muted: str
    ok: str
    warn: str
    bad: str
    info: str
    main: Fill
    other: Fill
    loss: Fill
    off: Fill
    border: str
    focus: str

    @property
    def figure(self) -> Fill:
        """An amount that stands out, read and not pressed: `info` turned round, as readable."""
        return Fill(self.card, self.info)


THEMES: Mapping[str, Palette] = MappingProxyType(
    {
        "light": Palette(
            page="#F4F6F3",
            card="#FFFFFF",
            text="#14201F",
            muted="#2B3836",
            ok="#0A4020",
            warn="#543000",
            bad="#6E0E12",
            info="#0A3A55",
            main=Fill("#FFFFFF", "#0B4F6C"),
            other=Fill("#14201F", "#DCE6E4"),
            loss=Fill("#FFFFFF", "#8E1B1F"),
            off=Fill("#4A5654", "#E3E7E5"),
            border="#5F6E6B",
            focus="#B4006E",
        ),
        "dark": Palette(
            page="#0E1618",
            card="#162124",
            text="#F2F6F4",
            muted="#D3DCD9",
            ok="#93E6B2",
            warn="#FFD58A",
            bad="#FFC9C4",
            info="#A9DDF0",
            main=Fill("#06222C", "#8FD3E8"),
            other=Fill("#F2F6F4", "#2C3B40"),
            loss=Fill("#3A0508", "#FFB4AC"),
            off=Fill("#A3B1B5", "#222E32"),
            border="#83949A",
            focus="#FFD400",
        ),
        "high_contrast": Palette(
            page="#000000",
            card="#000000",
            text="#FFFFFF",
            muted="#FFFFFF",
            ok="#7CFFA8",
            warn="#FFE600",
            bad="#FFC4C4",
            info="#9BE8FF",
            main=Fill("#000000", "#FFE600"),
            other=Fill("#FFFFFF", "#000000"),
            loss=Fill("#000000", "#FFFFFF"),
            off=Fill("#B8B8B8", "#000000"),
            border="#FFFFFF",
            focus="#00E5FF",
        ),
        "soft": Palette(
            page="#E4DDCC",
            card="#ECE6D8",
            text="#1E1A12",
            muted="#2C261B",
            ok="#0B331B",
            warn="#432600",
            bad="#590C0F",
            info="#0B2F45",
            main=Fill("#F3EEE2", "#27485A"),
            other=Fill("#1E1A12", "#D3CAB6"),
            loss=Fill("#F6EEE6", "#6F2622"),
            off=Fill("#4B4435", "#D2C9B6"),
            border="#6B604B",
            focus="#7A0050",
        ),
    }
)


def contrast(one: str, other: str) -> float:
    """WCAG 2.2 contrast ratio of two "#RRGGBB" colours, 1.0 to 21.0."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
