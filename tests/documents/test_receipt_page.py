from itertools import pairwise

import pytest
import segno

from kiosk.documents.receipt_page import (
    COLUMN,
    LABEL_GREY,
    MARGIN,
    MM,
    WIDTH,
    Code,
    Line,
    Page,
    Stroke,
    lay_out,
)
from kiosk.documents.typeset import face, width_of
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone

LONG = "A name that goes on and on, as names of agencies like to do"
CODE = "0123456789abcdef" * 4


def page_of(*blocks: Block) -> Page:
    return lay_out(Document("en", "Receipt", blocks))


def lines_of(*blocks: Block) -> list[Line]:
    """The page's lines; it must have nothing else."""
    marks = page_of(*blocks).marks
    return [mark for mark in marks if isinstance(mark, Line) or pytest.fail("not a line")]


def right_edge(line: Line) -> float:
    return line.x + width_of(line.text, line.face, line.size)


def test_every_line_stands_inside_the_margins(paid: Document, pendiente: Document) -> None:
    """Nothing is clipped on any side, whatever the language."""
    for page in (lay_out(paid), lay_out(pendiente)):
        for mark in page.marks:
            if isinstance(mark, Line):
                assert mark.x >= MARGIN - 0.01
                assert right_edge(mark) <= WIDTH - MARGIN + 0.01
                assert mark.size < mark.baseline <= page.height - MARGIN


def test_lines_do_not_overlap() -> None:
    """Two lines share a baseline, or stand at least a line's height apart."""
    lines = lines_of(Heading(LONG), Text(LONG, Tone.SMALL), Pair(LONG, LONG), Pair(LONG, CODE))
    baselines = sorted({round(line.baseline, 3) for line in lines})
    assert all(below - above >= 8.5 for above, below in pairwise(baselines))


def test_a_pair_has_one_baseline_and_reaches_both_edges() -> None:
    """Amounts stand in a column at the right."""
    label, value = lines_of(Pair("Amount", "$42.10"))
    assert label.baseline == value.baseline
    assert label.x == MARGIN
    assert right_edge(value) == pytest.approx(WIDTH - MARGIN)
    assert (label.grey, value.grey) == (LABEL_GREY, 0.0)


def test_a_long_label_leaves_the_short_value_its_line() -> None:
    *label, value = lines_of(Pair(LONG, "$42.10"))
    assert len(label) > 1
    assert value.text == "$42.10"
    assert value.baseline == label[0].baseline
    assert all(right_edge(line) < value.x for line in label)


def test_a_long_value_wraps_at_the_right_of_its_label() -> None:
    label, *value = lines_of(Pair("Place", LONG))
    assert len(value) > 1
    assert value[0].baseline == label.baseline
    assert all(right_edge(line) == pytest.approx(WIDTH - MARGIN) for line in value)
    assert all(line.x > right_edge(label) for line in value)


@pytest.mark.parametrize("label", ["Card", "Tarjeta", "Lugar"])
def test_a_short_label_stays_whole_beside_a_value_of_two_lines(label: str) -> None:
    """Sums of floats once left "Tarjet" and "a" beside a long name of a card."""
    value = "American Express terminada en 4242, y algo más"
    first, *rest = lines_of(Pair(label, value))
    assert first.text == label
    assert " ".join(line.text for line in rest) == value


def test_a_number_too_long_for_its_side_stands_below_its_label() -> None:
    """A confirmation number is not broken to make room for its label."""
    label, value = lines_of(Pair("Confirmation number", "123-456789-123-456", Tone.STRONG))
    assert value.text == "123-456789-123-456"
    assert value.baseline > label.baseline + 12


def test_a_strong_pair_is_bold_and_black() -> None:
    marks = lines_of(Pair("Total", "$1.00", Tone.STRONG))
    assert {(mark.face, mark.grey) for mark in marks} == {(face("en", bold=True), 0.0)}


def test_the_heading_is_the_largest_and_centred() -> None:
    heading, text = lines_of(Heading("Paid"), Text("Paid in full"))
    assert heading.size > 2 * text.size
    assert (heading.x + right_edge(heading)) / 2 == pytest.approx(WIDTH / 2)


