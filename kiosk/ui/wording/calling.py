"""Attendant called (C17): somebody comes, and where the money is meanwhile."""

from __future__ import annotations

from kiosk.ui.wording.message import Message, Safe

WORDS = {
    "calling.title": Message("We have called an attendant"),
    "calling.lead": Message("You can wait here, or go on by yourself."),
    "calling.nothing": Message("No money is inside.", Safe.NONE_TAKEN),
    "calling.inside": Message(
        "Your {amount} is inside and recorded. Stay here with it.", Safe.INSIDE_SAFE
    ),
    "calling.card": Message("Do as the card terminal says. It goes on beneath this page."),
    "calling.told": Message(
        "Your payment is recorded. It stays as you were told.", Safe.INSIDE_SAFE
    ),
    "calling.stop": Message("Stop calling"),
    "calling.go_on": Message("Go on"),
}
