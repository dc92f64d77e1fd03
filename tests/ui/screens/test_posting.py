from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kiosk.domain.visit import (
    Posting,
    Stage,
)
from kiosk.ui.window import Window

Show = Callable[[Any], Window]
Said = Callable[[Window], str]
NOW = 1000.0


def test_while_recording_the_money_sentence_stays(show: Show, states: Any, said: Said) -> None:
    paying = states.payment(6000)
    closing = said(show(states.of(Posting(Stage.CLOSING, NOW + 5), payment=paying)))
    recording = said(show(states.of(Posting(Stage.RECORDING, NOW + 5), payment=paying)))
    for shown in (closing, recording):
        assert "Your $60.00 is recorded and safe." in shown
        assert "You get one whatever happens." in shown
    assert "City Works Utilities" in recording
    empty = said(show(states.of(Posting(Stage.CLOSING, NOW + 5), payment=states.payment())))
    assert "No money is inside." in empty


def test_a_card_payment_is_recorded_without_a_word_of_notes(
    show: Show, states: Any, said: Said
) -> None:
    charged = states.payment(16039, tender_id="")
    shown = said(show(states.of(Posting(Stage.RECORDING, NOW + 5), payment=charged)))
    assert "Your payment: $160.39" in shown
    assert "Paid in" not in shown
