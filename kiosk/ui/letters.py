"""Letters on twelve keys: the same key again is the next letter, and no clock runs."""

from __future__ import annotations

from dataclasses import dataclass, field

#: As on telephones (ITU-T E.161); 1 and 0 have what addresses have besides letters.
GROUPS = {
    "1": "1@.-_",
    "2": "2ABC",
    "3": "3DEF",
    "4": "4GHI",
    "5": "5JKL",
    "6": "6MNO",
    "7": "7PQRS",
    "8": "8TUV",
    "9": "9WXYZ",
    "0": "0",
}


@dataclass
class LetterKeys:
    """`offered` is the sign that would be taken now, or "". While `on` digits choose letters."""

    on: bool = False
    offered: str = ""
    _key: str = field(default="", repr=False)

    def press(self, digit: str, signs: str) -> str:
        """A digit key. Of `signs`, which can be typed here, the next on it is offered. Returns the
        sign that is taken by it: another key takes what the last one offered."""
        taken = "" if digit == self._key else self.take()
        group = [sign for sign in self._group(digit) if sign in signs]
        if group:
            at = group.index(self.offered) + 1 if self.offered in group else 0
            self._key, self.offered = digit, group[at % len(group)]
        return taken

    def _group(self, digit: str) -> str:
        """Letters first, in either case; the digit itself comes last."""
        signs = GROUPS[digit][1:]
        return signs + signs.lower() + digit

    def take(self) -> str:
        """The sign that is offered; nothing is then."""
        taken, self.offered, self._key = self.offered, "", ""
        return taken

    def reset(self) -> None:
        """Digits are digits again."""
        self.on, self.offered, self._key = False, "", ""
