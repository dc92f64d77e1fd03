"""What a start loads, and what waits until somebody needs it."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kiosk import live

#: Each takes from a twentieth to a seventh of the start.
HEAVY = ("alembic", "biip", "PIL", "reportlab", "rich", "segno", "stripe", "structlog")


@pytest.fixture
def thawed() -> Iterator[None]:
    gc.disable()
    yield
    gc.unfreeze()
    gc.enable()


def test_a_start_loads_nothing_that_the_first_screen_does_without() -> None:
    """An import at the top of a module is paid by every start."""
    told = subprocess.run(
        [sys.executable, "-c", "import kiosk.live, kiosk.app, sys; print(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    loaded = set(told.stdout.split())
    assert "kiosk.app" in loaded
    assert loaded.isdisjoint(HEAVY)
    assert not [name for name in loaded if "simulator" in name]


@pytest.mark.usefixtures("thawed")
def test_a_kiosk_that_has_settled_has_what_a_visit_needs() -> None:
    """Loaded while nobody waits; the collector is on again and has the start behind it."""
    live.settle()
    assert "reportlab.pdfgen.canvas" in sys.modules
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