def test_a_rule_stands_between_its_neighbours() -> None:
    above, rule, below = page_of(Text("above"), Rule(), Text("below")).marks
    assert isinstance(above, Line)
    assert isinstance(rule, Stroke)
    assert isinstance(below, Line)
    assert above.baseline < rule.y < below.baseline - below.size * 0.7


def test_the_page_is_as_high_as_its_text() -> None:
    """Eighty millimetres wide; a second line makes it one line's height longer."""
    assert pytest.approx(80 * MM) == WIDTH
    one, two = page_of(Text("a")), page_of(Text("a"), Text("b"))
    assert two.height - one.height == pytest.approx(10 * 1.35 + MM)


def test_the_code_is_the_matrix_module_for_module() -> None:
    """The bars cover the dark modules of the symbol and no light one."""
    data = "PBK1/123456789/paid/4210USD/20261122/K1/" + "x" * 86
    code, _ = page_of(Qr(data, "Scan to verify")).marks
    assert isinstance(code, Code)
    matrix = segno.make_qr(data, error="m").matrix
    module = code.bars[0][3]
    left, top = min(bar[0] for bar in code.bars), min(bar[1] for bar in code.bars)
    dark = set()
    for x, y, width, height in code.bars:
        assert height == module
        first, row = round((x - left) / module), round((y - top) / module)
        dark |= {(row, first + step) for step in range(round(width / module))}
    assert dark == {(r, c) for r, row in enumerate(matrix) for c, bit in enumerate(row) if bit}


@pytest.mark.parametrize("length", [1, 120, 400, 1200])
def test_the_code_has_its_quiet_zone_and_readable_modules(length: int) -> None:
    """Four light modules on every side (ISO/IEC 18004); a receipt's own codes reach 0.5 mm."""
    above, code, caption = page_of(Text("above"), Qr("a" * length, "caption")).marks
    assert isinstance(above, Line)
    assert isinstance(code, Code)
    assert isinstance(caption, Line)
    module = code.bars[0][3]
    left, top = min(bar[0] for bar in code.bars), min(bar[1] for bar in code.bars)
    right = max(bar[0] + bar[2] for bar in code.bars)
    bottom = max(bar[1] + bar[3] for bar in code.bars)
    assert left >= MARGIN + 4 * module - 0.01
    assert right <= MARGIN + COLUMN - 4 * module + 0.01
    assert top - above.baseline >= 4 * module
    assert caption.baseline - caption.size - bottom >= 4 * module - 0.01
    assert length > 400 or module >= 0.5 * MM


@pytest.fixture
def arabic() -> Page:
    """A slip written from right to left, with names and numbers that are not."""
    blocks = (
        Heading("قيد الانتظار"),
        Text("Riverside Power", centred=True),
        Pair("المبلغ", "\u2066$42.10\u2069"),
        Pair("رقم التأكيد", "K7F-3M9", Tone.STRONG),
        Text("استلمنا منك \u2066$42.10\u2069. احتفظ بها حتى يردّ \u2068Riverside Power\u2069."),
    )
    return lay_out(Document("ar", "قسيمة", blocks))


def test_an_arabic_page_is_mirrored(arabic: Page) -> None:
    """M-42: labels and sentences begin at the right edge, values end at the left one."""
    _, _, label, amount, strong, code, *sentence = arabic.marks
    for begins in (label, strong, *sentence):
        assert isinstance(begins, Line)
        assert right_edge(begins) == pytest.approx(WIDTH - MARGIN)
    for ends, text in ((amount, "$42.10"), (code, "K7F-3M9")):
        assert isinstance(ends, Line)
        assert (ends.x, ends.text) == (MARGIN, text)
    assert len(sentence) == 2


@pytest.mark.parametrize(("language", "leading"), [("fr", 1.35), ("vi", 1.45), ("ar", 1.6)])
def test_a_script_that_reaches_further_has_more_room(language: str, leading: float) -> None:
    """Stacked accents and deep tails do not run into the next line."""
    page = lay_out(Document(language, "", (Text("a " * 60),)))
    first, second, *_ = (mark for mark in page.marks if isinstance(mark, Line))
    assert second.baseline - first.baseline == pytest.approx(10 * leading)
