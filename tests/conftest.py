"""What holds for every test: no screen is needed, and no log goes unseen."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator

import pytest

from tests.mutants import table

# Before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(autouse=True)
def no_stray_logs(
    caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> Iterator[None]:
    """A library that warns in a test is telling of a mistake."""
    yield
    stray = [
        record.getMessage()
        for phase in ("setup", "call")
        for record in caplog.get_records(phase)
        if record.levelno >= logging.WARNING
    ]
    assert not stray, f"{request.node.name} left {stray}"


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """MONEY.md 10.3: the mutants, and what saw each."""
    found = table.rows(terminalreporter.getreports("passed"))
    if found:
        title = f"{len(found)} mutants: number in MONEY.md, seeds or images, what the judge said"
        terminalreporter.section(title, sep="-")
        for line in table.lines(found):
            terminalreporter.write_line(line)
