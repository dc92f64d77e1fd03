"""Which page a paper is typed on, and which papers are drawn."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from kiosk.devices.receipt_printer.escpos.layout import compose
from kiosk.devices.receipt_printer.escpos.profiles import (
    CLONE,
    NO_TOKEN,
    PC437,
    PC850,
    PC858,
    STANDARD,
    WPC1252,
    EscposProfile,
    Page,
)
from kiosk.devices.receipt_printer.escpos.setting import Line, Setting
from kiosk.devices.receipt_printer.escpos.simulated.press import PAGES
from kiosk.devices.receipt_printer.escpos.simulator import EscposSimulator
from kiosk.domain.receipts import Block, Document, Heading, Pair, Qr, Rule, Text, Tone

MARGIN = 32
FRENCH = Text("Payé à l’hôtel : 12,50 €. Où ? Ça, là-bas, cœur")
VIETNAMESE = (
    Heading("Đã thanh toán"),
    Pair("Tổng số", "$42.10", Tone.STRONG),
    Pair("Ngày", "Thứ Sáu, 4 tháng 12, 2026, 15:05 CST"),
    Rule(),
    Text("Khoản $42.10 đã thanh toán. Xin giữ biên lai này."),
    Qr("PBK1/K7F3M9", "Quét để kiểm tra biên lai này."),
)
ARABIC = (
    Heading("مدفوع"),
    Pair("المجموع", "\u2066$42.10\u2069", Tone.STRONG),
    Pair("رقم التأكيد", "K7F-3M9"),
    Rule(),
    Text("دفعتك بمبلغ \u2066$42.10\u2069 مدفوعة. احتفظ بهذا الإيصال."),
    Qr("PBK1/K7F3M9", "امسح الرمز للتحقق من هذا الإيصال."),
)


def paper(document: Document, profile: EscposProfile = STANDARD, copy: int = 0) -> Image.Image:
    """What comes out of the simulated printer."""
    printer = EscposSimulator(profile, line_s=0.0, cut_s=0.0)
    printer.feed(b"".join(compose(document, profile, copy).commands), 0.0)
    (receipt,) = printer.press.receipts
    assert receipt.png is not None
    return Image.open(io.BytesIO(receipt.png)).convert("L")


def inked(image: Image.Image) -> tuple[int, int]:
    """The first and the last column with ink, from the edge of the print."""
    box = image.point(lambda grey: 255 * (grey < 128)).getbbox()
    assert box is not None
    return box[0] - MARGIN, box[2] - MARGIN


@pytest.mark.parametrize(
    ("text", "profile", "page"),
    [
        ("Paid", STANDARD, WPC1252),
        ("Compañía, ¿12,50 €?", STANDARD, WPC1252),
        ("cœur, 12,50 €", STANDARD, WPC1252),
        ("½ ╩", STANDARD, PC858),
        ("Łódź", STANDARD, WPC1252),
        ("Payé, 12,50 €", NO_TOKEN, PC858),
        ("façade ı", NO_TOKEN, PC850),
        ("αß", NO_TOKEN, PC437),
        ("Payé", CLONE, None),
    ],
)
def test_the_first_page_that_has_every_character_is_taken(
    text: str, profile: EscposProfile, page: Page | None
) -> None:
    """M-42: English, Spanish and French on one page for the whole paper, of those it has."""
    document = Document("fr", "", (Heading("Total"), Pair("Total", text)))
    assert Setting.of(document, profile).page == page


def test_every_page_of_a_profile_is_one_the_printer_knows() -> None:
    """Number and name are of the same page (DEVICES.md 6.4)."""
    for profile in (STANDARD, NO_TOKEN):
        assert all(PAGES[page.number] == page.codec for page in profile.pages)


def test_french_accents_are_typed_and_come_out_as_they_are() -> None:
    """M-42: letters, not pictures; the apostrophe is the plain one. Nothing becomes a "?"."""
    printer = EscposSimulator(STANDARD, line_s=0.0, cut_s=0.0)
    job = compose(Document("fr", "", (FRENCH,)), STANDARD, 0)
    printer.feed(b"".join(job.commands), 0.0)
    (receipt,) = printer.press.receipts
    assert " ".join(receipt.text.split()) == FRENCH.text.replace("\u2019", "'")


@pytest.mark.parametrize(("language", "blocks"), [("vi", VIETNAMESE), ("ar", ARABIC)])
def test_vietnamese_and_arabic_are_drawn_as_a_whole(
    language: str, blocks: tuple[Block, ...]
) -> None:
    """M-42: one hand for the whole sheet; only the code and the rules are the printer's own."""
    printer = EscposSimulator(STANDARD, line_s=0.0, cut_s=0.0)
    job = compose(Document(language, "", blocks), STANDARD, 0)
    printer.feed(b"".join(job.commands), 0.0)
    (receipt,) = printer.press.receipts
    read = [line for line in receipt.text.splitlines() if line.strip("-")]
    assert read == ["[image]", "[image]", "[QR PBK1/K7F3M9]", "[image]"]


def test_an_arabic_paper_begins_at_the_right_edge() -> None:
    """M-42: label right, amount left; a sentence ends ragged at the left."""
    pair = paper(Document("ar", "", ARABIC[1:2]))
    left, right = inked(pair)
    assert left < 8
    assert right > 568
    sentence = paper(Document("ar", "", (Text("لا تدفع هذه الفاتورة."),)))
    left, right = inked(sentence)
    assert left > 250
    assert right > 568


def test_an_amount_on_an_arabic_paper_is_read_from_left_to_right() -> None:
    """M-42: digits 0-9 in every language, and never $01.24."""
    setting = Setting.of(Document("ar", "", ARABIC), STANDARD)
    assert setting.lines("\u2066$42.10\u2069", Line()) == ["$42.10"]
    (sentence,) = setting.lines("دفعتك بمبلغ \u2066$42.10\u2069", Line())
    assert sentence.startswith("$42.10 ")


def test_no_drawn_line_leaves_the_paper() -> None:
    """A long name is broken, not shrunk or cut; both edges keep the print inside the head."""
    long = "Công ty Cổ phần Điện lực và Nước sạch Thành phố " * 3
    for language, blocks in (("vi", (Text(long), Heading(long), Pair(long, long))), ("ar", ARABIC)):
        left, right = inked(paper(Document(language, "", blocks)))
        assert left >= 0
        assert right <= 576


def test_a_copy_says_so_in_its_language_above_everything() -> None:
    """From the second paper on; the word is the document's."""
    document = Document("fr", "", (Heading("Payé"),), reprint="COPIE")
    printer = EscposSimulator(STANDARD, line_s=0.0, cut_s=0.0)
    printer.feed(b"".join(compose(document, STANDARD, 1).commands), 0.0)
    assert printer.press.receipts[0].text == "COPIE 1\nPayé"
    drawn = Document("vi", "", VIETNAMESE, reprint="BẢN SAO")
    assert paper(drawn, copy=1).height > paper(drawn).height + 40


def test_a_drawn_paper_takes_its_bytes_and_no_more() -> None:
    """White is fed: the whole sheet stays under 60 kB, five seconds at 115,200 baud."""
    job = compose(Document("ar", "", ARABIC * 3), STANDARD, 0)
    assert len(b"".join(job.commands)) < 60_000
