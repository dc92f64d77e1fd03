"""Every sentence a person can read, in English, by key; other languages lie in translations/."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from kiosk.ui.wording import (
    calling,
    card,
    cart,
    checking,
    chrome,
    faults,
    finding,
    helping,
    outcomes,
    paying,
    prefer,
    receipt,
    receiving,
    speaking,
)
from kiosk.ui.wording.message import Message

_PARTS = (
    calling.WORDS,
    card.WORDS,
    cart.WORDS,
    checking.WORDS,
    chrome.WORDS,
    faults.WORDS,
    finding.WORDS,
    helping.WORDS,
    outcomes.WORDS,
    paying.WORDS,
    prefer.WORDS,
    receipt.WORDS,
    receiving.WORDS,
    speaking.WORDS,
)

ENGLISH: Mapping[str, Message] = MappingProxyType(
    {key: message for part in _PARTS for key, message in part.items()}
)
