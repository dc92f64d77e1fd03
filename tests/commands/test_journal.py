"""`kiosk journal`: what staff and auditors read while the kiosk runs."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.__main__ import app
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.domain.payments import NoteState
from tests.storage.conftest import NUMBER, Till

#: When the till of the tests takes its first payment, in the kiosk's zone.
DAY = "2026-11-18"


@pytest.fixture
def config(tmp_path: Path) -> Iterator[Path]:
    """A kiosk that has its journal open: two payments, and a note in doubt."""
    file = write_config(tmp_path, card="none")
    path = load(file).storage.path
    path.parent.mkdir(parents=True)
    till = Till(path)
    till.pay("p1")
    till.split("p2")
    till.open("p3")
    till.intent("p3")
    till.move_note("p3", 1, NoteState.INTENT, NoteState.IN_DOUBT, 2000)
    yield file
    till.journal.close()


def call(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["journal", *map(str, words)])
    return done.exit_code, done.output


def test_totals_are_a_table_that_balances_and_names_what_is_in_doubt(config: Path) -> None:
    """M-27: beside the running kiosk; amounts as money, the equation in words."""
    code, said = call("totals", "--config", config)
    assert code == 0
    assert "$91.00 accepted = $71.00 posted + $0.00 refunded + $20.00 held" in said
    assert "in doubt: note 1 of payment 000003, $20.00, box box-1" in said
    (line,) = [line for line in said.splitlines() if line.startswith("note")]
    assert line.split() == ["note", "$20", "in", "box-1", "2", "$40.00"]


def test_a_damaged_journal_is_read_with_a_warning(config: Path, tmp_path: Path) -> None:
    """What can be read is shown, and whoever reads it is told that it may not be all."""
    damaged = tmp_path / "damaged"
    with closing(sqlite3.connect(load(config).storage.path)) as journal:
        journal.execute("VACUUM INTO ?", (str(damaged),))
        (root,) = journal.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'payment_by_amount'"
        ).fetchone()
    with damaged.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xff" * 4096)
    code, said = call("totals", "--path", damaged)
    assert code == 0
    assert "Careful: the journal is damaged" in said
    assert "$91.00 accepted" in said


def test_totals_of_a_range_are_json_for_a_program(config: Path) -> None:
    """The same lines in minor units, and the grand totals, which no range resets."""
    path = load(config).storage.path
    code, said = call("totals", "--path", path, "--from", 9, "--json")
    told = json.loads(said)
    assert code == 0
    assert (told["first"], told["balanced"]) == (9, True)
    assert told["equation"]["USD"] == {
        "accepted": 7100,
        "posted": 5100,
        "refunded": 0,
        "held": 2000,
    }
    assert told["grand"]["USD"]["accepted"] == 9100
    assert {
        "section": "note",
        "name": "box-1 2000",
        "currency": "USD",
        "count": 1,
        "minor": 2000,
    } in told["lines"]


def test_a_payment_is_found_and_shown_masked(config: Path) -> None:
    """M-33, M-46: by day and amount, by recovery code, by the number in full; never the number."""
    for words in (
        ("--amount", "50.00", "--state", "open"),
        ("--last4", "7655", "--recovery-code", "0417", "--state", "posted"),
    ):
        code, said = call("search", "--config", config, "--from", DAY, "--to", "2026-11-19", *words)
        assert code == 0
        assert "****7655" in said
        assert NUMBER not in said
    code, said = call("search", "--config", config, "--last4", "0000", "--from", DAY)
    assert (code, said.strip()) == (1, "No payment fits.")


def test_a_payment_is_found_by_its_confirmation_as_it_is_printed(config: Path) -> None:
    """With its hyphen, and whenever it was."""
    rows = json.loads(call("search", "--config", config, "--from", DAY, "--json")[1])
    printed = rows[1]["confirmation"][:3].lower() + "-" + rows[1]["confirmation"][3:]
    (row,) = json.loads(call("search", "--config", config, "--confirmation", printed, "--json")[1])
    assert (row["seq"], row["opened"][:10]) == (2, DAY)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--amount", "45"), "--amount 45: not an amount of money"),
        (("--from", "yesterday"), "--from yesterday: not a day"),
        (("--number", "nobody:1"), "not a number of a known biller"),
    ],
)
def test_what_cannot_be_understood_is_one_line(
    config: Path, words: tuple[str, str], reason: str
) -> None:
    """Exit 2, and which option it was."""
    code, said = call("search", "--config", config, *words)
    assert code == 2
    assert reason in said
    assert said.count("\n") == 1


def test_an_export_has_every_payment_and_no_number(config: Path, tmp_path: Path) -> None:
    """M-33: CSV for a spreadsheet, JSON lines for a program."""
    for form in ("csv", "jsonl"):
        out = tmp_path / form
        assert (
            call("export", "--config", config, "--from", DAY, "--out", out, "--format", form)[0]
            == 0
        )
        text = out.read_text()
        rows = (
            list(csv.DictReader(text.splitlines()))
            if form == "csv"
            else [json.loads(line) for line in text.splitlines()]
        )
        assert [int(row["seq"]) for row in rows] == [3, 2, 1]
        assert {row["last4"] for row in rows} == {"****7655"}
        assert NUMBER not in text
