"""The bundled fonts, found relative to the repository."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_FOLDER = Path(__file__).resolve().parents[4] / "resources" / "fonts"


@cache
def font(file: str, pixels: int) -> FreeTypeFont:
    """The font in resources/fonts/`file` at `pixels` to the em."""
    from PIL import ImageFont  # noqa: PLC0415 - most receipts need no drawn line

    # The other engine is there on some machines only, and would turn round what is in order.
    return ImageFont.truetype(_FOLDER / file, pixels, layout_engine=ImageFont.Layout.BASIC)
