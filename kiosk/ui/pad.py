"""The keys of the tactile pad, by what they are for."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import Qt


class Pad(StrEnum):
    """What a key that is no digit does (UX.md section 9.2)."""

    UP = "up"
    DOWN = "down"
    LEFT = "left"
    RIGHT = "right"
    ENTER = "enter"
    CLEAR = "clear"
    CANCEL = "cancel"
    HELP = "help"
    LOUDER = "louder"
    SOFTER = "softer"
    STAR = "star"
    HASH = "hash"
    #: The plug of the headphones, where it is wired as a key.
    HEADPHONES = "headphones"


#: What such a pad sends as a USB keyboard; `[keypad]` may say otherwise. Names are Qt's.
USUAL: Mapping[Pad, tuple[str, ...]] = {
    Pad.UP: ("Up",),
    Pad.DOWN: ("Down",),
    Pad.LEFT: ("Left",),
    Pad.RIGHT: ("Right",),
    Pad.ENTER: ("Return", "Enter"),
    Pad.CLEAR: ("Backspace", "Delete"),
    Pad.CANCEL: ("Escape", "Cancel"),
    Pad.HELP: ("F1", "Help"),
    Pad.LOUDER: ("VolumeUp", "PageUp"),
    Pad.SOFTER: ("VolumeDown", "PageDown"),
    Pad.STAR: ("Asterisk",),
    Pad.HASH: ("NumberSign",),
    Pad.HEADPHONES: ("F9",),
}


class Keys:
    """Which key of a keyboard is which. The same one again within `pause` seconds is no press of
    its own. ValueError for a name that Qt does not have."""

    def __init__(
        self,
        named: Mapping[Pad, tuple[str, ...]] | None = None,
        pause: float = 0.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._pause, self._clock = pause, clock
        self._last: tuple[int, float] = (0, -math.inf)
        self._pad: dict[int, Pad] = {}
        wanted = {pad: (named or {}).get(pad, USUAL[pad]) for pad in Pad}
        for pad, names in wanted.items():
            for name in names:
                self._pad[self._code(name)] = pad

    @staticmethod
    def _code(name: str) -> int:
        key = getattr(Qt.Key, f"Key_{name}", None)
        if key is None:
            raise ValueError(f"no key is called {name!r}; the names are those of Qt, like 'F9'")
        return int(key.value)

    def once(self, key: int) -> bool:
        """Whether this press counts; it is remembered."""
        now, (last, then) = self._clock(), self._last
        self._last = (key, now)
        return key != last or now >= then + self._pause

    def pad(self, key: int) -> Pad | None:
        """What that key is for; None: nothing, or a digit."""
        return self._pad.get(key)


def sign(text: str) -> str:
    """The digit or letter that a key types, or ""."""
    return text if len(text) == 1 and text.isascii() and (text.isalnum() or text in "@.-_") else ""
