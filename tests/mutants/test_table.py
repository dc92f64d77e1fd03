"""The printed list."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from tests.conftest import pytest_terminal_summary

TOLD = [("5", "credited at escrow", 12, "I3: credited"), ("", "fee booked twice", 3, "I4: x(y)")]


class Terminal:
    """What a reporter is asked for and told."""

    def __init__(self, told: list[Any]) -> None:
        self._told = told
        self.written: list[str] = []

    def getreports(self, kind: str) -> list[Any]:
        return [SimpleNamespace(user_properties=[("mutant", list(row))]) for row in self._told]

    def section(self, title: str, **_: str) -> None:
        self.written.append(title)

    def write_line(self, line: str) -> None:
        self.written.append(" ".join(line.split()))


def test_the_list_names_each_mutant_how_long_it_lived_and_what_saw_it() -> None:
    """Those of MONEY.md first, in their order; the hub's are named as still to come."""
    terminal: Any = Terminal(TOLD[::-1])
    pytest_terminal_summary(terminal)
    title, *told = terminal.written
    assert title.startswith("2 mutants")
    assert told[:2] == ["5 credited at escrow 12 I3: credited", "fee booked twice 3 I4: x"]
    assert told[2:] == [
        "4 hub without dedup - with the hub",
        "18 hub acknowledges without comparing hashes - with the hub",
    ]


def test_a_run_without_mutants_prints_no_list() -> None:
    """Every other run of pytest ends as ever."""
    terminal: Any = Terminal([])
    pytest_terminal_summary(terminal)
    assert terminal.written == []
