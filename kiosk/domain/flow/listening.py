"""Speech: it begins with the headphones, and while something is said nothing goes on by itself."""

from __future__ import annotations

from dataclasses import replace

from kiosk.domain.events import HeadphonesPlugged, Speaking
from kiosk.domain.flow import idle
from kiosk.domain.flow.steps import Decision, stay
from kiosk.domain.rules import Moment
from kiosk.domain.visit import StillThere, Visit


def heard(visit: Visit, event: HeadphonesPlugged | Speaking, moment: Moment) -> Decision:
    """What has to do with ears."""
    if isinstance(event, Speaking):
        return _speaking(visit, moment, on=event.on)
    return _plugged(visit, moment, plugged=event.plugged)


def _plugged(visit: Visit, moment: Moment, *, plugged: bool) -> Decision:
    """In: all that is shown is said, too, from now on. Out: nothing is, until they are in again or
    the customer asks; the screen stays as it is."""
    if plugged:
        visit = idle.awake(visit, moment)
    options = replace(visit.options, audio=plugged, silent=False)
    if options == visit.options:
        return stay(visit)
    return stay(replace(visit, options=options, altered=True, speaking=False))


def _speaking(visit: Visit, moment: Moment, *, on: bool) -> Decision:
    """A sign of life, but for the question whether anybody is there."""
    visit = replace(visit, speaking=on)
    asked = isinstance(visit.step, StillThere)
    return stay(visit if asked else replace(visit, touched=moment.mono))
