"""What the reader was last told to do, and where the customer is with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Phase(StrEnum):
    """Where the customer is. Stripe's answers tell only that the action is in progress."""

    IDLE = "idle"
    ASKS = "asks"
    PIN = "pin"
    BANK = "bank"


@dataclass(slots=True)
class Action:
    """The reader's last action; it stays to be read until the next one or cancel_action."""

    intent: str
    cancellable: bool
    config: dict[str, Any]
    status: str = "in_progress"
    failure_code: str | None = None
    failure_message: str | None = None
