"""The bundled fonts, found relative to the repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PIL import ImageFont

_FOLDER = Path(__file__).resolve().parents[4] / "resources" / "fonts"


@cache
def font(file: str, pixels: int) -> ImageFont.FreeTypeFont:
    """The font in resources/fonts/`file` at `pixels` to the em."""
    return ImageFont.truetype(_FOLDER / file, pixels)
