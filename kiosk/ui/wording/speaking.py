"""What is said of the keys and what they have done; besides the lesson never shown."""

from __future__ import annotations

from kiosk.ui.wording.message import Message

WORDS = {
    "say.welcome": Message("Welcome. You can pay here by ear."),
    "say.language": Message("For English, press {digit}."),
    "say.keys_move": Message(
        "Down goes on, Up goes back. Enter goes to the choices, then chooses."
    ),
    "say.keys_again": Message(
        "Star says it again. Zero makes the screen black. Help tells about all keys."
    ),
    "say.choices": Message("Choices: {count}. Press Down."),
    "say.choices_again": Message("Choices: {count}."),
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
    "say.goodbye": Message("Finished. Press a key to begin again."),
    "say.black": Message("The screen is black."),
    "say.visible": Message("The screen is visible."),
    "say.nowhere": Message("There is nothing to choose here. Press Down."),
    "say.curtain": Message(
        "Nothing is said now. Put the headphones in, or touch here to see the screen."
    ),
    "say.broken": Message("Speech is off"),
}
