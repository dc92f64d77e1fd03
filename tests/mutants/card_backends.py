"""Mistakes in the ZVT driver and in the gateway to Stripe."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import suppress
from itertools import count
from typing import Any

from kiosk.devices.card_terminal.zvt import procedures, recovery
from kiosk.devices.card_terminal.zvt.approval import approval_of
from kiosk.devices.card_terminal.zvt.exchange import Ended, How
from kiosk.devices.card_terminal.zvt.hearing import Hearing
from kiosk.devices.card_terminal.zvt.results import APPROVED
from kiosk.domain.cards import CardCaptured, CardRefused, CardReport, CardVoided, Charge, Decline
from kiosk.gateways.stripe_terminal import requests, terminal
from kiosk.gateways.stripe_terminal import troubles as tr
from kiosk.gateways.stripe_terminal.attempt import Desk, Errand, Wish, stop
from tests.mutants.hunt import LATE, REGULAR, TERMINAL, Mutant, Patch


def new_key_for_each_create(patch: Patch) -> None:
    """A key is made where the call is made."""
    real, numbers = requests.create_key, count()
    patch.setattr(requests, "create_key", lambda charge: f"{real(charge)}:{next(numbers)}")


def stripe_time_out_is_a_decline(patch: Patch) -> None:
    """`except Timeout: declined()`, in the gateway."""
    patch.setattr(
        terminal,
        "CardUnknown",
        lambda tender, code: CardRefused(tender, Decline.UNAVAILABLE, code, over=True),
    )


def zvt_time_out_is_a_decline(patch: Patch) -> None:
    """The same in the driver."""

    def lost(hearing: Hearing, reason: str) -> CardReport:
        return hearing._refused(None, reason)

    patch.setattr(Hearing, "_lost", lost)


def stripe_void_not_verified(patch: Patch) -> None:
    """The cancel was sent: that is as good as cancelled."""

    def void(desk: Desk, wish: Wish) -> Errand:
        charge = wish.charge
        if charge.mark:
            yield from stop(desk, wish)
            with suppress(tr.Trouble):
                desk.calls.cancel(charge)
        yield CardVoided(charge.tender_id)

    patch.setattr(terminal, "void", void)


def zvt_void_not_verified(patch: Patch) -> None:
    """06 30 was sent: that is as good as reversed."""

    def voided(self: Any, charge: Charge, ended: Ended) -> Generator[Any, Ended, CardReport]:
        yield from ()
        return CardVoided(charge.tender_id)

    patch.setattr(procedures.Procedures, "_voided", voided)


def older_receipt_accepted(patch: Patch) -> None:
    """The last receipt is the charge's if amount and currency are."""
    real = recovery._by_mark

    def by_mark(charge: Charge, last: Any, profile: Any) -> Any:
        approval = approval_of(last, profile)
        if last.result == APPROVED and approval.amount == charge.amount:
            return CardCaptured(charge.tender_id, approval)
        return real(charge, last, profile)

    patch.setattr(recovery, "_by_mark", by_mark)


def abort_after_an_approval_believed(patch: Patch) -> None:
    """06 1E ends a charge without one, whatever was said before."""
    real = Hearing.verdict

    def verdict(hearing: Hearing, ended: Ended) -> CardReport:
        if ended.how is How.ABORTED:
            return hearing._refused(ended.code, "aborted")
        return real(hearing, ended)

    patch.setattr(Hearing, "verdict", verdict)


def completion_is_an_approval(patch: Patch) -> None:
    """06 0F decides, and not the result in 04 0F."""
    real = Hearing.verdict

    def verdict(hearing: Hearing, ended: Ended) -> CardReport:
        if ended.how is How.COMPLETED and ended.said:
            told = approval_of(ended.said, hearing._profile)
            return CardCaptured(hearing._charge.tender_id, told)
        return real(hearing, ended)

    patch.setattr(Hearing, "verdict", verdict)


ZVT, STRIPE = 10_000, 10_001

MUTANTS = (
    Mutant("3", new_key_for_each_create, STRIPE, 2, TERMINAL),
    Mutant("7", stripe_time_out_is_a_decline, STRIPE, 2, TERMINAL),
    Mutant("7", zvt_time_out_is_a_decline, ZVT, 2, TERMINAL),
    Mutant("19", stripe_void_not_verified, STRIPE, 2, LATE),
    Mutant("19", zvt_void_not_verified, ZVT, 2, LATE),
    Mutant("", older_receipt_accepted, ZVT, 2, REGULAR),
    Mutant("", abort_after_an_approval_believed, ZVT, 2, REGULAR),
    Mutant("", completion_is_an_approval, ZVT, 2, REGULAR),
)
