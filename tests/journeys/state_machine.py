"""Customers, staff and misfortune at one kiosk, as one state machine for each way to take cards.

The kiosk and the world around it are the search's, in virtual time. After each rule the books must
be right; in the end the faults stop, everything settles, and the search's judge looks at it all.
"""

from __future__ import annotations

from tests.journeys.state_machine_faults import Faults


class CashKiosk(Faults):
    """Takes notes only."""


class ZvtKiosk(Faults):
    """With a serial terminal."""

    cards = "zvt"


class StripeKiosk(Faults):
    """With a Stripe reader."""

    cards = "stripe"
