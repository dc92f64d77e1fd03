"""Qt without a screen, and a kiosk on a virtual clock."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.bench.people.counter import Counter


@pytest.fixture
def counter(qapp: QApplication, tmp_path: Path) -> Iterator[Counter]:
    counter = Counter(0, tmp_path).opened()
    yield counter
    counter.closed()
