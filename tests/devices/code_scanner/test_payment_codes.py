"""What a record says about a bill."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.devices.code_scanner.payment_codes import CURRENCY, FOREIGN, INCOMPLETE, UNREADABLE, read
from kiosk.domain.events import CodeRefused, CodeScanned
from kiosk.domain.money import Money

PAYEE = b"]C14154012345000009"
REFERENCE = b"8020ABC123456\x1d"
# DEVICES.md 7.2, byte for byte.
GOLDEN = b"]C141540123450000098020ABC123456\x1d390212050\x1d12261231"


def usd(minor: int) -> Money:
    return Money(minor, "USD")


def test_the_slip_of_the_design_is_read() -> None:
    """M-03: GLN 4012345000009, reference ABC123456, 120.50, 31 December 2026."""
    assert read(GOLDEN, "USD") == CodeScanned(
        "ABC123456", "4012345000009", usd(12050), date(2026, 12, 31)
    )


@pytest.mark.parametrize("aim", [b"]C1", b"]Q3", b"]d2", b"]e0", b""])
def test_every_gs1_carrier_says_the_same(aim: bytes) -> None:
    """M-03: also a scanner that sends no AIM id, and a separator in front."""
    assert read(aim + GOLDEN[3:], "USD") == read(GOLDEN, "USD")
    assert read(aim + b"\x1d" + GOLDEN[3:], "USD") == read(GOLDEN, "USD")


@pytest.mark.parametrize(
    "aim", [b"", b"]A0", b"]C0", b"]I0", b"]I1", b"]Q1", b"]d1", b"]L0", b"]L2"]
)
def test_a_plain_number_is_its_own_reference(aim: bytes) -> None:
    """M-03: the id in front is not part of it."""
    assert read(aim + b"3161777077", "USD") == CodeScanned("3161777077")
    assert read(aim + b" ABC-123 ", "USD") == CodeScanned("ABC-123")


@pytest.mark.parametrize(
    ("tail", "outcome"),
    [
        (b"39024500", usd(4500)),
        (b"390045", usd(4500)),
        (b"3901455", usd(4550)),
        (b"390345000", usd(4500)),
        (b"390345005", UNREADABLE),
        (b"39095", UNREADABLE),
        (b"3909000000000", usd(0)),
        (b"39128404500", usd(4500)),
        (b"39129784500", CURRENCY),
        (b"39024500\x1d39128404500", UNREADABLE),
        (b"39024500\x1d39024500", UNREADABLE),
        (b"8020XYZ", UNREADABLE),
        (b"4154012345000009", UNREADABLE),
        (b"12261231\x1d12261230", UNREADABLE),
        (b"391x", INCOMPLETE),
        (b"12261331", INCOMPLETE),
        (b"12260230", INCOMPLETE),
    ],
)
def test_amounts_are_taken_from_the_digits(tail: bytes, outcome: Money | CodeRefused) -> None:
    """M-03: 390n in the kiosk's currency or 391n with its own, never both, nothing twice, no part
    of a cent; 390n with more decimals than digits is where the library is wrong."""
    code = read(PAYEE + REFERENCE + tail, "USD")
    if isinstance(outcome, CodeRefused):
        assert code == outcome
    else:
        assert code == CodeScanned("ABC123456", "4012345000009", outcome)


def test_the_last_day_of_a_month_may_be_coded_as_day_zero() -> None:
    """GS1 General Specifications 3.4: day 00 is the month's last; the century is this one."""
    code = read(PAYEE + REFERENCE + b"12270200", "USD")
    assert isinstance(code, CodeScanned)
    assert code.due == date(2027, 2, 28)
    code = read(PAYEE + REFERENCE + b"12990131", "USD")
    assert isinstance(code, CodeScanned)
    assert code.due == date(2099, 1, 31)


@pytest.mark.parametrize(
    ("record", "outcome"),
    [
        (b"]C141540123450000088020ABC123456", UNREADABLE),  # GLN check digit
        (PAYEE, INCOMPLETE),
        (b"]C18020ABC123456", INCOMPLETE),
        (b"]C1415401234500000", INCOMPLETE),
        (GOLDEN.replace(b"\x1d", b""), INCOMPLETE),
        (PAYEE + b"8020ABCDEFGHIJKLMNOPQRSTUVWXY12261231", INCOMPLETE),
        (PAYEE + REFERENCE + b"39023400000000000000012261231", INCOMPLETE),
        (b"]C10104006381333931", FOREIGN),
        (b"]C1hello", FOREIGN),
        (b"]C1", FOREIGN),
    ],
)
def test_a_slip_that_is_not_whole_is_refused(record: bytes, outcome: CodeRefused) -> None:
    """M-03: a wrong GLN, a missing half, a lost separator that the library runs over, and GS1
    codes of other things."""
    assert read(record, "USD") == outcome


@pytest.mark.parametrize(
    "record",
    [
        b"]Q1https://pay.example/3161777077",
        b"HTTP://PAY.EXAMPLE",
        b"www.pay.example",
        b"upi://pay?pa=3161777077",
        b"mailto:3161777077",
        b"]Q1BCD\n002\n1\nSCT\n\nA. Payee\nDE89370400440532013000\nEUR45.00",
        b"BCD\n001\n1\nSCT\n\nMus\xc3\xa9e\nDE89370400440532013000",
        b"]Q1SPC\n0200\n1\nCH4431999123000889012",
        b"SPC",
        b"]I000190500954014481606906809350314337370000000100"[:47],
        b"0" * 47,
        b"8" * 48,
        b"]E04006381333931",
        b"]E04012345000009",
        b"]E496385074",
        b"]F0A12345A",
        b"]c1415401234500000",
    ],
)
def test_codes_of_other_things_are_foreign(record: bytes) -> None:
    """M-03: a web address is never opened; transfers, boletos and products are not our bills."""
    assert read(record, "USD") == FOREIGN


@pytest.mark.parametrize(
    "record",
    [
        b"]C0316\x001777077",
        b"\x1b]0;title\x07",
        b"3161777077\n",
        b"31617\x7f77077",
        b"3161777077\xff",
        b"]C03161\x1d777077",
        b"]C0",
        b"   ",
        b"@\n\x1e",
    ],
)
def test_control_bytes_reject_the_record(record: bytes) -> None:
    """A record is data, never a command, and never the number without the odd byte."""
    assert read(record, "USD") == UNREADABLE


@given(st.binary(max_size=60), st.sampled_from([b"", b"]C1", b"]C0", b"]Q1", b"]Q3", PAYEE]))
def test_any_record_is_scanned_or_refused(data: bytes, start: bytes) -> None:
    """Nothing raises, and what is scanned is printable text."""
    code = read(start + data, "USD")
    assert isinstance(code, CodeRefused) or code.reference.isprintable()


def test_a_currency_without_a_known_code_refuses_coded_currencies() -> None:
    """Better typed than guessed."""
    assert read(PAYEE + REFERENCE + b"39128404500", "JPY") == CURRENCY
