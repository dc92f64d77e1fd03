"""What the doctor finds on a kiosk that is well, and on one that is not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bench.control import BenchClient
from kiosk.bench.launch import spawn_bench
from kiosk.bench.stage import write_config
from kiosk.config import load
from kiosk.doctor import Finding, examine


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("well")
    write_config(folder)
    bench = spawn_bench(folder / "bench")
    yield folder
    bench.terminate()
    bench.wait()


def findings(folder: Path) -> dict[str, Finding]:
    return {finding.what: finding for finding in examine(load(folder / "kiosk.toml"))}


def test_a_kiosk_that_is_well_has_nothing_but_good_findings(folder: Path) -> None:
    """Every check speaks, and none leaves a journal behind."""
    found = findings(folder)
    checks = ["acceptor", "printer", "scanner", "journal", "billers", "clock", "fonts", "disk"]
    assert list(found) == checks
    assert all(finding.good for finding in found.values())
    assert "City Works Utilities" in found["billers"].words
    assert not (folder / "state" / "journal.sqlite").exists()


def test_a_printer_without_paper_is_told_and_not_vital(folder: Path) -> None:
    """A kiosk without paper can take money; a customer is asked first."""
    client = BenchClient(folder / "bench")
    client.do("printer", "paper_out")
    printer = findings(folder)["printer"]
    client.do("printer", "load_paper")
    client.close()
    assert (printer.good, printer.vital) == (False, False)
    assert printer.words.endswith("paper out")


def test_a_full_cash_box_is_a_vital_fault(folder: Path) -> None:
    """The acceptor's own word, by the kiosk's own driver."""
    client = BenchClient(folder / "bench")
    client.do("acceptor", "full")
    acceptor = findings(folder)["acceptor"]
    client.do("acceptor", "empty_box")
    client.close()
    assert (acceptor.good, acceptor.vital) == (False, True)
    assert acceptor.words.endswith("full")


def test_a_damaged_journal_is_named(folder: Path) -> None:
    """The first bad row, or why the file cannot be read."""
    journal = folder / "state" / "journal.sqlite"
    journal.parent.mkdir(exist_ok=True)
    journal.write_bytes(b"no journal at all")
    found = findings(folder)["journal"]
    journal.unlink()
    assert not found.good
    assert str(journal) in found.words
