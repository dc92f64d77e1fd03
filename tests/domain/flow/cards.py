"""Steps that tests of cards share."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.payments import Tender, TenderState
from kiosk.domain.visit import (
    CardStage,
    PayCard,
)

BOTH = pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])


def stage(walk: Any) -> CardStage:
    assert isinstance(walk.visit.step, PayCard)
    return walk.visit.step.stage


def presented(walk: Any, two_step: bool) -> Any:
    """The terminal is ready and waits for the card."""
    return walk.with_card(two_step=two_step).to_card().terminal_says("good")


def paid(walk: Any) -> Any:
    """Whatever it still takes until the card is captured."""
    while walk.terminal.requests or walk.terminal.said:
        walk.terminal_says("good")
    return walk


def cards(walk: Any) -> list[TenderState]:
    tenders = walk.payment.tenders
    return [tender.state for tender in tenders if tender.kind is Tender.CARD]
