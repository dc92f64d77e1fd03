"""Letters by SMTP: over TLS or not at all, once for each answer, and every end of a server."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import pytest

from kiosk.domain.letters import Letter, MailRefused, MailSent, MailUnknown
from kiosk.gateways.mail import (
    MailFileError,
    MailSettings,
    SmtpServer,
    message,
    read_password,
    trusting,
)
from tests.gateways.billers_http.certificates import Authority
from tests.gateways.mail_far_end import PASSWORD, USER, Abrupt, Office, running

Way = Literal["starttls", "tls", "none"]
LETTER = Letter(
    key="0192f0c1-2800-7f13-9d90-5ecfd160c5d6.paid",
    to="ana@example.com",
    subject="Biên lai K7F3M9",
    text="Đã thanh toán\n\nالمجموع: \u2066$42.10\u2069\n" + "x" * 1200 + "\n.\nend\n",
    language="vi",
    sent_ms=1_796_418_300_000,
    file="K7F3M9.pdf",
    pdf=b"%PDF-1.4\r\n.\r\n\x00\xff" * 40,
)
SENDER = "Store 12 <receipts@store.example>"
Open = Callable[..., SmtpServer]


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("mail-tls"))


@pytest.fixture
def office() -> Office:
    return Office()


@pytest.fixture
def open_server(office: Office, authority: Authority) -> Iterator[Open]:
    """A server of one's own, and what sends to it."""
    with ExitStack() as kept:

        def make(way: Way, *, log_in: bool = True, pair: Any = None, **changed: Any) -> SmtpServer:
            own = pair or (None if way == "none" else authority.pair("mail"))
            port = kept.enter_context(running(office, way, own, log_in=log_in))
            return SmtpServer(settings(port, way, authority, log_in=log_in, **changed))

        yield make


def settings(
    port: int, way: Way, authority: Authority, *, log_in: bool, **changed: Any
) -> MailSettings:
    made = MailSettings("127.0.0.1", port, way, SENDER, timeout_s=2.0)
    if way != "none":
        made = replace(made, tls=trusting(authority.ca))
    if log_in:
        made = replace(made, user=USER, password=PASSWORD)
    return replace(made, **changed)


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_letter_arrives_as_it_was_written(open_server: Open, office: Office, way: Way) -> None:
    """M-25, M-26, M-33: text and PDF to the last byte, over TLS, as a user it knows."""
    assert open_server(way).send(LETTER) == MailSent("250")
    (got,) = office.taken
    assert (got["From"], got["To"], got["Subject"]) == (SENDER, LETTER.to, LETTER.subject)
    body, attached = got.get_body(), next(got.iter_attachments())
    assert body is not None
    assert body.get_content().replace("\r\n", "\n") == LETTER.text
    assert attached.get_content_type() == "application/pdf"
    assert (attached.get_filename(), attached.get_content()) == (LETTER.file, LETTER.pdf)
    assert got["Date"] == "Fri, 04 Dec 2026 21:05:00 +0000"
    assert (got["Content-Language"], got["Auto-Submitted"]) == ("vi", "auto-generated")
    assert office.strangers == 0
    assert way == "tls" or not office.in_the_clear


def test_on_this_machine_a_letter_may_go_in_the_clear(open_server: Open, office: Office) -> None:
    """A relay beside the kiosk, which has TLS from there on."""
    assert open_server("none", log_in=False).send(LETTER) == MailSent("250")
    assert len(office.taken) == 1


def test_a_repeated_letter_is_the_same_to_the_last_byte(open_server: Open, office: Office) -> None:
    """Its answer was lost; whoever reads it twice, program or person, can tell."""
    server = open_server("tls")
    server.send(LETTER)
    server.send(LETTER)
    one, other = office.raw
    assert one == other
    (key,) = {got["Message-ID"] for got in office.taken}
    assert key == f"<{LETTER.key}@store.example>"
    paid_later = replace(LETTER, key=LETTER.key.replace("paid", "pending"))
    server.send(paid_later)
    assert office.taken[-1]["Message-ID"] != key


@pytest.mark.parametrize(
    ("command", "says", "answer"),
    [
        ("RCPT", "550 no such user", MailRefused("550")),
        ("RCPT", "450 greylisted", MailUnknown("450")),
        ("DATA", "554 not this", MailRefused("554")),
        ("DATA", "451 try later", MailUnknown("451")),
        ("MAIL", "553 not this sender", MailUnknown("553")),
        ("MAIL", "421 closing", MailUnknown("421")),
    ],
)
def test_only_what_is_refused_for_good_is_refused(
    open_server: Open, office: Office, command: str, says: str, answer: object
) -> None:
    """The address or the letter: that is told to its customer. What is wrong with the kiosk's own
    name may be mended, and is asked again."""
    office.refuses[command] = says
    assert open_server("starttls").send(LETTER) == answer
    assert office.taken == []


def test_a_wrong_password_is_the_kiosks_own_fault(open_server: Open, office: Office) -> None:
    """Nobody's receipt is refused for it, and no answer shows the password."""
    server = open_server("tls", password="wrong horse")
    assert server.send(LETTER) == MailUnknown("535")
    assert "let this kiosk in" in server.check()
    assert office.taken == []
    assert "wrong horse" not in repr(server._settings)


