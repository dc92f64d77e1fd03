"""Lines of text as dots."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PIL import Image

from kiosk.devices.receipt_printer.escpos.raster import BAND, bands, draw_line


def inked(image: Image.Image) -> list[int]:
    """The columns that hold ink."""
    dots = image.convert("L")
    return [
        column
        for column in range(dots.width)
        if any(dots.getpixel((column, row)) == 0 for row in range(dots.height))
    ]


def drawn(left: str, right: str = "", *, centred: bool = False, scale: int = 1) -> Image.Image:
    return draw_line(left, right, 576, bold=False, centred=centred, scale=scale)


def test_a_strip_is_as_wide_as_the_head_and_as_high_as_a_line() -> None:
    """One bit a dot, 30 dots high, 60 at double size."""
    assert (drawn("Łódź").size, drawn("Łódź").mode) == ((576, 30), "1")
    assert drawn("Łódź", scale=2).size == (576, 60)


def test_label_and_value_stand_at_the_two_edges() -> None:
    """As on the typed lines."""
    columns = inked(drawn("Imię", "Łódź"))
    assert columns[0] < 6
    assert columns[-1] > 569
    assert not set(range(200, 400)) & set(columns)


def test_centred_text_has_as_much_room_on_both_sides() -> None:
    """To a dot or two."""
    columns = inked(drawn("Łódź", centred=True))
    assert abs(columns[0] - (575 - columns[-1])) <= 3


@pytest.mark.parametrize(("left", "right"), [("Ł" + "W" * 40, ""), ("Ł" + "W" * 20, "W" * 20)])
def test_a_line_of_broad_letters_is_set_smaller_and_keeps_its_gap(left: str, right: str) -> None:
    """48 letters of 20 dots would not fit; none may be cut off or run into the value."""
    columns = inked(drawn(left, right))
    assert columns[-1] < 576
    full = inked(draw_line(left, "", 2000, bold=False, centred=False, scale=1))
    assert columns[-1] <= 575 < full[-1] + len(right) * 20
    gaps = [after - before for before, after in pairwise(columns)]
    assert max(gaps) >= (10 if right else 1)


def test_accents_above_and_tails_below_are_inside_the_strip() -> None:
    """Stacked Vietnamese accents and a g: neither the first nor the last dot line is touched."""
    image = drawn("Ễgj").convert("L")
    rows = [
        row
        for row in range(image.height)
        if any(image.getpixel((column, row)) == 0 for column in range(image.width))
    ]
    assert rows[0] > 0
    assert rows[-1] < 29


def test_bands_put_together_are_the_strip() -> None:
    """24 dot lines each, the rest in the last; black is 1."""
    image = drawn("Łódź", scale=2)
    pieces = list(bands(image))
    assert [piece[6] for piece in pieces] == [BAND, BAND, 12]
    data = b"".join(piece[8:] for piece in pieces)
    assert data == bytes(byte ^ 0xFF for byte in image.tobytes())
