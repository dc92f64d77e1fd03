"""Lines of a text on paper: where they break, and the order in which the eye meets its letters.

Paper, PDF and their fonts know no writing from right to left. What they are given is in the order
of the eye: letters of Arabic in the forms that join them, numbers and names from left to right.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final
from unicodedata import bidirectional

RIGHT_TO_LEFT: Final = frozenset({"ar"})

_OPEN: Final = "\u2066\u2067\u2068"
_CLOSE: Final = "\u2069"
#: Isolates (Unicode Standard Annex 9): marks without a glyph around a value of its own direction.
ISOLATES: Final = _OPEN + _CLOSE
_BARE: Final = str.maketrans(dict.fromkeys(ISOLATES, None))
_TURNED: Final = str.maketrans("()[]<>«»", ")(][><»«")

#: The width of a text as the eye meets it.
Measure = Callable[[str], float]


def broken(text: str, measure: Measure, width: float, *, mirrored: bool = False) -> list[str]:
    """The lines of a text, none wider than `width`, each in the order of the eye.

    Breaks at spaces; a no-break space holds, and a word wider than the line is broken between
    characters. `mirrored`: its language is written from right to left.
    """
    mirrored = mirrored and _written_right_to_left(text)
    lines = _wrap(text, lambda part: measure(seen(part, mirrored=mirrored)), width)
    return [seen(line, mirrored=mirrored) for line in _whole(lines)]


def balanced(text: str, measure: Measure, width: float, *, mirrored: bool = False) -> list[str]:
    """As few lines as `broken` needs, of about equal length: no last word alone."""
    fewest = broken(text, measure, width, mirrored=mirrored)
    step, narrow = width / 40, sum(measure(line) for line in fewest) / max(len(fewest), 1)
    while narrow < width:
        lines = broken(text, measure, narrow, mirrored=mirrored)
        if len(lines) == len(fewest):
            return lines
        narrow += step
    return fewest


def seen(line: str, *, mirrored: bool = False) -> str:
    """One line from left to right as the eye meets it, without marks. Vowel signs are left out:
    they have no place of their own beside a letter."""
    if not mirrored and not _written_right_to_left(line):
        return bare(line)
    from arabic_reshaper import reshape  # noqa: PLC0415 - most receipts need neither
    from bidi import get_display  # noqa: PLC0415

    joined = reshape(_turned(line) if mirrored else line)
    return bare(get_display(joined, base_dir="R" if mirrored else "L"))


def bare(text: str) -> str:
    """Without the marks around values."""
    return text.translate(_BARE)


def _written_right_to_left(text: str) -> bool:
    return any(bidirectional(char) in {"R", "AL"} for char in text)


def _turned(line: str) -> str:
    """Brackets of the sentence itself open to the other side; those of a value stay."""
    depth, told = 0, []
    for char in line:
        depth += (char in _OPEN) - (char == _CLOSE)
        told.append(char if depth > 0 else char.translate(_TURNED))
    return "".join(told)


def _whole(lines: Iterable[str]) -> Iterator[str]:
    """A value that goes on in the next line is isolated there, too."""
    still = ""
    for line in lines:
        line = still + line
        yield line
        inside: list[str] = []
        for char in line:
            if char in _OPEN:
                inside.append(char)
            elif char == _CLOSE and inside:
                inside.pop()
        still = "".join(inside)


def _wrap(text: str, measure: Measure, width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in filter(None, text.split(" ")):
        joined = f"{line} {word}" if line else word
        if measure(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _pieces(word, measure, width)
        lines.extend(full)
    return [*lines, line] if line else lines


def _pieces(word: str, measure: Measure, width: float) -> list[str]:
    pieces = [""]
    for character in word:
        if pieces[-1] and measure(pieces[-1] + character) > width:
            pieces.append("")
        pieces[-1] += character
    return pieces
