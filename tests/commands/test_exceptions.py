"""Staff at the command line: what has to be decided, and deciding it while the kiosk is stopped."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.__main__ import app
from kiosk.app import SystemClock, SystemEntropy, _journal
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.doctor.exceptions import exceptions
from kiosk.domain import ledger
from kiosk.domain.changes import AddNote, Book, Commit
from kiosk.domain.money import Money
from kiosk.domain.payments import NoteState
from kiosk.storage.verify import verify


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A kiosk whose acceptor once stacked a note of $20 that nobody had asked for."""
    file = write_config(tmp_path, card="none")
    settings = load(file)
    journal = _journal(settings, SystemEntropy(), SystemClock())
    note = AddNote("stray:1", 1, None, 5, Money(2000, "USD"), NoteState.IN_DOUBT, "box-1", "a/1/1")
    entry = ledger.note_in_doubt("stray:1", 1, 2000, "USD", "box-1")
    now_ms = SystemClock().now_ms()
    journal.commit(Commit("stray_note", None, (note, Book(entry))), now_ms, 1.0)
    journal.close()
    return file


def call(*words: str | Path) -> tuple[int, str]:
    done = CliRunner().invoke(app, ["exceptions", *map(str, words)])
    return done.exit_code, done.output


def told_by_doctor(config: Path) -> str:
    (finding,) = exceptions(load(config))
    return finding.words


def test_an_exception_is_listed_decided_and_gone(config: Path) -> None:
    """MONEY.md 4.4: reason, evidence, amount and what can be done; the decision is an entry with a
    name, made by the same core as in the running kiosk, with no device there."""
    code, told = call("list", "--config", config)
    assert code == 1
    for words in ("note:stray:1:1", "$20.00", "no payment asked for it", "in_box, not_in_box"):
        assert words in told
    assert told_by_doctor(config) == (
        "1 waits for a person, the oldest for 0 h; see `kiosk exceptions list`"
    )
    decision = ("resolve", "note:stray:1:1", "in_box", "--config", config, "--by", "ana")
    code, told = call(*decision, "--reason", "counted")
    assert (code, told.splitlines()[-1]) == (0, "Done.")
    assert call("list", "--config", config) == (0, "No exceptions.\n")
    assert told_by_doctor(config) == "none: no money waits for a person"
    assert verify(load(config).storage.path).problem == ""
    code, told = call(*decision, "--reason", "counted")
    assert code == 1
    assert "no such exception" in told


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (("--value", "twenty"), "give 20.00"),
        (("--number", "nobody:1"), "give BILLER:NUMBER"),
        (("--number", "cityworks:1"), "give BILLER:NUMBER"),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_type(
    config: Path, wrong: tuple[str, str], words: str
) -> None:
    """One line, exit 2, nothing decided."""
    named = ("--config", config, "--by", "ana", "--reason", "counted")
    code, told = call("resolve", "note:stray:1:1", "in_box", *named, *wrong)
    assert code == 2
    assert words in told
    assert call("list", "--config", config)[0] == 1


def test_a_journal_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    """The list makes no journal."""
    code, told = call("list", "--config", write_config(tmp_path, card="none"))
    assert code == 2
    assert "kiosk exceptions: The journal" in told
