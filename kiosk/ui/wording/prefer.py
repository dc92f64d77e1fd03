"""What makes the kiosk easier: C1."""

from __future__ import annotations

from kiosk.ui.wording.message import Message

WORDS = {
    "prefer.title": Message("Make this easier"),
    "prefer.lead": Message("Each choice works at once. Your bill stays as it is."),
    "prefer.size": Message("Size of the words"),
    "prefer.standard": Message("Standard"),
    "prefer.large": Message("Large"),
    "prefer.extra_large": Message("Larger"),
    "prefer.largest": Message("Largest"),
    "prefer.theme": Message("Colours"),
    "prefer.light": Message("Light"),
    "prefer.dark": Message("Dark"),
    "prefer.high_contrast": Message("Strong"),
    "prefer.soft": Message("Soft"),
    "prefer.reach": Message("Where the buttons are"),
    "prefer.whole": Message("Whole screen"),
    "prefer.low": Message("Lower half"),
    "prefer.time": Message("Time to think"),
    "prefer.time_1": Message("Usual"),
    "prefer.time_3": Message("3 times longer"),
    "prefer.time_10": Message("10 times longer"),
    "prefer.reset": Message("As it was"),
    "prefer.done": Message("Done"),
}
