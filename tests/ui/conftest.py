"""Qt without a screen; the bundled faces; a catalogue in Chicago's time."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from zoneinfo import ZoneInfo

import pytest

from kiosk.ui.messages import Catalogue


@pytest.fixture(scope="session")
def texts() -> Catalogue:
    """Both languages of today."""
    return Catalogue(("en", "es"), ZoneInfo("America/Chicago"))
