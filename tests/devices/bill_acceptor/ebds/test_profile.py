"""What may be configured for an acceptor."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.devices.bill_acceptor.ebds.profile import CAD_NOTES, EbdsProfile


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": "id003"},
        {"values": ()},
        {"values": (0, 0)},
        {"values": (100,) * 8},
        {"values": (-100,)},
        {"poll_period_s": 0.09},
        {"poll_period_s": 5.1},
        {"name": "pyramid", "extended_reports": True},
    ],
)
def test_a_wrong_profile_is_refused(wrong: dict[str, Any]) -> None:
    """What no acceptor can be is an error at start, not a surprise with a note in escrow."""
    with pytest.raises(ValueError, match=r"EBDS|poll|Pyramid"):
        EbdsProfile(**wrong)


def test_only_notes_with_a_value_are_enabled() -> None:
    """An index that is 0 in the table is off on the wire and has no value if it comes."""
    profile = EbdsProfile(currency="USD", values=(100, 0, 500))
    assert profile.enabled_mask == 0b101
    assert [profile.value_of(index) for index in range(5)] == [None, 100, None, 500, None]


def test_canadian_notes_start_at_five() -> None:
    """DEVICES.md 2.4: index 1 is five dollars; there are five notes."""
    profile = EbdsProfile(currency="CAD", values=CAD_NOTES)
    assert profile.enabled_mask == 0x1F
    assert profile.value_of(5) == 10000


def test_extended_reports_number_notes_differently() -> None:
    """All seven bits are on there: the device's own table has more than seven notes."""
    assert EbdsProfile(values=(100,), extended_reports=True).enabled_mask == 0x7F
