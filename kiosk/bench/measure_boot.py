"""A start with a million payments in the journal and a hundred of them in doubt; and a look-up.

From the call that opens the journal to the first view of a kiosk that recovered: lock, settings,
`quick_check`, the end of the chain, what is unfinished, the questions to ask. Devices are not
started: their time is theirs.
"""

from __future__ import annotations

import math
import os
import random
import sqlite3
import statistics
import time
from contextlib import closing
from pathlib import Path

from kiosk.app import Kiosk, build
from kiosk.bench.figures import Row, at_most, compare, interleave, within
from kiosk.bench.measure_journal import Chance, fresh_journal
from kiosk.bench.million import house_of, number_of, payment_id
from kiosk.bench.proc import pss_bytes
from kiosk.config import load
from kiosk.domain.flow.steps import at_home
from kiosk.domain.payments import PaymentRecord
from kiosk.services.core import View
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import load_keys

PAYMENTS = 1_000_000
DOUBTS = 100
STARTS = 2
MOST_S = 3.0
TIMES_CHECK = 2.0
SEARCH_TARGET = 3.0
SEARCH_MOST_S = 0.001
SCAN_TIMES = 500
WARM_UP = 200
PEER = "plain sqlite3, the same rows by the same index"


def measure(
    rounds: int = 2000, folder: Path = Path("build"), payments: int = PAYMENTS
) -> list[Row]:
    """Five rows: the start, and a payment found by its confirmation number."""
    folder.mkdir(parents=True, exist_ok=True)
    config = house_of(payments, DOUBTS, folder)
    return [*_starts(config, payments), *_searches(config, payments, rounds)]


def _starts(config: Path, payments: int) -> list[Row]:
    """Each start after a `quick_check` of the same file by plain sqlite3; the first is warm-up."""
    path = load(config).storage.path
    grown: list[int] = []

    def start(_: int) -> None:
        before = pss_bytes({os.getpid()})
        kiosk = _started(config)
        grown.append(pss_bytes({os.getpid()}) - before)
        kiosk.jobs.close()
        kiosk.journal.close()

    def check(_: int) -> None:
        with closing(sqlite3.connect(path)) as driver:
            if driver.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise RuntimeError("the journal is damaged")

    taken = interleave(STARTS, {"ours": start, "peer": check}, warm_up=1, seed=1)
    ours, peer = statistics.median(taken["ours"]), statistics.median(taken["peer"])
    most = max(MOST_S, TIMES_CHECK * peer)
    return [
        at_most(
            f"start, {payments:,} payments, {DOUBTS} in doubt",
            f"the most: {MOST_S:.0f} s, or twice quick_check alone, {peer:.2f} s",
            f"{ours:.2f} s, {max(grown) / 2**20:.0f} MiB more memory",
            ours / most,
            1.0,
        )
    ]


def _started(config: Path) -> Kiosk:
    """What `Kiosk.start` does, but for the devices, on this thread."""
    views: list[View] = []
    kiosk = build(load(config), views.append)
    kiosk.core.start()
    if not views or not at_home(views[-1].visit) or not views[-1].health.journal:
        raise RuntimeError("the kiosk did not come up")
    waiting = len(kiosk.journal.unfinished()), len(kiosk.core.inquiries.take(math.inf))
    if waiting != (DOUBTS // 2, DOUBTS // 2):
        raise RuntimeError(f"{waiting} payments were found unfinished, or their cards unknown")
    return kiosk


def _searches(config: Path, payments: int, rounds: int) -> list[Row]:
    """A payment with its tenders and notes, by confirmation number; and all for a bill's number."""
    path = load(config).storage.path
    keys, _ = load_keys(path, os.environ)
    cipher = FieldCipher(keys, Chance())
    chance = random.Random(1)  # noqa: S311 - picks payments, guards nothing
    chosen = [chance.randrange(payments - DOUBTS) for _ in range(rounds + WARM_UP)]
    blinds = [cipher.blind(number_of(n)) for n in chosen]
    with closing(fresh_journal(path)) as ours, closing(sqlite3.connect(path)) as plain:
        run = plain.execute
        code = "SELECT confirmation FROM payment WHERE id = ?"
        codes = [run(code, (payment_id(n),)).fetchone()[0] for n in chosen]

        def read(column: str, value: str) -> None:
            (row,) = run(f"SELECT * FROM payment WHERE {column} = ?", (value,)).fetchall()  # noqa: S608 - our own names
            run("SELECT * FROM tender WHERE payment_id = ?", row[:1]).fetchall()
            run("SELECT * FROM note WHERE payment_id = ? ORDER BY n", row[:1]).fetchall()

        taken = interleave(
            rounds,
            {
                "code": lambda n: _found((ours.find(codes[n]),), chosen[n]),
                "its peer": lambda n: read("confirmation", codes[n]),
                "number": lambda n: _found(ours.find_number(number_of(chosen[n])), chosen[n]),
                "the other": lambda n: read("number_index", blinds[n]),
            },
            warm_up=WARM_UP,
            seed=1,
        )
        begin = time.perf_counter()
        run("SELECT * FROM payment NOT INDEXED WHERE number_index = ?", blinds[:1]).fetchall()
        scan = time.perf_counter() - begin
    name = f"journal search, {payments:,} payments"
    slowest = statistics.median(taken["number"])
    return [
        compare(f"{name}, confirmation", PEER, taken["code"], taken["its peer"], SEARCH_TARGET),
        compare(f"{name}, bill number", PEER, taken["number"], taken["the other"], SEARCH_TARGET),
        within(
            f"journal search p99 in 1 ms, {payments:,} payments",
            "the budget",
            taken["number"],
            SEARCH_MOST_S,
        ),
        at_most(
            f"{name}, 500 times faster than a scan",
            f"a scan: {scan * 1e3:.0f} ms",
            f"p50 {slowest * 1e3:.3f} ms: {scan / slowest:,.0f} times faster",
            SCAN_TIMES * slowest / scan,
            1.0,
        ),
    ]


def _found(records: tuple[PaymentRecord | None, ...], n: int) -> None:
    if [record and record.number for record in records] != [number_of(n)]:
        raise RuntimeError(f"payment {n} was not found")
