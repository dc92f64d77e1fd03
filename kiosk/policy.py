"""From settings to rules: what a kiosk must know before anything else is loaded."""

from __future__ import annotations

from kiosk.config import ConfigError, Settings
from kiosk.domain.rules import Rules, Times
from kiosk.gateways.biller_catalog import BillerFileError, load_billers


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
        times=Times(**settings.times.model_dump()),
    )
