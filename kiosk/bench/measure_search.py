"""A payment among a million in the journal, against plain sqlite3 that reads the same rows."""

from __future__ import annotations

import random
import sqlite3
import statistics
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from kiosk.bench.figures import Row, at_most, compare, interleave, within
from kiosk.bench.measure_journal import Chance, fresh_journal
from kiosk.bench.million import DOUBTS, PAYMENTS, house_of, number_of, payment_id
from kiosk.config import load
from kiosk.domain.payments import PaymentRecord
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.journal import SqliteJournal
from kiosk.storage.keys import load_keys

TARGET = 3.0
MOST_S = 0.001
SCAN_TIMES = 500
WARM_UP = 200
_PEER = "plain sqlite3, the same rows by the same index"


def measure(
    rounds: int = 2000, folder: Path = Path("build"), payments: int = PAYMENTS
) -> list[Row]:
    """Four rows: by confirmation number, by the number of the bill, its budget, and a scan."""
    folder.mkdir(parents=True, exist_ok=True)
    path = load(house_of(payments, DOUBTS, folder)).storage.path
    chance = random.Random(1)  # noqa: S311 - picks payments, guards nothing
    chosen = [chance.randrange(payments - DOUBTS) for _ in range(rounds + WARM_UP)]
    with closing(fresh_journal(path)) as ours, closing(sqlite3.connect(path)) as plain:
        turns = _turns(ours, plain, chosen, FieldCipher(load_keys(path, {})[0], Chance()))
        taken = interleave(rounds, turns, warm_up=WARM_UP, seed=1)
        begin = time.perf_counter()
        plain.execute("SELECT * FROM payment NOT INDEXED WHERE number_index = ''").fetchall()
        scan = time.perf_counter() - begin
    name, number = f"journal search, {payments:,} payments", taken["number"]
    middle = statistics.median(number)
    return [
        compare(f"{name}, confirmation", _PEER, taken["code"], taken["its peer"], TARGET),
        compare(f"{name}, bill number", _PEER, number, taken["the other"], TARGET),
        within(f"journal search p99 in 1 ms, {payments:,} payments", "the budget", number, MOST_S),
        at_most(
            f"{name}, 500 times faster than a scan",
            f"a scan: {scan * 1e3:.0f} ms",
            f"p50 {middle * 1e3:.3f} ms: {scan / middle:,.0f} times faster",
            SCAN_TIMES * middle / scan,
            1.0,
        ),
    ]


def _turns(
    ours: SqliteJournal, plain: sqlite3.Connection, chosen: list[int], cipher: FieldCipher
) -> dict[str, Callable[[int], object]]:
    """Each with a peer; a payment is read with its tenders and its notes."""
    run = plain.execute
    code = "SELECT confirmation FROM payment WHERE id = ?"
    codes = [run(code, (payment_id(n),)).fetchone()[0] for n in chosen]
    blinds = [cipher.blind(number_of(n)) for n in chosen]

    def read(query: str, value: str) -> None:
        (row,) = run(query, (value,)).fetchall()
        run("SELECT * FROM tender WHERE payment_id = ?", row[:1]).fetchall()
        run("SELECT * FROM note WHERE payment_id = ? ORDER BY n", row[:1]).fetchall()

    by_code = "SELECT * FROM payment WHERE confirmation = ?"
    by_number = "SELECT * FROM payment WHERE number_index = ?"
    return {
        "code": lambda n: _found((ours.find(codes[n]),), chosen[n]),
        "its peer": lambda n: read(by_code, codes[n]),
        "number": lambda n: _found(ours.find_number(number_of(chosen[n])), chosen[n]),
        "the other": lambda n: read(by_number, blinds[n]),
    }


def _found(records: tuple[PaymentRecord | None, ...], n: int) -> None:
    if [record and record.number for record in records] != [number_of(n)]:
        raise RuntimeError(f"payment {n} was not found")
