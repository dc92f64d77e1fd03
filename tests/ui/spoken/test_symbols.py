from __future__ import annotations

import pytest

from kiosk.ui.formats import LOCALES
from kiosk.ui.spoken.symbols import SYMBOLS

ATEXT = "!#$%&'*+-/=?^_`{|}~"  # RFC 5322, 3.2.3, besides letters and digits


@pytest.mark.parametrize("language", LOCALES)
def test_every_sign_of_an_address_has_a_name_of_its_own(language: str) -> None:
    names = SYMBOLS[language]
    assert set(ATEXT + ".@ ") <= set(names)
    assert len(set(names.values())) == len(names)
