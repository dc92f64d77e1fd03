"""A screen that told Pending keeps to what is on the disk."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.domain.payments import Outcome, PaymentState
from kiosk.domain.visit import OutcomeShown


@pytest.mark.parametrize("two_step", [False, True], ids=["one-step", "two-step"])
def test_the_screen_follows_what_the_terminal_says_later(walk: Any, two_step: bool) -> None:
    """I12: charged and posted, or on its way back, while the customer still reads Pending."""
    walk.with_card(two_step=two_step).to_card().terminal_says("good", "lost").wait(31)
    assert walk.visit.step.payment.outcome is Outcome.PENDING
    walk.ask().terminal_says("good")
    assert isinstance(walk.visit.step, OutcomeShown)
    assert walk.visit.step.payment == walk.payment
    told = walk.visit.step.payment
    assert (told.state is PaymentState.POSTED) is not two_step
