"""A terminal played by hand, for the tests of the kiosk's end."""

from __future__ import annotations

import pytest

from tests.devices.card_terminal.zvt.far_end import FarEnd


@pytest.fixture
def far() -> FarEnd:
    """Its line is not up yet."""
    return FarEnd()


@pytest.fixture
def ready() -> FarEnd:
    """Registered, idle, and its last receipt is 000017/0007."""
    far = FarEnd()
    far.starts()
    return far
