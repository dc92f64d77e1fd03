"""Readers and locations: what each call does to the reader."""

from __future__ import annotations

from kiosk.bench.stripe.cards import card_by_number
from kiosk.bench.stripe.device import Device
from kiosk.bench.stripe.intents import Intents
from kiosk.bench.stripe.parameters import ACTION_INTENT
from kiosk.bench.stripe.reader_pictures import location_picture, reader_picture
from kiosk.bench.stripe.refusals import missing
from kiosk.bench.stripe.wire import Json, Refusal, Tree


class Readers:
    """The calls below /v1/terminal, for one reader at one location."""

    def __init__(self, device: Device, intents: Intents, reader: str, location: str) -> None:
        self._device = device
        self._intents = intents
        self._reader = reader
        self._location = location

    def retrieve(self, name: str, given: Tree, at: float) -> Json:
        self._known(name)
        return self._picture(given, at)

    def process(self, name: str, given: Tree, at: float) -> Json:
        self._known(name)
        intent = self._intents.known(given["payment_intent"], "payment_intent")
        self._device.not_busy()
        if intent.status != "requires_payment_method":
            raise Refusal(
                400,
                "intent_invalid_state",
                f"The PaymentIntent has a status of {intent.status} and cannot be processed.",
                payment_intent=self._intents.picture(intent, {}),
            )
        if not {"card_present", "interac_present"} & set(intent.types):
            message = "The PaymentIntent must allow card_present or interac_present."
            raise Refusal(400, "payment_intent_incompatible_payment_method", message)
        self._device.ask(intent, given.get("process_config", {}))
        return self._picture(given, at)

    def cancel_action(self, name: str, given: Tree, at: float) -> Json:
        self._known(name)
        self._device.clear()
        return self._picture(given, at)

    def present(self, name: str, given: Tree, at: float) -> Json:
        """The test helper: the simulated card is decided at once."""
        self._known(name)
        number = given.get(given.get("type", "card_present"), {}).get("number", "")
        try:
            self._device.take(card_by_number(number), at, pin=False)
        except ValueError as impossible:
            raise Refusal(400, None, f"Cannot present a payment method: {impossible}.") from None
        self._device.finish(at)
        return self._picture(given, at)

    def location(self, name: str, _: Tree, __: float) -> Json:
        if name != self._location:
            raise missing("location", name, "location")
        return location_picture(name)

    def _known(self, name: str) -> None:
        if name != self._reader:
            raise missing("terminal.reader", name, "reader")

    def _picture(self, given: Tree, at: float) -> Json:
        expand = set(given.get("expand", {}).values())
        location = location_picture(self._location) if "location" in expand else self._location
        action, intent = self._device.action, None
        if ACTION_INTENT in expand and action is not None:
            intent = self._intents.picture(self._intents.known(action.intent), {})
        return reader_picture(self._device, self._reader, location, at, intent)
