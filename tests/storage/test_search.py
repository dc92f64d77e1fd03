"""Look-ups beside a running kiosk, each on an index, and nothing shown that is not for showing."""

from __future__ import annotations

import sqlite3
from typing import Any

import pytest

from kiosk.domain.bills import PayBillNumber
from kiosk.storage.crypto import FieldCipher
from kiosk.storage.keys import load_keys
from kiosk.storage.reader import reading
from kiosk.storage.search import Wanted, found, query
from tests.storage.conftest import NUMBER, Seeded

Till = Any
TIMES: dict[str, Any] = {"first_ms": 0, "last_ms": 1 << 60}


def seqs(till: Till, **wanted: Any) -> list[int]:
    with reading(till.path) as database:
        return [row["seq"] for row in found(database, Wanted(**wanted))]


@pytest.fixture
def paid(till: Till) -> Till:
    """Three payments: $19, $50 by both tenders, and one still open for $70."""
    till.pay("p1")
    till.split("p2")
    till.open("p3", minor=7000)
    return till


def test_a_payment_is_found_by_whatever_is_known_of_it(paid: Till) -> None:
    """M-46: newest first; two things known must both be true."""
    rows = paid.rows("SELECT seq, confirmation, opened_ms FROM payment ORDER BY seq")
    assert seqs(paid, **TIMES) == [3, 2, 1]
    assert seqs(paid, confirmation=rows[1][1]) == [2]
    assert seqs(paid, first_ms=rows[0][2] + 1, last_ms=rows[1][2]) == [2]
    assert seqs(paid, amount=7000, **TIMES) == [3]
    assert seqs(paid, state="posted", recovery_code="0417", **TIMES) == [2, 1]
    assert seqs(paid, last4="7655", state="open", **TIMES) == [3]
    assert seqs(paid, last4="0000", **TIMES) == []


def test_a_number_is_found_through_its_blind_index(paid: Till) -> None:
    """MONEY.md 9: equality only, under the key; another biller's same number is another."""
    cipher = FieldCipher(load_keys(paid.path, {})[0], Seeded())
    for biller, expected in (("water", [3, 2, 1]), ("power", [])):
        assert seqs(paid, number_index=cipher.blind(PayBillNumber(biller, NUMBER))) == expected


def test_what_is_shown_has_no_number_and_no_recovery_code(paid: Till) -> None:
    """M-33: the last four alone."""
    with reading(paid.path) as database:
        (row,) = found(database, Wanted(amount=7000, **TIMES))
    assert row["last4"] == "****7655"
    assert NUMBER not in str(row)
    assert not {"number", "number_index", "recovery_code"} & set(row)


@pytest.mark.parametrize(
    ("wanted", "index"),
    [
        ({"confirmation": "K7F3M9"}, "sqlite_autoindex_payment_"),
        ({"number_index": "ab"}, "payment_by_number"),
        (TIMES, "payment_by_date"),
        (TIMES | {"last4": "1", "state": "posted", "recovery_code": "1"}, "payment_by_date"),
        (TIMES | {"amount": 5000}, "payment_by_amount"),
    ],
)
def test_every_look_up_is_on_an_index(till: Till, wanted: dict[str, Any], index: str) -> None:
    """MONEY.md 6: at a million payments a scan is 103 ms, the right index 0.06."""
    statement, values = query(Wanted(**wanted))
    plan = "EXPLAIN QUERY PLAN " + statement.sql
    with sqlite3.connect(till.path) as database:
        steps = [row[3] for row in database.execute(plan, statement.ordered(values))]
    database.close()
    assert f"USING INDEX {index}" in steps[0]
    assert "SCAN" not in " ".join(steps)
    if "first_ms" in wanted:
        assert len(steps) == 1, "sorted by the index itself"


def test_a_look_up_that_would_read_every_payment_is_refused() -> None:
    """Last four digits alone are on no index, and need not be."""
    with pytest.raises(ValueError, match="is needed"):
        Wanted(last4="7655", first_ms=0)
