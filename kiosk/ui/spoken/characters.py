"""Numbers, codes, addresses and masked names, character by character.

Groups of digits are parted by commas; if letters are among them each character is, as a letter
needs, and the groups by semicolons. An engine pauses at either.
"""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.ui.formats import grouped
from kiosk.ui.spoken.amounts import number
from kiosk.ui.spoken.letters import AS_IN, WORDS
from kiosk.ui.spoken.masks import PHRASES
from kiosk.ui.spoken.symbols import SYMBOLS

_COMMA = {"ar": "، "}
_SEMICOLON = {"ar": "؛ "}

#: Letters that espeak-ng would name like another one, or as nobody does. It names all others
#: itself; in Arabic in English, where B and P differ.
_LETTERS = {
    "es": {"Y": "i griega"},
    "vi": {"G": "gờ", "I": "i ngắn", "J": "giây", "Y": "i dài"},
}


def character(char: str, language: str) -> str:
    """Like "seven", "K" or "dash"; a capital where the voice knows the letter's name."""
    if char.isascii() and char.isdigit():
        words = number(int(char), language)
    else:
        letter = char.upper()
        words = SYMBOLS[language].get(char) or _LETTERS.get(language, {}).get(letter, letter)
    # In a pause the last letter of Arabic's "seven" is not heard as the "t" it is in a sentence.
    return f"{words[:-1]}ه" if words.endswith("ة") else words


def alphabet(char: str, language: str) -> str:
    """Like "A, as in apple"; what is no letter from A to Z as `character` has it."""
    said, word = character(char, language), WORDS[language].get(char.upper())
    return AS_IN[language].format(letter=said, word=word) if word else said


def spelled(value: str, groups: Sequence[int], language: str) -> str:
    """Like "one two three four, five six seven": the groups in which the screen shows the number,
    or of three and four if there are none."""
    sizes = groups or _even(len(value))
    return _said(grouped(value, sizes).split(), language, letters=not value.isdigit())


def last_four(value: str, language: str) -> str:
    """The last four of a number or code: "seven eight nine zero"."""
    return spelled(value[-4:], (4,), language)


def confirmation(code: str, language: str) -> str:
    """Like "K, seven, F; three, M, nine", with or without its dash."""
    bare = code.replace("-", "")
    halves = [bare[:3], bare[3:]] if len(bare) == 6 else [bare]
    return _said(halves, language, letters=True)


def masked(text: str, language: str) -> str:
    """Of "J*** S****": "name begins with J, last name begins with S"; three words or more have no
    last name for sure. What begins with a digit is an address; a word of one letter shows none, and
    only as the first is it told of."""
    words = text.split()
    name, last, house, following, hidden = PHRASES[language]
    said = [character(word[0], language) for word in words if word[0] != "*"]
    told = [following.format(letter) for letter in said]
    if words and words[0][0] == "*":
        told.insert(0, hidden)
    elif words and words[0][0].isdigit():
        told[0] = house.format(said[0])
    elif words:
        told[0] = name.format(said[0])
        if len(told) == 2:
            told[1] = last.format(said[1])
    return _COMMA.get(language, ", ").join(told)


def _said(parts: Sequence[str], language: str, *, letters: bool) -> str:
    comma = _COMMA.get(language, ", ")
    within, between = (comma, _SEMICOLON.get(language, "; ")) if letters else (" ", comma)
    return between.join(within.join(character(char, language) for char in part) for part in parts)


def _even(length: int) -> list[int]:
    """As few groups as there can be of four at most, the longer ones first."""
    count = max(1, -(-length // 4))
    size, over = divmod(length, count)
    return [size + 1] * over + [size] * (count - over)
