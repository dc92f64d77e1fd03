"""A bill among a million accounts of a biller's file, against plain sqlite3 on the same file."""

from __future__ import annotations

import csv
import random
import sqlite3
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.bench.figures import Row, compare, interleave, within
from kiosk.bench.stage import BILLERS
from kiosk.domain.bills import Biller, BillFound, PayBillNumber
from kiosk.domain.check_digits import append
from kiosk.gateways.biller_catalog import load_biller
from kiosk.gateways.billers_file.adapter import FileBiller
from kiosk.gateways.billers_file.importing import import_csv
from kiosk.gateways.billers_file.rows import COLUMNS

RATIO_TARGET = 2.5
MOST_S = 0.001
WARM_UP = 200
ACCOUNTS = 1_000_000
_AS_OF_MS = 1_795_000_000_000
_SELECT = (
    "SELECT name, address, amount_due, past_due, minimum, paid, due, status, moved_to, lines "
    "FROM account WHERE biller = ? AND number = ?"
)


class _Clock:
    """Stands at the file's own time."""

    def now_ms(self) -> int:
        return _AS_OF_MS

    def monotonic(self) -> float:
        return 0.0


def measure(
    rounds: int = 5000, folder: Path = Path("build"), accounts: int = ACCOUNTS
) -> list[Row]:
    """Two rows: the ratio, and the 99th percentile by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    biller = load_biller(BILLERS / "cityworks.toml")
    with TemporaryDirectory(dir=folder) as place:
        database = Path(place) / "accounts.sqlite"
        _fill(Path(place) / "accounts.csv", database, biller, accounts)
        chance = random.Random(1)  # noqa: S311 - picks accounts, guards nothing
        chosen = [_number(biller, chance.randrange(accounts)) for _ in range(rounds + WARM_UP)]
        ours, plain = FileBiller(biller, database, _Clock()), sqlite3.connect(database)
        with closing(ours), closing(plain):
            turns: dict[str, Callable[[int], object]] = {
                "ours": lambda n: _found(ours, PayBillNumber(biller.id, chosen[n])),
                "peer": lambda n: plain.execute(_SELECT, (biller.id, chosen[n])).fetchone(),
            }
            taken = interleave(rounds, turns, warm_up=WARM_UP, seed=1)
    name = f"bill look-up, {accounts:,} accounts"
    return [
        compare(name, "plain sqlite3", taken["ours"], taken["peer"], RATIO_TARGET),
        within(f"{name}, p99 in 1 ms", "the budget", taken["ours"], MOST_S),
    ]


def _found(adapter: FileBiller, number: PayBillNumber) -> None:
    if not isinstance(adapter.look_up(number), BillFound):
        raise TypeError("an account of the file was not found")


def _number(biller: Biller, account: int) -> str:
    """Spread over the whole range, so that neighbours in the file are not neighbours in time."""
    return append(biller.rule.check, f"{(account * 611_953 + 104_729) % 10**9:09d}")


def _fill(path: Path, database: Path, biller: Biller, accounts: int) -> None:
    sys.stderr.write(f"bill look-up: making a file of {accounts:,} accounts (half a minute)\n")
    begin = time.perf_counter()
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for account in range(accounts):
            due, number = f"{20 + account % 300}.{account % 100:02d}", _number(biller, account)
            lines = f"Water={due}"
            place = f"{account % 9000 + 1} Birch Street Cedar Grove"
            row = (number, "Marcus O'Brien", place, due, "", "", "2026-12-12", "open", "", lines)
            writer.writerow(row)
    report = import_csv(path, database, biller, _AS_OF_MS)
    if report.accounts != accounts:
        raise RuntimeError(f"{report.accounts} of {accounts} accounts were taken")
    sys.stderr.write(f"bill look-up: taken in after {time.perf_counter() - begin:.0f} s\n")