def test_without_tls_nothing_is_said(open_server: Open, office: Office) -> None:
    """M-33: a server that offers none is told neither address nor password."""
    plain = open_server("none", log_in=False)
    port = plain._settings.port
    wants = SmtpServer(replace(plain._settings, way="starttls", tls=trusting(None), port=port))
    answer = wants.send(LETTER)
    assert isinstance(answer, MailUnknown)
    assert "offers no TLS" in wants.check()
    assert office.taken == []


@pytest.mark.parametrize("way", ["starttls", "tls"])
def test_a_server_that_cannot_prove_its_name_gets_nothing(
    open_server: Open, office: Office, authority: Authority, tmp_path: Path, way: Way
) -> None:
    """M-33: signed by somebody else; for another machine; no longer valid."""
    strangers = Authority(tmp_path, "stranger").pair("mail")
    elsewhere = authority.pair("elsewhere", "127.0.0.2")
    for pair in (strangers, elsewhere, authority.pair("old", days=-1)):
        server = open_server(way, pair=pair)
        assert isinstance(server.send(LETTER), MailUnknown)
        assert "certificate is not trusted" in server.check()
    assert office.taken == []


@pytest.mark.parametrize("at", ["greeting", "EHLO", "MAIL", "RCPT", "DATA", "."])
@pytest.mark.parametrize("then", ["hangs up", "says nothing", "drips"])
def test_a_server_that_breaks_off_anywhere_has_given_no_answer(
    authority: Authority, at: str, then: str
) -> None:
    """R2: even after the last byte it may have the letter or not. A drip of bytes does not hold the
    worker: its time is over all the same."""
    with Abrupt(at, then=then) as abrupt:
        made = settings(abrupt.port, "none", authority, log_in=False, timeout_s=0.2)
        answer = SmtpServer(made, longest_s=0.4).send(LETTER)
        assert isinstance(answer, MailUnknown)
        assert abrupt.heard[-1:] == ([] if at == "greeting" else [at])


def test_a_server_that_hangs_up_without_a_good_bye_has_the_letter(authority: Authority) -> None:
    """It said 250 to the letter; what comes after says nothing about it."""
    with Abrupt("QUIT") as abrupt:
        server = SmtpServer(settings(abrupt.port, "none", authority, log_in=False))
        assert server.send(LETTER) == MailSent("250")
        assert abrupt.heard.count(".") == 1


def test_nobody_there_is_no_answer(authority: Authority) -> None:
    """A port on which nothing listens, and a name nobody has."""
    with Abrupt("EHLO") as abrupt:
        port = abrupt.port
    server = SmtpServer(settings(port, "none", authority, log_in=False))
    assert server.send(LETTER) == MailUnknown("ConnectionRefusedError")
    assert server.check() == "no answer; check host, port and network"


def test_a_server_that_is_well_is_well(open_server: Open, office: Office) -> None:
    """Logged in and asked for nothing; no letter was sent."""
    assert open_server("starttls").check() == ""
    assert open_server("tls").check() == ""
    assert office.taken == []


def test_tls_on_a_port_without_it_is_told_in_words(open_server: Open) -> None:
    """587 and 465 are easily mistaken."""
    plain = open_server("none", log_in=False)
    tls = SmtpServer(replace(plain._settings, way="tls", tls=trusting(None)))
    assert tls.check() == "it does not speak TLS on this port; check port and tls"
    with Abrupt("EHLO", then="hangs up") as abrupt:
        broken = SmtpServer(replace(plain._settings, port=abrupt.port))
        assert broken.check() == "no answer; check host, port and network"


def test_a_server_that_is_out_of_order_is_told_with_its_reply(open_server: Open) -> None:
    """For the technician only; a customer never reads a number."""
    server = open_server("none", log_in=False)
    assert SmtpServer(replace(server._settings, user=USER, password=PASSWORD)).check() != ""


def test_a_subject_cannot_add_a_header() -> None:
    """Whatever a biller is called."""
    with pytest.raises(ValueError, match="Header"):
        message(replace(LETTER, subject="a\r\nBcc: b@c.co"), MailSettings("h", 1, "none", SENDER))


def test_the_boundary_is_the_keys() -> None:
    """Random by itself, it would make every repeat another letter."""
    made = message(LETTER, MailSettings("h", 1, "none", SENDER))
    assert made.get_boundary() == hashlib.sha256(LETTER.key.encode()).hexdigest()


def test_a_password_is_one_line_in_a_private_file(tmp_path: Path) -> None:
    """M-33: others cannot read it; nothing of it is in what is said."""
    file = tmp_path / "password"
    file.touch(mode=0o600)
    file.write_text(f"{PASSWORD}\n")
    assert read_password(file) == PASSWORD
    for content, mode in (("", 0o600), ("one\ntwo", 0o600), ("secret", 0o644)):
        file.write_text(content)
        file.chmod(mode)
        with pytest.raises(MailFileError, match=r"^password_file: ") as told:
            read_password(file)
        assert "two" not in str(told.value)
        assert "secret" not in str(told.value)
    with pytest.raises(MailFileError, match="cannot be read"):
        read_password(tmp_path / "none")


def test_authorities_that_are_none_are_told(tmp_path: Path) -> None:
    """Missing, or not certificates."""
    file = tmp_path / "ca.pem"
    with pytest.raises(MailFileError, match=r"^ca_file: .*No such file"):
        trusting(file)
    file.write_text("no certificate")
    with pytest.raises(MailFileError, match=r"^ca_file: .*no certificates in PEM"):
        trusting(file)
