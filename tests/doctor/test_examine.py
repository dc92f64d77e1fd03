"""What the doctor finds on a kiosk that is well, and on one that is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kiosk.bench.control import BenchClient
from kiosk.bench.stage import Card
from kiosk.config import Settings
from kiosk.doctor.examine import examine
from kiosk.doctor.finding import Finding, verdict

On = Callable[[Card], Settings]
REST = ["journal", "billers", "speech", "clock", "fonts", "disk"]


def findings(settings: Settings) -> dict[str, Finding]:
    return {finding.what: finding for finding in examine(settings)}


def test_a_kiosk_that_is_well_has_nothing_but_good_findings(folder: Path, settings: On) -> None:
    """Every check speaks, and none leaves a journal behind."""
    found = findings(settings("zvt"))
    assert list(found) == ["acceptor", "terminal", "printer", "scanner", "headphones", *REST]
    assert all(finding.good for finding in found.values())
    assert "City Works Utilities" in found["billers"].words
    assert found["terminal"].words.endswith("/bench/terminal: registered")
    assert verdict(found.values()) == (True, "This kiosk can take money: cash and cards.")
    assert not (folder / "state" / "journal.sqlite").exists()


def test_a_kiosk_for_cash_only_is_well_and_says_so(settings: On) -> None:
    """Nobody looks for a terminal that was never bought."""
    found = findings(settings("none"))
    assert list(found) == ["acceptor", "printer", "scanner", "headphones", "cards", *REST]
    assert found["cards"].good
    assert verdict(found.values()) == (True, "This kiosk can take money: cash.")


def test_a_stripe_reader_takes_the_place_of_a_terminal(settings: On) -> None:
    """What Stripe tells of it is four findings."""
    found = findings(settings("stripe"))
    cards = ["key", "reader", "status", "location"]
    assert list(found) == ["acceptor", "printer", "scanner", "headphones", *cards, *REST]
    assert all(finding.good for finding in found.values())


def test_a_busy_terminal_says_what_to_do(settings: On, client: BenchClient) -> None:
    """M-38: cards are off, with the remedy, and cash goes on."""
    client.do("terminal", "still_on_previous_sale", seconds=30.0)
    found = findings(settings("zvt"))
    client.do("terminal", "restart")
    assert not found["terminal"].good
    assert found["terminal"].words.endswith("busy with something else; look at its screen")
    assert verdict(found.values()) == (True, "This kiosk can take money: cash, but no cards.")


def test_a_terminal_on_another_line_is_told_to_be_looked_at(
    settings: On, client: BenchClient
) -> None:
    """Wrong speed, wrong protocol, no power: all are silence."""
    client.do("terminal", "wrong_baud")
    found = findings(settings("zvt"))
    client.do("terminal", "line_ok")
    assert not found["terminal"].good
    assert "no answer; check" in found["terminal"].words


def test_a_printer_without_paper_is_told_and_not_vital(settings: On, client: BenchClient) -> None:
    """A kiosk without paper can take money; a customer is asked first."""
    client.do("printer", "paper_out")
    printer = findings(settings("none"))["printer"]
    client.do("printer", "load_paper")
    assert (printer.good, printer.vital) == (False, False)
    assert printer.words.endswith("paper out")


def test_a_full_cash_box_is_a_vital_fault_of_cash(settings: On, client: BenchClient) -> None:
    """The acceptor's own word, by the kiosk's own driver; cards go on."""
    client.do("acceptor", "full")
    found = findings(settings("zvt"))
    client.do("acceptor", "empty_box")
    acceptor = found["acceptor"]
    assert (acceptor.good, acceptor.vital) == (False, True)
    assert acceptor.words.endswith("full")
    assert verdict(found.values()) == (True, "This kiosk can take money: cards, but no cash.")


def test_a_damaged_journal_is_named(folder: Path, settings: On) -> None:
    """The first bad row, or why the file cannot be read; nothing can be taken."""
    journal = folder / "state" / "journal.sqlite"
    journal.parent.mkdir(exist_ok=True)
    journal.write_bytes(b"no journal at all")
    found = findings(settings("none"))
    journal.unlink()
    assert not found["journal"].good
    assert str(journal) in found["journal"].words
    assert not verdict(found.values())[0]
