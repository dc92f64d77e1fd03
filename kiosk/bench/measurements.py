"""`make bench`: every figure against its peer in one run, as one table and build/bench.json.

Exit code 1 if a figure is beyond its gate. A target missed within the gate is told as missed,
with the reason.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.table import Table

from kiosk.bench.figures import Row

T = TypeVar("T")
OUT = Path("build") / "bench.json"
#: In this order: whoever counts shared memory comes before Qt is loaded here as well.
PARTS = (
    "start",
    "idle",
    "journal",
    "shares",
    "payment",
    "boot",
    "search",
    "lookup",
    "touch",
    "screens",
    "note",
)
#: Beyond these the run fails, by the beginning of a row's name; elsewhere the target is the gate.
GATES: Mapping[str, float] = {
    "durable posting commit, against physics": 4.0,
    "durable posting commit": 1.5,
    "audit chain on the commit": 1.3,
    "field encryption on the commit": 1.3,
    "whole 2-note cash payment": 2.0,
    "journal search p99": 10.0,
    "journal search": 4.0,
    "cold start": 1.5,
    "memory while showing": 0.4,
}
#: The same for what must be reached: below these the run fails.
FLOORS: Mapping[str, float] = {"chain verify": 0.15}
#: By the beginning of a row's name; times and sizes as read with -X importtime and smaps_rollup.
REASONS: Mapping[str, str] = {
    "durable posting commit, against physics": (
        "where a sync takes a sixth of a millisecond, plain sqlite3 alone takes twice as long"
    ),
    "durable posting commit": (
        "encryption, hash chain and checks take 0.1 ms, which shows where a sync takes less"
    ),
    "cold start": (
        "modules load one after the other on one core, a browser's processes side by side: "
        "pydantic with the config takes a third, Qt and the first view most of the rest"
    ),
    "audit chain on the commit": (
        "the rows as JSON, their hash and a page more to write take 0.02 ms, which shows where a "
        "sync takes less"
    ),
    "whole 2-note cash payment": "the disk: six of the smallest commits take as long, see the peer",
    "journal search p99": "somebody else had the core: the median is a tenth of the budget",
    "chain verify": "it is made for two cores, and one of them was busy",
    "memory while showing": ("Qt and the first view take half of it, SQLAlchemy a quarter"),
}


def run(parts: Iterable[str] = PARTS, out: Path = OUT) -> int:
    """Measure, print, write; the exit code."""
    rows = [row for part in parts for row in _measure(part)]
    out.parent.mkdir(parents=True, exist_ok=True)
    told = [asdict(row) | {"reason": reason(row)} for row in rows]
    out.write_text(json.dumps(told, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    show(rows, Console(width=None if sys.stdout.isatty() else 200))
    return 0 if all(within_gate(row) for row in rows) else 1


def _measure(part: str) -> list[Row]:
    sys.stderr.write(f"measuring: {part}\n")
    measure: Callable[[], list[Row]] = import_module(f"kiosk.bench.measure_{part}").measure
    return measure()


def show(rows: Iterable[Row], console: Console) -> None:
    """The table, and under it why a target was missed."""
    table = Table("figure", "ours", "peer", "ratio", "target", "met")
    for row in rows:
        verdict = "yes" if row.met else "missed" if within_gate(row) else "BEYOND THE GATE"
        table.add_row(
            row.name, row.ours, row.peer, f"{row.ratio:.3f}", f"{row.target:.2f}", verdict
        )
    console.print(table)
    for row in rows:
        if why := reason(row):
            console.print(f"missed: {row.name}: {why}")


def reason(row: Row) -> str:
    """Why a target was missed, as far as it is known; "" if it was met."""
    if row.met:
        return ""
    return _entry(REASONS, row.name) or "not known"


def within_gate(row: Row) -> bool:
    """Whether the run may pass with this row."""
    gate, floor = _entry(GATES, row.name), _entry(FLOORS, row.name)
    return (
        row.met
        or (gate is not None and row.ratio <= gate)
        or (floor is not None and row.ratio >= floor)
    )


def _entry(table: Mapping[str, T], name: str) -> T | None:
    return next((value for start, value in table.items() if name.startswith(start)), None)


if __name__ == "__main__":
    sys.exit(run())
