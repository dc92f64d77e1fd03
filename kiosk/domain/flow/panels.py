"""What is laid over a step by the customer's wish: the visit beneath goes on by its own rules."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from kiosk.domain import intents as it
from kiosk.domain.changes import Commit
from kiosk.domain.effects import CallStaff, Record
from kiosk.domain.flow.steps import Decision, calm, stay
from kiosk.domain.panels import (
    DEEPEST,
    AttendantCalled,
    Help,
    Languages,
    Panel,
    Preferences,
)
from kiosk.domain.rules import Moment
from kiosk.domain.visit import OverPayment, Visit

PanelIntent = it.OpenPreferences | it.OpenLanguages | it.OpenHelp | it.SetOptions | it.ClosePanel
Call = it.CallAttendant | it.StopCalling


def wished(visit: Visit, intent: PanelIntent) -> Decision:
    """A panel is opened or closed, or an option chosen; options apply at once, at any step."""
    match intent:
        case it.OpenPreferences():
            return _open(visit, Preferences())
        case it.OpenLanguages():
            return _open(visit, Languages())
        case it.OpenHelp():
            return _open(visit, Help())
        case it.SetOptions(options) if options.known:
            return stay(replace(visit, options=options, altered=True))
        case it.SetOptions():
            return stay(visit)
        case it.ClosePanel():
            return stay(replace(visit, panel=None))
        case _:
            assert_never(intent)


def call(visit: Visit, intent: Call, moment: Moment) -> Decision:
    """Staff are told once, however often the button is touched. The journal keeps that and when;
    what is paid goes on as it was."""
    calling = isinstance(intent, it.CallAttendant)
    shown, _ = _open(visit, AttendantCalled()) if calling else stay(replace(visit, panel=None))
    if calling == visit.called or (calling and shown.panel is None):
        return stay(shown)
    kind = "attendant_called" if calling else "attendant_not_needed"
    book = Record(Commit(kind, visit.payment.id if visit.payment else None))
    kept = (book,) if moment.health.journal else ()
    return stay(replace(shown, called=calling), CallStaff(on=calling), *kept)


def _open(visit: Visit, panel: Panel) -> Decision:
    # A note waits in escrow for an answer, for seconds only.
    if isinstance(calm(visit.step), OverPayment):
        return stay(visit)
    return stay(replace(visit, panel=panel, altered=True))


def over(visit: Visit, intent: it.Intent) -> Decision:
    """Any other touch while a panel is open: what leads away closes it, nothing acts beneath."""
    if isinstance(visit.panel, Help):
        return stay(replace(visit, panel=_in_help(visit.panel, intent)))
    leaves = isinstance(intent, it.Back | it.Cancel | it.GoOn | it.Finish)
    return stay(replace(visit, panel=None) if leaves else visit)


def _in_help(panel: Help, intent: it.Intent) -> Help | None:
    """One topic deeper, one page on, or one step back; None: closed."""
    match intent:
        case it.ShowTopic(topic) if len(panel.topics) < DEEPEST:
            return Help((*panel.topics, topic))
        case it.MoreTopics():
            return replace(panel, turned=panel.turned + 1)
        case it.Back() if panel.topics:
            return Help(panel.topics[:-1])
        case it.Back() | it.Cancel() | it.GoOn() | it.Finish():
            return None
        case _:
            return panel
