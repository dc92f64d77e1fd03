"""Paper as dots and as text."""

from __future__ import annotations

import io

import pytest
import segno
from PIL import Image

from kiosk.devices.receipt_printer.escpos.simulated.canvas import INK, MARGIN, PAPER, TEAR, Canvas
from kiosk.devices.receipt_printer.escpos.simulated.typewriter import retype


def typed(canvas: Canvas, text: str) -> Canvas:
    for letter in text:
        canvas.character(letter)
    canvas.line_feed()
    return canvas


def picture(canvas: Canvas) -> Image.Image:
    return Image.open(io.BytesIO(canvas.tear())).convert("L")


def ink(image: Image.Image) -> tuple[int, int, int, int]:
    """The box that holds all dots, without margins."""
    box = image.point(lambda grey: 255 * (grey == INK)).getbbox()
    assert box is not None
    left, top, right, bottom = box
    return left - MARGIN, top - TEAR, right - MARGIN, bottom - TEAR


def test_the_paper_is_80_mm_wide_and_black_on_white() -> None:
    """576 dots and two margins: 640 dots at 203 dpi."""
    image = picture(typed(Canvas(576), "Paid"))
    assert image.size == (640, TEAR + 30)
    assert {grey for _, grey in image.getcolors() or []} == {INK, PAPER}


@pytest.mark.parametrize(("align", "left", "right"), [(0, 0, 48), (1, 264, 312), (2, 528, 576)])
def test_lines_stand_where_they_are_aligned(align: int, left: int, right: int) -> None:
    """Four letters of 12 dots at the left, in the middle, at the right."""
    canvas = Canvas(576)
    canvas.style.align = align
    box = ink(picture(typed(canvas, "Paid")))
    assert left <= box[0] <= left + 4
    assert right - 4 <= box[2] <= right


def test_large_letters_are_twice_as_large() -> None:
    """24 x 48 dots each."""
    canvas = Canvas(576)
    canvas.style.wide = canvas.style.tall = 2
    image = picture(typed(canvas, "Paid"))
    box = ink(image)
    assert image.height == TEAR + 48
    assert 88 <= box[2] - box[0] <= 96


def test_bold_letters_have_more_ink() -> None:
    """By a weight of its own, not by a smear."""
    plain, bold = Canvas(576), Canvas(576)
    bold.style.bold = True
    images = [picture(typed(canvas, "Total $ 84.17")) for canvas in (plain, bold)]
    dots = [sum(1 for grey in image.tobytes() if grey == INK) for image in images]
    assert dots[1] > 1.15 * dots[0]


def test_underlined_blanks_are_a_rule_over_the_whole_width() -> None:
    """Two dots thick, read as dashes."""
    canvas = Canvas(576)
    canvas.style.underline = 2
    typed(canvas, " " * 48)
    assert canvas.text == "-" * 48
    assert ink(picture(canvas)) == (0, 22, 576, 24)


def test_letters_beyond_the_edge_go_on_in_the_next_line() -> None:
    """As a real head does it; nothing is lost."""
    assert typed(Canvas(576), "x" * 50).text == "x" * 48 + "\nxx"


def test_raster_dots_are_ink_and_one_image_is_one_line_of_text() -> None:
    """1 is black, the high bit is left; bands of one picture are one image."""
    canvas = Canvas(576)
    canvas.image(2, bytes.fromhex("80 01 80 01"), 1, 1)
    canvas.image(2, bytes.fromhex("80 01"), 1, 1)
    assert canvas.text == "[image]"
    image = picture(canvas)
    assert ink(image) == (0, 0, 16, 3)
    assert image.getpixel((MARGIN + 1, TEAR)) == PAPER


def test_an_image_of_nothing_leaves_nothing() -> None:
    """Width or height 0."""
    canvas = Canvas(576)
    canvas.image(0, b"", 1, 1)
    assert canvas.blank


def test_a_qr_code_has_exactly_the_modules_of_its_data() -> None:
    """Level M, six dots to the module, centred."""
    canvas = Canvas(576)
    canvas.style.align = 1
    canvas.qr(b"https://pay.example/v/K74F9C", 6, 0x31)
    assert canvas.text == "[QR https://pay.example/v/K74F9C]"
    image = picture(canvas)
    matrix = segno.make_qr(b"https://pay.example/v/K74F9C", error="m", boost_error=False).matrix
    left = MARGIN + (576 - 6 * len(matrix)) // 2
    drawn = [
        [
            image.getpixel((left + 6 * column + 3, TEAR + 6 * row + 3)) == INK
            for column in range(len(matrix))
        ]
        for row in range(len(matrix))
    ]
    assert drawn == [[bool(dark) for dark in row] for row in matrix]


def test_initialise_forgets_the_line_in_work_and_all_modes() -> None:
    """ESC @; what is on the paper stays."""
    canvas = typed(Canvas(576), "kept")
    canvas.style.bold, canvas.style.wide = True, 2
    canvas.character("x")
    canvas.initialise()
    assert (canvas.style.bold, canvas.style.wide) == (False, 1)
    assert typed(canvas, "next").text == "kept\nnext"


def test_after_a_tear_the_paper_is_blank() -> None:
    """What was not yet fed is printed on the piece that comes off."""
    canvas = typed(Canvas(576), "a")
    canvas.feed(40)
    canvas.character("b")
    assert picture(canvas).height == TEAR + 30 + 40 + 30
    assert canvas.blank
    assert canvas.text == ""


def test_a_kept_text_can_be_typed_again() -> None:
    """After a restart of the bench the receipt can still be looked at."""
    image = Image.open(io.BytesIO(retype("Paid\n$ 84,17 €", 576))).convert("L")
    assert image.size == (640, TEAR + 60)
    assert ink(image)[0] < 5
