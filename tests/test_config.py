"""Settings: documented defaults, and a wrong file refused in one line with key and reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import time
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pydantic import ValidationError

from kiosk.config import ConfigError, LimitsTable, Settings, TimesTable, load
from kiosk.domain.rules import Rules, Times

LEAST = """
[storage]
path = "var/journal.db"
[billers]
path = "/etc/kiosk/billers"
[devices.acceptor]
port = "/dev/acceptor"
[devices.printer]
port = "socket://localhost:4001"
[devices.scanner]
port = "/dev/scanner"
"""
Write = Callable[[str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "kiosk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def refusal(path: Path) -> str:
    """The one line."""
    with pytest.raises(ConfigError) as caught:
        load(path)
    message = str(caught.value)
    assert "\n" not in message
    assert message.startswith(f"{path}: ")
    return message.removeprefix(f"{path}: ")


def test_the_least_file_gives_the_documented_defaults(write: Write) -> None:
    """HOUSE.md section 3: a documented default for all but paths and ports."""
    settings = load(write(LEAST))
    assert settings.kiosk.model_dump() == {
        "id": "KIOSK-1",
        "place": "",
        "currency": "USD",
        "languages": ("en", "es", "fr", "vi", "ar"),
        "time_zone": "America/Chicago",
    }
    assert settings.kiosk.zone == ZoneInfo("America/Chicago")
    assert settings.devices.acceptor.notes_minor == (100, 500, 1000, 2000, 5000, 10_000)
    models = [settings.devices.acceptor, settings.devices.printer, settings.devices.scanner]
    assert [device.model for device in models] == ["ebds", "escpos", "serial"]
    assert [device.baud for device in models] == [None] * 3
    assert settings.display.model_dump() == {
        "px_per_mm": 4.034,
        "full_screen": True,
        "same_key": 0.1,
    }
    assert settings.limits.model_dump() == {
        "overpay_max_minor": 2000,
        "abandoned_cash": "apply",
        "max_misses": 5,
        "dual_control_minor": 10_000,
    }


def test_times_and_limits_are_those_of_the_rules() -> None:
    """One set of numbers: the file's defaults and the domain's cannot drift apart."""
    assert Times(**TimesTable().model_dump()) == Times()
    rules = Rules("K-1", "", "USD", ("en",), (), ())
    limits = LimitsTable()
    assert limits.overpay_max_minor == rules.overpay_max_minor
    assert limits.max_misses == rules.max_misses
    assert (limits.abandoned_cash == "apply") is rules.apply_abandoned


def test_paths_are_relative_to_the_file(write: Write) -> None:
    """Wherever the kiosk is started from; receipts lie beside the journal if nothing is said."""
    settings = load(write(LEAST))
    folder = write(LEAST).parent
    assert settings.storage.path == folder / "var" / "journal.db"
    assert settings.receipts.path == folder / "var" / "receipts"
    assert settings.billers.path == Path("/etc/kiosk/billers")
    assert settings.storage.backups == folder / "var" / "backups"
    assert settings.storage.backup_at == time(3, 30)
    kept = LEAST.replace("[billers]", 'backup_to = "/mnt/share"\nbackup_at = "04:15"\n[billers]')
    said = load(write(kept + '[receipts]\npath = "proof"\nanswer_hours = 48\n'))
    assert (said.receipts.path, said.receipts.answer_hours) == (folder / "proof", 48)
    assert (said.storage.backups, said.storage.backup_at) == (Path("/mnt/share"), time(4, 15))


def test_what_is_said_is_what_is_used(write: Write) -> None:
    """Every table can be changed."""
    settings = load(
        write(
            '[kiosk]\nid = "K-7"\nlanguages = ["es"]\ntime_zone = "America/New_York"\n'
            "[limits]\noverpay_max_minor = 0\nabandoned_cash = 'hold_as_credit'\n"
            "[times]\nidle = 120\n" + LEAST + "baud = 115200\n"
        )
    )
    assert (settings.kiosk.id, settings.kiosk.languages) == ("K-7", ("es",))
    assert settings.limits.overpay_max_minor == 0
    assert settings.limits.abandoned_cash == "hold_as_credit"
    assert settings.times.idle == 120
    assert settings.devices.scanner.baud == 115_200


def test_a_kiosk_without_a_card_terminal_takes_cash_only(write: Write) -> None:
    """Neither table, no way by card; nothing has to be said."""
    settings = load(write(LEAST))
    assert settings.devices.terminal is None
    assert settings.stripe is None


def test_a_serial_terminal_can_be_any_port_speed_and_format(write: Write) -> None:
    """DEVICES.md 4.1: 9600 8N2 usually, 115200 8N1 for some models; its password in no repr."""
    text = LEAST + '[devices.terminal]\nport = "/dev/pt"\n'
    least = load(write(text)).devices.terminal
    assert least is not None
    assert (least.model, least.baud, least.format, least.password) == ("zvt", None, None, "000000")
    settings = load(write(text + 'baud = 115200\nformat = "8N1"\npassword = "190274"\n'))
    said = settings.devices.terminal
    assert said is not None
    assert (said.baud, said.format, said.password) == (115_200, "8N1", "190274")
    assert "190274" not in repr(settings)


def test_a_stripe_reader_needs_its_id_and_a_key_file(write: Write) -> None:
    """The key's file is relative to the config's, as every path; the rest has a default."""
    reader = '[stripe]\nreader = "tmr_1"\nkey_file = "stripe.key"\n'
    stripe = load(write(reader + LEAST)).stripe
    assert stripe is not None
    assert stripe.key_file == write(LEAST).parent / "stripe.key"
    assert (stripe.api_base, stripe.timeout) == ("https://api.stripe.com", 10)
    loopback = load(write(reader + 'api_base = "http://127.0.0.1:4003/"\n' + LEAST)).stripe
    assert loopback is not None
    assert loopback.api_base == "http://127.0.0.1:4003"


def test_two_ways_to_take_cards_are_one_too_many(write: Write) -> None:
    """A charge must have one book to be asked about."""
    both = '[stripe]\nreader = "tmr_1"\nkey_file = "k"\n[devices.terminal]\nport = "/dev/pt"\n'
    line = refusal(write(both + LEAST))
    assert line == "[devices.terminal] and [stripe] are both there; keep the one that takes cards"


def test_settings_cannot_change_while_running(write: Write) -> None:
    """Frozen: a decision never depends on when it was made."""
    settings: Any = load(write(LEAST))
    with pytest.raises(ValidationError, match="frozen"):
        settings.limits.overpay_max_minor = 5


@pytest.mark.parametrize(
    ("extra", "key", "reason"),
    [
        ("[kiosk]\nname = 'x'", "kiosk.name", "unknown key"),
        ("[kiosks]\nid = 'x'", "kiosks", "unknown key"),
        ("[kiosk]\nid = 'a b'", "kiosk.id", "match pattern"),
        ("[kiosk]\ncurrency = 'usd'", "kiosk.currency", "match pattern"),
        ("[kiosk]\nlanguages = []", "kiosk.languages", "at least 1 item"),
        ("[kiosk]\nlanguages = ['xx']", "kiosk.languages.0", "'en'"),
        ("[kiosk]\ntime_zone = 'Mars/Base'", "kiosk.time_zone", "no such time zone: Mars/Base"),
        ("[limits]\noverpay_max_minor = 19.99", "limits.overpay_max_minor", "integer"),
        ("[limits]\noverpay_max_minor = -1", "limits.overpay_max_minor", "greater than or equal"),
        ("[limits]\nabandoned_cash = 'keep'", "limits.abandoned_cash", "'apply'"),
        ("[limits]\nmax_misses = 0", "limits.max_misses", "greater than or equal to 1"),
        ("[times]\nwarning = 19", "times.warning", "greater than or equal to 20"),
        ("[times]\nwarning_money = 5", "times.warning_money", "greater than or equal to 20"),
        ("[times]\nidle = 0", "times.idle", "greater than 0"),
        ("[times]\nidle = 'long'", "times.idle", "number"),
        ("[times]\ncard_quiet = 0", "times.card_quiet", "greater than 0"),
        ("[stripe]\nreader = 'tmr_1'", "stripe.key_file", "missing"),
        ("[stripe]\nreader = 'r1'\nkey_file = 'k'", "stripe.reader", "match pattern"),
        (
            "[stripe]\nreader = 'tmr_1'\nkey_file = 'k'\napi_base = 'http://example.com'",
            "stripe.api_base",
            "must be https://",
        ),
        ("[devices.terminal]\nmodel = 'zvt'", "devices.terminal.port", "missing"),
        (
            "[devices.terminal]\nport = '/dev/pt'\npassword = '1234'",
            "devices.terminal.password",
            "match pattern",
        ),
        (
            "[devices.terminal]\nport = '/dev/pt'\nformat = '8X1'",
            "devices.terminal.format",
            "match pattern",
        ),
        ("[display]\npx_per_mm = 96", "display.px_per_mm", "less than or equal to 12"),
        ("[receipts]\nlink = 'http://a.b/{confirmation}'", "receipts.link", "https://"),
        ("[receipts]\nlink = 'https://a.b/'", "receipts.link", "must have {confirmation}"),
        ("[receipts]\nlink = 'https://a.b/{confirmation}/{x}'", "receipts.link", "no other"),
        ("[receipts]\nlink = 'https://ä.b/{confirmation}'", "receipts.link", "https://"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key(
    write: Write, extra: str, key: str, reason: str
) -> None:
    """One line a technician can act on: which key, and why."""
    line = refusal(write(extra + LEAST))
    assert line.startswith(f"{key}: ")
    assert reason in line


@pytest.mark.parametrize(
    ("was", "becomes", "line"),
    [
        ('port = "/dev/acceptor"', "", "devices.acceptor.port: missing; add it"),
        ('port = "/dev/acceptor"', 'port = ""', "devices.acceptor.port: String should have"),
        (
            "[devices.printer]",
            "[devices.fax]",
            "devices.fax: unknown key; take it out or correct its spelling",
        ),
        ('path = "var/journal.db"', "", "storage.path: missing; add it"),
        ('port = "/dev/scanner"', "port = 4001", "devices.scanner.port: must be text in quotes"),
        ('port = "/dev/scanner"', 'port = "/dev/s"\nbaud = 300', "devices.scanner.baud: Input"),
        (
            'port = "/dev/acceptor"',
            'port = "/dev/a"\nnotes_minor = [0]',
            "devices.acceptor.notes_minor.0: Input should be greater than 0",
        ),
    ],
)
def test_a_missing_port_is_never_guessed(write: Write, was: str, becomes: str, line: str) -> None:
    """A wrong guess could open somebody else's device."""
    assert refusal(write(LEAST.replace(was, becomes))).startswith(line)


