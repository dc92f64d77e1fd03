import os
import resource
import string
import unicodedata
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from kiosk.documents.receipt_pdf import ReceiptPdf, file_name, render
from kiosk.domain.money import Money
from kiosk.domain.receipts import Document, Heading, Pair, Qr, Text
from kiosk.ui.messages import Catalogue

Keep = Callable[..., Path]
PLAIN = set(string.ascii_letters + string.digits + "-_.")


@pytest.fixture
def kept(tmp_path: Path) -> Keep:
    """Keep a document, answer where it is."""

    def keep(document: Document, name: str = "123456789-paid") -> Path:
        return tmp_path / ReceiptPdf(tmp_path).keep(name, document)

    return keep


@pytest.mark.parametrize("language", ["paid", "pendiente"])
def test_a_reader_finds_every_word_in_order(
    language: str,
    request: pytest.FixtureRequest,
    kept: Keep,
    text_of: Callable[[Document], str],
    asked: Callable[..., str],
) -> None:
    """M-26: the text of the file is the text of the document, in English and in Spanish."""
    document = request.getfixturevalue(language)
    told = asked("pdftotext", "-raw", kept(document), "-")
    assert "".join(unicodedata.normalize("NFC", told).split()) == text_of(document)


@pytest.mark.parametrize("language", ["en", "es", "fr", "vi", "ar"])
def test_a_reader_finds_the_receipt_in_each_language(
    language: str, kept: Keep, asked: Callable[..., str]
) -> None:
    """M-26, M-42: the letters themselves come out of the file, not only their shapes; a poppler
    reader turns an Arabic line round again."""
    texts = Catalogue(("en", "es", "fr", "vi", "ar"), ZoneInfo("America/Chicago"))
    labels = [
        texts.text(f"receipt.{key}", language) for key in ("date", "total", "wrong", "verify")
    ]
    blocks = (Heading(labels[0]), Pair(labels[1], texts.money(Money(4210, "USD"), language)))
    document = Document(language, "Receipt", (*blocks, Text(labels[2]), Qr("PBK", labels[3])))
    told = unicodedata.normalize("NFKC", asked("pdftotext", kept(document), "-"))
    found = "".join(sorted(char for char in told if char.isalnum()))
    meant = "".join(labels) + "$42.10"
    assert found == "".join(sorted(char for char in meant if char.isalnum()))
    assert "$42.10" in told
    fonts = asked("pdffonts", kept(document)).splitlines()[2:]
    assert all(font.split()[-5:-2] == ["yes", "yes", "yes"] for font in fonts)


def test_long_texts_lose_nothing(
    kept: Keep, text_of: Callable[[Document], str], asked: Callable[..., str]
) -> None:
    """Fifty lines of text and a code without a space: one page, all of it."""
    document = Document(
        "en", "Slip", (Text("word " * 300), Pair("Code", "0f1e" * 100), Pair("label " * 40, "v"))
    )
    told = asked("pdftotext", "-raw", file := kept(document), "-")
    assert "".join(told.split()) == text_of(document)
    assert "Pages:           1\n" in asked("pdfinfo", file)


def test_the_file_is_sound_and_says_what_it_is(
    kept: Keep, paid: Document, pendiente: Document, asked: Callable[..., str]
) -> None:
    """qpdf finds no fault; title, language and creator are set; no author is invented."""
    for document, name in ((paid, "a"), (pendiente, "b")):
        file = kept(document, name)
        assert "No syntax or stream encoding errors found" in asked("qpdf", "--check", file)
        told = asked("pdfinfo", file)
        assert f"Title:           {document.title}\n" in told
        assert "Creator:         Paybill Kiosk\n" in told
        assert "anonymous" not in told
        raw = asked("qpdf", "--qdf", "--object-streams=disable", file, "-")
        assert f"/Lang ({document.language})" in raw
        assert "/DisplayDocTitle true" in raw


def test_every_font_is_embedded_and_ours(
    kept: Keep, paid: Document, asked: Callable[..., str]
) -> None:
    """No reader substitutes a face: each font in the file is embedded (emb, sub and uni: yes)."""
    fonts = asked("pdffonts", kept(paid)).splitlines()[2:]
    assert len(fonts) == 2
    for font in fonts:
        assert "AtkinsonHyperlegibleNext" in font
        assert font.split()[-5:-2] == ["yes", "yes", "yes"]


