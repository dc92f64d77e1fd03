"""A clock that stands still, a biller with a file, and a way to write account files."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.domain.bills import Biller, CheckDigit, NumberRule
from kiosk.gateways.billers_file.adapter import FileBiller
from kiosk.gateways.billers_file.importing import import_csv
from kiosk.gateways.billers_file.rows import COLUMNS

IMPORTED_MS = 1_795_000_000_000


class StoppedClock:
    ms = IMPORTED_MS

    def now_ms(self) -> int:
        return self.ms

    def monotonic(self) -> float:
        return self.ms / 1000


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def water() -> Biller:
    rule = NumberRule("[0-9]{10}", 10, check=CheckDigit.LUHN)
    return Biller("water", "Water", "USD", "file", rule)


@pytest.fixture
def accounts(tmp_path: Path) -> Callable[..., Path]:
    """Writes rows given as keyword dictionaries; what is left out is an open bill's."""
    usual = {
        "number": "3161777077",
        "name": "Jane Smith",
        "address": "123 Main Street",
        "amount_due": "45.00",
        "past_due": "",
        "minimum": "",
        "due": "2026-12-28",
        "status": "open",
        "moved_to": "",
        "lines": "Water=30.00;Sewer=15.00",
    }

    def write(*rows: dict[str, str], name: str = "water.csv") -> Path:
        path = tmp_path / name
        lines = [",".join((usual | row)[column] for column in COLUMNS) for row in rows]
        path.write_text("\n".join([",".join(COLUMNS), *lines]) + "\n", encoding="utf-8")
        return path

    return write


@pytest.fixture
def opened(
    tmp_path: Path, water: Biller, clock: StoppedClock, accounts: Callable[..., Path]
) -> Iterator[Callable[..., FileBiller]]:
    """A file biller with these rows taken in; without rows, the one from before, reopened."""
    made: list[FileBiller] = []

    def make(*rows: dict[str, str]) -> FileBiller:
        database = tmp_path / "water.sqlite"
        if rows:
            report = import_csv(accounts(*rows), database, water, IMPORTED_MS)
            assert report.refused == ()
        made.append(FileBiller(water, database, clock))
        return made[-1]

    yield make
    for adapter in made:
        adapter.close()
