"""The command line: what a newcomer, a technician and a script see."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kiosk.storage.disk import DiskGuard
from tests.storage.conftest import Till

#: Whoever comes first waits for the demo.
ON_THE_DEMO = pytest.mark.timeout(300)
ROOT = Path(__file__).resolve().parents[1]
CONFIG = """
[storage]
path = "{folder}/journal.sqlite"
[billers]
path = "{billers}"
[devices.acceptor]
port = "{folder}/acceptor"
[devices.printer]
port = "{folder}/printer"
[devices.scanner]
port = "{folder}/scanner"
"""


#: What only some journeys show.
MORE = {
    "typed-cash": {"PayCash", "OverPayment", "Posting"},
    "scanned-cash": {"PayCash", "OverPayment", "Posting"},
    "card-zvt": {"PayCard"},
    "declined-then-cash": {"PayCard", "CardDeclined", "PayCash"},
    "split": {"PayCash", "StopCash", "PayCard"},
    "card-stripe": {"PayCard"},
}


def kiosk(*words: str, timeout: float = 110, **environ: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if k not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    return subprocess.run(
        [sys.executable, "-m", "kiosk", *words],
        capture_output=True,
        text=True,
        env=clean | environ,
        timeout=timeout,
        check=False,
    )


def config(folder: Path, **changes: str) -> Path:
    text = CONFIG.format(folder=folder, billers=ROOT / "resources" / "billers")
    for old, new in changes.items():
        text = text.replace(old, new)
    path = folder / "kiosk.toml"
    path.write_text(text)
    return path


def refused(done: subprocess.CompletedProcess[str]) -> str:
    """One line on stderr, nothing on stdout, exit 2."""
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    (line,) = [line for line in done.stderr.splitlines() if not line.startswith("{")]
    return line


def test_help_names_every_command() -> None:
    """HOUSE.md section 3: the command line is a contract."""
    said = kiosk("--help").stdout
    for command in ("run", "demo", "bench", "doctor", "journal", "terminal"):
        assert command in said


def test_run_without_a_display_says_what_to_do(tmp_path: Path) -> None:
    """Nothing is half-started: not even the journal exists."""
    line = refused(kiosk("run", "--config", str(config(tmp_path))))
    assert "no display" in line
    assert not (tmp_path / "journal.sqlite").exists()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"[devices.scanner]": "[devices.scaner]"}, "devices.scaner"),
        ({'port = "{folder}/printer"': ""}, "devices.printer.port: missing"),
        ({"[storage]": "[storage]\ncolour = 1"}, "storage.colour: unknown key"),
        ({"[devices.acceptor]": '[devices.acceptor]\nmodel = "abacus"'}, "no model 'abacus'"),
        ({"[billers]": "[kiosk]\ncurrency = 'EUR'\n[billers]"}, "currency"),
        (
            {"[billers]": "[stripe]\nreader = 'tmr_1'\nkey_file = 'none'\n[billers]"},
            "stripe.key_file: ",
        ),
    ],
)
def test_a_wrong_config_is_one_line_and_exit_2(
    tmp_path: Path, change: dict[str, str], words: str
) -> None:
    """The line names key and reason; no journal, no window, no open port is left behind."""
    change = {old.replace("{folder}", str(tmp_path)): new for old, new in change.items()}
    path = config(tmp_path, **change)
    line = refused(kiosk("run", "--config", str(path), QT_QPA_PLATFORM="offscreen"))
    assert words in line
    assert not (tmp_path / "journal.sqlite").exists()


def test_an_unreadable_journal_is_one_line_and_exit_2(tmp_path: Path) -> None:
    """A damaged journal is never replaced by an empty one."""
    (tmp_path / "journal.sqlite").write_bytes(b"SQLite format 3\0" + b"torn" * 300)
    line = refused(kiosk("run", "--config", str(config(tmp_path)), QT_QPA_PLATFORM="offscreen"))
    assert str(tmp_path / "journal.sqlite") in line
    assert b"torn" in (tmp_path / "journal.sqlite").read_bytes()


def test_a_lost_journal_is_not_started_anew(tmp_path: Path) -> None:
    """The ballast says that a journal was here: an empty one would forget the money in the box."""
    (tmp_path / "journal.sqlite.ballast").write_bytes(b"\0")
    line = refused(kiosk("run", "--config", str(config(tmp_path)), QT_QPA_PLATFORM="offscreen"))
    assert "no journal" in line
    assert not (tmp_path / "journal.sqlite").exists()


def test_a_second_kiosk_on_one_journal_stops_with_a_sentence(tmp_path: Path) -> None:
    """MONEY.md 6: one writer. Who reads is let in: verify, totals, search beside the first."""
    first = Till(tmp_path / "journal.sqlite", guard=DiskGuard(tmp_path / "journal.sqlite"))
    try:
        first.pay()
        written = (tmp_path / "journal.sqlite").read_bytes()
        path = config(tmp_path)
        line = refused(kiosk("run", "--config", str(path), QT_QPA_PLATFORM="offscreen"))
        assert line.endswith(f"Another kiosk is already running on {tmp_path / 'journal.sqlite'}.")
        assert (tmp_path / "journal.sqlite").read_bytes() == written
        for command in ("verify", "totals"):
            done = kiosk("journal", command, "--config", str(path))
            assert done.returncode == 0, done.stderr
        first.pay("p2")
    finally:
        first.journal.close()


def test_doctor_finds_that_no_device_answers(tmp_path: Path) -> None:
    """Exit 1 if the kiosk could not take money; the table names each device."""
    done = kiosk("doctor", "--config", str(config(tmp_path)))
    assert done.returncode == 1
    assert "cannot take money" in done.stdout
    acceptor = next(line for line in done.stdout.splitlines() if "acceptor" in line)
    assert acceptor.split()[0] == "FAULT"
    assert "no answer" in acceptor
    assert not (tmp_path / "journal.sqlite").exists()


def test_a_terminal_that_is_not_there_cannot_be_diagnosed(tmp_path: Path) -> None:
    """One line, whether the table or the port is missing."""
    path = config(tmp_path)
    assert "devices.terminal: missing" in refused(
        kiosk("terminal", "diagnose", "--config", str(path))
    )
    path.write_text(path.read_text() + f'[devices.terminal]\nport = "{tmp_path / "none"}"\n')
    line = refused(kiosk("terminal", "end-of-day", "--config", str(path)))
    assert "cannot be opened" in line


def test_verify_needs_to_know_which_journal() -> None:
    """Neither or both is a mistake."""
    assert "--config" in refused(kiosk("journal", "verify"))


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """One demo for all tests that look at its evidence."""
    out = tmp_path_factory.mktemp("demo")
    done = kiosk("demo", "--out", str(out), timeout=280)
    assert done.returncode == 0, done.stderr
    return out, json.loads((out / "summary.json").read_text())


@ON_THE_DEMO
def test_the_demo_pays_in_cash_by_card_and_by_both(demo: tuple[Path, dict[str, Any]]) -> None:
    """M-16, M-41: each Paid; which terminal took part, and every sum in minor units."""
    _, summary = demo
    rows = {row["name"]: row for row in summary["journeys"]}
    kinds = {name: (row["tender"], row["terminal"], row["entry"]) for name, row in rows.items()}
    assert kinds == {
        "typed-cash": ("cash", None, "typed"),
        "scanned-cash": ("cash", None, "scanned"),
        "card-zvt": ("card", "zvt", "typed"),
        "declined-then-cash": ("cash", "zvt", "typed"),
        "split": ("split", "zvt", "typed"),
        "card-stripe": ("card", "stripe", "scanned"),
    }
    assert {row["outcome"] for row in rows.values()} == {"Paid"}
    sums = {n: (r["due_minor"], r["paid_minor"], r["fee_minor"]) for n, r in rows.items()}
    assert sums == {
        "typed-cash": (4500, 5000, 0),
        "scanned-cash": (2751, 3000, 0),
        "card-zvt": (15_889, 16_014, 125),
        "declined-then-cash": (2999, 3000, 150),
        "split": (6010, 6135, 125),
        "card-stripe": (4500, 4500, 0),
    }


@ON_THE_DEMO
def test_the_acquirers_books_have_the_cards_and_nothing_else(
    demo: tuple[Path, dict[str, Any]],
) -> None:
    """The other side of the same charges: a decline took nothing, a split the exact rest."""
    out, _ = demo
    world = json.loads((out / "bench" / "world.json").read_text())
    assert world["terminal"]["settles"] == {"USD": 16_014 + 2135}
    assert sum(intent["captured"] for intent in world["stripe"]["intents"].values()) == 4500
    assert sum(world["acceptor"]["box"]) == 5000 + 3000 + 3000 + 4000


@ON_THE_DEMO
def test_the_demo_leaves_every_file_it_names(demo: tuple[Path, dict[str, Any]]) -> None:
    """Relative to DIR; a picture of every step of the visit."""
    out, summary = demo
    for journey in summary["journeys"]:
        files = journey["files"]
        for name in (*files["screens"], files["receipt_pdf"], files["receipt_png"]):
            assert (out / name).stat().st_size > 1000
        seen = {Path(name).stem.split("-")[1] for name in files["screens"]}
        assert seen >= {"Home", "ConfirmAccount", "ChooseAmount", "ChooseTender", "Review"}
        assert seen >= {"OutcomeShown", "ChooseReceipt"} | MORE[journey["name"]]


@ON_THE_DEMO
def test_paper_pdf_and_journal_tell_the_same_numbers(demo: tuple[Path, dict[str, Any]]) -> None:
    """M-26: the receipt is the same on every channel, and the journal stands behind it."""
    out, summary = demo
    for number, journey in enumerate(summary["journeys"], 1):
        paper = (out / "bench" / "receipts" / f"{number:03d}.txt").read_text()
        pdf = subprocess.run(
            ["pdftotext", "-layout", str(out / journey["files"]["receipt_pdf"]), "-"],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        code = journey["confirmation"]
        whole, part = divmod(journey["paid_minor"], 100)
        for words in (f"{code[:3]}-{code[3:]}", f"${whole}.{part:02d}", f"{number:06d}"):
            assert words in paper
            assert words in pdf
    done = kiosk("journal", "verify", "--config", str(out / "kiosk.toml"))
    assert done.returncode == 0
    assert "chain intact" in done.stdout


@ON_THE_DEMO
def test_the_pdf_is_sound_and_every_font_is_in_it(demo: tuple[Path, dict[str, Any]]) -> None:
    """qpdf finds no error; pdffonts says "yes" for every font."""
    out, summary = demo
    for journey in summary["journeys"]:
        pdf = str(out / journey["files"]["receipt_pdf"])
        subprocess.run(["qpdf", "--check", pdf], capture_output=True, check=True)
        table = subprocess.run(["pdffonts", pdf], capture_output=True, text=True, check=True).stdout
        fonts = table.splitlines()[2:]
        assert fonts
        assert all(font.split()[-5] == "yes" for font in fonts)


@ON_THE_DEMO
def test_no_number_of_a_customer_is_in_a_log(demo: tuple[Path, dict[str, Any]]) -> None:
    """M-05: numbers are on the screens and, as their last four, on paper; nowhere else."""
    out, _ = demo
    database = (out / "state" / "journal.sqlite").read_bytes()
    for number in (b"3161777077", b"5275981784", b"BRN762869R", b"BNT6355355"):
        assert number not in database
