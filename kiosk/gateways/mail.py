"""Receipts by SMTP (RFC 5321): one connection for each letter, and nothing in the clear but on this
machine."""

from __future__ import annotations

import smtplib
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from hashlib import sha256
from pathlib import Path
from typing import Literal

from kiosk.domain.letters import Letter, MailAnswer, MailRefused, MailSent, MailUnknown
from kiosk.gateways.private_files import PrivateFileError, read_private

#: One letter takes no longer, whatever the server does: each of its bytes starts a time-out anew.
LONGEST_S = 30.0
#: From here on a reply is for good (RFC 5321, 4.2.1).
_FOR_GOOD = 500


class MailFileError(ValueError):
    """A file the table names cannot be used; the message begins with its key."""


@dataclass(frozen=True, slots=True)
class MailSettings:
    """A mail server, and who writes. `tls` None: in the clear. `timeout_s` is for each answer."""

    host: str
    port: int
    way: Literal["starttls", "tls", "none"]
    sender: str
    tls: ssl.SSLContext | None = None
    user: str = ""
    password: str = field(default="", repr=False)
    timeout_s: float = 10.0

    @property
    def domain(self) -> str:
        """Of the sender's address."""
        return parseaddr(self.sender)[1].rpartition("@")[2]


def read_password(path: Path) -> str:
    """One line in a file that nobody but its owner can read. Raises MailFileError."""
    try:
        password = read_private(path, "password")
    except PrivateFileError as error:
        raise MailFileError(f"password_file: {error}") from None
    if not password or "\n" in password:
        raise MailFileError(f"password_file: {path}: holds no password; it is one line")
    return password


def trusting(ca_file: Path | None) -> ssl.SSLContext:
    """What the server has to prove: its name, by the system's certificate authorities or by those
    of `ca_file`. Raises MailFileError."""
    try:
        context = ssl.create_default_context(cafile=None if ca_file is None else str(ca_file))
    except OSError as error:
        why = "no certificates in PEM" if isinstance(error, ssl.SSLError) else error.strerror
        raise MailFileError(f"ca_file: {ca_file}: {why}") from None
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class SmtpServer:
    """Implements ports.MailServer; one thread at a time."""

    def __init__(self, settings: MailSettings, longest_s: float = LONGEST_S) -> None:
        self._settings = settings
        self._longest_s = longest_s

    def send(self, letter: Letter) -> MailAnswer:
        """One letter, once. Refused is only what the server refuses for good about this letter or
        its address; whatever is wrong with this kiosk may be mended until it is sent again."""
        content = message(letter, self._settings).as_bytes(policy=SMTP)
        sender = parseaddr(self._settings.sender)[1]
        try:
            with self._connected() as client:
                client.sendmail(sender, [letter.to], content)
                # It has it. That it hangs up without a good-bye changes nothing.
                with suppress(smtplib.SMTPException, OSError):
                    client.quit()
        except smtplib.SMTPRecipientsRefused as error:
            return _judged(error.recipients[letter.to][0])
        except smtplib.SMTPDataError as error:
            return _judged(error.smtp_code)
        except smtplib.SMTPResponseException as error:
            return MailUnknown(str(error.smtp_code))
        except (smtplib.SMTPException, OSError) as error:
            return MailUnknown(type(error).__name__)
        return MailSent("250")

    def check(self) -> str:
        """What keeps letters from being sent, as words for a technician; "" if nothing does."""
        try:
            with self._connected() as client:
                client.ehlo_or_helo_if_needed()
                client.quit()
        except smtplib.SMTPAuthenticationError:
            return "it does not let this kiosk in; check user and password_file"
        except smtplib.SMTPNotSupportedError:
            return "it offers no TLS, or no log-in; check port and tls"
        except ssl.SSLCertVerificationError:
            return "its certificate is not trusted; check host, ca_file and the clock"
        except ssl.SSLError:
            return "it does not speak TLS on this port; check port and tls"
        except smtplib.SMTPResponseException as error:
            return f"it is out of order (reply {error.smtp_code})"
        except (smtplib.SMTPException, OSError):
            return "no answer; check host, port and network"
        return ""

    @contextmanager
    def _connected(self) -> Iterator[smtplib.SMTP]:
        """Greeted, encrypted and logged in; hung up at the end, or when its time is over."""
        settings = self._settings
        name, wait = settings.domain or "localhost", settings.timeout_s
        client: smtplib.SMTP
        if settings.way == "tls":
            client = smtplib.SMTP_SSL(local_hostname=name, timeout=wait, context=settings.tls)
        else:
            client = smtplib.SMTP(local_hostname=name, timeout=wait)
        # What the certificate must name. Given to the constructor it connects at once, and the time
        # that takes would not be watched.
        client._host = settings.host  # type: ignore[attr-defined]  # noqa: SLF001 - see above
        timer = threading.Timer(self._longest_s, _hang_up, (client,))
        timer.daemon = True
        timer.start()
        try:
            client.connect(settings.host, settings.port)
            if settings.way == "starttls":
                client.starttls(context=settings.tls)
            if settings.user:
                client.login(settings.user, settings.password)
            yield client
        finally:
            timer.cancel()
            client.close()


def _judged(code: int) -> MailAnswer:
    return MailRefused(str(code)) if code >= _FOR_GOOD else MailUnknown(str(code))


def _hang_up(client: smtplib.SMTP) -> None:
    sock = client.sock
    if isinstance(sock, socket.socket):
        with suppress(OSError):
            # Not SSLSocket.shutdown, which takes the TLS state from under a reader.
            socket.socket.shutdown(sock, socket.SHUT_RDWR)


def message(letter: Letter, settings: MailSettings) -> EmailMessage:
    """The letter as it goes out, text and PDF; the same bytes each time."""
    made = EmailMessage()
    made["From"] = settings.sender
    made["To"] = letter.to
    made["Subject"] = letter.subject
    made["Date"] = format_datetime(datetime.fromtimestamp(letter.sent_ms / 1000, UTC))
    made["Message-ID"] = f"<{letter.key}@{settings.domain}>"
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(letter.text)
    made.add_attachment(letter.pdf, maintype="application", subtype="pdf", filename=letter.file)
    # Last: what is set as content takes earlier headers of content away.
    made["Content-Language"] = letter.language
    made.set_boundary(sha256(letter.key.encode()).hexdigest())
    return made
