"""The fields of a message, and what is never read out of it."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.fields import Fields, bcd, parse, status_of

# A 04 0F as a terminal sends it: result, amount, trace, time, date, type, masked number, terminal
# and contract, authorisation, text, currency, receipt, card type and name, turnover number.
APPROVED = (
    "27 00 04 00 00 00 00 12 50 0B 00 00 17 0C 14 30 05 0D 11 22 0E 30 12 17 00 01 19 60"
    "22 F0 F8 EE EE EE EE EE EE 11 11 29 28 00 48 69"
    "2A 31 30 30 34 36 31 37 36 33 20 20 20 20 20 20 3B 31 32 33 34 35 36 00 00"
    "3C F0 F0 F2 4F 4B 49 08 40 87 00 07 8A 0A 8B F0 F5 56 49 53 41 00 88 00 00 17"
)
READ = Fields(
    result=0,
    amount=1250,
    currency=840,
    trace=17,
    receipt=7,
    moment=(11, 22, 14, 30, 5),
    auth="123456",
    brand="VISA",
    last4="1111",
    terminal="28004869",
    status=0x60,
)
PAN = "41" + "11" * 7


def read(text: str) -> Fields:
    return parse(bytes.fromhex(text))


def test_a_whole_status_information_is_read() -> None:
    """Each field of DEVICES.md 4.3."""
    assert read(APPROVED) == READ


def test_an_unknown_field_stops_the_reading_and_what_was_read_stays() -> None:
    """Its length cannot be known: 27 behind it is not the result."""
    assert read("0B 00 00 17 C4 27 00") == Fields(trace=17)
    assert read("27 05 C4 0B 00 00 17") == Fields(result=5)


@pytest.mark.parametrize(
    "cut",
    ["27", "27 00 04 00 00", "27 00 8B F0", "27 00 8B F0 F5 56", "27 00 8B F0 0A", "27 00 06"],
)
def test_a_field_that_is_cut_short_ends_the_message(cut: str) -> None:
    """Half a field is none."""
    assert read(cut) in (Fields(), Fields(result=0))


@pytest.mark.parametrize("length", ["03", "81 03", "82 00 03"])
def test_a_container_is_skipped_by_its_ber_length(length: str) -> None:
    """81 and 82 announce one and two bytes, big-endian; what follows is read."""
    assert read(f"06 {length} 1F 01 00 27 00") == Fields(result=0)


def test_a_long_container_is_skipped_whole() -> None:
    """1,500 bytes."""
    assert parse(b"\x06\x82\x05\xdc" + bytes(1500) + b"\x27\x00") == Fields(result=0)
    assert read("06 80 00 00 27 00") == read("06 82") == Fields()


def test_digits_that_are_none_are_no_number() -> None:
    """A nibble over 9 in an amount or a date."""
    assert read("04 00 00 00 00 1A 50 0C 25 00 00 0D 01 01") == Fields()


@pytest.mark.parametrize(
    "clear",
    [
        "22 F0 F8 " + PAN,
        "23 F1 F2 " + PAN + " D3 01 22 01",
        "24 F0 F0 F8 " + PAN,
        "2D F0 F8 " + PAN,
        "0E 30 12",
        "8B F1 F6 " + PAN.encode().hex(),
        "3C F0 F1 F6 " + PAN.encode().hex(),
        "3B " + PAN,
        "06 0A 5A 08 " + PAN,
        "2E F0 F0 F8 " + PAN,
    ],
)
def test_card_data_in_the_clear_is_not_kept(clear: str) -> None:
    """Not a digit of it, wherever the terminal put it, and the rest is still read."""
    fields = read(clear + " 27 00")
    assert fields.result == 0
    assert fields.last4 == ""
    assert "1111" not in repr(fields)
    assert "3012" not in repr(fields)


@pytest.mark.parametrize(
    ("number", "last4"),
    [
        ("F0 F8 EE EE EE EE EE EE 42 42", "4242"),
        ("F0 F8 41 11 11 EE EE EE 42 42", "4242"),
        ("F1 F0 EE EE EE EE EE EE EE E0 01 9F", "0019"),
        ("F0 F8 EE EE EE EE EE EE 4E 42", ""),
        ("F0 F8 41 11 11 EE EE EE EE EE", ""),
    ],
)
def test_only_the_last_four_of_a_masked_number_are_kept(number: str, last4: str) -> None:
    """E stands for a digit not told; F pads an odd length. Row M-52."""
    assert read("22 " + number) == Fields(last4=last4)


def test_bcd_has_two_digits_in_a_byte() -> None:
    """12.50 in six bytes, and no room for more than fits."""
    assert bcd(1250, 6) == bytes.fromhex("00 00 00 00 12 50")
    with pytest.raises(ValueError, match="does not fit"):
        bcd(10_000, 2)
    with pytest.raises(ValueError, match="does not fit"):
        bcd(-1, 2)


@pytest.mark.parametrize(
    ("data", "status"),
    [
        ("00", 0x00),
        ("9C", 0x9C),
        ("F0", 0xF0),
        ("9C 06 02 1F 00", 0x9C),
        ("F0 F0 F0 F3 31 2E 32 9C", 0x9C),
        ("19 9C", 0x9C),
        ("19 9C 29 28 00 48 69 49 08 40", 0x9C),
        ("29 28 00 48 69 49 08 40", None),
        ("", None),
    ],
)
def test_a_terminal_tells_its_status_in_one_of_three_ways(data: str, status: int | None) -> None:
    """A bare byte, behind the software version, or BMP 19."""
    assert status_of(bytes.fromhex(data)) == status
