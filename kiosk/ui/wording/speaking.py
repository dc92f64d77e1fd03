"""What is only said, never shown: how to use the keys, and what they have done."""

from __future__ import annotations

from kiosk.ui.wording.message import Message

WORDS = {
    "say.welcome": Message("Welcome. You can pay your bill here with the keys and your ears."),
    "say.keys_move": Message("The Down key goes to the next thing. The Up key goes back."),
    "say.keys_enter": Message("The Enter key chooses what you heard last."),
    "say.keys_clear": Message("Clear takes back a digit. Cancel asks you before it stops."),
    "say.keys_again": Message("Star says it again. The hash key pauses, and goes on."),
    "say.keys_pace": Message("Left is slower, Right is faster. Two keys change the volume."),
    "say.keys_help": Message("The Help key explains each screen."),
    "say.choices": Message("Choices: {count}. Press Down."),
    "say.type": Message("Type with the keys. Then press Enter."),
    "say.type_letters": Message(
        "Star changes to letters. Press a key until you hear yours, then the hash key."
    ),
    "say.any_key": Message("Press any key to go on."),
    "say.letters": Message("Letters. The hash key takes the one you heard."),
    "say.digits": Message("Digits."),
    "say.erased": Message("The last one is gone."),
    "say.off": Message("Not available. {reason}"),
    "say.chosen": Message("Chosen."),
    "say.free": Message("Not chosen."),
    "say.private": Message("This is private. Put in headphones to hear it."),
    "say.hidden": Message("dot"),
    "say.rate": Message("Speed {step} of {steps}."),
    "say.volume": Message("Volume {step} of {steps}."),
    "say.nowhere": Message("There is nothing to choose here. Press Down."),
    "say.curtain": Message(
        "Nothing is said now. Put the headphones in, or touch here to see the screen."
    ),
    "say.broken": Message("Speech is off"),
}
