"""Lines of text as dots."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PIL import Image

from kiosk.devices.receipt_printer.escpos.raster import (
    BAND,
    DRAWN,
    LATIN,
    Letters,
    bands,
    draw_line,
)
from kiosk.domain.lines import seen


def inked(image: Image.Image) -> list[int]:
    """The columns that hold ink."""
    dots = image.convert("L")
    return [
        column
        for column in range(dots.width)
        if any(dots.getpixel((column, row)) == 0 for row in range(dots.height))
    ]


def drawn(left: str, right: str = "", *, centred: bool = False, scale: int = 1) -> Image.Image:
    return draw_line(left, right, 576, LATIN.scaled(scale, bold=False), centred=centred)


def test_a_strip_is_as_wide_as_the_head_and_as_high_as_a_line() -> None:
    """One bit a dot, 32 dots high, 64 at double size."""
    assert (drawn("Łódź").size, drawn("Łódź").mode) == ((576, 32), "1")
    assert drawn("Łódź", scale=2).size == (576, 64)


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
    full = inked(draw_line(left, "", 2000, LATIN, centred=False))
    assert columns[-1] <= 575 < full[-1] + len(right) * 20
    gaps = [after - before for before, after in pairwise(columns)]
    assert max(gaps) >= (10 if right else 1)


def rows_inked(image: Image.Image) -> list[int]:
    """The dot lines that hold ink."""
    return inked(image.convert("L").transpose(Image.Transpose.TRANSPOSE))


@pytest.mark.parametrize(
    ("letters", "text"),
    [
        (LATIN, "Ễgj"),
        (DRAWN["vi"], "ỄẪgjỵ"),
        (DRAWN["ar"], seen("إلى الحجّ في غيرها", mirrored=True)),
    ],
)
@pytest.mark.parametrize("scale", [1.0, 1.2, 2.4])
def test_accents_above_and_tails_below_are_inside_the_strip(
    letters: Letters, text: str, scale: float
) -> None:
    """Stacked Vietnamese accents, hamza and jim: neither the first nor the last dot line is
    touched, at any size and weight."""
    for bold in (False, True):
        image = draw_line(text, "", 576, letters.scaled(scale, bold=bold), centred=False)
        rows = rows_inked(image)
        assert rows[0] > 0
        assert rows[-1] < image.height - 1


def test_arabic_and_latin_letters_of_one_line_stand_side_by_side() -> None:
    """Each piece begins where the one before ended; digits are those of the Latin face."""
    letters = DRAWN["ar"]
    mixed = seen("إلى \u2068City Power 7\u2069 نعم", mirrored=True)
    assert len(letters.runs(mixed)) == 3
    assert letters.width(mixed) == sum(letters.width(piece) for _, piece in letters.runs(mixed))
    columns = inked(draw_line("", mixed, 576, letters, centred=False))
    assert columns[-1] > 570
    assert columns[0] == pytest.approx(576 - letters.width(mixed), abs=6)


def test_only_ink_is_drawn_and_the_white_around_it_is_fed() -> None:
    """24 dot lines each, the rest in the last; black is 1. Fed and drawn together are the strip."""
    image = drawn("Łódź", scale=2)
    above, *pieces, below = bands(image)
    rows = rows_inked(image)
    assert above == bytes((0x1B, 0x4A, rows[0]))
    assert below == bytes((0x1B, 0x4A, 63 - rows[-1]))
    data = b"".join(piece[8:] for piece in pieces)
    assert [piece[6] for piece in pieces[:-1]] == [BAND] * (len(pieces) - 1)
    assert (
        data == bytes(byte ^ 0xFF for byte in image.tobytes())[72 * rows[0] : 72 * (rows[-1] + 1)]
    )


def test_a_line_without_ink_is_fed_only() -> None:
    """A blank has its height."""
    assert list(bands(drawn(" "))) == [bytes((0x1B, 0x4A, 32))]