def test_the_code_on_the_page_is_dark_where_the_symbol_is(
    kept: Keep, asked: Callable[..., str], tmp_path: Path
) -> None:
    """Drawn as vectors: at 600 dpi the three corner patterns are found, sharp, without seams."""
    document = Document("en", "Code", (Qr("PBK1/123456789"),))
    asked("pdftoppm", "-r", "600", "-png", "-singlefile", kept(document), tmp_path / "page")
    assert "image" not in asked("pdfimages", "-list", kept(document)).split("\n", 2)[-1]
    page = Image.open(tmp_path / "page.png").convert("L")
    dark = page.point(lambda level: 255 if level < 128 else 0).getbbox()
    assert dark is not None
    left, top, right, bottom = dark
    assert top == pytest.approx((6 + 4 * 0.6) / 25.4 * 600, abs=2)  # margin and quiet zone
    module = (right - left) / 21  # version 1
    assert right - left == pytest.approx(bottom - top, abs=2)
    for x, y in ((left, top), (right - 7 * module, top), (left, bottom - 7 * module)):
        across = [page.getpixel((int(x + (n + 0.5) * module), int(y + 3.5 * module)))
                  for n in range(7)]  # fmt: skip
        assert across == [0, 255, 0, 0, 0, 255, 0]


def test_equal_documents_give_equal_bytes(kept: Keep, paid: Document) -> None:
    """A receipt made again after a power cut is the same file."""
    first = kept(paid, "first").read_bytes()
    assert kept(paid, "second").read_bytes() == first
    assert render(paid) == first


def test_the_same_name_replaces_the_file(
    kept: Keep, paid: Document, pendiente: Document, tmp_path: Path
) -> None:
    kept(paid)
    assert kept(pendiente).read_bytes() == render(pendiente)
    assert [path.name for path in tmp_path.iterdir()] == ["123456789-paid.pdf"]


def test_a_plain_name_is_kept_as_it_is() -> None:
    assert file_name("123456789-paid") == "123456789-paid.pdf"


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../../etc/passwd", "/dev/null", "a/b", "a\\b", "a\0b", "a\nb", "Ñandú", "-rf",
     "con: $(reboot)", "x" * 5000, "\u202egpj.exe", "\ud800", ".hidden", "a%2fb"],
)  # fmt: skip
def test_a_hostile_name_stays_a_plain_name_in_the_folder(
    name: str, tmp_path: Path, paid: Document
) -> None:
    """No separator, no leading dot or dash, no length that a file system refuses."""
    kept = ReceiptPdf(tmp_path / "receipts").keep(name, paid)
    assert set(kept) <= PLAIN
    assert kept[0] not in ".-"
    assert len(kept) < 120
    assert [path.name for path in (tmp_path / "receipts").iterdir()] == [kept]
    assert [path.name for path in tmp_path.iterdir()] == ["receipts"]


def test_names_that_differ_never_share_a_file() -> None:
    """Cleaning a name must not lay one person's receipt over another's."""
    names = ["a/b", "a b", "a-b", "a:b", ".a-b", "A-b", "x" * 90, "x" * 91]
    assert len({file_name(name) for name in names}) == len(names)


def test_a_full_disk_leaves_no_half_file(tmp_path: Path, paid: Document) -> None:
    """M-25: the write stops after 1,000 bytes: OSError, and the folder is as empty as before."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            ReceiptPdf(tmp_path).keep("123456789-paid", paid)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_leaves_the_earlier_file(
    kept: Keep, paid: Document, pendiente: Document, tmp_path: Path
) -> None:
    """Replacing is all or nothing."""
    file = kept(paid)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(OSError, match="File too large"):
            kept(pendiente)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert file.read_bytes() == render(paid)
    assert list(tmp_path.iterdir()) == [file]


def test_the_file_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, paid: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A power cut finds the whole file or none: contents first, then the name, then the folder."""
    synced: list[tuple[str, list[str]]] = []

    def fsync(descriptor: int) -> None:
        names = sorted(path.name for path in tmp_path.iterdir())
        synced.append((Path(f"/proc/self/fd/{descriptor}").readlink().name, names))

    monkeypatch.setattr(os, "fsync", fsync)
    ReceiptPdf(tmp_path).keep("a", paid)
    assert synced == [(".a.pdf.part", [".a.pdf.part"]), (tmp_path.name, ["a.pdf"])]


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, paid: Document) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="Not a directory"):
        ReceiptPdf(tmp_path / "file" / "receipts").keep("123456789-paid", paid)
