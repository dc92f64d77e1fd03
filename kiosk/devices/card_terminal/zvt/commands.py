"""The commands the kiosk gives to a ZVT terminal (DEVICES.md 4.2)."""

from __future__ import annotations

from kiosk.devices.card_terminal.zvt import apdu
from kiosk.devices.card_terminal.zvt.apdu import Apdu
from kiosk.devices.card_terminal.zvt.fields import bcd
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.money import Money

CONFIG = 0xBA
"""02 the kiosk prints receipts, 08 send 04 FF, 10 and 20 only the kiosk starts payments and
administration, 80 print lines."""

ABORT = Apdu(apdu.ABORT)


def register(profile: ZvtProfile) -> Apdu:
    """06 00."""
    data = _password(profile) + bytes((CONFIG,)) + bcd(profile.numeric, 2)
    return Apdu(apdu.REGISTER, data)


def enquire(profile: ZvtProfile) -> Apdu:
    """05 01."""
    return Apdu(apdu.STATUS_ENQUIRY, _password(profile))


def repeat_receipt(profile: ZvtProfile) -> Apdu:
    """06 20."""
    return Apdu(apdu.REPEAT_RECEIPT, _password(profile))


def authorise(profile: ZvtProfile, amount: Money) -> Apdu:
    """06 01. Raises ValueError for an amount of another currency, of nothing, or too large."""
    if amount.currency != profile.currency or amount.minor <= 0:
        raise ValueError("the terminal is registered for another currency, or nothing is asked")
    return Apdu(apdu.AUTHORISE, b"\x04" + bcd(amount.minor, 6) + b"\x49" + bcd(profile.numeric, 2))


def reverse(profile: ZvtProfile, receipt: int) -> Apdu:
    """06 30. Raises ValueError for a receipt number of more than four digits."""
    return Apdu(apdu.REVERSE, _password(profile) + b"\x87" + bcd(receipt, 2))


def end_of_day(profile: ZvtProfile) -> Apdu:
    """06 50."""
    return Apdu(apdu.END_OF_DAY, _password(profile))


def diagnose() -> Apdu:
    """06 70."""
    return Apdu(apdu.DIAGNOSE)


def _password(profile: ZvtProfile) -> bytes:
    return bytes.fromhex(profile.password)
