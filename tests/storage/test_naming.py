"""How the bad row is named once verify has found that something is wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kiosk.storage.naming import first_difference, row_name

EVENT = ["event", 6, 1, "posted", "p1", ""]
ENTRY = ["entry", 2, "p1", "posting", "USD", 6]
LEG = ["leg", 2, 0, 2100, 2000, ""]
OTHER = ["leg", 2, 1, 2000, -2000, "water"]


def text(*rows: list[Any]) -> bytes:
    return ",".join(json.dumps(row, separators=(",", ":")) for row in rows).encode()


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (["payment", "p1", 5, "rest"], "payment p1"),
        (["note", "p1:1", 2, "p1"], "note p1:1 2"),
        (["outbox", "p1", "pdf", "waiting"], "outbox p1 pdf"),
        (["leg", 4, 0, 1000], "leg 4 0"),
        (["event", 9, 1], "event 9"),
        (["counter", "boot", 3], "counter boot"),
    ],
)
def test_a_row_is_named_by_table_and_key(row: list[Any], name: str) -> None:
    """As many values as the table's key has."""
    assert row_name(text(row)) == name


def test_of_several_rows_the_first_is_named() -> None:
    """An entry is rendered with its legs behind it."""
    assert row_name(text(ENTRY, LEG)) == "entry 2"


@pytest.mark.parametrize(
    ("stored", "said"),
    [
        ([EVENT, ENTRY, [*LEG[:4], 1, ""], OTHER], "leg 2 0 is not as audit 6 wrote it"),
        ([EVENT, ENTRY, LEG], "leg 2 1 of audit 6 is missing"),
        ([EVENT, ENTRY, OTHER], "leg 2 0 of audit 6 is missing"),
        ([ENTRY, LEG, OTHER], "event 6 of audit 6 is missing"),
        ([EVENT, ENTRY, LEG, OTHER, ["leg", 2, 2, 1, 0, ""]], "leg 2 2 is in no audit row"),
        ([EVENT, ENTRY, LEG, OTHER], "audit 6 is not in canonical form"),
    ],
)
def test_the_first_difference_is_told(stored: list[list[Any]], said: str) -> None:
    """Changed, missing in the middle, at the end or in front, added, or only written otherwise."""
    body = json.dumps({"fixed": [EVENT, ENTRY, LEG, OTHER]}).encode()
    assert first_difference(6, body, [text(row) for row in stored]) == said
