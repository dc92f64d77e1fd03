"""What the doctor finds of the mail server."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.config import Settings, load
from kiosk.doctor.mail import mail
from tests.doctor.test_billers import CONFIG
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.mail_far_end import PASSWORD, USER, Office, running

MAIL = """
[mail]
host = "127.0.0.1"
port = {port}
from = "receipts@store.example"
user = "{user}"
password_file = "password"
ca_file = "ca.pem"
timeout = 2
"""


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path / "tls")


@pytest.fixture
def kiosk(tmp_path: Path, authority: Authority) -> Callable[..., Settings]:
    """A kiosk whose mail server is at this port."""
    (tmp_path / "billers").mkdir()
    (tmp_path / "ca.pem").write_bytes(authority.ca.read_bytes())
    (tmp_path / "password").touch(mode=0o600)

    def make(port: int, password: str = PASSWORD) -> Settings:
        (tmp_path / "password").write_text(password)
        path = tmp_path / "kiosk.toml"
        path.write_text(CONFIG + MAIL.format(port=port, user=USER), encoding="utf-8")
        return load(path)

    return make


def test_without_a_mail_server_nothing_is_said(kiosk: Callable[..., Settings]) -> None:
    assert list(mail(kiosk(1).model_copy(update={"mail": None}))) == []


def test_a_server_that_is_well_is_one_line(
    kiosk: Callable[..., Settings], authority: Authority
) -> None:
    """Greeted, encrypted, logged in, and sent nothing."""
    office = Office()
    with running(office, "starttls", authority.pair("mail")) as port:
        (found,) = mail(kiosk(port))
    assert (found.what, found.good) == ("mail", True)
    assert f"127.0.0.1:{port}: it takes letters, and answered in" in found.words
    assert office.taken == []


def test_a_server_that_does_not_answer_or_know_us_keeps_nobody_from_paying(
    kiosk: Callable[..., Settings], authority: Authority
) -> None:
    """M-38: a word for the technician, and no fault of the kiosk."""
    with running(Office(), "starttls", authority.pair("mail")) as port:
        (stranger,) = mail(kiosk(port, "wrong"))
    (away,) = mail(kiosk(port))
    for found, words in ((stranger, "check user and password_file"), (away, "no answer")):
        assert not found.good
        assert found.well
        assert words in found.words
        assert PASSWORD not in found.words


def test_a_password_that_others_can_read_keeps_the_kiosk_from_starting(
    kiosk: Callable[..., Settings], tmp_path: Path
) -> None:
    """As the kiosk itself would say."""
    settings = kiosk(1)
    (tmp_path / "password").chmod(0o640)
    (found,) = mail(settings)
    assert not found.well
    assert found.words.startswith("mail.password_file: ")
