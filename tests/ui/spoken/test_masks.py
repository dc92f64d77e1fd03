from __future__ import annotations

import pytest

from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken.masks import PHRASES


@pytest.mark.parametrize("language", LOCALES)
def test_all_but_the_hidden_word_tell_a_letter(language: str) -> None:
    *telling, hidden = PHRASES[language]
    assert [phrase.count("{}") for phrase in telling] == [1] * 4
    assert "{}" not in hidden
