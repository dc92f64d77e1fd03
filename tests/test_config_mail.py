"""[mail]: defaults, and what is refused in one line with key and reason."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config import ConfigError, load
from kiosk.policy import mail_settings
from tests.test_config import LEAST, refusal

Write = Callable[[str], Path]
MAIL = '[mail]\nhost = "mail.example.com"\nfrom = "Store 12 <receipts@store.example>"\n'


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def make(text: str) -> Path:
        path = tmp_path / "kiosk.toml"
        path.write_text(text, encoding="utf-8")
        return path

    return make


def test_without_the_table_there_is_no_e_mail(write: Write) -> None:
    """Nothing has to be said; the rules say that none is offered."""
    assert load(write(LEAST)).mail is None


def test_host_and_sender_are_enough(write: Write) -> None:
    """Port 587 with STARTTLS, as most servers take letters; nobody logs in."""
    mail = load(write(MAIL + LEAST)).mail
    assert mail is not None
    made = mail_settings(mail)
    assert (made.host, made.port, made.way, made.timeout_s) == (
        "mail.example.com",
        587,
        "starttls",
        10,
    )
    assert (made.user, made.password, made.domain) == ("", "", "store.example")
    assert made.tls is not None
    assert made.tls.check_hostname


def test_files_are_relative_to_the_config_and_the_password_in_no_repr(write: Write) -> None:
    """M-33: read from a private file when the kiosk starts."""
    path = write(MAIL + 'user = "kiosk"\npassword_file = "mail.password"\n' + LEAST)
    file = path.parent / "mail.password"
    file.touch(mode=0o600)
    file.write_text("correct horse\n")
    mail = load(path).mail
    assert mail is not None
    made = mail_settings(mail)
    assert (made.user, made.password) == ("kiosk", "correct horse")
    assert "correct" not in repr(made) + repr(mail)
    file.chmod(0o644)
    with pytest.raises(ConfigError, match=r"^mail\.password_file: .*others can read the password"):
        mail_settings(mail)
    file.unlink()
    with pytest.raises(ConfigError, match=r"^mail\.password_file: .*cannot be read"):
        mail_settings(mail)


def test_authorities_of_ones_own_are_read_at_the_start(write: Write) -> None:
    """A store's own server; whoever names a file that is none hears of it at once."""
    mail = load(write(MAIL + 'ca_file = "ca.pem"\n' + LEAST)).mail
    assert mail is not None
    with pytest.raises(ConfigError, match=r"^mail\.ca_file: "):
        mail_settings(mail)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_in_the_clear_only_on_this_machine(write: Write, host: str) -> None:
    """A relay beside the kiosk."""
    text = f'[mail]\nhost = "{host}"\ntls = "none"\nport = 25\nfrom = "a@b.example"\n'
    mail = load(write(text + LEAST)).mail
    assert mail is not None
    assert mail_settings(mail).tls is None


@pytest.mark.parametrize(
    ("line", "key", "reason"),
    [
        ('tls = "none"', "mail", 'tls = "none" is for a server on 127.0.0.1'),
        ('tls = "ssl"', "mail.tls", "'starttls'"),
        ('user = "kiosk"', "mail", "user and password_file go together"),
        ('password_file = "p"', "mail", "user and password_file go together"),
        ("port = 0", "mail.port", "greater than or equal to 1"),
        ("timeout = 0.5", "mail.timeout", "greater than or equal to 1"),
        ('host = ""', "mail.host", "at least 1 character"),
        ('from = "nobody"', "mail.from", "must be an address"),
        ('from = "A <a@b.example>, C <c@d.example>"', "mail.from", "must be an address"),
        ('sender = "a@b.example"', "mail.sender", "unknown key"),
    ],
)
def test_a_wrong_value_is_refused_with_its_key(
    write: Write, line: str, key: str, reason: str
) -> None:
    """One line a technician can act on."""
    word = line.partition(" ")[0]
    text = "".join(one for one in MAIL.splitlines(True) if not one.startswith(f"{word} "))
    told = refusal(write(f"{text}{line}\n{LEAST}"))
    assert told.startswith(f"{key}: ")
    assert reason in told


@pytest.mark.parametrize("key", ["host", "from"])
def test_what_has_no_default_is_asked_for(write: Write, key: str) -> None:
    """A wrong guess would send receipts through somebody else's server."""
    text = "".join(one for one in MAIL.splitlines(True) if not one.startswith(key))
    assert refusal(write(text + LEAST)) == f"mail.{key}: missing; add it"


def test_in_the_clear_there_is_nobody_to_trust(write: Write) -> None:
    """A file that nothing reads would be a comfort without a reason."""
    text = '[mail]\nhost = "localhost"\ntls = "none"\nfrom = "a@b.example"\nca_file = "c"\n'
    assert refusal(write(text + LEAST)) == 'mail: ca_file needs tls = "starttls" or "tls"'
