from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from kiosk.domain.visit import (
    LookingUp,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
NOW = 1000.0


@pytest.mark.parametrize(
    ("passed", "words", "missing"),
    [
        (0.5, "", "asking"),
        (1.0, "We are asking the biller.", "Still"),
        (5.0, "Still trying.", "longer"),
        (12.0, "This takes longer than usual.", "Still"),
    ],
)
def test_a_long_look_up_says_more_and_more(
    show: Show, states: Any, passed: float, words: str, missing: str, said: Said
) -> None:
    """UX.md section 7: words at 1 s, 5 s and 10 s."""
    shown = said(show(states.of(LookingUp(1, NOW - passed, ""))))
    assert words in shown
    assert missing not in shown
