"""The list that MONEY.md 10.3 asks for, at the end of each run that had mutants."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

#: Of the same list, and not of the kiosk alone.
WITH_THE_HUB = {4: "hub without dedup", 18: "hub acknowledges without comparing hashes"}

Row = tuple[str, str, int, str]


def rows(reports: Iterable[Any]) -> list[Row]:
    """Number, name, how many seeds or images it took, and what was said; ours come last."""
    found = {tuple(told) for one in reports for key, told in one.user_properties if key == "mutant"}
    return sorted(found, key=lambda row: (int(row[0] or 99), row[1]))


def lines(found: list[Row]) -> Iterable[str]:
    """As they are printed; ids of payments say nothing to a reader."""
    for number, name, tried, said in found:
        yield f"{number:>2}  {name:52} {tried:>5}  {said[:60].partition('(')[0].rstrip()}"
    for hub, name in WITH_THE_HUB.items():
        yield f"{hub:>2}  {name:52}     -  with the hub"
