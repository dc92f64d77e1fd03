"""A disk dies: from the damaged journal to the first payment after it, by command line alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from kiosk.__main__ import app
from kiosk.app import SystemClock, SystemEntropy, _journal
from kiosk.bench.stage import write_config
from kiosk.config import Settings, load
from kiosk.domain.rules import Bar
from kiosk.storage.database import JournalDamagedError
from kiosk.storage.keys import key_file
from kiosk.storage.signing import load_signing_key, signing_file
from tests.storage.conftest import Till

WHO = ("--by", "ana", "--reason", "the disk failed")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A kiosk that took a payment, and stands still."""
    file = write_config(tmp_path, card="none")
    settings = load(file)
    settings.storage.path.parent.mkdir(parents=True)
    till = Till(settings.storage.path)
    till.pay()
    till.journal.close()
    text = file.read_text().replace('id = "', 'id = "K-1" # "')
    file.write_text(text if "K-1" in text else text.replace("[kiosk]", '[kiosk]\nid = "K-1"'))
    return load(file)


@pytest.fixture
def config(settings: Settings) -> Path:
    return settings.storage.path.parents[1] / "kiosk.toml"


def call(command: str, config: Path, *words: object) -> tuple[int, str]:
    line = ["journal", command, "--config", str(config), *map(str, words)]
    done = CliRunner().invoke(app, line)
    return done.exit_code, done.output


def damage(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    raw[4096 * 2 : 4096 * 3] = bytes(4096)
    path.write_bytes(raw)


def start(settings: Settings) -> Bar | None:
    """As `kiosk run` opens it; why no payment opens."""
    journal = _journal(settings, SystemEntropy(), SystemClock())
    try:
        return journal.barred()
    finally:
        journal.close()


def test_from_a_dead_disk_to_the_next_payment(settings: Settings, config: Path) -> None:
    """The start names backup and command; the command restores; a person confirms; it runs."""
    code, made = call("backup", config)
    assert code == 0
    damage(settings.storage.path)
    with pytest.raises(JournalDamagedError) as told:
        start(settings)
    advice = f"is damaged: .* up to audit row 8: kiosk journal restore .* --from {made.strip()} "
    assert told.match(advice)
    code, said = call("restore", config, "--from", made.strip(), *WHO, "--last-seq", 41)
    assert code == 0, said
    assert "the next payment has number 000042" in said
    assert "In box box-1: $20.00" in said
    assert "aside-1" in said
    assert start(settings) is Bar.RESTORED
    assert call("restored-ok", config, *WHO)[0] == 0
    assert start(settings) is None
    assert call("verify", config)[0] == 0
    code, said = call("restored-ok", config, *WHO)
    assert (code, "waits for no confirmation" in said) == (2, True)


def test_from_a_stolen_kiosk_to_its_books(settings: Settings, config: Path, tmp_path: Path) -> None:
    """Backup and recovery key are all that is left: journal and keys come back on a new machine."""
    stick = tmp_path / "stick.pem"
    assert call("recovery-key", config, "--out", stick, "--by", "ana")[0] == 0
    before = key_file(settings.storage.path).read_bytes()
    code, made = call("backup", config, "--to", tmp_path / "share")
    assert code == 0
    shutil.rmtree(settings.storage.path.parent)
    settings.storage.path.parent.mkdir()
    words = ("--from", made.strip(), *WHO)
    code, said = call("restore", config, *words)
    assert (code, "give its --recovery-key" in said) == (2, True)
    code, said = call("restore", config, *words, "--recovery-key", stick)
    assert code == 0, said
    assert "Make a recovery key" in said
    assert key_file(settings.storage.path).read_bytes() == before
    assert not signing_file(settings.storage.path).exists()
    assert call("verify", config)[0] == 0
    code, said = call("search", config, "--number", "nobody:1")
    assert code == 2


def test_lost_keys_are_brought_back(settings: Settings, config: Path, tmp_path: Path) -> None:
    """M-33: with the operator's file, and only while they are lost."""
    stick = tmp_path / "stick.pem"
    assert call("recovery-key", config, "--out", stick, "--by", "ana")[0] == 0
    key_file(settings.storage.path).unlink()
    assert start(settings) is Bar.KEY_LOST
    assert call("restore-keys", config, "--recovery-key", stick)[0] == 0
    assert start(settings) is None
    code, said = call("restore-keys", config, "--recovery-key", stick)
    assert (code, "nothing was changed" in said) == (2, True)


def test_a_backup_that_cannot_be_made_is_one_line(settings: Settings, config: Path) -> None:
    """Exit 2; and a restore without a name is refused."""
    load_signing_key(settings.storage.path, {})
    code, said = call("backup", config, "--to", config / "nowhere")
    assert (code, said.count("\n")) == (2, 1)
    assert "Not a directory" in said
    _, made = call("backup", config)
    code, said = call("restore", config, "--from", made.strip(), "--by", " ", "--reason", "x")
    assert (code, "a person and a reason" in said) == (2, True)
