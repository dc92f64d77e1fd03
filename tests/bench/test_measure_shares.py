"""The commit without its chain, or without its cipher: everything else of it is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from kiosk.bench.measure_journal import NOW_MS, fresh_journal, posting, prepare
from kiosk.bench.measure_shares import DETAIL, Plain, Till, Unchained, measure
from kiosk.domain.ids import uuid7
from kiosk.storage.transaction import Transaction
from kiosk.storage.verify import verify

PAYMENT = uuid7(NOW_MS, 1)
TABLES = ("payment", "tender", "note", "outbox", "entry", "leg", "event")


def posted(path: Path, *parts: Any) -> dict[str, list[Any]]:
    """What is in the tables after a posting by such a till; ciphertext differs each time."""
    with closing(fresh_journal(path)) as journal:
        prepare(journal, [PAYMENT])
    with closing(Till(path, *parts)) as till:
        till.commit(posting(PAYMENT, DETAIL), 1)
    hidden = {"number", "number_index", "last4", "detail"}
    rows: dict[str, list[Any]] = {}
    with closing(sqlite3.connect(path)) as database:
        for name in TABLES:
            found = database.execute(f"SELECT * FROM {name}")
            names = [column for column, *_ in found.description]
            shown = [at for at, column in enumerate(names) if column not in hidden]
            rows[name] = [[row[at] for at in shown] for row in found]
        rows["detail"] = database.execute("SELECT detail FROM event ORDER BY audit").fetchall()
    return rows


def test_only_the_part_that_is_measured_is_left_out(tmp_path: Path) -> None:
    """The same rows but for the audit row; the same but for what is readable."""
    whole = posted(tmp_path / "whole")
    assert verify(tmp_path / "whole").ok
    unchained = posted(tmp_path / "unchained", Unchained)
    assert [unchained[name] for name in TABLES] == [whole[name] for name in TABLES]
    assert verify(tmp_path / "unchained").problem.startswith("event 3 is in no audit row")
    plain = posted(tmp_path / "plain", Transaction, Plain)
    assert [plain[name] for name in TABLES] == [whole[name] for name in TABLES]
    assert tuple(plain["detail"][-1]) == (DETAIL,)
    assert whole["detail"][-1][0].startswith("1:")


def test_chain_and_encryption_are_measured_apart(tmp_path: Path) -> None:
    """Two rows against the same commit without, and nothing left behind."""
    chain, encryption = measure(rounds=3, folder=tmp_path, warm_up=2)
    assert (chain.name, chain.target) == ("audit chain on the commit", 1.10)
    assert (encryption.name, encryption.target) == ("field encryption on the commit", 1.15)
    assert min(chain.ratio, encryption.ratio) > 0
    assert list(tmp_path.iterdir()) == []
