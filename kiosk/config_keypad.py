"""[keypad]: which keys of the tactile pad do what, where they are not those such pads send."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

#: What a key is for; `headphones` is a plug that is wired as a key.
PadName = Literal[
    "up",
    "down",
    "left",
    "right",
    "enter",
    "clear",
    "cancel",
    "help",
    "louder",
    "softer",
    "star",
    "hash",
    "headphones",
]
#: As Qt calls keys: "Up", "F9", "VolumeUp", "Asterisk".
KeyName = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9]+$")]
Keypad = dict[PadName, tuple[KeyName, ...]]
