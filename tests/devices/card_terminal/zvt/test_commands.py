"""The kiosk's commands, against the golden bytes of DEVICES.md 4.6."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt import commands
from kiosk.devices.card_terminal.zvt.apdu import Apdu
from kiosk.devices.card_terminal.zvt.profile import ZvtProfile
from kiosk.domain.money import Money

USD, CAD = ZvtProfile("USD"), ZvtProfile("CAD")


@pytest.mark.parametrize(
    ("command", "raw"),
    [
        (commands.register(ZvtProfile("USD", "123456")), "06 00 06 12 34 56 BA 08 40"),
        (commands.register(CAD), "06 00 06 00 00 00 BA 01 24"),
        (commands.enquire(USD), "05 01 03 00 00 00"),
        (commands.repeat_receipt(USD), "06 20 03 00 00 00"),
        (commands.authorise(USD, Money(1250, "USD")), "06 01 0A 04 00 00 00 00 12 50 49 08 40"),
        (commands.authorise(CAD, Money(1250, "CAD")), "06 01 0A 04 00 00 00 00 12 50 49 01 24"),
        (commands.reverse(USD, 1), "06 30 06 00 00 00 87 00 01"),
        (commands.end_of_day(USD), "06 50 03 00 00 00"),
        (commands.diagnose(), "06 70 00"),
        (commands.ABORT, "06 B0 00"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_command_is_its_golden_bytes(command: Apdu, raw: str) -> None:
    """06 01 never carries a trace or receipt number."""
    assert command.encode() == bytes.fromhex(raw)


@pytest.mark.parametrize("amount", [Money(1250, "CAD"), Money(0, "USD"), Money(-5, "USD")])
def test_a_sale_of_nothing_or_in_another_currency_is_a_bug(amount: Money) -> None:
    """Never sent: the terminal would take it in the wrong money."""
    with pytest.raises(ValueError, match="another currency"):
        commands.authorise(USD, amount)


def test_a_number_that_does_not_fit_is_a_bug() -> None:
    """Twelve digits of an amount, four of a receipt."""
    with pytest.raises(ValueError, match="12 digits"):
        commands.authorise(USD, Money(10**12, "USD"))
    with pytest.raises(ValueError, match="4 digits"):
        commands.reverse(USD, 10_000)
