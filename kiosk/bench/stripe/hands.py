"""What a customer and the world outside can do to the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from kiosk.bench.stripe.action import Phase
from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.cards import card
from kiosk.bench.stripe.device import Device
from kiosk.ports import Control


@dataclass(frozen=True, slots=True)
class Deed:
    """A control and what it does. It raises ValueError when it cannot be done now."""

    control: Control
    call: Callable[[Device, Book, Mapping[str, Any], float], None]


def _present(device: Device, _: Book, args: Mapping[str, Any], at: float) -> None:
    device.take(card(args["brand"]), at, pin=args["pin"])


def _decline(device: Device, _: Book, args: Mapping[str, Any], at: float) -> None:
    device.take(card("visa", args["code"]), at, pin=False)


def _wrong_pin(device: Device, _: Book, __: Mapping[str, Any], at: float) -> None:
    device.take(card("visa", "incorrect_pin"), at, pin=True)


def _press_cancel(device: Device, book: Book, _: Mapping[str, Any], __: float) -> None:
    intent = device.asked()
    if device.action is None or not device.action.cancellable:
        raise ValueError("the reader shows no cancel button: it was not asked for")
    if device.phase is Phase.BANK:
        raise ValueError("the reader shows no cancel button while it asks the bank")
    book.tell("cancel_pressed", intent=intent.id)
    device.fail("customer_canceled", "The customer canceled the payment on the reader.")


def _walk_away(device: Device, book: Book, _: Mapping[str, Any], __: float) -> None:
    book.tell("customer_left", intent=device.asked().id)


def _remove_early(device: Device, book: Book, _: Mapping[str, Any], __: float) -> None:
    intent = device.asked()
    book.tell("card_removed_early", intent=intent.id)
    if device.phase is not Phase.ASKS:
        device.fail("card_removed", "The card was removed too early.")


def _connection_error(device: Device, _: Book, args: Mapping[str, Any], at: float) -> None:
    device.lose_answer(at, told=args["told"])


DEEDS: Mapping[str, Deed] = {
    "present_card": Deed(
        Control(
            "The customer presents a card that its issuer approves, with or without a PIN.",
            {"brand": "visa", "pin": False},
        ),
        _present,
    ),
    "decline": Deed(
        Control(
            "The customer presents a card that its issuer declines with this decline code.",
            {"code": "generic_decline"},
        ),
        _decline,
    ),
    "wrong_pin": Deed(
        Control("The customer presents a card and types a wrong PIN.", {}), _wrong_pin
    ),
    "press_cancel": Deed(Control("The customer presses cancel on the reader.", {}), _press_cancel),
    "no_customer_cancel": Deed(
        Control("The customer presses cancel on the reader, if it shows that.", {}), _press_cancel
    ),
    "walk_away": Deed(
        Control("The customer leaves; the reader asks on until it is told to stop.", {}), _walk_away
    ),
    "remove_card_early": Deed(
        Control("The card is pulled out: asked for again, or the payment fails.", {}), _remove_early
    ),
    "connection_error": Deed(
        Control(
            "The bank has decided and the reader does not hear it; Stripe is told so, or nothing.",
            {"told": True},
        ),
        _connection_error,
    ),
}
