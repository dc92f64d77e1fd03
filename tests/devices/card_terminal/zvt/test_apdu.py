"""The ZVT message, against bytes from the documents."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.apdu import Apdu, ApduError


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        ("06 0F 00", Apdu(0x060F)),
        ("06 1E 01 6C", Apdu(0x061E, b"\x6c")),
        ("84 9C 00", Apdu(0x849C)),
        ("05 01 03 00 00 00", Apdu(0x0501, bytes(3))),
    ],
)
def test_a_message_is_its_class_its_instruction_and_its_data(raw: str, message: Apdu) -> None:
    """Both ways."""
    assert Apdu.decode(bytes.fromhex(raw)) == message
    assert message.encode() == bytes.fromhex(raw)


def test_a_refusal_says_why_in_its_second_byte() -> None:
    """84 9C 00: busy."""
    assert (Apdu(0x849C).kind, Apdu(0x849C).reason) == (0x84, 0x9C)


def test_from_255_bytes_on_the_length_is_ff_and_two_bytes_little_endian() -> None:
    """1,500 is DC 05 (Portalum.Zvt #8)."""
    assert Apdu(0x06D3, bytes(254)).encode()[:3] == bytes.fromhex("06 D3 FE")
    assert Apdu(0x06D3, bytes(255)).encode()[:5] == bytes.fromhex("06 D3 FF FF 00")
    long = bytes.fromhex("06 D3 FF DC 05") + bytes(1500)
    assert Apdu(0x06D3, bytes(1500)).encode() == long
    assert Apdu.decode(long) == Apdu(0x06D3, bytes(1500))


@pytest.mark.parametrize("raw", ["", "06", "06 0F", "06 0F 01", "06 0F 00 00", "06 0F FF 01"])
def test_bytes_that_are_no_message_are_refused(raw: str) -> None:
    """A wrong length is an error, never a shorter message."""
    with pytest.raises(ApduError):
        Apdu.decode(bytes.fromhex(raw))


def test_too_much_data_is_refused() -> None:
    """The length has two bytes."""
    with pytest.raises(ApduError):
        Apdu(0x06D3, bytes(0x10000)).encode()


def test_no_repr_shows_the_data() -> None:
    """It may hold a card number."""
    assert "4242" not in repr(Apdu(0x040F, b"4242"))
