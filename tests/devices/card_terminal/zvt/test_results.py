"""Codes of the terminal in words."""

from __future__ import annotations

import pytest

from kiosk.devices.card_terminal.zvt.results import decline_of, told, word_of
from kiosk.domain.cards import CardWord, Decline


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (0x01, Decline.DECLINED),
        (0x05, Decline.DECLINED),
        (0x63, Decline.DECLINED),
        (0x64, Decline.UNREADABLE),
        (0x65, Decline.UNREADABLE),
        (0x67, Decline.BRAND),
        (0x68, Decline.BRAND),
        (0x6B, Decline.UNAVAILABLE),
        (0x6C, Decline.TIMED_OUT),
        (0x6F, Decline.UNAVAILABLE),
        (0x72, Decline.PULLED_EARLY),
        (0x78, Decline.EXPIRED),
        (0x83, Decline.UNAVAILABLE),
        (0x9A, Decline.UNAVAILABLE),
        (0x9C, Decline.UNAVAILABLE),
        (0xA3, Decline.UNAVAILABLE),
        (0xB2, Decline.UNAVAILABLE),
        (0xC3, Decline.LIMIT),
        (0xF0, Decline.UNAVAILABLE),
        (0xFF, Decline.UNAVAILABLE),
        (0xEE, Decline.UNAVAILABLE),
    ],
)
def test_a_result_code_is_a_reason(code: int, reason: Decline) -> None:
    """DEVICES.md 4.3; what is not listed is "not possible". Row M-30."""
    assert decline_of(code) is reason


def test_what_we_know_besides_the_code_makes_it_clearer() -> None:
    """6C after our own 06 B0, and a refusal after the last PIN."""
    assert decline_of(0x6C, stopped=True) is Decline.CANCELLED
    assert decline_of(0x05, stopped=True) is Decline.DECLINED
    assert decline_of(0x05, pin_used_up=True) is Decline.PIN_TRIES
    assert decline_of(0x78, pin_used_up=True) is Decline.EXPIRED


@pytest.mark.parametrize(
    ("code", "word"),
    [
        (0x00, CardWord.WAIT),
        (0x01, CardWord.PIN),
        (0x04, CardWord.BANK),
        (0x05, CardWord.REVERSING),
        (0x0A, CardWord.PRESENT),
        (0x0B, CardWord.REMOVE),
        (0x0C, CardWord.UNREADABLE),
        (0x0E, CardWord.WAIT),
        (0x15, CardWord.WRONG_PIN),
        (0x17, CardWord.WAIT),
        (0x18, CardWord.WRONG_PIN),
        (0x1C, CardWord.APPROVED),
        (0x1D, CardWord.DECLINED),
        (0x41, CardWord.REMOVE),
        (0x5C, CardWord.REMOVE),
        (0xC7, CardWord.WAIT),
        (0xF1, CardWord.WAIT),
        (0xF2, CardWord.BANK),
    ],
)
def test_a_display_code_is_a_word(code: int, word: CardWord) -> None:
    """DEVICES.md 4.3; bit 40 adds "remove card", and an unknown code is a wait."""
    assert word_of(code) is word


def test_staff_read_the_code_itself() -> None:
    """Two digits, as the terminal's manual has it."""
    assert (told(0x05), told(None)) == ("05", "none")
