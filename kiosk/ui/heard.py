"""How the values on a screen are said: whoever makes one for the eye makes it for the ear, too."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

_ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


@dataclass(frozen=True, slots=True)
class Said:
    """Words for speech. `private`: for headphones only. `language`: theirs, if it is not the
    visit's. `slowly`: for who asks once more, if letters may have been misheard."""

    text: str
    private: bool = False
    language: str = ""
    slowly: str = ""

    def again(self) -> Said:
        """As it is said to who asks for it once more."""
        return replace(self, text=self.slowly) if self.slowly else self


class Heard:
    """The values of one visit, by how they are shown. Never guessed from a text: what nobody
    kept here is said as it stands."""

    def __init__(self) -> None:
        self._values: dict[str, Said] = {}
        self._found: re.Pattern[str] | None = None

    def keep(self, shown: str, said: str, *, private: bool = False, slowly: str = "") -> str:
        """`shown`, which is said like this wherever it stands from now on."""
        bare, value = shown.translate(_ISOLATES), Said(said, private, slowly=slowly)
        if bare and self._values.get(bare) != value:
            self._values[bare] = value
            self._found = None
        return shown

    def said(self, text: str) -> Said:
        """A whole text, each value in it as it is said."""
        text = text.translate(_ISOLATES)
        if not self._values:
            return Said(text)
        if self._found is None:
            longest = sorted(self._values, key=len, reverse=True)
            # "$5" is not found in "$50", nor in "$5.25".
            self._found = re.compile(
                rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w|[.,:]\w)"
            )
        values = [self._values[one] for one in self._found.findall(text)]
        spoken = self._found.sub(lambda match: self._values[match[0]].text, text)
        slowly = ""
        if any(value.slowly for value in values):
            slowly = self._found.sub(lambda match: self._values[match[0]].again().text, text)
        return Said(spoken, any(value.private for value in values), slowly=slowly)

    def forget(self) -> None:
        """The visit is over."""
        self._values.clear()
        self._found = None
