"""How serious a fault is, and the word that says so."""

from __future__ import annotations

from kiosk.domain.visit import Fault
from kiosk.ui.widgets.banner import Tone

_RETURNED = {Fault.NOTE_REFUSED, Fault.NOTE_TOO_LARGE, Fault.NOTE_GIVEN_BACK}
_STOPPED = {Fault.NOTE_STUCK, Fault.BOX_FULL}
_NOT_NOW = {
    Fault.CODE_FOREIGN,
    Fault.TOO_MANY_TRIES,
    Fault.CLOSED,
    Fault.BLOCKED,
    Fault.NO_CASH,
    Fault.UNREACHABLE,
    Fault.CASH_OFF,
    Fault.CARD_OFF,
    Fault.NO_TENDER,
    Fault.JOURNAL,
    Fault.KEY_LOST,
    Fault.RESTORED,
}


def tone(fault: Fault) -> tuple[Tone, str]:
    """Its tone and the key of its word; without them colour alone would tell."""
    if fault in _RETURNED:
        return Tone.WARN, "banner.returned"
    if fault in _STOPPED:
        return Tone.BAD, "banner.stopped"
    return (Tone.BAD, "banner.not_now") if fault in _NOT_NOW else (Tone.WARN, "banner.check")
