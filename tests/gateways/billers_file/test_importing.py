"""An account file is taken in whole or not at all."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.domain.bills import Biller, BillFound, NoSuchAccount, PayBillNumber, PostingAccepted
from kiosk.domain.money import Money
from kiosk.gateways.billers_file import importing
from kiosk.gateways.billers_file.adapter import FileBiller
from kiosk.gateways.billers_file.importing import (
    ImportReport,
    RefusedRow,
    fingerprint,
    import_csv,
    imported,
)
from kiosk.gateways.billers_file.rows import COLUMNS

ONE, TWO = "3161777077", "3129735050"
NOW = 1_795_000_000_000


def found(adapter: FileBiller, number: str) -> bool:
    return isinstance(adapter.look_up(PayBillNumber("water", number)), BillFound)


def test_every_bad_row_is_reported_and_nothing_is_imported(
    tmp_path: Path, water: Biller, accounts: Callable[..., Path]
) -> None:
    """The biller mends its file once, not once per mistake."""
    path = accounts({}, {"number": TWO, "due": "soon"}, {}, {"number": "5275981784"})
    with path.open("a", encoding="utf-8") as file:
        file.write("3161777077,short\n")
    report = import_csv(path, tmp_path / "water.sqlite", water, NOW)
    assert report == ImportReport(
        0,
        (
            RefusedRow(3, "due: not a date like 2027-01-31"),
            RefusedRow(4, "number: in this file twice"),
            RefusedRow(6, f"2 cells instead of {len(COLUMNS)}"),
        ),
    )
    assert list(tmp_path.iterdir()) == [path]


def test_a_number_moves_only_to_one_of_the_file(
    tmp_path: Path, water: Biller, accounts: Callable[..., Path]
) -> None:
    """Else the customer would be told of a number that nobody knows."""
    path = accounts({"status": "moved", "moved_to": TWO, "amount_due": "", "lines": ""})
    report = import_csv(path, tmp_path / "water.sqlite", water, NOW)
    assert report.refused == (RefusedRow(2, "moved_to: not in this file"),)


@pytest.mark.parametrize(
    ("content", "line"),
    [(b"", 1), (b"number;name\n", 1), (b"\xff\xfe\x00", 0), (b'"number', 0)],
)
def test_what_is_no_account_file_is_refused(
    tmp_path: Path, water: Biller, content: bytes, line: int
) -> None:
    """An upload of something else must not empty the accounts."""
    path = tmp_path / "water.csv"
    path.write_bytes(content)
    report = import_csv(path, tmp_path / "water.sqlite", water, NOW)
    assert [row.line for row in report.refused] == [line]
    assert not (tmp_path / "water.sqlite").exists()


def test_a_new_file_replaces_the_accounts_and_keeps_the_payments(
    tmp_path: Path, water: Biller, opened: Callable[..., FileBiller], accounts: Callable[..., Path]
) -> None:
    """A payment that the biller has not been told of is taken off its new figures again, and the
    same posting still has its first answer."""
    adapter = opened({}, {"number": TWO})
    number, amount = PayBillNumber("water", ONE), Money(1500, "USD")
    first = adapter.post("key-1", number, amount)
    assert isinstance(first, PostingAccepted)
    adapter.close()
    renewed = accounts({"amount_due": "60.00", "lines": ""})
    assert import_csv(renewed, tmp_path / "water.sqlite", water, NOW) == ImportReport(1)
    adapter = opened()
    answer = adapter.look_up(number)
    assert isinstance(answer, BillFound)
    assert answer.bill.amount_due == Money(4500, "USD")
    assert adapter.look_up(PayBillNumber("water", TWO)) == NoSuchAccount()
    assert adapter.post("key-1", number, amount) == first


def test_accounts_in_use_are_not_replaced(
    tmp_path: Path, water: Biller, opened: Callable[..., FileBiller], accounts: Callable[..., Path]
) -> None:
    """A payment posted into a file that has just lost its name would be lost with it."""
    adapter = opened({})
    report = import_csv(accounts({"number": TWO}), tmp_path / "water.sqlite", water, NOW)
    assert report.refused == (RefusedRow(0, "the accounts are in use"),)
    assert found(adapter, ONE)
    assert not found(adapter, TWO)


@pytest.mark.parametrize("step", ["_fill", "_carry_over", "_fsync"])
def test_a_torn_import_is_never_seen(
    tmp_path: Path,
    water: Biller,
    opened: Callable[..., FileBiller],
    accounts: Callable[..., Path],
    monkeypatch: pytest.MonkeyPatch,
    step: str,
) -> None:
    """Whatever stops it, the accounts from before are there, with their payments."""
    adapter = opened({})
    adapter.post("key-1", PayBillNumber("water", ONE), Money(1500, "USD"))
    adapter.close()

    def torn(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(importing, step, torn)
        with pytest.raises(OSError, match="No space"):
            import_csv(accounts({"number": TWO}), tmp_path / "water.sqlite", water, NOW)
    adapter = opened()
    assert found(adapter, ONE)
    assert not found(adapter, TWO)
    assert not (tmp_path / "water.new").exists()


def test_the_database_says_which_file_it_was_made_from(
    tmp_path: Path, water: Biller, accounts: Callable[..., Path]
) -> None:
    """So that the same file is not taken in at every start."""
    path, database = accounts({}), tmp_path / "water.sqlite"
    assert imported(database) is None
    import_csv(path, database, water, NOW)
    assert imported(database) == fingerprint(path)
    accounts({"number": TWO})
    assert imported(database) != fingerprint(path)


def test_no_name_is_kept_in_clear(
    tmp_path: Path, water: Biller, accounts: Callable[..., Path]
) -> None:
    """M-05, M-33: the database of a stolen kiosk has no name and no address in it."""
    import_csv(accounts({}), tmp_path / "water.sqlite", water, NOW)
    assert b"Smith" not in (tmp_path / "water.sqlite").read_bytes()
    with sqlite3.connect(tmp_path / "water.sqlite") as db:
        assert db.execute("SELECT name, address FROM account").fetchall() == [
            ("J*** S****", "1** M*** S*****")
        ]
    db.close()