def test_several_mistakes_are_counted(write: Write) -> None:
    """The first three in full, the rest as a number."""
    times = "[times]\nidle = 0\nlook_up = 0\nwarning = 1\nthings = 0\n"
    said = refusal(write(times + LEAST))
    assert said.count("; times.") == 2
    assert said.endswith("(and 1 more)")


def test_a_file_that_is_not_toml_names_the_place(write: Write) -> None:
    """Line and column are in the reason."""
    line = refusal(write("[kiosk\nid = 'x'"))
    assert line.startswith("not TOML: ")
    assert "line 1" in line


def test_a_file_that_is_not_there_says_what_to_do(tmp_path: Path) -> None:
    """The command line is named."""
    assert refusal(tmp_path / "none.toml") == "there is no such file; name one with --config"


def test_a_file_that_cannot_be_read_says_why(tmp_path: Path, write: Write) -> None:
    """A folder, or bytes that are no text."""
    assert refusal(tmp_path).startswith("cannot be read: ")
    path = write(LEAST)
    path.write_bytes(b"\xff\xfe" + LEAST.encode())
    assert refusal(path).startswith("cannot be read: ")


def test_the_model_alone_gives_no_settings() -> None:
    """Without storage, billers and devices there is no kiosk."""
    with pytest.raises(ValidationError):
        Settings.model_validate({})
