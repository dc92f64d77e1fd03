"""Biller files: what they mean, and what is refused with which words."""

import re
from pathlib import Path

import pytest

import kiosk
from kiosk.domain.bills import CheckDigit, Finality, NumberRule
from kiosk.gateways.biller_catalog import BillerFileError, load_biller, load_billers

RESOURCES = Path(kiosk.__file__).parents[1] / "resources" / "billers"
GOOD = """
id = "water"
name = "Water"
currency = "USD"
adapter = "file"
finality = "journal"
cash_fee = "1.50"
card_fee = "1.25"
overpay_max = "20.00"
gln = "4012345000009"
[number]
pattern = "[0-9]{10}"
check = "luhn"
groups = [4, 3, 3]
"""


def written(folder: Path, text: str, name: str = "water.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_becomes_a_biller(tmp_path: Path) -> None:
    """M-01, M-56: amounts in minor units, length and letters from the pattern, and no help line
    unless the file gives one."""
    biller = load_biller(written(tmp_path, GOOD))
    assert biller.rule == NumberRule("[0-9]{10}", 10, letters=False, check=CheckDigit.LUHN)
    assert (biller.cash_fee_minor, biller.card_fee_minor) == (150, 125)
    assert biller.overpay_max_minor == 2000
    assert (biller.finality, biller.gln) == (Finality.JOURNAL, "4012345000009")
    assert biller.help_phone == ""


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ('finality = "journal"', 'colour = "red"', "colour: Extra inputs are not permitted"),
        ('id = "water"', 'id = "wafer"', "id: must be the file's name, 'water'"),
        ('id = "water"', "", "id: Field required"),
        ('"1.25"', "1.25", 'card_fee: an amount is text like "120.50"'),
        ('"1.50"', "1.5", 'cash_fee: an amount is text like "120.50"'),
        ('"1.50"', '"1.5"', "cash_fee: an amount is written like 120.50"),
        ('"1.50"', '"-1.50"', "cash_fee: an amount cannot be negative"),
        ('"20.00"', '"20.00"\nminimum = "9.00"\nmaximum = "8.00"', "minimum is more than maximum"),
        ("4012345000009", "4012345000008", "gln has a wrong check digit"),
        ('"file"', '"ftp"', "adapter: Input should be 'file', 'sandbox' or 'http'"),
        ("[4, 3, 3]", "[4, 3]", "number: groups do not sum to the length 10"),
        ("{10}", "{5}", "number: a number has 6 to 32 characters"),
        ("[0-9]{10}", "(A|B)", "number: pattern not understood from character 1 on"),
        ("[0-9]{10}", "[A-Z][0-9]{9}", "number: luhn takes digits only"),
        ('"luhn"', '"iso7064_37_36"', "number: the pattern's end does not take every check"),
        ("[number]", "[number", "not TOML"),
    ],
)
def test_a_wrong_file_is_refused_with_key_and_reason(
    tmp_path: Path, old: str, new: str, words: str
) -> None:
    """Whoever wrote the file learns which file, where in it, and why."""
    assert old in GOOD
    with pytest.raises(BillerFileError) as refusal:
        load_biller(written(tmp_path, GOOD.replace(old, new)))
    assert str(refusal.value).startswith("water.toml: ")
    assert words in str(refusal.value)


def test_two_billers_with_one_gln_are_refused(tmp_path: Path) -> None:
    """A payment slip must not have two payees."""
    written(tmp_path, GOOD)
    written(tmp_path, GOOD.replace('"water"', '"zinc"'), "zinc.toml")
    with pytest.raises(BillerFileError, match=r"zinc\.toml: gln: also that of water"):
        load_billers(tmp_path)


def test_a_folder_without_billers_is_refused(tmp_path: Path) -> None:
    """A kiosk for nobody's bills is a mistake in the settings."""
    with pytest.raises(BillerFileError, match="no biller"):
        load_billers(tmp_path)


def test_the_demo_billers_show_a_fee_and_no_fee_for_each_tender() -> None:
    """M-23: what a tender costs depends on the biller; both cases can be looked at."""
    billers = load_billers(RESOURCES)
    assert {biller.cash_fee_minor > 0 for biller in billers} == {True, False}
    assert {biller.card_fee_minor > 0 for biller in billers} == {True, False}


def test_no_phone_number_is_written_down_anywhere() -> None:
    """M-56: a help line is configuration, blank until its owner fills it in; none in code, texts
    or demo data."""
    phone = re.compile(r"(?<![\w.])(?:\+?1[-. ])?\(?[2-9]\d{2}\)?[-. ]\d{3}[-. ]\d{4}(?![\w.])")
    assert phone.search("call 1-800-555-0100 now")
    root = RESOURCES.parents[1]
    files = [*(root / "kiosk").rglob("*.py"), *RESOURCES.iterdir()]
    assert [f.name for f in files if phone.search(f.read_text(encoding="utf-8"))] == []
    assert all(biller.help_phone == "" for biller in load_billers(RESOURCES))
