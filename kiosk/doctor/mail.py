"""The mail server, as its files and the server itself tell of it."""

from __future__ import annotations

import time
from collections.abc import Iterator

from kiosk.config import ConfigError, Settings
from kiosk.doctor.finding import Finding
from kiosk.policy import mail_settings


def mail(settings: Settings) -> Iterator[Finding]:
    """Nothing where none is configured. A file that cannot be used keeps the kiosk from starting; a
    server that does not answer keeps nobody from paying. Nothing is sent."""
    if settings.mail is None:
        return
    from kiosk.gateways.mail import SmtpServer  # noqa: PLC0415  # heavy

    try:
        server = SmtpServer(mail_settings(settings.mail))
    except ConfigError as error:
        yield Finding("mail", False, str(error))
        return
    begun = time.monotonic()
    wrong = server.check()
    took = (time.monotonic() - begun) * 1000
    where = f"{settings.mail.host}:{settings.mail.port}"
    words = wrong or f"it takes letters, and answered in {took:.0f} ms"
    yield Finding("mail", not wrong, f"{where}: {words}", vital=False)
