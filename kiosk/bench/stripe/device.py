"""The smart reader itself: what its screen asks for, and how long a card takes."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from kiosk.bench.stripe.action import Action, Phase
from kiosk.bench.stripe.book import Book
from kiosk.bench.stripe.records import Card, Intent
from kiosk.bench.stripe.refusals import busy
from kiosk.bench.stripe.wire import Json


class Device:
    """One reader. `pin_s` and `bank_s` are how long a PIN and an authorisation take."""

    def __init__(self, book: Book, pin_s: float, bank_s: float) -> None:
        self.action: Action | None = None
        self.phase = Phase.IDLE
        self.due: float | None = None
        self._book = book
        self._pin_s = pin_s
        self._bank_s = bank_s
        self._card: Card | None = None

    def ask(self, intent: Intent, config: dict[str, Any]) -> None:
        """Shows the amount. A payment that was not yet at the bank is replaced."""
        former = self.action
        if former is not None and former.status == "in_progress":
            self._book.tell("action_replaced", intent=former.intent, by=intent.id)
        cancellable = config.get("enable_customer_cancellation") == "true"
        self.action = Action(intent.id, cancellable, config)
        self._rest(Phase.ASKS)
        self._book.tell("reader_asks", intent=intent.id, amount=intent.amount)

    def clear(self) -> None:
        """cancel_action: the screen rests and the action is gone."""
        self.not_busy()
        if self.phase is not Phase.IDLE:
            self._book.tell("reader_cleared", intent=self.asked().id)
        self.action = None
        self._rest(Phase.IDLE)

    def reboot(self) -> None:
        """The action vanishes; an authorisation already at the bank ends there, unseen."""
        if self.phase is Phase.BANK and self._card is not None:
            self._try(self.asked(), self._card, self.due or 0.0)
        self.action = None
        self._rest(Phase.IDLE)
        self._book.tell("reader_rebooted")

    def not_busy(self) -> None:
        """Raises Refusal during an authorisation."""
        if self.phase is Phase.BANK:
            raise busy()

    def asked(self) -> Intent:
        """The intent on the screen. Raises ValueError when there is none."""
        if self.action is None or self.phase is Phase.IDLE:
            raise ValueError("the reader asks for no card now")
        return self._book.intents[self.action.intent]

    def take(self, card: Card, at: float, *, pin: bool) -> None:
        """The customer presents a card. Raises ValueError when none is asked for."""
        intent = self.asked()
        if self.phase is not Phase.ASKS:
            raise ValueError("a card is in the reader already")
        self._card = card
        self._book.tell("card_presented", intent=intent.id, brand=card.brand)
        if pin:
            self.phase, self.due = Phase.PIN, at + self._pin_s
        else:
            self._to_bank(intent, at)

    def fail(self, code: str, message: str) -> None:
        """The action ends without a word from the bank."""
        intent = self.asked()
        if intent.status == "requires_confirmation":
            intent.status = "requires_payment_method"
        self._end("failed", code, message)

    def lose_answer(self, at: float, *, told: bool) -> None:
        """The bank decides and the reader does not hear it. It fails with connection_error, or is
        cut off and its action stays in progress until cancel_action (both: Stripe, server-driven,
        Payment timeout and Missing webhooks)."""
        intent = self.asked()
        if self._card is None:
            raise ValueError("no card is in the reader")
        self._try(intent, self._card, at)
        if told:
            self._end("failed", "connection_error", "The reader lost its connection.")
        else:
            self._rest(Phase.IDLE)

    def settle(self, at: float) -> None:
        """Everything that is due by now."""
        while self.due is not None and at >= self.due:
            intent, due = self.asked(), self.due
            if self.phase is Phase.PIN:
                self._to_bank(intent, due)
            else:
                self.finish(due)

    def finish(self, at: float) -> None:
        """The bank's word has come."""
        intent, card = self.asked(), self._card
        if card is None or not self._try(intent, card, at):
            self._end("failed", "intent_invalid_state", "The PaymentIntent cannot be confirmed.")
        elif card.code:
            self._end("failed", card.code, card.message)
        else:
            self._end("succeeded", None, None)

    def truth(self) -> Json:
        return {
            "action": None if self.action is None else asdict(self.action),
            "phase": str(self.phase),
            "due": self.due,
            "card": None if self._card is None else asdict(self._card),
        }

    def restore(self, truth: Json) -> None:
        self.action = None if truth["action"] is None else Action(**truth["action"])
        self.phase, self.due = Phase(truth["phase"]), truth["due"]
        self._card = None if truth["card"] is None else Card(**truth["card"])

    def _to_bank(self, intent: Intent, at: float) -> None:
        if intent.status == "requires_payment_method":
            intent.status = "requires_confirmation"
        self.phase, self.due = Phase.BANK, at + self._bank_s

    def _try(self, intent: Intent, card: Card, at: float) -> bool:
        if intent.status not in {"requires_confirmation", "requires_payment_method"}:
            return False
        self._book.try_card(intent, card, at)
        return True

    def _end(self, status: str, code: str | None, message: str | None) -> None:
        if self.action is not None:
            self.action.status = status
            self.action.failure_code, self.action.failure_message = code, message
            self._book.tell(f"action_{status}", intent=self.action.intent, code=code)
        self._rest(Phase.IDLE)

    def _rest(self, phase: Phase) -> None:
        self.phase, self.due, self._card = phase, None, None
