"""From settings to rules: what a kiosk must know before anything else is loaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.config import ConfigError, Settings
from kiosk.config_mail import MailTable
from kiosk.domain.rules import Rules, Times
from kiosk.gateways.biller_catalog import BillerFileError, load_billers

if TYPE_CHECKING:
    from kiosk.gateways.mail import MailSettings


def rules_of(settings: Settings) -> Rules:
    """The part of the settings that decisions depend on. Raises ConfigError for a wrong biller."""
    try:
        billers = load_billers(settings.billers.path)
    except BillerFileError as error:
        raise ConfigError(f"billers.path: {error}") from None
    if not billers:
        raise ConfigError(f"billers.path: no *.toml in {settings.billers.path}")
    for biller in billers:
        if biller.currency != settings.kiosk.currency:
            raise ConfigError(f"{biller.id}.toml: currency is not the kiosk's")
    limits = settings.limits
    _require_billers(settings, {biller.id for biller in billers})
    return Rules(
        kiosk_id=settings.kiosk.id,
        place=settings.kiosk.place,
        currency=settings.kiosk.currency,
        languages=settings.kiosk.languages,
        billers=billers,
        notes_minor=settings.devices.acceptor.notes_minor,
        overpay_max_minor=limits.overpay_max_minor,
        apply_abandoned=limits.abandoned_cash == "apply",
        max_misses=limits.max_misses,
        dual_control_minor=limits.dual_control_minor,
        elsewhere=tuple(settings.billers.elsewhere.items()),
        answer_hours=settings.receipts.answer_hours,
        mail=settings.mail is not None,
        speech=bool(settings.speech.headphones or settings.speech.speaker),
        help_line=settings.help.line(),
        times=Times(**settings.times.model_dump()),
    )


def mail_settings(table: MailTable) -> MailSettings:
    """With password and certificates out of their files. Raises ConfigError."""
    from kiosk.gateways.mail import (  # noqa: PLC0415 - most starts need none
        MailFileError,
        MailSettings,
        read_password,
        trusting,
    )

    try:
        password = "" if table.password_file is None else read_password(table.password_file)
        tls = None if table.tls == "none" else trusting(table.ca_file)
    except MailFileError as error:
        raise ConfigError(f"mail.{error}") from None
    return MailSettings(
        host=table.host,
        port=table.port,
        way=table.tls,
        sender=table.sender,
        tls=tls,
        user=table.user,
        password=password,
        timeout_s=table.timeout,
    )


def _require_billers(settings: Settings, billers: set[str]) -> None:
    """Each question is of the place or of a biller there is."""
    for at, question in enumerate(settings.help.questions):
        if question.biller and question.biller not in billers:
            raise ConfigError(f"help.questions.{at}.biller: no {question.biller}.toml in billers")
