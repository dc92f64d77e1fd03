"""Money given back to a card, decided by staff."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from kiosk.domain.cards import Charge
from kiosk.domain.money import Money
from kiosk.gateways.stripe_terminal.troubles import Forbidden, Refused, Trouble


@dataclass(frozen=True, slots=True)
class Refunded:
    """It is on its way back to the card; `pending` until the bank has taken it."""

    id: str
    amount: Money
    pending: bool


@dataclass(frozen=True, slots=True)
class RefundRefused:
    """Nothing goes back. An Interac card must be at the reader for it, which is not done here."""

    code: str


@dataclass(frozen=True, slots=True)
class RefundUnknown:
    """No answer: the same n is asked again, never the next one."""

    reason: str


class RefundCalls(Protocol):
    """Raises a Trouble."""

    def refund(self, charge: Charge, n: int, amount: Money) -> Mapping[str, Any]: ...


def refund(
    calls: RefundCalls, charge: Charge, n: int, amount: Money
) -> Refunded | RefundRefused | RefundUnknown:
    """Refund number `n` of a captured charge. Blocks. Number and amount are committed before."""
    try:
        raw = calls.refund(charge, n, amount)
    except (Refused, Forbidden) as no:
        return RefundRefused(no.code)
    except Trouble as silent:
        return RefundUnknown(silent.code)
    match raw.get("status"):
        case "succeeded" | "pending" as status if raw.get("amount") == amount.minor:
            return Refunded(str(raw.get("id")), amount, pending=status == "pending")
        case "failed" | "canceled" | "requires_action" as status:
            return RefundRefused(status)
        case _:
            return RefundUnknown("garbled")
