from __future__ import annotations

from string import ascii_uppercase

import pytest

from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken.letters import AS_IN, WORDS


@pytest.mark.parametrize("language", LOCALES)
def test_each_letter_has_a_word_of_its_own(language: str) -> None:
    words = WORDS[language]
    assert "".join(words) == ascii_uppercase
    assert len(set(words.values())) == 26
    assert set(AS_IN) == set(WORDS)


@pytest.mark.parametrize("language", ["en", "es", "fr", "vi"])
def test_a_word_begins_with_its_letter(language: str) -> None:
    """Also if it bears an accent; Arabic's are places, by their Latin names."""
    plain = str.maketrans("ÁÉÎÂ", "AEIA")
    for letter, word in WORDS[language].items():
        assert word.upper().translate(plain).startswith(letter), word
