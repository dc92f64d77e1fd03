"""Check a payment (C19): by the number on its slip."""

from __future__ import annotations

from kiosk.ui.wording.message import Message

WORDS = {
    "home.check": Message("Check a payment"),
    "check.title": Message("Check a payment"),
    "check.lead": Message("The number is on your slip. It looks like {example}."),
    "check.empty": Message("From your slip"),
    "check.enter": Message("Check it"),
    "check.short": Message("This number does not look complete. Compare it with your slip."),
    "check.not_found": Message(
        "We do not know this number. Compare it with your slip, or call an attendant."
    ),
    "check.brief_short": Message("This number is not complete."),
    "check.brief_not_found": Message("We do not know this number."),
    "check.brief_locked": Message("Too many tries. Please wait."),
    "check.locked": Message(
        "That is too many tries for now. Wait some minutes, or call an attendant."
    ),
}
