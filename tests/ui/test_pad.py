"""Which key is which."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from kiosk.config_keypad import PadName
from kiosk.ui.pad import USUAL, Keys, Pad, sign


def test_every_key_has_its_usual_name() -> None:
    keys = Keys()
    assert set(USUAL) == set(Pad)
    assert keys.pad(Qt.Key.Key_Down) is Pad.DOWN
    assert keys.pad(Qt.Key.Key_Enter) is keys.pad(Qt.Key.Key_Return) is Pad.ENTER
    assert keys.pad(Qt.Key.Key_5) is None


def test_a_config_may_name_other_keys_and_keeps_the_rest() -> None:
    """Pads differ; what is given replaces what is usual."""
    keys = Keys({Pad.DOWN: ("F20", "J")})
    assert keys.pad(Qt.Key.Key_F20) is keys.pad(Qt.Key.Key_J) is Pad.DOWN
    assert keys.pad(Qt.Key.Key_Down) is None
    assert keys.pad(Qt.Key.Key_Up) is Pad.UP


def test_a_name_that_no_key_has_is_refused() -> None:
    with pytest.raises(ValueError, match="no key is called 'Downward'"):
        Keys({Pad.DOWN: ("Downward",)})


def test_the_config_knows_the_same_keys() -> None:
    """Its names are typed by hand."""
    assert set(PadName.__args__) == {str(pad) for pad in Pad}  # type: ignore[attr-defined]


def test_the_same_key_at_once_is_a_trembling_hand() -> None:
    """EN 301 549, 5.8; another key, and the same a moment later, are meant."""
    now = [10.0]
    keys = Keys(pause=0.5, clock=lambda: now[0])
    assert keys.once(Qt.Key.Key_5)
    now[0] += 0.4
    assert not keys.once(Qt.Key.Key_5)
    assert keys.once(Qt.Key.Key_6)
    now[0] += 0.5
    assert keys.once(Qt.Key.Key_6)


@pytest.mark.parametrize(
    ("text", "typed"), [("5", "5"), ("a", "a"), ("@", "@"), ("", ""), ("é", "")]
)
def test_only_signs_that_can_be_typed_count(text: str, typed: str) -> None:
    assert sign(text) == typed
